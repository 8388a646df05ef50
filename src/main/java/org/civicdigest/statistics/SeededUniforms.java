package org.civicdigest.statistics;

/**
 * Numbers between 0 and 1 that look as if drawn at random, each made from a seed and the place where it is used: in
 * whatever order they are asked for they are the same, and what is asked for elsewhere does not move them.
 *
 * <p>The mixing steps are those of SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class SeededUniforms {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private SeededUniforms() {}

    /** The number of a place under a seed, strictly between 0 and 1. */
    public static double at(long seed, long... place) {
        long mixed = mix(seed + GOLDEN_GAMMA);
        for (long coordinate : place) {
            mixed = mix(mixed ^ mix(coordinate + GOLDEN_GAMMA));
        }
        // 53 bits are what a double holds; half a step keeps the ends out.
        return ((mixed >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** The standard normal number of a place under a seed. */
    public static double normalAt(long seed, long... place) {
        return -Quantiles.normalAbove(at(seed, place));
    }

    private static long mix(long number) {
        long z = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
