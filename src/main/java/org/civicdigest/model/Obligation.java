package org.civicdigest.model;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each area of a level owes something of a programme.
 *
 * <p>What is owed weekly is asked for month by month, as often as the month has weeks (a week belongs to the month of its
 * Thursday); what is owed a number of times a year is asked for by the year.
 *
 * @param times sessions a period; 0 for one a week
 * @param validFrom first day on which it is owed, null for always
 * @param validTo last day on which it is owed, null for still
 */
public record Obligation(
        String programme,
        String level,
        PeriodKind period,
        int times,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {
    /** A week's worth of obligations has no fixed number a month. */
    public static final int WEEKLY = 0;

    /** The periods of a year, each as often as the cadence says. */
    public List<Period> periods(int year) {
        List<Period> periods = new ArrayList<>();
        for (int ordinal = 1; ordinal <= 12 / period.months(); ordinal++) {
            periods.add(new Period(period, year, ordinal));
        }
        return periods;
    }

    /**
     * How many sessions an area owes in a period; 0 where it owes nothing.
     *
     * <p>Who is there on the last day owes, since it is then that one reports: of an area that was merged within the
     * period and the one that it went into, only the second. Who was there for a part owes that part, but one at least.
     */
    public int sessionsDue(AreaRegister areas, String area, Period of) {
        LocalDate last = of.lastDay();
        if (!isOwedOn(last)
                || areas.find(area, last)
                        .filter(row -> row.level().equals(level))
                        .isEmpty()) {
            return 0;
        }
        long whole = ChronoUnit.DAYS.between(of.firstDay(), last) + 1;
        long there = 0;
        int weeks = 0;
        for (LocalDate day = of.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isOwedOn(day) && areas.find(area, day).isPresent()) {
                there++;
                weeks += day.getDayOfWeek() == DayOfWeek.THURSDAY ? 1 : 0;
            }
        }
        return times == WEEKLY ? Math.max(1, weeks) : (int) Math.max(1, times * there / whole);
    }

    private boolean isOwedOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
