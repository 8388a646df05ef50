package org.civicdigest.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers as districts write them: what is certain is taken, with a warning; nothing is guessed.
 *
 * <p>An approximate number or a range becomes an interval by {@link Approximation}, never the bare number. A percentage
 * stands for all that rounds to it: 97% is 96.5 to 97.5, 97.0% is 96.95 to 97.05.
 */
final class Numbers {
    /** No number has more digits than this; a double still holds each whole number of so many digits. */
    private static final int MOST_DIGITS = 15;

    /** Amounts are kept to three places. */
    private static final int PLACES = 3;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String cell;
    private final Unit unit;
    private final @Nullable BigDecimal maximum;
    private final BigDecimal grain;

    private Numbers(String cell, Unit unit, @Nullable BigDecimal maximum) {
        this.cell = cell;
        this.unit = unit;
        this.maximum = maximum;
        this.grain = unit.isWhole() ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /**
     * A number from zero.
     *
     * @param unit says whether it must be whole and which words may stand behind it
     * @param maximum the largest plausible number, null for fifteen digits
     */
    static Parsed<Quantity> read(String cell, Unit unit, @Nullable BigDecimal maximum) {
        Parsed<Quantity> plain = unit == Unit.PERCENT ? null : plain(cell, maximum);
        if (plain != null) {
            return plain;
        }
        String trimmed = Cells.trim(cell);
        return Cells.isMissing(trimmed) ? Parsed.missing() : new Numbers(trimmed, unit, maximum).read();
    }

    /** The common path: up to fifteen plain digits within the maximum; null for all else. */
    private static @Nullable Parsed<Quantity> plain(String cell, @Nullable BigDecimal maximum) {
        int length = cell.length();
        if (length == 0 || length > MOST_DIGITS || (length > 1 && cell.charAt(0) == '0')) {
            return null;
        }
        long value = 0;
        for (int index = 0; index < length; index++) {
            int digit = cell.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = value * 10 + digit;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return maximum != null && exact.compareTo(maximum) > 0
                ? null
                : new Parsed.Value<>(Quantity.of(exact), List.of());
    }

    private Parsed<Quantity> read() {
        Phrase phrase = Phrase.find(Cells.halfWidth(cell));
        if (phrase == null) {
            return Parsed.bad(Code.R_NOT_NUMBER, cell);
        }
        if (phrase.from().isNegative() || (phrase.to() != null && phrase.to().isNegative())) {
            return Parsed.bad(Code.R_NEGATIVE, cell);
        }
        String word = phrase.unit();
        if (word != null && !UnitWords.fits(word, unit)) {
            return UnitWords.isPercent(word)
                    ? Parsed.bad(Code.R_PERCENT, cell)
                    : Parsed.bad(Code.R_UNIT_MISMATCH, cell, word, unitText());
        }
        if (phrase.from().isTooLong(MOST_DIGITS)
                || (phrase.to() != null && phrase.to().isTooLong(MOST_DIGITS))) {
            return outOfRange();
        }
        if (unit == Unit.PERCENT) {
            return percentage(phrase);
        }
        return phrase.isApproximate() || phrase.isRange() ? approximate(phrase) : exact(phrase);
    }

    private Parsed<Quantity> exact(Phrase phrase) {
        BigDecimal value = phrase.from().value();
        if (unit.isWhole() && value.stripTrailingZeros().scale() > 0) {
            return notInteger();
        }
        if (value.compareTo(limit()) > 0) {
            return outOfRange();
        }
        BigDecimal kept = value.scale() > PLACES
                ? value.setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros()
                : value;
        return new Parsed.Value<>(Quantity.of(kept), findings(phrase, kept, !kept.equals(value)));
    }

    private List<Finding> findings(Phrase phrase, BigDecimal value, boolean isRounded) {
        String plain = value.toPlainString();
        Digits digits = phrase.from().digits();
        List<Finding> findings = new ArrayList<>(2);
        if (hasFullWidthDigit(cell)) {
            findings.add(Finding.of(Code.W_DIGITS_NORMALISED, cell, plain));
        }
        if (phrase.unit() != null) {
            findings.add(Finding.of(Code.W_UNIT_STRIPPED, cell, plain, unitText()));
        }
        if (digits != null && digits.isGrouped()) {
            findings.add(Finding.of(Code.W_THOUSANDS, cell, plain));
        }
        if (digits == null
                || digits.isSigned()
                || digits.isPadded()
                || phrase.from().isMultiplied()
                || isRounded) {
            findings.add(Finding.of(Code.W_NUMBER_NORMALISED, cell, plain));
        }
        if (unit.isWhole()
                && digits != null
                && digits.isPointed()
                && !phrase.from().isMultiplied()) {
            findings.add(Finding.of(Code.W_INT_FROM_DECIMAL, cell, plain));
        }
        return findings;
    }

    private Parsed<Quantity> approximate(Phrase phrase) {
        Quantity low = around(phrase, phrase.from());
        Quantity high = phrase.to() == null ? low : around(phrase, phrase.to());
        if (low == null || high == null || phrase.from().value().compareTo(upper(phrase)) > 0) {
            return Parsed.bad(Code.R_NOT_NUMBER, cell);
        }
        if (unit.isWhole() && (!isWhole(phrase.from().value()) || !isWhole(upper(phrase)))) {
            return notInteger();
        }
        return within(new Quantity(low.low(), high.high().max(low.high())), phrase);
    }

    /** What all the words about a number allow together: with two, as in 约30余, whatever either allows. */
    private @Nullable Quantity around(Phrase phrase, Numeral numeral) {
        BigDecimal stated = numeral.value();
        if (stated.signum() == 0) {
            return phrase.isRange() ? Quantity.of(stated) : null;
        }
        Quantity before = phrase.before().around(stated, grain);
        Quantity behind = phrase.behind().around(stated, grain);
        if (before == null || behind == null) {
            return null;
        }
        if (phrase.behind() == Approximation.NONE) {
            return before;
        }
        return phrase.before() == Approximation.NONE
                ? behind
                : new Quantity(before.low().min(behind.low()), before.high().max(behind.high()));
    }

    private Parsed<Quantity> within(Quantity interval, Phrase phrase) {
        BigDecimal most = limit();
        if (interval.low().compareTo(most) > 0 || upper(phrase).compareTo(most) > 0) {
            return outOfRange();
        }
        Quantity kept = new Quantity(
                plain(interval.low(), RoundingMode.FLOOR), plain(interval.high().min(most), RoundingMode.CEILING));
        return Parsed.of(
                kept,
                Finding.of(
                        phrase.isRange() ? Code.W_RANGE : Code.W_APPROXIMATE,
                        cell,
                        kept.low().toPlainString(),
                        kept.high().toPlainString()));
    }

    /** 97%, 百分之九十七, 970‰, 0.97 and a bare 97, in percent, each as far as its last digit goes. */
    private Parsed<Quantity> percentage(Phrase phrase) {
        boolean isFraction = phrase.unit() == null && isFraction(phrase.from());
        if (phrase.unit() == null && !isFraction && isOne(phrase.from())) {
            return Parsed.bad(Code.R_PERCENT_AMBIGUOUS, cell);
        }
        int shift = UnitWords.PER_MILLE.equals(phrase.unit()) ? -1 : isFraction ? 2 : 0;
        Quantity low = rounded(phrase, phrase.from(), shift);
        Quantity high = phrase.to() == null ? low : rounded(phrase, phrase.to(), shift);
        if (low == null || high == null || low.low().compareTo(high.high()) > 0) {
            return Parsed.bad(Code.R_NOT_NUMBER, cell);
        }
        BigDecimal most = limit();
        if (low.low().compareTo(most) > 0 || upper(phrase).movePointRight(shift).compareTo(most) > 0) {
            return outOfRange();
        }
        Quantity kept = new Quantity(
                plain(low.low(), RoundingMode.FLOOR), plain(high.high().min(most), RoundingMode.CEILING));
        List<Finding> findings = new ArrayList<>(2);
        if (phrase.isRange() || phrase.isApproximate()) {
            findings.add(Finding.of(
                    phrase.isRange() ? Code.W_RANGE : Code.W_APPROXIMATE,
                    cell,
                    kept.low().toPlainString(),
                    kept.high().toPlainString()));
        } else {
            String plain = phrase.from().value().movePointRight(shift).toPlainString() + "%";
            if (hasFullWidthDigit(cell)) {
                findings.add(Finding.of(Code.W_DIGITS_NORMALISED, cell, plain));
            }
            if (isFraction || shift < 0 || phrase.from().digits() == null) {
                findings.add(Finding.of(Code.W_NUMBER_NORMALISED, cell, plain));
            }
        }
        return new Parsed.Value<>(kept, findings);
    }

    private static @Nullable Quantity rounded(Phrase phrase, Numeral numeral, int shift) {
        Digits digits = numeral.digits();
        String fraction = digits == null ? null : digits.fraction();
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(fraction == null ? 0 : fraction.length());
        BigDecimal slack = lastDigit.multiply(HALF).movePointRight(shift);
        BigDecimal stated = numeral.value().movePointRight(shift);
        if (phrase.isApproximate()) {
            Approximation word = phrase.before() == Approximation.NONE ? phrase.behind() : phrase.before();
            Quantity around =
                    stated.signum() == 0 ? null : word.aroundPercentage(stated, lastDigit.movePointRight(shift));
            return around == null || stated.compareTo(HUNDRED) > 0
                    ? around
                    : new Quantity(around.low(), around.high().min(HUNDRED));
        }
        BigDecimal high = stated.add(slack);
        return new Quantity(
                stated.subtract(slack).max(BigDecimal.ZERO), stated.compareTo(HUNDRED) <= 0 ? high.min(HUNDRED) : high);
    }

    /** A bare 0.97 is 97%, with a warning: who means less than one per cent writes the sign. A bare 1 may be either. */
    private static boolean isFraction(Numeral numeral) {
        BigDecimal value = numeral.value();
        return value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isOne(Numeral numeral) {
        return numeral.value().compareTo(BigDecimal.ONE) == 0;
    }

    private static BigDecimal upper(Phrase phrase) {
        return (phrase.to() == null ? phrase.from() : phrase.to()).value();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal plain(BigDecimal number, RoundingMode rounding) {
        BigDecimal stripped =
                (number.scale() > PLACES ? number.setScale(PLACES, rounding) : number).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BigDecimal limit() {
        return maximum == null ? LARGEST : maximum;
    }

    private Parsed<Quantity> notInteger() {
        return Parsed.bad(Code.R_NOT_INTEGER, cell, unitText());
    }

    private Parsed<Quantity> outOfRange() {
        return Parsed.bad(Code.R_OUT_OF_RANGE, cell, limit().toPlainString());
    }

    private String unitText() {
        return unit.text().zh() + " " + unit.text().en();
    }

    private static boolean hasFullWidthDigit(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '０' && text.charAt(index) <= '９') {
                return true;
            }
        }
        return false;
    }
}
