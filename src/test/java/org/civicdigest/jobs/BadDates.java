package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                serials(),
                from1904(),
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
                zonesOfTheMachine(),
                hourThatIsNot(),
                of("DAT-15", QUARANTINE_ROW, "R_DATE_FUTURE", "2026-04-01", "2027-01-01"),
                of("DAT-17", QUARANTINE_ROW, "R_DATE_RANGE", "0001-01-01", "1899-12-31"),
                of("DAT-18", QUARANTINE_ROW, "R_DATE_INVALID", "12025-01-01", "+12025-01-01"),
                endBeforeStart(),
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

    private static BadInput serials() {
        BadInput input = BadInput.of("DAT-04", ACCEPT_WARN, "W_DATE_EXCEL_SERIAL");
        BadTable cells = BadTable.activities()
                .bad("held_on", "45658", "W_DATE_EXCEL_SERIAL")
                .bad("held_on", "45658", "R_DATE_INVALID")
                .good(4);
        input.sendBytes(
                "typed-and-text.xlsx",
                cells,
                BadBook.of(
                                cells,
                                book -> book.getSheetAt(0).getRow(2).getCell(3).setCellValue("45658"))
                        .bytes());
        input.send(
                "text.csv",
                BadTable.activities().bad("held_on", "45658", "R_DATE_INVALID").good(4));
        return input.check(run -> assertThat(BadCopies.days(run, "DAT-04/typed-and-text.xlsx"))
                .as("day 45658 is New Year of 2025")
                .contains("2025-01-01"));
    }

    private static BadInput from1904() {
        BadInput input = BadInput.of("DAT-05", ACCEPT_WARN, "W_DATE_1904");
        BadTable table = BadTable.activities().now("held_on", "44196");
        table.bad(Map.of(), "W_DATE_1904").bad(Map.of(), "W_DATE_1904");
        input.sendBytes("a.xlsx", table, BadWorkbooks.from1904(table));
        // 45658 would be 2 January 2029 there, which is yet to come.
        BadTable future = BadTable.activities().good(9).bad("held_on", "45658", "R_DATE_FUTURE");
        input.sendBytes("future.xlsx", future, BadWorkbooks.from1904(future)).says("W_DATE_1904");
        return input.check(
                run -> assertThat(BadCopies.days(run, "DAT-05/a.xlsx")).containsExactly("2025-01-01", "2025-01-01"));
    }

    /** The zone of the machine is changed within this JVM; a session that carries another zone is set right. */
    private static BadInput zonesOfTheMachine() {
        return BadInput.of("DAT-13", ACCEPT, "").check(run -> {
            BadTable table = BadTable.activities()
                    .fine("held_on", "2025-01-01")
                    .fine("held_on", "2025-12-31")
                    .fine("held_on", "2025-03-09");
            Set<List<String>> taken = new HashSet<>();
            for (String zone : List.of("UTC", "America/New_York", "Asia/Shanghai")) {
                taken.add(BadMachines.daysTakenIn(zone, run.folderOf("DAT-13-" + zone.replace('/', '-')), table));
            }
            assertThat(taken)
                    .as("the same days in every zone")
                    .containsExactly(List.of("2025-01-01 202501", "2025-12-31 202512", "2025-03-09 202503"));
        });
    }

    /** 02:30 did not exist in New York on 9 March 2025, nor in Shanghai on 4 May 1986. */
    private static BadInput hourThatIsNot() {
        BadInput input = BadInput.of("DAT-14", ACCEPT, "");
        BadTable table = BadTable.activities()
                .and("started_at", "02:30")
                .and("ended_at", "04:00")
                .fine("held_on", "2025-03-09")
                .fine("held_on", "1986-05-04")
                .fine(Map.of("held_on", "1991-09-15", "started_at", "1991-09-15 00:30", "ended_at", "1991-09-15 01:30"))
                .fine(Map.of("held_on", "1986-05-04", "started_at", "00:15", "ended_at", "00:45"));
        input.send("a.csv", table);
        return input.check(run -> assertThat(BadMachines.daysTakenIn("Asia/Shanghai", run.folderOf("DAT-14"), table))
                .containsExactly("2025-03-09 202503", "1986-05-04 198605", "1991-09-15 199109", "1986-05-04 198605"));
    }

    private static BadInput endBeforeStart() {
        BadInput input = BadInput.of("DAT-19", QUARANTINE_ROW, "R_DATE_ORDER");
        BadTable table = BadTable.activities()
                .and("started_at", "10:00")
                .and("ended_at", "11:30")
                .good(14)
                .bad("ended_at", "09:00", "R_DATE_ORDER")
                .bad("ended_at", "9时30分", "R_DATE_ORDER")
                .bad("ended_at", "2025-03-04 12:00", "R_DATE_ORDER")
                .fine("ended_at", "10:00")
                .fine("ended_at", "2025-03-06 09:00");
        input.send("a.csv", table);
        return input;
    }
}
