package org.civicdigest.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;

/** Gathers what cannot be compared, or only with a caveat, reason by reason. */
final class ComparabilitySection {
    /** A reason that holds for thousands of areas is counted in full, but not printed in full. */
    private static final int ROWS_SHOWN = 200;

    private static final int INDICATORS_SHOWN = 6;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    ComparabilitySection(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
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
            if (kind != Remark.Kind.BELOW_MINIMUM) {
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
        return new IndexPage.Comparability(reasons, boundaries());
    }

    /** The rows of one area that share their detail are one row. */
    private record Place(String area, String detail) {}

    private void addReason(
            List<IndexPage.Reason> reasons,
            String name,
            String meaning,
            Function<IndicatorValue, Optional<String>> detail) {
        Map<Place, List<Prose>> places = new LinkedHashMap<>();
        List<Area> areas = new ArrayList<>();
        areas.add(facts.top());
        areas.addAll(facts.compared());
        for (Area area : areas) {
            for (Indicator indicator : facts.indicators()) {
                facts.find(area.code(), indicator)
                        .flatMap(detail)
                        .ifPresent(words -> places.computeIfAbsent(
                                        new Place(area.code(), words), place -> new ArrayList<>())
                                .add(Prose.builder()
                                        .link(at.say(indicator.name()), links.indicator(indicator.code()))
                                        .build()));
            }
        }
        if (!places.isEmpty()) {
            List<IndexPage.ReasonRow> rows = places.entrySet().stream()
                    .limit(ROWS_SHOWN)
                    .map(place -> new IndexPage.ReasonRow(
                            name(place.getKey().area()),
                            Words.list(place.getValue(), INDICATORS_SHOWN, at.language()),
                            place.getKey().detail()))
                    .toList();
            reasons.add(new IndexPage.Reason(name, meaning, rows, places.size()));
        }
    }

    private Prose name(String area) {
        String name = facts.name(area, at.language());
        Prose.Builder prose = Prose.builder();
        return (facts.hasPage(area) ? prose.link(name, links.area(area)) : prose.name(name)).build();
    }

    private List<Prose> boundaries() {
        LocalDate from = Period.ofYear(facts.edition().year() - 1).firstDay();
        LocalDate to = facts.period().lastDay();
        return facts.workspace().areas().changes().stream()
                .filter(change -> !change.effective().isBefore(from)
                        && !change.effective().isAfter(to))
                .map(this::boundary)
                .toList();
    }

    private Prose boundary(AreaChange change) {
        Prose.Builder prose =
                Prose.builder().number(change.effective().toString()).say(at.say("：", ": "));
        prose.add(named(change.fromCode()));
        prose.say(
                switch (change.kind()) {
                    case RENAME -> at.say(" 更名为 ", " was renamed ");
                    case MERGE -> at.say(" 并入 ", " was merged into ");
                    case SPLIT -> at.say(" 分出 ", " was split, one part being ");
                    case TRANSFER -> at.say(" 部分划归 ", " was partly transferred to ");
                });
        prose.add(named(change.toCode()));
        if (change.share() != null) {
            prose.say(at.say("（份额 ", " (share "))
                    .number(Decimals.print(change.share()))
                    .say(at.say("）", ")"));
        }
        return prose.say(at.say("。", ".")).build();
    }

    private Prose named(String area) {
        return Prose.builder()
                .add(name(area))
                .say(at.language() == Language.ZH ? "（" + area + "）" : " (" + area + ")")
                .build();
    }
}
