package org.civicdigest.sample;

/** How well districts and communities do: level, trend, season and chance on the logit scale, which keeps rates in 0–1. */
final class SampleRates {
    /** January to December: low around the spring festival, high in March and October. */
    private static final double[] SEASON = {-0.20, -0.40, 0.20, 0.10, 0.0, -0.05, -0.15, -0.15, 0.05, 0.20, 0.05, -0.10
    };

    /** The same for how much happens. */
    private static final double[] VOLUME = {0.8, 0.6, 1.3, 1.1, 1.0, 1.0, 0.9, 0.9, 1.1, 1.3, 1.0, 1.0};

    private final long seed;

    SampleRates(long seed) {
        this.seed = seed;
    }

    /** The usual rate as this district has it in this month, before the quality of a community. */
    double rate(String programme, double usualRate, int district, double unitQuality, int year, int month) {
        SampleRandom ofDistrict = new SampleRandom(seed, "district", district);
        SampleRandom ofProgramme = new SampleRandom(seed, programme, district);
        double level = SampleTrait.STOPPED.isOf(district) ? -1.3 : 0.35 * ofDistrict.gaussian();
        double own = 0.22 * ofProgramme.gaussian();
        double trend = 0.05 + 0.07 * ofProgramme.gaussian();
        double logit = StrictMath.log(usualRate / (1 - usualRate))
                + level
                + own
                + trend * (year - SampleCommunity.BASE_YEAR)
                + unitQuality
                + SEASON[month - 1];
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /** How many times the usual number of matters comes up in this district in these months. */
    double volume(String matter, int district, int firstMonth, int months) {
        double ofDistrict = StrictMath.exp(0.3 * new SampleRandom(seed, matter, district).gaussian());
        double season = 0;
        for (int month = firstMonth; month < firstMonth + months; month++) {
            season += VOLUME[month - 1];
        }
        return ofDistrict * season / 3;
    }
}
