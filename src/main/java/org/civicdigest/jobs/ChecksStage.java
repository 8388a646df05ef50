package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.civicdigest.indicators.AreaChecks;
import org.civicdigest.indicators.AreaChecks.Value;
import org.civicdigest.model.Area;
import org.civicdigest.model.Check;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.CheckNotices;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;
import org.civicdigest.table.Cells;
import org.civicdigest.table.Returns;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Says which checks of the catalogue what counts now does not fulfil, in the periods of one year.
 *
 * <p>Every edition asks anew, over the rows that count in it. A correction makes a query disappear, a check that is new
 * is asked of old rows too, and an edition as of a moment lists what was open then.
 */
final class ChecksStage {
    /** More rows of activities that fail are counted among the notices but not listed. */
    static final int MOST_ROWS = 50_000;

    private final Workspace workspace;
    private final StoreTables tables;
    private final int year;
    private final Map<Integer, Source> sources = new HashMap<>();

    /** A part of a file, and the template that read it. */
    private record Source(
            String file, @Nullable String sheet, @Nullable String template) implements java.io.Serializable {}

    ChecksStage(Workspace workspace, StoreTables tables, int year) {
        this.workspace = workspace;
        this.tables = tables;
        this.year = year;
        for (Submission submission : tables.submissions()) {
            sources.put(submission.fileId(), new Source(submission.file(), submission.sheet(), submission.template()));
        }
    }

    /**
     * All that fails, by check, area, period and place.
     *
     * @param notices of the edition, among them those on rows that a check keeps out
     */
    List<Disagreement> run(List<Notice> notices) {
        if (workspace.checks().isEmpty()) {
            return List.of();
        }
        List<Disagreement> found = new ArrayList<>(withoutCorrected(ofQuarantinedRows(notices)));
        found.addAll(ofRows());
        found.addAll(ofAreas());
        found.sort(Disagreement.order());
        return found;
    }

