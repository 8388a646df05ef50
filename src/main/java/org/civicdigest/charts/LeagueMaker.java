package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the league of each indicator. */
final class LeagueMaker {
    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final boolean hasBars;
    private final Map<String, @Nullable IndicatorValue> values;
    private final List<IndicatorValue> shown;

    private LeagueMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.hasBars = setting.specification().marks() == LeagueMarks.BARS;
        this.values = setting.valuesByArea(indicator);
        this.shown = values.values().stream()
                .filter(Objects::nonNull)
                .filter(value -> value.value() != null)
                .sorted(Setting.byRank(indicator))
                .toList();
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            LeagueMaker maker = new LeagueMaker(setting, indicator);
            if (!maker.shown.isEmpty()) {
                maker.requireBarsFromZero();
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    /** A bar has no length below zero that could be compared with one above. */
    private void requireBarsFromZero() {
        if (hasBars && shown.stream().anyMatch(value -> Objects.requireNonNull(value.value()) < 0)) {
            throw new ChartSpecificationException(
                    List.of("charts/" + setting.specification().id()
                            + ".yaml: indicator '" + indicator.code()
                            + "' has negative values, expected marks: " + LeagueMarks.POINTS.code()
                            + ", or indicators whose values cannot be negative"));
        }
    }

    private LeagueFigure figure() {
        List<LeagueFigure.Row> rows = new ArrayList<>();
        shown.forEach(value -> rows.add(row(value)));
        values.forEach((area, value) -> {
            if (Setting.shown(value) == null) {
                rows.add(missingRow(area, value));
            }
        });
        @Nullable Double benchmark = Setting.printed(format, setting.top(indicator, setting.year()));
        double[] marks = rows.stream()
                .flatMap(row -> Stream.of(row.value(), row.lower(), row.upper(), row.previous()))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double lowest = marks[0];
        double highest = marks[0];
        for (double mark : marks) {
            lowest = Math.min(lowest, mark);
            highest = Math.max(highest, mark);
        }
        if (benchmark != null) {
            lowest = Math.min(lowest, benchmark);
            highest = Math.max(highest, benchmark);
        }
        // The interval of a mean may reach below zero; its bar starts at zero all the same.
        Scale scale = Scale.covering(hasBars ? Math.min(0, lowest) : lowest, highest, 8, format.isPercent() ? "%" : "");
        boolean hasIntervals = hasIntervals(rows);
        String valueHead = hasIntervals ? setting.say("数值（95% 区间）", "Value (95% CI)") : setting.say("数值", "Value");
        String benchmarkLabel = words.topAverageAsHead() + " " + format.text(setting.top(indicator, setting.year()))
                + (format.isPercent() ? "%" : "");
        return new LeagueFigure(
                caption(rows, scale),
                table(rows),
                scale,
                setting.specification().marks(),
                benchmark,
                benchmarkLabel,
                valueHead,
                rows);
    }

    private LeagueFigure.Row row(IndicatorValue value) {
        boolean hasInterval = value.lower() != null && value.upper() != null;
        return new LeagueFigure.Row(
                value.areaCode(),
                setting.nameOf(value.areaCode()),
                Setting.printed(format, value.value()),
                hasInterval ? Setting.printed(format, value.lower()) : null,
                hasInterval ? Setting.printed(format, value.upper()) : null,
                hasBars ? null : Setting.printed(format, value.previous()),
                value.verdict(),
                format.text(value.value()),
                hasInterval ? format.interval(value.lower(), value.upper()) : null,
                null);
    }

    private LeagueFigure.Row missingRow(String area, @Nullable IndicatorValue value) {
        return new LeagueFigure.Row(
                area,
                setting.nameOf(area),
                null,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                symbol(value),
                null,
                words.reason(value));
    }

    /** What stands where an area has no value. */
    static String symbol(@Nullable IndicatorValue value) {
        return value == null ? ValueFormat.NONE : ValueFormat.symbol(value.status());
    }

    private static boolean hasIntervals(List<LeagueFigure.Row> rows) {
        return rows.stream().anyMatch(row -> row.intervalText() != null);
    }

    private Caption caption(List<LeagueFigure.Row> rows, Scale scale) {
        boolean isLowerBetter = indicator.direction() == Indicator.Direction.LOWER;
        int above = count(isLowerBetter ? Verdict.WORSE : Verdict.BETTER) + count(Verdict.HIGHER);
        int below = count(isLowerBetter ? Verdict.BETTER : Verdict.WORSE) + count(Verdict.LOWER);
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("above", Integer.toString(above));
        placeholders.put("below", Integer.toString(below));
        placeholders.put("similar", Integer.toString(count(Verdict.SIMILAR)));

        String measure = words.measure(indicator)
                + (hasIntervals(rows) ? setting.say("及 95% 置信区间", " with 95% confidence intervals") : "")
                + setting.say("，", ", ")
                + words.year(setting.year());
        String subtitle = words.subtitle(List.of(
                measure,
                words.lowerIsBetter(indicator),
                scale.startsAtZero() || hasBars ? "" : setting.say("横轴不从零开始", "The axis does not start at zero")));

        // Bars have no mark for an area without a value, whose reason stands in its place.
        List<Verdict> verdicts = rows.stream()
                .filter(row -> !hasBars || row.value() != null)
                .map(LeagueFigure.Row::verdict)
                .toList();
        List<KeyEntry> key = new ArrayList<>(
                setting.verdictKey(hasBars ? KeyEntry.Symbol.BAR : KeyEntry.Symbol.POINT, verdicts, indicator));
        if (hasBars && hasIntervals(rows)) {
            key.add(new KeyEntry(
                    setting.say("95% 置信区间", "95% confidence interval"), KeyEntry.Symbol.WHISKER, Verdict.SIMILAR));
        }
        boolean hasPrevious = rows.stream().anyMatch(row -> row.previous() != null);
        String previousYear = words.year(setting.year() - 1);
        if (hasPrevious) {
            key.add(new KeyEntry(previousYear, KeyEntry.Symbol.TICK, Verdict.SIMILAR));
        }
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(
                hasPrevious
                        ? setting.say("灰色短竖线为 " + previousYear + "数值", "Grey tick: " + previousYear + " value")
                        : "");
        note.addAll(setting.remarks(shown));
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(above, below), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                description(rows),
                key);
    }

