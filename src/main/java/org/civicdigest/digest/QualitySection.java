package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.Severity;

/** Gathers what was received, what became of it, and what was wrong with it. */
final class QualitySection {
    /** More files than this are in the file of counts only. */
    private static final int FILES_SHOWN = 100;

    private final DigestContent content;
    private final PageLanguage at;

    QualitySection(DigestContent content, PageLanguage at) {
        this.content = content;
        this.at = at;
    }

    IndexPage.Quality build() {
        IntakeTotals totals = content.totals();
        List<FileCount> files = IntakeCsv.sorted(content.files());
        long all = content.noticeCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new IndexPage.Quality(
                totals,
                share(totals.accepted(), totals.received()),
                registers(files),
                files.stream()
                        .limit(FILES_SHOWN)
                        .map(file -> new IndexPage.FileRow(file.file(), IntakeTotals.of(List.of(file))))
                        .toList(),
                Math.max(0, files.size() - FILES_SHOWN),
                notices(),
                content.notices().size(),
                all);
    }

    /** In percent with one decimal, rounded down so that only all is 100.0 %. */
    static String share(long part, long whole) {
        return whole == 0
                ? Cells.NOTHING
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN)
                                .toPlainString()
                        + "%";
    }

    private List<IndexPage.FileRow> registers(List<FileCount> files) {
        Map<String, List<FileCount>> byRegister = new LinkedHashMap<>();
        for (Register register : Register.values()) {
            byRegister.put(name(register), new ArrayList<>());
        }
        String unknown = at.say("未能识别", "not recognised");
        byRegister.put(unknown, new ArrayList<>());
        for (FileCount file : files) {
            byRegister
                    .computeIfAbsent(
                            file.register() == null ? unknown : name(file.register()), name -> new ArrayList<>())
                    .add(file);
        }
        return byRegister.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new IndexPage.FileRow(entry.getKey(), IntakeTotals.of(entry.getValue())))
                .toList();
    }

    private String name(Register register) {
        return switch (register) {
            case ACTIVITIES -> at.say("活动台账", "activities");
            case ATTENDANCE -> at.say("签到记录", "attendance");
            case RETURNS -> at.say("统计报表", "returns");
            case CASES -> at.say("案件台账", "cases");
        };
    }

    private List<IndexPage.NoticeRow> notices() {
        EnumMap<Code, Notice> examples = new EnumMap<>(Code.class);
        for (Notice notice : NoticesCsv.sorted(content.notices())) {
            examples.putIfAbsent(notice.code(), notice);
        }
        List<IndexPage.NoticeRow> rows = new ArrayList<>();
        content.noticeCounts().forEach((code, count) -> {
            Notice example = examples.get(code);
            rows.add(new IndexPage.NoticeRow(
                    code.name(), mark(code.severity()), count, example == null ? "" : example.message(at.language())));
        });
        return rows;
    }

    private Mark mark(Severity severity) {
        String word = Words.severity(severity, at.language());
        return switch (severity) {
            case ERROR -> new Mark("■", "plain", word);
            case WARNING -> new Mark("□", "plain", word);
            case INFO -> new Mark("·", "none", word);
        };
    }
}
