package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.civicdigest.cube.AncestorSpans;
import org.civicdigest.cube.Cube;
import org.civicdigest.cube.OpenCases;
import org.civicdigest.cube.Participants;
import org.civicdigest.cube.PopulationRollUp;
import org.civicdigest.cube.RollUp;
import org.civicdigest.indicators.AreaCell;
import org.civicdigest.indicators.DiscoveryControl;
import org.civicdigest.indicators.IndicatorCalculator;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.table.Ancestors;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.IndicatorCells;
import org.civicdigest.table.IndicatorPlan;
import org.civicdigest.table.PeopleCells;
import org.jspecify.annotations.Nullable;

/** Makes every value of an edition from the cube: rolled up over areas, then computed group by group. */
final class IndicatorsStage {
    /** Behind an indicator of coverage: the sessions that were held, which it needs beside its two sides. */
    private static final String SESSIONS_OF = "#" + Measure.SESSIONS;

    private static final String GROUP_LEVEL = "group_level";
    private static final StructType LEVELS_SCHEMA = DataTypes.createStructType(List.of(
            DataTypes.createStructField("levels_indicator", DataTypes.StringType, false),
            DataTypes.createStructField("levels_level", DataTypes.StringType, false),
            DataTypes.createStructField(GROUP_LEVEL, DataTypes.StringType, false)));

    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;
    private final int editionYear;

    /**
     * @param workspace with the areas and denominators of the edition
     */
    IndicatorsStage(SparkSession spark, Workspace workspace, StoreTables tables, int editionYear) {
        this.spark = spark;
        this.workspace = workspace;
        this.tables = tables;
        this.editionYear = editionYear;
    }

