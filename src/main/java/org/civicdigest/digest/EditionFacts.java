package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;

/** An edition with the look-ups that every page asks for made once. */
final class EditionFacts {
    private final Edition edition;
    private final Area top;
    private final List<Area> compared;
    private final Set<String> comparedCodes;
    private final List<Indicator> indicators;
    private final Map<String, List<IndicatorValue>> current = new LinkedHashMap<>();
    private final Map<String, List<Area>> childrenByParent = new TreeMap<>();

    EditionFacts(Edition edition) {
        this.edition = edition;
        this.top = edition.topArea();
        this.compared = edition.comparedAreas();
        this.comparedCodes = compared.stream().map(Area::code).collect(Collectors.toSet());
        this.indicators = edition.comparedIndicators();
        for (Indicator indicator : indicators) {
            List<IndicatorValue> values = new ArrayList<>();
            for (Area area : compared) {
                edition.find(area.code(), indicator.code(), period()).ifPresent(values::add);
            }
            current.put(indicator.code(), List.copyOf(values));
        }
        for (String code : workspace().areas().rowsByCode().keySet()) {
            workspace()
                    .areas()
                    .findLatestWithin(code, period().firstDay(), period().lastDay())
                    .ifPresent(area -> {
                        if (area.parent() != null) {
                            childrenByParent
                                    .computeIfAbsent(area.parent(), parent -> new ArrayList<>())
                                    .add(area);
                        }
                    });
        }
    }

    Edition edition() {
        return edition;
    }

    Workspace workspace() {
        return edition.workspace();
    }

    Period period() {
        return edition.period();
    }

    /** The area against which all others are compared. */
    Area top() {
        return top;
    }

    /** The areas that have a page, in the order of their codes. */
    List<Area> compared() {
        return compared;
    }

    boolean hasPage(String area) {
        return comparedCodes.contains(area);
    }

    List<Indicator> indicators() {
        return indicators;
    }

    /** Each theme with its indicators, in the order of the catalogue; themes without indicators are left out. */
    Map<Theme, List<Indicator>> indicatorsByTheme() {
        Map<Theme, List<Indicator>> byTheme = new LinkedHashMap<>();
        for (Theme theme : workspace().themes()) {
            List<Indicator> own = indicators.stream()
                    .filter(indicator ->
                            workspace().programmeOf(indicator).theme().equals(theme.code()))
                    .toList();
            if (!own.isEmpty()) {
                byTheme.put(theme, own);
            }
        }
        return byTheme;
    }

    /** The compared areas' values of the edition's year, in the order of their codes. */
    List<IndicatorValue> current(Indicator indicator) {
        return current.getOrDefault(indicator.code(), List.of());
    }

    Optional<IndicatorValue> find(String area, Indicator indicator) {
        return edition.find(area, indicator.code(), period());
    }

    Optional<IndicatorValue> findTop(Indicator indicator) {
        return find(top.code(), indicator);
    }

    /** The areas directly below this one in the edition's year, in the order of their codes. */
    List<Area> children(String area) {
        return childrenByParent.getOrDefault(area, List.of());
    }

    /** The indicators that have yearly values at this level, in the order of the catalogue. */
    List<Indicator> indicatorsAt(String level) {
        return workspace().indicators().stream()
                .filter(indicator -> indicator.levels().contains(level)
                        && indicator.periods().contains(PeriodKind.YEAR))
                .toList();
    }

    /** How many of the compared areas have each verdict; those without a value count as not compared. */
    Tally tally(Indicator indicator) {
        Tally tally = new Tally();
        for (IndicatorValue value : current(indicator)) {
            tally.add(value.verdict(), 1);
        }
        tally.add(Verdict.NOT_COMPARED, compared.size() - current(indicator).size());
        return tally;
    }

    /** How many indicators of this area have each verdict. */
    Tally tally(String area) {
        Tally tally = new Tally();
        for (Indicator indicator : indicators) {
            tally.add(find(area, indicator).map(IndicatorValue::verdict).orElse(Verdict.NOT_COMPARED), 1);
        }
        return tally;
    }

    /** Whether areas may be set in an order of this indicator: not by counts, which follow size, nor by sensitive ones. */
    boolean isOrdered(Indicator indicator) {
        return indicator.kind() != Indicator.Kind.COUNT
                && !workspace().programmeOf(indicator).sensitive();
    }

    String topName(Language language) {
        return top.name().in(language);
    }

    String name(String area, Language language) {
        return edition.nameOf(area, language);
    }

    /** What the compared areas are called: 区县, areas. */
    String comparedNoun(Language language) {
        return Words.pick(
                language,
                workspace()
                        .findLevel(workspace().comparisonLevel())
                        .map(Level::name)
                        .map(name -> name.in(Language.ZH))
                        .orElse("单位"),
                "areas");
    }
}
