package org.civicdigest.screening;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Period;
import org.jspecify.annotations.Nullable;

/** A row of a register, typed and checked by itself; what it says of other rows is not checked yet. */
public sealed interface RegisterRow extends Serializable {
    /** A revision that no file states. */
    int NO_REVISION = 0;

    /**
     * One row per activity held; the key is {@code activityId}.
     *
     * @param startedAt by the clock of the place; null where not stated
     * @param endedAt not before {@code startedAt}; null where not stated
     * @param measures code → stated number; a measure that is not stated is absent, which is not zero; in the order of codes
     * @param revision from 1, or {@link #NO_REVISION}
     */
    record ActivityRow(
            String activityId,
            String areaCode,
            String programme,
            LocalDate heldOn,
            @Nullable LocalDateTime startedAt,
            @Nullable LocalDateTime endedAt,
            @Nullable String title,
            Map<String, Quantity> measures,
            int revision)
            implements RegisterRow {
        public ActivityRow {
            measures = Collections.unmodifiableMap(new TreeMap<>(measures));
        }

        /** An activity of which only the day is stated. */
        public ActivityRow(
                String activityId,
                String areaCode,
                String programme,
                LocalDate heldOn,
                @Nullable String title,
                Map<String, Quantity> measures,
                int revision) {
            this(activityId, areaCode, programme, heldOn, null, null, title, measures, revision);
        }
    }

    /**
     * One row per person and activity; the key is both.
     *
     * @param person a pseudonym of 32 hexadecimal digits, never the id itself
     * @param hours null where not stated
     * @param bornOn held against the activity's day and then forgotten; null where not stated to the day
     * @param revision from 1, or {@link #NO_REVISION}
     */
    record AttendanceRow(
            String activityId,
            String person,
            AttendanceStatus status,
            @Nullable BigDecimal hours,
            @Nullable LocalDate bornOn,
            int revision)
            implements RegisterRow {}

    /**
     * One row per area, period and measure, which are the key.
     *
     * @param low equal to {@code high} when the number is exact
     * @param revision from 1, or {@link #NO_REVISION}
     */
    record ReturnRow(String areaCode, Period period, String measure, BigDecimal low, BigDecimal high, int revision)
            implements RegisterRow {}

    /**
     * One row per case; the key is {@code caseId}.
     *
     * @param areaCode the area that held on the day of opening
     * @param closedOn null while the case is open
     * @param outcome null where nothing is said beyond that the case is open
     * @param revision from 1, or {@link #NO_REVISION}
     */
    record CaseRow(
            String caseId,
            String areaCode,
            String programme,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            int revision)
            implements RegisterRow {}

    /**
     * One row per area and period in which a file shows that the area exists.
     *
     * @param name the code where the file gives no name
     * @param parent null where the template names no column for it: the area is at the top
     */
    record AreaRow(
            String code,
            String name,
            String level,
            @Nullable String parent,
            Period period) implements RegisterRow {}

    /** One row per area, year and measure: a denominator that a file carries beside its returns. */
    record PopulationEntry(String area, int year, String measure, BigDecimal value) implements RegisterRow {}
}
