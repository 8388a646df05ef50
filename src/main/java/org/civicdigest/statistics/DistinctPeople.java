package org.civicdigest.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.theta.SetOperation;
import org.apache.datasketches.theta.Sketch;
import org.apache.datasketches.theta.Sketches;
import org.apache.datasketches.theta.Union;
import org.apache.datasketches.theta.UpdateSketch;

/**
 * How many different people, in a form that unites: the smallest {@link #LARGEST_EXACT} hashes of their ids, and the
 * bound below which all were kept (a theta sketch).
 *
 * <p>Sets of at most {@link #LARGEST_EXACT} people are counted exactly; a union of such sets is the sketch of the union
 * of the sets. Beyond that the number is estimated with a relative standard error of 1/√({@link #LARGEST_EXACT} − 1), and
 * its bounds are those of {@link #STANDARD_DEVIATIONS} standard deviations, which hold it with a probability of
 * {@link #CONFIDENCE}.
 *
 * <p>Whatever was added in whatever order, in however many parts, twice or once: the bytes depend on the set of people
 * only. What is kept is the k smallest hashes, and the bound is the next one; both are facts of the set.
 *
 * <p>Two people count as one where their ids or the hashes of these meet. A person's id is 64 bits of a keyed pseudonym:
 * among n people two share one with a probability of at most n² / 2⁶⁵, 3·10⁻⁶ for ten million. The hash keeps 63 bits of
 * it, n² / 2⁶⁴, 2·10⁻¹⁰ for all that a sketch keeps.
 */
public final class DistinctPeople implements Serializable {
    /** The binary logarithm of {@link #LARGEST_EXACT}. */
    public static final int LOG2_OF_LARGEST_EXACT = 16;

    /** So many people are counted one by one; 8 bytes each. */
    public static final int LARGEST_EXACT = 1 << LOG2_OF_LARGEST_EXACT;

    private static final int STANDARD_DEVIATIONS = 3;

    /** Of the bounds of an estimate: that of three standard deviations. */
    public static final double CONFIDENCE = 0.997;

    private static final long serialVersionUID = 1;

    private final byte[] bytes;
    private final boolean exact;
    private final long estimate;
    private final long halfWidth;

    private DistinctPeople(Sketch sketch) {
        this.bytes = sketch.compact(true, null).toByteArray();
        this.exact = !sketch.isEstimationMode();
        double middle = sketch.getEstimate();
        this.estimate = Math.round(middle);
        // The wider side on both, so that the middle of the bounds is the estimate.
        this.halfWidth = exact
                ? 0
                : (long) Math.ceil(Math.max(
                        middle - sketch.getLowerBound(STANDARD_DEVIATIONS),
                        sketch.getUpperBound(STANDARD_DEVIATIONS) - middle));
    }

    /** These people, by their ids. */
    public static DistinctPeople of(LongStream ids) {
        return of(ids, LOG2_OF_LARGEST_EXACT);
    }

    static DistinctPeople of(LongStream ids, int log2OfLargestExact) {
        UpdateSketch sketch = UpdateSketch.builder()
                .setNominalEntries(1 << log2OfLargestExact)
                .build();
        ids.forEach(sketch::update);
        return new DistinctPeople(sketch.rebuild());
    }

    /** A sketch as Spark's {@code theta_sketch_agg} or {@link #bytes()} write it. */
    public static DistinctPeople ofBytes(byte[] bytes) {
        return new DistinctPeople(read(bytes));
    }

    /** Everybody who is in any of them. */
    public static DistinctPeople union(Collection<DistinctPeople> parts) {
        return union(parts, LOG2_OF_LARGEST_EXACT);
    }

    static DistinctPeople union(Collection<DistinctPeople> parts, int log2OfLargestExact) {
        Union union = SetOperation.builder()
                .setNominalEntries(1 << log2OfLargestExact)
                .buildUnion();
        parts.forEach(part -> union.union(read(part.bytes)));
        return new DistinctPeople(union.getResult(true, null));
    }

    /** Everybody who is in either. */
    public DistinctPeople union(DistinctPeople other) {
        return union(List.of(this, other));
    }

    private static Sketch read(byte[] bytes) {
        return Sketches.heapifySketch(Memory.wrap(bytes));
    }

    /** Whether the number is that of the set, and no estimate. */
    public boolean isExact() {
        return exact;
    }

    /** The number, or the estimate of it. */
    public long number() {
        return estimate;
    }

    /** The least that the number is, with the stated confidence; itself where exact. */
    public long low() {
        return Math.max(estimate - halfWidth, 0);
    }

    /** The most that the number is. */
    public long high() {
        return estimate + halfWidth;
    }

    /** The canonical form. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinctPeople people && Arrays.equals(bytes, people.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return exact ? estimate + " people" : "about " + estimate + " people (" + low() + " to " + high() + ")";
    }
}
