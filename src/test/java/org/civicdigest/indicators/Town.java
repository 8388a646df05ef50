package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Peer;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.model.Workspace.TargetRow;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.MonthlyClusters;
import org.jspecify.annotations.Nullable;

/** A city with districts A, B and C and one indicator, for tests: the attendance rate, unless a test says otherwise. */
final class Town {
    static final String CITY = "city";

    private final List<Area> areas = new ArrayList<>();
    private final List<AreaChange> changes = new ArrayList<>();
    private final List<AreaCell> cells = new ArrayList<>();
    private final List<PopulationRow> population = new ArrayList<>();
    private final List<TargetRow> targets = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private Kind kind = Kind.PROPORTION;
    private String numerator = "attended";
    private @Nullable String denominator = "expected";
    private BigDecimal per = BigDecimal.ONE;
    private Direction direction = Direction.HIGHER;
    private IntervalMethod interval = IntervalMethod.WILSON;
    private int minimumCell = 0;
    private boolean sensitive = false;
    private Unit unit = Unit.ITEMS;
    private Measure.Publicity publicity = Measure.Publicity.OF_DIGEST_ONLY;
    private CellScreen screen = CellScreen.OPEN;
    private final List<Indicator.Band> bands = new ArrayList<>();
    private Indicator.Clustering clustering = Indicator.Clustering.NONE;
    private PeerRule peerRule = PeerRule.NONE;
    private @Nullable LocalDate lastDayWithData = null;

    Town() {
        area(CITY, "city", null);
        for (String district : List.of("A", "B", "C")) {
            area(district, "district", CITY);
        }
    }

    Town area(String code, String level, @Nullable String parent) {
        return area(code, level, parent, null, null);
    }

