package org.civicdigest.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** A receipt while its part is looked through: what is wrong is gathered here, the first problem refuses the part. */
final class ReceiptDraft {
    private final String file;
    private final @Nullable String sheet;
    private final long bytes;
    private final @Nullable Template template;
    private final List<Notice> problems = new ArrayList<>();
    private final List<Notice> warnings = new ArrayList<>();

    private String sha256 = "";
    private @Nullable String stagedPath;
    private @Nullable FileFormat format;
    private @Nullable TextEncoding encoding;
    private char delimiter = ',';
    private Head head = Head.NONE;
    private @Nullable HeadMatch match;
    private @Nullable Period period;
    private long received;
    private @Nullable Instant statedArrival;
    private @Nullable String statedRevision;

    ReceiptDraft(String file, @Nullable String sheet, long bytes, @Nullable Template template) {
        this.file = file;
        this.sheet = sheet;
        this.bytes = bytes;
        this.template = template;
    }

    String file() {
        return file;
    }

    ReceiptDraft problem(Notice notice) {
        problems.add(notice);
        return this;
    }

    ReceiptDraft problem(Code code, Object... arguments) {
        return problem(Notice.ofFile(code, file, arguments));
    }

    ReceiptDraft problems(List<Notice> notices) {
        problems.addAll(notices);
        return this;
    }

    ReceiptDraft warning(Notice notice) {
        warnings.add(notice);
        return this;
    }

    ReceiptDraft warning(Code code, Object... arguments) {
        return warning(Notice.ofFile(code, file, arguments));
    }

    ReceiptDraft warnings(List<Notice> notices) {
        warnings.addAll(notices);
        return this;
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    ReceiptDraft copy(String hash, String path) {
        this.sha256 = hash;
        this.stagedPath = path;
        return this;
    }

    ReceiptDraft format(FileFormat value) {
        this.format = value;
        return this;
    }

    ReceiptDraft encoding(@Nullable TextEncoding value) {
        this.encoding = value;
        return this;
    }

    ReceiptDraft delimiter(char value) {
        this.delimiter = value;
        return this;
    }

    ReceiptDraft head(Head value, HeadMatch meaning) {
        this.head = value;
        this.match = meaning;
        return this;
    }

    ReceiptDraft period(@Nullable Period value) {
        this.period = value;
        return this;
    }

    /** The period that the template reads from the path; a problem where nothing else gives it. */
    ReceiptDraft periodOfPath(HeadMatch meaning) {
        if (template == null || template.periodPatterns().isEmpty()) {
            return this;
        }
        Optional<Period> found = PathPeriods.find(template.periodPatterns(), file);
        boolean isNeeded = meaning.layout().period().toPeriod().isEmpty()
                && !meaning.fieldIndexes().containsKey(RegisterField.PERIOD)
                && !template.constants().containsKey(RegisterField.PERIOD);
        if (found.isEmpty() && isNeeded) {
            problem(Code.F_PERIOD_UNKNOWN, String.join(" / ", template.periodPatterns()));
        }
        return period(found.orElse(null));
    }

    ReceiptDraft received(long value) {
        this.received = value;
        return this;
    }

    ReceiptDraft stated(@Nullable Instant arrival, @Nullable String revision) {
        this.statedArrival = arrival;
        this.statedRevision = revision;
        return this;
    }

    Receipt receipt(Limits limits) {
        List<Notice> notices = new ArrayList<>(problems);
        notices.addAll(warnings);
        notices.replaceAll(notice -> notice.inSheet(sheet));
        boolean hasHead = match != null && match.isHead() && head.names().size() <= limits.columns();
        boolean isComplete = hasHead && problems.stream().noneMatch(problem -> problem.code() == Code.F_HEADER_MISSING);
        @Nullable Register register = isComplete && match != null ? match.register() : null;
        return new Receipt(
                file,
                sheet,
                sha256,
                bytes,
                template == null ? register : template.register(),
                template == null ? null : template.name(),
                format,
                encoding,
                delimiter,
                head.line(),
                head.rows(),
                hasHead ? head.names() : List.of(),
                hasHead && match != null ? match.fieldIndexes() : Map.of(),
                period,
                received,
                notices,
                problems.isEmpty() ? null : problems.get(0).code(),
                statedArrival,
                statedRevision,
                stagedPath,
                hasHead && match != null ? match.layout() : SheetLayout.NONE);
    }
}
