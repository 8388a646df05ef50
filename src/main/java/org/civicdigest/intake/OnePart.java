package org.civicdigest.intake;

/** A staged file that is one part, with what its inspection needs. */
record OnePart(IntakePlan plan, SubmittedFile submitted, Staging.Outcome.Copied copy, PartHead head) {
    String file() {
        return submitted.file();
    }

    /** A receipt to be, with what is known before the file is opened. */
    ReceiptDraft draft() {
        return new ReceiptDraft(file(), null, copy.bytes(), head.template())
                .copy(copy.sha256(), copy.path().toString())
                .warnings(submitted.notices());
    }
}
