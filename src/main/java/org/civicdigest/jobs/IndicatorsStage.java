package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.civicdigest.cube.Cube;
import org.civicdigest.cube.OpenCases;
import org.civicdigest.cube.Participants;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.AreaCell;
import org.civicdigest.indicators.BoundaryDisclosure;
import org.civicdigest.indicators.CellScreen;
import org.civicdigest.indicators.DisclosurePlan;
import org.civicdigest.indicators.DiscoveryControl;
import org.civicdigest.indicators.EarlierEditions;
import org.civicdigest.indicators.IndicatorCalculator;
import org.civicdigest.indicators.LoggedSum;
import org.civicdigest.indicators.MonthlyValues;
import org.civicdigest.indicators.Peers;
import org.civicdigest.indicators.PopulationRollUp;
import org.civicdigest.indicators.PresentGround;
import org.civicdigest.indicators.RollUp;
import org.civicdigest.indicators.Side;
import org.civicdigest.indicators.StillBoundaries;
import org.civicdigest.indicators.SumsOfIndicator;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Peer;
import org.civicdigest.model.Period;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.statistics.MonthlyClusters;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.IndicatorCells;
import org.civicdigest.table.IndicatorPlan;
import org.civicdigest.table.PeopleCells;
import org.civicdigest.table.RepeatCells;
import org.jspecify.annotations.Nullable;

/** Makes every value of an edition from the cube: rolled up over areas, then computed group by group. */
final class IndicatorsStage {
    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;
    private final int editionYear;
    private final EarlierEditions earlier;

    /**
     * @param workspace with the areas and denominators of the edition
     * @param earlier what was published before
     */
    IndicatorsStage(
            SparkSession spark, Workspace workspace, StoreTables tables, int editionYear, EarlierEditions earlier) {
        this.spark = spark;
        this.workspace = workspace;
        this.tables = tables;
        this.editionYear = editionYear;
        this.earlier = earlier;
    }

