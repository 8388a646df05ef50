package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import org.civicdigest.cube.Cube;
import org.civicdigest.cube.OpenCases;
import org.civicdigest.cube.Participants;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.PresentGround;
import org.civicdigest.indicators.RollUp;
import org.civicdigest.indicators.Side;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.MonthlyClusters;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.IndicatorCells;
import org.civicdigest.table.IndicatorPlan;
import org.civicdigest.table.PeopleCells;
import org.civicdigest.table.RepeatCells;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators of an edition are made from: cells of the cube under the sides of the indicators that ask for them, with who was
 * present and who came again. One row per (indicator, side, band, area, period).
 *
 * <p>Kept until it is closed, since it is read more than once.
 */
final class IndicatorSides implements AutoCloseable {
    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;
    private final int editionYear;
    private final List<Indicator> indicators;
    private final List<Dataset<Row>> kept = new ArrayList<>();
    private final Dataset<Row> fractions;
    private final Dataset<Row> all;

    /**
     * @param indicators whose sides are wanted
     * @param present the ground of now, null where nothing is asked of it
     */
    IndicatorSides(
            List<Indicator> indicators,
            SparkSession spark,
            Workspace workspace,
            StoreTables tables,
            int editionYear,
            AncestorIndex ancestors,
            @Nullable PresentGround present) {
        this.indicators = indicators;
        this.spark = spark;
        this.workspace = workspace;
        this.tables = tables;
        this.editionYear = editionYear;
        @Nullable Dataset<Row> people = findPeople();
        Dataset<Row> cells = totals().transform(this::withOpenCases);
        if (people != null) {
            requireAllLines(cells, people);
        }
        cells = people == null
                ? cells.withColumn(PeopleCells.PEOPLE, lit(null).cast(DataTypes.BinaryType))
                : cells.unionByName(Participants.cells(people), true);
        @Nullable Dataset<Row> repeats = findRepeats(ancestors, present);
        if (repeats != null) {
            RepeatedAttendance.requireAllLines(
                    repeats,
                    cells.filter(col(Cells.MEASURE).equalTo(Measure.LISTED)),
                    workspace.topLevel().code());
        }
        fractions = keep(planned(cells, indicators)
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
                        col(IndicatorCells.PEOPLE)));
        all = repeats == null ? fractions : fractions.unionByName(sidesOf(repeats), true);
    }

    private Dataset<Row> keep(Dataset<Row> dataset) {
        Dataset<Row> persisted = dataset.persist(StorageLevel.MEMORY_AND_DISK());
        kept.add(persisted);
        return persisted;
    }

    /** {@link IndicatorCells}. */
    Dataset<Row> all() {
        return all;
    }

    /** {@link IndicatorCells} of some indicators only. */
    Dataset<Row> of(Collection<String> indicators) {
        return all.filter(col(IndicatorCells.INDICATOR).isin(indicators.toArray()));
    }

    /** The last day for which any area has data of any indicator of the catalogue; null where none has. */
    @Nullable
    LocalDate lastDayWithData() {
        boolean areAll = indicators.size() == workspace.indicators().size();
        Row last = (areAll ? fractions : planned(totals(), workspace.indicators()))
                .agg(max(col(IndicatorCells.MONTH).plus(col(IndicatorCells.MONTHS))))
                .head();
        if (last.isNullAt(0)) {
            return null;
        }
        int month = last.getInt(0) - 1;
        return YearMonth.of(month / 100, month % 100).atEndOfMonth();
    }

    private Dataset<Row> totals() {
        return tables.all(Cells.TABLE, Cells.SCHEMA).transform(Cube::total);
    }

    /** The cells that some indicators ask for, with the sides under which they do, up to the edition's year. */
    private Dataset<Row> planned(Dataset<Row> cells, List<Indicator> of) {
        return cells.join(
                        broadcast(plan(of)),
                        col(Cells.PROGRAMME)
                                .equalTo(col(IndicatorPlan.PROGRAMME))
                                .and(col(Cells.MEASURE).equalTo(col(IndicatorPlan.MEASURE))))
                .filter(col(IndicatorCells.MONTH).leq(editionYear * 100 + 12));
    }

    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }

    /** Levels at a moment are made from the flows, where an indicator asks for them. */
    private Dataset<Row> withOpenCases(Dataset<Row> cells) {
        boolean asksForThem = indicators.stream()
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
        Object[] programmes = indicators.stream()
                .filter(indicator -> indicator.measures().stream().anyMatch(this::isDistinct))
                .map(Indicator::programme)
                .distinct()
                .sorted()
                .toArray();
        return programmes.length == 0
                ? null
                : keep(Participants.byMonth(tables.attendanceWhereItCounts()
                        .filter(col(Attendance.PROGRAMME).isin(programmes))));
    }

    private boolean isDistinct(String measure) {
        return workspace.findMeasure(measure).orElseThrow().isDistinct();
    }

    /** Who came again, of the programmes whose indicators are clustered by person; null where none is. */
    private @Nullable Dataset<Row> findRepeats(AncestorIndex ancestors, @Nullable PresentGround present) {
        List<Indicator> clustered =
                indicators.stream().filter(Indicator::isClustered).toList();
        if (clustered.isEmpty()) {
            return null;
        }
        Set<String> levels = new HashSet<>(Set.of(workspace.topLevel().code(), workspace.comparisonLevel()));
        clustered.forEach(indicator -> levels.addAll(indicator.levels()));
        Broadcast<RepeatedAttendance.Ground> ground = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new RepeatedAttendance.Ground(ancestors, present, Set.copyOf(levels)));
        Object[] programmes =
                clustered.stream().map(Indicator::programme).distinct().sorted().toArray();
        return keep(RepeatedAttendance.of(
                tables.attendanceWhereItCounts()
                        .filter(col(Attendance.PROGRAMME).isin(programmes)),
                ground));
    }

    /** Beside the fractions of each indicator that asks for them. */
    private Dataset<Row> sidesOf(Dataset<Row> repeats) {
        List<Row> plan = indicators.stream()
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

    private Dataset<Row> plan(List<Indicator> of) {
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : of) {
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
}
