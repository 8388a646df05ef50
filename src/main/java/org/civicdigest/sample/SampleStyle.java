package org.civicdigest.sample;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How a district writes its files: encoding, line ends, words and order of the head. */
enum SampleStyle {
    /** Canonical names, UTF-8, LF. */
    ENGLISH,
    /** Chinese names, UTF-8, LF. */
    CHINESE,
    /** Canonical names, columns from last to first. */
    REVERSED,
    /** As a spreadsheet saves it: Chinese names, byte order mark, CRLF, a row of commas and a row of totals at the end. */
    SPREADSHEET,
    /** As an old office program saves it: Chinese names, GB18030, CRLF. */
    LEGACY;

    private static final Map<String, String> CHINESE_HEADS = Map.ofEntries(
            Map.entry("activity_id", "活动编号"),
            Map.entry("area_code", "单位代码"),
            Map.entry("programme", "项目"),
            Map.entry("held_on", "活动日期"),
            Map.entry("title", "主题"),
            Map.entry("expected", "应到人数"),
            Map.entry("attended", "实到人数"),
            Map.entry("revision", "版本"),
            Map.entry("person_id", "人员编号"),
            Map.entry("status", "出勤状态"),
            Map.entry("hours", "服务时长"),
            Map.entry("period", "期别"),
            Map.entry("measure", "指标"),
            Map.entry("value", "数值"),
            Map.entry("case_id", "案件编号"),
            Map.entry("opened_on", "受理日期"),
            Map.entry("closed_on", "结案日期"),
            Map.entry("outcome", "办理结果"));

    static SampleStyle of(int district) {
        if (SampleTrait.GB18030_FIRST.isOf(district) || SampleTrait.GB18030_SECOND.isOf(district)) {
            return LEGACY;
        }
        return switch (district % 4) {
            case 0 -> ENGLISH;
            case 1 -> CHINESE;
            case 2 -> REVERSED;
            default -> SPREADSHEET;
        };
    }

    Charset charset() {
        return this == LEGACY ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    boolean hasByteOrderMark() {
        return this == SPREADSHEET;
    }

    LineDelimiter lineDelimiter() {
        return switch (this) {
            case SPREADSHEET, LEGACY -> LineDelimiter.CRLF;
            case ENGLISH, CHINESE, REVERSED -> LineDelimiter.LF;
        };
    }

    boolean isChinese() {
        return switch (this) {
            case CHINESE, SPREADSHEET, LEGACY -> true;
            case ENGLISH, REVERSED -> false;
        };
    }

    /** The head as this district writes it, in its order; a name that is not canonical stays as it is. */
    List<String> head(List<String> canonical) {
        return arrange(canonical.stream()
                .map(name -> isChinese() ? CHINESE_HEADS.getOrDefault(name, name) : name)
                .toList());
    }

    /** Cells in this district's order. */
    List<String> arrange(List<String> cells) {
        if (this != REVERSED) {
            return cells;
        }
        List<String> reversed = new ArrayList<>(cells);
        Collections.reverse(reversed);
        return reversed;
    }
}
