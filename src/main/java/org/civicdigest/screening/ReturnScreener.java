package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.SheetLayout.ValueColumn;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Screens rows of the register of returns: one value a row or, by a template, one a column. */
final class ReturnScreener extends FileScreener {
    private final @Nullable Field areaCode;
    private final @Nullable Field period;
    private final RowPeriod rowPeriod;
    private final @Nullable Field measure;
    private final @Nullable Field value;
    private final List<ValueField> columns = new ArrayList<>();
    private final TemplateAreas templateAreas;

    /**
     * A column of values.
     *
     * @param measure null where each row names it
     * @param area as the column's name states it, null where each row names it
     */
    private record ValueField(
            Field field,
            @Nullable Measure measure,
            @Nullable String area,
            PeriodParts period) {}

    ReturnScreener(RowScreener screener, FileContext file) {
        super(screener, file);
        this.period = find(RegisterField.PERIOD);
        this.rowPeriod = new RowPeriod(this);
        this.templateAreas = new TemplateAreas(this);
        Template template = file.template();
        boolean unpivots = template != null && !template.unpivot().isEmpty();
        if (template != null && unpivots) {
            addUnpivoted(template);
        }
        file.layout().columns().forEach(this::addPatterned);
        boolean hasColumns = unpivots || !file.layout().columns().isEmpty();
        // A file may carry areas and population only.
        boolean hasValues = !hasColumns && (templateAreas.isEmpty() || find(RegisterField.VALUE) != null);
        boolean rowsNameMeasures = columns.stream().anyMatch(column -> column.measure() == null);
        this.measure = hasValues || rowsNameMeasures ? get(RegisterField.MEASURE) : null;
        this.value = hasValues ? get(RegisterField.VALUE) : null;
        boolean rowsNameAreas = columns.isEmpty() || columns.stream().anyMatch(column -> column.area() == null);
        this.areaCode = rowsNameAreas ? areaField() : null;
    }

    private void addUnpivoted(Template template) {
        for (String code : template.unpivot().keySet()) {
            Measure counted = screener.returnMeasures.get(code);
            if (counted == null) {
                throw new IllegalArgumentException("template " + template.name() + " fills the measure '" + code
                        + "', which is no measure of returns; they are " + screener.returnMeasures.keySet());
            }
            Field field = findColumn(code);
            if (field != null) {
                columns.add(new ValueField(field, counted, null, PeriodParts.NONE));
            }
        }
    }

    private void addPatterned(ValueColumn column) {
        String named = column.stated().get(RegisterField.MEASURE);
        @Nullable Measure counted = null;
        if (named != null) {
            @Nullable CellRule words = CellRule.of(file.template(), RegisterField.MEASURE, false);
            Parsed<Measure> parsed = screener.measures.resolve(words == null ? named : words.apply(named));
            if (!(parsed instanceof Parsed.Value<Measure> known)) {
                // A pattern may find more columns than there are measures: 其中 and rates are no measure of ours.
                return;
            }
            counted = known.value();
        }
        columns.add(new ValueField(
                column(column.index(), counted == null ? RegisterField.VALUE : counted.code()),
                counted,
                column.stated().get(TemplateLayout.AREA_NAME),
                column.period()));
    }

    @Override
    List<RegisterRow> read(List<String> cells) {
        int revision = revision(cells);
        List<RegisterRow> rows = new ArrayList<>(columns.isEmpty() ? 1 : columns.size() + 2);
        boolean isOfRow = columns.isEmpty()
                || columns.stream().anyMatch(column -> column.period().equals(PeriodParts.NONE));
        @Nullable Period about = isOfRow ? period(cells, PeriodParts.NONE) : null;
        @Nullable String area = about == null || areaCode == null ? null : area(areaCode, cells, about);
        if (columns.isEmpty() && measure != null && value != null) {
            readValue(measure, value, cells, area, about, revision, rows);
        }
        @Nullable
        Measure ofRow = !columns.isEmpty() && measure != null
                ? notices.required(screener.measures.resolve(measure.in(cells)), measure, cells)
                : null;
        @Nullable Period lastPeriod = about;
        for (ValueField column : columns) {
            if (measure != null && column.measure() == null && ofRow == null) {
                break;
            }
            Measure counted = column.measure() == null ? ofRow : column.measure();
            if (counted == null) {
                continue;
            }
            @Nullable Quantity quantity = notices.optional(number(column.field(), cells, counted), column.field());
            if (column.period().equals(PeriodParts.NONE) && column.area() == null) {
                add(rows, area, about, counted, quantity, revision);
            } else if (quantity != null) {
                @Nullable Period of = period(cells, column.period());
                lastPeriod = of == null ? lastPeriod : of;
                add(rows, of == null ? null : areaOf(column, cells, of), of, counted, quantity, revision);
            }
        }
        if (!templateAreas.isEmpty() && areaCode != null && lastPeriod != null) {
            @Nullable String own = area == null ? area(areaCode, cells, lastPeriod) : area;
            if (own != null) {
                templateAreas.addTo(rows, own, lastPeriod, cells);
            }
        }
        return rows;
    }

    private @Nullable String areaOf(ValueField column, List<String> cells, Period about) {
        if (column.area() != null) {
            return areaNamed(column.area(), column.field(), cells, about);
        }
        return areaCode == null ? null : area(areaCode, cells, about);
    }

    private void readValue(
            Field named,
            Field stated,
            List<String> cells,
            @Nullable String area,
            @Nullable Period about,
            int revision,
            List<RegisterRow> rows) {
        @Nullable Measure counted = notices.required(screener.measures.resolve(named.in(cells)), named, cells);
        if (counted == null) {
            return;
        }
        String cell = stated.in(cells);
        Parsed<Quantity> parsed = number(stated, cells, counted);
        // A mark that the template declares says "not reported"; any other blank in a required cell is a slip.
        boolean isMark = parsed instanceof Parsed.Missing<Quantity>
                && (isDeclaredMissing(cell) || !Cells.isMissing(Cells.trim(cell)));
        @Nullable Quantity quantity = isMark ? null : notices.required(parsed, stated, cells);
        add(rows, area, about, counted, quantity, revision);
    }

    private static void add(
            List<RegisterRow> rows,
            @Nullable String area,
            @Nullable Period about,
            Measure counted,
            @Nullable Quantity quantity,
            int revision) {
        if (area != null && about != null && quantity != null) {
            rows.add(new RegisterRow.ReturnRow(area, about, counted.code(), quantity.low(), quantity.high(), revision));
        }
    }

    private @Nullable Period period(List<String> cells, PeriodParts column) {
        if (rowPeriod.isComposed() || !column.equals(PeriodParts.NONE)) {
            return rowPeriod.of(cells, column);
        }
        if (period != null) {
            return notices.required(
                    Periods.period(
                            period.in(cells), screener.context.earliest(), screener.context.asOf(), yearOfFile()),
                    period,
                    cells);
        }
        Period fromPath = file.periodFromPath();
        if (fromPath == null) {
            notices.problem(null, Code.R_PERIOD_INVALID, List.of(Quoted.of(file.file())));
            return null;
        }
        return notices.optional(
                Periods.period(fromPath.toString(), screener.context.earliest(), screener.context.asOf()),
                Field.ofConstant(fromPath.toString()));
    }

    @Override
    @Nullable
    String headerOf(String measure) {
        for (ValueField column : columns) {
            if (column.measure() != null && column.measure().code().equals(measure)) {
                return column.field().header();
            }
        }
        return value == null ? null : value.header();
    }
}
