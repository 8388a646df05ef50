package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Looks for attendances that were hardly counted: nearly all end in 0, or in 0 and 5, or a month repeats another one.
 *
 * <p>It asks of each programme of an area in the file; of what is too little for that, of each programme and then of the
 * whole file. Only exact numbers say anything. How rarely honest numbers are suspected is in docs/checks.md, with the
 * formulae of {@link LastDigits} and {@link RepeatedMonths}.
 */
final class HeapingTest {
    private static final String ANY = "";
    private static final Comparator<Line> ORDER =
            Comparator.comparing(Line::area).thenComparing(Line::programme);

    private final FileScreener file;
    private final boolean isOfActivities;
    private final Map<Line, Series> series = new TreeMap<>(ORDER);

    /** What is looked at together; empty words stand for all. */
    private record Line(String area, String programme) {}

    /** The attendances of one line. */
    private static final class Series {
        private final LastDigits digits = new LastDigits();
        private final RepeatedMonths months = new RepeatedMonths();
        private long firstRow = Long.MAX_VALUE;
    }

    HeapingTest(FileScreener file) {
        this.file = file;
        this.isOfActivities = file.file.register() == Register.ACTIVITIES;
    }

    void take(long row, ScreenedRow.Accepted accepted) {
        if (!isOfActivities) {
            return;
        }
        for (RegisterRow each : accepted.rows()) {
            if (each instanceof RegisterRow.ActivityRow activity) {
                int attended = count(activity.measures().get(Measure.ATTENDED));
                if (attended >= 0) {
                    int expected = count(activity.measures().get(Measure.EXPECTED));
                    Series of = series.computeIfAbsent(
                            new Line(activity.areaCode(), activity.programme()), line -> new Series());
                    of.firstRow = Math.min(of.firstRow, row);
                    of.digits.add(attended, expected);
                    of.months.add(activity.heldOn(), attended, expected);
                }
            }
        }
    }

    /** The number, -1 where it is missing or approximate. */
    private static int count(@Nullable Quantity stated) {
        return stated == null || !stated.isExact() || stated.low().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                ? -1
                : stated.low().intValue();
    }

    List<Notice> finish() {
        List<Notice> notices = new ArrayList<>();
        Map<Line, Series> rest = new TreeMap<>(ORDER);
        series.forEach((line, of) -> {
            of.months.find().ifPresent(found -> notices.add(notice(line, of, found.zh(), found.en())));
            if (!suspect(line, of, notices)) {
                pool(rest, new Line(ANY, line.programme()), of);
            }
        });
        Map<Line, Series> all = new TreeMap<>(ORDER);
        rest.forEach((line, of) -> {
            if (!suspect(line, of, notices)) {
                pool(all, new Line(ANY, ANY), of);
            }
        });
        all.forEach((line, of) -> suspect(line, of, notices));
        return notices;
    }

    private static void pool(Map<Line, Series> pools, Line line, Series part) {
        Series pool = pools.computeIfAbsent(line, key -> new Series());
        pool.firstRow = Math.min(pool.firstRow, part.firstRow);
        pool.digits.addAll(part.digits);
    }

    private boolean suspect(Line line, Series of, List<Notice> notices) {
        return of.digits
                .find()
                .map(found -> notices.add(notice(line, of, found.zh(), found.en())))
                .orElse(false);
    }

    private Notice notice(Line line, Series of, String zh, String en) {
        String area = line.area().isEmpty() ? file.file.file() : line.area();
        String where = line.programme().isEmpty() ? area : area + " " + line.programme();
        return new Notice(
                Code.W_HEAPING,
                file.file.file(),
                null,
                of.firstRow,
                file.headerOf(Measure.ATTENDED),
                List.of(where + "：" + zh, where + ": " + en, line.area(), line.programme()));
    }
}
