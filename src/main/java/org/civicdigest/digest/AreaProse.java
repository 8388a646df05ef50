package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;

/** What the numbers of one area say, in sentences of one language. */
final class AreaProse {
    private static final int NAMES_SHOWN = 6;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;
    private final IndicatorProse indicators;

    AreaProse(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
        this.indicators = new IndicatorProse(facts, links);
    }

    /** Against the top area, against the year before, and what is missing: up to three sentences. */
    List<Prose> headline(String area) {
        if (facts.isSilent(area)) {
            return List.of(silence(area));
        }
        List<Prose> sentences = new ArrayList<>();
        sentences.add(standing(area));
        sentences.add(changes(area));
        sentences.add(gaps(area));
        return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
    }

    private Prose silence(String area) {
        String name = facts.name(area, at.language());
        String year = facts.period().in(at.language());
        Prose.Builder prose = at.language() == Language.ZH
                ? Prose.builder()
                        .name(name)
                        .say(" " + year + "未报送，")
                        .number(facts.indicators().size())
                        .say(" 项指标均没有数值，不作比较，也不排名。")
                : Prose.builder()
                        .name(name)
                        .say(" reported nothing for " + year + ": none of ")
                        .number(facts.indicators().size())
                        .say(" indicators has a value, none is compared or ranked.");
        lastYear(area)
                .ifPresent(last -> prose.say(at.say("最近有数值的年份是 ", " The last year with values is "))
                        .number(Integer.toString(last))
                        .say(at.say(" 年。", ".")));
        return prose.build();
    }

    private Optional<Integer> lastYear(String area) {
        return facts.edition().years().stream()
                .filter(year -> facts.indicators().stream()
                        .anyMatch(indicator -> facts.edition()
                                .find(area, indicator.code(), Period.ofYear(year))
                                .filter(value -> value.value() != null)
                                .isPresent()))
                .max(Comparator.naturalOrder());
    }

    private Prose standing(String area) {
        Tally tally = facts.tally(area);
        int all = facts.indicators().size();
        int compared = all - tally.of(Verdict.NOT_COMPARED);
        String name = facts.name(area, at.language());
        String top = facts.topName(at.language());
        Prose.Builder prose = Prose.builder();
        if (at.language() == Language.ZH) {
            prose.name(name)
                    .say("的 ")
                    .number(all)
                    .say(" 项指标中，")
                    .number(compared)
                    .say(" 项与");
            prose.name(top).say("作了比较");
        } else {
            prose.say("Of ").number(all).say(" indicators, ").number(compared).say(" of ");
            prose.name(name).say(" were compared with ").name(top);
        }
        List<Prose> parts = new ArrayList<>();
        tally.forEach((verdict, count) -> {
            if (verdict != Verdict.NOT_COMPARED) {
                parts.add(Prose.builder().number(count).say(against(verdict)).build());
            }
        });
        prose.say(parts.isEmpty() ? "" : at.say("：", ": ")).addJoined(parts, at.say("，", ", "));
        return prose.say(at.say("。", ".")).build();
    }

