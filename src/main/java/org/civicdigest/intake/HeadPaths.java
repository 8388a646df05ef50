package org.civicdigest.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.intake.TableTop.Line;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns of a head of one or more rows, as paths such as 党课/次数.
 *
 * <p>A column is found by its whole path, or by the end of it where no other column ends so; padding, case and width
 * make no difference.
 */
final class HeadPaths {
    private static final String SEPARATOR = "/";

    private final List<List<String>> levels;
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Map<String, Integer> byFolded = new HashMap<>();
    private final Map<String, Integer> timesOfFolded = new HashMap<>();
    private final Map<String, Integer> byEnd = new HashMap<>();
    private final Map<String, Integer> byNameWithoutUnit = new HashMap<>();

    private HeadPaths(List<List<String>> levels) {
        this.levels = levels;
        for (int index = 0; index < levels.size(); index++) {
            List<String> names = levels.get(index);
            String path = String.join(SEPARATOR, names);
            paths.add(path);
            byPath.putIfAbsent(path, index);
            byFolded.putIfAbsent(HeaderNames.fold(path), index);
            timesOfFolded.merge(HeaderNames.fold(path), 1, Integer::sum);
            for (int from = 1; from < names.size(); from++) {
                String end = HeaderNames.fold(String.join(SEPARATOR, names.subList(from, names.size())));
                byEnd.merge(end, index, (first, second) -> -1);
            }
            String folded = HeaderNames.fold(path);
            HeaderNames.NameAndUnit split = HeaderNames.splitUnit(folded);
            if (split.unit() != null && UnitWords.isUnit(split.unit())) {
                byNameWithoutUnit.merge(split.name(), index, (first, second) -> -1);
            }
        }
    }

    /** The head of one row. */
    static HeadPaths of(List<String> names) {
        return new HeadPaths(names.stream().map(List::of).toList());
    }

    /** The head that begins with this row of the top and takes so many of them. */
    static HeadPaths of(TableTop top, int first, int rows) {
        List<Line> head = top.lines().subList(first, first + rows);
        if (rows == 1) {
            return of(head.get(0).cells());
        }
        int width = head.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> levels = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            levels.add(levelsOf(top, head, column));
        }
        return new HeadPaths(levels);
    }

    private static List<String> levelsOf(TableTop top, List<Line> head, int column) {
        List<String> names = new ArrayList<>();
        for (int level = 0; level < head.size(); level++) {
            boolean isLast = level == head.size() - 1;
            String name = cell(head.get(level), column).strip();
            if (name.isEmpty() && !top.merged().isEmpty()) {
                name = merged(top, head.get(level).row(), column).strip();
            } else if (name.isEmpty() && !isLast && !belowIsBlank(head, level, column)) {
                name = atLeft(head, level, column);
            }
            if (!name.isEmpty()
                    && (names.isEmpty() || !names.get(names.size() - 1).equals(name))) {
                names.add(name);
            }
        }
        return names.isEmpty() ? List.of("") : names;
    }

    private static String cell(Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column) : "";
    }

    private static String merged(TableTop top, long row, int column) {
        for (CellRange range : top.merged()) {
            if (range.contains(row, column)) {
                return SheetCell.text(top, range.firstRow(), range.firstColumn());
            }
        }
        return "";
    }

    private static boolean belowIsBlank(List<Line> head, int level, int column) {
        return head.subList(level + 1, head.size()).stream()
                .allMatch(row -> cell(row, column).isBlank());
    }

    /** The nearest name at the left in the same row, as long as the name above is the same. */
    private static String atLeft(List<Line> head, int level, int column) {
        for (int left = column - 1; left >= 0; left--) {
            String name = cell(head.get(level), left).strip();
            if (!name.isEmpty()) {
                return belowIsBlank(head, level, left) ? "" : name;
            }
            for (int above = 0; above < level; above++) {
                if (!cell(head.get(above), left + 1).isBlank()) {
                    return "";
                }
            }
        }
        return "";
    }

    List<String> paths() {
        return paths;
    }

    /** The names from the top to the bottom of the head. */
    List<String> levels(int column) {
        return levels.get(column);
    }

    /** The path as patterns see it: half-width, without white space. */
    String plain(int column) {
        return Normalizer.normalize(paths.get(column), Normalizer.Form.NFKC).replaceAll("[\\s\\u200B\\uFEFF]", "");
    }

    /** Whether another column has the same path. */
    boolean isRepeated(int column) {
        return timesOfFolded.getOrDefault(HeaderNames.fold(paths.get(column)), 0) > 1;
    }

    /** The column of the first name that is there; a name as it is written goes before one that is nearly so. */
    @Nullable
    Integer find(List<String> names) {
        for (String name : names) {
            Integer index = byPath.get(name);
            if (index != null) {
                return index;
            }
        }
        for (Map<String, Integer> known : List.of(byFolded, byEnd, byNameWithoutUnit)) {
            for (String name : names) {
                Integer index = known.get(HeaderNames.fold(name));
                if (index != null && index >= 0) {
                    return index;
                }
            }
        }
        return null;
    }
}
