package org.civicdigest.attack;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a published digest that hold sums, and those that say what the sums are of. */
final class Digest {
    private final String name;
    private final SortedMap<String, Definition> definitions = new TreeMap<>();
    private final SortedMap<String, List<AreaRow>> areas = new TreeMap<>();
    private final List<String> levels;
    private final SortedMap<String, SortedMap<Sum, Said>> said = new TreeMap<>();
    private final List<Restated> restated = new ArrayList<>();

    /**
     * What an indicator divides by what.
     *
     * @param numeratorAdds whether numbers of areas add up, which those of people who are counted once do not
     * @param minimum fewer people than this are not shown
     */
    record Definition(
            String indicator,
            String programme,
            String numerator,
            String denominator,
            boolean isNumeratorProtected,
            boolean isDenominatorProtected,
            boolean numeratorAdds,
            boolean denominatorAdds,
            int minimum) {}

    /** Where an area lies from a day to a day. */
    private record AreaRow(String level, String parent, LocalDate from, LocalDate to) {}

    /**
     * The two numbers of a row, empty where they are not printed, and what the row says of that.
     *
     * @param isNotReported there is nothing, so that nothing is in any sum
     */
    record Said(
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            boolean isWithheld,
            boolean isNotReported) {
        Optional<BigDecimal> side(boolean ofNumerator) {
            return ofNumerator ? numerator : denominator;
        }
    }

    /** A row of the views that hold boundaries still. */
    record Restated(String view, String area, List<String> members, String indicator, int year, Said said) {}

    private Digest(String name, List<String> levels) {
        this.name = name;
        this.levels = levels;
    }

    static Digest read(Path folder) throws IOException {
        List<NamedCsvRecord> areaRows = rows(folder.resolve("areas.csv"));
        SortedMap<Integer, String> levels = new TreeMap<>();
        areaRows.forEach(row -> levels.put(Integer.parseInt(row.getField("depth")), row.getField("level")));
        Digest digest = new Digest(folder.toString(), List.copyOf(levels.values()));
        for (NamedCsvRecord row : areaRows) {
            digest.areas
                    .computeIfAbsent(row.getField("area_code"), code -> new ArrayList<>())
                    .add(new AreaRow(
                            row.getField("level"),
                            row.getField("parent"),
                            day(row.getField("valid_from"), LocalDate.MIN),
                            day(row.getField("valid_to"), LocalDate.MAX)));
        }
        for (NamedCsvRecord row : rows(folder.resolve("definitions.csv"))) {
            digest.definitions.put(
                    row.getField("indicator"),
                    new Definition(
                            row.getField("indicator"),
                            row.getField("programme"),
                            row.getField("numerator"),
                            row.getField("denominator"),
                            row.getField("numerator_protected").equals("yes"),
                            row.getField("denominator_protected").equals("yes"),
                            !row.getField("numerator_adds_over").equals("nothing"),
                            !row.getField("denominator_adds_over").equals("nothing"),
                            Integer.parseInt(row.getField("minimum_cell"))));
        }
        for (NamedCsvRecord row : rows(folder.resolve("indicators.csv"))) {
            digest.said
                    .computeIfAbsent(row.getField("indicator"), code -> new TreeMap<>())
                    .put(Sum.of(row.getField("area_code"), row.getField("period")), said(row));
        }
        for (NamedCsvRecord row : rows(folder.resolve("boundaries.csv"))) {
            digest.restated.add(new Restated(
                    row.getField("view"),
                    row.getField("area_code"),
                    Arrays.asList(row.getField("members").split(" ")),
                    row.getField("indicator"),
                    Integer.parseInt(row.getField("year")),
                    said(row)));
        }
        return digest;
    }

    private static Said said(NamedCsvRecord row) {
        return new Said(
                number(row.getField("numerator")),
                number(row.getField("denominator")),
                row.getField("status").equals("suppressed"),
                row.getField("status").equals("not_reported"));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    String name() {
        return name;
    }

    SortedMap<String, Definition> definitions() {
        return definitions;
    }

    Map<Sum, Said> said(String indicator) {
        return said.getOrDefault(indicator, new TreeMap<>());
    }

    List<Restated> restated() {
        return restated;
    }

    /** From the top down, 0 for the top. */
    int depthOf(String area) {
        List<AreaRow> rows = areas.getOrDefault(area, List.of());
        return rows.isEmpty() ? levels.size() : levels.indexOf(rows.get(0).level());
    }

    /** All areas of a level that the area lay in at some time of the months. */
    SortedSet<String> listAbove(Sum sum, int depth) {
        SortedSet<String> above = new TreeSet<>();
        for (int month = 1; month <= 12; month++) {
            if ((sum.months() >> (month - 1) & 1) == 1) {
                climb(sum.area(), YearMonth.of(sum.year(), month).atEndOfMonth(), depth, above);
            }
        }
        return above;
    }

    private void climb(String area, LocalDate day, int depth, SortedSet<String> above) {
        String at = area;
        for (int step = 0; step <= levels.size(); step++) {
            String here = at;
            Optional<AreaRow> row = areas.getOrDefault(here, List.of()).stream()
                    .filter(each -> !day.isBefore(each.from()) && !day.isAfter(each.to()))
                    .findFirst();
            if (row.isEmpty()) {
                return;
            }
            if (levels.indexOf(row.get().level()) == depth) {
                above.add(here);
                return;
            }
            at = row.get().parent();
        }
    }
}
