package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;

/** A specification of every kind: those of the product, and of the invented city what only a catalogue can name. */
final class InventedCharts {
    private InventedCharts() {}

    /** The league as bars, which a workspace may ask for. */
    static ChartSpecification bars() {
        return new ChartSpecification("bars", ChartKind.LEAGUE, List.of(), null, null, null, LeagueMarks.BARS);
    }

    static List<ChartSpecification> all() {
        List<ChartSpecification> all = new ArrayList<>(ChartSpecifications.bundled());
        all.add(new ChartSpecification("diverging", ChartKind.DIVERGING, InventedCounts.ANSWERS, null, null, null));
        all.add(bars());
        return all;
    }
}
