package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the profile of each compared area. */
final class SpineMaker {
    private static final int MOST_YEARS = 5;

    private final Setting setting;
    private final Wording words;
    private final List<Indicator> indicators;
    private final Map<String, double[]> sortedValues;
    private final String area;
    private final List<Integer> years = new ArrayList<>();

    private SpineMaker(Setting setting, List<Indicator> indicators, Map<String, double[]> sortedValues, String area) {
        this.sortedValues = sortedValues;
        this.setting = setting;
        this.words = setting.words();
        this.indicators = indicators;
        this.area = area;
        for (int year = setting.year() - MOST_YEARS + 1; year <= setting.year(); year++) {
            years.add(year);
        }
    }

    static List<Figure> figures(Setting setting) {
        List<Indicator> indicators = setting.byTheme(setting.indicators());
        List<Figure> figures = new ArrayList<>();
        if (indicators.isEmpty()) {
            return figures;
        }
        Map<String, double[]> sortedValues = new HashMap<>();
        for (Indicator indicator : indicators) {
            sortedValues.put(indicator.code(), sortedValues(setting, indicator));
        }
        for (Area area : setting.areas()) {
            figures.add(new SpineMaker(setting, indicators, sortedValues, area.code()).figure());
        }
        return figures;
    }

    private static double[] sortedValues(Setting setting, Indicator indicator) {
        return setting.valuesByArea(indicator).values().stream()
                .filter(Objects::nonNull)
                .map(IndicatorValue::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private SpineFigure figure() {
        List<SpineFigure.Row> rows = indicators.stream().map(this::row).toList();
        SpineFigure.Heads heads = new SpineFigure.Heads(
                setting.say("走势", "Trend"),
                setting.say("本" + words.level(), "Here"),
                words.capitalised(words.top()),
                setting.say("排名", "Rank"),
                setting.say("最低", "Lowest"),
                words.topAverageAsHead(),
                setting.say("最高", "Highest"));
        int firstYear = rows.stream()
                .flatMap(row -> row.trend().stream())
                .mapToInt(YearValue::year)
                .min()
                .orElse(setting.year());
        return new SpineFigure(caption(rows, firstYear), table(rows), heads, firstYear, setting.year(), rows);
    }

    private SpineFigure.Row row(Indicator indicator) {
        ValueFormat format = setting.format(indicator);
        @Nullable IndicatorValue found = setting.find(area, indicator, setting.year());
        @Nullable IndicatorValue value = Setting.shown(found);
        double[] all = sortedValues.getOrDefault(indicator.code(), new double[0]);
        @Nullable Double top = setting.top(indicator, setting.year());
        return new SpineFigure.Row(
                indicator.code(),
                setting.themeOf(indicator),
                label(indicator),
                setting.trend(area, indicator, years),
                value == null ? null : Setting.printed(format, value.value()),
                value == null ? null : Setting.printed(format, value.previous()),
                value == null ? Verdict.NOT_COMPARED : value.verdict(),
                all.length == 0
                        ? null
                        : new SpineFigure.Spread(
                                Setting.printed(format, top),
                                format.inPrintedUnit(all[0]),
                                format.inPrintedUnit(quantile(all, 0.25)),
                                format.inPrintedUnit(quantile(all, 0.75)),
                                format.inPrintedUnit(all[all.length - 1])),
                value == null ? LeagueMaker.symbol(found) : format.text(value.value()),
                format.text(top),
                value == null || value.rank() == null ? ValueFormat.NONE : Integer.toString(value.rank()),
                all.length == 0 ? ValueFormat.NONE : format.text(all[0]),
                all.length == 0 ? ValueFormat.NONE : format.text(all[all.length - 1]),
                value == null ? words.reason(found) : null);
    }

    private String label(Indicator indicator) {
        String unit = indicator.unit().in(setting.language());
        return setting.nameOf(indicator)
                + words.inBrackets(
                        indicator.direction() == Indicator.Direction.LOWER
                                ? unit + setting.say("，越低越好", ", lower is better")
                                : unit);
    }

    /** Definition 7 of Hyndman and Fan, The American Statistician 50 (1996), the common one of spreadsheets. */
    static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static int count(List<SpineFigure.Row> rows, Verdict... verdicts) {
        List<Verdict> wanted = Arrays.asList(verdicts);
        return (int) rows.stream().filter(row -> wanted.contains(row.verdict())).count();
    }

    private Caption caption(List<SpineFigure.Row> rows, int firstYear) {
        int better = count(rows, Verdict.BETTER);
        int worse = count(rows, Verdict.WORSE);
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("area", setting.nameOf(area));
        placeholders.put("better", Integer.toString(better));
        placeholders.put("worse", Integer.toString(worse));
        int areas = setting.areas().size();
        String subtitle = words.subtitle(List.of(setting.say(
                words.level() + "画像，" + words.year(setting.year()) + "。横条为 " + words.areas(areas)
                        + "的最低至最高值，深色段为中间 50%",
                words.capitalised(words.level()) + " profile, " + setting.year()
                        + ". Bars run from the lowest to the highest of " + words.areas(areas)
                        + ", dark: the middle half")));
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(setting.say(
                "各行单独缩放，" + words.topAverage() + "居中",
                "Each row has its own scale with the " + words.topAverage() + " in the middle"));
        if (firstYear < setting.year()) {
            note.add(setting.say(
                    "走势为 " + words.years(firstYear, setting.year()),
                    "Trends: " + words.years(firstYear, setting.year())));
        }
        note.addAll(remarks());
        return new Caption(
                setting.id(area),
                setting.language(),
                null,
                area,
                setting.title(finding(rows, better, worse), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                description(rows),
                key(rows));
    }

    /** Each remark once, with the indicators that it holds for. */
    private List<String> remarks() {
        Map<String, List<String>> indicatorsByRemark = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            @Nullable IndicatorValue value = setting.find(area, indicator, setting.year());
            if (value != null && value.value() != null) {
                for (String remark : setting.remarksOf(value)) {
                    indicatorsByRemark
                            .computeIfAbsent(remark, key -> new ArrayList<>())
                            .add(setting.nameOf(indicator));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        indicatorsByRemark.forEach(
                (remark, names) -> sentences.add(words.list(names) + setting.say("：", ": ") + remark));
        return sentences;
    }

    private List<KeyEntry> key(List<SpineFigure.Row> rows) {
        String significantly = words.significantly(indicators);
        List<KeyEntry> key = new ArrayList<>();
        for (Verdict verdict : List.of(
                Verdict.BETTER, Verdict.SIMILAR, Verdict.WORSE, Verdict.HIGHER, Verdict.LOWER, Verdict.NOT_COMPARED)) {
            boolean occurs = rows.stream().anyMatch(row -> row.verdict() == verdict && row.value() != null);
            if (occurs) {
                String label = switch (verdict) {
                    case BETTER -> setting.say(significantly + "较好", significantly + "better");
                    case SIMILAR ->
                        significantly.isEmpty()
                                ? setting.say("与平均相近", "about average")
                                : setting.say("无显著差异", "no significant difference");
                    case WORSE -> setting.say(significantly + "较差", significantly + "worse");
                    case HIGHER -> setting.say(significantly + "偏高", significantly + "higher");
                    case LOWER -> setting.say(significantly + "偏低", significantly + "lower");
                    case NOT_COMPARED -> setting.say("未作比较", "not compared");
                };
                key.add(new KeyEntry(words.capitalised(label), KeyEntry.Symbol.POINT, verdict));
            }
        }
        if (rows.stream().anyMatch(row -> row.previous() != null)) {
            key.add(new KeyEntry(words.year(setting.year() - 1), KeyEntry.Symbol.DIAMOND, Verdict.SIMILAR));
        }
        key.add(new KeyEntry(setting.say("中间 50%", "Middle half"), KeyEntry.Symbol.MIDDLE_HALF, Verdict.SIMILAR));
        key.add(new KeyEntry(setting.say("全距", "Range"), KeyEntry.Symbol.RANGE, Verdict.SIMILAR));
        return key;
    }

    private String finding(List<SpineFigure.Row> rows, int better, int worse) {
        String name = setting.nameOf(area);
        String significantly = words.significantly(indicators);
        int compared = rows.size() - count(rows, Verdict.NOT_COMPARED);
        if (compared == 0) {
            return setting.say(
                    name + "：" + words.year(setting.year()) + "没有可以比较的指标",
                    name + ": no indicator of " + setting.year() + " can be compared");
        }
        int above = count(rows, Verdict.HIGHER);
        int below = count(rows, Verdict.LOWER);
        String ofAll = " of " + compared + (compared == 1 ? " indicator " : " indicators ");
        if (better + worse > 0) {
            return setting.say(
                    name + "：" + compared + " 项中 " + better + " 项" + significantly + "优于" + words.topAverage() + "，"
                            + worse + " 项" + significantly + "较差",
                    name + ": " + better + ofAll + significantly + "better than the " + words.topAverage() + ", "
                            + worse + " worse");
        }
        if (above + below > 0) {
            return setting.say(
                    name + "：" + compared + " 项中 " + above + " 项" + significantly + "高于" + words.topAverage() + "，"
                            + below + " 项" + significantly + "偏低",
                    name + ": " + above + ofAll + significantly + "above the " + words.topAverage() + ", " + below
                            + " below");
        }
        return setting.say(
                name + "：各项指标与" + words.topAverage() + (significantly.isEmpty() ? "相近" : "相比均无显著差异"),
                name + ": no indicator differs " + significantly + "from the " + words.topAverage());
    }

    private String description(List<SpineFigure.Row> rows) {
        List<String> values = new ArrayList<>();
        for (SpineFigure.Row row : rows) {
            values.add(row.label() + " " + row.valueText() + words.inBrackets(words.top() + " " + row.topText()));
        }
        return words.sentences(List.of(words.list(values)));
    }

    private FigureTable table(List<SpineFigure.Row> rows) {
        List<String> head = List.of(
                setting.say("主题", "Theme"),
                setting.say("指标", "Indicator"),
                setting.nameOf(area),
                words.year(setting.year() - 1),
                words.topAverageAsHead(),
                setting.say("排名", "Rank"),
                setting.say("最低", "Lowest"),
                setting.say("最高", "Highest"),
                setting.say("与平均比较", "Against the average"));
        List<List<String>> cells = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            SpineFigure.Row row = rows.get(index);
            Indicator indicator = indicators.get(index);
            @Nullable IndicatorValue found = setting.find(area, indicator, setting.year());
            @Nullable IndicatorValue value = Setting.shown(found);
            cells.add(List.of(
                    row.theme(),
                    row.label(),
                    row.valueText(),
                    setting.format(indicator).text(value == null ? null : value.previous()),
                    row.topText(),
                    row.rankText(),
                    row.lowestText(),
                    row.highestText(),
                    value == null ? words.reason(found) : words.verdict(value.verdict(), indicator)));
        }
        return new FigureTable(head, cells);
    }
}
