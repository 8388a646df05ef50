package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why a value differs from that of the year before, in parts that add up to the difference: from what the digest of the
 * year before said, where it was published, to what is said now.
 *
 * @param unitLevel level of the units that the area is made of here
 * @param now the value of this year
 * @param before the value of the year before as it is known now
 * @param published the value of the year before as its own digest said it; null where that was never published, or said
 *     nothing of it
 * @param rate what the units that can be compared did: the same units, each with its weight in the middle of both years
 * @param mix that other units of them weigh more now, at rates in the middle of both years; nothing for a count
 * @param reporting that units report which did not, or no longer do
 * @param boundary that units belong to the area which did not, or no longer do
 * @param other what the area itself states beyond its units
 * @param units the panel and what is around it
 */
public record ChangeParts(
        String areaCode,
        String level,
        String indicator,
        Period period,
        String unitLevel,
        double now,
        double before,
        @Nullable Double published,
        double rate,
        double mix,
        double reporting,
        double boundary,
        double other,
        Units units)
        implements Serializable {
    /**
     * The matched panel: the units that lay in the area and reported in both years.
     *
     * @param matched how many
     * @param now the value of the panel this year
     * @param before the value of the panel in the year before
     * @param joined units that report only now
     * @param left units that reported only before
     * @param movedIn units that lay elsewhere before
     * @param movedOut units that lie elsewhere now
     */
    public record Units(int matched, double now, double before, int joined, int left, int movedIn, int movedOut)
            implements Serializable {}

    /** What changed, by what is known of both years now: all parts but the restatement. */
    public double change() {
        return now - before;
    }

    /** Where the parts begin: the value of the year before as it was published, else as it is known now. */
    public double start() {
        return published == null ? before : published;
    }

    /** What all parts add up to. */
    public double difference() {
        return now - start();
    }

    /** How far the year before is known to be another than was published. */
    public double restatement() {
        return before - start();
    }
}
