package org.civicdigest.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.Text;

/** Checks the regular expressions of templates and the names of their groups. */
final class TemplatePatterns {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([A-Za-z][A-Za-z0-9]*)>");

    private TemplatePatterns() {}

    /** A pattern that a period is read by: a year and at most one part of it. */
    static void checkPeriod(Located pattern, FileProblems problems) {
        List<String> allowed = new ArrayList<>(PeriodParts.YEAR_NAMES);
        allowed.addAll(PeriodParts.PART_NAMES);
        Text example = new Text("正则表达式，如 fy(?<year>20\\d\\d)", "a regular expression such as fy(?<year>20\\d\\d)");
        if (!check(pattern, allowed, example, problems)) {
            return;
        }
        List<String> groups = groups(pattern.value());
        if (groups.stream().filter(PeriodParts.YEAR_NAMES::contains).count() != 1
                || groups.stream().filter(PeriodParts.PART_NAMES::contains).count() > 1) {
            problems.error(
                    pattern,
                    Words.quoted(pattern.value()),
                    new Text(
                            "一个名为 year（四位）或 yy（两位）的组，至多再加 month、quarter、half 之一",
                            "one group named year (four digits) or yy (two), and at most one of month, quarter, half"));
        }
    }

    /** Whether it is a regular expression; groups of other names than the allowed ones are reported. */
    static boolean check(Located pattern, Collection<String> allowed, Text expected, FileProblems problems) {
        if (pattern.isAbsent()) {
            return false;
        }
        try {
            Pattern.compile(pattern.value(), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException broken) {
            problems.error(pattern, withReason(pattern.value(), broken.getDescription()), expected);
            return false;
        }
        for (String group : groups(pattern.value())) {
            if (!allowed.contains(group)) {
                problems.unknown(new Located(group, pattern.line(), pattern.path()), Words.oneOf(allowed), allowed);
            }
        }
        return true;
    }

    static List<String> groups(String pattern) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = NAMED_GROUP.matcher(pattern);
        while (matcher.find()) {
            groups.add(matcher.group(1));
        }
        return groups;
    }

    static Text withReason(String value, String reason) {
        Text quoted = Words.quoted(value);
        return new Text(quoted.zh() + "（" + reason + "）", quoted.en() + " (" + reason + ")");
    }
}
