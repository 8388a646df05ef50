package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the comparison with the year before of each indicator. */
final class DumbbellMaker {
    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final List<IndicatorValue> shown = new ArrayList<>();
    private final Map<String, List<String>> missing = new TreeMap<>();

    private DumbbellMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        setting.valuesByArea(indicator).forEach((area, value) -> {
            if (value != null && isComparable(value)) {
                shown.add(value);
            } else {
                missing.computeIfAbsent(reason(value), reason -> new ArrayList<>())
                        .add(area);
            }
        });
        shown.sort(Comparator.comparingDouble((IndicatorValue value) -> -change(value))
                .thenComparing(IndicatorValue::areaCode));
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            DumbbellMaker maker = new DumbbellMaker(setting, indicator);
            if (!maker.shown.isEmpty()) {
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    private static boolean isComparable(IndicatorValue value) {
        return value.value() != null
                && value.previous() != null
                && value.change() != null
                && value.remarks().stream().noneMatch(remark -> remark.kind() == Remark.Kind.BOUNDARY_CHANGED);
    }

    private String reason(@Nullable IndicatorValue value) {
        boolean saysBoundary = value != null
                && value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.BOUNDARY_CHANGED);
        return value == null || value.value() == null || saysBoundary
                ? words.reason(value)
                : setting.say(
                        words.year(setting.year() - 1) + "无可比数值", "no comparable value of " + (setting.year() - 1));
    }

    private static double change(IndicatorValue value) {
        return Objects.requireNonNull(value.change());
    }

    private DumbbellFigure figure() {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        List<DumbbellFigure.Row> rows = new ArrayList<>();
        for (IndicatorValue value : shown) {
            DumbbellFigure.Row row = new DumbbellFigure.Row(
                    value.areaCode(),
                    setting.nameOf(value.areaCode()),
                    format.inPrintedUnit(Objects.requireNonNull(value.previous())),
                    format.inPrintedUnit(Objects.requireNonNull(value.value())),
                    Wording.tone(value.changeVerdict()),
                    format.text(value.previous()),
                    format.text(value.value()),
                    format.change(value.change(), value.value()));
            lowest = Math.min(lowest, Math.min(row.value(), row.previous()));
            highest = Math.max(highest, Math.max(row.value(), row.previous()));
            rows.add(row);
        }
        Scale scale = Scale.covering(lowest, highest, 8, format.isPercent() ? "%" : "");
        String changeHead = setting.say("变化", "Change") + words.inBrackets(format.headUnit(setting.language()));
        return new DumbbellFigure(caption(scale), table(), scale, changeHead, rows);
    }

    private int count(int sign) {
        return (int) shown.stream()
                .filter(value -> value.changeVerdict() != ChangeVerdict.UNCHANGED
                        && value.changeVerdict() != ChangeVerdict.NOT_COMPARED
                        && Math.signum(change(value)) == sign)
                .count();
    }

