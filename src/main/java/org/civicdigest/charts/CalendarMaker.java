package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Area;
import org.civicdigest.model.Completeness;
import org.civicdigest.model.Due;

/** Makes the calendar of what areas owed, month by month; none where nothing was owed. */
final class CalendarMaker {
    private final Setting setting;
    private final Wording words;

    private CalendarMaker(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
    }

    static List<Figure> figures(Setting setting) {
        boolean isAsked =
                setting.edition().dues().stream().anyMatch(due -> due.standing().isDue());
        return isAsked && !setting.areas().isEmpty() ? List.of(new CalendarMaker(setting).figure()) : List.of();
    }

    private CalendarFigure figure() {
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(words.monthInHead(month));
        }
        List<CalendarFigure.Row> rows = new ArrayList<>();
        List<CalendarFigure.Row> whole = new ArrayList<>();
        for (Area area : setting.areas()) {
            List<Due> dues = setting.edition().duesUnder(area.code());
            CalendarFigure.Row row = row(area.code(), dues);
            rows.add(row);
            if (Completeness.of(dues).due() > 0
                    && Completeness.of(dues).complete() == Completeness.of(dues).due()) {
                whole.add(row);
            }
        }
        return new CalendarFigure(
                caption(rows, whole.size()),
                table(months, rows),
                months,
                rows,
                key(rows),
                setting.say("全年报齐", "Complete"));
    }

    private CalendarFigure.Row row(String area, List<Due> dues) {
        List<CalendarFigure.Cell> cells = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int of = month;
            // What is owed for a quarter is due at its end, so that it stands in its last month.
            cells.add(cell(dues.stream()
                    .filter(due -> due.period().lastMonth().getMonthValue() == of)
                    .toList()));
        }
        return new CalendarFigure.Row(area, setting.nameOf(area), cells, share(Completeness.of(dues)));
    }

    private static CalendarFigure.Cell cell(List<Due> dues) {
        Completeness counts = Completeness.of(dues);
        if (counts.due() == 0) {
            return new CalendarFigure.Cell(CalendarFigure.State.NOTHING_DUE, "");
        }
        if (counts.complete() == counts.due()) {
            boolean isLate = dues.stream().anyMatch(due -> due.standing() == Due.Standing.LATE);
            return new CalendarFigure.Cell(
                    isLate ? CalendarFigure.State.LATE : CalendarFigure.State.ON_TIME, share(counts));
        }
        return new CalendarFigure.Cell(
                counts.missing() == counts.due() ? CalendarFigure.State.MISSING : CalendarFigure.State.PARTIAL,
                share(counts));
    }

    /** Rounded down, so that only all is 100. */
    private static String share(Completeness counts) {
        return counts.due() == 0 ? "–" : Long.toString(100 * counts.complete() / counts.due());
    }

    private Caption caption(List<CalendarFigure.Row> rows, int whole) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("areas", Integer.toString(rows.size()));
        Completeness all = Completeness.of(setting.edition().dues());
        String year = words.year(setting.year());
        String finding = whole == rows.size()
                ? setting.say(
                        "全部" + words.areas(rows.size()) + "的 " + year + "应报数据均已报齐",
                        "Every " + words.level() + " sent all that was due for " + year)
                : setting.say(
                        words.areas(rows.size()) + "中 " + whole + " 个报齐 " + year + "应报数据；全部应报数据已到 " + share(all) + "%",
                        whole + " of " + words.areas(rows.size()) + " sent all that was due for " + year + "; "
                                + share(all) + "% of everything due is here");
        String subtitle = setting.say(
                "按月应报数据的报送情况，含下属单位；季报、半年报、年报列在期末月份；“部分”格内为报齐的百分比",
                "What was due by month, areas below included; quarters, half-years and years stand in their last month;"
                        + " numbers are the percentage complete");
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(setting.say(
                "期末后 " + setting.edition().workspace().reportingDeadlineDays() + " 日内到达为按时；到达时间不详的不计为迟报",
                "On time is within " + setting.edition().workspace().reportingDeadlineDays()
                        + " days after the period; what arrived nobody knows when is not called late"));
        List<String> shares =
                rows.stream().map(row -> row.name() + " " + row.total()).toList();
        return new Caption(
                setting.id(),
                setting.language(),
                null,
                null,
                setting.title(finding, placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                words.sentences(List.of(
                        setting.say("各" + words.level() + "全年报齐的百分比：", "Percentage complete: ") + words.list(shares))),
                List.of());
    }

    private List<CalendarFigure.KeyLine> key(List<CalendarFigure.Row> rows) {
        EnumSet<CalendarFigure.State> occur = EnumSet.noneOf(CalendarFigure.State.class);
        rows.forEach(row -> row.cells().forEach(cell -> occur.add(cell.state())));
        return occur.stream()
                .map(state -> new CalendarFigure.KeyLine(state, words(state)))
                .toList();
    }

    private String words(CalendarFigure.State state) {
        return switch (state) {
            case ON_TIME -> setting.say("报齐，无迟报", "Complete, none late");
            case LATE -> setting.say("报齐，有迟报", "Complete, some late");
            case PARTIAL -> setting.say("部分", "Part");
            case MISSING -> setting.say("全部未报", "Nothing");
            case NOTHING_DUE -> setting.say("无应报", "Nothing due");
        };
    }

    private FigureTable table(List<String> months, List<CalendarFigure.Row> rows) {
        List<String> head = new ArrayList<>(List.of(words.levelAsHead()));
        head.addAll(months);
        head.add(setting.say("全年（%）", "Year (%)"));
        List<List<String>> lines = new ArrayList<>();
        for (CalendarFigure.Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.name()));
            row.cells()
                    .forEach(cell -> line.add(
                            cell.state() == CalendarFigure.State.PARTIAL ? cell.share() + "%" : words(cell.state())));
            line.add(row.total());
            lines.add(line);
        }
        return new FigureTable(head, lines);
    }
}
