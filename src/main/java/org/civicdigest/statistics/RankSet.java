package org.civicdigest.statistics;

import java.io.Serializable;

/**
 * The rank of one unit among all, from 1, and the lowest and highest rank that it may have given how sure the estimates
 * are. Units with equal estimates share the lowest of their ranks.
 */
public record RankSet(int rank, int low, int high) implements Serializable {
    public RankSet {
        if (low < 1 || low > rank || rank > high) {
            throw new IllegalArgumentException("no rank " + rank + " within " + low + " to " + high);
        }
    }

    /** Whether the set says nothing but the rank. */
    public boolean isCertain() {
        return low == high;
    }
}
