package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeIndex.Weights;
import org.civicdigest.model.CompositeResult.PartWeight;
import org.civicdigest.statistics.AnalyticHierarchy;
import org.civicdigest.statistics.CompositeAggregation;

/**
 * The weights of an index in numbers: of the dimensions, and in each dimension of its indicators, either adding up to 1.
 */
record CompositeWeights(double[] dimensions, double[][] items) {
    /** Of an index whose weights do not come from data. */
    static CompositeWeights declared(CompositeIndex index) {
        return new CompositeWeights(
                numbers(index.weights(), index.dimensions().size()),
                index.dimensions().stream()
                        .map(dimension ->
                                numbers(dimension.weights(), dimension.items().size()))
                        .toArray(double[][]::new));
    }

    /** From weights of all indicators side by side: a dimension weighs what its indicators do. */
    static CompositeWeights ofItems(CompositeIndex index, double[] flat) {
        double[] dimensions = new double[index.dimensions().size()];
        double[][] items = new double[dimensions.length][];
        int next = 0;
        for (int d = 0; d < dimensions.length; d++) {
            items[d] = new double[index.dimensions().get(d).items().size()];
            for (int i = 0; i < items[d].length; i++) {
                items[d][i] = flat[next++];
                dimensions[d] += items[d][i];
            }
            items[d] = dimensions[d] > 0 ? CompositeAggregation.rescaled(items[d]) : items[d];
        }
        return new CompositeWeights(CompositeAggregation.rescaled(dimensions), items);
    }

    private static double[] numbers(Weights weights, int size) {
        if (weights instanceof Weights.Stated stated) {
            return CompositeAggregation.rescaled(array(stated.weights()));
        }
        if (weights instanceof Weights.Budgets budgets) {
            return CompositeAggregation.rescaled(totals(budgets.points(), size));
        }
        if (weights instanceof Weights.Comparisons comparisons) {
            return AnalyticHierarchy.of(matrix(comparisons.matrix())).weights();
        }
        throw new IllegalStateException("these weights come from data: " + weights);
    }

    private static double[] totals(List<List<Double>> rows, int size) {
        double[] totals = new double[size];
        for (List<Double> row : rows) {
            for (int i = 0; i < size; i++) {
                totals[i] += row.get(i);
            }
        }
        return totals;
    }

    private static double[][] matrix(List<List<Double>> rows) {
        return rows.stream().map(CompositeWeights::array).toArray(double[][]::new);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** How consistent judgements two by two are; empty where the weights are none. */
    static OptionalDouble consistencyRatio(Weights weights) {
        return weights instanceof Weights.Comparisons comparisons
                ? OptionalDouble.of(
                        AnalyticHierarchy.of(matrix(comparisons.matrix())).consistencyRatio())
                : OptionalDouble.empty();
    }

    /** With every weight times its factor, brought to 1 again. */
    CompositeWeights times(double[] dimensionFactors, double[][] itemFactors) {
        double[][] moved = new double[items.length][];
        for (int d = 0; d < items.length; d++) {
            moved[d] = product(items[d], itemFactors[d]);
        }
        return new CompositeWeights(product(dimensions, dimensionFactors), moved);
    }

    private static double[] product(double[] weights, double[] factors) {
        double[] product = new double[weights.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = weights[i] * factors[i];
        }
        return CompositeAggregation.rescaled(product);
    }

    List<PartWeight> list(CompositeIndex index) {
        List<PartWeight> list = new ArrayList<>();
        for (int d = 0; d < dimensions.length; d++) {
            Dimension dimension = index.dimensions().get(d);
            list.add(new PartWeight(dimension.code(), null, dimensions[d]));
            for (int i = 0; i < items[d].length; i++) {
                list.add(new PartWeight(
                        dimension.code(), dimension.items().get(i).indicator(), items[d][i]));
            }
        }
        return list;
    }
}
