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
}
