package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Reads numbers as districts write them: what is certain is taken, with a warning; nothing is guessed. */
final class Numbers {
    /** No number has more digits than this; a double still holds each whole number of so many digits. */
    private static final int MOST_DIGITS = 15;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999_999_999L);

    /** Longer ones before those that they end with. */
    private static final List<String> UNITS =
            List.of("人次", "小时", "people", "人", "次", "户", "件", "册", "分", "个", "名", "场");

    private Numbers() {}

    /**
     * A whole number from zero.
     *
     * @param countedIn named in the message when the number is not whole
     * @param maximum the largest plausible number, null for fifteen digits
     */
    static Parsed<Quantity> count(String cell, Unit countedIn, @Nullable BigDecimal maximum) {
        Parsed<Quantity> plain = plain(cell, maximum);
        return plain != null ? plain : read(cell, countedIn, maximum);
    }

    /**
     * A number from zero, with or without a fraction.
     *
     * @param maximum the largest plausible number, null for fifteen digits
     */
    static Parsed<Quantity> decimal(String cell, @Nullable BigDecimal maximum) {
        Parsed<Quantity> plain = plain(cell, maximum);
        return plain != null ? plain : read(cell, null, maximum);
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

    private static Parsed<Quantity> read(String cell, @Nullable Unit countedIn, @Nullable BigDecimal maximum) {
        String trimmed = Cells.trim(cell);
        if (Cells.isMissing(trimmed)) {
            return Parsed.missing();
        }
        String text = Cells.halfWidth(trimmed);
        if (text.endsWith("%")) {
            String before = Cells.trim(text.substring(0, text.length() - 1));
            return Parsed.bad(Digits.find(before) != null ? Code.R_PERCENT : Code.R_NOT_NUMBER, trimmed);
        }
        String bare = withoutUnit(text);
        @Nullable Digits digits = Digits.find(bare);
        if (digits == null) {
            return Parsed.bad(Code.R_NOT_NUMBER, trimmed);
        }
        if (digits.isNegative()) {
            return Parsed.bad(Code.R_NEGATIVE, trimmed);
        }
        if (countedIn != null && digits.hasFraction()) {
            return Parsed.bad(
                    Code.R_NOT_INTEGER,
                    trimmed,
                    countedIn.text().zh() + " " + countedIn.text().en());
        }
        if (digits.significant() > MOST_DIGITS) {
            return outOfRange(trimmed, maximum);
        }
        BigDecimal value = digits.value();
        if (maximum != null && value.compareTo(maximum) > 0) {
            return outOfRange(trimmed, maximum);
        }
        String plain = value.toPlainString();
        List<Finding> findings = new ArrayList<>(2);
        if (hasFullWidthDigit(trimmed)) {
            findings.add(Finding.of(Code.W_DIGITS_NORMALISED, trimmed, plain));
        }
        if (bare.length() != text.length()) {
            findings.add(Finding.of(Code.W_UNIT_STRIPPED, trimmed, plain));
        }
        if (digits.isGrouped()) {
            findings.add(Finding.of(Code.W_THOUSANDS, trimmed, plain));
        }
        if (digits.isSigned() || digits.isPadded()) {
            findings.add(Finding.of(Code.W_NUMBER_NORMALISED, trimmed, plain));
        }
        if (countedIn != null && digits.isPointed()) {
            findings.add(Finding.of(Code.W_INT_FROM_DECIMAL, trimmed, plain));
        }
        return new Parsed.Value<>(Quantity.of(value), findings);
    }

    private static Parsed<Quantity> outOfRange(String cell, @Nullable BigDecimal maximum) {
        return Parsed.bad(Code.R_OUT_OF_RANGE, cell, (maximum == null ? LARGEST : maximum).toPlainString());
    }

    private static String withoutUnit(String text) {
        for (String unit : UNITS) {
            if (text.endsWith(unit)) {
                return Cells.trim(text.substring(0, text.length() - unit.length()));
            }
        }
        return text;
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
