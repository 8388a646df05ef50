package org.civicdigest.sample;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.sample.SampleFigures.Figure;

/** The numbers that {@link SampleFigures} declares, as an office or a street counts them. */
final class SampleFigureCounts {
    private final long seed;
    private final SampleRates rates;

    SampleFigureCounts(long seed) {
        this.seed = seed;
        this.rates = new SampleRates(seed);
    }

    /**
     * Figure → number, in the order of the declaration.
     *
     * @param area that states them
     * @param communities of the area
     */
    Map<Figure, Integer> of(SampleFigures figures, String area, List<SampleCommunity> communities, Period period) {
        Map<String, Integer> earlier = new HashMap<>();
        Map<Figure, Integer> stated = new LinkedHashMap<>();
        for (Figure figure : figures.figures()) {
            int count = figure.amount().count(new Drawn(figure.code(), area, communities, period, earlier));
            earlier.put(figure.code(), count);
            stated.put(figure, count);
        }
        return stated;
    }

    /** What one number depends on, each with a stream of its own. */
    private final class Drawn implements SampleAmount.Place {
        private final String code;
        private final long area;
        private final List<SampleCommunity> communities;
        private final Period period;
        private final Map<String, Integer> earlier;
        private final SampleRandom ofArea;
        private final SampleRandom ofPeriod;

        private Drawn(
                String code,
                String area,
                List<SampleCommunity> communities,
                Period period,
                Map<String, Integer> earlier) {
            this.code = code;
            this.area = Long.parseLong(area);
            this.communities = communities;
            this.period = period;
            this.earlier = earlier;
            ofArea = new SampleRandom(seed, code, this.area);
            ofPeriod = new SampleRandom(seed, code, this.area, period.year(), period.ordinal());
        }

        @Override
        public int residents() {
            return communities.stream()
                    .mapToInt(community -> community.residents(period.year()))
                    .sum();
        }

        @Override
        public int eldersLivingAlone() {
            return communities.stream()
                    .mapToInt(community -> community.eldersLivingAlone(period.year()))
                    .sum();
        }

        @Override
        public int elders(SampleAge age) {
            return communities.stream()
                    .mapToInt(community -> community.elders(age, period.year()))
                    .sum();
        }

        @Override
        public int cadres() {
            return 62 + new SampleRandom(seed, "cadres", area).below(79);
        }

        @Override
        public boolean isAlwaysFull() {
            return SampleTrait.ALL_HUNDRED.isOf(district());
        }

        @Override
        public Period period() {
            return period;
        }

        @Override
        public SampleRandom ofArea() {
            return ofArea;
        }

        @Override
        public SampleRandom ofPeriod() {
            return ofPeriod;
        }

        @Override
        public int stated(String whole) {
            Integer count = earlier.get(whole);
            if (count == null) {
                throw new IllegalStateException(whole + " must stand before " + code);
            }
            return count;
        }

        @Override
        public double rate(double usual, double chance) {
            double quality = 0.2 * new SampleRandom(seed, "quality of area", area).gaussian();
            // A half-year has the season of its middle, a year none.
            int month = period.kind() == PeriodKind.HALF ? period.firstMonth().getMonthValue() + 3 : 5;
            return rates.rate(code, usual, district(), quality + chance, period.year(), month);
        }

        @Override
        public double volume() {
            int months = period.kind().months();
            return rates.volume(code, district(), period.firstMonth().getMonthValue(), months) * 3 / months;
        }

        private int district() {
            return communities.get(0).district();
        }
    }
}
