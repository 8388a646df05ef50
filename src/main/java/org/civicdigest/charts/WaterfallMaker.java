package org.civicdigest.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of a change, for the changes that want explaining: those that stand, and those that nobody may judge
 * since boundaries moved. Of one area no more than the limit, the clearest first; of the whole all.
 */
final class WaterfallMaker {
    private static final int USUAL_LIMIT = 3;

    /** A part of the change from which on it alone is called its main cause. */
    private static final double MOST = 2.0 / 3;

    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final IndicatorValue value;
    private final ChangeParts parts;
    private final PrintedParts printed;

    private WaterfallMaker(Setting setting, Indicator indicator, IndicatorValue value, ChangeParts parts) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.value = value;
        this.parts = parts;
        this.printed = PrintedParts.of(parts, format);
    }

    static List<Figure> figures(Setting setting) {
        List<Indicator> indicators = setting.indicators();
        @Nullable Integer stated = setting.specification().limit();
        int limit = stated == null ? USUAL_LIMIT : stated;
        List<Figure> figures = new ArrayList<>();
        of(setting, indicators, setting.topCode()).forEach(maker -> figures.add(maker.figure()));
        for (Area area : setting.areas()) {
            of(setting, indicators, area.code()).limit(limit).forEach(maker -> figures.add(maker.figure()));
        }
        return figures;
    }

    /** What is to be explained of an area, the clearest change first, in the order of the indicators where alike. */
    private static Stream<WaterfallMaker> of(Setting setting, List<Indicator> indicators, String area) {
        List<WaterfallMaker> makers = new ArrayList<>();
        for (Indicator indicator : indicators) {
            @Nullable IndicatorValue value = Setting.shown(setting.find(area, indicator, setting.year()));
            @Nullable
            ChangeParts parts =
                    setting.edition().findChangeParts(area, indicator.code()).orElse(null);
            if (value != null && parts != null && parts.hasUnitsBelow()) {
                WaterfallMaker maker = new WaterfallMaker(setting, indicator, value, parts);
                if (maker.stands() || maker.isMovedByBoundaries()) {
                    makers.add(maker);
                }
            }
        }
        return makers.stream().sorted(Comparator.comparingDouble(maker -> -maker.clarity()));
    }

    /** Whether the verdict is on a change, and on the one that is split: a part of the year may be judged instead. */
    private boolean stands() {
        return value.changeVerdict() != ChangeVerdict.UNCHANGED
                && value.changeVerdict() != ChangeVerdict.NOT_COMPARED
                && value.change() != null
                && value.change() == parts.change();
    }

    private boolean isMovedByBoundaries() {
        return value.changeVerdict() == ChangeVerdict.NOT_COMPARED && ChangePart.BOUNDARY.of(parts) != 0;
    }

    /** The change in half-widths of its interval; below all of these, what has none, by its share of the value before. */
    private double clarity() {
        double change = Math.abs(parts.change());
        if (stands() && value.changeLower() != null && value.changeUpper() != null) {
            double half = (value.changeUpper() - value.changeLower()) / 2;
            if (half > 0) {
                return change / half;
            }
        }
        double before = Math.abs(parts.before());
        return change / (change + before) - 1;
    }

    private WaterfallFigure figure() {
        List<WaterfallFigure.Part> rows = new ArrayList<>();
        BigDecimal at = printed.start();
        BigDecimal lowest = at.min(printed.end());
        BigDecimal highest = at.max(printed.end());
        for (ChangePart part : ChangePart.values()) {
            double size = part.of(parts);
            if (size == 0) {
                continue;
            }
            BigDecimal to = at.add(printed.size(part));
            rows.add(new WaterfallFigure.Part(
                    label(part), at.doubleValue(), to.doubleValue(), tone(part, size), text(size)));
            at = to;
            lowest = lowest.min(to);
            highest = highest.max(to);
        }
        if (printed.rounding().signum() != 0) {
            rows.add(new WaterfallFigure.Part(
                    PrintedParts.ROUNDING.in(setting.language()),
                    at.doubleValue(),
                    printed.end().doubleValue(),
                    Verdict.SIMILAR,
                    ValueFormat.signed(printed.rounding())));
        }
        Scale scale = Scale.covering(lowest.doubleValue(), highest.doubleValue(), 8, format.isPercent() ? "%" : "");
        return new WaterfallFigure(
                caption(rows, scale),
                table(),
                scale,
                setting.say("数值与增减", "Value and change"),
                new WaterfallFigure.End(startLabel(), printed.start().doubleValue(), format.text(parts.start())),
                rows,
                new WaterfallFigure.End(
                        words.year(setting.year()), printed.end().doubleValue(), format.text(parts.now())));
    }

    /** Says where the year before is shown as its own digest had it, which is known otherwise now. */
    private String startLabel() {
        String year = words.year(setting.year() - 1);
        return isRestated() ? year + setting.say("（当时发布）", ", as published") : year;
    }

    private boolean isRestated() {
        return ChangePart.RESTATEMENT.of(parts) != 0;
    }

    private String label(ChangePart part) {
        return part.words().in(setting.language());
    }

    private String text(double size) {
        return size == 0 ? "0" : format.change(size, parts.now());
    }

    private Verdict tone(ChangePart part, double size) {
        if (!part.isOfUnitsThemselves()) {
            return Verdict.SIMILAR;
        }
        return switch (indicator.direction()) {
            case HIGHER -> size > 0 ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> size < 0 ? Verdict.BETTER : Verdict.WORSE;
            case NONE -> size > 0 ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    private Caption caption(List<WaterfallFigure.Part> rows, Scale scale) {
        boolean isTop = value.areaCode().equals(setting.topCode());
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("area", setting.nameOf(value.areaCode()));
        placeholders.put("change", format.changeWithUnit(parts.change(), parts.now(), setting.language()));
        String subtitle = words.subtitle(List.of(
                words.measure(indicator)
                        + setting.say("，", ", ")
                        + (setting.year() - 1)
                        + " → "
                        + words.year(setting.year())
                        + setting.say("，差按来源分解", ", the difference by its sources"),
                words.lowerIsBetter(indicator),
                scale.startsAtZero() ? "" : setting.say("横轴不从零开始", "The axis does not start at zero")));
        return new Caption(
                isTop ? setting.id(indicator.code()) : setting.id(value.areaCode(), indicator.code()),
                setting.language(),
                indicator.code(),
                isTop ? null : value.areaCode(),
                setting.title(finding(), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(rows),
                key(rows));
    }

    private List<KeyEntry> key(List<WaterfallFigure.Part> rows) {
        List<KeyEntry> key = new ArrayList<>();
        key.add(new KeyEntry(startLabel(), KeyEntry.Symbol.RING, Verdict.SIMILAR));
        key.add(new KeyEntry(words.year(setting.year()), KeyEntry.Symbol.DISC, Verdict.SIMILAR));
        for (WaterfallFigure.Part row : rows) {
            if (row.tone() != Verdict.SIMILAR) {
                key.add(new KeyEntry(meaning(row.tone()), KeyEntry.Symbol.CONNECTOR, row.tone()));
            }
        }
        if (rows.stream().anyMatch(row -> row.tone() == Verdict.SIMILAR)) {
            key.add(new KeyEntry(
                    setting.say("其他来源，不论好坏", "Other sources, neither good nor bad"),
                    KeyEntry.Symbol.CONNECTOR,
                    Verdict.SIMILAR));
        }
        return key;
    }

    private String meaning(Verdict tone) {
        return switch (tone) {
            case BETTER -> setting.say("单位自身变好", "Units did better");
            case WORSE -> setting.say("单位自身变差", "Units did worse");
            case HIGHER -> setting.say("单位自身上升", "Units went up");
            case LOWER -> setting.say("单位自身下降", "Units went down");
            case SIMILAR, NOT_COMPARED ->
                throw new IllegalArgumentException("a part of tone " + tone + " is not judged");
        };
    }

    /** What changed and by how much, and which part weighs most. */
    private String finding() {
        String area = setting.nameOf(value.areaCode());
        String name = setting.nameOf(indicator);
        boolean isUp = parts.change() > 0;
        String size = format.size(parts.change(), parts.now(), setting.language()) + unit();
        String verb = stands()
                ? setting.say(isUp ? "上升 " : "下降 ", isUp ? "rose by " : "fell by ")
                : setting.say(isUp ? "比上年高 " : "比上年低 ", isUp ? "is higher by " : "is lower by ");
        return setting.say(
                        area + " " + setting.year() + " 年" + name + verb + size,
                        area + ", " + setting.year() + ": " + name + " " + verb + size)
                + weightiest()
                + restated();
    }

    /** That the year before was published otherwise is no cause of the change, but of what a reader of both digests sees. */
    private String restated() {
        return isRestated()
                ? setting.say(
                                "；" + (setting.year() - 1) + " 年数发布后更正",
                                "; " + (setting.year() - 1) + " was restated since its digest")
                        + sized(ChangePart.RESTATEMENT)
                : "";
    }

    /** Nothing where the English name ends with it: Books lent per 1,000 residents. */
    private String unit() {
        String unit = format.changeUnit(setting.language());
        boolean isSaid =
                setting.nameOf(indicator).toLowerCase(Locale.ROOT).endsWith(" " + unit.toLowerCase(Locale.ROOT));
        return isSaid || unit.equals("1") ? "" : " " + unit;
    }

    /** The cause that weighs most; with the next where it alone is not most of the change. */
    private String weightiest() {
        List<ChangePart> causes = Stream.of(ChangePart.values())
                .filter(part -> part.isOfTheChange() && part.of(parts) != 0)
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.of(parts))))
                .toList();
        if (causes.isEmpty()) {
            return "";
        }
        ChangePart first = causes.get(0);
        if (causes.size() == 1) {
            return setting.say("，全部来自", ", all of it from ") + first.cause().in(setting.language());
        }
        if (!isWithTheChange(first)) {
            return setting.say(
                            "，而" + first.cause().zh() + "方向相反",
                            ", against " + first.cause().en())
                    + sized(first);
        }
        boolean isMost = Math.abs(first.of(parts)) >= MOST * Math.abs(parts.change());
        return isMost || !isWithTheChange(causes.get(1))
                ? setting.say("，主要来自", ", mostly from ") + named(first)
                : setting.say("，来自", ", from ") + named(first) + setting.say("和", " and ") + named(causes.get(1));
    }

    private boolean isWithTheChange(ChangePart part) {
        return Math.signum(part.of(parts)) == Math.signum(parts.change());
    }

    private String named(ChangePart part) {
        return part.cause().in(setting.language()) + sized(part);
    }

    private String sized(ChangePart part) {
        return words.inBrackets(text(part.of(parts)));
    }

    private List<String> note() {
        String level = setting.edition()
                .workspace()
                .findLevel(parts.unitLevel())
                .map(each -> each.name().in(setting.language()))
                .orElse(parts.unitLevel());
        ChangeParts.Units units = parts.units();
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(setting.say(
                "按下属单位（" + level + "）分解；单位自身与构成只看两年都报送的 " + units.matched() + " 个",
                "By the units below (" + level + "); rates and mix are of the " + units.matched()
                        + " that reported in both years"));
        List<String> nothing = Stream.of(ChangePart.values())
                .filter(part -> part.isKnown(parts) && part.of(parts) == 0)
                .map(this::label)
                .toList();
        note.add(
                parts.coversWholeYear()
                        ? ""
                        : setting.say(
                                "两年都只算 " + parts.monthRuns() + " 月",
                                "Of both years months " + parts.monthRuns() + " only"));
        note.add(nothing.isEmpty() ? "" : setting.say("为零：", "Zero: ") + words.list(nothing));
        note.add(
                printed.rounding().signum() == 0
                        ? ""
                        : setting.say(
                                "各数分别四舍五入，余下的差另列",
                                "Numbers are rounded one by one; what that leaves over is a part of its own"));
        if (!ChangePart.RESTATEMENT.isKnown(parts)) {
            note.add(setting.say(
                    (setting.year() - 1) + " 年的公报未在此发布过，无从比较其后的更正",
                    "No digest of " + (setting.year() - 1) + " was published here: restatements since are not known"));
        }
        if (isMovedByBoundaries()) {
            note.add(setting.say("区划有变，两年不作比较", "Boundaries changed: the two years are not compared"));
        }
        setting.remarksOf(value).forEach(remark -> note.add(words.capitalised(remark)));
        return note;
    }

    private String description(List<WaterfallFigure.Part> rows) {
        List<String> steps = new ArrayList<>();
        steps.add(startLabel() + " " + format.text(parts.start()));
        rows.forEach(row -> steps.add(row.label() + " " + row.text()));
        steps.add(words.year(setting.year()) + " " + format.text(parts.now()));
        return words.sentences(List.of(words.list(steps)));
    }

    private FigureTable table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(startLabel(), format.text(parts.start()), ""));
        for (ChangePart part : ChangePart.values()) {
            rows.add(List.of(label(part), "", part.isKnown(parts) ? text(part.of(parts)) : ValueFormat.NONE));
        }
        rows.add(List.of(PrintedParts.ROUNDING.in(setting.language()), "", ValueFormat.signed(printed.rounding())));
        rows.add(List.of(
                words.year(setting.year()), format.text(parts.now()), ValueFormat.signed(printed.difference())));
        return new FigureTable(
                List.of(
                        setting.say("来源", "Source"),
                        setting.say("数值", "Value") + words.inBrackets(format.unit(setting.language())),
                        setting.say("增减", "Change") + words.inBrackets(format.headUnit(setting.language()))),
                rows);
    }
}
