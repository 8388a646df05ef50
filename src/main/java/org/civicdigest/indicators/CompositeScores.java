package org.civicdigest.indicators;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.civicdigest.model.Area;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.ItemScore;
import org.civicdigest.model.CompositeResult.Withheld;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.OutlierTreatment;
import org.civicdigest.statistics.PrincipalComponents;
import org.jspecify.annotations.Nullable;

/**
 * The composite index of the compared areas, for the edition's year and by the same yardstick for the year before.
 *
 * <p>Nothing is imputed: an area that lacks too much of a dimension is not ranked, and the gaps are named. Where it lacks
 * less, the weight goes to the other indicators of the dimension, and that too is named.
 */
public final class CompositeScores {
    private final Workspace workspace;
    private final CompositeIndex index;
    private final int year;
    private final List<IndicatorValue> values;
    private final List<Indicator> indicators;
    private final CompositeValues found;
    private final CompositePanel panel;

    private CompositeScores(Workspace workspace, CompositeIndex index, int year, List<IndicatorValue> values) {
        this.workspace = workspace;
        this.index = index;
        this.year = year;
        this.values = values;
        this.indicators = index.items().stream()
                .map(item -> workspace.findIndicator(item.indicator()).orElseThrow())
                .toList();
        this.found = CompositeValues.of(index, values, year);
        this.panel = CompositePanel.of(index, indicators, comparedAreas(year), found);
    }

    /** The index that the workspace declares; none where it declares none. */
    public static List<CompositeResult> of(Workspace workspace, int year, List<IndicatorValue> values) {
        return workspace.findIndex().stream()
                .map(index -> new CompositeScores(workspace, index, year, values).result())
                .toList();
    }

    private List<String> comparedAreas(int ofYear) {
        Period period = Period.ofYear(ofYear);
        return workspace.areas().listAtLevel(workspace.comparisonLevel(), period.firstDay(), period.lastDay()).stream()
                .map(Area::code)
                .distinct()
                .sorted()
                .toList();
    }

    private CompositeResult result() {
        double @Nullable [][] frozen = frozen();
        double[][] reference = frozen == null ? panel.values() : frozen;
        if (index.baseYear() != null && !hasValues(reference)) {
            return withheld(Withheld.NO_BASE_YEAR);
        }
        List<OutlierTreatment> treatments = treatments(reference);
        // What is scored does not depend on weights, so that these may come from it.
        CompositeMethod unweighted = new CompositeMethod(
                index,
                index.normalisation(),
                index.withinDimensions(),
                index.acrossDimensions(),
                CompositeWeights.ofItems(index, ones(index.items().size())),
                treatments);
        double[][] all = unweighted.normalise(reference, panel.values());
        boolean[] isScored = isScored(all);
        @Nullable CompositeWeights weights = weights(all, isScored);
        if (weights == null) {
            return withheld(Withheld.TOO_FEW_FOR_COMPONENTS);
        }
        CompositeMethod method = unweighted.with(weights);
        int[] ranked = IntStream.range(0, all.length)
                .filter(area -> method.hasEnough(all[area], isScored))
                .toArray();
        if (ranked.length < CompositeResult.FEWEST_AREAS) {
            return withheld(Withheld.TOO_FEW_AREAS);
        }
        CompositePanel before = CompositePanel.before(
                index, indicators, panel.areas(), found, CompositeValues.of(index, values, year - 1));
        return new CompositeRanking(method, panel, before, frozen, all, isScored, ranked, seed()).result(year);
    }

    /** The values of the base year; null where the yardstick is the year's own. */
    private double @Nullable [][] frozen() {
        @Nullable Integer baseYear = index.baseYear();
        return baseYear == null
                ? null
                : CompositePanel.of(
                                index, indicators, comparedAreas(baseYear), CompositeValues.of(index, values, baseYear))
                        .values();
    }

    private static boolean hasValues(double[][] reference) {
        return Arrays.stream(reference).flatMapToDouble(Arrays::stream).anyMatch(value -> !Double.isNaN(value));
    }

    private List<OutlierTreatment> treatments(double[][] reference) {
        List<OutlierTreatment> treatments = new ArrayList<>();
        for (int i = 0; i < index.items().size(); i++) {
            int place = i;
            double[] known = Arrays.stream(reference)
                    .mapToDouble(area -> area[place])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            treatments.add(index.treatsOutliers() ? OutlierTreatment.of(known) : OutlierTreatment.NONE);
        }
        return treatments;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static boolean[] isScored(double[][] normalised) {
        boolean[] isScored = new boolean[normalised.length == 0 ? 0 : normalised[0].length];
        for (int i = 0; i < isScored.length; i++) {
            int place = i;
            isScored[i] = Arrays.stream(normalised).anyMatch(area -> !Double.isNaN(area[place]));
        }
        return isScored;
    }

    /** Null where the components have too few areas to rest on. */
    private @Nullable CompositeWeights weights(double[][] normalised, boolean[] isScored) {
        if (!index.hasWeightsFromData()) {
            return CompositeWeights.declared(index);
        }
        int[] places = CompositeAudit.differing(normalised);
        long complete = Arrays.stream(normalised)
                .filter(area -> Arrays.stream(places).noneMatch(place -> Double.isNaN(area[place])))
                .count();
        if (places.length < 2 || complete <= places.length) {
            return null;
        }
        double[] ofPlaces = PrincipalComponents.of(CompositeAudit.standardised(normalised, places))
                .weights();
        double[] flat = new double[isScored.length];
        for (int i = 0; i < places.length; i++) {
            flat[places[i]] = ofPlaces[i];
        }
        return CompositeWeights.ofItems(index, flat);
    }

    private CompositeResult withheld(Withheld why) {
        List<AreaScore> scores = new ArrayList<>();
        for (int area = 0; area < panel.areas().size(); area++) {
            scores.add(new AreaScore(
                    panel.areas().get(area), null, null, null, List.of(), plainItems(area), panel.gaps(area)));
        }
        return new CompositeResult(index, year, why, scores, List.of(), List.of(), List.of(), null, List.of());
    }

    private List<ItemScore> plainItems(int area) {
        List<ItemScore> items = new ArrayList<>();
        for (int i = 0; i < index.items().size(); i++) {
            items.add(new ItemScore(index.items().get(i).indicator(), panel.findValue(area, i), null, 0));
        }
        return items;
    }

    /** Made from the content alone, so that the same values are drawn from the same numbers. */
    private long seed() {
        StringBuilder content = new StringBuilder(index.code()).append('|').append(year);
        for (int area = 0; area < panel.areas().size(); area++) {
            content.append('|').append(panel.areas().get(area));
            for (double value : panel.values()[area]) {
                content.append(' ').append(Double.doubleToLongBits(value));
            }
        }
        index.items().forEach(item -> content.append('|').append(item.indicator()));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
