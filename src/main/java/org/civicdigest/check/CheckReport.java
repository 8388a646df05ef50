package org.civicdigest.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.Severity;

/** Says in lines of text what would become of a file. */
public final class CheckReport {
    private static final int MOST_SHOWN = 10;

    private final List<Language> languages;

    public CheckReport(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    /** The verdict, the counts, and the notices grouped by code, errors first. */
    public List<String> lines(FileCheck check) {
        List<String> lines = new ArrayList<>();
        FileCount count = check.count();
        lines.add(check.receipt().file()
                + (check.receipt().sheet() == null ? "" : " [" + check.receipt().sheet() + "]") + ": "
                + in(verdict(check.verdict())));
        lines.add("  "
                + in(new Text(
                        String.format(
                                Locale.ROOT,
                                "收到 %,d 行 = 接受 %,d + 退回 %,d + 重复 %,d + 被取代 %,d + 忽略 %,d",
                                count.received(),
                                count.accepted(),
                                count.quarantined(),
                                count.duplicate(),
                                count.superseded(),
                                count.ignored()),
                        String.format(
                                Locale.ROOT,
                                "%,d rows received = %,d accepted + %,d refused + %,d duplicate + %,d superseded + %,d ignored",
                                count.received(),
                                count.accepted(),
                                count.quarantined(),
                                count.duplicate(),
                                count.superseded(),
                                count.ignored()))));
        for (Map.Entry<Code, Long> entry : check.noticeCounts().entrySet()) {
            List<Notice> ofCode = check.notices().stream()
                    .filter(notice -> notice.code() == entry.getKey())
                    .toList();
            lines.add("  " + severity(entry.getKey()) + " " + entry.getKey() + " × " + entry.getValue());
            for (Notice notice : ofCode.subList(0, Math.min(MOST_SHOWN, ofCode.size()))) {
                String place = place(notice);
                for (Language language : languages) {
                    lines.add("      " + place + notice.message(language));
                    place = " ".repeat(place.length());
                }
            }
            long more = entry.getValue() - Math.min(MOST_SHOWN, ofCode.size());
            if (more > 0) {
                lines.add("      " + in(new Text("另有 " + more + " 处", more + " more")));
            }
        }
        if (check.unjudgedAttendance() > 0) {
            lines.add("  "
                    + in(new Text(
                            "未一并检查活动表，" + check.unjudgedAttendance() + " 行出勤的活动编号无法核对。",
                            "No activities are among the files: the activity ids of " + check.unjudgedAttendance()
                                    + " lines of attendance cannot be checked.")));
        }
        return lines;
    }

    /** The verdict in words. */
    static Text verdict(FileCheck.Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> new Text("将被接受", "would be accepted");
            case ACCEPTED_WITH_WARNINGS -> new Text("将被接受，有提示", "would be accepted with warnings");
            case DUPLICATE -> new Text("与另一份文件相同，不重复计算", "is the same as another file and would not be counted twice");
            case ROWS_REFUSED -> new Text("部分行将被退回", "some rows would be refused");
            case REFUSED -> new Text("整份文件将被退回", "the whole file would be refused");
        };
    }

    private static String severity(Code code) {
        return code.severity() == Severity.ERROR ? "✗" : code.severity() == Severity.WARNING ? "!" : "·";
    }

    private static String place(Notice notice) {
        String sheet = notice.sheet() == null ? "" : "[" + notice.sheet() + "] ";
        String row = notice.row() == null ? "" : notice.row() + (notice.column() == null ? ": " : " ");
        String column = notice.column() == null ? "" : notice.column() + ": ";
        return sheet + row + column;
    }

    private String in(Text text) {
        return String.join(" · ", languages.stream().map(text::in).toList());
    }
}
