package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
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
    private final Map<String, ValueText> texts = new LinkedHashMap<>();
    private final Map<String, List<Area>> childrenByParent = new TreeMap<>();

    EditionFacts(Edition edition) {
        this.edition = edition;
        this.top = edition.topArea();
        this.compared = edition.comparedAreas();
        this.comparedCodes = compared.stream().map(Area::code).collect(Collectors.toSet());
        this.indicators = edition.comparedIndicators();
        for (Indicator indicator : workspace().indicators()) {
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

    /** How pages print the values of this indicator. */
    ValueText text(Indicator indicator) {
        return texts.computeIfAbsent(indicator.code(), code -> ValueText.of(indicator, edition));
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

    Theme themeOf(Indicator indicator) {
        String code = workspace().programmeOf(indicator).theme();
        return workspace().themes().stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the indicator has a page of its own: it is compared, and somebody stated it. */
    boolean hasPage(Indicator indicator) {
        return indicators.contains(indicator);
    }

    /** The programmes of a theme of which nobody stated anything, in the order of the catalogue. */
    List<Programme> unstatedProgrammes(Theme theme) {
        List<Indicator> unstated = edition.unstatedIndicators();
        return workspace().programmes().stream()
                .filter(programme -> programme.theme().equals(theme.code()))
                .filter(programme -> workspace().indicators().stream()
                        .filter(indicator -> indicator.programme().equals(programme.code()))
                        .allMatch(unstated::contains))
                .toList();
    }

    /**
     * The indicators of which the main page holds a figure, one a theme: that in which most areas differ from the top
     * area beyond random variation, the earlier in the catalogue where several have as many.
     */
    Set<String> leadIndicators() {
        Set<String> leads = new TreeSet<>();
        for (List<Indicator> ofTheme : indicatorsByTheme().values()) {
            Indicator lead =
                    ofTheme.stream().filter(this::isOrdered).findFirst().orElse(ofTheme.get(0));
            for (Indicator indicator : ofTheme) {
                if (countDiffering(indicator) > countDiffering(lead)) {
                    lead = indicator;
                }
            }
            leads.add(lead.code());
        }
        return leads;
    }

    /** In how many areas the indicator differs from the top area beyond random variation. */
    int countDiffering(Indicator indicator) {
        Tally tally = tally(indicator);
        return tally.of(Verdict.BETTER) + tally.of(Verdict.WORSE) + tally.of(Verdict.HIGHER) + tally.of(Verdict.LOWER);
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

    /** The verdict that pages show: none on a sensitive programme, whose areas are not set against one another. */
    Verdict verdict(IndicatorValue value, Indicator indicator) {
        return workspace().programmeOf(indicator).sensitive() ? Verdict.NOT_COMPARED : value.verdict();
    }

    /** Remarks on the top area that at least half of its values carry in the same words, so that a page says them once. */
    List<Remark> sharedRemarks() {
        Map<Remark, Integer> counts = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            findTop(indicator)
                    .ifPresent(value -> value.remarks().stream()
                            .distinct()
                            .forEach(remark -> counts.merge(remark, 1, Integer::sum)));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getValue() * 2 >= indicators.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many of the compared areas have each verdict; those without a value count as not compared. */
    Tally tally(Indicator indicator) {
        Tally tally = new Tally();
        for (IndicatorValue value : current(indicator)) {
            tally.add(verdict(value, indicator), 1);
        }
        tally.add(Verdict.NOT_COMPARED, compared.size() - current(indicator).size());
        return tally;
    }

    /** Whether the area reported nothing at all in the edition's year. */
    boolean isSilent(String area) {
        return !indicators.isEmpty()
                && indicators.stream()
                        .allMatch(indicator -> find(area, indicator)
                                .filter(value -> value.status() == Status.NOT_REPORTED)
                                .isPresent());
    }

    /** How many indicators of this area have each verdict. */
    Tally tally(String area) {
        Tally tally = new Tally();
        for (Indicator indicator : indicators) {
            tally.add(
                    find(area, indicator)
                            .map(value -> verdict(value, indicator))
                            .orElse(Verdict.NOT_COMPARED),
                    1);
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
