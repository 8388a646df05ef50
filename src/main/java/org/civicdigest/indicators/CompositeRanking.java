package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.Before;
import org.civicdigest.model.CompositeResult.ItemScore;
import org.civicdigest.model.CompositeResult.PartScore;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.CompositeResult.Sensitivity;
import org.civicdigest.statistics.CompositeAggregation;
import org.jspecify.annotations.Nullable;

/** The ranks of a year in which there are enough areas to rank, and all that is to be said of them. */
final class CompositeRanking {
    private final CompositeMethod method;
    private final CompositeIndex index;
    private final CompositePanel panel;
    private final CompositePanel before;
    private final double @Nullable [][] frozen;
    private final double[][] all;
    private final boolean[] isScored;
    private final int[] ranked;
    private final double[][] normalised;
    private final double[] scores;
    private final int[] ranks;
    private final int[] order;
    private final long seed;

    /**
     * @param frozen the values that give the yardstick where the index has a base year
     * @param all the normalised values of all areas
     * @param isScored which indicators tell areas apart
     * @param ranked the places of the areas that are ranked
     */
    CompositeRanking(
            CompositeMethod method,
            CompositePanel panel,
            CompositePanel before,
            double @Nullable [][] frozen,
            double[][] all,
            boolean[] isScored,
            int[] ranked,
            long seed) {
        this.method = method;
        this.index = method.index();
        this.panel = panel;
        this.before = before;
        this.seed = seed;
        this.frozen = frozen;
        this.all = all;
        this.isScored = isScored;
        this.ranked = ranked;
        this.normalised = Arrays.stream(ranked).mapToObj(area -> all[area]).toArray(double[][]::new);
        this.scores = Arrays.stream(normalised)
                .mapToDouble(area -> method.score(method.dimensionScores(area)))
                .toArray();
        this.ranks = CompositeOrder.ranks(scores);
        this.order = CompositeSwaps.order(scores);
    }

    CompositeResult result(int year) {
        double[][] reference = frozen == null ? panel.values() : frozen;
        double[][] then = method.normalise(reference, before.values());
        boolean isSameField = Arrays.stream(ranked).allMatch(area -> method.hasEnough(then[area], isScored));
        CompositeDraws draws =
                new CompositeDraws(method, panel, isSameField ? before : null, frozen, ranked, ranks, order, seed);
        Sensitivity sensitivity = draws.run();
        int[] groups = groups(draws);
        int[][] dominance = CompositeSwaps.dominance(normalised);
        @Nullable Before[] earlier = earlier(then, isSameField, draws);
        List<AreaScore> list = new ArrayList<>();
        for (int place = 0; place < order.length; place++) {
            int own = order[place];
            boolean isLast = place + 1 == order.length;
            list.add(new AreaScore(
                    panel.areas().get(ranked[own]),
                    scores[own],
                    new Place(
                            ranks[own],
                            Math.min(ranks[own], draws.rankLow(own)),
                            Math.max(ranks[own], draws.rankHigh(own)),
                            draws.shareInTop(own),
                            isLast ? null : (Double) draws.shareAheadOfNext(own),
                            groups[own],
                            dominance[own][0],
                            dominance[own][1]),
                    earlier[own],
                    dimensions(normalised[own]),
                    items(ranked[own]),
                    panel.gaps(ranked[own])));
        }
        list.addAll(unranked());
        return new CompositeResult(
                index,
                year,
                null,
                list,
                method.weights().list(index),
                IntStream.range(0, isScored.length)
                        .filter(i -> !isScored[i])
                        .mapToObj(i -> index.items().get(i).indicator())
                        .toList(),
                CompositeAudit.of(method, reference, normalised, scores),
                sensitivity,
                new CompositeSwaps(method)
                        .list(
                                Arrays.stream(ranked)
                                        .mapToObj(area -> panel.areas().get(area))
                                        .toList(),
                                normalised,
                                order));
    }

