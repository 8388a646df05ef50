package org.civicdigest.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.civicdigest.model.Period;

/**
 * Some months of one year.
 *
 * @param bits bit 0 for January to bit 11 for December
 */
record Months(int year, int bits) {
    static Months none(int year) {
        return new Months(year, 0);
    }

    static Months of(Period period) {
        int length = period.kind().months();
        return new Months(period.year(), ((1 << length) - 1) << ((period.ordinal() - 1) * length));
    }

    Months plus(Months other) {
        if (other.year != year) {
            throw new IllegalArgumentException("months of " + year + " and of " + other.year + " do not add");
        }
        return new Months(year, bits | other.bits);
    }

    Months and(Months other) {
        return new Months(year, other.year == year ? bits & other.bits : 0);
    }

    boolean containsAll(Months other) {
        return other.year == year && (other.bits & ~bits) == 0;
    }

    boolean contains(YearMonth month) {
        return month.getYear() == year && (bits >> (month.getMonthValue() - 1) & 1) == 1;
    }

    /** The numbers of the months in their order, 1 to 12. */
    List<Integer> numbers() {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> contains(YearMonth.of(year, month)))
                .boxed()
                .toList();
    }

    int size() {
        return Integer.bitCount(bits);
    }

    YearMonth first() {
        return YearMonth.of(year, Integer.numberOfTrailingZeros(bits) + 1);
    }

    YearMonth last() {
        return YearMonth.of(year, Integer.SIZE - Integer.numberOfLeadingZeros(bits));
    }

    /** Those of the months that are not after this one. */
    Months upTo(YearMonth last) {
        return new Months(year, bits & ((1 << last.getMonthValue()) - 1));
    }

    /** The same months of the year before. */
    Months yearBefore() {
        return in(year - 1);
    }

    /** The same months of another year. */
    Months in(int otherYear) {
        return new Months(otherYear, bits);
    }
}
