package org.civicdigest.statistics;

/** Refuses arguments that no formula of this package is made for. */
final class Guard {
    private Guard() {}

    static void confidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence level between 0 and 1 is needed, got " + confidence);
        }
    }

    static void proportion(double part, double whole) {
        if (!(whole > 0) || Double.isInfinite(whole)) {
            throw new IllegalArgumentException("a proportion needs a whole over 0, got " + part + " of " + whole);
        }
        if (!(part >= 0 && part <= whole)) {
            throw new IllegalArgumentException("a part lies between 0 and its whole, got " + part + " of " + whole);
        }
    }

    static void events(double events) {
        if (!(events >= 0) || Double.isInfinite(events)) {
            throw new IllegalArgumentException("a number of events is 0 or more, got " + events);
        }
    }

    /** A number strictly between 0 and 1, such as a power or a benchmark. */
    static void share(String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the " + what + " lies between 0 and 1, got " + share);
        }
    }

    static void positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the " + what + " is over 0, got " + value);
        }
    }

    static void positive(String what, double[] values) {
        for (double value : values) {
            positive(what, value);
        }
    }

    static void notNegative(String what, double[] values) {
        for (double value : values) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("the " + what + " is 0 or more, got " + value);
            }
        }
    }

    static void finite(String what, double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the " + what + " is a number, got " + value);
            }
        }
    }

    static void sameLength(String what, double[] values, double[] others) {
        if (values.length != others.length) {
            throw new IllegalArgumentException(
                    what + " belong together one by one, got " + values.length + " and " + others.length);
        }
    }

    static void atLeast(int fewest, String what, int number) {
        if (number < fewest) {
            throw new IllegalArgumentException("at least " + fewest + " " + what + " are needed, got " + number);
        }
    }
}
