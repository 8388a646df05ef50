package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Screens rows of the register of returns, one value a row or, by a template, one column a measure. */
final class ReturnScreener extends FileScreener {
    private final Field areaCode;
    private final @Nullable Field period;
    private final @Nullable Field measure;
    private final @Nullable Field value;
    private final TreeMap<Measure, Field> unpivoted = new TreeMap<>(Comparator.comparing(Measure::code));
    private final TemplateAreas templateAreas;

    ReturnScreener(RowScreener screener, FileContext file) {
        super(screener, file);
        this.areaCode = areaField();
        this.period = find(RegisterField.PERIOD);
        this.templateAreas = new TemplateAreas(this);
        Template template = file.template();
        if (template != null && !template.unpivot().isEmpty()) {
            this.measure = null;
            this.value = null;
            for (String code : template.unpivot().keySet()) {
                Measure counted = screener.returnMeasures.get(code);
                if (counted == null) {
                    throw new IllegalArgumentException("template " + template.name() + " fills the measure '" + code
                            + "', which is no measure of returns; they are " + screener.returnMeasures.keySet());
                }
                Field field = find(code);
                if (field != null) {
                    unpivoted.put(counted, field);
                }
            }
        } else {
            this.measure = get(RegisterField.MEASURE);
            this.value = get(RegisterField.VALUE);
        }
    }

    @Override
    List<RegisterRow> read(List<String> cells) {
        @Nullable Period about = period(cells);
        @Nullable String area = about == null ? null : area(areaCode, cells, about);
        int revision = revision(cells);
        List<RegisterRow> rows = new ArrayList<>(unpivoted.isEmpty() ? 1 : unpivoted.size() + 2);
        if (measure != null && value != null) {
            readValue(measure, value, cells, area, about, revision, rows);
        }
        for (Map.Entry<Measure, Field> column : unpivoted.entrySet()) {
            Field field = column.getValue();
            @Nullable Quantity quantity = notices.optional(number(field.in(cells), column.getKey()), field);
            add(rows, area, about, column.getKey(), quantity, revision);
        }
        if (!templateAreas.isEmpty() && area != null && about != null) {
            templateAreas.addTo(rows, area, about, cells);
        }
        return rows;
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
        Parsed<Quantity> parsed = number(cell, counted);
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

    private @Nullable Period period(List<String> cells) {
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
}
