package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something counted, with its unit.
 *
 * @param programme the programme that a value of a return belongs to; null for measures of activities, attendance and
 *     cases, whose rows name their programme, and for population
 * @param column the header that files carry: a column of {@code activities}, or the word in {@code returns.measure}
 * @param synonyms other headers that mean the same, such as 应到人数
 * @param maximum the largest value that one row can plausibly hold; null for no limit
 * @param publicity whether its figures are public elsewhere, so that small ones need no protection
 * @param caseCount what is counted of the register cases; null for measures of other sources
 */
public record Measure(
        String code,
        Text name,
        Unit unit,
        Source source,
        @Nullable String programme,
        String column,
        List<String> synonyms,
        @Nullable BigDecimal maximum,
        Publicity publicity,
        @Nullable CaseCount caseCount)
        implements Serializable {
    public Measure {
        synonyms = List.copyOf(synonyms);
        if ((source == Source.CASES) != (caseCount != null)) {
            throw new IllegalArgumentException("measure " + code + ": what is counted of cases belongs to cases only");
        }
    }

    /** A measure of another register than cases. */
    public Measure(
            String code,
            Text name,
            Unit unit,
            Source source,
            @Nullable String programme,
            String column,
            List<String> synonyms,
            @Nullable BigDecimal maximum) {
        this(code, name, unit, source, programme, column, synonyms, maximum, Publicity.OF_DIGEST_ONLY, null);
    }

    /** Whether the figures are public elsewhere. */
    public enum Publicity {
        PUBLIC,
        /** The digest is where they are published, and where small numbers of people are protected. */
        OF_DIGEST_ONLY
    }

    /** Whether it counts people, and the digest is where they are counted in public: small numbers are not shown. */
    public boolean isProtected() {
        return unit.countsPeople() && publicity == Publicity.OF_DIGEST_ONLY && source != Source.POPULATION;
    }

    /** The measure of the cube's cells that holds it. */
    public String cell() {
        return caseCount == null ? code : caseCount.cell();
    }

    /** Whether it is a level at a moment, so that the last of several months stands for all of them. */
    public boolean isStock() {
        return caseCount != null && caseCount.of() == CaseCount.Of.OPEN_AT_END;
    }

    /** Whether it counts people once however often they come, so that neither months nor areas add up. */
    public boolean isDistinct() {
        return source == Source.ATTENDANCE && code.equals(PARTICIPANTS);
    }

    /** Where values of a measure come from. */
    public enum Source {
        /** A column of the register activities, or the number of its rows. */
        ACTIVITIES,
        /** Counted from rows of the register attendance. */
        ATTENDANCE,
        /** Stated in the register returns. */
        RETURNS,
        /** Counted from rows of the register cases, as its {@link CaseCount} says. */
        CASES,
        /** A denominator of population.csv, by area and year. */
        POPULATION
    }

    /** Measures that the product counts itself; a catalogue may name them but not redefine what they count. */
    public static final String SESSIONS = "sessions";

    /** Expected attendances (应到人次) of an activity. */
    public static final String EXPECTED = "expected";

    /** Actual attendances (实到人次) of an activity, as its organiser states them. */
    public static final String ATTENDED = "attended";

    /** Rows of attendance with status present. */
    public static final String PRESENT = "present";

    /** Rows of attendance with any status. */
    public static final String LISTED = "listed";

    /** Different persons present by the rows of attendance: in people (人), where {@link #PRESENT} is in attendances (人次). */
    public static final String PARTICIPANTS = "participants";

    /** Hours of rows of attendance. */
    public static final String HOURS = "hours";
}
