package org.civicdigest.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * What is needed of clustered observations to tell how much they vary: sums over clusters. They are whole numbers, so that
 * neither order nor parts can change them.
 *
 * @param size of all clusters: the lines of all persons
 * @param events among them: lines of persons present
 * @param sizeSquared the sum over clusters of the square of their size
 * @param sizeByEvents that of their size times their events
 * @param eventsSquared that of the square of their events
 */
public record ClusterTotals(long size, long events, long sizeSquared, long sizeByEvents, long eventsSquared)
        implements Serializable {
    public static final ClusterTotals NONE = new ClusterTotals(0, 0, 0, 0, 0);

    public ClusterTotals plus(ClusterTotals other) {
        return new ClusterTotals(
                Math.addExact(size, other.size),
                Math.addExact(events, other.events),
                Math.addExact(sizeSquared, other.sizeSquared),
                Math.addExact(sizeByEvents, other.sizeByEvents),
                Math.addExact(eventsSquared, other.eventsSquared));
    }

    /** Whether some were present and some not, so that it can be told whether it is always the same. */
    public boolean varies() {
        return events > 0 && events < size;
    }

    /**
     * Of the share of those present, p = X/N: the variance of a ratio with persons as clusters, Σ(x − p n)² / N², over
     * p(1 − p)/N (Korn and Graubard 1998, Survey Methodology 24:193). Computed without rounding before the last
     * division. Under 1 where persons differ less than chance would have it, 1 where each comes once.
     */
    public double designEffectOfShare() {
        if (!varies()) {
            throw new IllegalStateException("where all are present, or none, nothing varies: " + this);
        }
        BigInteger all = BigInteger.valueOf(size);
        BigInteger present = BigInteger.valueOf(events);
        BigInteger residuals = all.multiply(all)
                .multiply(BigInteger.valueOf(eventsSquared))
                .subtract(all.multiply(present)
                        .multiply(BigInteger.valueOf(sizeByEvents))
                        .shiftLeft(1))
                .add(present.multiply(present).multiply(BigInteger.valueOf(sizeSquared)));
        BigInteger independent = all.multiply(present).multiply(all.subtract(present));
        return new BigDecimal(residuals)
                .divide(new BigDecimal(independent), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Of the number of events, {@link DesignEffect#ofRepeatedEvents}. */
    public double designEffectOfEvents() {
        return DesignEffect.ofRepeatedEvents(events, eventsSquared);
    }

    /** So many people would it take, each coming as often as the others, for events as clustered as these; at most all. */
    public double effectiveClusters() {
        return eventsSquared == 0 ? 0 : (double) events * events / eventsSquared;
    }
}
