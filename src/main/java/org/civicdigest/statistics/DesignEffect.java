package org.civicdigest.statistics;

/**
 * By how much the variance of an estimate grows because its observations come in clusters that are alike: the same people
 * at every meeting, the members of one branch. A sample counts for its size divided by the design effect.
 */
public final class DesignEffect {
    private DesignEffect() {}

    /**
     * 1 + (m − 1) ρ for clusters of m observations each (Kish 1965, Survey Sampling, section 5.4), ρ being their
     * intraclass correlation.
     */
    public static double of(double clusterSize, double intraclassCorrelation) {
        if (!(clusterSize >= 1) || Double.isInfinite(clusterSize)) {
            throw new IllegalArgumentException("a cluster has at least 1 observation, got " + clusterSize);
        }
        if (!(intraclassCorrelation >= 0 && intraclassCorrelation <= 1)) {
            throw new IllegalArgumentException(
                    "an intraclass correlation lies between 0 and 1, got " + intraclassCorrelation);
        }
        return 1 + (clusterSize - 1) * intraclassCorrelation;
    }

    /** The same for clusters of different sizes: m is Σm²/Σm, the size of the cluster of an average observation. */
    public static double ofClusters(double[] clusterSizes, double intraclassCorrelation) {
        Guard.atLeast(1, "clusters", clusterSizes.length);
        Guard.positive("size of a cluster", clusterSizes);
        double sum = 0;
        double squares = 0;
        for (double size : clusterSizes) {
            sum += size;
            squares += size * size;
        }
        return of(squares / sum, intraclassCorrelation);
    }

    /**
     * Of a count of events where one person may have several: the sum of the squares of the persons' events divided by the
     * events themselves, by which the variance is over that of independent events. 1 where nobody came twice.
     */
    public static double ofRepeatedEvents(double events, double squares) {
        Guard.positive("number of events", events);
        if (!(squares >= events) || Double.isInfinite(squares)) {
            throw new IllegalArgumentException(
                    "the squares of events are not fewer than the events, got " + squares + " of " + events);
        }
        return squares / events;
    }

    /** How many independent observations say as much as so many clustered ones. */
    public static double effectiveSize(double size, double designEffect) {
        Guard.positive("size", size);
        Guard.positive("design effect", designEffect);
        return size / designEffect;
    }
}
