package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.civicdigest.indicators.Memberships;
import org.civicdigest.indicators.Side;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.statistics.MonthlyClusters;
import org.civicdigest.table.Attendance;
import org.civicdigest.table.Cells;
import org.civicdigest.table.RepeatCells;
import org.jspecify.annotations.Nullable;

/**
 * How often the same persons came, for each area of each level and each year: lines of {@link Attendance} →
 * {@link RepeatCells}.
 *
 * <p>Who attends in two communities is one person of their district, so that sums of communities do not make that of the
 * district. All lines of a person's year are brought together once; there each area above them has the person's months, and
 * takes in their products. What is kept grows with areas and months, not with persons.
 */
final class RepeatedAttendance {
    private static final String YEAR = "year";
    private static final String LINES = "lines";
    private static final String PRESENT = "present_lines";
    private static final String VISITS = "visits";

    /** So many areas and years are summed in memory before they are handed on, of two kilobytes each at most. */
    private static final int MOST_AT_ONCE = 20_000;

    private RepeatedAttendance() {}

    /**
     * For whom lines count.
     *
     * @param present on the ground of the edition's end, null where nothing is asked of it
     * @param levels whose areas are asked for, the top among them
     */
    record Ground(Memberships then, @Nullable Memberships present, Set<String> levels) implements Serializable {}

    /** @param attendance lines that count, where their activities are */
    static Dataset<Row> of(Dataset<Row> attendance, Broadcast<Ground> ground) {
        Column present = when(col(Attendance.STATUS).equalTo(AttendanceStatus.PRESENT.code()), lit(1L))
                .otherwise(lit(0L));
        Column year = floor(col(Attendance.MONTH).divide(lit(100))).cast("int");
        return attendance
                .groupBy(
                        col(Attendance.PROGRAMME),
                        col(Attendance.PERSON),
                        year.as(YEAR),
                        col(Attendance.AREA_CODE),
                        col(Attendance.MONTH))
                .agg(count(lit(1)).as(LINES), sum(present).as(PRESENT))
                .groupBy(col(Attendance.PROGRAMME), col(Attendance.PERSON), col(YEAR))
                .agg(collect_list(struct(col(Attendance.AREA_CODE), col(Attendance.MONTH), col(LINES), col(PRESENT)))
                        .as(VISITS))
                .select(col(Attendance.PROGRAMME), col(YEAR), col(VISITS))
                .mapPartitions(new Persons(ground), Encoders.row(RepeatCells.SCHEMA))
                .groupBy(
                        col(RepeatCells.PROGRAMME),
                        col(RepeatCells.SIDE),
                        col(RepeatCells.LEVEL),
                        col(RepeatCells.AREA_CODE),
                        col(RepeatCells.MONTH))
                .as(Encoders.row(RepeatCells.KEY), Encoders.row(RepeatCells.SCHEMA))
                .mapGroups(new Union(), Encoders.row(RepeatCells.SCHEMA));
    }

    /** Every line must be in the top area once, as it is in the cube. */
    static void requireAllLines(Dataset<Row> repeats, Dataset<Row> listed, String topLevel) {
        List<Row> differing = repeats.filter(col(RepeatCells.SIDE)
                        .equalTo(Side.REPEATS.name())
                        .and(col(RepeatCells.LEVEL).equalTo(topLevel)))
                .select(col(RepeatCells.PROGRAMME), col(RepeatCells.COUNT))
                .unionByName(listed.join(
                                broadcast(repeats.select(col(RepeatCells.PROGRAMME))
                                        .distinct()),
                                RepeatCells.PROGRAMME)
                        .select(
                                col(RepeatCells.PROGRAMME),
                                col(Cells.COUNT).multiply(-1).as(RepeatCells.COUNT)))
                .groupBy(col(RepeatCells.PROGRAMME))
                .agg(sum(col(RepeatCells.COUNT)).as(RepeatCells.COUNT))
                .filter(col(RepeatCells.COUNT).notEqual(0))
                .limit(3)
                .collectAsList();
        if (!differing.isEmpty()) {
            throw new IllegalStateException(
                    "J_RECONCILE: the lines of attendance that tell who came again are not those of the cube: "
                            + differing);
        }
    }

    /** An area of a level, on the ground of a side, in a year. */
    private record Place(String programme, Side side, String level, String area, int year) {
        Row row(MonthlyClusters clusters) {
            return RowFactory.create(
                    programme,
                    side.name(),
                    level,
                    area,
                    year * 100 + 1,
                    clusters.over((1 << MonthlyClusters.MONTHS) - 1).size(),
                    clusters.bytes());
        }
    }

