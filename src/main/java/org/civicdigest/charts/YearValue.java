package org.civicdigest.charts;

/** A value of one year, in the unit printed. */
public record YearValue(int year, double value) {}
