package org.civicdigest.screening;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.RegisterField;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Finds the period of a row from its cells, and from what the head, the sheet and the path say.
 *
 * <p>The nearer place goes before the farther one: the column's name, the row, the sheet.
 */
final class RowPeriod {
    private static final int MONTHS = 12;

    private final FileScreener screener;
    private final @Nullable Field period;
    private final TreeMap<String, Field> parts = new TreeMap<>();
    private final PeriodParts outside;
    private final boolean isYearToDate;

    RowPeriod(FileScreener screener) {
        this.screener = screener;
        this.period = screener.findColumn(RegisterField.PERIOD);
        for (String name : PeriodParts.YEAR_NAMES) {
            add(name);
        }
        PeriodParts.PART_NAMES.forEach(this::add);
        this.outside = screener.file.layout().period();
        this.isYearToDate = screener.file.template() != null
                && screener.file.template().layout().isYearToDate();
    }

    private void add(String name) {
        @Nullable Field field = screener.findColumn(name);
        if (field != null) {
            parts.put(name, field);
        }
    }

    /** Whether any place says something of it. */
    boolean isStated() {
        return period != null || !parts.isEmpty() || !outside.equals(PeriodParts.NONE);
    }

    /** Whether more than one place says it, or words that only this class reads. */
    boolean isComposed() {
        return !parts.isEmpty() || !outside.equals(PeriodParts.NONE) || isYearToDate;
    }

    /** The period; null when a problem was noted. */
    @Nullable
    Period of(List<String> cells, PeriodParts column) {
        PeriodParts all = column;
        Field place = period;
        if (period != null) {
            String cell = period.in(cells);
            if (screener.isMissing(cell) && column.equals(PeriodParts.NONE)) {
                screener.notices.required(Parsed.<Period>missing(), period, cells);
                return null;
            }
            Optional<PeriodParts> words = PeriodParts.find(cell);
            if (words.isEmpty()) {
                return bad(period, cell);
            }
            all = all.or(words.get());
        }
        for (var part : parts.entrySet()) {
            String cell = part.getValue().in(cells);
            place = part.getValue();
            if (screener.isMissing(cell)) {
                screener.notices.required(Parsed.<Period>missing(), part.getValue(), cells);
                return null;
            }
            Optional<PeriodParts> read = PeriodParts.ofNamed(part.getKey(), cell);
            if (read.isEmpty()) {
                return bad(part.getValue(), cell);
            }
            all = all.or(read.get());
        }
        Optional<Period> whole = all.or(outside).toPeriod();
        if (whole.isEmpty()) {
            return bad(place, period == null ? screener.file.file() : period.in(cells));
        }
        Period found = whole.get();
        if (isYearToDate) {
            @Nullable Period counted = yearToDate(found);
            if (counted == null) {
                screener.notices.problem(place, Code.R_PERIOD_CUMULATIVE, List.of(found.toString()));
                return null;
            }
            found = counted;
        }
        String written = found.toString();
        return screener.notices.optional(
                Periods.period(written, screener.screener.context.earliest(), screener.screener.context.asOf()),
                place == null ? Field.ofConstant(written) : place);
    }

    private @Nullable Period bad(@Nullable Field field, String cell) {
        screener.notices.problem(field, Code.R_PERIOD_INVALID, List.of(Quoted.of(Cells.trim(cell))));
        return null;
    }

    /** From January to the end of the period, where that is a month, a quarter, a half or a year. */
    private static @Nullable Period yearToDate(Period period) {
        int months = period.ordinal() * period.kind().months();
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.months() == months && months <= MONTHS) {
                return new Period(kind, period.year(), 1);
            }
        }
        return null;
    }
}
