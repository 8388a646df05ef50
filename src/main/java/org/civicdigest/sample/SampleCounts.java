package org.civicdigest.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers that communities and districts state in their returns. */
final class SampleCounts {
    private final long seed;
    private final SampleRates rates;

    SampleCounts(long seed) {
        this.seed = seed;
        this.rates = new SampleRates(seed);
    }

    /** What a community counts in these months of one year. */
    Map<SampleMeasure, Integer> ofMonths(SampleCommunity community, int year, int firstMonth, int months) {
        SampleRandom random = new SampleRandom(seed, "returns", community.number(), year, firstMonth, months);
        int middle = firstMonth + months / 2;
        Map<SampleMeasure, Integer> counts = new EnumMap<>(SampleMeasure.class);

        int accepted = random.poisson(community.households(year)
                * 0.003
                * rates.volume("disputes", community.district(), firstMonth, months));
        int settled = random.binomial(accepted, rate("settled", 0.925, community, year, middle, random));
        counts.put(SampleMeasure.DISPUTES_ACCEPTED, accepted);
        counts.put(SampleMeasure.DISPUTES_SETTLED, settled);
        counts.put(
                SampleMeasure.DISPUTES_REOPENED,
                random.binomial(settled, 1 - rate("lasting", 0.965, community, year, middle, random)));

        int due = (3 + community.number() % 6) * months;
        int done = random.binomial(due, rate("inspections", 0.94, community, year, middle, random));
        int found = random.poisson(
                done * 0.2 * rates.volume("hazards", community.district(), firstMonth, months) * 3 / months);
        counts.put(SampleMeasure.INSPECTIONS_DUE, due);
        counts.put(SampleMeasure.INSPECTIONS_DONE, done);
        counts.put(SampleMeasure.HAZARDS_FOUND, found);
        counts.put(
                SampleMeasure.HAZARDS_RECTIFIED,
                random.binomial(found, rate("rectified", 0.91, community, year, middle, random)));

        int visits = eldersPaired(community, year) * months;
        counts.put(SampleMeasure.CHECKINS_DUE, visits);
        counts.put(
                SampleMeasure.CHECKINS_DONE,
                random.binomial(visits, rate("visits", 0.945, community, year, middle, random)));

        int spots = 8 * months + random.below(5);
        counts.put(SampleMeasure.SPOTS_CHECKED, spots);
        counts.put(
                SampleMeasure.SPOTS_CLEAN,
                random.binomial(spots, rate("clean", 0.895, community, year, middle, random)));
        counts.put(
                SampleMeasure.COMPLAINTS,
                random.poisson(community.residents(year)
                        * 0.0006
                        * rates.volume("complaints", community.district(), firstMonth, months)));

        int openingDays = 13 * months;
        counts.put(SampleMeasure.OPENING_DAYS_DUE, openingDays);
        counts.put(
                SampleMeasure.OPENING_DAYS,
                random.binomial(openingDays, rate("opening", 0.88, community, year, middle, random)));
        counts.put(
                SampleMeasure.LOANS,
                random.poisson(community.residents(year)
                        * 0.045
                        * rates.volume("loans", community.district(), firstMonth, months)));
        return counts;
    }

    /** The score of a half-year, up to 100. */
    int score(SampleCommunity community, int year, int half) {
        SampleRandom random = new SampleRandom(seed, "score", community.number(), year, half);
        double standing = rates.rate("score", 0.6, community.district(), community.quality(), year, half * 6);
        return (int) Math.max(50, Math.min(100, Math.round(86 + 30 * (standing - 0.6) + 2.5 * random.gaussian())));
    }

    /** Elders living alone who have a helper. */
    int eldersPaired(SampleCommunity community, int year) {
        SampleRandom random = new SampleRandom(seed, "paired", community.number(), year);
        return random.binomial(
                community.eldersLivingAlone(year),
                rates.rate("paired", 0.78, community.district(), community.quality(), year, 12));
    }

    /** What an office itself counts in a half-year: persons on its list, and those given support. */
    Map<SampleMeasure, Integer> ofOffice(String office, List<SampleCommunity> communities, int year, int half) {
        SampleRandom random = new SampleRandom(seed, "office", Long.parseLong(office), year, half);
        int residents = communities.stream()
                .mapToInt(community -> community.residents(year))
                .sum();
        int district = communities.get(0).district();
        int listed = random.poisson(residents * 0.002);
        Map<SampleMeasure, Integer> counts = new EnumMap<>(SampleMeasure.class);
        counts.put(SampleMeasure.REINTEGRATION_LISTED, listed);
        counts.put(
                SampleMeasure.REINTEGRATION_ASSISTED,
                random.binomial(listed, rates.rate("reintegration", 0.9, district, 0, year, half * 6)));
        return counts;
    }

    private double rate(
            String matter, double usual, SampleCommunity community, int year, int month, SampleRandom random) {
        return rates.rate(
                matter,
                usual,
                community.district(),
                community.quality() + 0.12 * random.gaussian(),
                year,
                Math.min(12, month));
    }
}
