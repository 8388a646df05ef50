package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.civicdigest.indicators.FullAttendances;
import org.civicdigest.model.Area;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.BetaBinomial.Count;
import org.civicdigest.table.Activities;
import scala.Tuple2;

/** Looks at the sessions of the edition's year that count, programme by programme, for full attendance beyond what is likely. */
final class FullAttendanceStage {
    private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(1_000_000);

    private final Workspace workspace;
    private final StoreTables tables;
    private final int year;

    FullAttendanceStage(Workspace workspace, StoreTables tables, int year) {
        this.workspace = workspace;
        this.tables = tables;
        this.year = year;
    }

    /** All that can be judged, the clearest first. Of sensitive programmes nothing is. */
    List<FullAttendance> run() {
        Object[] programmes = workspace.programmes().stream()
                .filter(programme -> !programme.sensitive())
                .map(Programme::code)
                .toArray();
        Map<String, String> comparedAreas = comparedAreas();
        Column attended = stated(Measure.ATTENDED);
        Column expected = stated(Measure.EXPECTED);
        return FullAttendances.judged(new ArrayList<>(tables.currentActivities()
                .filter(col(Activities.MONTH).between(year * 100 + 1, year * 100 + 12))
                .filter(col(Activities.PROGRAMME).isin(programmes))
                .filter(isExact(attended).and(isExact(expected)))
                .select(
                        col(Activities.PROGRAMME),
                        col(Activities.AREA_CODE),
                        attended.getField(Activities.LOW),
                        expected.getField(Activities.LOW))
                .filter(expected.getField(Activities.LOW)
                        .between(lit(BigDecimal.ONE), lit(MOST_PEOPLE))
                        .and(attended.getField(Activities.LOW)
                                .between(lit(BigDecimal.ZERO), expected.getField(Activities.LOW))))
                .toJavaRDD()
                .mapToPair(row -> new Tuple2<>(row.getString(0), row))
                .groupByKey()
                .flatMap(ofProgramme -> find(ofProgramme._1(), ofProgramme._2(), comparedAreas))
                .collect()));
    }

    private static Column stated(String measure) {
        return try_element_at(col(Activities.MEASURES), lit(measure));
    }

    /** False where the number is missing. */
    private static Column isExact(Column measure) {
        return measure.getField(Activities.LOW).equalTo(measure.getField(Activities.HIGH));
    }

    private static Iterator<FullAttendance> find(
            String programme, Iterable<Row> rows, Map<String, String> comparedAreas) {
        SortedMap<String, List<Count>> absences = new TreeMap<>();
        for (Row row : rows) {
            int attended = row.getDecimal(2).intValue();
            int expected = row.getDecimal(3).intValue();
            absences.computeIfAbsent(row.getString(1), area -> new ArrayList<>())
                    .add(new Count(expected - attended, expected));
        }
        return FullAttendances.of(programme, absences, comparedAreas).iterator();
    }

    private Map<String, String> comparedAreas() {
        Period period = Period.ofYear(year);
        Map<String, String> compared = new HashMap<>();
        for (String code : workspace.areas().rowsByCode().keySet()) {
            workspace
                    .areas()
                    .findLatestWithin(code, period.firstDay(), period.lastDay())
                    .flatMap(area -> workspace.findComparedArea(code, period.lastDay()))
                    .map(Area::code)
                    .ifPresent(area -> compared.put(code, area));
        }
        return compared;
    }
}
