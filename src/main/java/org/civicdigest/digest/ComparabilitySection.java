package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;

/** Gathers what cannot be compared, or only with a caveat, reason by reason. */
final class ComparabilitySection {
    /** A reason that holds for thousands of areas is counted in full, but not printed in full. */
    private static final int ROWS_SHOWN = 40;

    private static final int NAMES_SHOWN = 8;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    /** The top area and all that are compared with it. */
    private final List<String> areas;

    ComparabilitySection(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
        this.areas = Stream.concat(Stream.of(facts.top()), facts.compared().stream())
                .map(Area::code)
                .distinct()
                .toList();
    }

    IndexPage.Comparability build() {
        List<IndexPage.Reason> reasons = new ArrayList<>();
        for (Status status : Status.values()) {
            if (status != Status.OK) {
                addReason(
                        reasons,
                        Words.status(status, at.language()),
                        Words.statusMeaning(status, at.language()),
                        value -> value.status() == status
                                ? Optional.of(Words.remarks(value.remarks(), at.language()))
                                : Optional.empty());
            }
        }
        for (Remark.Kind kind : Remark.Kind.values()) {
            // A value below the minimum is already listed by its status.
            if (kind != Remark.Kind.BELOW_MINIMUM
                    && kind != Remark.Kind.PROTECTED
                    && kind != Remark.Kind.SENSITIVE_FEW
                    && kind.isCaveat()) {
                addReason(
                        reasons,
                        Words.remarkMeaning(kind, at.language()),
                        "",
                        value -> value.remarks().stream()
                                .filter(remark -> remark.kind() == kind)
                                .findFirst()
                                .map(remark -> remark.in(at.language())));
            }
        }
        return new IndexPage.Comparability(reasons, new Boundaries(facts, links).list());
    }

    private record Place(String area, String detail) {}

    private record Group(List<String> indicators, String detail) {}

    /** Areas with the same indicators and the same detail share a row: what holds for all is said once. */
    private void addReason(
            List<IndexPage.Reason> reasons,
            String name,
            String meaning,
            Function<IndicatorValue, Optional<String>> detail) {
        Map<Place, List<String>> indicatorsByPlace = new LinkedHashMap<>();
        for (String area : areas) {
            for (Indicator indicator : facts.indicators()) {
                facts.find(area, indicator)
                        .flatMap(detail)
                        .ifPresent(words -> indicatorsByPlace
                                .computeIfAbsent(new Place(area, words), place -> new ArrayList<>())
                                .add(indicator.code()));
            }
        }
        Map<Group, List<String>> areasByGroup = new LinkedHashMap<>();
        indicatorsByPlace.forEach((place, codes) -> areasByGroup
                .computeIfAbsent(new Group(List.copyOf(codes), place.detail()), group -> new ArrayList<>())
                .add(place.area()));
        if (!areasByGroup.isEmpty()) {
            reasons.add(new IndexPage.Reason(
                    name,
                    meaning,
                    areasByGroup.entrySet().stream()
                            .limit(ROWS_SHOWN)
                            .map(group -> new IndexPage.ReasonRow(
                                    areaNames(group.getValue()),
                                    indicatorNames(group.getKey().indicators()),
                                    group.getKey().detail()))
                            .toList(),
                    indicatorsByPlace.values().stream().mapToInt(List::size).sum(),
                    Math.max(0, areasByGroup.size() - ROWS_SHOWN)));
        }
    }

    private Prose areaNames(List<String> codes) {
        if (codes.size() == areas.size() && codes.size() > 2) {
            return Prose.builder()
                    .say(at.say("全部 ", "all "))
                    .number(codes.size())
                    .say(at.say(" 个单位", " areas"))
                    .build();
        }
        return Words.list(codes.stream().map(this::name).toList(), NAMES_SHOWN, at.language());
    }

    private Prose indicatorNames(List<String> codes) {
        return Words.list(
                facts.indicators().stream()
                        .filter(indicator -> codes.contains(indicator.code()))
                        .map(indicator -> Prose.builder()
                                .link(at.say(indicator.name()), links.indicator(indicator.code()))
                                .build())
                        .toList(),
                NAMES_SHOWN,
                at.language());
    }

    private Prose name(String area) {
        String name = facts.name(area, at.language());
        Prose.Builder prose = Prose.builder();
        return (facts.hasPage(area) ? prose.link(name, links.area(area)) : prose.name(name)).build();
    }
}
