package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Against;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of one indicator say, in sentences of one language.
 *
 * <p>Every sentence rests on a number that it prints. Where intervals overlap, the sentence says that the difference
 * lies within random variation instead of naming a winner.
 */
final class IndicatorProse {
    private static final int NAMES_SHOWN = 5;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    IndicatorProse(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** The paragraph above the indicator's figures: the whole, the spread, the change, the targets, the gaps. */
    Prose finding(Indicator indicator) {
        Prose.Builder prose = Prose.builder();
        List<Prose> sentences = List.of(
                whole(indicator),
                spread(indicator),
                extremes(indicator),
                changes(indicator),
                targets(indicator),
                gaps(indicator));
        boolean first = true;
        for (Prose sentence : sentences) {
            if (!sentence.isEmpty()) {
                if (!first) {
                    prose.say(at.say("", " "));
                }
                prose.add(sentence);
                first = false;
            }
        }
        return prose.build();
    }

    /** The value of the top area, its interval and its change. */
    Prose whole(Indicator indicator) {
        Optional<IndicatorValue> found = facts.findTop(indicator);
        @Nullable Double number = found.map(IndicatorValue::value).orElse(null);
        if (found.isEmpty() || number == null) {
            return Prose.builder().build();
        }
        IndicatorValue top = found.get();
        ValueText text = facts.text(indicator);
        Prose.Builder prose = Prose.builder();
        String name = indicator.name().in(at.language());
        if (at.language() == Language.ZH) {
            prose.say(facts.period().in(Language.ZH))
                    .name(facts.topName(Language.ZH))
                    .say(name + "为 ");
        } else {
            prose.say(name + " in ")
                    .name(facts.topName(Language.EN))
                    .say(" in " + facts.period().in(Language.EN) + ": ");
        }
        prose.number(text.withUnit(number, at.language()), links.value(indicator.code(), top.areaCode()));
        List<String> asides = new ArrayList<>();
        if (top.lower() != null && top.upper() != null) {
            asides.add(interval(indicator, top) + text.range(top.lower(), top.upper()));
        }
        if (top.status() == Status.PROVISIONAL) {
            asides.add(Words.status(top.status(), at.language()));
        }
        if (!asides.isEmpty()) {
            prose.say(at.say("（", " (") + String.join(at.say("，", "; "), asides) + at.say("）", ")"));
        }
        prose.add(change(indicator, top));
        prose.say(at.say("。", "."));
        // That the programme is sensitive is said of the areas, whom it concerns.
        List<Remark> remarks = top.remarks().stream()
                .filter(remark -> remark.kind() != Remark.Kind.SENSITIVE
                        && !facts.sharedRemarks().contains(remark))
                .toList();
        if (!remarks.isEmpty()) {
            prose.say(at.say("注意：", " Note: ") + Words.remarks(remarks, at.language()) + at.say("。", "."));
        }
        return prose.build();
    }

    /** A clause on the change since the year before, beginning with its comma; empty where there is none to state. */
    Prose change(Indicator indicator, IndicatorValue value) {
        Prose.Builder prose = Prose.builder();
        if (value.previous() == null || value.change() == null) {
            return prose.build();
        }
        ValueText text = facts.text(indicator);
        boolean sameMonths = value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.SAME_MONTHS);
        String before = at.say(
                sameMonths ? "上年同期" : "上年", sameMonths ? "the same months of the year before" : "the year before");
        if (value.changeVerdict() == ChangeVerdict.NOT_COMPARED) {
            return prose.say(at.say("；" + before + "为 ", "; " + before + ": "))
                    .number(text.withUnit(value.previous(), at.language()))
                    .say(at.say("，不作比较", ", not compared"))
                    .build();
        }
        String size =
                text.difference(value.change(), value.value() == null ? value.change() : value.value(), at.language());
        if (value.change() == 0) {
            prose.say(at.say("，与" + before + "相同（", ", the same as " + before + " ("))
                    .number(text.withUnit(value.previous(), at.language()))
                    .say(at.say("）", ")"));
            return prose.build();
        }
        prose.say(at.say(
                        "，比" + before + (value.change() > 0 ? "上升 " : "下降 "), value.change() > 0 ? ", up " : ", down "))
                .number(size)
                .say(at.say("", " on " + before));
        boolean tested = value.changeLower() != null && value.changeUpper() != null;
        prose.say(
                switch (value.changeVerdict()) {
                    case IMPROVED -> at.say("，属改善", ", an improvement") + beyond(tested);
                    case WORSENED -> at.say("，属退步", ", a worsening") + beyond(tested);
                    case ROSE, FELL -> beyond(tested);
                    case UNCHANGED ->
                        tested
                                ? at.say("，差异在随机波动范围内", ", which is within random variation")
                                : at.say("，没有明显变化", ", no clear change");
                    case NOT_COMPARED -> "";
                });
        return prose.build();
    }

