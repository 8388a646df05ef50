package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicdigest.model.AreaRegister;

/** Who belonged to whom when it was reported: the area itself and all that it lay in then. */
public final class AncestorIndex implements Memberships {
    private final HashMap<String, List<AncestorSpans.Span>> spansByArea = new HashMap<>();

    public AncestorIndex(AreaRegister areas) {
        for (AncestorSpans.Span span : AncestorSpans.of(areas)) {
            spansByArea.computeIfAbsent(span.area(), code -> new ArrayList<>()).add(span);
        }
    }

    /** By the last month of the period, or the month of the area's life that is nearest to it. */
    @Override
    public List<Membership> listOf(String area, int month, int months) {
        int lastOfPeriod = month + months - 1;
        List<Membership> found = new ArrayList<>();
        for (AncestorSpans.Span span : spansByArea.getOrDefault(area, List.of())) {
            int counted = Math.min(Math.max(lastOfPeriod, span.firstMonth()), span.lastMonth());
            if (counted >= span.fromMonth() && counted <= span.toMonth()) {
                found.add(new Membership(span.ancestor(), span.level(), BigDecimal.ONE, area));
            }
        }
        return found;
    }

    /** The months, 202503, in which an area's spans begin, or the first month asked for where they began before it. */
    SortedSet<Integer> firstMonthsOfSpans(String area, int from, int to) {
        TreeSet<Integer> months = new TreeSet<>();
        for (AncestorSpans.Span span : spansByArea.getOrDefault(area, List.of())) {
            if (span.fromMonth() <= to && span.toMonth() >= from) {
                months.add(Math.max(from, span.fromMonth()));
            }
        }
        return months;
    }

    /** The spans of an area that hold a month, 202503; none where it did not live then. */
    List<AncestorSpans.Span> listIn(String area, int month) {
        return spansByArea.getOrDefault(area, List.of()).stream()
                .filter(span -> month >= span.fromMonth() && month <= span.toMonth())
                .toList();
    }
}
