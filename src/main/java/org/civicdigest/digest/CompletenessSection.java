package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.Completeness;
import org.civicdigest.model.Due;
import org.civicdigest.model.Period;
import org.civicdigest.model.Programme;

/** Gathers what was owed and what of it is there, for the whole and for one area. */
final class CompletenessSection {
    /** More gaps than this are in the file only. */
    private static final int GAPS_SHOWN = 40;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    CompletenessSection(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** One row per compared area that owed something. */
    List<CompletenessRow> list() {
        List<CompletenessRow> rows = new ArrayList<>();
        for (Area area : facts.compared()) {
            List<Due> dues = facts.edition().duesUnder(area.code());
            if (!dues.isEmpty()) {
                rows.add(row(at.say(area.name()), links.area(area.code()), dues));
            }
        }
        return rows;
    }

    /** All in one row. */
    CompletenessRow whole() {
        return row(facts.topName(at.language()), "", facts.edition().dues());
    }

    /** One area in one row. */
    CompletenessRow of(Area area) {
        return row(at.say(area.name()), "", facts.edition().duesUnder(area.code()));
    }

    private static CompletenessRow row(String name, String href, List<Due> dues) {
        Completeness counts = Completeness.of(dues);
        return new CompletenessRow(
                name,
                href,
                counts.due(),
                QualitySection.share(counts.complete(), counts.due()),
                counts.timingKnown() == 0 && counts.complete() > 0
                        ? Cells.NOTHING
                        : QualitySection.share(counts.onTime(), counts.due()),
                counts.missing(),
                counts.due() - counts.complete() - counts.missing());
    }

    /** What an area and those below it did not send, by programme and period. */
    List<MissingRow> missing(String area) {
        Map<String, List<String>> byItem = new TreeMap<>();
        for (Due due : facts.edition().duesUnder(area)) {
            if (due.standing() == Due.Standing.MISSING) {
                byItem.computeIfAbsent(due.programme() + " " + due.period(), item -> new ArrayList<>())
                        .add(facts.edition().nameOf(due.area(), at.language()));
            }
        }
        List<MissingRow> rows = new ArrayList<>();
        byItem.forEach((item, areas) -> {
            int cut = item.indexOf(' ');
            Period period = Period.of(item.substring(cut + 1));
            String programme = facts.workspace()
                    .findProgramme(item.substring(0, cut))
                    .map(Programme::name)
                    .map(at::say)
                    .orElse(item);
            String who = String.join(at.say("、", ", "), areas.subList(0, Math.min(5, areas.size())));
            String more =
                    areas.size() > 5 ? at.say(" 等 " + areas.size() + " 个", " and " + (areas.size() - 5) + " more") : "";
            rows.add(new MissingRow(programme, period.in(at.language()), who + more));
        });
        return rows;
    }

    static int shown() {
        return GAPS_SHOWN;
    }
}