    private Caption caption(Scale scale) {
        int rose = count(1);
        int fell = count(-1);
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("rose", Integer.toString(rose));
        placeholders.put("fell", Integer.toString(fell));
        placeholders.put("unchanged", Integer.toString(shown.size() - rose - fell));
        String thisYear = words.year(setting.year());
        String lastYear = words.year(setting.year() - 1);
        String subtitle = words.subtitle(List.of(
                words.measure(indicator) + setting.say("，", ", ") + (setting.year() - 1) + " → " + thisYear
                        + setting.say("，按变化幅度排序", ", by size of change"),
                words.lowerIsBetter(indicator),
                scale.startsAtZero() ? "" : setting.say("横轴不从零开始", "The axis does not start at zero")));
        List<KeyEntry> key = new ArrayList<>();
        key.add(new KeyEntry(thisYear, KeyEntry.Symbol.DISC, Verdict.SIMILAR));
        key.add(new KeyEntry(lastYear, KeyEntry.Symbol.RING, Verdict.SIMILAR));
        List<Verdict> tones =
                shown.stream().map(value -> Wording.tone(value.changeVerdict())).toList();
        for (Verdict verdict : List.of(
                Verdict.BETTER, Verdict.HIGHER, Verdict.SIMILAR, Verdict.LOWER, Verdict.WORSE, Verdict.NOT_COMPARED)) {
            if (tones.contains(verdict)) {
                key.add(new KeyEntry(words.change(verdict, indicator), KeyEntry.Symbol.CONNECTOR, verdict));
            }
        }
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.addAll(setting.remarks(shown));
        note.add(setting.notShown(missing));
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(rose, fell), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                description(),
                key);
    }

    private String finding(int rose, int fell) {
        String name = setting.nameOf(indicator);
        String significantly = words.significantly(indicator);
        int all = shown.size();
        if (shown.stream().allMatch(value -> value.changeVerdict() == ChangeVerdict.NOT_COMPARED)) {
            int up = (int) shown.stream().filter(value -> change(value) > 0).count();
            int down = (int) shown.stream().filter(value -> change(value) < 0).count();
            return setting.say(
                    words.areas(all) + "中 " + up + " 个的" + name + "高于上年，" + down + " 个低于上年",
                    name + ": higher than the year before in " + up + " of " + words.areas(all) + ", lower in " + down);
        }
        if (rose == 0 && fell == 0) {
            return setting.say(
                    words.allAreas() + "的" + name + "与上年相比均无" + significantly + "变化",
                    name + ": no " + words.level() + " changed " + significantly + "from the year before");
        }
        boolean isRoseFirst = rose > 0;
        int first = isRoseFirst ? rose : fell;
        int second = isRoseFirst ? fell : rose;
        String zh = words.areas(all) + "中 " + first + " 个的" + name + significantly + (isRoseFirst ? "上升" : "下降") + "，"
                + (second == 0 ? "没有" : second + " 个") + significantly + (isRoseFirst ? "下降" : "上升")
                + (second == 0 ? "的" : "");
        String en = name + ": " + significantly + (isRoseFirst ? "higher" : "lower") + " than the year before in "
                + first + " of " + words.areas(all) + ", " + (isRoseFirst ? "lower" : "higher") + " in "
                + (second == 0 ? "none" : second);
        return setting.say(zh, en);
    }

    private String description() {
        IndicatorValue first = shown.get(0);
        IndicatorValue last = shown.get(shown.size() - 1);
        return words.sentences(List.of(
                setting.say("变化最大值：", "Largest change: ") + named(first),
                setting.say("变化最小值：", "Smallest change: ") + named(last)));
    }

    private String named(IndicatorValue value) {
        return setting.nameOf(value.areaCode())
                + words.inBrackets(format.text(value.previous()) + " → " + format.text(value.value())
                        + setting.say("，", ", ")
                        + format.changeWithUnit(value.change(), value.value(), setting.language()));
    }

    private FigureTable table() {
        List<String> head = List.of(
                words.levelAsHead(),
                words.year(setting.year() - 1) + words.inBrackets(format.unit(setting.language())),
                words.year(setting.year()) + words.inBrackets(format.unit(setting.language())),
                setting.say("变化", "Change") + words.inBrackets(format.headUnit(setting.language())),
                setting.say("95% 区间", "95% CI"),
                setting.say("判断", "Verdict"),
                setting.say("说明", "Remarks"));
        List<List<String>> rows = new ArrayList<>();
        for (IndicatorValue value : shown) {
            String interval = value.changeLower() == null || value.changeUpper() == null
                    ? ValueFormat.NONE
                    : format.change(value.changeLower(), value.value())
                            + setting.say(" 至 ", " to ")
                            + format.change(value.changeUpper(), value.value());
            rows.add(List.of(
                    setting.nameOf(value.areaCode()),
                    format.text(value.previous()),
                    format.text(value.value()),
                    format.change(value.change(), value.value()),
                    interval,
                    words.change(Wording.tone(value.changeVerdict()), indicator),
                    words.list(setting.remarksOf(value))));
        }
        missing.forEach((reason, areas) -> {
            for (String area : areas) {
                @Nullable IndicatorValue value = setting.find(area, indicator, setting.year());
                @Nullable IndicatorValue withValue = Setting.shown(value);
                rows.add(List.of(
                        setting.nameOf(area),
                        format.text(withValue == null ? null : withValue.previous()),
                        withValue == null ? LeagueMaker.symbol(value) : format.text(withValue.value()),
                        ValueFormat.NONE,
                        ValueFormat.NONE,
                        words.verdict(Verdict.NOT_COMPARED, indicator),
                        reason));
            }
        });
        return new FigureTable(head, rows);
    }
}