    /** What the bounds are: of approximate input they hold its range too, or that alone. */
    private String interval(Indicator indicator, IndicatorValue value) {
        boolean isApproximate = value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.APPROXIMATE);
        if (!isApproximate) {
            return at.say("95% 置信区间 ", "95 % interval ");
        }
        return indicator.interval() == Indicator.IntervalMethod.NONE
                ? at.say("近似数所容许的范围 ", "range that the approximate input allows ")
                : at.say("含近似数范围的 95% 区间 ", "95 % interval, with the range of the approximate input ");
    }

    private String beyond(boolean tested) {
        return tested ? at.say("，超出随机波动范围", " beyond random variation") : "";
    }

    private Prose spread(Indicator indicator) {
        Prose.Builder prose = Prose.builder();
        int areas = facts.compared().size();
        if (areas == 0) {
            return prose.build();
        }
        String noun = facts.comparedNoun(at.language());
        if (!facts.isOrdered(indicator)) {
            boolean count = indicator.kind() == Indicator.Kind.COUNT;
            return prose.number(areas)
                    .say(at.say(
                            " 个" + noun + (count ? "规模不同，合计数不作高低比较。" : "的数值属敏感项目，不排名。"),
                            " " + noun
                                    + (count
                                            ? " differ in size, so their counts are not compared."
                                            : " are not ranked: the programme is sensitive.")))
                    .build();
        }
        Tally tally = facts.tally(indicator);
        String top = facts.topName(at.language());
        if (tally.of(Verdict.NOT_COMPARED) == areas) {
            return prose.say(at.say("", "None of the "))
                    .number(areas)
                    .say(at.say(" 个" + noun + "均未与", " " + noun + " was compared with "))
                    .name(top)
                    .say(at.say("比较。", "."))
                    .build();
        }
        prose.say(at.say("", "Of ")).number(areas).say(at.say(" 个" + noun + "中", " " + noun));
        List<Prose> parts = new ArrayList<>();
        tally.forEach((verdict, count) -> parts.add(against(verdict, count, indicator, parts.isEmpty())));
        prose.say(at.say("，", ": ")).addJoined(parts, at.say("，", ", "));
        return prose.say(at.say("。", ".")).build();
    }

    /** @param isFirst whether nothing before has named the top area, to which later parts may only point */
    private Prose against(Verdict verdict, int count, Indicator indicator, boolean isFirst) {
        Prose.Builder prose = Prose.builder().number(count);
        String top = facts.topName(at.language());
        switch (verdict) {
            case BETTER -> prose.say(at.say(" 个优于", " better than ")).name(top);
            case WORSE -> prose.say(at.say(" 个逊于", " worse than ")).name(top);
            case HIGHER -> prose.say(at.say(" 个高于", " above ")).name(top);
            case LOWER -> prose.say(at.say(" 个低于", " below ")).name(top);
            case SIMILAR -> {
                boolean tested = indicator.interval() != Indicator.IntervalMethod.NONE;
                prose.say(at.say(" 个与", tested ? " within random variation of " : " similar to "));
                prose.add(
                        isFirst
                                ? Prose.builder()
                                        .name(top)
                                        .say(at.say(tested ? "的" : "", ""))
                                        .build()
                                : Prose.builder().say(at.say("其", "it")).build());
                prose.say(at.say(tested ? "差异在随机波动范围内" : "相近", ""));
            }
            case NOT_COMPARED -> prose.say(at.say(" 个未作比较", " not compared"));
        }
        return prose.build();
    }

    private Prose extremes(Indicator indicator) {
        Optional<Extremes> found = findExtremes(facts, indicator);
        if (found.isEmpty()) {
            return Prose.builder().build();
        }
        IndicatorValue highest = found.get().highest();
        IndicatorValue lowest = found.get().lowest();
        ValueText text = facts.text(indicator);
        String gap = text.difference(found.get().gap(), found.get().highestValue(), at.language());
        Prose.Builder prose = Prose.builder();
        if (found.get().overlaps()) {
            // Which of them is the highest is left to chance: the ends of the range have no names.
            return prose.say(at.say("数值从 ", "Values range from "))
                    .number(text.withUnit(found.get().lowestValue(), at.language()))
                    .say(at.say(" 到 ", " to "))
                    .number(text.withUnit(found.get().highestValue(), at.language()))
                    .say(at.say("，相差 ", ": a difference of "))
                    .number(gap)
                    .say(at.say(
                            "，但两者区间重叠，差异在随机波动范围内。", ", but their intervals overlap, so it is within random variation."))
                    .build();
        }
        prose.say(at.say("最高的是", "The highest is "));
        namedValue(prose, highest, text);
        prose.say(at.say("，最低的是", ", the lowest "));
        namedValue(prose, lowest, text);
        return prose.say(at.say("，相差 ", ": a difference of "))
                .number(gap)
                .say(at.say("。", "."))
                .build();
    }

    /** The name of an area as a link where it has a page. */
    Prose name(String area) {
        String name = facts.name(area, at.language());
        Prose.Builder prose = Prose.builder();
        return (facts.hasPage(area) ? prose.link(name, links.area(area)) : prose.name(name)).build();
    }

    void namedValue(Prose.Builder prose, IndicatorValue value, ValueText text) {
        prose.add(name(value.areaCode())).say(at.say("（", " ("));
        if (value.value() != null) {
            prose.number(text.withUnit(value.value(), at.language()), links.value(value.indicator(), value.areaCode()));
        }
        prose.say(at.say("）", ")"));
    }

    /** The areas with the highest and the lowest value. */
    record Extremes(
            IndicatorValue highest, IndicatorValue lowest, double highestValue, double lowestValue, boolean overlaps) {
        double gap() {
            return highestValue - lowestValue;
        }
    }

    /** Empty where areas are not put in order, or fewer than two have different values. */
    static Optional<Extremes> findExtremes(EditionFacts facts, Indicator indicator) {
        List<IndicatorValue> shown = facts.current(indicator).stream()
                .filter(value -> value.value() != null)
                .toList();
        if (!facts.isOrdered(indicator) || shown.size() < 2) {
            return Optional.empty();
        }
        Comparator<IndicatorValue> byValue =
                Comparator.comparingDouble(value -> value.value() == null ? Double.NaN : value.value());
        IndicatorValue highest = shown.stream().max(byValue).orElseThrow();
        IndicatorValue lowest = shown.stream().min(byValue).orElseThrow();
        if (highest.value() == null || lowest.value() == null || highest.value() <= lowest.value()) {
            return Optional.empty();
        }
        boolean overlaps = highest.lower() != null && lowest.upper() != null && highest.lower() <= lowest.upper();
        return Optional.of(new Extremes(highest, lowest, highest.value(), lowest.value(), overlaps));
    }

    private Prose changes(Indicator indicator) {
        EnumMap<ChangeVerdict, Integer> tally = new EnumMap<>(ChangeVerdict.class);
        long sameMonths = 0;
        for (IndicatorValue value : facts.current(indicator)) {
            tally.merge(value.changeVerdict(), 1, Integer::sum);
            if (value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.SAME_MONTHS)) {
                sameMonths++;
            }
        }
        tally.remove(ChangeVerdict.NOT_COMPARED);
        Prose.Builder prose = Prose.builder();
        if (tally.isEmpty()) {
            return prose.build();
        }
        boolean tested = indicator.interval() != Indicator.IntervalMethod.NONE;
        prose.say(at.say("与上年相比", "Against the year before"));
        boolean first = true;
        for (Map.Entry<ChangeVerdict, Integer> entry : tally.entrySet()) {
            prose.say(at.say("，", first ? ": " : ", ")).number(entry.getValue());
            prose.say(
                    switch (entry.getKey()) {
                        case IMPROVED -> at.say(" 个改善", " improved");
                        case WORSENED -> at.say(" 个退步", " worsened");
                        case ROSE -> at.say(" 个上升", " rose");
                        case FELL -> at.say(" 个下降", " fell");
                        case UNCHANGED ->
                            tested
                                    ? at.say(" 个变化在随机波动范围内", " changed within random variation")
                                    : at.say(" 个没有明显变化", " without clear change");
                        case NOT_COMPARED -> "";
                    });
            first = false;
        }
        if (sameMonths > 0) {
            prose.say(at.say("（其中 ", " ("))
                    .number(sameMonths)
                    .say(at.say(" 个只按相同月份比较）", " over the same months only)"));
        }
        return prose.say(at.say("。", ".")).build();
    }

    private Prose targets(Indicator indicator) {
        int with = 0;
        int reached = 0;
        for (IndicatorValue value : facts.current(indicator)) {
            Optional<Boolean> verdict = findReached(indicator, value);
            if (verdict.isPresent()) {
                with++;
                reached += verdict.get() ? 1 : 0;
            }
        }
        if (with == 0) {
            return Prose.builder().build();
        }
        return at.language() == Language.ZH
                ? Prose.builder()
                        .say("有目标的 ")
                        .number(with)
                        .say(" 个" + facts.comparedNoun(Language.ZH) + "中，")
                        .number(reached)
                        .say(" 个达到目标。")
                        .build()
                : Prose.builder()
                        .say("Of ")
                        .number(with)
                        .say(" areas with a target, ")
                        .number(reached)
                        .say(" reached it.")
                        .build();
    }

    /** Whether a value reached its target; empty where there is no target or no better direction. */
    static Optional<Boolean> findReached(Indicator indicator, IndicatorValue value) {
        if (value.value() == null || value.target() == null) {
            return Optional.empty();
        }
        // For a part of the period the part of the target that falls to it counts.
        double target =
                value.findAgainst(Against.Kind.TARGET).map(Against::reference).orElse(value.target());
        return switch (indicator.direction()) {
            case HIGHER -> Optional.of(value.value() >= target);
            case LOWER -> Optional.of(value.value() <= target);
            case NONE -> Optional.empty();
        };
    }

    /** Who has no value, and why. */
    private Prose gaps(Indicator indicator) {
        EnumMap<Status, List<Prose>> names = new EnumMap<>(Status.class);
        for (IndicatorValue value : facts.current(indicator)) {
            if (!value.status().showsValue()) {
                names.computeIfAbsent(value.status(), status -> new ArrayList<>())
                        .add(name(value.areaCode()));
            }
        }
        Prose.Builder prose = Prose.builder();
        if (names.isEmpty()) {
            return prose.build();
        }
        prose.say(at.say("没有可公布数值的有 ", "Without a value: "))
                .number(names.values().stream().mapToLong(List::size).sum())
                .say(at.say(" 个：", ", namely "));
        boolean first = true;
        for (Map.Entry<Status, List<Prose>> entry : names.entrySet()) {
            prose.say(first ? "" : at.say("；", "; "))
                    .add(Words.list(entry.getValue(), NAMES_SHOWN, at.language()))
                    .say(at.say("（", " (") + Words.status(entry.getKey(), at.language()) + at.say("）", ")"));
            first = false;
        }
        return prose.say(at.say("。", ".")).build();
    }
}
