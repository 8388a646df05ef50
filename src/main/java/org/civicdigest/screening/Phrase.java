package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number with the words about it, taken apart: 约30余人, 20-30, 近千份, 百分之九十七, 30人以上.
 *
 * <p>Only what is in the lists here is taken off, so that 剩余30, 第十 and 30剩余 are no numbers.
 *
 * @param from the number, or the lower end of a range
 * @param to the upper end of a range, null where there is none
 * @param before what a word in front says
 * @param behind what a word behind says
 * @param unit the word of the unit, null where there is none
 */
record Phrase(
        Numeral from,
        @Nullable Numeral to,
        Approximation before,
        Approximation behind,
        @Nullable String unit) {
    private static final Map<String, Approximation> IN_FRONT = Map.ofEntries(
            Map.entry("大约", Approximation.ABOUT),
            Map.entry("大概", Approximation.ABOUT),
            Map.entry("约", Approximation.ABOUT),
            Map.entry("~", Approximation.ABOUT),
            Map.entry("≈", Approximation.ABOUT),
            Map.entry("about ", Approximation.ABOUT),
            Map.entry("将近", Approximation.NEARLY),
            Map.entry("接近", Approximation.NEARLY),
            Map.entry("近", Approximation.NEARLY),
            Map.entry("不足", Approximation.UNDER),
            Map.entry("不到", Approximation.UNDER),
            Map.entry("不满", Approximation.UNDER),
            Map.entry("少于", Approximation.UNDER),
            Map.entry("低于", Approximation.UNDER),
            Map.entry("小于", Approximation.UNDER),
            Map.entry("<", Approximation.UNDER),
            Map.entry("至多", Approximation.AT_MOST),
            Map.entry("最多", Approximation.AT_MOST),
            Map.entry("不超过", Approximation.AT_MOST),
            Map.entry("不多于", Approximation.AT_MOST),
            Map.entry("≤", Approximation.AT_MOST),
            Map.entry("<=", Approximation.AT_MOST),
            Map.entry("至少", Approximation.AT_LEAST),
            Map.entry("不少于", Approximation.AT_LEAST),
            Map.entry("不低于", Approximation.AT_LEAST),
            Map.entry("≥", Approximation.AT_LEAST),
            Map.entry(">=", Approximation.AT_LEAST),
            Map.entry("超过", Approximation.OVER),
            Map.entry("多于", Approximation.OVER),
            Map.entry("大于", Approximation.OVER),
            Map.entry("高于", Approximation.OVER),
            Map.entry("逾", Approximation.OVER),
            Map.entry("超", Approximation.OVER),
            Map.entry(">", Approximation.OVER));

    private static final Map<String, Approximation> AT_END = Map.ofEntries(
            Map.entry("余", Approximation.OVER),
            Map.entry("多", Approximation.OVER),
            Map.entry("几", Approximation.OVER),
            Map.entry("左右", Approximation.ABOUT),
            Map.entry("上下", Approximation.ABOUT),
            Map.entry("来", Approximation.ABOUT),
            Map.entry("以上", Approximation.AT_LEAST),
            Map.entry("及以上", Approximation.AT_LEAST),
            Map.entry("+", Approximation.AT_LEAST),
            Map.entry("以下", Approximation.AT_MOST),
            Map.entry("及以下", Approximation.AT_MOST),
            Map.entry("以内", Approximation.AT_MOST));

    private static final List<String> IN_FRONT_LONGEST_FIRST = longestFirst(IN_FRONT);
    private static final List<String> AT_END_LONGEST_FIRST = longestFirst(AT_END);
    private static final List<String> BETWEEN = List.of("——", "至", "到", "-", "–", "—", "~");

    /** The parts of the text, if it is a number with nothing but known words about it. */
    static @Nullable Phrase find(String text) {
        Approximation before = Approximation.NONE;
        String rest = text;
        for (String word : IN_FRONT_LONGEST_FIRST) {
            if (text.startsWith(word)) {
                before = IN_FRONT.getOrDefault(word, Approximation.NONE);
                rest = Cells.trim(text.substring(word.length()));
                break;
            }
        }
        Phrase single = single(rest, before);
        return single != null ? single : range(rest, before);
    }

    boolean isApproximate() {
        return before != Approximation.NONE || behind != Approximation.NONE;
    }

    boolean isRange() {
        return to != null;
    }

    private static @Nullable Phrase range(String text, Approximation before) {
        for (String word : BETWEEN) {
            int at = text.indexOf(word, 1);
            if (at < 1) {
                continue;
            }
            Phrase low = single(Cells.trim(text.substring(0, at)), before);
            Phrase high = single(Cells.trim(text.substring(at + word.length())), Approximation.NONE);
            if (low == null || high == null || !isEnd(low) || !isPlainEnd(high)) {
                return null;
            }
            if (low.unit != null && !low.unit.equals(high.unit)) {
                return null;
            }
            Numeral from = low.from;
            if (high.from.isMultiplied() && !from.isMultiplied() && from.digits() != null) {
                from = from.times(high.from);
            }
            return new Phrase(from, high.from, before, high.behind, high.unit);
        }
        return null;
    }

    /** An end of a range has no words of its own, and no leading zero, which telephone numbers have. */
    private static boolean isEnd(Phrase end) {
        Digits digits = end.from.digits();
        return end.behind == Approximation.NONE && (digits == null || (!digits.isPadded() && !digits.isSigned()));
    }

    /** The upper end may carry 左右 for both: 20-30人左右. */
    private static boolean isPlainEnd(Phrase end) {
        Digits digits = end.from.digits();
        return (end.behind == Approximation.NONE || end.behind == Approximation.ABOUT)
                && (digits == null || (!digits.isPadded() && !digits.isSigned()));
    }

    private static @Nullable Phrase single(String text, Approximation before) {
        String rest = text;
        String unit = null;
        Approximation behind = Approximation.NONE;
        for (int turn = 0; turn < 2; turn++) {
            String word = unit == null ? UnitWords.findAtEnd(rest) : null;
            if (word != null && rest.length() > word.length()) {
                unit = word;
                rest = Cells.trim(rest.substring(0, rest.length() - word.length()));
                continue;
            }
            String about = behind == Approximation.NONE ? findAtEnd(rest) : null;
            if (about != null) {
                behind = AT_END.getOrDefault(about, Approximation.NONE);
                rest = Cells.trim(rest.substring(0, rest.length() - about.length()));
            }
        }
        int last = rest.length() - 1;
        if (behind == Approximation.NONE
                && last > 1
                && "万亿".indexOf(rest.charAt(last)) >= 0
                && "余多几".indexOf(rest.charAt(last - 1)) >= 0) {
            behind = Approximation.OVER;
            rest = rest.substring(0, last - 1) + rest.substring(last);
        }
        if (unit == null && (rest.startsWith("百分之") || rest.startsWith("千分之"))) {
            unit = rest.charAt(0) == '百' ? UnitWords.PERCENT : UnitWords.PER_MILLE;
            rest = rest.substring(3);
        }
        if (unit == null && (rest.startsWith("¥") || rest.startsWith("￥"))) {
            unit = "元";
            rest = Cells.trim(rest.substring(1));
        }
        Numeral numeral = Numeral.find(rest);
        return numeral == null ? null : new Phrase(numeral, null, before, behind, unit);
    }

    private static @Nullable String findAtEnd(String text) {
        for (String word : AT_END_LONGEST_FIRST) {
            if (text.endsWith(word)) {
                return word;
            }
        }
        return null;
    }

    private static List<String> longestFirst(Map<String, Approximation> words) {
        List<String> sorted = new ArrayList<>(words.keySet());
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return List.copyOf(sorted);
    }
}
