package org.civicdigest.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a league draws its values as. */
public enum LeagueMarks {
    /** Marks on their intervals, on an axis that begins where the values do. */
    POINTS,
    /** Bars from zero, so that lengths can be compared; of values that cannot be negative. */
    BARS;

    /** The word of the specification, such as bars. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeagueMarks> find(String code) {
        return Arrays.stream(values())
                .filter(marks -> marks.code().equals(code))
                .findFirst();
    }

    static String inWords() {
        return Arrays.stream(values()).map(LeagueMarks::code).collect(Collectors.joining(" or "));
    }
}