    /** One person's months in one area. */
    private static final class Visits {
        private final int[] lines = new int[MonthlyClusters.MONTHS];
        private final int[] present = new int[MonthlyClusters.MONTHS];

        void add(int month, long more, long morePresent) {
            lines[month] = Math.addExact(lines[month], Math.toIntExact(more));
            present[month] = Math.addExact(present[month], Math.toIntExact(morePresent));
        }
    }

    /** Persons' years, one after another → sums of areas and years; the same area may come more than once. */
    private record Persons(Broadcast<Ground> ground) implements MapPartitionsFunction<Row, Row>, Serializable {
        @Override
        public Iterator<Row> call(Iterator<Row> persons) {
            return new SumsOfPersons(ground.value(), persons);
        }
    }

    private static final class SumsOfPersons implements Iterator<Row> {
        private final Ground ground;
        private final Iterator<Row> persons;
        private final Map<String, List<Memberships.Membership>> known = new HashMap<>();
        private Iterator<Row> ready = Collections.emptyIterator();

        SumsOfPersons(Ground ground, Iterator<Row> persons) {
            this.ground = ground;
            this.persons = persons;
        }

        @Override
        public boolean hasNext() {
            if (!ready.hasNext() && persons.hasNext()) {
                ready = take();
            }
            return ready.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all persons are taken in");
            }
            return ready.next();
        }

        private Iterator<Row> take() {
            Map<Place, MonthlyClusters.Sums> sums = new HashMap<>();
            while (persons.hasNext() && sums.size() < MOST_AT_ONCE) {
                visitsOf(persons.next())
                        .forEach((place, visits) -> sums.computeIfAbsent(place, key -> new MonthlyClusters.Sums())
                                .addPerson(visits.lines, visits.present));
            }
            List<Row> rows = new ArrayList<>(sums.size());
            sums.forEach((place, sum) -> rows.add(place.row(sum.build())));
            return rows.iterator();
        }

        private Map<Place, Visits> visitsOf(Row person) {
            String programme = person.getString(0);
            int year = person.getInt(1);
            Map<Place, Visits> byPlace = new HashMap<>();
            for (Row visit : person.<Row>getList(2)) {
                String area = visit.getString(0);
                int month = visit.getInt(1);
                for (Side side : sides()) {
                    for (Memberships.Membership above : wholes(side, area, month)) {
                        byPlace.computeIfAbsent(
                                        new Place(programme, side, above.level(), above.ancestor(), year),
                                        place -> new Visits())
                                .add(month % 100 - 1, visit.getLong(2), visit.getLong(3));
                    }
                }
            }
            return byPlace;
        }

        private List<Side> sides() {
            return ground.present() == null
                    ? List.of(Side.REPEATS)
                    : List.of(Side.REPEATS, Side.REPEATS_ON_PRESENT_GROUND);
        }

        /** A share of what a person did is nobody's visit: where an area was cut, its lines tell of no part of it. */
        private List<Memberships.Membership> wholes(Side side, String area, int month) {
            return known.computeIfAbsent(side + "\n" + area + "\n" + month, key -> {
                Memberships memberships =
                        side == Side.REPEATS ? ground.then() : Objects.requireNonNull(ground.present());
                return memberships.listOf(area, month, 1).stream()
                        .filter(membership -> ground.levels().contains(membership.level())
                                && membership.share().compareTo(BigDecimal.ONE) == 0)
                        .toList();
            });
        }
    }

    /** All rows of one area and year as one. */
    private record Union() implements MapGroupsFunction<Row, Row, Row>, Serializable {
        @Override
        public Row call(Row key, Iterator<Row> rows) {
            MonthlyClusters.Sums sums = new MonthlyClusters.Sums();
            rows.forEachRemaining(row -> sums.add(MonthlyClusters.ofBytes(row.getAs(RepeatCells.REPEATS))));
            return new Place(
                            key.getAs(RepeatCells.PROGRAMME),
                            Side.valueOf(key.getAs(RepeatCells.SIDE)),
                            key.getAs(RepeatCells.LEVEL),
                            key.getAs(RepeatCells.AREA_CODE),
                            key.<Integer>getAs(RepeatCells.MONTH) / 100)
                    .row(sums.build());
        }
    }
}
