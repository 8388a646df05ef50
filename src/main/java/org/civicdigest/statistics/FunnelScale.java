package org.civicdigest.statistics;

/** Scales on which areas of different sizes vary alike, for funnels with more variation than chance makes. */
public enum FunnelScale {
    /** ln(observed/expected), with a standard error of 1/√expected. Needs an event. */
    LOG_RATIO {
        @Override
        public double value(double part, double whole) {
            Guard.positive("number of observed events", part);
            Guard.positive("number of expected events", whole);
            return Math.log(part / whole);
        }

        @Override
        public double standardError(double whole) {
            Guard.positive("number of expected events", whole);
            return 1 / Math.sqrt(whole);
        }

        @Override
        double back(double value) {
            return Math.exp(value);
        }
    },
    /** arcsin √(part/whole), with a standard error of 1/(2√whole). */
    ARCSINE_PROPORTION {
        @Override
        public double value(double part, double whole) {
            Guard.proportion(part, whole);
            return Math.asin(Math.sqrt(part / whole));
        }

        @Override
        public double standardError(double whole) {
            Guard.positive("whole", whole);
            return 1 / (2 * Math.sqrt(whole));
        }

        @Override
        double back(double value) {
            // Beyond 0 and a right angle the sine would come back: there is nothing past none and all.
            double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, value)));
            return sine * sine;
        }
    };

    /** A ratio or proportion on this scale. */
    public abstract double value(double part, double whole);

    /** The standard error on this scale that chance makes. */
    public abstract double standardError(double whole);

    abstract double back(double value);
}
