package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.Indicator;

/**
 * The indicators of a profile that has to fit on one page: those of the composite index, then theme by theme in turn the
 * one in which most areas differ from the whole beyond random variation.
 */
final class ProfileIndicators {
    /** A page holds as many rows that can be read. */
    private static final int MOST = 16;

    private final EditionFacts facts;
    private final List<String> codes;

    ProfileIndicators(EditionFacts facts) {
        this.facts = facts;
        this.codes = choose(facts);
    }

    /** Their codes, in the order of the catalogue. */
    List<String> codes() {
        return codes;
    }

    private static List<String> choose(EditionFacts facts) {
        Set<String> chosen = new LinkedHashSet<>();
        for (CompositeResult result : facts.edition().comparisons().indexes()) {
            for (CompositeIndex.Dimension dimension : result.index().dimensions()) {
                dimension.items().forEach(item -> chosen.add(item.indicator()));
            }
        }
        chosen.retainAll(facts.indicators().stream()
                .filter(facts::isOrdered)
                .map(Indicator::code)
                .toList());
        List<List<Indicator>> themes = new ArrayList<>();
        for (List<Indicator> theme : facts.indicatorsByTheme().values()) {
            themes.add(new ArrayList<>(theme.stream()
                    .filter(indicator -> facts.isOrdered(indicator) && !chosen.contains(indicator.code()))
                    .sorted(Comparator.comparingInt(facts::countDiffering).reversed())
                    .toList()));
        }
        for (int turn = 0; chosen.size() < MOST && turn < facts.indicators().size(); turn++) {
            for (List<Indicator> theme : themes) {
                if (turn < theme.size() && chosen.size() < MOST) {
                    chosen.add(theme.get(turn).code());
                }
            }
        }
        return facts.indicators().stream()
                .map(Indicator::code)
                .filter(chosen::contains)
                .limit(MOST)
                .toList();
    }

    /** Whether there are indicators that the profile leaves out. */
    boolean leavesOut() {
        return codes().size()
                < facts.indicators().stream().filter(facts::isOrdered).count();
    }

    /** The rule, for the reader. */
    String rule(PageLanguage at) {
        String count = Words.count(codes.size());
        return at.say(
                "图中 " + count + " 项按规则选出：综合指数所含的指标在先，其余各主题轮流取与" + facts.topName(at.language()) + "有显著差异的"
                        + facts.comparedNoun(at.language()) + "最多的。",
                "The " + count
                        + " indicators of the figure are chosen by rule: those of the composite index first, then, theme by"
                        + " theme in turn, those in which most areas differ from " + facts.topName(at.language())
                        + " beyond random variation.");
    }
}
