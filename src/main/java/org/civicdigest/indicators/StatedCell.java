package org.civicdigest.indicators;

import org.civicdigest.model.Statistic;
import org.civicdigest.statistics.DistinctPeople;
import org.jspecify.annotations.Nullable;

/**
 * What one area's own records say of one side of an indicator: one row per (area, period as reported, side).
 *
 * @param month the first of the period, 202503
 * @param months how many the period has
 * @param people whom a measure of distinct people counts, null for other measures
 */
public record StatedCell(
        String area,
        int month,
        int months,
        Side side,
        Statistic statistic,
        @Nullable DistinctPeople people) {}
