package org.civicdigest.intake;

import java.util.Optional;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** What is checked of a part whatever its format: its head, its period and whether it has rows. */
final class PartCheck {
    private PartCheck() {}

    static void complete(
            ReceiptDraft draft, Head head, HeadMatch match, long received, @Nullable Template template, Limits limits) {
        draft.head(head, match).received(received);
        if (head.names().size() > limits.columns()) {
            draft.problem(Code.F_TOO_MANY_COLUMNS, head.names().size(), limits.columns());
        } else {
            draft.problems(match.problems()).warnings(match.warnings());
        }
        if (template != null && !template.periodPatterns().isEmpty()) {
            Optional<Period> period = PathPeriods.find(template.periodPatterns(), draft.file());
            boolean isNeeded = !match.fieldIndexes().containsKey(RegisterField.PERIOD)
                    && !template.constants().containsKey(RegisterField.PERIOD);
            if (period.isEmpty() && isNeeded) {
                draft.problem(Code.F_PERIOD_UNKNOWN, String.join(" / ", template.periodPatterns()));
            }
            draft.period(period.orElse(null));
        }
        if (!draft.isRefused() && received == 0) {
            draft.warning(Code.W_NO_ROWS);
        }
    }
}
