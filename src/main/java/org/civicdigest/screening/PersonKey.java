package org.civicdigest.screening;

/** 64 bits of a person's keyed pseudonym, for grouping and joins. */
final class PersonKey {
    private static final int HEX_DIGITS = 16;

    private PersonKey() {}

    /**
     * The first 64 bits of a pseudonym of 32 hexadecimal digits.
     *
     * <p>Two of n persons share an id with a probability of at most n² / 2⁶⁵ (birthday bound): 3·10⁻⁶ for ten million.
     */
    static long of(String pseudonym) {
        return Long.parseUnsignedLong(pseudonym, 0, HEX_DIGITS, 16);
    }
}
