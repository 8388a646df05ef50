package org.civicdigest.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a received file adds to a value: one row per (file, sheet, row, measure, area, period).
 *
 * @param sheet of a workbook, null elsewhere
 * @param row of the file or sheet as its sender sees it, from 1
 * @param period in which it counts
 * @param measure of the cube
 * @param low the least that it can mean, equal to {@code high} where it is exact
 */
public record SourceRow(
        String file,
        @Nullable String sheet,
        long row,
        String areaCode,
        Period period,
        String measure,
        BigDecimal low,
        BigDecimal high) {
    /** What it takes away instead: a case that is closed is open no more. */
    public SourceRow negated() {
        return new SourceRow(file, sheet, row, areaCode, period, measure, high.negate(), low.negate());
    }

    /** The middle of what it can mean, which is what adds up to the published numbers. */
    public BigDecimal amount() {
        return low.compareTo(high) == 0 ? low : low.add(high).divide(BigDecimal.valueOf(2));
    }
}
