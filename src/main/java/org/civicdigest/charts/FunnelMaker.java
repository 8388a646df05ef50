package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.FunnelPoint.Flag;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Makes the funnel of each indicator that has limits. Where the areas vary beyond chance, the limits that allow for it are
 * drawn and judged by, and the figure says so.
 */
final class FunnelMaker {
    /** Sizes that differ by more than this are laid out by their logarithms. */
    private static final double WIDE = 10;

    /** An area whose own value weighs at least this speaks for itself. */
    private static final double LARGE = 0.9;

    private static final int MOST_LABELS = 20;

    /** So many beyond the limits can all be named; of more, only those beyond the outer ones. */
    private static final int FEW = 14;

    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final List<FunnelPoint> points;
    private final Map<String, List<String>> missing = new TreeMap<>();

    private FunnelMaker(Setting setting, Indicator indicator, List<FunnelPoint> points) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.points = points;
        Map<String, FunnelPoint> byArea = new LinkedHashMap<>();
        points.forEach(point -> byArea.put(point.areaCode(), point));
        setting.valuesByArea(indicator).forEach((area, value) -> {
            if (!byArea.containsKey(area)) {
                missing.computeIfAbsent(reason(value), reason -> new ArrayList<>())
                        .add(area);
            }
        });
    }

    static List<Figure> figures(Setting setting) {
        Map<String, List<FunnelPoint>> byIndicator = new LinkedHashMap<>();
        List<String> shown = setting.areas().stream().map(Area::code).toList();
        for (FunnelPoint point : setting.edition().comparisons().funnels()) {
            if (point.year() == setting.year() && shown.contains(point.areaCode())) {
                byIndicator
                        .computeIfAbsent(point.indicator(), code -> new ArrayList<>())
                        .add(point);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            List<FunnelPoint> points = byIndicator.getOrDefault(indicator.code(), List.of());
            if (!points.isEmpty()) {
                figures.add(new FunnelMaker(setting, indicator, points).figure());
            }
        }
        return figures;
    }

    private String reason(@Nullable IndicatorValue value) {
        return value == null || value.value() == null ? words.reason(value) : setting.say("未作比较", "not compared");
    }

    /** Whether the areas vary beyond chance; by rule all points of a funnel say the same. */
    private FunnelPoint.@Nullable Spread spread() {
        FunnelPoint.@Nullable Spread spread = points.get(0).spread();
        return spread != null && spread.isBeyondChance() ? spread : null;
    }

    private FunnelFigure figure() {
        double smallest = points.stream().mapToDouble(FunnelPoint::size).min().orElseThrow();
        double largest = points.stream().mapToDouble(FunnelPoint::size).max().orElseThrow();
        FunnelFigure.Spacing spacing =
                largest > WIDE * smallest ? FunnelFigure.Spacing.LOGARITHMIC : FunnelFigure.Spacing.LINEAR;
        Scale sizes = switch (spacing) {
            case LINEAR -> Scale.covering(smallest, largest, 8, "");
            case LOGARITHMIC -> Scale.logarithmic(smallest, largest);
        };
        double baseline = points.get(0).baseline();
        Scale values = values();
        String baselineText = format.text(baseline) + (format.isPercent() ? "%" : "");
        return new FunnelFigure(
                caption(values),
                table(),
                values,
                sizes,
                spacing,
                sizeHead(spacing),
                format.inPrintedUnit(baseline),
                List.of(words.topAverageAsHead(), baselineText),
                limits(),
                drawn());
    }

    /** All values fit, and of the limits as much as leaves the values room: those of tiny areas reach far. */
    private Scale values() {
        double baseline = format.inPrintedUnit(points.get(0).baseline());
        double lowest = baseline;
        double highest = baseline;
        double lowestLimit = baseline;
        double highestLimit = baseline;
        for (FunnelPoint point : points) {
            double value = format.inPrintedUnit(point.value());
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
            lowestLimit = Math.min(
                    lowestLimit, format.inPrintedUnit(point.judgingWithin998().lower()));
            highestLimit = Math.max(
                    highestLimit, format.inPrintedUnit(point.judgingWithin998().upper()));
        }
        double room = highest - lowest;
        double low = Math.min(lowest, Math.max(lowestLimit, lowest - room));
        double high = Math.max(highest, Math.min(highestLimit, highest + room));
        return Scale.covering(low, high, 7, format.isPercent() ? "%" : "");
    }

    private String sizeHead(FunnelFigure.Spacing spacing) {
        String name = sizeName();
        String unit = setting.edition()
                .workspace()
                .findMeasure(String.valueOf(indicator.denominator()))
                .map(Measure::unit)
                .map(each -> each.text().in(setting.language()))
                .orElse("");
        List<String> details = new ArrayList<>();
        if (!unit.isEmpty() && !name.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
            details.add(unit);
        }
        if (indicator.isClustered()) {
            details.add(setting.say("除以设计效应", "over the design effect"));
        }
        if (spacing == FunnelFigure.Spacing.LOGARITHMIC) {
            details.add(setting.say("对数刻度", "logarithmic scale"));
        }
        return details.isEmpty() ? name : name + words.inBrackets(String.join(setting.say("，", ", "), details));
    }

    private String sizeName() {
        return setting.edition()
                .workspace()
                .findMeasure(String.valueOf(indicator.denominator()))
                .map(measure -> measure.name().in(setting.language()))
                .orElse(setting.say("分母", "Denominator"));
    }

    private List<FunnelFigure.Limits> limits() {
        Map<Double, FunnelFigure.Limits> bySize = new TreeMap<>();
        for (FunnelPoint point : points) {
            bySize.put(
                    point.size(),
                    new FunnelFigure.Limits(
                            point.size(),
                            format.inPrintedUnit(point.judgingWithin95().lower()),
                            format.inPrintedUnit(point.judgingWithin95().upper()),
                            format.inPrintedUnit(point.judgingWithin998().lower()),
                            format.inPrintedUnit(point.judgingWithin998().upper())));
        }
        return List.copyOf(bySize.values());
    }

    /** Within limits first, so that nothing covers those beyond; the farthest beyond has its name placed first. */
    private List<FunnelFigure.Point> drawn() {
        List<FunnelPoint> named = named();
        List<FunnelFigure.Point> drawn = new ArrayList<>();
        List<FunnelPoint> order = new ArrayList<>(points);
        order.sort(Comparator.comparingInt(point -> severity(point.judgingFlag())));
        for (FunnelPoint point : order) {
            int place = named.indexOf(point);
            drawn.add(new FunnelFigure.Point(
                    point.areaCode(),
                    point.size(),
                    format.inPrintedUnit(point.value()),
                    isShrunken(point) ? format.inPrintedUnit(point.shrunken()) : null,
                    point.judgingFlag(),
                    tone(point.judgingFlag()),
                    place < 0 ? null : setting.nameOf(point.areaCode()),
                    Math.max(place, 0)));
        }
        return drawn;
    }

    private static boolean isShrunken(FunnelPoint point) {
        return point.ownWeight() < LARGE;
    }

    /** Those beyond the limits, the farthest out first. */
    private List<FunnelPoint> beyond() {
        return points.stream()
                .filter(point -> point.judgingFlag() != Flag.WITHIN)
                .sorted(Comparator.comparingInt((FunnelPoint point) -> -severity(point.judgingFlag()))
                        .thenComparingDouble(point -> -distance(point))
                        .thenComparing(FunnelPoint::areaCode))
                .toList();
    }

    private List<FunnelPoint> named() {
        List<FunnelPoint> beyond = beyond();
        return beyond.stream()
                .filter(point -> beyond.size() <= FEW || severity(point.judgingFlag()) == 2)
                .limit(MOST_LABELS)
                .toList();
    }

    /** From the baseline, in what its own limit is from there. */
    private static double distance(FunnelPoint point) {
        FunnelPoint.Limits limits = point.judgingWithin998();
        double limit = point.value() < point.baseline() ? limits.lower() : limits.upper();
        double reach = Math.abs(limit - point.baseline());
        return reach == 0 ? Double.MAX_VALUE : Math.abs(point.value() - point.baseline()) / reach;
    }

    private static int severity(Flag flag) {
        return switch (flag) {
            case WITHIN -> 0;
            case LOW_95, HIGH_95 -> 1;
            case LOW_998, HIGH_998 -> 2;
        };
    }

    private Verdict tone(Flag flag) {
        boolean isHigh = flag == Flag.HIGH_95 || flag == Flag.HIGH_998;
        if (flag == Flag.WITHIN) {
            return Verdict.SIMILAR;
        }
        return switch (indicator.direction()) {
            case HIGHER -> isHigh ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> isHigh ? Verdict.WORSE : Verdict.BETTER;
            case NONE -> isHigh ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    private int count(Flag flag) {
        return (int)
                points.stream().filter(point -> point.judgingFlag() == flag).count();
    }

    private Caption caption(Scale values) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("above", Integer.toString(count(Flag.HIGH_998)));
        placeholders.put("below", Integer.toString(count(Flag.LOW_998)));
        placeholders.put("within", Integer.toString(count(Flag.WITHIN)));
        FunnelPoint.@Nullable Spread spread = spread();
        String allowing = spread == null
                ? setting.say("控制限只计随机波动", "Limits of chance alone")
                : setting.say(
                        "控制限已计入" + words.levels() + "间超出随机的差异" + words.inBrackets(size(spread)),
                        "Limits allow for variation beyond chance" + words.inBrackets(size(spread)));
        String subtitle = words.subtitle(List.of(
                words.measure(indicator)
                        + setting.say("与", " against ")
                        + setting.say(sizeName(), sizeName().toLowerCase(Locale.ROOT))
                        + setting.say("，", ", ")
                        + words.year(setting.year()),
                words.lowerIsBetter(indicator),
                allowing,
                values.startsAtZero() ? "" : setting.say("纵轴不从零开始", "The axis does not start at zero")));
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(),
                key());
    }

    private String size(FunnelPoint.Spread spread) {
        return "φ = " + plain(spread.phi(), 1) + setting.say("，", ", ") + "τ = " + plain(Math.sqrt(spread.tau2()), 3);
    }

    private static String plain(double number, int decimals) {
        return ValueFormat.print(java.math.BigDecimal.valueOf(number), decimals);
    }

    private String finding() {
        String name = setting.nameOf(indicator);
        int above = count(Flag.HIGH_998);
        int below = count(Flag.LOW_998);
        int near = count(Flag.HIGH_95) + count(Flag.LOW_95);
        if (above + below > 0) {
            boolean isBoth = above > 0 && below > 0;
            String zh = words.areas(above + below) + "的" + name + (isBoth ? "超出" : above > 0 ? "高于" : "低于")
                    + " 99.8% 控制限" + (isBoth ? "：" + above + " 个偏高，" + below + " 个偏低" : "");
            String en = name + ": " + words.areas(above + below) + (above + below == 1 ? " is " : " are ")
                    + (isBoth ? "beyond" : above > 0 ? "above" : "below") + " the 99.8% limits"
                    + (isBoth ? ", " + above + " above and " + below + " below" : "");
            return setting.say(zh, en);
        }
        if (near > 0) {
            return setting.say(
                    "没有" + words.level() + "的" + name + "超出 99.8% 控制限，" + near + " 个超出 95% 控制限",
                    name + ": no " + words.level() + " is beyond the 99.8% limits, " + near + " beyond those of 95%");
        }
        return setting.say(
                words.allAreas() + "的" + name + "都在控制限之内", name + ": no " + words.level() + " is beyond the limits");
    }

    private List<KeyEntry> key() {
        List<KeyEntry> key = new ArrayList<>();
        for (Flag flag : List.of(Flag.HIGH_998, Flag.HIGH_95, Flag.WITHIN, Flag.LOW_95, Flag.LOW_998)) {
            if (count(flag) > 0) {
                key.add(new KeyEntry(
                        words(flag) + judgement(flag), FunnelDrawing.symbol(flag, tone(flag)), tone(flag)));
            }
        }
        key.add(new KeyEntry(setting.say("99.8% 限", "99.8% limits"), KeyEntry.Symbol.LIMIT_LINE, Verdict.SIMILAR));
        key.add(new KeyEntry(setting.say("95% 限", "95% limits"), KeyEntry.Symbol.DASHED_LINE, Verdict.SIMILAR));
        if (points.stream().anyMatch(FunnelMaker::isShrunken)) {
            key.add(new KeyEntry(setting.say("收缩值", "Shrunken value"), KeyEntry.Symbol.SMALL_RING, Verdict.SIMILAR));
        }
        return key;
    }

    /** Said where it is not the usual: that low is good and high is bad. */
    private String judgement(Flag flag) {
        if (flag == Flag.WITHIN || indicator.direction() != Indicator.Direction.LOWER) {
            return "";
        }
        return tone(flag) == Verdict.BETTER ? setting.say("（较好）", " (better)") : setting.say("（较差）", " (worse)");
    }

    private String words(Flag flag) {
        return switch (flag) {
            case HIGH_998 -> setting.say("高于 99.8% 限", "Above 99.8%");
            case HIGH_95 -> setting.say("高于 95% 限", "Above 95%");
            case WITHIN -> setting.say("限内", "Within");
            case LOW_95 -> setting.say("低于 95% 限", "Below 95%");
            case LOW_998 -> setting.say("低于 99.8% 限", "Below 99.8%");
        };
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(setting.say("限内的差异不宜解读为优劣", "Differences within the limits say nothing of better or worse"));
        if (spread() != null) {
            int byChance = (int)
                    points.stream().filter(point -> severity(point.flag()) == 2).count();
            note.add(setting.say(
                    "若控制限只计随机波动，" + byChance + " 个在 99.8% 限外",
                    "By limits of chance alone " + byChance + " would be beyond 99.8%"));
        } else if (points.get(0).spread() == null) {
            note.add(setting.say(
                    "有" + words.level() + "一件也没有，超出随机的差异无法衡量",
                    "Variation beyond chance cannot be measured: a " + words.level() + " has no event at all"));
        }
        if (points.stream().anyMatch(FunnelMaker::isShrunken)) {
            note.add(setting.say(
                    "小圈是规模小的" + words.levels() + "向平均收缩后最可能的数值",
                    "Small rings: what is most likely true of small " + words.levels()
                            + ", drawn towards the average"));
        }
        int unnamed = beyond().size() - named().size();
        note.add(
                unnamed <= 0
                        ? ""
                        : setting.say(
                                "限外另有 " + unnamed + " 个未标名，见数据表",
                                unnamed + " more beyond the limits are named in the table only"));
        note.add(setting.notShown(missing));
        return note;
    }

    private String description() {
        List<String> named = beyond().stream()
                .limit(MOST_LABELS)
                .map(point -> setting.nameOf(point.areaCode())
                        + words.inBrackets(format.withUnit(point.value(), setting.language())
                                + setting.say("，", ", ")
                                + setting.say(
                                        words(point.judgingFlag()),
                                        words(point.judgingFlag()).toLowerCase(Locale.ROOT))))
                .toList();
        return words.sentences(List.of(
                words.topAverageAsHead() + " " + format.withUnit(points.get(0).baseline(), setting.language()),
                words.areas(points.size()) + setting.say("，限内 ", ", within the limits ") + count(Flag.WITHIN),
                words.list(named)));
    }

    private FigureTable table() {
        List<String> head = List.of(
                words.levelAsHead(),
                sizeHead(FunnelFigure.Spacing.LINEAR),
                words.measure(indicator),
                setting.say("95% 控制限", "95% limits"),
                setting.say("99.8% 控制限", "99.8% limits"),
                setting.say("位置", "Position"),
                setting.say("收缩后的数值", "Shrunken value"));
        List<List<String>> rows = new ArrayList<>();
        for (FunnelPoint point : points) {
            rows.add(List.of(
                    setting.nameOf(point.areaCode()),
                    plain(point.size(), point.size() < 10 && point.size() != Math.rint(point.size()) ? 1 : 0),
                    format.text(point.value()),
                    format.interval(
                            point.judgingWithin95().lower(),
                            point.judgingWithin95().upper()),
                    format.interval(
                            point.judgingWithin998().lower(),
                            point.judgingWithin998().upper()),
                    words(point.judgingFlag()),
                    format.text(point.shrunken())));
        }
        missing.forEach((reason, areas) -> areas.forEach(area -> rows.add(List.of(
                setting.nameOf(area),
                ValueFormat.NONE,
                symbol(area),
                ValueFormat.NONE,
                ValueFormat.NONE,
                reason,
                ValueFormat.NONE))));
        return new FigureTable(head, rows);
    }

    /** The value where there is one that is not compared, else what stands for it. */
    private String symbol(String area) {
        @Nullable IndicatorValue value = setting.find(area, indicator, setting.year());
        @Nullable IndicatorValue withValue = Setting.shown(value);
        return withValue == null ? LeagueMaker.symbol(value) : format.text(withValue.value());
    }
}
