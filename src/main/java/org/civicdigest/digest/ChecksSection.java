package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicdigest.model.Check;
import org.civicdigest.model.CheckWords;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.Language;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** Gathers what is to be verified (待核实): numbers that count, and that a check or the last digits speak against. */
final class ChecksSection {
    /** More of one check than this are in the file only. */
    private static final int SHOWN = 20;

    private final DigestContent content;
    private final PageLanguage at;

    ChecksSection(DigestContent content, PageLanguage at) {
        this.content = content;
        this.at = at;
    }

    List<IndexPage.CheckRows> list() {
        List<IndexPage.CheckRows> rows = new ArrayList<>();
        Map<String, List<Disagreement>> byCheck = new LinkedHashMap<>();
        for (Disagreement found : content.disagreements()) {
            if (found.check().severity() == Check.Severity.QUERY) {
                byCheck.computeIfAbsent(found.check().code(), code -> new ArrayList<>())
                        .add(found);
            }
        }
        byCheck.values().forEach(found -> rows.add(rows(found)));
        List<Notice> heaping = NoticesCsv.sorted(content.notices()).stream()
                .filter(notice -> notice.code() == Code.W_HEAPING)
                .toList();
        if (!heaping.isEmpty()) {
            rows.add(new IndexPage.CheckRows(
                    at.say("实到人次不像清点所得", "Attendances that were hardly counted"),
                    at.say("末位数或各月雷同，只是疑点，不是结论。", "Last digits or months that repeat: a reason to ask, no verdict."),
                    heaping.stream().limit(SHOWN).map(this::row).toList(),
                    content.noticeCounts().getOrDefault(Code.W_HEAPING, 0L),
                    heaping.size(),
                    ChecksCsv.FILE));
        }
        List<FullAttendance> full = content.fullAttendances().stream()
                .filter(FullAttendance::stands)
                .toList();
        if (!full.isEmpty()) {
            rows.add(new IndexPage.CheckRows(
                    at.say("满勤场次偏多", "More full attendances than likely"),
                    at.say(
                            "全年各场中实到恰等于应到的，比缺席人数的分布所能料到的多（错误发现率 5%）。可能确实到齐，也可能未逐一清点；请抽查签到表。",
                            "Over the year more sessions had everybody there than the numbers of absent people let expect (false"
                                    + " discovery rate 5 %). Everybody may have been there, or nobody counted: look at some lists of"
                                    + " attendance."),
                    full.stream().limit(SHOWN).map(this::row).toList(),
                    full.size(),
                    full.size(),
                    FullAttendanceCsv.FILE));
        }
        List<Notice> twoPlaces = TwoPlacesNotices.of(content);
        if (!twoPlaces.isEmpty()) {
            rows.add(new IndexPage.CheckRows(
                    at.say("同一人同时在两处", "One person in two places at one time"),
                    at.say(
                            "考勤名单之间。不列姓名，按文件和行查对。",
                            "Between lists of attendance. Nobody is named: look up the files and rows."),
                    twoPlaces.stream().limit(SHOWN).map(this::twoPlaces).toList(),
                    TwoPlacesNotices.CODES.stream()
                            .mapToLong(code -> content.noticeCounts().getOrDefault(code, 0L))
                            .sum(),
                    twoPlaces.size(),
                    ChecksCsv.FILE));
        }
        return rows;
    }

    private IndexPage.CheckRow twoPlaces(Notice notice) {
        Long row = notice.row();
        return new IndexPage.CheckRow(
                content.edition().nameOf(TwoPlacesNotices.area(notice), at.language()),
                TwoPlacesNotices.when(notice),
                notice.message(at.language()),
                place(new Disagreement.Place(notice.file(), notice.sheet(), row == null ? 0 : row, null)));
    }

    private IndexPage.CheckRows rows(List<Disagreement> found) {
        Check check = found.get(0).check();
        CheckWords words = CheckWords.of(content.edition().workspace(), at.language());
        return new IndexPage.CheckRows(
                at.say(check.name()),
                at.say(check.kind().text()) + at.say("。", ". ") + at.say(check.advice()),
                found.stream()
                        .limit(SHOWN)
                        .map(each -> new IndexPage.CheckRow(
                                content.edition().nameOf(each.area(), at.language()),
                                each.period().in(at.language()),
                                words.statement(each),
                                each.firstPlace().map(this::place).orElse("")))
                        .toList(),
                found.size(),
                found.size(),
                ChecksCsv.FILE);
    }

    private IndexPage.CheckRow row(FullAttendance full) {
        String programme = content.edition().workspace().programmes().stream()
                .filter(each -> each.code().equals(full.programme()))
                .findFirst()
                .map(each -> at.say(each.name()))
                .orElse(full.programme());
        String likely = String.format(Locale.ROOT, "%.1f", full.expectedFullSessions());
        boolean isByOwn = full.basis() == FullAttendance.Basis.OWN_SESSIONS;
        return new IndexPage.CheckRow(
                content.edition().nameOf(full.areaCode(), at.language()),
                content.edition().period().in(at.language()),
                at.say(
                        programme + " " + full.sessions() + " 场中 " + full.fullSessions() + " 场实到等于应到；"
                                + (isByOwn ? "按本单位其余各场" : "按其他单位的同类场次") + "约为 " + likely + " 场",
                        programme + ": " + full.fullSessions() + " of " + full.sessions()
                                + " sessions had everybody there; "
                                + (isByOwn ? "the other sessions" : "sessions of other areas") + " let expect about "
                                + likely),
                full.areaCode());
    }

    private IndexPage.CheckRow row(Notice notice) {
        String area = notice.arguments().get(2);
        Long row = notice.row();
        return new IndexPage.CheckRow(
                area.isEmpty() ? Cells.NOTHING : content.edition().nameOf(area, at.language()),
                "",
                notice.arguments().get(at.language() == Language.ZH ? 0 : 1),
                place(new Disagreement.Place(notice.file(), notice.sheet(), row == null ? 0 : row, null)));
    }

    private String place(Disagreement.Place place) {
        String sheet = place.sheet() == null ? "" : " " + place.sheet();
        return place.file()
                + sheet
                + (place.row() == 0 ? "" : at.say(" 第 " + place.row() + " 行", " row " + place.row()));
    }
}
