package org.civicdigest.catalogue;

import java.util.Collection;
import org.civicdigest.model.Text;

/** Turns of phrase that many problems share, in both languages. */
final class Words {
    private static final int LONGEST_SHOWN = 80;

    static final Text NOTHING = new Text("没有填写", "nothing");
    static final Text NUMBER = new Text("一个数，如 12 或 0.95", "a number such as 12 or 0.95");
    static final Text NOT_NEGATIVE = new Text("不小于 0 的数", "a number of 0 or more");
    static final Text DAY = new Text("日期，如 2025-03-05", "a day such as 2025-03-05");
    static final Text PERIOD =
            new Text("期别，如 2025、2025-H1、2025-Q3 或 2025-03", "a period such as 2025, 2025-H1, 2025-Q3 or 2025-03");

    private Words() {}

    /** What a file holds, cut short where it is long and without characters that would break the line of a report. */
    static Text quoted(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(LONGEST_SHOWN)
                .forEach(point -> shown.appendCodePoint(Character.isISOControl(point) ? '�' : point));
        if (value.codePointCount(0, value.length()) > LONGEST_SHOWN) {
            shown.append('…');
        }
        return new Text("“" + shown + "”", "\"" + shown + "\"");
    }

    static Text oneOf(Collection<String> words) {
        return new Text("其中之一：" + String.join("、", words), "one of " + String.join(", ", words));
    }

    /** The same key a second time. */
    static Text again(String value, int firstLine) {
        Text quoted = quoted(value);
        return new Text(
                "又一个" + quoted.zh() + "（第 " + firstLine + " 行已有）",
                quoted.en() + " again (first in line " + firstLine + ")");
    }
}
