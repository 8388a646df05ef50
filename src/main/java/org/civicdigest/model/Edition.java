package org.civicdigest.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that one published digest says: the workspace, the year, and every value of its table.
 *
 * <p>Values are sorted by area, indicator, period. Charts and pages read from here only.
 */
public final class Edition {
    private final Workspace workspace;
    private final int year;
    private final List<Language> languages;
    private final List<IndicatorValue> values;
    private final List<Integer> years;
    private final List<Due> dues;
    private final Map<String, List<Due>> duesUnder = new HashMap<>();
    private final Map<Key, IndicatorValue> byKey = new HashMap<>();

    private final Comparisons comparisons;
    private final Map<Key, ChangeParts> changes = new HashMap<>();
    private final Map<Key, Trend> trends = new HashMap<>();
    private final Set<String> stated = new HashSet<>();
    private final Map<String, List<FunnelPoint>> funnels;
    private final Map<String, List<ProcessChart>> months;
    private final Map<String, List<Peer>> peers;
    private final Map<RestatedKey, RestatedValue> restated = new HashMap<>();

    private record Key(String area, String indicator, Period period) {}

    private record RestatedKey(RestatedValue.View view, String area, String indicator) {}

    /** An edition of a workspace that asks nothing of its areas. */
    public Edition(Workspace workspace, int year, List<Language> languages, List<IndicatorValue> values) {
        this(workspace, year, languages, values, List.of(), Comparisons.NONE);
    }

    /** @param dues what areas owed in the edition's year, sorted by area, programme and period */
    public Edition(
            Workspace workspace,
            int year,
            List<Language> languages,
            List<IndicatorValue> values,
            List<Due> dues,
            Comparisons comparisons) {
        this.comparisons = comparisons;
        comparisons
                .changes()
                .forEach(parts -> changes.put(new Key(parts.areaCode(), parts.indicator(), parts.period()), parts));
        comparisons
                .trends()
                .forEach(trend -> trends.put(
                        new Key(trend.areaCode(), trend.indicator(), Period.ofYear(trend.lastYear())), trend));
        funnels = comparisons.funnels().stream().collect(Collectors.groupingBy(FunnelPoint::indicator));
        months = comparisons.months().stream().collect(Collectors.groupingBy(ProcessChart::indicator));
        peers = comparisons.peers().stream().collect(Collectors.groupingBy(Peer::areaCode));
        for (RestatedValue value : comparisons.restated()) {
            if (value.year() == year) {
                boolean isOfGroup = value.view() == RestatedValue.View.CONSTANT;
                (isOfGroup ? value.members() : List.of(value.areaCode()))
                        .forEach(area -> restated.put(new RestatedKey(value.view(), area, value.indicator()), value));
            }
        }
        this.dues = List.copyOf(dues);
        String top = workspace.topLevel().code();
        for (Due due : this.dues) {
            for (Area above :
                    workspace.areas().listUpwards(due.area(), due.period().lastDay())) {
                if (above.level().equals(workspace.comparisonLevel())
                        || above.level().equals(top)) {
                    duesUnder
                            .computeIfAbsent(above.code(), code -> new ArrayList<>())
                            .add(due);
                }
            }
        }
        this.workspace = workspace;
        this.year = year;
        this.languages = List.copyOf(languages);
        this.values = List.copyOf(values);
        this.years = yearsOf(this.values, year);
        for (IndicatorValue value : values) {
            if (value.status() != Status.NOT_REPORTED) {
                stated.add(value.indicator());
            }
            @Nullable
            IndicatorValue twin = byKey.put(new Key(value.areaCode(), value.indicator(), value.period()), value);
            if (twin != null) {
                throw new IllegalArgumentException(
                        "two values for " + value.indicator() + " of " + value.areaCode() + " in " + value.period());
            }
        }
    }

    /** What was found by holding the values against each other. */
    public Comparisons comparisons() {
        return comparisons;
    }

    /** The trend of the last five years of an area, where the indicator can have one. */
    public Optional<Trend> findTrend(String area, String indicator) {
        return Optional.ofNullable(trends.get(new Key(area, indicator, period())));
    }

    /** What the months of an indicator say, in the order of the areas' codes; empty where it has none. */
    public List<ProcessChart> listMonths(String indicator) {
        return months.getOrDefault(indicator, List.of());
    }

    /** The months of five years of the area at the top; empty where the indicator has none. */
    public Optional<MonthlySeries> findWholeByMonth(String indicator) {
        return comparisons.wholeByMonth().stream()
                .filter(series -> series.indicator().equals(indicator))
                .findFirst();
    }

