package org.civicdigest.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Reads when an activity began and ended, where a file says so, and checks the order. */
final class TimeOrder {
    private static final Pattern CLOCK =
            Pattern.compile("(?<day>.*?)[T\\s]*(?<hour>\\d{1,2})(?::|时|点)(?<minute>\\d{2})?(?::\\d{2}(?:\\.\\d+)?)?分?");

    private final @Nullable Field start;
    private final @Nullable Field end;

    TimeOrder(@Nullable Field start, @Nullable Field end) {
        this.start = start;
        this.end = end;
    }

    /**
     * A moment as far as it is stated.
     *
     * @param time null where only the day is stated
     */
    private record Moment(LocalDate day, @Nullable LocalTime time) {
        boolean isBefore(Moment other) {
            if (time == null || other.time == null) {
                return day.isBefore(other.day);
            }
            return LocalDateTime.of(day, time).isBefore(LocalDateTime.of(other.day, other.time));
        }
    }

    /**
     * When an activity was, as far as it is stated to the minute.
     *
     * @param end null where not stated, or where only a day is
     */
    record Span(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {}

    /** @param heldOn the day that times without one belong to */
    Span read(LocalDate heldOn, List<String> cells, RowNotices notices) {
        @Nullable Moment begin = start == null ? null : read(start, heldOn, cells, notices);
        @Nullable Moment finish = end == null ? null : read(end, heldOn, cells, notices);
        Span span = new Span(toTheMinute(begin), toTheMinute(finish));
        if (end == null || finish == null) {
            return span;
        }
        Moment from = begin == null ? new Moment(heldOn, null) : begin;
        if (finish.isBefore(from)) {
            String stated = begin == null || start == null ? heldOn.toString() : Quoted.of(Cells.trim(start.in(cells)));
            notices.problem(end, Code.R_DATE_ORDER, List.of(stated, Quoted.of(Cells.trim(end.in(cells)))));
        }
        return span;
    }

    private static @Nullable LocalDateTime toTheMinute(@Nullable Moment moment) {
        return moment == null || moment.time() == null ? null : LocalDateTime.of(moment.day(), moment.time());
    }

    private static @Nullable Moment read(Field field, LocalDate heldOn, List<String> cells, RowNotices notices) {
        String text = Cells.halfWidth(Cells.trim(field.in(cells)));
        if (Cells.isMissing(text)) {
            return null;
        }
        Matcher clock = CLOCK.matcher(text);
        String day = clock.matches() ? clock.group("day") : text;
        try {
            @Nullable
            LocalTime time = clock.matches()
                    ? LocalTime.of(Integer.parseInt(clock.group("hour")), minutes(clock.group("minute")))
                    : null;
            if (day.isEmpty()) {
                return new Moment(heldOn, time);
            }
            if (Dates.day(day, LocalDate.MIN, null) instanceof Parsed.Value<LocalDate> value) {
                return new Moment(value.value(), time);
            }
        } catch (DateTimeException noTime) {
            // 25:00 is no time, and is said to be unreadable like any other text.
            day = text;
        }
        notices.warning(field, Code.W_TIME_UNREADABLE, List.of(Quoted.of(Cells.trim(field.in(cells)))));
        return null;
    }

    private static int minutes(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
