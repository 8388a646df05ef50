package org.civicdigest.sample;

/**
 * A stream of pseudo-random numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood 2014, OOPSLA),
 * with {@link StrictMath} for what is not exact.
 *
 * <p>Each entity has a stream of its own, made from what it is about. So a year more or a district more leaves the
 * numbers of all others as they are.
 */
final class SampleRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Up to here every trial of a binomial count is drawn; above, the normal approximation is close enough. */
    private static final int LARGEST_DRAWN_COUNT = 400;

    private static final double LARGEST_DRAWN_MEAN = 30;

    private long state;

    SampleRandom(long seed, String purpose, long... keys) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        for (int index = 0; index < purpose.length(); index++) {
            mixed = mix(mixed * 31 + purpose.charAt(index));
        }
        for (long key : keys) {
            mixed = mix((mixed ^ key) + GOLDEN_GAMMA);
        }
        this.state = mixed;
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 to just under 1. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From 0 to just under the bound. */
    int below(int bound) {
        return (int) (nextDouble() * bound);
    }

    boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /** Mean 0, standard deviation 1 (Box and Muller 1958). */
    double gaussian() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }

    /** How many of so many trials succeed. */
    int binomial(int trials, double probability) {
        if (trials > LARGEST_DRAWN_COUNT) {
            double deviation = Math.sqrt(trials * probability * (1 - probability));
            long drawn = Math.round(trials * probability + deviation * gaussian());
            return (int) Math.max(0, Math.min(trials, drawn));
        }
        int successes = 0;
        for (int trial = 0; trial < trials; trial++) {
            if (chance(probability)) {
                successes++;
            }
        }
        return successes;
    }

    /** How many events happen where so many are usual. */
    int poisson(double mean) {
        if (mean > LARGEST_DRAWN_MEAN) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian()));
        }
        double limit = StrictMath.exp(-mean);
        double product = nextDouble();
        int events = 0;
        while (product > limit) {
            product *= nextDouble();
            events++;
        }
        return events;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
