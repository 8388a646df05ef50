package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;

/** Makes the answers on a scale that the specification names from the worst to the best. */
final class DivergingMaker {
    static final int FEWEST_ANSWERS = 2;
    static final int MOST_ANSWERS = 5;
    private static final double ROOM = 1.5;

    private final Setting setting;
    private final Wording words;
    private final Parts counts;
    private final List<Indicator> answers;
    private final Parts.Whole top;
    private final List<DivergingFigure.Row> rows = new ArrayList<>();
    private final Map<String, List<String>> missing = new TreeMap<>();

    private DivergingMaker(Setting setting) {
        this.setting = setting;
        this.words = setting.words();
        this.counts = new Parts(setting);
        this.answers = counts.declared();
        this.top = counts.whole(setting.topCode(), answers);
        for (Area area : setting.areas()) {
            Parts.Whole whole = counts.whole(area.code(), answers);
            if (whole.reason() == null) {
                rows.add(row(area.code(), whole, false));
            } else {
                missing.computeIfAbsent(whole.reason(), reason -> new ArrayList<>())
                        .add(area.code());
            }
        }
        rows.sort(Comparator.comparing((DivergingFigure.Row row) -> -row.good())
                .thenComparing(DivergingFigure.Row::areaCode));
    }

    static List<Figure> figures(Setting setting) {
        DivergingMaker maker = new DivergingMaker(setting);
        return maker.top.reason() == null && !maker.rows.isEmpty() ? List.of(maker.figure()) : List.of();
    }

    private DivergingFigure.Row row(String area, Parts.Whole whole, boolean isWhole) {
        List<Double> shares = new ArrayList<>();
        for (int answer = 0; answer < answers.size(); answer++) {
            shares.add(whole.share(answer));
        }
        return new DivergingFigure.Row(area, setting.nameOf(area), isWhole, shares);
    }

    private DivergingFigure figure() {
        List<DivergingFigure.Row> all = new ArrayList<>();
        all.add(row(setting.topCode(), top, true));
        all.addAll(rows);
        double farthestLeft =
                all.stream().mapToDouble(DivergingFigure.Row::left).max().orElseThrow();
        double farthestRight =
                all.stream().mapToDouble(row -> 100 - row.left()).max().orElseThrow();
        List<String> areas =
                new ArrayList<>(all.stream().map(DivergingFigure.Row::areaCode).toList());
        missing.values().forEach(areas::addAll);
        return new DivergingFigure(
                caption(all.get(0)),
                counts.table(answers, areas),
                scale(farthestLeft, farthestRight),
                answers.stream().map(setting::nameOf).toList(),
                all);
    }

    /** Shares to the left are shares too: they are written without a sign. */
    private static Scale scale(double left, double right) {
        Scale scale = Scale.spanning(-left, right, 10, "%");
        List<Scale.Tick> ticks = scale.ticks().stream()
                .filter(tick -> tick.value() >= -left - ROOM && tick.value() <= right + ROOM)
                .map(tick -> new Scale.Tick(tick.value(), Math.round(Math.abs(tick.value())) + "%"))
                .toList();
        return new Scale(-left - ROOM, right + ROOM, ticks);
    }

    private boolean hasNeutral() {
        return answers.size() % 2 == 1;
    }

    private Caption caption(DivergingFigure.Row whole) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("share", Long.toString(Math.round(whole.good())));
        String neutral = hasNeutral() ? setting.nameOf(answers.get(answers.size() / 2)) : "";
        String subtitle = words.subtitle(List.of(
                setting.say(
                        "各" + words.level() + "回答的构成（%），" + words.year(setting.year()),
                        "Answers by " + words.level() + " (%), " + words.year(setting.year())),
                setting.say(
                        "按“" + String.join("”“", good()) + "”合计占比排列",
                        "Ordered by the share of “" + String.join("” and “", good()) + "”"),
                neutral.isEmpty()
                        ? ""
                        : setting.say(
                                "“" + neutral + "”居中，两侧各计一半",
                                "“" + neutral + "” stands in the middle, half of it on each side")));
        return new Caption(
                setting.id(),
                setting.language(),
                null,
                null,
                setting.title(finding(whole), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(whole),
                List.of());
    }

    /** The good answers, the best last. */
    private List<String> good() {
        return answers.subList((answers.size() + 1) / 2, answers.size()).stream()
                .map(setting::nameOf)
                .toList();
    }

    /** What was answered, not what is thought: those who were asked are a sample. */
    private String finding(DivergingFigure.Row whole) {
        long half = rows.stream().filter(row -> row.good() > 50).count();
        String share = Math.round(whole.good()) + "%";
        String areas = words.areas(rows.size());
        boolean isAll = half == rows.size();
        return setting.say(
                whole.name() + " " + share + " 的回答为“" + String.join("”或“", good()) + "”；" + areas
                        + (isAll ? "全部过半" : "中 " + half + " 个过半"),
                share + " of the answers in " + whole.name() + " are “" + String.join("” or “", good())
                        + "”; more than half in " + (isAll ? "all " : half + " of ") + areas);
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(
                setting.say(
                        "回答来自抽样，人数见数据表，相差不大的占比不宜论先后",
                        "Those asked are a sample; the table has their numbers. Shares that are close do not say who is ahead"));
        note.add(setting.say(
                "小于 " + (int) DivergingDrawing.LEAST_LABELLED + "% 的不标数字",
                "Shares below " + (int) DivergingDrawing.LEAST_LABELLED + "% have no number"));
        note.add(setting.notShown(missing));
        return note;
    }

    private String description(DivergingFigure.Row whole) {
        List<String> shares = new ArrayList<>();
        for (int answer = 0; answer < answers.size(); answer++) {
            shares.add(setting.nameOf(answers.get(answer)) + " "
                    + Math.round(whole.shares().get(answer)) + "%");
        }
        return words.sentences(List.of(whole.name() + setting.say("：", ": ") + words.list(shares)));
    }
}
