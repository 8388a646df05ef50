package org.civicdigest.indicators;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.civicdigest.model.AreaRegister;

/** Finds the area itself and all above it for a period that it reports. */
public final class AncestorIndex implements Serializable {
    private final HashMap<String, List<AncestorSpans.Span>> spansByArea = new HashMap<>();

    public AncestorIndex(AreaRegister areas) {
        for (AncestorSpans.Span span : AncestorSpans.of(areas)) {
            spansByArea.computeIfAbsent(span.area(), code -> new ArrayList<>()).add(span);
        }
    }

    /**
     * The spans of an area that hold the last month of a period, or the month of its life that is nearest to it.
     *
     * @param month the first of the period, 202503
     * @param months how many the period has
     */
    List<AncestorSpans.Span> listOf(String area, int month, int months) {
        int lastOfPeriod = month + months - 1;
        List<AncestorSpans.Span> found = new ArrayList<>();
        for (AncestorSpans.Span span : spansByArea.getOrDefault(area, List.of())) {
            int counted = Math.min(Math.max(lastOfPeriod, span.firstMonth()), span.lastMonth());
            if (counted >= span.fromMonth() && counted <= span.toMonth()) {
                found.add(span);
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
