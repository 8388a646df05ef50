package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One band of a standardised rate.
 *
 * @param numerator the measure of its events, by which the band is called
 * @param weight of the band in the standard population
 */
public record BandValue(String numerator, BigDecimal events, BigDecimal population, BigDecimal weight)
        implements Serializable {}
