package org.civicdigest.model;

import java.util.List;

/**
 * What an edition found by holding its values against each other.
 *
 * @param changes why values changed, sorted by area and indicator
 * @param trends of five years, sorted alike
 * @param funnels the points of all funnels, sorted by indicator and area
 * @param restated years on the same ground, sorted by view, area, indicator and year
 * @param months what months say, sorted by indicator and area
 * @param spreads how unequal areas are, sorted by indicator and year
 * @param indexes the composite indices, of which the catalogue declares one at most
 * @param sheets what areas score on the sheets of the catalogue, sorted by sheet, area and kind of period
 * @param peers of the compared areas, sorted by area and place
 * @param wholeByMonth the months of the area at the top, one series an indicator that has months, sorted by indicator
 */
public record Comparisons(
        FalseDiscovery falseDiscovery,
        List<ChangeParts> changes,
        List<Trend> trends,
        List<FunnelPoint> funnels,
        List<Peer> peers,
        List<ProcessChart> months,
        List<RestatedValue> restated,
        List<Spread> spreads,
        List<CompositeResult> indexes,
        List<SheetScore> sheets,
        List<MonthlySeries> wholeByMonth) {
    /** Nothing was compared. */
    public static final Comparisons NONE =
            new Comparisons(FalseDiscovery.NOTHING_TESTED, List.of(), List.of(), List.of());

    /** Of areas without peers whose boundaries stood still, and of years alone. */
    public Comparisons(
            FalseDiscovery falseDiscovery, List<ChangeParts> changes, List<Trend> trends, List<FunnelPoint> funnels) {
        this(falseDiscovery, changes, trends, funnels, List.of(), List.of(), List.of(), List.of());
    }

    /** Of a catalogue that declares no composite index and no sheets. */
    public Comparisons(
            FalseDiscovery falseDiscovery,
            List<ChangeParts> changes,
            List<Trend> trends,
            List<FunnelPoint> funnels,
            List<Peer> peers,
            List<ProcessChart> months,
            List<RestatedValue> restated,
            List<Spread> spreads) {
        this(
                falseDiscovery,
                changes,
                trends,
                funnels,
                peers,
                months,
                restated,
                spreads,
                List.of(),
                List.of(),
                List.of());
    }

    public Comparisons {
        wholeByMonth = List.copyOf(wholeByMonth);
        sheets = List.copyOf(sheets);
        indexes = List.copyOf(indexes);
        peers = List.copyOf(peers);
        months = List.copyOf(months);
        restated = List.copyOf(restated);
        spreads = List.copyOf(spreads);
        changes = List.copyOf(changes);
        trends = List.copyOf(trends);
        funnels = List.copyOf(funnels);
    }

    /** The same with these composite indices. */
    public Comparisons withIndexes(List<CompositeResult> others) {
        return new Comparisons(
                falseDiscovery,
                changes,
                trends,
                funnels,
                peers,
                months,
                restated,
                spreads,
                others,
                sheets,
                wholeByMonth);
    }

    /** The same with these scores. */
    public Comparisons withSheets(List<SheetScore> others) {
        return new Comparisons(
                falseDiscovery,
                changes,
                trends,
                funnels,
                peers,
                months,
                restated,
                spreads,
                indexes,
                others,
                wholeByMonth);
    }

    /** The same with these months of the area at the top. */
    public Comparisons withWholeByMonth(List<MonthlySeries> others) {
        return new Comparisons(
                falseDiscovery, changes, trends, funnels, peers, months, restated, spreads, indexes, sheets, others);
    }
}