    private int count(Verdict verdict) {
        return (int) shown.stream().filter(value -> value.verdict() == verdict).count();
    }

    private String finding(int above, int below) {
        String name = setting.nameOf(indicator);
        String significantly = words.significantly(indicator);
        String average = words.topAverage();
        if (shown.size() == count(Verdict.NOT_COMPARED)) {
            IndicatorValue highest = extreme(1);
            IndicatorValue lowest = extreme(-1);
            return setting.say(
                    name + "：" + named(highest) + "最高，" + named(lowest) + "最低",
                    name + ": highest in " + named(highest) + ", lowest in " + named(lowest));
        }
        if (above == 0 && below == 0) {
            return setting.say(
                    words.allAreas() + "的" + name + "与" + average + (significantly.isEmpty() ? "相近" : "相比均无显著差异"),
                    name + ": no " + words.level() + " differs " + significantly + "from the " + average);
        }
        boolean isAboveFirst = indicator.direction() == Indicator.Direction.LOWER ? below == 0 : above > 0;
        int first = isAboveFirst ? above : below;
        int second = isAboveFirst ? below : above;
        String zh = words.areas(first) + "的" + name + significantly + (isAboveFirst ? "高于" : "低于") + average + "，"
                + (second == 0 ? "没有" : second + " 个") + significantly + (isAboveFirst ? "偏低" : "偏高")
                + (second == 0 ? "的" : "");
        String en = name + ": " + words.areas(first) + (first == 1 ? " is " : " are ") + significantly
                + (isAboveFirst ? "above" : "below") + " the " + average + ", " + (second == 0 ? "none" : second) + " "
                + (isAboveFirst ? "below" : "above");
        return setting.say(zh, en);
    }

    /** The area with the highest or, for −1, the lowest value; the earlier in order where several have it. */
    private IndicatorValue extreme(int sign) {
        IndicatorValue found = shown.get(0);
        for (IndicatorValue value : shown) {
            if (sign * Objects.requireNonNull(value.value()) > sign * Objects.requireNonNull(found.value())) {
                found = value;
            }
        }
        return found;
    }

    private String named(IndicatorValue value) {
        return setting.nameOf(value.areaCode()) + words.inBrackets(format.withUnit(value.value(), setting.language()));
    }

    private String description(List<LeagueFigure.Row> rows) {
        IndicatorValue highest = extreme(1);
        IndicatorValue lowest = extreme(-1);
        List<String> counts = new ArrayList<>();
        for (KeyEntry entry : setting.verdictKey(
                KeyEntry.Symbol.POINT,
                rows.stream().map(LeagueFigure.Row::verdict).toList(),
                indicator)) {
            long areas = rows.stream()
                    .filter(row -> row.verdict() == entry.verdict())
                    .count();
            counts.add(entry.label() + " " + areas);
        }
        return words.sentences(List.of(
                words.topAverageAsHead() + " "
                        + format.withUnit(setting.top(indicator, setting.year()), setting.language()),
                setting.say("最高：" + named(highest), "Highest: " + named(highest)),
                setting.say("最低：" + named(lowest), "Lowest: " + named(lowest)),
                words.areas(rows.size()) + setting.say("：", ": ") + words.list(counts)));
    }

    private FigureTable table(List<LeagueFigure.Row> rows) {
        List<String> head = List.of(
                setting.say("名次", "Rank"),
                words.levelAsHead(),
                words.measure(indicator),
                setting.say("95% 区间", "95% CI"),
                words.year(setting.year() - 1),
                setting.say("与平均比较", "Against the average"),
                setting.say("说明", "Remarks"));
        @Nullable IndicatorValue top = setting.find(setting.topCode(), indicator, setting.year());
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(
                "",
                words.topAverageAsHead(),
                format.text(top == null ? null : top.value()),
                format.interval(top == null ? null : top.lower(), top == null ? null : top.upper()),
                format.text(top == null ? null : top.previous()),
                "",
                words.list(setting.remarksOf(top))));
        for (LeagueFigure.Row row : rows) {
            @Nullable IndicatorValue value = values.get(row.areaCode());
            boolean isShown = row.reason() == null;
            cells.add(List.of(
                    value == null || value.rank() == null ? ValueFormat.NONE : Integer.toString(value.rank()),
                    row.name(),
                    row.valueText(),
                    row.intervalText() == null ? ValueFormat.NONE : row.intervalText(),
                    format.text(value == null || !isShown ? null : value.previous()),
                    words.verdict(row.verdict(), indicator),
                    isShown ? words.list(setting.remarksOf(value)) : String.valueOf(row.reason())));
        }
        return new FigureTable(head, cells);
    }
}
