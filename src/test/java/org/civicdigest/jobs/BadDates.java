package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;

import java.util.List;

/** Bad inputs of the category date. */
final class BadDates {
    private BadDates() {}

    static List<BadInput> cases() {
        return List.of(
                of(
                        "DAT-02",
                        QUARANTINE_ROW,
                        "R_DATE_INVALID",
                        "2025-02-30",
                        "2025-02-29",
                        "2100-02-29",
                        "2025-13-01",
                        "2025-04-31"),
                leapDays(),
                of("DAT-07", QUARANTINE_ROW, "R_DATE_PARTIAL", "2025", "2025-01", "2025年", "2025年1月", "202501"),
                of("DAT-08", ACCEPT_WARN, "W_DATE_NORMALISED", "2025-1-1", "2025-01-5", "2025-1-05"),
                of("DAT-09", ACCEPT_WARN, "W_DATE_FORMAT", "2025/01/02", "2025.1.2", "20250102", "2025年1月5日"),
                of("DAT-10", QUARANTINE_ROW, "R_DATE_AMBIGUOUS", "01/02/2025", "13/02/2025", "1.2.2025"),
                of(
                        "DAT-12",
                        QUARANTINE_ROW,
                        "R_DATE_HAS_ZONE",
                        "2025-12-31T23:30:00-05:00",
                        "2025-12-31T23:30:00Z",
                        "2025-12-31 23:30:00+08:00"),
                of("DAT-15", QUARANTINE_ROW, "R_DATE_FUTURE", "2026-04-01", "2027-01-01"),
                of("DAT-17", QUARANTINE_ROW, "R_DATE_RANGE", "0001-01-01", "1899-12-31"),
                of("DAT-18", QUARANTINE_ROW, "R_DATE_INVALID", "12025-01-01", "+12025-01-01"),
                of("DAT-20", QUARANTINE_ROW, "R_DATE_INVALID", "114年1月5日", "民国114年1月5日", "乙巳年正月初五"));
    }

    private static BadInput of(String id, BadInput.Outcome outcome, String code, String... values) {
        return BadInput.of(id, outcome, code).inActivities("held_on", code, values);
    }

    private static BadInput leapDays() {
        BadInput input = BadInput.of("DAT-03", ACCEPT, "");
        input.send("a.csv", BadTable.activities().fine("held_on", "2024-02-29").fine("held_on", "2000-02-29"));
        return input;
    }
}
