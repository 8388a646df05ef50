package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.MapPlace;
import org.civicdigest.model.Text;

/** Reads {@code map.csv}: where each compared area stands on a map of hexagons. */
final class MapFile {
    static final String NAME = "map.csv";

    private static final CsvFile COLUMNS = new CsvFile(List.of("area", "column", "row"), List.of());
    private static final int MOST = 99;

    private record Spot(int column, int row) {}

    private final FileProblems problems;
    private final Known known;
    private final Map<String, Integer> lineByArea = new HashMap<>();
    private final Map<Spot, String> areaBySpot = new LinkedHashMap<>();
    private final List<MapPlace> places = new ArrayList<>();

    private MapFile(FileProblems problems, Known known) {
        this.problems = problems;
        this.known = known;
    }

    /**
     * @param comparisonLevel whose areas the map has to show; empty where the workspace does not say which that is
     * @param areAreasSound whether all areas are known, so that one without a place can be told
     */
    static List<MapPlace> read(
            Path file, FileProblems problems, Known known, String comparisonLevel, boolean areAreasSound) {
        MapFile map = new MapFile(problems, known);
        boolean isWhole = COLUMNS.read(file, problems, row -> map.add(row, comparisonLevel));
        if (isWhole && areAreasSound) {
            map.requirePlaces(comparisonLevel);
        }
        return map.places;
    }

    private void add(CsvRow row, String comparisonLevel) {
        Located area = row.reference("area", known.areaCodes);
        Optional<Integer> column = number(row, "column");
        Optional<Integer> line = number(row, "row");
        if (!row.isSound() || column.isEmpty() || line.isEmpty()) {
            // Its place is faulty, which is not said to be lacking too.
            lineByArea.putIfAbsent(area.value(), row.line());
            return;
        }
        checkLevel(row, area, comparisonLevel);
        Integer first = lineByArea.putIfAbsent(area.value(), row.line());
        if (first != null) {
            row.error("area", Words.again(area.value(), first), new Text("每个单位只有一行", "one row for each area"));
            return;
        }
        Spot spot = new Spot(column.get(), line.get());
        String other = areaBySpot.putIfAbsent(spot, area.value());
        if (other != null) {
            row.error(
                    "",
                    new Text(
                            "第 " + spot.column() + " 列第 " + spot.row() + " 行，“" + other + "”已在此处",
                            "column " + spot.column() + ", row " + spot.row() + ", where \"" + other
                                    + "\" stands already"),
                    new Text("每个单位一个位置", "a place of its own for each area"));
            return;
        }
        places.add(new MapPlace(area.value(), spot.column(), spot.row()));
    }

    private void checkLevel(CsvRow row, Located area, String comparisonLevel) {
        known.areas.stream()
                .map(Known.AreaRow::area)
                .filter(each -> each.code().equals(area.value()))
                .map(Area::level)
                .filter(level -> !comparisonLevel.isEmpty() && !level.equals(comparisonLevel))
                .findFirst()
                .ifPresent(level -> row.error(
                        "area",
                        new Text(
                                "“" + area.value() + "”，其层级是 " + level,
                                "\"" + area.value() + "\", whose level is " + level),
                        new Text(
                                "被比较的层级（" + comparisonLevel + "）的单位",
                                "an area of the compared level, " + comparisonLevel)));
    }

    private static Optional<Integer> number(CsvRow row, String column) {
        Optional<BigDecimal> amount = row.amount(column);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal plain = amount.get().stripTrailingZeros();
        if (plain.scale() > 0 || plain.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            row.error(
                    column,
                    Words.quoted(row.cell(column).value()),
                    new Text("0 至 " + MOST + " 的整数", "a whole number from 0 to " + MOST));
            return Optional.empty();
        }
        return Optional.of(plain.intValueExact());
    }

    /** Areas that no longer hold may lie where others lie now, and need no place. */
    private void requirePlaces(String comparisonLevel) {
        known.areas.stream()
                .map(Known.AreaRow::area)
                .filter(area -> area.level().equals(comparisonLevel)
                        && area.validTo() == null
                        && !lineByArea.containsKey(area.code()))
                .forEach(area -> problems.error(
                        null,
                        "area",
                        new Text("没有“" + area.code() + "”的位置", "no place for \"" + area.code() + "\""),
                        new Text("每个被比较的单位都有一行", "a row for each compared area")));
    }
}
