package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and days from the words of a workspace's files, in one spelling each. */
final class Numbers {
    /** Leading zeros are refused: YAML's older readers take 010 for eight. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:\\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Numbers() {}

    static Optional<BigDecimal> find(String word) {
        return NUMBER.matcher(word).matches() ? Optional.of(new BigDecimal(word)) : Optional.empty();
    }

    /** A whole number, also when written as 5.0. */
    static Optional<Long> findWhole(String word) {
        try {
            return find(word).map(BigDecimal::longValueExact);
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> findDay(String word) {
        try {
            return Optional.of(LocalDate.parse(word, DAY));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
