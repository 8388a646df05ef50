package org.civicdigest.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.catalogue.Known.AreaRow;
import org.civicdigest.model.Area;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the rows of the area register make a tree on every day: one row a code, a parent of a level above that
 * holds as long as the child, one area at the top.
 */
final class AreaHierarchy {
    private static final LocalDate ALWAYS = LocalDate.MIN;
    private static final LocalDate STILL = LocalDate.MAX;
    private static final Comparator<AreaRow> BY_SPAN =
            Comparator.<AreaRow, LocalDate>comparing(row -> from(row.area())).thenComparingInt(AreaRow::line);

    private final Known known;
    private final FileProblems problems;
    private final Map<String, List<AreaRow>> rowsByCode = new HashMap<>();

    private AreaHierarchy(Known known, FileProblems problems) {
        this.known = known;
        this.problems = problems;
        for (AreaRow row : known.areas) {
            rowsByCode
                    .computeIfAbsent(row.area().code(), code -> new ArrayList<>(1))
                    .add(row);
        }
        rowsByCode.values().forEach(rows -> rows.sort(BY_SPAN));
    }

    static void check(Known known, FileProblems problems) {
        AreaHierarchy hierarchy = new AreaHierarchy(known, problems);
        hierarchy.checkSpans();
        for (AreaRow row : known.areas) {
            hierarchy.checkParent(row);
        }
        hierarchy.checkTop();
    }

    private static LocalDate from(Area area) {
        return area.validFrom() == null ? ALWAYS : area.validFrom();
    }

    private static LocalDate to(Area area) {
        return area.validTo() == null ? STILL : area.validTo();
    }

    /** The first day after the area's span; the end of time has none. */
    private static LocalDate after(Area area) {
        return area.validTo() == null ? STILL : area.validTo().plusDays(1);
    }

    /** In the order of the file, so that problems come out in a fixed order. */
    private void checkSpans() {
        Set<String> seen = new LinkedHashSet<>();
        for (AreaRow row : known.areas) {
            List<AreaRow> rows = rowsByCode.getOrDefault(row.area().code(), List.of());
            if (rows.size() < 2 || !seen.add(row.area().code())) {
                continue;
            }
            for (int index = 1; index < rows.size(); index++) {
                checkNeighbours(rows.get(index - 1), rows.get(index));
            }
        }
    }

    private void checkNeighbours(AreaRow earlier, AreaRow later) {
        String code = later.area().code();
        if (!to(earlier.area()).isBefore(from(later.area()))) {
            problems.error(
                    later.line(),
                    "valid_from",
                    new Text(
                            "“" + code + "”与第 " + earlier.line() + " 行的有效期重叠",
                            "\"" + code + "\" in a span that overlaps that of line " + earlier.line()),
                    new Text(
                            "同一代码的有效期互不重叠（valid_to 为最后一日）",
                            "spans of one code that do not overlap (valid_to is the last day)"));
        } else if (after(earlier.area()).isBefore(from(later.area()))) {
            problems.warn(
                    later.line(),
                    "valid_from",
                    new Text(
                            "“" + code + "”自 " + after(earlier.area()) + " 起无效，至 " + from(later.area()) + " 才恢复",
                            "\"" + code + "\" without a row from " + after(earlier.area()) + " until "
                                    + from(later.area())),
                    new Text("有效期前后相接", "spans that follow one another"));
        }
    }

    private void checkParent(AreaRow row) {
        Area area = row.area();
        String parent = area.parent();
        if (parent == null) {
            return;
        }
        Located place = new Located(parent, row.line(), "parent");
        int depth = known.depth(area.level());
        if (!known.areaCodes.contains(parent)) {
            if (!isFilledByTemplate(depth)) {
                known.areaCodes.check(place, problems);
            }
            return;
        }
        List<AreaRow> above = rowsByCode.getOrDefault(parent, List.of());
        if (above.isEmpty()) {
            return;
        }
        for (AreaRow candidate : above) {
            if (known.depth(candidate.area().level()) >= depth
                    && candidate.area().isValidWithin(from(area), to(area))) {
                problems.error(place, notAbove(area, candidate.area()), levelsAbove(depth));
                return;
            }
        }
        uncoveredDay(area, above)
                .ifPresent(day -> problems.error(
                        place,
                        new Text(
                                "上级“" + parent + "”" + onDay(day).zh() + "无效",
                                "the parent \"" + parent + "\", which does not hold "
                                        + onDay(day).en()),
                        new Text(
                                "在“" + area.code() + "”整个有效期内有效的上级",
                                "a parent that holds as long as \"" + area.code() + "\"")));
    }

