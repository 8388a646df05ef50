package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.civicdigest.model.Against;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.MultipleComparisons;
import org.jspecify.annotations.Nullable;

/**
 * Lets a verdict stand only where it would among all that the edition compares (Benjamini and Hochberg 1995, JRSS B
 * 57:289).
 *
 * <p>The family is the whole edition: every value of every area and period against its benchmark, its year before, its
 * peers and its target. The p-values of areas within each other are positively dependent, under which the procedure holds its rate
 * (Benjamini and Yekutieli 2001, Annals of Statistics 29:1165). What an interval leaves no doubt of without chance, a full
 * count, is no part of it.
 */
public final class DiscoveryControl {
    /** The share of false ones among the differences that are called real. */
    public static final double RATE = 0.05;

    private final FalseDiscovery found;

    private DiscoveryControl(FalseDiscovery found) {
        this.found = found;
    }

    /** Whatever verdicts the values already carry: only their p-values are read. */
    public static DiscoveryControl of(List<IndicatorValue> values) {
        double[] pValues = values.stream()
                .flatMap(value -> Stream.concat(
                        Stream.of(value.benchmarkPValue(), value.changePValue()),
                        value.against().stream().map(Against::pValue)))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double[] adjusted = MultipleComparisons.benjaminiHochberg(pValues);
        int discoveries =
                (int) Arrays.stream(adjusted).filter(pValue -> pValue <= RATE).count();
        double largest = discoveries == 0 ? 0 : pValues[discoveries - 1];
        return new DiscoveryControl(new FalseDiscovery(pValues.length, RATE, largest, discoveries));
    }

    public FalseDiscovery result() {
        return found;
    }

    /** The values with the verdicts that stand; a remark says where one does not. */
    public List<IndicatorValue> applyTo(List<IndicatorValue> values) {
        List<IndicatorValue> judged = new ArrayList<>(values.size());
        for (IndicatorValue value : values) {
            judged.add(judge(value));
        }
        return judged;
    }

    private IndicatorValue judge(IndicatorValue value) {
        boolean differs = !Arrays.asList(Verdict.SIMILAR, Verdict.NOT_COMPARED).contains(value.verdict());
        boolean changed = !Arrays.asList(ChangeVerdict.UNCHANGED, ChangeVerdict.NOT_COMPARED)
                .contains(value.changeVerdict());
        boolean lessSo = differs && mayBeChance(value.benchmarkPValue());
        boolean lessChanged = changed && mayBeChance(value.changePValue());
        List<Against> against = value.against().stream()
                .map(each -> mayBeChance(each.pValue()) ? each.judgedAgain(Verdict.SIMILAR) : each)
                .toList();
        if (!lessSo && !lessChanged && against.equals(value.against())) {
            return value;
        }
        List<Remark> why = new ArrayList<>();
        if (lessSo) {
            why.add(Remark.of(Remark.Kind.DIFFERENCE_MAY_BE_CHANCE, found.family()));
        }
        if (lessChanged) {
            why.add(Remark.of(Remark.Kind.CHANGE_MAY_BE_CHANCE, found.family()));
        }
        return value.judgedAgain(
                lessSo ? Verdict.SIMILAR : value.verdict(),
                lessChanged ? ChangeVerdict.UNCHANGED : value.changeVerdict(),
                against,
                why);
    }

    private boolean mayBeChance(@Nullable Double pValue) {
        return pValue != null && pValue > found.largestPValue();
    }
}
