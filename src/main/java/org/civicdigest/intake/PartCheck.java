package org.civicdigest.intake;

import org.civicdigest.notice.Code;

/** What is checked of a part whatever its format: its head, its period and whether it has rows. */
final class PartCheck {
    private PartCheck() {}

    static void complete(ReceiptDraft draft, Head head, HeadMatch match, long received, Limits limits) {
        draft.head(head, match).received(received);
        if (head.names().size() > limits.columns()) {
            draft.problem(Code.F_TOO_MANY_COLUMNS, head.names().size(), limits.columns());
        } else {
            draft.problems(match.problems()).warnings(match.warnings());
        }
        draft.periodOfPath(match);
        if (!draft.isRefused() && received == 0) {
            draft.warning(Code.W_NO_ROWS);
        }
    }
}
