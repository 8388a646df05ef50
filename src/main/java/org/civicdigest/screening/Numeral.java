package org.civicdigest.screening;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number as it is spelled, without words beside it: 1,234, 23.0, 二十三, 1.2万.
 *
 * @param digits the ASCII digits, null where it is in Chinese numerals
 * @param times what a following 百, 千, 万 or 亿 multiplies the digits by; the number itself for Chinese numerals
 */
record Numeral(@Nullable Digits digits, BigDecimal times) {
    private static final String MULTIPLIERS = "百千万亿萬億";

    /** The number that the text is, all of it. */
    static @Nullable Numeral find(String text) {
        Digits digits = Digits.find(text);
        if (digits != null) {
            return new Numeral(digits, BigDecimal.ONE);
        }
        int cut = text.length();
        while (cut > 0 && (MULTIPLIERS.indexOf(text.charAt(cut - 1)) >= 0 || text.charAt(cut - 1) == '十')) {
            cut--;
        }
        if (cut > 0 && cut < text.length() && isAsciiDigit(text.charAt(cut - 1))) {
            Digits before = Digits.find(text.substring(0, cut));
            // 3十 and 30百 are no spellings of 30 and 3000.
            BigDecimal times = text.startsWith("十", cut) && text.length() == cut + 1
                    ? null
                    : ChineseNumerals.find(text.substring(cut));
            boolean isSpelling = before != null
                    && ("万亿萬億".indexOf(text.charAt(cut)) >= 0
                            || (!before.hasFraction() && before.whole().length() == 1));
            return before == null || times == null || !isSpelling ? null : new Numeral(before, times);
        }
        BigDecimal spelled = ChineseNumerals.find(text);
        return spelled == null ? null : new Numeral(null, spelled);
    }

    /** The same number of thousands, say, where only the other end of a range names them: 2-3万. */
    Numeral times(Numeral other) {
        return new Numeral(digits, other.times);
    }

    boolean isNegative() {
        return digits != null && digits.isNegative();
    }

    boolean isMultiplied() {
        return digits != null && times.compareTo(BigDecimal.ONE) != 0;
    }

    /** Whether it has so many digits that nothing is so many. */
    boolean isTooLong(int mostDigits) {
        return digits != null && digits.significant() > mostDigits;
    }

    BigDecimal value() {
        if (digits == null) {
            return times;
        }
        BigDecimal value = digits.value();
        if (!isMultiplied()) {
            return value;
        }
        BigDecimal product = value.multiply(times).stripTrailingZeros();
        return product.scale() < 0 ? product.setScale(0) : product;
    }

    private static boolean isAsciiDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