    Town area(String code, String level, @Nullable String parent, @Nullable String from, @Nullable String to) {
        areas.add(new Area(
                code,
                Text.same(code),
                level,
                parent,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
        return this;
    }

    Town change(AreaChange.Kind change, String from, String to, String day) {
        changes.add(new AreaChange(change, from, to, LocalDate.parse(day), null));
        return this;
    }

    Town proportion(String above, String below) {
        return define(Kind.PROPORTION, above, below, IntervalMethod.WILSON);
    }

    Town rate(String above, String below, int perSoMany) {
        per = BigDecimal.valueOf(perSoMany);
        return define(Kind.RATE, above, below, IntervalMethod.BYAR);
    }

    /** Effective coverage of study sessions; owed as {@link #owes} says. */
    Town coverage() {
        return define(Kind.COVERAGE, "attended", "expected", IntervalMethod.WILSON);
    }

    /** Every area of the level owes one study session a period of the kind. */
    Town owes(String level, PeriodKind kind) {
        obligations.add(new Obligation("study", level, kind, 1, null, null));
        return this;
    }

    Town count(String measure) {
        return define(Kind.COUNT, measure, null, IntervalMethod.NONE);
    }

    Town mean(String measure) {
        return define(Kind.MEAN, measure, null, IntervalMethod.T);
    }

    Town ratio(String above, String below) {
        return define(Kind.RATIO, above, below, IntervalMethod.NONE);
    }

    private Town define(Kind newKind, String above, @Nullable String below, IntervalMethod method) {
        kind = newKind;
        numerator = above;
        denominator = below;
        interval = method;
        return this;
    }

    Town direction(Direction newDirection) {
        direction = newDirection;
        return this;
    }

    Town interval(IntervalMethod method) {
        interval = method;
        return this;
    }

    Town minimumCell(int minimum) {
        minimumCell = minimum;
        return this;
    }

    /** What all measures count. */
    Town counts(Unit newUnit) {
        unit = newUnit;
        return this;
    }

    /** All figures are public elsewhere. */
    Town isPublic() {
        publicity = Measure.Publicity.PUBLIC;
        return this;
    }

    Town withholding(Cell... cells) {
        screen = CellScreen.withholding(List.of(cells), minimumCell);
        return this;
    }

    /** A standardised rate of two bands, of which the standard population has so much. */
    Town standardised(double young, double old) {
        define(Kind.RATE, "visits_young", "young", IntervalMethod.DOBSON);
        per = BigDecimal.valueOf(1000);
        bands.add(new Indicator.Band("visits_young", "young", BigDecimal.valueOf(young)));
        bands.add(new Indicator.Band("visits_old", "old", BigDecimal.valueOf(old)));
        return this;
    }

    /** Visits to the young and the old of one area and year. */
    Town visits(String area, String period, long young, long old) {
        return cell(area, period, "visits_young", young).cell(area, period, "visits_old", old);
    }

    /** How many are young and old in an area in 2024 and 2025. */
    Town people(String area, long young, long old) {
        for (int year = 2024; year <= 2025; year++) {
            population(area, year, "young", young).population(area, year, "old", old);
        }
        return this;
    }

    /** The same people attend again. */
    Town clustered() {
        clustering = Indicator.Clustering.PERSON;
        return this;
    }

    /** How often the same persons came to an area in 2025. */
    Town repeats(String area, MonthlyClusters clusters) {
        cells.add(AreaCell.ofRepeats(area, 2025, clusters));
        return this;
    }

    Town sensitive() {
        sensitive = true;
        return this;
    }

    Town dataUpTo(String day) {
        lastDayWithData = LocalDate.parse(day);
        return this;
    }

    Town target(String area, String period, double target) {
        targets.add(new TargetRow(area, "indicator", Period.of(period), BigDecimal.valueOf(target)));
        return this;
    }

    Town population(String area, int year, String measure, long value) {
        population.add(new PopulationRow(area, year, measure, BigDecimal.valueOf(value)));
        return this;
    }

    /** Attended and expected of one area and period. */
    Town attendance(String area, String period, long attended, long expected) {
        return cell(area, period, "attended", attended).cell(area, period, "expected", expected);
    }

    Town cell(String area, String period, String measure, long value) {
        return cell(area, period, measure, Statistic.of(BigDecimal.valueOf(value)));
    }

    Town cell(String area, String period, String measure, Statistic statistic, String... reportingAreas) {
        cells.add(new AreaCell(area, Period.of(period), measure, statistic, List.of(reportingAreas)));
        return this;
    }

    /** These people came, by number. */
    Town people(String area, String period, LongStream people) {
        DistinctPeople distinct = DistinctPeople.of(people);
        cells.add(new AreaCell(
                area,
                Period.of(period),
                "participants",
                new Statistic(
                        1,
                        BigDecimal.valueOf(distinct.number()),
                        BigDecimal.valueOf(distinct.number()),
                        BigDecimal.ZERO),
                distinct,
                List.of(area)));
        return this;
    }

    Town shuffled(long seed) {
        Collections.shuffle(cells, new Random(seed));
        return this;
    }

    Indicator indicator(Indicator.Example... examples) {
        return new Indicator(
                "indicator",
                Text.same("indicator"),
                Text.same("%"),
                "study",
                kind,
                numerator,
                denominator,
                per,
                direction,
                List.of("district", "city"),
                List.of(PeriodKind.values()),
                interval,
                minimumCell,
                Text.same("definition"),
                List.of(examples),
                clustering,
                bands);
    }

    /** The values of all districts in the digest of 2025. */
    List<IndicatorValue> values() {
        return values("district");
    }

    Town heldAgainst(PeerRule rule) {
        peerRule = rule;
        return this;
    }

    List<Peer> peers() {
        return Peers.of(workspace(), 2025, population);
    }

    List<IndicatorValue> values(String level) {
        return IndicatorCalculator.compute(
                indicator(),
                programme(),
                workspace(),
                level,
                2025,
                lastDayWithData,
                cells,
                population,
                peers(),
                screen);
    }

    /** Why the values of districts and of the city changed into 2025, by their streets. */
    List<ChangeParts> changes() {
        Workspace workspace = workspaceWithIndicator();
        Map<String, List<AreaCell>> cellsByLevel = new TreeMap<>();
        for (AreaCell cell : cells) {
            cellsByLevel
                    .computeIfAbsent(levelOf(cell.area()), level -> new ArrayList<>())
                    .add(cell);
        }
        return ChangeDecomposition.of(
                workspace.findIndicator("indicator").orElseThrow(),
                workspace,
                new AncestorIndex(workspace.areas()),
                2025,
                lastDayWithData,
                cellsByLevel,
                population,
                screen);
    }

    private String levelOf(String code) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElseThrow()
                .level();
    }

    /** The sums behind {@link #values}, for what is withheld beside few. */
    List<LoggedSum> sums() {
        CellScreen.Log log = new CellScreen.Log();
        IndicatorCalculator.log(
                indicator(), programme(), workspace(), "district", 2025, lastDayWithData, cells, population, log);
        return log.sums();
    }

    private Programme programme() {
        return new Programme("study", Text.same("study"), "theme", sensitive);
    }

    /** The months of all districts up to 2025. */
    List<MonthlySeries> months() {
        return MonthlyValues.of(indicator(), workspace(), "district", 2025, lastDayWithData, cells, population, screen);
    }

    /** What the indicator makes of two numbers. */
    Outcome.Shown shown(long attended, long expected) {
        return ValueRule.outcome(
                        indicator(),
                        new Sums.Reported(
                                Statistic.of(BigDecimal.valueOf(attended)),
                                Statistic.of(BigDecimal.valueOf(expected)),
                                Months.of(Period.of("2025")),
                                Months.of(Period.of("2025")),
                                new TreeSet<>(),
                                null,
                                null,
                                null,
                                false,
                                null))
                .findShown()
                .orElseThrow();
    }

    IndicatorValue value(String area, String period) {
        return find(values(), area, period);
    }

    static String month(int year, int month) {
        return Period.ofMonth(YearMonth.of(year, month)).toString();
    }

    static IndicatorValue find(List<IndicatorValue> values, String area, String period) {
        return values.stream()
                .filter(value -> value.areaCode().equals(area)
                        && value.period().toString().equals(period))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value of " + area + " in " + period));
    }

    AreaRegister register() {
        return new AreaRegister(areas, changes);
    }

    /** The workspace with its one indicator, of districts and streets. */
    Workspace workspaceWithIndicator() {
        return workspaceWithIndicators("indicator");
    }

    /** The same indicator, which streets have too, under several codes. */
    Workspace workspaceWithIndicators(String... codes) {
        Indicator own = indicator();
        List<Indicator> indicators = new ArrayList<>();
        for (String code : codes) {
            indicators.add(new Indicator(
                    code,
                    own.name(),
                    own.unit(),
                    own.programme(),
                    own.kind(),
                    own.numerator(),
                    own.denominator(),
                    own.per(),
                    own.direction(),
                    List.of("street", "district", "city"),
                    own.periods(),
                    own.interval(),
                    own.minimumCell(),
                    own.definition(),
                    own.examples(),
                    own.clustering(),
                    own.bands()));
        }
        return workspace(indicators);
    }

    Workspace workspace() {
        return workspace(List.of());
    }

    private Workspace workspace(List<Indicator> indicators) {
        return new Workspace(
                "/workspace",
                Text.same("town"),
                true,
                List.of(
                        new Level("city", Text.same("city")),
                        new Level("district", Text.same("district")),
                        new Level("street", Text.same("street"))),
                "district",
                Workspace.Thresholds.DEFAULT,
                null,
                register(),
                List.of(),
                targets,
                List.of(),
                List.of(new Programme("study", Text.same("study"), "theme", sensitive)),
                List.of(
                        measure("attended", Measure.Source.ACTIVITIES),
                        measure("expected", Measure.Source.ACTIVITIES),
                        measure("sessions", Measure.Source.ACTIVITIES),
                        measure("visits_young", Measure.Source.RETURNS),
                        measure("visits_old", Measure.Source.RETURNS),
                        measure("young", Measure.Source.POPULATION),
                        measure("old", Measure.Source.POPULATION),
                        measure("score", Measure.Source.RETURNS),
                        measure("hours", Measure.Source.ATTENDANCE),
                        measure("present", Measure.Source.ATTENDANCE),
                        measure("listed", Measure.Source.ATTENDANCE),
                        measure("participants", Measure.Source.ATTENDANCE),
                        measure("settled", Measure.Source.RETURNS),
                        measure("accepted", Measure.Source.RETURNS),
                        ofCases("opened", CaseCount.Of.OPENED),
                        ofCases("closed", CaseCount.Of.CLOSED),
                        measure("residents", Measure.Source.POPULATION)),
                indicators,
                List.of(),
                Map.of(),
                obligations,
                Workspace.DEFAULT_DEADLINE_DAYS,
                List.of(),
                peerRule);
    }

    private Measure measure(String code, Measure.Source source) {
        return new Measure(code, Text.same(code), unit, source, null, code, List.of(), null, publicity, null);
    }

    private static Measure ofCases(String code, CaseCount.Of counted) {
        return new Measure(
                code,
                Text.same(code),
                Unit.ITEMS,
                Measure.Source.CASES,
                null,
                code,
                List.of(),
                null,
                Measure.Publicity.OF_DIGEST_ONLY,
                new CaseCount(counted, null));
    }
}