    /** Areas that a template reads from files are not known yet; those of the file may lie below them. */
    private boolean isFilledByTemplate(int depth) {
        return known.templates.stream()
                .map(template -> template.area())
                .anyMatch(columns -> columns != null && known.depth(columns.level()) < depth);
    }

    private Text notAbove(Area area, Area parent) {
        Optional<String> cycle = cycle(area);
        return cycle.map(codes -> new Text("循环 " + codes, "a cycle, " + codes))
                .orElseGet(() -> new Text(
                        "“" + parent.code() + "”，其层级是 " + parent.level(),
                        "\"" + parent.code() + "\", whose level is " + parent.level()));
    }

    private Text levelsAbove(int depth) {
        List<String> above =
                known.levels.stream().limit(depth).map(level -> level.code()).toList();
        return new Text(
                "上一层级（" + String.join("、", above) + "）的区划", "an area of a level above: " + String.join(", ", above));
    }

    private Optional<String> cycle(Area area) {
        Set<String> path = new LinkedHashSet<>();
        @Nullable String next = area.code();
        while (next != null && path.add(next)) {
            List<AreaRow> rows = rowsByCode.getOrDefault(next, List.of());
            next = rows.isEmpty() ? null : rows.get(rows.size() - 1).area().parent();
        }
        return area.code().equals(next) ? Optional.of(String.join(" → ", path) + " → " + next) : Optional.empty();
    }

    /** The first day of the child on which no row of the parent holds; overlaps of the parent are reported elsewhere. */
    private static Optional<LocalDate> uncoveredDay(Area child, List<AreaRow> parents) {
        LocalDate day = from(child);
        for (AreaRow parent : parents) {
            if (from(parent.area()).isAfter(day)) {
                break;
            }
            if (to(parent.area()).equals(STILL)) {
                return Optional.empty();
            }
            if (!to(parent.area()).isBefore(day)) {
                day = after(parent.area());
            }
        }
        return day.isAfter(to(child)) ? Optional.empty() : Optional.of(day);
    }

    private static Text onDay(LocalDate day) {
        return day.equals(ALWAYS) ? new Text("起初", "from the beginning") : new Text("在 " + day, "on " + day);
    }

    private void checkTop() {
        if (known.levels.isEmpty()) {
            return;
        }
        String level = known.levels.get(0).code();
        List<AreaRow> tops = new ArrayList<>(known.areas.stream()
                .filter(row -> row.area().level().equals(level))
                .toList());
        tops.sort(BY_SPAN);
        if (tops.isEmpty()
                && known.areaCodes.isComplete()
                && problems.errorCount() == 0
                && known.templates.stream().allMatch(template -> template.area() == null)) {
            problems.error(
                    null,
                    "level",
                    new Text("没有层级为 " + level + " 的区划", "no area of the level " + level),
                    new Text("恰好一个最高层级的区划", "exactly one area at the top"));
        }
        @Nullable AreaRow longest = null;
        for (AreaRow top : tops) {
            if (longest != null
                    && !longest.area().code().equals(top.area().code())
                    && !to(longest.area()).isBefore(from(top.area()))) {
                problems.error(
                        top.line(),
                        "level",
                        new Text(
                                "最高层级又一个区划“" + top.area().code() + "”（第 " + longest.line() + " 行已有“"
                                        + longest.area().code() + "”）",
                                "\"" + top.area().code() + "\" at the top beside \""
                                        + longest.area().code() + "\" (line " + longest.line() + ")"),
                        new Text("同一时间最高层级只有一个区划", "one area at the top at a time"));
            }
            if (longest == null || to(top.area()).isAfter(to(longest.area()))) {
                longest = top;
            }
        }
    }
}
