package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.civicdigest.model.Area;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Revision;
import org.civicdigest.model.Workspace;
import org.civicdigest.store.Manifest;
import org.civicdigest.table.Cells;

/**
 * How what is known of each yearly sum changed from run to run (revision triangle).
 *
 * <p>Sums are those of the compared areas and of the top area, by the measures of the catalogue; a sum of which one run
 * told everything has no revisions and is left out. Levels at a moment and different people do not add, so they have none.
 * What a later run adds to a sum of a sensitive programme may be one person, so these are left out too.
 */
final class Revisions {
    private static final String RUN = "run";
    private static final String YEAR = "year";
    private static final String OF_AREA = "of_area";
    private static final String OF_YEAR = "of_year";
    private static final String ABOVE = "above";
    private static final String RUNS = "runs";
    private static final StructType PLACES = DataTypes.createStructType(List.of(
            DataTypes.createStructField(OF_AREA, DataTypes.StringType, false),
            DataTypes.createStructField(OF_YEAR, DataTypes.LongType, false),
            DataTypes.createStructField(ABOVE, DataTypes.StringType, false)));

    private Revisions() {}

    /** In {@link Revision#order()}; none where one run, or none, has told anything. */
    static List<Revision> of(SparkSession spark, Workspace workspace, StoreTables tables, List<Manifest> history) {
        List<Manifest> runs = history.stream()
                .filter(manifest -> manifest.files(Cells.TABLE).stream().anyMatch(file -> file.rows() > 0))
                .toList();
        if (runs.size() < 2) {
            return List.of();
        }
        Dataset<Row> all = null;
        for (int index = 0; index < runs.size(); index++) {
            Dataset<Row> ofRun = tables.of(runs.get(index), Cells.TABLE, Cells.SCHEMA)
                    .withColumn(RUN, lit(index))
                    .withColumn(YEAR, floor(col(Cells.MONTH).divide(100)));
            all = all == null ? ofRun : all.unionByName(ofRun);
        }
        if (all == null) {
            throw new IllegalStateException("there are at least two runs");
        }
        Dataset<Row> sums = all.join(
                        broadcast(places(spark, workspace, all)),
                        col(Cells.AREA_CODE).equalTo(col(OF_AREA)).and(col(YEAR).equalTo(col(OF_YEAR))))
                .groupBy(col(ABOVE), col(Cells.PROGRAMME), col(Cells.MEASURE), col(YEAR), col(RUN))
                .agg(
                        sum(col(Cells.LOW)).as(Cells.LOW),
                        sum(col(Cells.HIGH)).as(Cells.HIGH),
                        sum(when(col(Cells.COUNT).gt(0), col(Cells.COUNT)).otherwise(0L))
                                .as("added"),
                        sum(when(col(Cells.COUNT).lt(0), col(Cells.COUNT)).otherwise(0L))
                                .as("replaced"))
                .withColumn(
                        RUNS,
                        count(lit(1))
                                .over(Window.partitionBy(
                                        col(ABOVE), col(Cells.PROGRAMME), col(Cells.MEASURE), col(YEAR))))
                .filter(col(RUNS).gt(1))
                .orderBy(col(ABOVE), col(Cells.PROGRAMME), col(Cells.MEASURE), col(YEAR), col(RUN));
        return cumulated(sums.collectAsList(), runs, measuresByCell(workspace), sensitiveProgrammes(workspace));
    }

    /** Each area that reports, with the compared area and the top area that it belongs to at the end of the year. */
    private static Dataset<Row> places(SparkSession spark, Workspace workspace, Dataset<Row> cells) {
        List<Row> places = new ArrayList<>();
        for (Row row : cells.select(col(Cells.AREA_CODE), col(YEAR)).distinct().collectAsList()) {
            Period year = Period.ofYear((int) row.getLong(1));
            Set<String> above = new LinkedHashSet<>();
            List<Area> path = workspace.areas().listUpwards(row.getString(0), year.lastDay());
            // An area that ended within the year belongs to what it belonged to when it began.
            List<Area> known = path.isEmpty() ? workspace.areas().listUpwards(row.getString(0), year.firstDay()) : path;
            for (Area area : known) {
                if (area.level().equals(workspace.comparisonLevel())
                        || area.level().equals(workspace.topLevel().code())) {
                    above.add(area.code());
                }
            }
            above.forEach(code -> places.add(RowFactory.create(row.getString(0), row.getLong(1), code)));
        }
        return spark.createDataFrame(places, PLACES);
    }

    private static Map<String, String> measuresByCell(Workspace workspace) {
        Map<String, String> codes = new TreeMap<>();
        for (Measure measure : workspace.measures()) {
            if (!measure.isStock()) {
                codes.put(measure.cell(), measure.code());
            }
        }
        return codes;
    }

    private static Set<String> sensitiveProgrammes(Workspace workspace) {
        return workspace.programmes().stream()
                .filter(Programme::sensitive)
                .map(Programme::code)
                .collect(Collectors.toSet());
    }

    private static List<Revision> cumulated(
            List<Row> sorted, List<Manifest> runs, Map<String, String> measures, Set<String> sensitive) {
        List<Revision> revisions = new ArrayList<>();
        for (Row row : sorted) {
            String measure = measures.get(row.getString(2));
            if (measure == null || sensitive.contains(row.getString(1))) {
                continue;
            }
            Revision own = new Revision(
                    row.getString(0),
                    row.getString(1),
                    measure,
                    (int) row.getLong(3),
                    1,
                    Instant.parse(runs.get(row.getInt(4)).moment()),
                    plain(row.getDecimal(5)),
                    plain(row.getDecimal(6)),
                    row.getLong(7),
                    -row.getLong(8));
            Revision before = revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
            revisions.add(
                    before == null || !before.isOfSameSum(own)
                            ? own
                            : new Revision(
                                    own.area(),
                                    own.programme(),
                                    own.measure(),
                                    own.year(),
                                    before.step() + 1,
                                    own.knownAt(),
                                    before.low().add(own.low()),
                                    before.high().add(own.high()),
                                    own.added(),
                                    own.replaced()));
        }
        revisions.sort(Revision.order());
        return revisions;
    }

    private static BigDecimal plain(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