    /** The values, sorted by area, indicator and period, and the months, sorted by indicator and area. */
    ComputedValues run() {
        Dataset<Row> plan = plan();
        @Nullable Dataset<Row> people = findPeople();
        Dataset<Row> cells =
                tables.all(Cells.TABLE, Cells.SCHEMA).transform(Cube::total).transform(this::withOpenCases);
        if (people != null) {
            requireAllLines(cells, people);
        }
        cells = people == null
                ? cells.withColumn(PeopleCells.PEOPLE, lit(null).cast(DataTypes.BinaryType))
                : cells.unionByName(Participants.cells(people), true);
        StillBoundaries still = new StillBoundaries(workspace, editionYear);
        @Nullable PresentView present = still.isEmpty() ? null : presentView(still);
        AncestorIndex ancestors = new AncestorIndex(workspace.areas());
        @Nullable Dataset<Row> repeats = findRepeats(ancestors, present);
        if (repeats != null) {
            RepeatedAttendance.requireAllLines(
                    repeats,
                    cells.filter(col(Cells.MEASURE).equalTo(Measure.LISTED)),
                    workspace.topLevel().code());
        }
        Dataset<Row> sides = cells.join(
                        broadcast(plan),
                        col(Cells.PROGRAMME)
                                .equalTo(col(IndicatorPlan.PROGRAMME))
                                .and(col(Cells.MEASURE).equalTo(col(IndicatorPlan.MEASURE))))
                .filter(col(IndicatorCells.MONTH).leq(editionYear * 100 + 12))
                .select(
                        col(IndicatorCells.INDICATOR),
                        col(IndicatorCells.AREA_CODE),
                        col(IndicatorCells.MONTH),
                        col(IndicatorCells.MONTHS),
                        col(IndicatorCells.SIDE),
                        col(IndicatorCells.BAND),
                        col(IndicatorCells.COUNT),
                        col(IndicatorCells.LOW),
                        col(IndicatorCells.HIGH),
                        col(IndicatorCells.SQUARES),
                        col(IndicatorCells.PEOPLE))
                .persist(StorageLevel.MEMORY_AND_DISK());
        List<PopulationRow> population = PopulationRollUp.of(workspace.areas(), workspace.population());
        Broadcast<Inputs> inputs = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new Inputs(
                        workspace,
                        ancestors,
                        editionYear,
                        lastDayWithData(sides),
                        population,
                        Peers.of(workspace, editionYear, population),
                        present));
        Dataset<Row> all = repeats == null ? sides : sides.unionByName(sidesOf(repeats), true);
        DisclosurePlan disclosure = disclosure(all, inputs);
        Calculation calculation = new Calculation(inputs, disclosure);
        List<IndicatorValue> values = new ArrayList<>();
        List<MonthlySeries> months = new ArrayList<>();
        List<RestatedValue> restated = new ArrayList<>();
        sorted(all, calculation, Encoders.javaSerialization(ComputedValues.class))
                .collectAsList()
                .forEach(part -> {
                    values.addAll(part.values());
                    months.addAll(part.months());
                    restated.addAll(part.restated());
                });
        if (people != null) {
            people.unpersist();
        }
        if (repeats != null) {
            repeats.unpersist();
        }
        sides.unpersist();
        values.addAll(ofEmptyGroups(values, calculation));
        values.sort(Comparator.comparing(IndicatorValue::areaCode)
                .thenComparing(IndicatorValue::indicator)
                .thenComparing(IndicatorValue::period));
        months.sort(Comparator.comparing(MonthlySeries::indicator).thenComparing(MonthlySeries::areaCode));
        restated.addAll(still.constant(values));
        List<RestatedValue> safe = new ArrayList<>(BoundaryDisclosure.protect(workspace, disclosure, values, restated));
        safe.sort(Comparator.comparing(RestatedValue::view)
                .thenComparing(RestatedValue::areaCode)
                .thenComparing(RestatedValue::indicator)
                .thenComparing(RestatedValue::year));
        return new ComputedValues(DiscoveryControl.of(values).applyTo(values), months, safe);
    }

    /** What is withheld beside what is few: from a first pass over the indicators that count people. */
    private DisclosurePlan disclosure(Dataset<Row> sides, Broadcast<Inputs> inputs) {
        Object[] affected = DisclosurePlan.listAffected(workspace).stream()
                .map(Indicator::code)
                .toArray();
        Map<String, List<LoggedSum>> sums = new TreeMap<>();
        if (affected.length > 0) {
            sorted(
                            sides.filter(col(IndicatorCells.INDICATOR).isin(affected)),
                            new SumsToPublish(inputs),
                            Encoders.javaSerialization(SumsOfIndicator.class))
                    .collectAsList()
                    .forEach(each -> sums.put(each.indicator(), each.sums()));
        }
        return DisclosurePlan.of(workspace, sums, earlier);
    }

    /** One group of cells per indicator, in the order in which they are rolled up. */
    private static <T> Dataset<T> sorted(
            Dataset<Row> sides, FlatMapGroupsFunction<String, Row, T> function, Encoder<T> encoder) {
        return sides.groupBy(col(IndicatorCells.INDICATOR))
                .as(Encoders.STRING(), sides.encoder())
                .flatMapSortedGroups(
                        new Column[] {
                            col(IndicatorCells.AREA_CODE), col(IndicatorCells.MONTH), col(IndicatorCells.MONTHS)
                        },
                        function,
                        encoder);
    }

    /** Levels at a moment are made from the flows, where an indicator asks for them. */
    private Dataset<Row> withOpenCases(Dataset<Row> cells) {
        boolean asksForThem = workspace.indicators().stream()
                .flatMap(indicator -> indicator.measures().stream())
                .anyMatch(code -> workspace.findMeasure(code).orElseThrow().isStock());
        return asksForThem ? cells.unionByName(OpenCases.atEndOfMonth(cells, offices())) : cells;
    }

    /** Each area that still stands, with the compared area that reports for it. */
    private Dataset<Row> offices() {
        List<Row> rows = new ArrayList<>();
        LocalDate end = Period.ofYear(editionYear).lastDay();
        for (String code : workspace.areas().rowsByCode().keySet()) {
            workspace.findComparedArea(code, end).ifPresent(office -> rows.add(RowFactory.create(code, office.code())));
        }
        return spark.createDataFrame(rows, OpenCases.OFFICES);
    }

    /** Who was present, of the programmes whose indicators count distinct people; null where none does. */
    private @Nullable Dataset<Row> findPeople() {
        Object[] programmes = workspace.indicators().stream()
                .filter(indicator -> indicator.measures().stream().anyMatch(this::isDistinct))
                .map(Indicator::programme)
                .distinct()
                .sorted()
                .toArray();
        return programmes.length == 0
                ? null
                : Participants.byMonth(tables.attendanceWhereItCounts()
                                .filter(col(Attendance.PROGRAMME).isin(programmes)))
                        .persist(StorageLevel.MEMORY_AND_DISK());
    }

    private boolean isDistinct(String measure) {
        return workspace.findMeasure(measure).orElseThrow().isDistinct();
    }

    /** Who came again, of the programmes whose indicators are clustered by person; null where none is. */
    private @Nullable Dataset<Row> findRepeats(AncestorIndex ancestors, @Nullable PresentView present) {
        List<Indicator> clustered =
                workspace.indicators().stream().filter(Indicator::isClustered).toList();
        if (clustered.isEmpty()) {
            return null;
        }
        Set<String> levels = new HashSet<>(Set.of(workspace.topLevel().code(), workspace.comparisonLevel()));
        clustered.forEach(indicator -> levels.addAll(indicator.levels()));
        Broadcast<RepeatedAttendance.Ground> ground = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new RepeatedAttendance.Ground(
                        ancestors, present == null ? null : present.ground(), Set.copyOf(levels)));
        Object[] programmes =
                clustered.stream().map(Indicator::programme).distinct().sorted().toArray();
        return RepeatedAttendance.of(
                        tables.attendanceWhereItCounts()
                                .filter(col(Attendance.PROGRAMME).isin(programmes)),
                        ground)
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Beside the fractions of each indicator that asks for them. */
    private Dataset<Row> sidesOf(Dataset<Row> repeats) {
        List<Row> plan = workspace.indicators().stream()
                .filter(Indicator::isClustered)
                .map(indicator -> RowFactory.create(indicator.code(), indicator.programme()))
                .toList();
        return repeats.filter(col(IndicatorCells.MONTH).leq(editionYear * 100 + 12))
                .join(
                        broadcast(spark.createDataFrame(plan, IndicatorPlan.OF_PROGRAMMES)),
                        col(RepeatCells.PROGRAMME).equalTo(col(IndicatorPlan.PROGRAMME)))
                .select(
                        col(IndicatorCells.INDICATOR),
                        col(IndicatorCells.AREA_CODE),
                        col(IndicatorCells.MONTH),
                        lit(MonthlyClusters.MONTHS).as(IndicatorCells.MONTHS),
                        col(IndicatorCells.SIDE),
                        col(IndicatorCells.LEVEL),
                        col(IndicatorCells.REPEATS));
    }

    /** The people are made from the registers and the sums from the cube: both must rest on the same lines. */
    private static void requireAllLines(Dataset<Row> cells, Dataset<Row> people) {
        Column[] place = {col(Cells.AREA_CODE), col(Cells.PROGRAMME), col(Cells.MONTH)};
        Dataset<Row> programmes = people.select(col(PeopleCells.PROGRAMME)).distinct();
        List<Row> differing = cells.filter(col(Cells.MEASURE).equalTo(Measure.LISTED))
                .join(broadcast(programmes), Cells.PROGRAMME)
                .select(place[0], place[1], place[2], col(Cells.COUNT))
                .unionByName(people.select(
                        place[0],
                        place[1],
                        place[2],
                        col(PeopleCells.COUNT).multiply(-1).as(Cells.COUNT)))
                .groupBy(place)
                .agg(sum(col(Cells.COUNT)).as(Cells.COUNT))
                .filter(col(Cells.COUNT).notEqual(0))
                .limit(3)
                .collectAsList();
        if (!differing.isEmpty()) {
            throw new IllegalStateException(
                    "J_RECONCILE: the lines of attendance that people are counted from are not those of the cube: "
                            + differing);
        }
    }

    private Dataset<Row> plan() {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            if (indicator.isStandardised()) {
                for (int band = 0; band < indicator.bands().size(); band++) {
                    rows.add(plan(indicator, indicator.bands().get(band).numerator(), Side.NUMERATOR, band));
                }
                continue;
            }
            rows.add(plan(indicator, indicator.numerator(), Side.NUMERATOR));
            @Nullable String below = RollUp.findDenominatorOfRegister(indicator, workspace);
            if (below != null) {
                rows.add(plan(indicator, below, Side.DENOMINATOR));
            }
            if (indicator.kind() == Indicator.Kind.COVERAGE) {
                rows.add(plan(indicator, Measure.SESSIONS, Side.SESSIONS));
            }
        }
        return spark.createDataFrame(rows, IndicatorPlan.SCHEMA);
    }

    private Row plan(Indicator indicator, String measure, Side side) {
        return plan(indicator, measure, side, 0);
    }

    private Row plan(Indicator indicator, String measure, Side side, int band) {
        String cell = side == Side.SESSIONS
                ? measure
                : workspace.findMeasure(measure).orElseThrow().cell();
        return RowFactory.create(indicator.code(), indicator.programme(), cell, side.name(), band);
    }

    private static @Nullable LocalDate lastDayWithData(Dataset<Row> sides) {
        Row last = sides.agg(max(col(IndicatorCells.MONTH).plus(col(IndicatorCells.MONTHS))))
                .head();
        return last.isNullAt(0) ? null : month(last.getInt(0) - 1).atEndOfMonth();
    }

    /** Nobody reported anything: that too is said of each area. */
    private List<IndicatorValue> ofEmptyGroups(List<IndicatorValue> values, Calculation calculation) {
        Set<String> computed = new HashSet<>();
        values.forEach(value -> computed.add(value.indicator()));
        List<IndicatorValue> empty = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            if (!computed.contains(indicator.code())) {
                empty.addAll(calculation
                        .compute(indicator, Collections.emptyIterator())
                        .values());
            }
        }
        return empty;
    }

    /** The past on the ground of the edition's last day. */
    private PresentView presentView(StillBoundaries still) {
        PresentGround ground =
                new PresentGround(workspace.areas(), Period.ofYear(editionYear).lastDay());
        Workspace ofNow = workspace.withAreas(ground.register(), ground.population(workspace.population()));
        return new PresentView(still, ground, ofNow, PopulationRollUp.of(ofNow.areas(), ofNow.population()));
    }

    private record PresentView(
            StillBoundaries still, PresentGround ground, Workspace workspace, List<PopulationRow> population)
            implements Serializable {}

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    /** What every group needs; sent to each executor once. */
    private record Inputs(
            Workspace workspace,
            AncestorIndex ancestors,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<PopulationRow> population,
            List<Peer> peers,
            @Nullable PresentView present)
            implements Serializable {
        /** The cells of a level's areas and of the top area, which is the benchmark of all others. */
        List<AreaCell> withTop(Map<String, List<AreaCell>> cellsByLevel, String level) {
            String top = workspace.topLevel().code();
            List<AreaCell> cells = new ArrayList<>(cellsByLevel.getOrDefault(level, List.of()));
            if (!level.equals(top)) {
                cells.addAll(cellsByLevel.getOrDefault(top, List.of()));
            }
            return cells;
        }
    }

    /** Finds inside a task which sums of one indicator are to be printed. */
    private record SumsToPublish(Broadcast<Inputs> inputs)
            implements FlatMapGroupsFunction<String, Row, SumsOfIndicator>, Serializable {
        @Override
        public Iterator<SumsOfIndicator> call(String code, Iterator<Row> rows) {
            Inputs given = inputs.value();
            Workspace workspace = given.workspace();
            Indicator indicator = workspace.findIndicator(code).orElseThrow();
            IndicatorRollUps rollUps = new IndicatorRollUps(indicator, workspace, given.ancestors(), null);
            rows.forEachRemaining(rollUps::add);
            Map<String, List<AreaCell>> cellsByLevel = rollUps.cellsByLevel();
            CellScreen.Log log = new CellScreen.Log();
            for (String level : indicator.levels()) {
                List<AreaCell> cells = given.withTop(cellsByLevel, level);
                IndicatorCalculator.log(
                        indicator,
                        workspace.programmeOf(indicator),
                        workspace,
                        level,
                        given.editionYear(),
                        given.lastDayWithData(),
                        cells,
                        given.population(),
                        log);
                if (workspace.isComparedOrAbove(level)) {
                    MonthlyValues.of(
                            indicator,
                            workspace,
                            level,
                            given.editionYear(),
                            given.lastDayWithData(),
                            cells,
                            given.population(),
                            log);
                }
            }
            return List.of(new SumsOfIndicator(code, log.sums())).iterator();
        }
    }

    /** Computes one indicator inside a task: records in, records out. */
    private record Calculation(Broadcast<Inputs> inputs, DisclosurePlan disclosure)
            implements FlatMapGroupsFunction<String, Row, ComputedValues>, Serializable {
        @Override
        public Iterator<ComputedValues> call(String code, Iterator<Row> rows) {
            Indicator indicator = inputs.value().workspace().findIndicator(code).orElseThrow();
            return compute(indicator, rows).parts().iterator();
        }

        ComputedValues compute(Indicator indicator, Iterator<Row> rows) {
            Inputs given = inputs.value();
            CellScreen screen = disclosure.screen(indicator);
            @Nullable PresentView present = given.present();
            @Nullable
            RollUp onPresentGround = present == null || !present.still().canRestate(indicator)
                    ? null
                    : new RollUp(
                            indicator,
                            present.workspace(),
                            present.ground(),
                            List.of(given.workspace().comparisonLevel()));
            IndicatorRollUps rollUps =
                    new IndicatorRollUps(indicator, given.workspace(), given.ancestors(), onPresentGround);
            rows.forEachRemaining(rollUps::add);
            Map<String, List<AreaCell>> cellsByLevel = rollUps.cellsByLevel();
            List<IndicatorValue> values = new ArrayList<>();
            List<MonthlySeries> months = new ArrayList<>();
            for (String level : indicator.levels()) {
                List<AreaCell> cells = given.withTop(cellsByLevel, level);
                values.addAll(IndicatorCalculator.compute(
                        indicator,
                        given.workspace().programmeOf(indicator),
                        given.workspace(),
                        level,
                        given.editionYear(),
                        given.lastDayWithData(),
                        cells,
                        given.population(),
                        given.peers(),
                        screen));
                if (given.workspace().isComparedOrAbove(level)) {
                    months.addAll(MonthlyValues.of(
                            indicator,
                            given.workspace(),
                            level,
                            given.editionYear(),
                            given.lastDayWithData(),
                            cells,
                            given.population(),
                            screen));
                }
            }
            return new ComputedValues(
                    values,
                    months,
                    present == null || onPresentGround == null
                            ? List.of()
                            : restated(indicator, present, onPresentGround, screen));
        }

        private List<RestatedValue> restated(
                Indicator indicator, PresentView present, RollUp rollUp, CellScreen screen) {
            Inputs given = inputs.value();
            String level = present.workspace().comparisonLevel();
            List<AreaCell> cells = rollUp.cellsByLevel().getOrDefault(level, List.of());
            return present.still()
                    .asOfNow(
                            present.ground(),
                            IndicatorCalculator.compute(
                                    indicator,
                                    present.workspace().programmeOf(indicator),
                                    present.workspace(),
                                    level,
                                    given.editionYear(),
                                    given.lastDayWithData(),
                                    cells,
                                    present.population(),
                                    List.of(),
                                    screen),
                            rollUp::apportioned);
        }
    }
}
