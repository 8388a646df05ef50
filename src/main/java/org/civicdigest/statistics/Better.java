package org.civicdigest.statistics;

/** Which values of an indicator are better. */
public enum Better {
    HIGHER(1),
    LOWER(-1);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    /** 1, or −1 where lower is better: a value times it is higher where it is better. */
    int sign() {
        return sign;
    }
}
