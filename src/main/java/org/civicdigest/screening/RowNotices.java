package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Collects the problems and warnings of one row after another. */
final class RowNotices {
    /** Digits and signs that a number or date is made of; more of them could be somebody's number. */
    private static final int LONGEST_SHOWN = 10;

    private final String file;
    private final boolean holdsPersons;
    private long row;
    private @Nullable List<Notice> problems;
    private @Nullable List<Notice> warnings;

    RowNotices(String file, Register register) {
        this.file = file;
        this.holdsPersons = register == Register.ATTENDANCE;
    }

    void begin(long next) {
        row = next;
        problems = null;
        warnings = null;
    }

    /** The row that is spoken of. */
    long row() {
        return row;
    }

    /** A notice on the row, made elsewhere: a problem where its code quarantines, else a warning. */
    void add(Notice notice) {
        if (notice.code().disposition() == Disposition.QUARANTINED) {
            problems = problems == null ? new ArrayList<>() : problems;
            problems.add(notice);
        } else {
            warnings = warnings == null ? new ArrayList<>() : warnings;
            warnings.add(notice);
        }
    }

    boolean hasProblems() {
        return problems != null;
    }

    List<Notice> problems() {
        return problems == null ? List.of() : problems;
    }

    List<Notice> warnings() {
        return warnings == null ? List.of() : warnings;
    }

    /** The value, or null after the reason why there is none was noted; a missing value is a problem. */
    <T> @Nullable T required(Parsed<T> parsed, Field field, List<String> cells) {
        if (parsed instanceof Parsed.Missing<T>) {
            problem(field, Code.R_MISSING, List.of(Quoted.of(Cells.trim(field.in(cells)))));
            return null;
        }
        return optional(parsed, field);
    }

    /** The value, or null where it is missing or, as then is noted, bad. */
    <T> @Nullable T optional(Parsed<T> parsed, Field field) {
        if (parsed instanceof Parsed.Value<T> value) {
            for (Finding finding : value.findings()) {
                warnings = warnings == null ? new ArrayList<>() : warnings;
                warnings.add(new Notice(finding.code(), file, null, row, field.header(), finding.arguments()));
            }
            return value.value();
        }
        if (parsed instanceof Parsed.Bad<T> bad) {
            problem(field, bad.code(), bad.arguments());
        }
        return null;
    }

    void warning(Field field, Code code, List<String> arguments) {
        warnings = warnings == null ? new ArrayList<>() : warnings;
        warnings.add(new Notice(code, file, null, row, field.header(), arguments));
    }

    void problem(@Nullable Field field, Code code, List<String> arguments) {
        problems = problems == null ? new ArrayList<>() : problems;
        problems.add(new Notice(
                code,
                file,
                null,
                row,
                field == null ? null : field.header(),
                holdsPersons ? withoutText(arguments) : arguments));
    }

    /**
     * The arguments with the received text, which is the first, replaced by dots unless it is a short number.
     *
     * <p>When columns are shifted in a list of persons, any of its cells can hold a name.
     */
    private static List<String> withoutText(List<String> arguments) {
        if (arguments.isEmpty() || isShortNumber(arguments.get(0))) {
            return arguments;
        }
        List<String> hidden = new ArrayList<>(arguments);
        hidden.set(0, "•••");
        return hidden;
    }

    private static boolean isShortNumber(String text) {
        for (int index = 0; index < text.length(); index++) {
            if ("0123456789+-.,%/".indexOf(text.charAt(index)) < 0) {
                return false;
            }
        }
        return text.length() <= LONGEST_SHOWN;
    }
}
