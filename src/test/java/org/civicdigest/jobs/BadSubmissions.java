package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.DUPLICATE;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;
import static org.civicdigest.jobs.BadInput.Outcome.SUPERSEDE;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.civicdigest.notice.Disposition;

/** Bad inputs of the category submission. */
final class BadSubmissions {
    private BadSubmissions() {}

    static List<BadInput> cases() {
        return List.of(
                sameFile(),
                sameRows(),
                sameRowTwice(),
                higherRevision(),
                byArrival(),
                staleRevision(),
                revisionConflict(),
                moved(),
                afterPublication(),
                sentAgain(),
                fewerThanStated(),
                silent());
    }

    private static BadInput sameFile() {
        BadInput input = BadInput.of("SUB-01", DUPLICATE, "D_FILE");
        BadTable table = BadTable.activities().good(3);
        input.send("a.csv", table);
        input.sendRefused("copy-in-the-same-run.csv", "D_FILE", table.text()).received(3);
        input.later().sendRefused("copy-later.csv", "D_FILE", table.text()).received(3);
        return input;
    }

    private static BadInput sameRows() {
        BadInput input = BadInput.of("SUB-02", DUPLICATE, "D_ROW");
        BadTable table = BadTable.chinese().good(5);
        input.send("a.csv", table);
        List<String> rows =
                new ArrayList<>(List.of(table.text().strip().split("\n")).subList(1, 6));
        Collections.shuffle(rows, new Random(3));
        String shuffled = table.head() + "\r\n" + String.join("\r\n", rows) + "\r\n";
        input.later()
                .sendMade("b.csv", path -> Files.write(path, shuffled.getBytes(BadEncodings.GB18030)))
                .counted(Disposition.DUPLICATE, 5)
                .says("W_ENC_GB18030")
                .says("D_ROW")
                .anyRows();
        return input;
    }

    private static BadInput sameRowTwice() {
        BadInput input = BadInput.of("SUB-03", DUPLICATE, "D_ROW");
        BadTable table = BadTable.activities().good(2);
        table.raw(table.lines().get(0).text(), "D_ROW")
                .good(1)
                .raw(table.lines().get(0).text(), "D_ROW");
        input.send("a.csv", table, String::strip);
        BadTable returns = BadTable.returns().good(2);
        returns.raw(returns.lines().get(1).text(), "D_ROW");
        input.send("returns.csv", returns);
        return input;
    }

    private static BadInput higherRevision() {
        BadInput input = BadInput.of("SUB-05", SUPERSEDE, "S_REVISION");
        BadTable first = BadTable.activities()
                .and("revision", "1")
                .bad(Map.of(), "S_REVISION")
                .good(1);
        input.send("first.csv", first);
        input.later()
                .send(
                        "second.csv",
                        BadTable.activities()
                                .and("revision", "2")
                                .fine(Map.of("activity_id", first.id(1), "attended", "31")));
        BadTable both = BadTable.activities().and("revision", "1");
        both.bad(Map.of(), "S_REVISION").fine(Map.of("activity_id", both.id(1), "attended", "31", "revision", "2"));
        input.send("both.csv", both);
        return input;
    }

    private static BadInput byArrival() {
        BadInput input = BadInput.of("SUB-06", SUPERSEDE, "S_BY_ARRIVAL");
        BadTable first = BadTable.activities().bad(Map.of(), "S_BY_ARRIVAL").good(1);
        input.send("first.csv", first);
        input.later()
                .send("second.csv", BadTable.activities().fine(Map.of("activity_id", first.id(1), "attended", "31")));
        BadTable both = BadTable.activities();
        both.bad(Map.of(), "R_REVISION_MISSING")
                .bad(Map.of("activity_id", both.id(1), "attended", "31"), "R_REVISION_MISSING")
                .good(1);
        input.send("both-new.csv", both);
        return input;
    }

    private static BadInput staleRevision() {
        BadInput input = BadInput.of("SUB-07", SUPERSEDE, "S_STALE_REVISION");
        BadTable second = BadTable.activities().and("revision", "2").good(1);
        input.send("second.csv", second);
        input.later()
                .send(
                        "first.csv",
                        BadTable.activities()
                                .and("revision", "1")
                                .good(1)
                                .bad(Map.of("activity_id", second.id(1), "attended", "31"), "S_STALE_REVISION"));
        return input;
    }

