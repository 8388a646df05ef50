package org.civicdigest.charts;

import java.io.Serializable;

/** A value of one year, in the unit printed. */
public record YearValue(int year, double value) implements Serializable {}
