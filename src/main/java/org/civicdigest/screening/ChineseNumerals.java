package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers in Chinese numerals: 二十三, 两千, 一百零五, 廿, 壹仟贰佰, 三万五千, and digit by digit 二〇一二.
 *
 * <p>It is strict where the formatters of libraries are lenient: those read what they can of 二十三百 or 第十 and leave the
 * rest. What could be two numbers is none: 三四 may be three or four, 一百五 is 150 to some and 105 to others.
 */
final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int TEN_THOUSAND = 10_000;
    private static final long HUNDRED_MILLION = 100_000_000L;

    /** Forms that say the same, such as those on cheques, by the plain form. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('〇', "零"),
            Map.entry('○', "零"),
            Map.entry('壹', "一"),
            Map.entry('贰', "二"),
            Map.entry('貳', "二"),
            Map.entry('叁', "三"),
            Map.entry('參', "三"),
            Map.entry('叄', "三"),
            Map.entry('肆', "四"),
            Map.entry('伍', "五"),
            Map.entry('陆', "六"),
            Map.entry('陸', "六"),
            Map.entry('柒', "七"),
            Map.entry('捌', "八"),
            Map.entry('玖', "九"),
            Map.entry('拾', "十"),
            Map.entry('佰', "百"),
            Map.entry('仟', "千"),
            Map.entry('萬', "万"),
            Map.entry('億', "亿"),
            Map.entry('兩', "两"),
            Map.entry('廿', "二十"),
            Map.entry('卅', "三十"),
            Map.entry('卌', "四十"));

    private ChineseNumerals() {}

    /** The number that the text is, all of it; null where it is none or could be two. */
    static @Nullable BigDecimal find(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 2);
        for (int index = 0; index < text.length(); index++) {
            String same = PLAIN.get(text.charAt(index));
            plain.append(same == null ? String.valueOf(text.charAt(index)) : same);
        }
        String numeral = plain.toString();
        if (numeral.isEmpty() || numeral.length() > 30) {
            return null;
        }
        if (isDigits(numeral)) {
            return digitByDigit(numeral);
        }
        long value = large(numeral, '亿', HUNDRED_MILLION);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    private static boolean isDigits(String numeral) {
        return numeral.chars().allMatch(character -> DIGITS.indexOf(character) >= 0);
    }

    /** 二〇一二; two digits in a row without a zero are more often a guess between two numbers. */
    private static @Nullable BigDecimal digitByDigit(String numeral) {
        if ((numeral.length() == 2 && numeral.indexOf('零') < 0) || numeral.length() > 15) {
            return null;
        }
        StringBuilder digits = new StringBuilder(numeral.length());
        numeral.chars().forEach(character -> digits.append(DIGITS.indexOf(character)));
        return new BigDecimal(digits.toString());
    }

    /** What stands before the sign times its worth, and what stands behind it; negative where it is no number. */
    private static long large(String numeral, char sign, long worth) {
        int at = numeral.lastIndexOf(sign);
        if (at < 0) {
            return sign == '亿' ? large(numeral, '万', TEN_THOUSAND) : section(numeral, false);
        }
        String before = numeral.substring(0, at);
        String after = numeral.substring(at + 1);
        // 百万 and 亿 alone have an unwritten one.
        long times = before.isEmpty() ? (after.isEmpty() ? 1 : -1) : multiplier(before, sign);
        if (times < 1 || times > 99_999_999L) {
            return -1;
        }
        if (after.isEmpty()) {
            return times * worth;
        }
        long rest = sign == '亿' ? large(withoutLeadingZero(after), '万', TEN_THOUSAND) : section(after, true);
        // 三万五 may be 35,000 or 30,005: a bare digit needs its zero.
        boolean isBareDigit = after.length() == 1;
        return rest < 1 || rest >= worth || isBareDigit ? -1 : times * worth + rest;
    }

    private static long multiplier(String before, char sign) {
        return sign == '亿' ? large(before, '万', TEN_THOUSAND) : section(before, false);
    }

    private static String withoutLeadingZero(String text) {
        return text.length() > 2 && text.charAt(0) == '零' ? text.substring(1) : text;
    }

    /** A number under ten thousand; negative where it is none. */
    private static long section(String numeral, boolean mayBeginWithZero) {
        if (numeral.equals("百")) {
            return 100;
        }
        if (numeral.equals("千")) {
            return 1_000;
        }
        int total = 0;
        int lastWorth = TEN_THOUSAND;
        int digit = -1;
        boolean afterZero = false;
        for (int index = 0; index < numeral.length(); index++) {
            char character = numeral.charAt(index);
            int worth = worth(character);
            if (worth > 0) {
                boolean isUnwrittenOne = digit < 0 && worth == 10 && !afterZero;
                if (worth >= lastWorth || (digit < 0 && !isUnwrittenOne)) {
                    return -1;
                }
                total += (isUnwrittenOne ? 1 : digit) * worth;
                lastWorth = worth;
                digit = -1;
                afterZero = false;
            } else if (character == '零') {
                if (digit >= 0 || afterZero || (index == 0 && !mayBeginWithZero)) {
                    return -1;
                }
                afterZero = true;
            } else {
                int next = character == '两' ? 2 : DIGITS.indexOf(character);
                boolean isLast = index == numeral.length() - 1;
                if (next < 1 || digit >= 0 || (character == '两' && isLast && index > 0)) {
                    return -1;
                }
                digit = next;
            }
        }
        if (digit < 0) {
            return afterZero || total == 0 ? -1 : total;
        }
        return total == 0 || lastWorth == 10 || afterZero ? total + digit : -1;
    }

    private static int worth(char character) {
        return switch (character) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            default -> 0;
        };
    }
}
