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
 * @param telling whether a sensitive programme counts nobody or everybody by them
 */
public record LoggedSum(Cell cell, Statistic numerator, @Nullable Statistic denominator, boolean telling)
        implements Serializable {}
