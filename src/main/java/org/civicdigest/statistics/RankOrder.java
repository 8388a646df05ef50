package org.civicdigest.statistics;

/** Which end of the values has rank 1. */
public enum RankOrder {
    SMALLEST_FIRST,
    LARGEST_FIRST
}
