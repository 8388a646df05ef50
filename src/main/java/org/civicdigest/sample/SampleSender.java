package org.civicdigest.sample;

import java.time.YearMonth;
import java.util.List;

/**
 * An office that sends files: a district, or one of the two that the merged district was.
 *
 * @param code of the office, and the name of its folder
 * @param first month that it reports on
 * @param last month that it reports on
 */
record SampleSender(
        String code,
        SampleDistrict district,
        List<SampleStreet> streets,
        List<SampleCommunity> communities,
        YearMonth first,
        YearMonth last) {
    SampleSender {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
    }

    boolean reportsOn(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    boolean reportsOn(YearMonth from, int months) {
        return reportsOn(from) && reportsOn(from.plusMonths(months - 1L));
    }
}
