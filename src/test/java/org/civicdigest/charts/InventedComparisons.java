package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;

/** Made-up comparisons of a made-up edition: every change split at random, some with parts that are nothing; funnels of proportions. */
final class InventedComparisons {
    private InventedComparisons() {}

    static Comparisons of(int year, List<IndicatorValue> values) {
        Random random = new Random(20250102);
        List<ChangeParts> changes = new ArrayList<>();
        for (IndicatorValue value : values) {
            if (value.period().equals(Period.ofYear(year)) && value.value() != null && value.change() != null) {
                double size = Math.abs(value.change()) + 1e-3;
                double mix = size * 0.4 * random.nextGaussian();
                double reporting = random.nextBoolean() ? size * 0.3 * random.nextGaussian() : 0;
                double other = random.nextInt(3) == 0 ? size * 0.1 * random.nextGaussian() : 0;
                changes.add(parts(value, mix, reporting, 0, other));
            }
        }
        return new Comparisons(
                        FalseDiscovery.NOTHING_TESTED,
                        changes,
                        List.of(),
                        funnels(year, values),
                        List.of(),
                        InventedMonths.patterns(),
                        List.of(),
                        List.of())
                .withWholeByMonth(InventedMonths.ofWhole(year));
    }

    /** Proportions by the size of the areas, from 30 to 3,000; of every other indicator the areas vary beyond chance. */
    private static List<FunnelPoint> funnels(int year, List<IndicatorValue> values) {
        Random random = new Random(20250103);
        List<FunnelPoint> points = new ArrayList<>();
        for (IndicatorValue value : values) {
            Double baseline = value.benchmark();
            if (value.period().equals(Period.ofYear(year))
                    && value.level().equals("district")
                    && value.value() != null
                    && baseline != null
                    && baseline < 1) {
                double size = Math.rint(30 * Math.pow(100, random.nextDouble()));
                boolean isSpread = value.indicator().length() % 2 == 0;
                points.add(
                        point(value.areaCode(), value.indicator(), value.value(), size, baseline, isSpread ? 0.05 : 0));
            }
        }
        return points;
    }

    /** @param spread standard deviation between areas beyond chance; 0 for none */
    static FunnelPoint point(String area, String indicator, double value, double size, double baseline, double spread) {
        double chance = Math.sqrt(baseline * (1 - baseline) / size);
        double allowing = Math.hypot(chance, spread);
        double weight = spread * spread / (spread * spread + chance * chance);
        return new FunnelPoint(
                area,
                "district",
                indicator,
                InventedEdition.LAST_YEAR,
                value,
                size,
                baseline,
                limits(baseline, 1.96 * chance),
                limits(baseline, 3.09 * chance),
                flag((value - baseline) / chance),
                new FunnelPoint.Spread(
                        spread > 0 ? 5.1 : 0.9,
                        spread * spread,
                        spread > 0,
                        limits(baseline, 1.96 * allowing),
                        limits(baseline, 3.09 * allowing),
                        flag((value - baseline) / allowing)),
                baseline + weight * (value - baseline),
                weight);
    }

    private static FunnelPoint.Limits limits(double baseline, double reach) {
        return new FunnelPoint.Limits(Math.max(0, baseline - reach), Math.min(1, baseline + reach));
    }

    private static FunnelPoint.Flag flag(double distance) {
        return distance < -3.09
                ? FunnelPoint.Flag.LOW_998
                : distance < -1.96
                        ? FunnelPoint.Flag.LOW_95
                        : distance > 3.09
                                ? FunnelPoint.Flag.HIGH_998
                                : distance > 1.96 ? FunnelPoint.Flag.HIGH_95 : FunnelPoint.Flag.WITHIN;
    }

    private static final List<Integer> WHOLE_YEAR = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

    /** The same parts where the digest of the year before said another value. */
    static ChangeParts restated(ChangeParts parts, double published) {
        return parts.publishedAs(published);
    }

    /** The parts of the value's change, the rest of it the units' own. */
    static ChangeParts parts(IndicatorValue value, double mix, double reporting, double boundary, double other) {
        double now = java.util.Objects.requireNonNull(value.value());
        double change = java.util.Objects.requireNonNull(value.change());
        double before = java.util.Objects.requireNonNull(value.previous());
        return new ChangeParts(
                value.areaCode(),
                value.level(),
                value.indicator(),
                value.period(),
                WHOLE_YEAR,
                "street",
                now,
                before,
                null,
                change - mix - reporting - boundary - other,
                mix,
                reporting,
                boundary,
                other,
                new ChangeParts.Units(9, now, before, 0, 0, 0, 0));
    }
}
