package org.civicdigest.screening;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A weekday written behind a day: 2025年3月5日 星期三, 2025-03-05（周三）.
 *
 * @param day the text before it
 */
record Weekday(String day, DayOfWeek weekday) {
    private static final Pattern WORD =
            Pattern.compile("(.*[0-9日号])[\\s,，、]*[(（]?\\s*(?:星期|礼拜|周)([一二三四五六日天1-7])\\s*[)）]?");
    private static final String ORDER = "一二三四五六日";

    /** The day and its weekday, where the cell names both. */
    static Optional<Weekday> find(String cell) {
        Matcher matcher = WORD.matcher(Cells.halfWidth(cell));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char word = matcher.group(2).charAt(0);
        int number = word == '天' ? 7 : word <= '7' ? word - '0' : ORDER.indexOf(word) + 1;
        return Optional.of(new Weekday(matcher.group(1), DayOfWeek.of(number)));
    }
}
