package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Template;
import org.jspecify.annotations.Nullable;

/** The rows of the area register and of population that a template takes from the same file. */
final class TemplateAreas {
    private final FileScreener rows;
    private final @Nullable String level;
    private final @Nullable Field code;
    private final @Nullable Field name;
    private final @Nullable Field parent;
    private final TreeMap<String, Field> population = new TreeMap<>();

    TemplateAreas(FileScreener rows) {
        this.rows = rows;
        Template template = rows.file.template();
        Template.@Nullable AreaColumns area = template == null ? null : template.area();
        this.level = area == null ? null : area.level();
        this.code = area == null ? null : rows.find(Template.AREA_CODE);
        this.name = area == null ? null : rows.find(Template.AREA_NAME);
        this.parent = area == null ? null : rows.find(Template.AREA_PARENT);
        if (template != null) {
            for (String measure : template.population().keySet()) {
                Field field = rows.find(Template.populationField(measure));
                if (field != null) {
                    population.put(measure, field);
                }
            }
        }
    }

    boolean isEmpty() {
        return level == null && population.isEmpty();
    }

    /** The row, and beside it what the template takes. */
    List<RegisterRow> with(RegisterRow row, String area, Period period, List<String> cells) {
        List<RegisterRow> all = new ArrayList<>();
        all.add(row);
        addTo(all, area, period, cells);
        return all;
    }

    /** Adds what the template takes. */
    void addTo(List<RegisterRow> all, String area, Period period, List<String> cells) {
        if (level != null) {
            addArea(all, level, area, period, cells);
        }
        population.forEach((measure, field) -> {
            Measure counted = rows.screener.populationMeasure(measure);
            @Nullable
            BigDecimal value =
                    rows.notices.optional(rows.exactNumber(field.in(cells), counted.unit(), counted.maximum()), field);
            if (value != null) {
                all.add(new RegisterRow.PopulationEntry(area, period.year(), measure, value));
            }
        });
    }

    private void addArea(List<RegisterRow> all, String level, String area, Period period, List<String> cells) {
        @Nullable
        String own = code == null ? area : rows.notices.required(AreaCodes.asWritten(code.in(cells)), code, cells);
        @Nullable String named = name == null ? null : rows.notices.optional(Cells.text(name.in(cells)), name);
        @Nullable
        String above =
                parent == null ? null : rows.notices.required(AreaCodes.asWritten(parent.in(cells)), parent, cells);
        if (own != null) {
            all.add(new RegisterRow.AreaRow(own, named == null ? own : named, level, above, period));
        }
    }
}
