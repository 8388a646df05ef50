package org.civicdigest.sample;

/**
 * How large a made-up city is.
 *
 * @param districts in the last year; a trait of {@link SampleTrait} is planted where the city has its district
 * @param years up to and including {@link #LAST_YEAR}
 * @param people volunteers on rosters in any one year; about twenty rows of attendance each over five years
 * @param seed another seed gives another city with the same traits
 */
public record SampleOptions(int districts, int years, int people, long seed) {
    /** The last year that has submissions. */
    public static final int LAST_YEAR = 2025;

    /** The city that is checked in under {@code data/sample-city}. */
    public static final SampleOptions DEFAULT = new SampleOptions(24, 5, 3_000, 2025);

    public SampleOptions {
        requireWithin("districts", districts, 2, 600);
        requireWithin("years", years, 1, 20);
        requireWithin("people", people, 0, 20_000_000);
    }

    int firstYear() {
        return LAST_YEAR - years + 1;
    }

    private static void requireWithin(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    option + " is " + value + ", expected a number from " + least + " to " + most);
        }
    }
}
