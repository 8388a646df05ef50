package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Check;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.Programme;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.CheckNotices;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Screens rows of the register of activities. */
final class ActivityScreener extends FileScreener {
    /** Where a workspace sets no limit: no activity counts more, and more is a doubled digit. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    private final @Nullable GeneratedId generatedId = GeneratedId.of(this);
    private final @Nullable Field activityId = generatedId == null ? get(RegisterField.ACTIVITY_ID) : null;
    private final Field areaCode = areaField();
    private final Field programme = get(RegisterField.PROGRAMME);
    private final RowPeriod period = new RowPeriod(this);
    private final @Nullable Field heldOn = period.isStated() ? find(RegisterField.HELD_ON) : get(RegisterField.HELD_ON);
    private final @Nullable Field title = find(RegisterField.TITLE);
    private final List<MeasureColumn> measures = new ArrayList<>();
    private final @Nullable Field attended;
    private final TemplateAreas templateAreas;
    private final TimeOrder times;

    private record MeasureColumn(String code, Field field, Unit unit, BigDecimal maximum, boolean isRequired) {}

    ActivityScreener(RowScreener screener, FileContext file) {
        super(screener, file);
        this.attended = find(Measure.ATTENDED);
        this.templateAreas = new TemplateAreas(this);
        this.times = new TimeOrder(find(RegisterField.STARTED_AT), find(RegisterField.ENDED_AT));
        // Codes in order, so that equal rows of files with different columns list their problems alike.
        screener.activityMeasures.forEach((code, measure) -> {
            Field field = find(code);
            if (field != null) {
                measures.add(new MeasureColumn(
                        code,
                        field,
                        measure.unit(),
                        measure.maximum() == null ? LARGEST : measure.maximum(),
                        screener.context.requiredMeasures().contains(code)));
            }
        });
    }

    @Override
    List<RegisterRow> read(List<String> cells) {
        @Nullable LocalDate day = day(cells);
        // Which areas there were depends on the day.
        @Nullable String area = day == null ? null : area(areaCode, cells, day);
        @Nullable String id = id(cells, area, day);
        @Nullable Programme work = notices.required(screener.programmes.resolve(programme.in(cells)), programme, cells);
        @Nullable String words = title == null ? null : notices.optional(Cells.text(title.in(cells)), title);
        Map<String, Quantity> values = new TreeMap<>();
        for (MeasureColumn measure : measures) {
            Parsed<Quantity> parsed = number(measure.field(), cells, measure.unit(), measure.maximum());
            @Nullable
            Quantity quantity = measure.isRequired()
                    ? notices.required(parsed, measure.field(), cells)
                    : notices.optional(parsed, measure.field());
            if (quantity != null) {
                values.put(measure.code(), quantity);
            }
        }
        checkAttendance(values);
        if (work != null && area != null && day != null && !screener.rowChecks.isEmpty()) {
            checkDeclared(values, area, work.code(), day);
        }
        TimeOrder.@Nullable Span span = day == null ? null : times.read(day, cells, notices);
        int revision = revision(cells);
        if (notices.hasProblems() || id == null || day == null || span == null || area == null || work == null) {
            return List.of();
        }
        RegisterRow row = new RegisterRow.ActivityRow(
                id, area, work.code(), day, span.start(), span.end(), words, values, revision);
        return templateAreas.isEmpty()
                ? List.of(row)
                : templateAreas.with(row, area, Period.ofMonth(YearMonth.from(day)), cells);
    }

    /** The day; of a form that counts a month together the first one of it. */
    private @Nullable LocalDate day(List<String> cells) {
        if (heldOn != null) {
            return notices.required(
                    Dates.day(heldOn.in(cells), screener.context.earliest(), screener.context.asOf(), yearOfFile()),
                    heldOn,
                    cells);
        }
        @Nullable Period month = period.of(cells, PeriodParts.NONE);
        if (month != null && month.kind() != PeriodKind.MONTH) {
            notices.problem(null, Code.R_DATE_PARTIAL, List.of(month.toString()));
            return null;
        }
        return month == null ? null : month.firstDay();
    }

    private @Nullable String id(List<String> cells, @Nullable String area, @Nullable LocalDate day) {
        if (generatedId != null) {
            return area == null || day == null ? null : generatedId.of(area, day, cells);
        }
        return activityId == null ? null : recordId(activityId, cells);
    }

    /**
     * More came than were expected: three times as many and fifty are a slip of the hand, fewer may be a mix-up. Of
     * approximate numbers only what holds for all that they allow is said: the fewest who came are over the most expected.
     */
    private void checkAttendance(Map<String, Quantity> values) {
        Quantity came = values.get(Measure.ATTENDED);
        Quantity expected = values.get(Measure.EXPECTED);
        if (came != null && expected != null && came.low().compareTo(expected.high()) > 0) {
            boolean isFarOver = expected.low().signum() > 0
                    && came.low().compareTo(expected.high().multiply(THREE).add(FIFTY)) > 0;
            notices.problem(
                    attended,
                    isFarOver ? Code.R_RATIO : Code.R_ATTENDED_GT_EXPECTED,
                    List.of(came.text(), expected.text()));
        }
    }

    /** Holds the numbers against what the catalogue asks of them. */
    private void checkDeclared(Map<String, Quantity> values, String area, String work, LocalDate day) {
        Period month = Period.ofMonth(YearMonth.from(day));
        for (Check check : screener.rowChecks) {
            Check.WithinRow rule = (Check.WithinRow) check.rule();
            boolean isAsked = check.isAskedOf(day, day)
                    && (rule.programmes().isEmpty() || rule.programmes().contains(work));
            if (isAsked) {
                Map<String, Disagreement.Operand> stated = new TreeMap<>();
                for (String measure : rule.measures()) {
                    Quantity quantity = values.get(measure);
                    if (quantity != null) {
                        stated.put(
                                measure,
                                new Disagreement.Operand(
                                        measure, area, month, quantity.stated(), List.of(here(headerOf(measure)))));
                    }
                }
                Disagreement.find(check, area, work, month, stated, stated).ifPresent(this::noteFailed);
            }
        }
    }

    private Disagreement.Place here(@Nullable String header) {
        return new Disagreement.Place(file.file(), null, notices.row(), header);
    }

    private void noteFailed(Disagreement found) {
        String header = headerOf(found.left().get(0).measure());
        notices.add(CheckNotices.of(found, screener.measureNames, file.file(), notices.row(), header));
    }

    @Override
    @Nullable
    String headerOf(String measure) {
        for (MeasureColumn column : measures) {
            if (column.code().equals(measure)) {
                return column.field().header();
            }
        }
        return null;
    }
}
