package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    /** The spans of an area that hold a month, 202503; none where it did not live then. */
    List<AncestorSpans.Span> listIn(String area, int month) {
        return spansByArea.getOrDefault(area, List.of()).stream()
                .filter(span -> month >= span.fromMonth() && month <= span.toMonth())
                .toList();
    }
}