    /** The value of the edition's year of an area, or of the group that it is in, had boundaries stood still. */
    public Optional<RestatedValue> findRestated(RestatedValue.View view, String area, String indicator) {
        return Optional.ofNullable(restated.get(new RestatedKey(view, area, indicator)));
    }

    /** The peers of an area, the nearest first; empty where it has none. */
    public List<Peer> listPeers(String area) {
        return peers.getOrDefault(area, List.of());
    }

    /** The funnel of an indicator, in the order of the areas' codes; empty where it has none. */
    public List<FunnelPoint> listFunnel(String indicator) {
        return funnels.getOrDefault(indicator, List.of());
    }

    /** Why the value of an area differs from that of the year before, where it can be said. */
    public Optional<ChangeParts> findChangeParts(String area, String indicator) {
        return Optional.ofNullable(changes.get(new Key(area, indicator, period())));
    }

    public Workspace workspace() {
        return workspace;
    }

    public int year() {
        return year;
    }

    /** The edition's year as a period. */
    public Period period() {
        return Period.ofYear(year);
    }

    /** In the order in which the digest prints them. */
    public List<Language> languages() {
        return languages;
    }

    public List<IndicatorValue> values() {
        return values;
    }

    /** What areas owed in the edition's year and what came of it, sorted by area, programme and period. */
    public List<Due> dues() {
        return dues;
    }

    /** What an area of the comparison level, or the one at the top, and all below it owed. */
    public List<Due> duesUnder(String area) {
        return duesUnder.getOrDefault(area, List.of());
    }

    public Optional<IndicatorValue> find(String area, String indicator, Period period) {
        return Optional.ofNullable(byKey.get(new Key(area, indicator, period)));
    }

    /** The areas of the comparison level that hold in the edition's year, in the order of their codes. */
    public List<Area> comparedAreas() {
        return workspace.areas().listAtLevel(workspace.comparisonLevel(), period().firstDay(), period().lastDay());
    }

    /** The area at the top of the hierarchy in the edition's year. */
    public Area topArea() {
        List<Area> tops =
                workspace.areas().listAtLevel(workspace.topLevel().code(), period().firstDay(), period().lastDay());
        if (tops.size() != 1) {
            throw new IllegalStateException("expected one area at level "
                    + workspace.topLevel().code() + " in " + year + ", found " + tops.size());
        }
        return tops.get(0);
    }

    /**
     * The indicators that have yearly values at the comparison level, in the order of the catalogue; not those of which
     * nobody ever stated anything.
     */
    public List<Indicator> comparedIndicators() {
        return workspace.indicators().stream()
                .filter(indicator -> indicator.levels().contains(workspace.comparisonLevel())
                        && indicator.periods().contains(PeriodKind.YEAR)
                        && stated.contains(indicator.code()))
                .toList();
    }

    /** Defined in the catalogue, but stated by nobody in any year: a gap of reporting in itself. */
    public List<Indicator> unstatedIndicators() {
        return workspace.indicators().stream()
                .filter(indicator -> !stated.contains(indicator.code()))
                .toList();
    }

    /** The values of one indicator at the comparison level in one period, in the order of their codes. */
    public List<IndicatorValue> listCompared(String indicator, Period period) {
        List<IndicatorValue> found = new ArrayList<>();
        for (Area area :
                workspace.areas().listAtLevel(workspace.comparisonLevel(), period.firstDay(), period.lastDay())) {
            find(area.code(), indicator, period).ifPresent(found::add);
        }
        return found;
    }

    /** The value of the top area, the benchmark of all others. */
    public Optional<IndicatorValue> findTop(String indicator, Period period) {
        return find(topArea().code(), indicator, period);
    }

    /** The years with at least one yearly value, oldest first, up to the edition's. */
    public List<Integer> years() {
        return years;
    }

    private static List<Integer> yearsOf(List<IndicatorValue> values, int upTo) {
        TreeSet<Integer> years = new TreeSet<>();
        for (IndicatorValue value : values) {
            if (value.period().kind() == PeriodKind.YEAR && value.status().showsValue()) {
                years.add(value.period().year());
            }
        }
        return List.copyOf(years.headSet(upTo, true));
    }

    /** The area's name in the edition's year, its code where the register has no name for that year. */
    public String nameOf(String area, Language language) {
        return workspace
                .areas()
                .findLatestWithin(area, period().firstDay(), period().lastDay())
                .or(() -> workspace.areas().rowsByCode().getOrDefault(area, List.of()).stream()
                        .reduce((earlier, later) -> later))
                .map(row -> row.name().in(language))
                .orElse(area);
    }
}
