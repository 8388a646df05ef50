package org.civicdigest.sample;

import org.civicdigest.model.Text;

/**
 * A community of the made-up city.
 *
 * @param number unique in the city and the same whatever the size of the city
 * @param street position of its street within the district when the city begins, from 0
 * @param residents in {@link #BASE_YEAR}
 * @param growthPerYear 0.01 is one in a hundred more each year
 * @param quality how much better than its district, on the logit scale
 */
record SampleCommunity(
        int number,
        String code,
        Text name,
        int district,
        int street,
        int residents,
        double growthPerYear,
        double quality) {
    static final int BASE_YEAR = 2021;

    int residents(int year) {
        return (int) Math.max(1, Math.round(residents * StrictMath.pow(1 + growthPerYear, year - BASE_YEAR)));
    }

    int households(int year) {
        return (int) Math.max(1, Math.round(residents(year) / 2.7));
    }

    int eldersLivingAlone(int year) {
        return (int) Math.round(residents(year) * (0.011 + number % 7 * 0.001));
    }

    int elders(SampleAge age, int year) {
        return (int) Math.round(residents(year) * age.shareIn(district));
    }

    int partyMembers(int year) {
        return (int) Math.round(residents(year) * (0.035 + number % 5 * 0.004));
    }
}
