package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;

/** Makes the make-up of what areas do, from counts of one unit that add up. */
final class CompositionMaker {
    private static final int MOST_PARTS = 6;
    private static final int TITLE_PARTS = 2;

    private final Setting setting;
    private final Wording words;
    private final Parts counts;
    private final Measure measure;
    private final List<String> idParts;
    private final Parts.Whole top;
    /** Largest of the whole first, those of the rest last. */
    private final List<Indicator> parts;
    /** How many of the parts are shown each by itself. */
    private final int own;

    private final List<CompositionFigure.Row> rows = new ArrayList<>();
    private final Map<String, List<String>> missing = new TreeMap<>();

    private CompositionMaker(Setting setting, Parts counts, List<Indicator> given, List<String> idParts) {
        this.setting = setting;
        this.words = setting.words();
        this.counts = counts;
        this.idParts = idParts;
        this.measure = setting.edition()
                .workspace()
                .findMeasure(given.get(0).numerator())
                .orElseThrow();
        Parts.Whole unordered = counts.whole(setting.topCode(), given);
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            order.add(index);
        }
        if (unordered.reason() == null) {
            order.sort(
                    Comparator.comparing((Integer index) -> -unordered.values().get(index)));
        }
        this.parts = order.stream().map(given::get).toList();
        this.top = counts.whole(setting.topCode(), parts);
        this.own = parts.size() > MOST_PARTS ? MOST_PARTS - 1 : parts.size();
        for (Area area : setting.areas()) {
            Parts.Whole whole = counts.whole(area.code(), parts);
            if (whole.reason() == null) {
                rows.add(row(area.code(), whole, false));
            } else {
                missing.computeIfAbsent(whole.reason(), reason -> new ArrayList<>())
                        .add(area.code());
            }
        }
        rows.sort(Comparator.comparing(
                        (CompositionFigure.Row row) -> -row.shares().get(0))
                .thenComparing(CompositionFigure.Row::areaCode));
    }

    /** One of the list that is declared; else one of each measure of which several programmes have counts. */
    static List<Figure> figures(Setting setting) {
        Parts counts = new Parts(setting);
        List<CompositionMaker> makers = new ArrayList<>();
        if (setting.specification().isOfAllIndicators()) {
            counts.byMeasure()
                    .forEach((measure, parts) ->
                            makers.add(new CompositionMaker(setting, counts, parts, List.of(measure.code()))));
        } else {
            makers.add(new CompositionMaker(setting, counts, counts.declared(), List.of()));
        }
        return makers.stream()
                .filter(maker -> maker.top.reason() == null && !maker.rows.isEmpty())
                .<Figure>map(CompositionMaker::figure)
                .toList();
    }

    private CompositionFigure.Row row(String area, Parts.Whole whole, boolean isWhole) {
        List<Double> shares = new ArrayList<>();
        double rest = 0;
        for (int part = 0; part < parts.size(); part++) {
            if (part < own) {
                shares.add(whole.share(part));
            } else {
                rest += whole.share(part);
            }
        }
        if (own < parts.size()) {
            shares.add(rest);
        }
        return new CompositionFigure.Row(
                area, isWhole ? setting.nameOf(setting.topCode()) : setting.nameOf(area), isWhole, shares);
    }

    private CompositionFigure figure() {
        List<CompositionFigure.Row> all = new ArrayList<>();
        all.add(row(setting.topCode(), top, true));
        all.addAll(rows);
        List<String> names = new ArrayList<>();
        parts.subList(0, own).forEach(part -> names.add(setting.nameOf(part)));
        if (own < parts.size()) {
            names.add(setting.say("其他", "Other"));
        }
        List<String> areas = new ArrayList<>(
                all.stream().map(CompositionFigure.Row::areaCode).toList());
        missing.values().forEach(areas::addAll);
        return new CompositionFigure(
                caption(names, all.get(0)), counts.table(parts, areas), names, own < parts.size(), all);
    }

    private Caption caption(List<String> names, CompositionFigure.Row whole) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("first", names.get(0));
        placeholders.put("share", Long.toString(Math.round(whole.shares().get(0))));
        String what = measure.name().in(setting.language());
        String subtitle = words.subtitle(List.of(
                setting.say(
                        "各" + words.level() + what + "构成（占比，%），" + words.year(setting.year()),
                        "Make-up of " + lower(what) + " by " + words.level() + " (%), " + words.year(setting.year())),
                setting.say("按“" + names.get(0) + "”占比排列", "Ordered by the share of " + names.get(0))));
        return new Caption(
                setting.id(idParts.toArray(String[]::new)),
                setting.language(),
                null,
                null,
                setting.title(finding(whole), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(names, whole),
                List.of());
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** What the largest parts of the whole come to; of shares of counts there is nothing to test. */
    private String finding(CompositionFigure.Row whole) {
        List<String> largest = new ArrayList<>();
        double share = 0;
        for (int part = 0; part < Math.min(TITLE_PARTS, own); part++) {
            largest.add(setting.nameOf(parts.get(part)));
            share += whole.shares().get(part);
        }
        String printed = Math.round(share) + "%";
        String top = setting.nameOf(setting.topCode());
        return setting.say(
                top + "：" + String.join("与", largest) + "合计占 " + printed,
                top + ": " + String.join(" and ", largest) + " make up " + printed);
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        String unit = parts.get(0).unit().in(setting.language());
        note.add(setting.say(
                "合计为图中各项之和（" + parts.size() + " 项，单位：" + unit + "），不含其他项目",
                "The total is that of the " + parts.size() + " parts (in " + unit + "), not of other programmes"));
        if (own < parts.size()) {
            List<String> rest = parts.subList(own, parts.size()).stream()
                    .map(setting::nameOf)
                    .toList();
            note.add(setting.say("其他：", "Other: ") + words.list(rest));
        }
        note.add(setting.say(
                "小于 " + (int) CompositionDrawing.LEAST_LABELLED + "% 的不标数字，见数据表",
                "Shares below " + (int) CompositionDrawing.LEAST_LABELLED + "% have no number: see the table"));
        note.add(setting.notShown(missing));
        return note;
    }

    private String description(List<String> names, CompositionFigure.Row whole) {
        List<String> shares = new ArrayList<>();
        for (int part = 0; part < names.size(); part++) {
            shares.add(names.get(part) + " " + Math.round(whole.shares().get(part)) + "%");
        }
        return words.sentences(List.of(whole.name() + setting.say("：", ": ") + words.list(shares)));
    }
}
