package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/** For whom counts what an area reports of a period. */
@FunctionalInterface
public interface Memberships extends Serializable {
    /**
     * @param share of what is reported that counts there, over 0 and at most 1
     * @param reporter the area that it is reported for, as it is called there
     */
    record Membership(String ancestor, String level, BigDecimal share, String reporter) implements Serializable {}

    /**
     * The area itself and all above it.
     *
     * @param month the first of the period, 202503
     * @param months how many the period has
     */
    List<Membership> listOf(String area, int month, int months);
}