    private List<Disagreement> ofQuarantinedRows(List<Notice> notices) {
        Map<String, Check> checks = new HashMap<>();
        workspace.checks().forEach(check -> checks.put(check.code(), check));
        List<Disagreement> found = new ArrayList<>();
        for (Notice notice : notices) {
            if (notice.code() == Code.R_CHECK) {
                CheckNotices.find(notice, checks)
                        .filter(each -> each.period().year() == year)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** Without the totals in whose place a later file has put others that count. */
    private List<Disagreement> withoutCorrected(List<Disagreement> keptOut) {
        TreeSet<String> areas = new TreeSet<>();
        TreeSet<String> measures = new TreeSet<>();
        for (Disagreement found : keptOut) {
            if (found.check().kind() == Check.Kind.WITHIN_FORM) {
                areas.add(found.area());
                found.left().forEach(operand -> measures.add(operand.measure()));
            }
        }
        if (areas.isEmpty()) {
            return keptOut;
        }
        Map<String, Integer> fileOfCurrent = new HashMap<>();
        for (Row row : tables.currentReturns()
                .filter(col(Returns.AREA_CODE).isin(areas.toArray()))
                .filter(col(Returns.MEASURE).isin(measures.toArray()))
                .select(col(Returns.AREA_CODE), col(Returns.MEASURE), col(Returns.PERIOD), col(Returns.FILE_ID))
                .collectAsList()) {
            fileOfCurrent.put(key(row.getString(0), row.getString(1), row.getString(2)), row.getInt(3));
        }
        // A corrected file often comes under the same path: of that the first part is meant.
        Map<String, Integer> firstOfPath = new HashMap<>();
        sources.forEach(
                (fileId, source) -> firstOfPath.merge(source.file() + "\n" + source.sheet(), fileId, Math::min));
        return keptOut.stream()
                .filter(found -> !isCorrected(found, fileOfCurrent, firstOfPath))
                .toList();
    }

    private static boolean isCorrected(
            Disagreement found, Map<String, Integer> fileOfCurrent, Map<String, Integer> firstOfPath) {
        int keptOutIn = found.firstPlace()
                .map(place -> firstOfPath.getOrDefault(place.file() + "\n" + place.sheet(), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return found.check().kind() == Check.Kind.WITHIN_FORM
                && found.left().stream()
                        .allMatch(operand -> fileOfCurrent.getOrDefault(
                                        key(
                                                found.area(),
                                                operand.measure(),
                                                found.period().toString()),
                                        0)
                                > keptOutIn);
    }

    private static String key(String area, String measure, String period) {
        return area + " " + measure + " " + period;
    }

    private List<Disagreement> ofRows() {
        List<Check> checks = Check.ofKind(workspace.checks(), Check.Kind.WITHIN_ROW);
        if (checks.isEmpty()) {
            return List.of();
        }
        Column suspect = lit(false);
        for (Check check : checks) {
            suspect = suspect.or(maybeFails((Check.WithinRow) check.rule()));
        }
        List<Disagreement> found = new ArrayList<>();
        for (Row row : tables.currentActivities()
                .filter(col(Activities.MONTH).between(year * 100 + 1, year * 100 + 12))
                .filter(suspect)
                .select(
                        col(Activities.FILE_ID),
                        col(Activities.ROW),
                        col(Activities.AREA_CODE),
                        col(Activities.PROGRAMME),
                        col(Activities.HELD_ON),
                        col(Activities.MEASURES))
                .sort(col(Activities.FILE_ID), col(Activities.ROW))
                .limit(MOST_ROWS)
                .collectAsList()) {
            for (Check check : checks) {
                find(check, row, found);
            }
        }
        return found;
    }

    /** Whether the row fails without a tolerance; missing numbers make it null, which no filter lets through. */
    private static Column maybeFails(Check.WithinRow rule) {
        Comparison comparison = rule.comparison();
        Column leftLow = side(comparison.left(), Activities.LOW);
        Column leftHigh = side(comparison.left(), Activities.HIGH);
        boolean isLimit = comparison.limit() != null;
        Column rightLow = isLimit ? lit(comparison.limit()) : side(comparison.right(), Activities.LOW);
        Column rightHigh = isLimit ? lit(comparison.limit()) : side(comparison.right(), Activities.HIGH);
        Column fails = switch (comparison.relation()) {
            case EQUAL -> leftLow.gt(rightHigh).or(leftHigh.lt(rightLow));
            case AT_MOST -> leftLow.gt(rightHigh);
            case AT_LEAST -> leftHigh.lt(rightLow);
            case LESS -> leftLow.geq(rightHigh);
            case MORE -> leftHigh.leq(rightLow);
        };
        Column known = org.apache.spark.sql.functions.coalesce(fails, lit(false));
        return rule.programmes().isEmpty()
                ? known
                : known.and(col(Activities.PROGRAMME).isin(rule.programmes().toArray()));
    }

    private static Column side(List<String> measures, String bound) {
        Column sum = lit(BigDecimal.ZERO);
        for (String measure : measures) {
            sum = sum.plus(
                    try_element_at(col(Activities.MEASURES), lit(measure)).getField(bound));
        }
        return sum;
    }

    private void find(Check check, Row row, List<Disagreement> found) {
        Check.WithinRow rule = (Check.WithinRow) check.rule();
        String programme = row.getString(3);
        LocalDate day = row.getDate(4).toLocalDate();
        boolean isAsked = check.isAskedOf(day, day)
                && (rule.programmes().isEmpty() || rule.programmes().contains(programme));
        if (!isAsked) {
            return;
        }
        String area = row.getString(2);
        Period month = Period.ofMonth(YearMonth.from(day));
        Map<String, Row> measures = row.getJavaMap(5);
        Map<String, Operand> stated = new TreeMap<>();
        for (String measure : rule.measures()) {
            Row bounds = measures.get(measure);
            if (bounds != null) {
                stated.put(
                        measure,
                        new Operand(
                                measure,
                                area,
                                month,
                                new Stated(bounds.getDecimal(0), bounds.getDecimal(1)),
                                List.of(place(sources, row.getInt(0), row.getLong(1), measure, measure))));
            }
        }
        Disagreement.find(check, area, programme, month, stated, stated).ifPresent(found::add);
    }

    private List<Disagreement> ofAreas() {
        TreeSet<String> measures = new TreeSet<>();
        TreeSet<String> upwards = new TreeSet<>();
        for (Check check : workspace.checks()) {
            if (check.kind() != Check.Kind.WITHIN_ROW) {
                measures.addAll(check.rule().measures());
            }
            if (check.kind() == Check.Kind.ACROSS_LEVELS) {
                upwards.addAll(check.rule().measures());
            }
        }
        if (measures.isEmpty()) {
            return List.of();
        }
        Workspace checked = workspace;
        Map<Integer, Source> places = sources;
        int ofYear = year;
        return new ArrayList<>(values(measures)
                .toJavaRDD()
                .flatMapToPair(row -> keyed(value(row, places, checked), upwards, checked))
                .groupByKey()
                .mapPartitions(areas -> find(areas, new AreaChecks(checked, ofYear)))
                .collect());
    }

    private static Iterator<Disagreement> find(Iterator<Tuple2<String, Iterable<Value>>> areas, AreaChecks checks) {
        List<Disagreement> found = new ArrayList<>();
        areas.forEachRemaining(area -> found.addAll(checks.find(area._1(), area._2())));
        return found.iterator();
    }

    /** The value under its area and, where a check compares levels, under the area above. */
    private static Iterator<Tuple2<String, Value>> keyed(Value value, TreeSet<String> upwards, Workspace workspace) {
        List<Tuple2<String, Value>> keyed = new ArrayList<>(2);
        keyed.add(new Tuple2<>(value.area(), value));
        if (upwards.contains(value.measure())) {
            workspace
                    .areas()
                    .findLatestWithin(
                            value.area(),
                            value.period().firstDay(),
                            value.period().lastDay())
                    .map(Area::parent)
                    .ifPresent(parent -> keyed.add(new Tuple2<>(parent, value)));
        }
        return keyed.iterator();
    }

    /** Stated values of the year and the one before, and what the registers count in the year, a row a file. */
    private Dataset<Row> values(TreeSet<String> measures) {
        TreeSet<String> cells = new TreeSet<>();
        for (Measure measure : workspace.measures()) {
            boolean isCounted =
                    measure.source() != Measure.Source.RETURNS && measure.source() != Measure.Source.POPULATION;
            if (isCounted && measures.contains(measure.code())) {
                cells.add(measure.cell());
            }
        }
        Dataset<Row> stated = tables.currentReturns()
                .filter(col(Returns.MEASURE).isin(measures.toArray()))
                .filter(col(Returns.MONTH).between((year - 1) * 100 + 1, year * 100 + 12))
                .select(
                        col(Returns.AREA_CODE),
                        col(Returns.PROGRAMME),
                        col(Returns.MEASURE),
                        col(Returns.MONTH),
                        col(Returns.MONTHS),
                        col(Returns.LOW).cast(Cells.sumType()).as(Cells.LOW),
                        col(Returns.HIGH).cast(Cells.sumType()).as(Cells.HIGH),
                        lit(1L).as(Cells.COUNT),
                        col(Returns.FILE_ID),
                        col(Returns.ROW));
        if (cells.isEmpty()) {
            return stated;
        }
        return stated.unionByName(tables.all(Cells.TABLE, Cells.SCHEMA)
                .filter(col(Cells.MEASURE).isin(cells.toArray()))
                .filter(col(Cells.MONTH).between(year * 100 + 1, year * 100 + 12))
                .groupBy(
                        col(Cells.AREA_CODE),
                        col(Cells.PROGRAMME),
                        col(Cells.MEASURE),
                        col(Cells.MONTH),
                        col(Cells.MONTHS),
                        col(Cells.FILE_ID))
                .agg(
                        sum(col(Cells.LOW)).cast(Cells.sumType()).as(Cells.LOW),
                        sum(col(Cells.HIGH)).cast(Cells.sumType()).as(Cells.HIGH),
                        sum(col(Cells.COUNT)).as(Cells.COUNT))
                .withColumn(Returns.ROW, lit(0L)));
    }

    private static Value value(Row row, Map<Integer, Source> sources, Workspace workspace) {
        String measure = row.getAs(Returns.MEASURE);
        int month = row.getAs(Returns.MONTH);
        int months = row.getAs(Returns.MONTHS);
        int fileId = row.getAs(Returns.FILE_ID);
        long line = row.getAs(Returns.ROW);
        Source source = sources.get(fileId);
        @Nullable String column = line == 0 || source == null ? null : columnOf(measure, source, workspace);
        return new Value(
                row.getAs(Returns.AREA_CODE),
                row.getAs(Returns.PROGRAMME),
                measure,
                period(month, months),
                row.getAs(Cells.LOW),
                row.getAs(Cells.HIGH),
                row.getAs(Cells.COUNT),
                fileId,
                place(sources, fileId, line, measure, column));
    }

    /** The head of the column, where the template knows only one; the register's own name in a file that needs none. */
    private static @Nullable String columnOf(String measure, Source source, Workspace workspace) {
        if (source.template() == null) {
            return RegisterField.VALUE;
        }
        for (Template template : workspace.templates()) {
            if (template.name().equals(source.template())) {
                List<String> headers = template.unpivot().getOrDefault(measure, List.of());
                return headers.size() == 1 ? headers.get(0) : null;
            }
        }
        return null;
    }

    private static Place place(
            Map<Integer, Source> sources, int fileId, long row, String measure, @Nullable String column) {
        Source source = sources.get(fileId);
        if (source == null) {
            throw new IllegalStateException(
                    "a value of " + measure + " of file number " + fileId + ", which no run received");
        }
        return new Place(source.file(), source.sheet(), row, column);
    }

    private static Period period(int month, int months) {
        for (PeriodKind kind : PeriodKind.values()) {
            if (kind.months() == months) {
                return Period.containing(kind, YearMonth.of(month / 100, month % 100));
            }
        }
        throw new IllegalStateException("no period has " + months + " months");
    }
}
