package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;

/**
 * Gathers the changes of compared areas that are clearest, improvements and worsenings, each with what it is made of: those that
 * stand among all comparisons, in the order of the change over the half-width of its interval.
 */
final class MoversSection {
    private static final int SHOWN = 8;

    private final EditionFacts facts;
    private final AreaProse prose;
    private final PageLanguage at;
    private final Links links;

    MoversSection(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
        this.prose = new AreaProse(facts, links);
    }

    private record Mover(Area area, Indicator indicator, IndicatorValue value, double clarity) {}

    /** The improvements, then the worsenings; neither where there is none. */
    List<IndexPage.Movers> list() {
        List<IndexPage.Movers> groups = new ArrayList<>();
        add(groups, ChangeVerdict.IMPROVED, at.say("改善", "Improved"));
        add(groups, ChangeVerdict.WORSENED, at.say("退步", "Worsened"));
        return groups;
    }

    private void add(List<IndexPage.Movers> groups, ChangeVerdict verdict, String name) {
        List<Mover> movers = new ArrayList<>();
        for (Area area : facts.compared()) {
            for (Indicator indicator : facts.indicators()) {
                facts.find(area.code(), indicator)
                        .filter(value -> value.changeVerdict() == verdict)
                        .flatMap(value -> mover(area, indicator, value))
                        .ifPresent(movers::add);
            }
        }
        if (movers.isEmpty()) {
            return;
        }
        movers.sort(Comparator.comparingDouble((Mover mover) -> -mover.clarity())
                .thenComparing(mover -> mover.area().code())
                .thenComparing(mover -> mover.indicator().code()));
        List<Prose> sentences = movers.stream()
                .limit(SHOWN)
                .map(mover -> prose.findSentence(mover.indicator(), mover.value())
                        .map(sentence -> Prose.builder()
                                .link(
                                        at.say(mover.area().name()),
                                        links.area(mover.area().code()))
                                .say(at.say("：", ": "))
                                .add(sentence)
                                .build()))
                .flatMap(Optional::stream)
                .toList();
        groups.add(new IndexPage.Movers(name, movers.size(), sentences));
    }

    private static Optional<Mover> mover(Area area, Indicator indicator, IndicatorValue value) {
        OptionalDouble clarity = ChangeClarity.of(value);
        return clarity.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mover(area, indicator, value, clarity.getAsDouble()));
    }
}
