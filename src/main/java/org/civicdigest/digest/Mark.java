package org.civicdigest.digest;

/**
 * A verdict as a page shows it: a shape, a colour and a word, so that none of the three stands alone.
 *
 * @param css the class that gives the colour
 */
public record Mark(String symbol, String css, String word) {}
