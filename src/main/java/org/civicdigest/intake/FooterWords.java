package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.List;

/** Knows how the lines below a table begin that are no data: who filled it in, notes, sources. */
final class FooterWords {
    private static final String SUBSET = "其中";
    private static final List<String> BUILT_IN = List.of(
            "填表人",
            "填报人",
            "制表人",
            "制表",
            "审核人",
            "审核",
            "复核人",
            "负责人",
            "单位负责人",
            "部门负责人",
            "统计负责人",
            "分管领导",
            "主管领导",
            "联系人",
            "联系电话",
            "电话",
            "填报单位",
            "报送单位",
            "填报日期",
            "填报时间",
            "填表日期",
            "填表时间",
            "报送日期",
            "报送时间",
            "报出日期",
            "制表日期",
            "备注",
            "注",
            "说明",
            "附注",
            "填表说明",
            "填报说明",
            "note",
            "notes",
            "source",
            "preparedby");

    private FooterWords() {}

    /** These beginnings and the built-in ones. */
    static List<String> with(List<String> further) {
        List<String> all = new ArrayList<>(BUILT_IN);
        further.forEach(word -> all.add(HeaderNames.fold(word)));
        return all;
    }

    /** Whether a row that begins with this cell is such a line: the word alone, or with a colon or number behind it. */
    static boolean isFooter(String folded, List<String> words) {
        for (String word : words) {
            if (folded.startsWith(word)) {
                String rest = folded.substring(word.length());
                boolean isLong = word.length() > 2 && !BUILT_IN.contains(word);
                if (rest.isEmpty() || isLong || rest.charAt(0) == ':' || rest.matches("\\d+[:.、].*")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a row that begins with this cell counts a part of another row. */
    static boolean isSubset(String folded) {
        return folded.startsWith(SUBSET);
    }

    static boolean isKept(String folded, List<String> keptRows) {
        return keptRows.stream().anyMatch(word -> folded.startsWith(HeaderNames.fold(word)));
    }
}
