package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeResult.AuditLine;
import org.civicdigest.model.CompositeResult.Statistic;
import org.civicdigest.statistics.Better;
import org.civicdigest.statistics.Correlations;
import org.civicdigest.statistics.Normalisation;
import org.civicdigest.statistics.OutlierTreatment;
import org.civicdigest.statistics.PrincipalComponents;

/**
 * What a reader of an index should know of its indicators: their yardsticks and outliers, how they go together, and
 * whether their weights are consistent.
 */
final class CompositeAudit {
    private static final int FEWEST_VALUES_FOR_KURTOSIS = 4;

    private final CompositeIndex index;
    private final List<AuditLine> lines = new ArrayList<>();

    private CompositeAudit(CompositeIndex index) {
        this.index = index;
    }

    /**
     * @param reference the values that give the yardstick, by area and indicator
     * @param normalised of the ranked areas
     * @param scores of the same areas
     */
    static List<AuditLine> of(CompositeMethod method, double[][] reference, double[][] normalised, double[] scores) {
        CompositeAudit audit = new CompositeAudit(method.index());
        audit.consistency();
        for (int i = 0; i < method.index().items().size(); i++) {
            audit.indicator(i, method.treatments().get(i), reference);
        }
        audit.together(normalised, scores);
        return audit.lines;
    }

    /** The values of the areas that have all of the indicators in these places, each to a mean of 0 and a deviation of 1. */
    static double[][] standardised(double[][] normalised, int[] places) {
        double[][] complete = Arrays.stream(normalised)
                .map(area ->
                        Arrays.stream(places).mapToDouble(place -> area[place]).toArray())
                .filter(area -> Arrays.stream(area).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        double[][] standardised = new double[complete.length][places.length];
        for (int i = 0; i < places.length; i++) {
            int place = i;
            double[] column =
                    Arrays.stream(complete).mapToDouble(area -> area[place]).toArray();
            java.util.function.DoubleUnaryOperator scale = Normalisation.zScore(column, Better.HIGHER);
            for (int area = 0; area < complete.length; area++) {
                standardised[area][i] = scale.applyAsDouble(complete[area][i]);
            }
        }
        return standardised;
    }

    /** The indicators that any of the complete areas has another value of. */
    static int[] differing(double[][] normalised) {
        int items = normalised.length == 0 ? 0 : normalised[0].length;
        int[] scored = java.util.stream.IntStream.range(0, items)
                .filter(i -> Arrays.stream(normalised).anyMatch(area -> !Double.isNaN(area[i])))
                .toArray();
        double[][] complete = Arrays.stream(normalised)
                .filter(area -> Arrays.stream(scored).noneMatch(i -> Double.isNaN(area[i])))
                .toArray(double[][]::new);
        return Arrays.stream(scored)
                .filter(i -> Arrays.stream(complete).anyMatch(area -> area[i] != complete[0][i]))
                .toArray();
    }

    private void consistency() {
        consistency(index.code(), CompositeWeights.consistencyRatio(index.weights()));
        for (Dimension dimension : index.dimensions()) {
            consistency(dimension.code(), CompositeWeights.consistencyRatio(dimension.weights()));
        }
    }

    private void consistency(String part, OptionalDouble ratio) {
        ratio.ifPresent(found -> add(Statistic.CONSISTENCY_RATIO, part, "", found));
    }

    private void indicator(int place, OutlierTreatment treatment, double[][] reference) {
        String indicator = index.items().get(place).indicator();
        double[] known = Arrays.stream(reference)
                .mapToDouble(area -> area[place])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        if (known.length == 0) {
            return;
        }
        double[] treated = Arrays.stream(known).map(treatment::apply).toArray();
        add(Statistic.YARDSTICK_LOW, indicator, "", Arrays.stream(treated).min().orElseThrow());
        add(
                Statistic.YARDSTICK_HIGH,
                indicator,
                "",
                Arrays.stream(treated).max().orElseThrow());
        add(Statistic.YARDSTICK_MEAN, indicator, "", Normalisation.mean(treated));
        if (known.length >= FEWEST_VALUES_FOR_KURTOSIS && Arrays.stream(known).anyMatch(value -> value != known[0])) {
            add(Statistic.SKEWNESS, indicator, "", OutlierTreatment.skewness(known));
            add(Statistic.KURTOSIS, indicator, "", OutlierTreatment.kurtosis(known));
        }
        switch (treatment.kind()) {
            case NONE -> {}
            case WINSORISED -> add(Statistic.OUTLIERS_BROUGHT_IN, indicator, "", treatment.brought());
            case LOGARITHM, MIRRORED_LOGARITHM -> add(Statistic.LOGARITHM_TAKEN, indicator, "", 1);
        }
    }

    private void together(double[][] normalised, double[] scores) {
        int[] places = differing(normalised);
        boolean[] isComplete = new boolean[normalised.length];
        int complete = 0;
        for (int area = 0; area < normalised.length; area++) {
            double[] own = normalised[area];
            isComplete[area] = Arrays.stream(places).noneMatch(place -> Double.isNaN(own[place]));
            complete += isComplete[area] ? 1 : 0;
        }
        add(Statistic.COMPLETE_AREAS, index.code(), "", complete);
        if (complete < 3 || places.length < 2) {
            return;
        }
        double[][] values = standardised(normalised, places);
        correlations(values, places);
        withIndex(values, places, scores, isComplete);
        components(values, places);
    }

    private void correlations(double[][] values, int[] places) {
        double[][] matrix = Correlations.matrix(values);
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                add(Statistic.CORRELATION, code(places[i]), code(places[j]), matrix[i][j]);
            }
        }
        add(Statistic.CRONBACH_ALPHA, index.code(), "", Correlations.cronbachAlpha(values));
    }

    private void withIndex(double[][] values, int[] places, double[] scores, boolean[] isComplete) {
        double[] ofComplete = java.util.stream.IntStream.range(0, scores.length)
                .filter(area -> isComplete[area])
                .mapToDouble(area -> scores[area])
                .toArray();
        if (Arrays.stream(ofComplete).allMatch(score -> score == ofComplete[0])) {
            return;
        }
        for (int i = 0; i < places.length; i++) {
            double[][] pairs = new double[values.length][];
            for (int area = 0; area < pairs.length; area++) {
                pairs[area] = new double[] {values[area][i], ofComplete[area]};
            }
            add(Statistic.CORRELATION_WITH_INDEX, code(places[i]), index.code(), Correlations.matrix(pairs)[0][1]);
        }
    }

    private void components(double[][] values, int[] places) {
        PrincipalComponents components = PrincipalComponents.of(values);
        for (int c = 0; c < places.length; c++) {
            String component = Integer.toString(c + 1);
            add(Statistic.EIGENVALUE, component, "", components.eigenvalues()[c]);
            add(Statistic.VARIANCE_SHARE, component, "", components.share(c));
            if (c < components.kept()) {
                for (int i = 0; i < places.length; i++) {
                    add(
                            Statistic.LOADING,
                            code(places[i]),
                            component,
                            components.loadings()[c][i]);
                }
            }
        }
        double[] weights = components.weights();
        for (int i = 0; i < places.length; i++) {
            add(Statistic.PCA_WEIGHT, code(places[i]), "", weights[i]);
        }
    }

    private String code(int place) {
        return index.items().get(place).indicator();
    }

    private void add(Statistic statistic, String part, String otherPart, double value) {
        lines.add(new AuditLine(statistic, part, otherPart, value));
    }
}