    private String against(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> at.say(" 项优于", " better");
            case WORSE -> at.say(" 项逊于", " worse");
            case SIMILAR -> at.say(" 项相近（差异在随机波动范围内）", " similar (within random variation)");
            case HIGHER -> at.say(" 项高于（不分优劣）", " higher (neither is better)");
            case LOWER -> at.say(" 项低于（不分优劣）", " lower (neither is better)");
            case NOT_COMPARED -> at.say(" 项未比较", " not compared");
        };
    }

    private Prose changes(String area) {
        EnumMap<ChangeVerdict, List<Prose>> names = new EnumMap<>(ChangeVerdict.class);
        for (Indicator indicator : facts.indicators()) {
            facts.find(area, indicator)
                    .filter(value -> value.changeVerdict() != ChangeVerdict.NOT_COMPARED)
                    .ifPresent(value -> names.computeIfAbsent(value.changeVerdict(), verdict -> new ArrayList<>())
                            .add(link(indicator)));
        }
        Prose.Builder prose = Prose.builder();
        if (names.isEmpty()) {
            return prose.build();
        }
        prose.say(at.say("与上年相比", "Against the year before"));
        boolean first = true;
        for (Map.Entry<ChangeVerdict, List<Prose>> entry : names.entrySet()) {
            prose.say(at.say("，", first ? ": " : "; ")).number(entry.getValue().size());
            prose.say(
                    switch (entry.getKey()) {
                        case IMPROVED -> at.say(" 项改善", " improved");
                        case WORSENED -> at.say(" 项退步", " worsened");
                        case ROSE -> at.say(" 项上升", " rose");
                        case FELL -> at.say(" 项下降", " fell");
                        case UNCHANGED ->
                            at.say(" 项没有可与随机波动区分的变化", " without a change that could be told from random variation");
                        case NOT_COMPARED -> "";
                    });
            if (entry.getKey() != ChangeVerdict.UNCHANGED) {
                prose.say(at.say("（", " ("))
                        .add(Words.list(entry.getValue(), NAMES_SHOWN, at.language()))
                        .say(at.say("）", ")"));
            }
            first = false;
        }
        return prose.say(at.say("。", ".")).build();
    }

    private Prose gaps(String area) {
        EnumMap<Status, Integer> missing = new EnumMap<>(Status.class);
        for (Indicator indicator : facts.indicators()) {
            facts.find(area, indicator)
                    .filter(value -> !value.status().showsValue())
                    .ifPresent(value -> missing.merge(value.status(), 1, Integer::sum));
        }
        Prose.Builder prose = Prose.builder();
        if (missing.isEmpty()) {
            return prose.build();
        }
        prose.number(missing.values().stream().mapToLong(Integer::intValue).sum())
                .say(at.say(" 项没有可公布的数值", " have no value to show"));
        boolean first = true;
        for (Map.Entry<Status, Integer> entry : missing.entrySet()) {
            prose.say(first ? at.say("：", ": ") : at.say("，", ", "))
                    .number(entry.getValue())
                    .say(at.say(" 项", " ") + Words.status(entry.getKey(), at.language()));
            first = false;
        }
        return prose.say(at.say("。", ".")).build();
    }

    /** One sentence for each indicator that changed more than by chance. */
    List<Prose> listChanges(String area) {
        return changed(area).stream()
                .flatMap(changed -> findSentence(changed.indicator(), changed.value()).stream())
                .toList();
    }

    /** The same, the clearest first, without what the changes are made of. */
    List<Prose> listClearest(String area) {
        return changed(area).stream()
                .sorted(Comparator.comparingDouble(
                        (Changed changed) -> -ChangeClarity.of(changed.value()).orElse(0)))
                .flatMap(changed -> findSentence(changed.indicator(), changed.value(), Optional.empty()).stream())
                .toList();
    }

    private record Changed(Indicator indicator, IndicatorValue value) {}

    private List<Changed> changed(String area) {
        List<Changed> changed = new ArrayList<>();
        for (Indicator indicator : facts.indicators()) {
            facts.find(area, indicator)
                    .filter(value -> value.changeVerdict() != ChangeVerdict.NOT_COMPARED
                            && value.changeVerdict() != ChangeVerdict.UNCHANGED)
                    .ifPresent(value -> changed.add(new Changed(indicator, value)));
        }
        return changed;
    }

    /** From what to what an area's value went, how sure that is, and what it is made of; empty where there is no change. */
    Optional<Prose> findSentence(Indicator indicator, IndicatorValue value) {
        return findSentence(indicator, value, new WhyTable(facts, links).findClause(value, indicator));
    }

    private Optional<Prose> findSentence(Indicator indicator, IndicatorValue value, Optional<String> why) {
        if (value.value() == null || value.previous() == null || value.change() == null) {
            return Optional.empty();
        }
        ValueText text = facts.text(indicator);
        Prose.Builder prose = Prose.builder().add(link(indicator));
        prose.say(at.say("由 ", " went from "))
                .number(text.withUnit(value.previous(), at.language()))
                .say(at.say(value.change() > 0 ? "升至 " : "降至 ", " to "))
                .number(text.withUnit(value.value(), at.language()), links.value(indicator.code(), value.areaCode()));
        prose.add(indicators.change(indicator, value));
        if (value.changeLower() != null && value.changeUpper() != null) {
            prose.say(at.say("（变化的 95% 区间 ", " (95 % interval of the change "))
                    .number(text.signed(value.changeLower(), value.value())
                            + at.say(" 至 ", " to ")
                            + text.signed(value.changeUpper(), value.value()))
                    .say(at.say("）", ")"));
        }
        why.ifPresent(prose::say);
        return Optional.of(prose.say(at.say("。", ".")).build());
    }

    Prose link(Indicator indicator) {
        return Prose.builder()
                .link(indicator.name().in(at.language()), links.indicator(indicator.code()))
                .build();
    }
}
