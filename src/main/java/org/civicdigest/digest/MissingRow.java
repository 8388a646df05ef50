package org.civicdigest.digest;

/** Something that was owed and did not come, and from whom. */
public record MissingRow(String programme, String period, String areas) {}