    private static BadInput revisionConflict() {
        BadInput input = BadInput.of("SUB-08", QUARANTINE_ROW, "R_REVISION_CONFLICT");
        BadTable one = BadTable.activities()
                .and("revision", "2")
                .bad(Map.of(), "R_REVISION_CONFLICT")
                .good(1);
        input.send("a.csv", one);
        input.send(
                "b.csv",
                BadTable.activities()
                        .and("revision", "2")
                        .bad(Map.of("activity_id", one.id(1), "attended", "31"), "R_REVISION_CONFLICT"));
        BadTable first = BadTable.activities().and("revision", "2").good(1);
        input.send("c.csv", first);
        input.later()
                .send(
                        "d.csv",
                        BadTable.activities()
                                .and("revision", "2")
                                .bad(Map.of("activity_id", first.id(1), "attended", "31"), "R_REVISION_CONFLICT"));
        return input;
    }

    private static BadInput moved() {
        BadInput input = BadInput.of("SUB-11", QUARANTINE_ROW, "R_DISTRICT_FOREIGN");
        BadTable held = BadTable.activities().and("revision", "1").good(2);
        input.send("D01/first.csv", held);
        input.later()
                .send(
                        "D01/second.csv",
                        BadTable.activities()
                                .and("revision", "2")
                                .bad(Map.of("activity_id", held.id(1), "area_code", "D02"), "R_DISTRICT_FOREIGN"));
        input.send(
                "D02/taken.csv",
                BadTable.activities()
                        .and("revision", "2")
                        .bad(Map.of("activity_id", held.id(2), "area_code", "D02"), "R_DISTRICT_FOREIGN"));
        BadTable street = BadTable.activities()
                .and("revision", "1")
                .now("area_code", "S11")
                .bad(Map.of(), "S_REVISION");
        input.atFirst().send("within-first.csv", street);
        input.later()
                .send(
                        "within-second.csv",
                        BadTable.activities()
                                .and("revision", "2")
                                .fine(Map.of("activity_id", street.id(1), "area_code", "S12")));
        return input;
    }

    private static BadInput fewerThanStated() {
        BadInput input = BadInput.of("SUB-13", REJECT_FILE, "F_CONTROL_TOTAL");
        String text = BadTable.activities().good(499).text();
        input.sendRefused("a.csv", "F_CONTROL_TOTAL", path -> {
                    Files.writeString(path, text);
                    BadEncodings.sidecar(path, "rows: 500\n");
                })
                .received(499);
        return input;
    }

    private static BadInput afterPublication() {
        BadInput input = BadInput.of("SUB-10", ACCEPT_WARN, "W_AFTER_FREEZE");
        String year = Integer.toString(BadInputRun.PUBLISHED_YEAR);
        BadTable first = BadTable.activities()
                .and("revision", "1")
                .now("held_on", year + "-05-06")
                .bad(Map.of(), "S_REVISION")
                .good(1);
        input.send("first.csv", first);
        input.later()
                .send(
                        "corrected.csv",
                        BadTable.activities()
                                .now("held_on", year + "-05-06")
                                .and("revision", "2")
                                .fine(Map.of("activity_id", first.id(1), "attended", "31")))
                .says("W_AFTER_FREEZE");
        input.send(
                        "forgotten.csv",
                        BadTable.activities().now("held_on", year + "-12-31").good(2))
                .says("W_AFTER_FREEZE");
        input.send("of-another-year.csv", BadTable.activities().good(1));
        return input;
    }

    /** The sender saw no answer, as the run ended after its commit: the same bytes come again under another name. */
    private static BadInput sentAgain() {
        BadInput input = BadInput.of("SUB-12", DUPLICATE, "D_FILE");
        BadTable table = BadTable.activities().good(4);
        input.send("a.csv", table);
        input.later().sendRefused("a (1).csv", "D_FILE", table.text()).received(4);
        return input.check(run -> assertThat(run.file("SUB-12/a.csv").getField("accepted"))
                .as("the file that stayed where it was is not taken twice either")
                .isEqualTo("4"));
    }

    private static BadInput silent() {
        return BadInput.of("SUB-15", ACCEPT_WARN, "W_NO_SUBMISSION").check(run -> {
            assertThat(run.codesUnder("D06/")).contains("W_NO_SUBMISSION");
            assertThat(run.codesUnder("D01/")).doesNotContain("W_NO_SUBMISSION");
            assertThat(CsvRows.of(run.digest().resolve("indicators.csv")))
                    .filteredOn(row -> row.getField("area_code").equals("D06"))
                    .allSatisfy(row -> assertThat(row.getField("value"))
                            .as("a district that sent nothing has no value, least of all zero")
                            .isEmpty());
        });
    }
}
