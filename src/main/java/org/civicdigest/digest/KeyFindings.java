package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;

/**
 * The up to five findings at the head of a digest, chosen by rule, not by hand.
 *
 * <ol>
 *   <li>Of the indicators that improved for the whole beyond random variation, the one that moved most for its size.
 *   <li>Of those that worsened, likewise.
 *   <li>Of the indicators whose extremes lie on both sides of the whole's value, the one with the largest gap for its size.
 *   <li>Values that are both worse than the whole and worse than the year before.
 *   <li>Areas that did not report.
 * </ol>
 *
 * A rule that finds nothing gives up its place.
 */
final class KeyFindings {
    private static final int NAMES_SHOWN = 4;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;
    private final IndicatorProse prose;

    KeyFindings(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
        this.prose = new IndicatorProse(facts, links);
    }

    List<IndexPage.Finding> list() {
        List<IndexPage.Finding> findings = new ArrayList<>();
        findWholeChange(ChangeVerdict.IMPROVED, at.say("改善最大", "Largest improvement"))
                .ifPresent(findings::add);
        findWholeChange(ChangeVerdict.WORSENED, at.say("退步最大", "Largest worsening"))
                .ifPresent(findings::add);
        findLargestGap().ifPresent(findings::add);
        findWorseAndWorsening().ifPresent(findings::add);
        findNotReported().ifPresent(findings::add);
        return findings;
    }

    private Optional<IndexPage.Finding> findWholeChange(ChangeVerdict verdict, String topic) {
        return facts.indicators().stream()
                .filter(indicator -> facts.findTop(indicator)
                        .filter(value -> value.changeVerdict() == verdict)
                        .isPresent())
                .max(Comparator.comparingDouble(this::relativeChange)
                        .thenComparing(Comparator.comparing(Indicator::code).reversed()))
                .map(indicator ->
                        new IndexPage.Finding(topic, prose.whole(indicator), links.indicator(indicator.code())));
    }

    private double relativeChange(Indicator indicator) {
        return facts.findTop(indicator)
                .map(value -> value.change() == null || value.previous() == null || value.previous() == 0
                        ? 0
                        : Math.abs(value.change() / value.previous()))
                .orElse(0.0);
    }

    private Optional<IndexPage.Finding> findLargestGap() {
        return facts.indicators().stream()
                .filter(indicator -> indicator.direction() != Indicator.Direction.NONE && isTwoSided(indicator))
                .max(Comparator.comparingDouble(this::relativeGap)
                        .thenComparing(Comparator.comparing(Indicator::code).reversed()))
                .flatMap(this::findGap);
    }

    private boolean isTwoSided(Indicator indicator) {
        Tally tally = facts.tally(indicator);
        return tally.of(Verdict.BETTER) > 0 && tally.of(Verdict.WORSE) > 0;
    }

    private double relativeGap(Indicator indicator) {
        Optional<IndicatorProse.Extremes> extremes = IndicatorProse.findExtremes(facts, indicator);
        Optional<IndicatorValue> top = facts.findTop(indicator);
        if (extremes.isEmpty()
                || extremes.get().overlaps()
                || top.isEmpty()
                || top.get().value() == null
                || top.get().value() == 0) {
            return 0;
        }
        return extremes.get().gap() / Math.abs(top.get().value());
    }

    private Optional<IndexPage.Finding> findGap(Indicator indicator) {
        Optional<IndicatorProse.Extremes> found = IndicatorProse.findExtremes(facts, indicator);
        if (found.isEmpty() || found.get().overlaps()) {
            return Optional.empty();
        }
        ValueText text = facts.text(indicator);
        Tally tally = facts.tally(indicator);
        Prose.Builder sentence = Prose.builder()
                .say(at.say(
                        facts.comparedNoun(at.language()) + "之间差距最大的是"
                                + indicator.name().zh() + "：",
                        "Areas differ most in " + indicator.name().en() + ": "));
        prose.namedValue(sentence, found.get().highest(), text);
        sentence.say(at.say("与", " against "));
        prose.namedValue(sentence, found.get().lowest(), text);
        sentence.say(at.say("相差 ", ", a difference of "))
                .number(text.difference(found.get().gap(), found.get().highestValue(), at.language()))
                .say(at.say("；", "; "))
                .number(tally.of(Verdict.BETTER))
                .say(at.say(" 个优于", " better than "))
                .name(facts.topName(at.language()))
                .say(at.say("，", ", "))
                .number(tally.of(Verdict.WORSE))
                .say(at.say(" 个逊于。", " worse."));
        return Optional.of(new IndexPage.Finding(
                at.say("差距最大", "Largest difference"), sentence.build(), links.indicator(indicator.code())));
    }

