package org.civicdigest.suggest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tells by their form what cells may be; what they are, screening says. */
final class Looks {
    private static final Pattern NUMBER =
            Pattern.compile("(?:约|近|超过?|共)?[-+]?\\d[\\d,]*(?:\\.\\d+)?(?:%|‰|余|多|[\\p{IsHan}]{1,3})?(?:左右|以上)?");
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("(?:约|近|百分之)?[〇零一二三四五六七八九十百千万两廿]+(?:余|多)?(?:人次|人|次|户|件|个)?");
    private static final Pattern DATE =
            Pattern.compile("(?:(?:19|20)?\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[T ].*)?)|(?:\\d{1,2}月\\d{1,2}日)");

    private Looks() {}

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }

    static boolean likeNumber(String cell) {
        String plain = plain(cell);
        return !likeDate(cell)
                && !plain.matches(".*(?:年|月|季度).*")
                && (NUMBER.matcher(plain).matches()
                        || CHINESE_NUMBER.matcher(plain).matches());
    }

    static boolean likeDate(String cell) {
        return DATE.matcher(plain(cell)).matches();
    }
}