    /** The values, sorted by area, indicator and period. */
    List<IndicatorValue> run() {
        Dataset<Row> plan = plan();
        @Nullable Dataset<Row> people = findPeople();
        Dataset<Row> cells =
                tables.all(Cells.TABLE, Cells.SCHEMA).transform(Cube::total).transform(this::withOpenCases);
        if (people != null) {
            requireAllLines(cells, people);
            cells = cells.unionByName(Participants.cells(people));
        }
        Dataset<Row> fractions = RollUp.fractions(cells, plan)
                .filter(col(IndicatorCells.MONTH).leq(editionYear * 100 + 12))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> ancestors = ancestors();
        Dataset<Row> rolled = RollUp.upwards(fractions, ancestors)
                .transform(sums -> people == null
                        ? sums.withColumn(PeopleCells.PEOPLE, lit(null).cast(DataTypes.BinaryType))
                        : Participants.with(sums, fractions, plan, people, ancestors))
                .persist(StorageLevel.MEMORY_AND_DISK());
        requireNothingLost(fractions, rolled);
        @Nullable LocalDate lastDayWithData = lastDayWithData(fractions);

        List<PopulationRow> population = PopulationRollUp.of(workspace.areas(), workspace.population());
        Broadcast<Inputs> inputs = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new Inputs(workspace, editionYear, lastDayWithData, population));
        Calculation calculation = new Calculation(inputs);
        List<IndicatorValue> values = new ArrayList<>();
        rolled.join(
                        broadcast(spark.createDataFrame(groupLevels(), LEVELS_SCHEMA)),
                        col(IndicatorCells.INDICATOR)
                                .equalTo(col("levels_indicator"))
                                .and(col(IndicatorCells.LEVEL).equalTo(col("levels_level"))))
                .groupByKey((MapFunction<Row, String>) IndicatorsStage::group, Encoders.STRING())
                .flatMapGroups(calculation, Encoders.javaSerialization(ValueBatch.class))
                .collectAsList()
                .forEach(batch -> values.addAll(batch.values()));
        fractions.unpersist();
        if (people != null) {
            people.unpersist();
        }
        rolled.unpersist();
        values.addAll(ofEmptyGroups(values, calculation));
        values.sort(Comparator.comparing(IndicatorValue::areaCode)
                .thenComparing(IndicatorValue::indicator)
                .thenComparing(IndicatorValue::period));
        return DiscoveryControl.of(values).applyTo(values);
    }

    /** Levels at a moment are made from the flows, where an indicator asks for them. */
    private Dataset<Row> withOpenCases(Dataset<Row> cells) {
        boolean asksForThem = workspace.indicators().stream()
                .flatMap(indicator -> java.util.stream.Stream.of(indicator.numerator(), indicator.denominator()))
                .filter(java.util.Objects::nonNull)
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
                .filter(indicator -> isDistinct(indicator.numerator()) || isDistinct(indicator.denominator()))
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

    private boolean isDistinct(@Nullable String measure) {
        return measure != null && workspace.findMeasure(measure).orElseThrow().isDistinct();
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
            Measure above = workspace.findMeasure(indicator.numerator()).orElseThrow();
            @Nullable Measure below = denominatorOfRegister(indicator);
            boolean bothCounted =
                    below != null && above.source() == Measure.Source.CASES && below.source() == Measure.Source.CASES;
            rows.add(RowFactory.create(
                    indicator.code(), indicator.programme(), above.cell(), true, below != null, bothCounted));
            if (indicator.kind() == Indicator.Kind.COVERAGE) {
                rows.add(RowFactory.create(
                        indicator.code() + SESSIONS_OF, indicator.programme(), Measure.SESSIONS, true, false, false));
            }
            if (below != null) {
                rows.add(RowFactory.create(
                        indicator.code(), indicator.programme(), below.cell(), false, true, bothCounted));
            }
        }
        return spark.createDataFrame(rows, IndicatorPlan.SCHEMA);
    }

    /** The denominator, where it is a measure of a register and not of the population. */
    private @Nullable Measure denominatorOfRegister(Indicator indicator) {
        if (indicator.denominator() == null) {
            return null;
        }
        Measure measure = workspace.findMeasure(indicator.denominator()).orElseThrow();
        return measure.source() == Measure.Source.POPULATION ? null : measure;
    }

    private Dataset<Row> ancestors() {
        List<Row> rows = AncestorSpans.of(workspace.areas()).stream()
                .map(span -> RowFactory.create(
                        span.area(),
                        span.fromMonth(),
                        span.toMonth(),
                        span.ancestor(),
                        span.level(),
                        span.firstMonth(),
                        span.lastMonth()))
                .toList();
        return spark.createDataFrame(rows, Ancestors.SCHEMA);
    }

    /** A group holds one level of one indicator, and the top area, which is its benchmark. */
    private List<Row> groupLevels() {
        String top = workspace.topLevel().code();
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            List<String> codes = indicator.kind() == Indicator.Kind.COVERAGE
                    ? List.of(indicator.code(), indicator.code() + SESSIONS_OF)
                    : List.of(indicator.code());
            for (String level : indicator.levels()) {
                for (String code : codes) {
                    rows.add(RowFactory.create(code, level, level));
                    if (!level.equals(top)) {
                        rows.add(RowFactory.create(code, top, level));
                    }
                }
            }
        }
        return rows;
    }

    private static String group(Row row) {
        String indicator = row.getAs(IndicatorCells.INDICATOR);
        return key(
                indicator.endsWith(SESSIONS_OF)
                        ? indicator.substring(0, indicator.length() - SESSIONS_OF.length())
                        : indicator,
                row.getAs(GROUP_LEVEL));
    }

    private static String key(String indicator, String level) {
        return indicator + "\n" + level;
    }

    /** Every area that reported has a way to the top: the sums there are the sums of all. */
    private void requireNothingLost(Dataset<Row> fractions, Dataset<Row> rolled) {
        Map<String, String> reported = sums(fractions);
        Map<String, String> top = sums(rolled.filter(
                col(IndicatorCells.LEVEL).equalTo(workspace.topLevel().code())));
        if (!reported.equals(top)) {
            throw new IllegalStateException("J_RECONCILE: the sums at the top are not the sums of all areas: reported "
                    + reported + ", top " + top);
        }
    }

    private static Map<String, String> sums(Dataset<Row> cells) {
        Map<String, String> sums = new TreeMap<>();
        Column low = sum(col(IndicatorCells.NUMERATOR_LOW));
        Column high = sum(col(IndicatorCells.NUMERATOR_HIGH));
        Column denominatorLow = sum(col(IndicatorCells.DENOMINATOR_LOW));
        Column denominatorHigh = sum(col(IndicatorCells.DENOMINATOR_HIGH));
        for (Row row : cells.groupBy(col(IndicatorCells.INDICATOR))
                .agg(low, high, denominatorLow, denominatorHigh)
                .collectAsList()) {
            sums.put(row.getString(0), row.getDecimal(1) + ".." + row.get(2) + " / " + row.get(3) + ".." + row.get(4));
        }
        return sums;
    }

    private @Nullable LocalDate lastDayWithData(Dataset<Row> fractions) {
        Row last = fractions
                .agg(max(col(IndicatorCells.MONTH).plus(col(IndicatorCells.MONTHS))))
                .head();
        return last.isNullAt(0) ? null : month(last.getInt(0) - 1).atEndOfMonth();
    }

    /** Nobody reported anything: that too is said of each area. */
    private List<IndicatorValue> ofEmptyGroups(List<IndicatorValue> values, Calculation calculation) {
        Set<String> computed = new HashSet<>();
        values.forEach(value -> computed.add(key(value.indicator(), value.level())));
        List<IndicatorValue> empty = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            for (String level : indicator.levels()) {
                if (!computed.contains(key(indicator.code(), level))) {
                    empty.addAll(calculation.compute(indicator.code(), level, List.of()));
                }
            }
        }
        return empty;
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    /** What every group needs; sent to each executor once. */
    private record Inputs(
            Workspace workspace, int editionYear, @Nullable LocalDate lastDayWithData, List<PopulationRow> population)
            implements Serializable {}

    /** Computes one group inside a task: records in, records out. */
    private record Calculation(Broadcast<Inputs> inputs)
            implements FlatMapGroupsFunction<String, Row, ValueBatch>, Serializable {
        @Override
        public Iterator<ValueBatch> call(String key, Iterator<Row> rows) {
            int cut = key.indexOf('\n');
            String indicator = key.substring(0, cut);
            List<Row> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return ValueBatch.listOf(compute(indicator, key.substring(cut + 1), all))
                    .iterator();
        }

        List<IndicatorValue> compute(String code, String level, List<Row> rows) {
            Inputs given = inputs.value();
            Indicator indicator = given.workspace().findIndicator(code).orElseThrow();
            List<AreaCell> cells = new ArrayList<>();
            for (Row row : rows) {
                boolean isSessions = row.<String>getAs(IndicatorCells.INDICATOR).endsWith(SESSIONS_OF);
                String area = row.getAs(IndicatorCells.AREA_CODE);
                Period period = period(row.getAs(IndicatorCells.MONTH), row.getAs(IndicatorCells.MONTHS));
                List<String> reporting = row.getList(row.fieldIndex(IndicatorCells.REPORTING_AREAS));
                byte @Nullable [] sketch = row.getAs(PeopleCells.PEOPLE);
                @Nullable DistinctPeople people = sketch == null ? null : DistinctPeople.ofBytes(sketch);
                cells.add(new AreaCell(
                        area,
                        period,
                        isSessions ? Measure.SESSIONS : indicator.numerator(),
                        new Statistic(
                                row.getAs(IndicatorCells.COUNT),
                                row.getAs(IndicatorCells.NUMERATOR_LOW),
                                row.getAs(IndicatorCells.NUMERATOR_HIGH),
                                row.getAs(IndicatorCells.NUMERATOR_SQUARES)),
                        !isSessions && isDistinct(given, indicator.numerator()) ? people : null,
                        reporting));
                @Nullable BigDecimal low = row.getAs(IndicatorCells.DENOMINATOR_LOW);
                if (low != null && indicator.denominator() != null) {
                    cells.add(new AreaCell(
                            area,
                            period,
                            indicator.denominator(),
                            new Statistic(
                                    row.getAs(IndicatorCells.COUNT),
                                    low,
                                    row.getAs(IndicatorCells.DENOMINATOR_HIGH),
                                    BigDecimal.ZERO),
                            isDistinct(given, indicator.denominator()) ? people : null,
                            reporting));
                }
            }
            return IndicatorCalculator.compute(
                    indicator,
                    given.workspace().programmeOf(indicator),
                    given.workspace(),
                    level,
                    given.editionYear(),
                    given.lastDayWithData(),
                    cells,
                    given.population());
        }

        private static boolean isDistinct(Inputs given, String measure) {
            return given.workspace().findMeasure(measure).orElseThrow().isDistinct();
        }

        private static Period period(int month, int months) {
            for (PeriodKind kind : PeriodKind.values()) {
                if (kind.months() == months) {
                    return Period.containing(kind, month(month));
                }
            }
            throw new IllegalStateException("no period has " + months + " months");
        }
    }
}
