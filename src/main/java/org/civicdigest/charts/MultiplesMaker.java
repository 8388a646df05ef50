package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the trends of all areas of each indicator. */
final class MultiplesMaker {
    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final List<Integer> years;
    private final Map<String, @Nullable IndicatorValue> values;
    /** Area → its trend, areas by rank and those without a value of the edition's year last. */
    private final Map<String, List<YearValue>> trends = new LinkedHashMap<>();

    private final Map<String, List<String>> missing = new TreeMap<>();

    private MultiplesMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.years = setting.years(indicator);
        this.values = setting.valuesByArea(indicator);
        List<String> areas = new ArrayList<>(values.values().stream()
                .filter(Objects::nonNull)
                .filter(value -> value.value() != null)
                .sorted(Setting.byRank(indicator))
                .map(IndicatorValue::areaCode)
                .toList());
        values.keySet().stream().filter(area -> !areas.contains(area)).toList().forEach(areas::add);
        for (String area : areas) {
            List<YearValue> trend = setting.trend(area, indicator, years);
            if (trend.isEmpty()) {
                missing.computeIfAbsent(words.reason(values.get(area)), reason -> new ArrayList<>())
                        .add(area);
            } else {
                trends.put(area, trend);
            }
        }
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            MultiplesMaker maker = new MultiplesMaker(setting, indicator);
            // What has been counted in one year only has no trend to show.
            if (maker.trends.values().stream().anyMatch(trend -> trend.size() >= 2)) {
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    private MultiplesFigure figure() {
        List<YearValue> top = setting.trend(setting.topCode(), indicator, years);
        List<MultiplesFigure.Panel> panels = new ArrayList<>();
        trends.forEach((area, trend) -> {
            @Nullable IndicatorValue value = Setting.shown(values.get(area));
            panels.add(new MultiplesFigure.Panel(
                    area,
                    setting.nameOf(area),
                    value == null ? Verdict.NOT_COMPARED : value.verdict(),
                    trend,
                    value == null ? words.reason(values.get(area)) : format.text(value.value())));
        });
        double[] all = Stream.concat(top.stream(), trends.values().stream().flatMap(List::stream))
                .mapToDouble(YearValue::value)
                .sorted()
                .toArray();
        Scale scale = Scale.covering(all[0], all[all.length - 1], 5, format.isPercent() ? "%" : "");
        return new MultiplesFigure(
                caption(scale, panels, !top.isEmpty()), table(top), scale, years.get(0), setting.year(), top, panels);
    }

    private Caption caption(Scale scale, List<MultiplesFigure.Panel> panels, boolean hasTop) {
        int first = years.get(0);
        int rose = count(1);
        int fell = count(-1);
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("first_year", Integer.toString(first));
        placeholders.put("rose", Integer.toString(rose));
        placeholders.put("fell", Integer.toString(fell));
        String subtitle = words.subtitle(List.of(
                words.measure(indicator) + setting.say("，", ", ") + words.years(first, setting.year()),
                words.lowerIsBetter(indicator),
                setting.say("浅灰线为其余" + words.level(), "Pale lines: the other " + words.levels()),
                setting.say(
                        "按 " + setting.year() + " 年" + (isRanked() ? "名次" : "数值") + "排列",
                        isRanked() ? "By rank in " + setting.year() : "By value in " + setting.year())));
        List<Verdict> verdicts =
                panels.stream().map(MultiplesFigure.Panel::verdict).toList();
        List<KeyEntry> key = new ArrayList<>(setting.verdictKey(KeyEntry.Symbol.LINE, verdicts, indicator));
        if (hasTop) {
            key.add(new KeyEntry(words.topAverageAsHead(), KeyEntry.Symbol.DASHED_LINE, Verdict.SIMILAR));
        }
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(
                scale.startsAtZero()
                        ? setting.say("各小图使用相同纵轴", "All panels share one axis")
                        : setting.say("各小图使用相同纵轴，不从零开始", "All panels share one axis, which does not start at zero"));
        note.addAll(setting.remarks(values.values().stream()
                .filter(Objects::nonNull)
                .filter(value -> value.value() != null)
                .toList()));
        note.add(setting.notShown(missing));
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(rose, fell), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                description(panels),
                key);
    }

    private boolean isRanked() {
        return values.values().stream().filter(Objects::nonNull).anyMatch(value -> value.rank() != null);
    }

    /** How many areas have a value in the first and last year that went up, or down. */
    private int count(int sign) {
        return (int) trends.values().stream()
                .filter(this::spansAllYears)
                .filter(trend -> Math.signum(trend.get(trend.size() - 1).value()
                                - trend.get(0).value())
                        == sign)
                .count();
    }

    private boolean spansAllYears(List<YearValue> trend) {
        return trend.get(0).year() == years.get(0)
                && trend.get(trend.size() - 1).year() == setting.year();
    }

    private String finding(int rose, int fell) {
        int all = (int) trends.values().stream().filter(this::spansAllYears).count();
        String name = setting.nameOf(indicator);
        int first = years.get(0);
        if (all == 0) {
            return setting.say(
                    words.allAreas() + "的" + name + "，" + words.years(first, setting.year()),
                    name + " of " + words.allAreas() + ", " + words.years(first, setting.year()));
        }
        if (rose == all || fell == all) {
            return setting.say(
                    first + " 年以来，" + words.areas(all) + "的" + name + "全部" + (rose == all ? "上升" : "下降"),
                    name + ": " + (rose == all ? "up" : "down") + " in all " + words.areas(all) + " since " + first);
        }
        return setting.say(
                first + " 年以来，" + words.areas(all) + "中 " + rose + " 个的" + name + "上升，" + fell + " 个下降",
                name + ": up in " + rose + " of " + words.areas(all) + " since " + first + ", down in " + fell);
    }

    private String description(List<MultiplesFigure.Panel> panels) {
        List<String> trendsInWords = new ArrayList<>();
        for (MultiplesFigure.Panel panel : panels) {
            trendsInWords.add(panel.name() + " "
                    + printed(panel.areaCode(), panel.values().get(0).year()) + " → " + panel.lastText());
        }
        return words.sentences(List.of(
                words.years(years.get(0), setting.year()) + setting.say("：", ": ") + words.list(trendsInWords)));
    }

    private String printed(String area, int year) {
        @Nullable IndicatorValue value = setting.find(area, indicator, year);
        return value == null || value.value() == null ? LeagueMaker.symbol(value) : format.text(value.value());
    }

    private FigureTable table(List<YearValue> top) {
        List<String> head = new ArrayList<>();
        head.add(words.levelAsHead());
        years.forEach(year -> head.add(words.year(year)));
        head.add(setting.say("与平均比较", "Against the average"));
        List<List<String>> rows = new ArrayList<>();
        if (!top.isEmpty()) {
            rows.add(row(setting.topCode(), words.topAverageAsHead(), ""));
        }
        trends.keySet().forEach(area -> rows.add(row(area, setting.nameOf(area), verdict(area))));
        missing.values()
                .forEach(areas -> areas.forEach(area -> rows.add(row(area, setting.nameOf(area), verdict(area)))));
        return new FigureTable(head, rows);
    }

    private String verdict(String area) {
        @Nullable IndicatorValue value = values.get(area);
        return value == null || value.value() == null ? words.reason(value) : words.verdict(value.verdict(), indicator);
    }

    private List<String> row(String area, String name, String verdict) {
        List<String> row = new ArrayList<>();
        row.add(name);
        years.forEach(year -> row.add(printed(area, year)));
        row.add(verdict);
        return row;
    }
}