    private List<AreaScore> unranked() {
        Set<Integer> isRanked = new HashSet<>();
        Arrays.stream(ranked).forEach(isRanked::add);
        return IntStream.range(0, all.length)
                .filter(area -> !isRanked.contains(area))
                .mapToObj(area -> new AreaScore(
                        panel.areas().get(area),
                        null,
                        null,
                        null,
                        fitDimensions(all[area]),
                        items(area),
                        panel.gaps(area)))
                .sorted(Comparator.comparing(AreaScore::areaCode))
                .toList();
    }

    /** The dimensions of which enough is known. */
    private List<PartScore> fitDimensions(double[] own) {
        List<PartScore> parts = new ArrayList<>();
        int next = 0;
        for (int d = 0; d < index.dimensions().size(); d++) {
            Dimension dimension = index.dimensions().get(d);
            double[] values =
                    Arrays.copyOfRange(own, next, next + dimension.items().size());
            next += values.length;
            double[] weights = method.weights().items()[d];
            boolean isFit = Arrays.stream(weights).sum() > 0
                    && method.isEnough(CompositeAggregation.weightPresent(values, weights));
            parts.add(new PartScore(
                    dimension.code(), isFit ? CompositePanel.known(method.dimensionScores(own)[d]) : null));
        }
        return parts;
    }

    private List<PartScore> dimensions(double[] own) {
        double[] ofDimensions = method.dimensionScores(own);
        List<PartScore> parts = new ArrayList<>();
        for (int d = 0; d < ofDimensions.length; d++) {
            parts.add(new PartScore(index.dimensions().get(d).code(), CompositePanel.known(ofDimensions[d])));
        }
        return parts;
    }

    /** With the weight that each has in the area's index, once those of missing ones went to the others. */
    private List<ItemScore> items(int area) {
        List<ItemScore> items = new ArrayList<>();
        int next = 0;
        double[] ofDimensions = method.dimensionScores(all[area]);
        double[] dimensions = present(method.weights().dimensions(), ofDimensions);
        for (int d = 0; d < index.dimensions().size(); d++) {
            List<Item> own = index.dimensions().get(d).items();
            double[] weights =
                    present(method.weights().items()[d], Arrays.copyOfRange(all[area], next, next + own.size()));
            for (int i = 0; i < own.size(); i++) {
                items.add(new ItemScore(
                        own.get(i).indicator(),
                        panel.findValue(area, next),
                        CompositePanel.known(all[area][next]),
                        dimensions[d] * weights[i]));
                next++;
            }
        }
        return items;
    }

    private double[] present(double[] weights, double[] values) {
        double[] present = weights.clone();
        double total = 0;
        for (int i = 0; i < present.length; i++) {
            present[i] = Double.isNaN(values[i]) ? 0 : present[i];
            total += present[i];
        }
        for (int i = 0; i < present.length && total > 0; i++) {
            present[i] /= total;
        }
        return present;
    }

    /** An area joins the group of the one that heads it while their ranges of ranks meet. */
    private int[] groups(CompositeDraws draws) {
        int[] groups = new int[order.length];
        int group = 0;
        int reaches = 0;
        for (int own : order) {
            int low = Math.min(ranks[own], draws.rankLow(own));
            if (group == 0 || low > reaches) {
                group++;
                reaches = Math.max(ranks[own], draws.rankHigh(own));
            }
            groups[own] = group;
        }
        return groups;
    }

    private @Nullable Before[] earlier(double[][] then, boolean isSameField, CompositeDraws draws) {
        @Nullable Before[] earlier = new Before[ranked.length];
        double[] scoresThen = new double[ranked.length];
        for (int own = 0; own < ranked.length; own++) {
            scoresThen[own] = method.hasEnough(then[ranked[own]], isScored)
                    ? method.score(method.dimensionScores(then[ranked[own]]))
                    : Double.NaN;
        }
        int[] ranksThen = isSameField ? CompositeOrder.ranks(scoresThen) : new int[0];
        for (int own = 0; own < ranked.length; own++) {
            earlier[own] = Double.isNaN(scoresThen[own])
                    ? null
                    : new Before(
                            scoresThen[own],
                            isSameField ? (Integer) ranksThen[own] : null,
                            draws.shareUp(own),
                            draws.shareDown(own));
        }
        return earlier;
    }
}
