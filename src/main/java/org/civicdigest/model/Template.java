package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign file becomes register rows.
 *
 * @param files globs of the file's path under submissions, matched against the whole path and the bare name, any case
 * @param encodings tried in this order, strictly; empty for detection
 * @param delimiter null for detection
 * @param headRow the row of the file in which the column names begin, from 1; {@link #HEAD_IS_FOUND} for the first that
 *     holds them
 * @param columns field of the register → header names, the first that the file has is taken
 * @param constants field of the register → value for each row
 * @param unpivot for returns: measure code → header names; each column becomes a row of its own; a column that a file
 *     lacks is absent, not zero
 * @param missing cells that mean missing, as written
 * @param negativeIsMissing whether negative numbers are codes for missing
 * @param periodPatterns regular expressions over the file's path with a group {@code year} (four digits) or {@code yy}
 *     (two, in 2000–2099), and optionally {@code month}, {@code quarter} or {@code half}; the first that finds wins
 * @param area how a row also fills the area register, null where it does not
 * @param population population measure → header names
 * @param examples rows with the expected result, run as tests
 * @param layout what the template says beyond the names of columns
 */
public record Template(
        String name,
        List<String> files,
        Register register,
        List<String> encodings,
        @Nullable String delimiter,
        int headRow,
        Map<String, List<String>> columns,
        Map<String, String> constants,
        Map<String, List<String>> unpivot,
        List<String> missing,
        boolean negativeIsMissing,
        List<String> periodPatterns,
        @Nullable AreaColumns area,
        Map<String, List<String>> population,
        List<Example> examples,
        TemplateLayout layout)
        implements Serializable {
    /** The head row of a template that finds it by the names of its columns. */
    public static final int HEAD_IS_FOUND = 0;

    /** The field of the area's code, in a file that also fills the area register. */
    public static final String AREA_CODE = "area.code";

    /** The field of the area's name. */
    public static final String AREA_NAME = "area.name";

    /** The field of the code of the area above. */
    public static final String AREA_PARENT = "area.parent";

    private static final String POPULATION = "population:";

    public Template {
        files = List.copyOf(files);
        encodings = List.copyOf(encodings);
        columns = sorted(columns);
        constants = sorted(constants);
        unpivot = sorted(unpivot);
        population = sorted(population);
        missing = List.copyOf(missing);
        periodPatterns = List.copyOf(periodPatterns);
        examples = List.copyOf(examples);
    }

    /** A template of a plain table. */
    public Template(
            String name,
            List<String> files,
            Register register,
            List<String> encodings,
            @Nullable String delimiter,
            int headRow,
            Map<String, List<String>> columns,
            Map<String, String> constants,
            Map<String, List<String>> unpivot,
            List<String> missing,
            boolean negativeIsMissing,
            List<String> periodPatterns,
            @Nullable AreaColumns area,
            Map<String, List<String>> population,
            List<Example> examples) {
        this(
                name,
                files,
                register,
                encodings,
                delimiter,
                headRow,
                columns,
                constants,
                unpivot,
                missing,
                negativeIsMissing,
                periodPatterns,
                area,
                population,
                examples,
                TemplateLayout.PLAIN);
    }

    /** The field of a measure of population. */
    public static String populationField(String measure) {
        return POPULATION + measure;
    }

    /** Field → header names, of everything that rows are read from: columns, unpivot, area and population. */
    public SortedMap<String, List<String>> headersByField() {
        TreeMap<String, List<String>> headers = new TreeMap<>(columns);
        headers.putAll(unpivot);
        population.forEach((measure, names) -> headers.put(populationField(measure), names));
        if (area != null) {
            headers.put(AREA_CODE, area.code());
            headers.put(AREA_NAME, area.name());
            headers.put(AREA_PARENT, area.parent());
        }
        int number = 0;
        for (String name : layout.activityKey()) {
            headers.put(TemplateLayout.keyField(++number), List.of(name));
        }
        return headers;
    }

    /** In the order of the keys, so that equal templates are written alike by every run. */
    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The columns that describe the row's own area. Its validity is the periods in which it appears. */
    public record AreaColumns(String level, List<String> code, List<String> name, List<String> parent)
            implements Serializable {
        public AreaColumns {
            code = List.copyOf(code);
            name = List.copyOf(name);
            parent = List.copyOf(parent);
        }
    }

    /**
     * A piece of a file, and what must come of it.
     *
     * @param file the path that the period is read from
     * @param sheet the sheet's name, empty for a file without sheets
     * @param cells what stands outside the table, by cell such as B2
     * @param head names of columns, as paths; empty where the rows begin with the head as the file has it
     * @param rows of data; without a head the top of the sheet: title lines, the head, and rows of data
     * @param expected what must come of the rows of data, in their order, one for each
     */
    public record Example(
            String file,
            String sheet,
            Map<String, String> cells,
            List<String> head,
            List<List<String>> rows,
            List<Expected> expected)
            implements Serializable {
        public Example {
            cells = sorted(cells);
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            expected = List.copyOf(expected);
        }

        /** One row of data under its head. */
        public static Example ofRow(
                String file, Map<String, String> row, String area, String period, Map<String, BigDecimal> values) {
            SortedMap<String, String> byHeader = new TreeMap<>(row);
            return new Example(
                    file,
                    "",
                    Map.of(),
                    List.copyOf(byHeader.keySet()),
                    List.of(List.copyOf(byHeader.values())),
                    List.of(new Expected(area, period, values, "")));
        }
    }

    /**
     * What must come of one row.
     *
     * @param area empty where any is right
     * @param period empty where any is right; where a row gives several, each value's own period is part of its name
     * @param values measure → value, or measure and period with a blank between; a value that is not listed must come
     *     out missing
     * @param code of the notice that decides a row that is not accepted, empty for one that is
     */
    public record Expected(String area, String period, Map<String, BigDecimal> values, String code)
            implements Serializable {
        public Expected {
            values = sorted(values);
        }
    }
}