    private Optional<IndexPage.Finding> findWorseAndWorsening() {
        Map<String, List<Prose>> indicatorsByArea = new LinkedHashMap<>();
        int pairs = 0;
        for (Area area : facts.compared()) {
            for (Indicator indicator : facts.indicators()) {
                Optional<IndicatorValue> value = facts.find(area.code(), indicator)
                        .filter(found -> facts.verdict(found, indicator) == Verdict.WORSE
                                && found.changeVerdict() == ChangeVerdict.WORSENED);
                if (value.isPresent()) {
                    pairs++;
                    indicatorsByArea
                            .computeIfAbsent(area.code(), code -> new ArrayList<>())
                            .add(Prose.builder()
                                    .link(indicator.name().in(at.language()), links.indicator(indicator.code()))
                                    .build());
                }
            }
        }
        if (pairs == 0) {
            return Optional.empty();
        }
        Prose.Builder sentence = Prose.builder().number(indicatorsByArea.size());
        sentence.say(at.say(" 个" + facts.comparedNoun(at.language()) + "共有 ", " areas have "))
                .number(pairs);
        sentence.say(at.say(" 项指标既逊于", " indicators that are worse than "))
                .name(facts.topName(at.language()))
                .say(at.say("，又较上年退步：", " and worsened since the year before: "));
        sentence.add(Words.list(
                        byLength(indicatorsByArea).stream()
                                .map(entry -> Prose.builder()
                                        .add(prose.name(entry.getKey()))
                                        .say(at.say("（", " ("))
                                        .add(Words.list(entry.getValue(), 3, at.language()))
                                        .say(at.say("）", ")"))
                                        .build())
                                .toList(),
                        NAMES_SHOWN,
                        at.language()))
                .say(at.say("。", "."));
        return Optional.of(
                new IndexPage.Finding(at.say("需要关注", "To look at"), sentence.build(), links.place("s-areas")));
    }

    private Optional<IndexPage.Finding> findNotReported() {
        // What no area reported was not asked for in that year; it says nothing of any one of them.
        List<Indicator> reported = facts.indicators().stream()
                .filter(indicator ->
                        facts.current(indicator).stream().anyMatch(value -> value.status() != Status.NOT_REPORTED))
                .toList();
        Map<String, List<Indicator>> missing = new LinkedHashMap<>();
        long values = 0;
        for (Area area : facts.compared()) {
            for (Indicator indicator : reported) {
                if (facts.find(area.code(), indicator)
                        .filter(value -> value.status() == Status.NOT_REPORTED)
                        .isPresent()) {
                    missing.computeIfAbsent(area.code(), code -> new ArrayList<>())
                            .add(indicator);
                    values++;
                }
            }
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Prose.Builder sentence = Prose.builder().number(missing.size());
        sentence.say(at.say(
                        " 个" + facts.comparedNoun(at.language()) + "有指标未报送，共 ", " areas left indicators unreported, "))
                .number(values)
                .say(at.say(" 项：", " in all: "));
        sentence.add(Words.list(
                        byLength(missing).stream()
                                .map(entry -> Prose.builder()
                                        .add(prose.name(entry.getKey()))
                                        .say(at.say("（", " ("))
                                        .number(entry.getValue().size())
                                        .say(at.say(" 项）", ")"))
                                        .build())
                                .toList(),
                        NAMES_SHOWN,
                        at.language()))
                .say(at.say("。未报不作 0，也不排名。", ". Not reported is neither zero nor ranked."));
        return Optional.of(
                new IndexPage.Finding(at.say("未报送", "Not reported"), sentence.build(), links.place("s-comparability")));
    }

    /** Those with most first, then in the order of their codes. */
    private static <T> List<Map.Entry<String, List<T>>> byLength(Map<String, List<T>> lists) {
        Comparator<Map.Entry<String, List<T>>> mostFirst =
                Comparator.comparingInt(entry -> -entry.getValue().size());
        return lists.entrySet().stream()
                .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }
}
