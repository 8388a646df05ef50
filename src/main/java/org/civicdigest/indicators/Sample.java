package org.civicdigest.indicators;

import java.util.List;
import org.civicdigest.model.Statistic;

/**
 * What chance is measured by, beside the two numbers that a value is the quotient of.
 *
 * @param numerator with the spread of its records, for a mean
 * @param designEffect by which the variance is over that of independent events, 1 or more
 * @param bands of a standardised rate; else empty
 */
record Sample(Statistic numerator, double designEffect, List<StandardisedValues.Band> bands) {}
