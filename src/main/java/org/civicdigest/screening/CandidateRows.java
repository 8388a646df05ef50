package org.civicdigest.screening;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.table.Candidates;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** What screening says of a received row → rows of {@link Candidates}. */
public final class CandidateRows {
    private static final Map<String, Integer> POSITIONS = positions();

    private final Map<String, String> programmeOfMeasure = new HashMap<>();

    public CandidateRows(Workspace workspace) {
        for (Measure measure : workspace.measures()) {
            if (measure.programme() != null) {
                programmeOfMeasure.put(measure.code(), measure.programme());
            }
        }
    }

    private static Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        String[] names = Candidates.SCHEMA.fieldNames();
        for (int index = 0; index < names.length; index++) {
            positions.put(names[index], index);
        }
        return positions;
    }

    /**
     * The register rows of an accepted row with its warnings, or the notices of a refused one, the deciding one first.
     *
     * @param cells of the received row, kept where it is not accepted
     */
    public List<Row> of(int fileId, long row, List<String> cells, ScreenedRow screened) {
        List<Row> rows = new ArrayList<>();
        if (screened instanceof ScreenedRow.Accepted accepted) {
            for (RegisterRow registerRow : accepted.rows()) {
                rows.add(registerRow(fileId, row, registerRow));
            }
            accepted.warnings().forEach(notice -> rows.add(remark(fileId, row, notice)));
            if (accepted.rows().isEmpty()) {
                rows.add(decision(fileId, row, cells, Notice.ofRow(Code.I_ALL_EMPTY, "", row)));
            }
        } else if (screened instanceof ScreenedRow.Refused refused) {
            List<Notice> notices = refused.problems();
            rows.add(decision(fileId, row, cells, notices.get(0)));
            notices.subList(1, notices.size()).forEach(notice -> rows.add(remark(fileId, row, notice)));
        }
        return rows;
    }

    /** The notice that decides what becomes of a row. */
    public Row decision(int fileId, long row, List<String> cells, Notice notice) {
        return notice(fileId, row, notice, cells);
    }

    /** A notice beside a row. */
    public Row remark(int fileId, long row, Notice notice) {
        return notice(fileId, row, notice, null);
    }

    private static Row notice(int fileId, long row, Notice notice, @Nullable List<String> cells) {
        return new Values(Candidates.KIND_NOTICE, fileId, row)
                .set(Candidates.CODE, notice.code().name())
                .set(Candidates.COLUMN, notice.column())
                .set(Candidates.ARGUMENTS, sequence(notice.arguments()))
                .set(Candidates.DECIDES, cells != null)
                .set(Candidates.CELLS, cells == null ? null : sequence(cells))
                .row();
    }

    private Row registerRow(int fileId, long row, RegisterRow registerRow) {
        if (registerRow instanceof RegisterRow.ActivityRow activity) {
            LocalDate day = activity.heldOn();
            return keyed(fileId, row, registerRow)
                    .set(Candidates.ACTIVITY_ID, activity.activityId())
                    .set(Candidates.AREA_CODE, activity.areaCode())
                    .set(Candidates.PROGRAMME, activity.programme())
                    .set(Candidates.HELD_ON, Date.valueOf(day))
                    .set(Candidates.MONTH, number(YearMonth.from(day)))
                    .set(Candidates.STARTED_AT, minute(activity.startedAt()))
                    .set(Candidates.ENDED_AT, minute(activity.endedAt()))
                    .set(Candidates.TITLE, activity.title())
                    .set(Candidates.MEASURES, measures(activity))
                    .row();
        }
        if (registerRow instanceof RegisterRow.AttendanceRow attendance) {
            return keyed(fileId, row, registerRow)
                    .set(Candidates.ACTIVITY_ID, attendance.activityId())
                    .set(Candidates.STATUS, attendance.status().code())
                    .set(Candidates.HOURS, attendance.hours())
                    .set(Candidates.BORN_ON, attendance.bornOn() == null ? null : Date.valueOf(attendance.bornOn()))
                    .row();
        }
        if (registerRow instanceof RegisterRow.ReturnRow stated) {
            return keyed(fileId, row, registerRow)
                    .set(Candidates.AREA_CODE, stated.areaCode())
                    .set(Candidates.PERIOD, stated.period().toString())
                    .set(Candidates.MONTH, number(stated.period().firstMonth()))
                    .set(Candidates.MONTHS, stated.period().kind().months())
                    .set(Candidates.PROGRAMME, programmeOf(stated.measure()))
                    .set(Candidates.MEASURE, stated.measure())
                    .set(Candidates.LOW, stated.low())
                    .set(Candidates.HIGH, stated.high())
                    .row();
        }
        if (registerRow instanceof RegisterRow.CaseRow opened) {
            return keyed(fileId, row, registerRow)
                    .set(Candidates.CASE_ID, opened.caseId())
                    .set(Candidates.AREA_CODE, opened.areaCode())
                    .set(Candidates.PROGRAMME, opened.programme())
                    .set(Candidates.OPENED_ON, Date.valueOf(opened.openedOn()))
                    .set(Candidates.CLOSED_ON, opened.closedOn() == null ? null : Date.valueOf(opened.closedOn()))
                    .set(Candidates.OUTCOME, opened.outcome())
                    .set(Candidates.MONTH, number(YearMonth.from(opened.openedOn())))
                    .row();
        }
        if (registerRow instanceof RegisterRow.AreaRow area) {
            return new Values(Candidates.KIND_AREA, fileId, row)
                    .set(Candidates.AREA_CODE, area.code())
                    .set(Candidates.NAME, area.name())
                    .set(Candidates.LEVEL, area.level())
                    .set(Candidates.PARENT, area.parent())
                    .set(Candidates.PERIOD, area.period().toString())
                    .row();
        }
        if (registerRow instanceof RegisterRow.PopulationEntry population) {
            return new Values(Candidates.KIND_POPULATION, fileId, row)
                    .set(Candidates.AREA_CODE, population.area())
                    .set(Candidates.PERIOD, Integer.toString(population.year()))
                    .set(Candidates.MEASURE, population.measure())
                    .set(Candidates.LOW, population.value())
                    .row();
        }
        throw new IllegalStateException("no candidate for " + registerRow.getClass());
    }

    private static Object measures(RegisterRow.ActivityRow activity) {
        Map<String, Row> measures = new HashMap<>();
        activity.measures()
                .forEach((measure, stated) -> measures.put(
                        measure,
                        RowFactory.create(
                                stated.low().setScale(3), stated.high().setScale(3))));
        return CollectionConverters.asScala(measures);
    }

    private static Values keyed(int fileId, long row, RegisterRow registerRow) {
        Version version = Version.get(registerRow);
        return new Values(version.kind(), fileId, row)
                .set(Candidates.KEY_1, version.key1())
                .set(Candidates.KEY_2, version.key2())
                .set(Candidates.CONTENT_HASH, version.contentHash())
                .set(Candidates.REVISION, version.revision());
    }

    private String programmeOf(String measure) {
        @Nullable String programme = programmeOfMeasure.get(measure);
        if (programme == null) {
            throw new IllegalStateException("the measure " + measure + " of a return has no programme");
        }
        return programme;
    }

    private static @Nullable Long minute(@Nullable LocalDateTime moment) {
        return moment == null ? null : Math.floorDiv(moment.toEpochSecond(ZoneOffset.UTC), 60L);
    }

    private static int number(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    private static Object sequence(List<String> strings) {
        return CollectionConverters.asScala(strings).toSeq();
    }

    /** The values of one row, by column; what is not set is null. */
    private static final class Values {
        private final @Nullable Object[] values = new @Nullable Object[POSITIONS.size()];

        Values(String kind, int fileId, long row) {
            set(Candidates.KIND, kind);
            set(Candidates.FILE_ID, fileId);
            set(Candidates.ROW, row);
        }

        Values set(String column, @Nullable Object value) {
            @Nullable Integer position = POSITIONS.get(column);
            if (position == null) {
                throw new IllegalArgumentException("candidates have no column " + column);
            }
            values[position] = value instanceof BigDecimal decimal ? decimal.setScale(3) : value;
            return this;
        }

        Row row() {
            return RowFactory.create(values);
        }
    }
}
