package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.SheetScore;
import org.jspecify.annotations.Nullable;

/** Shows the totals of each sheet of scores, and which item cost an area most. */
final class SheetsSection {
    /** More areas than these are in the file only. */
    private static final int SHOWN = 60;

    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    SheetsSection(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    List<IndexPage.Sheet> list() {
        return facts.workspace().sheets().stream().map(this::sheet).toList();
    }

    private IndexPage.Sheet sheet(ScoreSheet sheet) {
        Map<String, Map<Period, SheetScore>> byArea = new HashMap<>();
        for (SheetScore score : facts.edition().comparisons().sheets()) {
            if (score.sheet().equals(sheet.code())) {
                byArea.computeIfAbsent(score.areaCode(), area -> new LinkedHashMap<>())
                        .put(score.period(), score);
            }
        }
        List<Period> periods = periods();
        List<Area> areas = facts.compared();
        return new IndexPage.Sheet(
                at.id("sheet-" + sheet.code()),
                at.say(sheet.name()),
                periods.stream().map(period -> period.in(at.language())).toList(),
                areas.stream()
                        .limit(SHOWN)
                        .map(area -> row(sheet, area, byArea.getOrDefault(area.code(), Map.of()), periods))
                        .toList(),
                Math.max(0, areas.size() - SHOWN),
                ExplainCommand.of(
                        sheet.code(),
                        ExplainCommand.ANY_AREA,
                        Period.ofYear(facts.edition().year()).toString()));
    }

    /** Quarters, half-years, then the year. */
    private List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        int year = facts.edition().year();
        for (PeriodKind kind : List.of(PeriodKind.QUARTER, PeriodKind.HALF)) {
            for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                periods.add(new Period(kind, year, ordinal));
            }
        }
        periods.add(Period.ofYear(year));
        return periods;
    }

    private IndexPage.SheetRow row(ScoreSheet sheet, Area area, Map<Period, SheetScore> scores, List<Period> periods) {
        List<String> totals = new ArrayList<>();
        for (Period period : periods) {
            @Nullable SheetScore score = scores.get(period);
            totals.add(score == null || score.total() == null ? Cells.NOTHING : CompositeWords.fixed(score.total(), 1));
        }
        return new IndexPage.SheetRow(
                area.name().in(at.language()),
                links.area(area.code()),
                totals,
                most(sheet, scores).orElse(""));
    }

    /** The item that lost most over all periods, each as often as it was assessed. */
    private Optional<String> most(ScoreSheet sheet, Map<Period, SheetScore> scores) {
        Map<String, Double> lost = new HashMap<>();
        scores.values()
                .forEach(score -> score.ledger().forEach(entry -> {
                    if (entry.lost() != null) {
                        lost.merge(entry.item(), entry.lost(), Double::sum);
                    }
                }));
        return sheet.items().stream()
                .filter(item -> lost.getOrDefault(item.code(), 0.0) > 0)
                .max(Comparator.comparingDouble(item -> lost.getOrDefault(item.code(), 0.0)))
                .map(item -> at.say(item.name()));
    }
}
