package org.civicdigest.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;

/** Changes of areas within the years that an edition shows, one sentence for each event. */
final class Boundaries {
    private static final int EVENTS_SHOWN = 40;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    Boundaries(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** Those of all areas. */
    List<Prose> list() {
        return list(change -> true);
    }

    /** Those that this area, or one directly below it, came from or went into. */
    List<Prose> list(String area) {
        return list(change -> isWithin(change.fromCode(), area, change) || isWithin(change.toCode(), area, change));
    }

    private boolean isWithin(String code, String area, AreaChange change) {
        return code.equals(area)
                || facts.workspace()
                        .areas()
                        .find(code, change.effective())
                        .or(() -> facts.workspace()
                                .areas()
                                .find(code, change.effective().minusDays(1)))
                        .filter(found -> area.equals(found.parent()))
                        .isPresent();
    }

    /** Parts of one event share its day and kind, and where it divides an area that area, else where it leads. */
    private record Event(LocalDate effective, AreaChange.Kind kind, String area) {}

    private List<Prose> list(Predicate<AreaChange> wanted) {
        int firstYear = facts.edition().years().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(facts.edition().year());
        LocalDate from = Period.ofYear(firstYear).firstDay();
        LocalDate to = facts.period().lastDay();
        Map<Event, List<AreaChange>> events = new LinkedHashMap<>();
        facts.workspace().areas().changes().stream()
                .filter(change -> !change.effective().isBefore(from)
                        && !change.effective().isAfter(to)
                        && wanted.test(change))
                .sorted(Comparator.comparing(AreaChange::effective))
                .forEach(change -> events.computeIfAbsent(
                                new Event(
                                        change.effective(),
                                        change.kind(),
                                        change.kind() == AreaChange.Kind.SPLIT ? change.fromCode() : change.toCode()),
                                event -> new ArrayList<>())
                        .add(change));
        List<Prose> sentences = new ArrayList<>();
        events.values().stream().limit(EVENTS_SHOWN).map(this::sentence).forEach(sentences::add);
        int more = events.size() - EVENTS_SHOWN;
        if (more > 0) {
            sentences.add(Prose.builder()
                    .say(at.say("另有 ", "And "))
                    .number(more)
                    .say(at.say(" 起变更，见区划表。", " more changes; see the register of areas."))
                    .build());
        }
        return sentences;
    }

    private Prose sentence(List<AreaChange> changes) {
        AreaChange first = changes.get(0);
        boolean divides = first.kind() == AreaChange.Kind.SPLIT;
        Prose.Builder prose =
                Prose.builder().number(first.effective().toString()).say(at.say("：", ": "));
        prose.add(
                divides
                        ? named(first.fromCode(), first)
                        : Words.list(
                                changes.stream()
                                        .map(change -> named(change.fromCode(), change))
                                        .toList(),
                                EVENTS_SHOWN,
                                at.language()));
        prose.say(
                switch (first.kind()) {
                    case RENAME -> at.say("更名或改码为", " was renamed or given a new code: ");
                    case MERGE -> at.say("并入", changes.size() == 1 ? " was merged into " : " were merged into ");
                    case SPLIT -> at.say("拆分为", " was split into ");
                    case TRANSFER -> at.say("部分划归", " was partly transferred to ");
                });
        prose.add(
                divides
                        ? Words.list(
                                changes.stream()
                                        .map(change -> named(change.toCode(), change))
                                        .toList(),
                                EVENTS_SHOWN,
                                at.language())
                        : named(first.toCode(), first));
        return prose.say(at.say("。", ".")).build();
    }

    /** The name that the area had at the change, its code, and the share that it gave or took. */
    private Prose named(String area, AreaChange change) {
        boolean receives = area.equals(change.toCode());
        String name = facts.workspace()
                .areas()
                .find(area, change.effective())
                .or(() ->
                        facts.workspace().areas().find(area, change.effective().minusDays(1)))
                .map(found -> found.name().in(at.language()))
                .orElseGet(() -> facts.name(area, at.language()));
        Prose.Builder prose = Prose.builder();
        if (facts.hasPage(area)) {
            prose.link(name, links.area(area));
        } else {
            prose.name(name);
        }
        prose.say(at.language() == Language.ZH ? "（" + area : " (" + area);
        if (change.share() != null && receives) {
            prose.say(at.say("，份额 ", ", share ")).number(Decimals.print(change.share()));
        }
        return prose.say(at.say("）", ")")).build();
    }
}
