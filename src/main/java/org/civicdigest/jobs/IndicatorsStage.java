package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
import org.apache.spark.sql.SparkSession;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.BoundaryDisclosure;
import org.civicdigest.indicators.DisclosurePlan;
import org.civicdigest.indicators.DiscoveryControl;
import org.civicdigest.indicators.EarlierEditions;
import org.civicdigest.indicators.LoggedSum;
import org.civicdigest.indicators.Peers;
import org.civicdigest.indicators.PopulationRollUp;
import org.civicdigest.indicators.StillBoundaries;
import org.civicdigest.indicators.SumsOfIndicator;
import org.civicdigest.jobs.IndicatorTasks.Calculation;
import org.civicdigest.jobs.IndicatorTasks.Inputs;
import org.civicdigest.jobs.IndicatorTasks.PresentView;
import org.civicdigest.jobs.IndicatorTasks.SumsToPublish;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Period;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.civicdigest.table.IndicatorCells;
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

    /** The values, sorted by area, indicator and period, the months, sorted by indicator and area, and what values and changes are made of. */
    ComputedValues run() {
        StillBoundaries still = new StillBoundaries(workspace, editionYear);
        @Nullable
        PresentView present = still.isEmpty()
                ? null
                : PresentView.of(workspace, still, Period.ofYear(editionYear).lastDay());
        AncestorIndex ancestors = new AncestorIndex(workspace.areas());
        List<PopulationRow> population = PopulationRollUp.of(workspace.areas(), workspace.population());
        List<IndicatorValue> values = new ArrayList<>();
        List<MonthlySeries> months = new ArrayList<>();
        List<RestatedValue> restated = new ArrayList<>();
        List<ChangeParts> changes = new ArrayList<>();
        DisclosurePlan disclosure;
        try (IndicatorSides sides = new IndicatorSides(
                workspace.indicators(),
                spark,
                workspace,
                tables,
                editionYear,
                ancestors,
                present == null ? null : present.ground())) {
            Broadcast<Inputs> inputs = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .broadcast(new Inputs(
                            workspace,
                            ancestors,
                            editionYear,
                            sides.lastDayWithData(),
                            population,
                            Peers.of(workspace, editionYear, population),
                            present));
            disclosure = disclosure(sides, inputs);
            Calculation calculation = new Calculation(inputs, disclosure);
            sorted(sides.all(), calculation, Encoders.javaSerialization(ComputedValues.class))
                    .collectAsList()
                    .forEach(part -> {
                        values.addAll(part.values());
                        months.addAll(part.months());
                        restated.addAll(part.restated());
                        changes.addAll(part.changes());
                    });
            values.addAll(ofEmptyGroups(values, calculation));
        }
        values.sort(Comparator.comparing(IndicatorValue::areaCode)
                .thenComparing(IndicatorValue::indicator)
                .thenComparing(IndicatorValue::period));
        months.sort(Comparator.comparing(MonthlySeries::indicator).thenComparing(MonthlySeries::areaCode));
        changes.sort(Comparator.comparing(ChangeParts::areaCode).thenComparing(ChangeParts::indicator));
        restated.addAll(still.constant(values));
        List<RestatedValue> safe = new ArrayList<>(BoundaryDisclosure.protect(workspace, disclosure, values, restated));
        safe.sort(Comparator.comparing(RestatedValue::view)
                .thenComparing(RestatedValue::areaCode)
                .thenComparing(RestatedValue::indicator)
                .thenComparing(RestatedValue::year));
        return new ComputedValues(DiscoveryControl.of(values).applyTo(values), months, safe, changes);
    }

    /** What is withheld beside what is few: from a first pass over the indicators that count people. */
    private DisclosurePlan disclosure(IndicatorSides sides, Broadcast<Inputs> inputs) {
        List<String> affected = DisclosurePlan.listAffected(workspace).stream()
                .map(Indicator::code)
                .toList();
        Map<String, List<LoggedSum>> sums = new TreeMap<>();
        if (!affected.isEmpty()) {
            sorted(sides.of(affected), new SumsToPublish(inputs), Encoders.javaSerialization(SumsOfIndicator.class))
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
}
