package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Check;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.Stated;
import org.civicdigest.notice.CheckNotices;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The checks within a form: values that one file states of one area and period.
 *
 * <p>The rows of the left side, where a total stands, are those that a failed check is said of: an error quarantines
 * them, and the parts stand. All checks look at the same values, those of rows that can be read, so that neither their
 * order nor that of the rows decides anything. Only values that some check reads are kept in memory.
 */
final class FormChecks {
    private static final Comparator<Form> ORDER =
            Comparator.comparing(Form::area).thenComparing(Form::period);

    private final FileScreener file;
    private final List<Check> checks;
    private final Set<String> read = new TreeSet<>();
    private final Set<String> mayBeKeptOut = new TreeSet<>();
    private final Map<Form, Map<String, Value>> forms = new TreeMap<>(ORDER);
    private final List<FileChecks.Waited> waiting = new ArrayList<>();

    private record Form(String area, Period period) {}

    /** What a form states under one measure: of several statements that with the highest revision. */
    private static final class Value {
        private BigDecimal low;
        private BigDecimal high;
        private int revision;
        private long row;
        private boolean isContradicted;
        private long[] rows;

        Value(RegisterRow.ReturnRow stated, long row) {
            this.low = stated.low();
            this.high = stated.high();
            this.revision = stated.revision();
            this.row = row;
            this.rows = new long[] {row};
        }

        void add(RegisterRow.ReturnRow stated, long next) {
            rows = Arrays.copyOf(rows, rows.length + 1);
            rows[rows.length - 1] = next;
            boolean isSame = low.compareTo(stated.low()) == 0 && high.compareTo(stated.high()) == 0;
            if (stated.revision() > revision) {
                low = stated.low();
                high = stated.high();
                revision = stated.revision();
                row = next;
                isContradicted = false;
            } else if (stated.revision() == revision) {
                isContradicted |= !isSame;
                row = Math.min(row, next);
            }
        }
    }

    FormChecks(FileScreener file) {
        this.file = file;
        this.checks = file.file.register() == Register.RETURNS ? file.screener.formChecks : List.of();
        for (Check check : checks) {
            read.addAll(check.rule().measures());
            if (check.severity() == Check.Severity.ERROR) {
                mayBeKeptOut.addAll(
                        ((Check.WithinForm) check.rule()).comparison().left());
            }
        }
    }

    /** Takes note of the row's values; whether it has to wait for the rest of the form. */
    boolean take(long row, List<String> cells, ScreenedRow.Accepted accepted) {
        if (checks.isEmpty()) {
            return false;
        }
        boolean waits = false;
        for (RegisterRow each : accepted.rows()) {
            if (each instanceof RegisterRow.ReturnRow stated && read.contains(stated.measure())) {
                waits |= mayBeKeptOut.contains(stated.measure());
                forms.computeIfAbsent(new Form(stated.areaCode(), stated.period()), form -> new TreeMap<>())
                        .merge(stated.measure(), new Value(stated, row), (value, next) -> {
                            value.add(stated, row);
                            return value;
                        });
            }
        }
        if (waits) {
            waiting.add(new FileChecks.Waited(row, cells, accepted));
        }
        return waits;
    }

    /** The rows that waited; what is said of others is added to the remarks. */
    List<FileChecks.Waited> finish(List<Notice> remarks) {
        Map<Long, List<Notice>> problems = new TreeMap<>();
        Map<Long, List<Notice>> warnings = new TreeMap<>();
        forms.forEach((form, values) -> {
            for (Check check : checks) {
                if (check.isAskedOf(form.period())) {
                    judge(check, form, values, problems, warnings);
                }
            }
        });
        List<FileChecks.Waited> judged = new ArrayList<>();
        for (FileChecks.Waited row : waiting) {
            List<Notice> ofRow = problems.get(row.row());
            if (ofRow != null) {
                // A row that is kept out has no warnings left to give.
                warnings.remove(row.row());
            }
            judged.add(
                    ofRow == null
                            ? row
                            : new FileChecks.Waited(row.row(), row.cells(), new ScreenedRow.Refused(ofRow)));
        }
        warnings.values().forEach(remarks::addAll);
        return judged;
    }

    private void judge(
            Check check,
            Form form,
            Map<String, Value> values,
            Map<Long, List<Notice>> problems,
            Map<Long, List<Notice>> warnings) {
        Map<String, Disagreement.Operand> stated = new TreeMap<>();
        for (String measure : check.rule().measures()) {
            @Nullable Value value = values.get(measure);
            if (value != null && !value.isContradicted) {
                stated.put(measure, operand(form, measure, value));
            }
        }
        Disagreement.find(check, form.area(), null, form.period(), stated, stated)
                .ifPresent(found -> {
                    Set<Long> told = new TreeSet<>();
                    for (Disagreement.Operand left : found.left()) {
                        Value value = values.get(left.measure());
                        boolean isError = check.severity() == Check.Severity.ERROR;
                        // With the total go its earlier versions and copies in the file, which would count in its
                        // place.
                        long[] rows = value == null ? new long[0] : isError ? value.rows : new long[] {value.row};
                        for (long row : rows) {
                            if (!told.add(row)) {
                                continue;
                            }
                            Notice notice = CheckNotices.of(
                                    found,
                                    file.screener.measureNames,
                                    file.file.file(),
                                    row,
                                    file.headerOf(left.measure()));
                            (isError ? problems : warnings)
                                    .computeIfAbsent(row, number -> new ArrayList<>())
                                    .add(notice);
                        }
                    }
                });
    }

    private Disagreement.Operand operand(Form form, String measure, Value value) {
        Disagreement.Place place = new Disagreement.Place(file.file.file(), null, value.row, file.headerOf(measure));
        return new Disagreement.Operand(
                measure, form.area(), form.period(), new Stated(value.low, value.high), List.of(place));
    }
}
