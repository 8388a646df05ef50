package org.civicdigest.indicators;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.jspecify.annotations.Nullable;

/**
 * Who belonged to whom in which months.
 *
 * <p>Cells count by month, so a change within a month counts for the whole of it: an area belongs to the parent that it
 * has at the month's end.
 */
public final class AncestorSpans {
    /** Before and after all months that can be reported. */
    private static final int EARLIEST = 101;

    private static final int LATEST = 999912;

    private final AreaRegister areas;
    private final Map<String, List<Span>> spansByCode = new HashMap<>();

    private AncestorSpans(AreaRegister areas) {
        this.areas = areas;
    }

    /**
     * One row per area, ancestor or itself, and span of months.
     *
     * @param fromMonth as a number, 202503
     * @param firstMonth of the area's whole life
     */
    public record Span(
            String area, int fromMonth, int toMonth, String ancestor, String level, int firstMonth, int lastMonth)
            implements Serializable {}

    /** The spans of all areas of the register, areas in the order of their codes. */
    public static List<Span> of(AreaRegister areas) {
        AncestorSpans spans = new AncestorSpans(areas);
        List<Span> all = new ArrayList<>();
        for (String code : areas.rowsByCode().keySet()) {
            all.addAll(spans.upwards(code, 0));
        }
        return all;
    }

    private List<Span> upwards(String code, int depth) {
        @Nullable List<Span> known = spansByCode.get(code);
        if (known != null) {
            return known;
        }
        if (depth > 32) {
            throw new IllegalStateException("area " + code + " lies above itself");
        }
        List<Area> rows = areas.rowsByCode().getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing((Area row) -> row.validFrom() == null ? LocalDate.MIN : row.validFrom()))
                .toList();
        List<Span> spans = new ArrayList<>();
        if (!rows.isEmpty()) {
            int first = from(rows.get(0));
            int last = to(rows.get(rows.size() - 1));
            for (int index = 0; index < rows.size(); index++) {
                Area row = rows.get(index);
                int from = from(row);
                int to = index + 1 < rows.size() ? Math.min(to(row), before(from(rows.get(index + 1)))) : to(row);
                if (from > to) {
                    continue;
                }
                spans.add(new Span(code, from, to, code, row.level(), first, last));
                if (row.parent() != null) {
                    for (Span above : upwards(row.parent(), depth + 1)) {
                        int begin = Math.max(from, above.fromMonth());
                        int end = Math.min(to, above.toMonth());
                        if (begin <= end) {
                            spans.add(new Span(code, begin, end, above.ancestor(), above.level(), first, last));
                        }
                    }
                }
            }
        }
        spansByCode.put(code, spans);
        return spans;
    }

    private static int from(Area row) {
        return row.validFrom() == null ? EARLIEST : number(YearMonth.from(row.validFrom()));
    }

    private static int to(Area row) {
        return row.validTo() == null ? LATEST : number(YearMonth.from(row.validTo()));
    }

    private static int before(int month) {
        return month % 100 == 1 ? month - 100 + 11 : month - 1;
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }
}
