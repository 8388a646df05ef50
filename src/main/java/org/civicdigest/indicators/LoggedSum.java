package org.civicdigest.indicators;

import java.io.Serializable;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Statistic;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a value rests on, which is to be printed if nothing speaks against it.
 *
 * @param denominator null where there is none, or none that adds over areas: people of the population table, or the attendances of
 *     sessions that were owed
 * @param isWithheld whether the value is withheld by itself: few, of few people, or all or none of a sensitive programme
 */
public record LoggedSum(
        Cell cell, Statistic numerator, @Nullable Statistic denominator, boolean isWithheld) implements Serializable {}
