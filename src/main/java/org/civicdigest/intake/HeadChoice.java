package org.civicdigest.intake;

import java.util.Optional;

/** Says how the heads of the parts of a file are found and understood. */
interface HeadChoice {
    /** Of a file without sheets. */
    PartHead choose(SubmittedFile submitted);

    /**
     * Of one sheet.
     *
     * @return empty where the sheet is left out
     */
    Optional<PartHead> choose(SubmittedFile submitted, String file, String sheet);

    /** Whether every sheet that is chosen is a part of its own; else the one sheet with a known head is looked for. */
    boolean nameSheets(SubmittedFile submitted);
}
