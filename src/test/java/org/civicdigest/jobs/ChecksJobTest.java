package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.civicdigest.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of a catalogue through the main job: what fails is listed with its places until a correction is here. */
class ChecksJobTest {
    @TempDir
    private Path folder;

    @Test
    void whatFailsIsListedWithBothPlacesUntilItIsMended() throws IOException {
        SparkSessions.shared();
        BadInputTown sound = BadInputTown.sound();
        String measures = """
                measures:
                  - {code: late, name: {zh: 迟到人次, en: Late}, unit: attendances, source: activities}
                  - {code: adults, name: {zh: 成人, en: Adults}, unit: attendances, source: returns, programme: dance}
                  - {code: children, name: {zh: 少儿, en: Children}, unit: attendances, source: returns, programme: dance}
                  - {code: held, name: {zh: 学习人次, en: Attended study}, unit: attendances, source: returns, programme: study}
                """;
        Path town = sound.replacing("catalogue/measures.yaml", "measures:\n", measures)
                .with("catalogue/checks.yaml", """
                        checks:
                          - code: late_within
                            name: {zh: 迟到不多于实到, en: Late within attended}
                            kind: within_row
                            severity: query
                            left: [late]
                            relation: "<="
                            right: [attended]
                            advice: {zh: 请核对。, en: Check them.}
                            examples: {good: [{late: 1, attended: 2}], bad: [{late: 3, attended: 2}]}
                          - code: total
                            name: {zh: 总数等于各部分之和, en: Total of parts}
                            kind: within_form
                            severity: error
                            left: [visits]
                            relation: "="
                            right: [adults, children]
                            advice: {zh: 请核对。, en: Check them.}
                            examples: {good: [{visits: 3, adults: 1, children: 2}], bad: [{visits: 4, adults: 1, children: 2}]}
                          - code: study_held
                            name: {zh: 报表与台账一致, en: Return and register agree}
                            kind: across_forms
                            severity: query
                            left: [held]
                            relation: "="
                            right: [attended]
                            advice: {zh: 请核对。, en: Check them.}
                            examples: {good: [{held: 3, attended: 3}], bad: [{held: 4, attended: 3}]}
                          - code: levels
                            name: {zh: 上下级一致, en: Levels agree}
                            kind: across_levels
                            severity: query
                            left: [adults]
                            relation: "="
                            advice: {zh: 请核对。, en: Check them.}
                            examples:
                              good: [{parent: {adults: 3}, children: [{adults: 1}, {adults: 2}]}]
                              bad: [{parent: {adults: 4}, children: [{adults: 1}, {adults: 2}]}]
                          - code: copied
                            name: {zh: 与上年雷同, en: Same as last year}
                            kind: repeated
                            severity: query
                            measures: [adults, children]
                            least: 2
                            advice: {zh: 请核对。, en: Check them.}
                            examples:
                              good: [{now: {adults: 1, children: 2}, before: {adults: 1, children: 3}}]
                              bad: [{now: {adults: 1, children: 2}, before: {adults: 1, children: 2}}]
                        """)
                .writeTo(folder.resolve("town"));
        send(town, "activities.csv", """
                activity_id,area_code,programme,held_on,title,expected,attended,late
                a1,D02,study,2025-01-08,读书,40,30,31
                a2,D02,study,2025-02-12,读书,40,35,
                """);
        send(town, "returns.csv", """
                area_code,period,measure,value
                D02,2025-Q1,held,70
                D02,2025-Q1,adults,12
                D02,2025-Q1,children,15
                D02,2025-Q1,visits,30
                D02,2024-Q1,adults,12
                D02,2024-Q1,children,15
                """);

        List<NamedCsvRecord> first = digest(town, "first");

        assertThat(first)
                .extracting(row -> String.join(
                        " ",
                        row.getField("check"),
                        row.getField("severity"),
                        row.getField("area_code"),
                        row.getField("period"),
                        row.getField("left_low"),
                        row.getField("relation"),
                        row.getField("right_low"),
                        row.getField("measure"),
                        row.getField("file"),
                        row.getField("row"),
                        row.getField("column")))
                .containsExactly(
                        "copied query D02 2025-Q1    adults returns.csv 3 value",
                        "copied query D02 2025-Q1    children returns.csv 4 value",
                        "copied query D02 2025-Q1    adults returns.csv 6 value",
                        "copied query D02 2025-Q1    children returns.csv 7 value",
                        "late_within query D02 2025-01 31 at_most 30 late activities.csv 2 late",
                        "late_within query D02 2025-01 31 at_most 30 attended activities.csv 2 attended",
                        "study_held query D02 2025-Q1 70 equal 65 held returns.csv 2 value",
                        "study_held query D02 2025-Q1 70 equal 65 attended activities.csv  ",
                        "total error D02 2025-Q1 30 equal 27 visits returns.csv 5 value",
                        "total error D02 2025-Q1 30 equal 27 adults returns.csv 3 value",
                        "total error D02 2025-Q1 30 equal 27 children returns.csv 4 value");
        assertThat(CsvRows.of(folder.resolve("first/notices.csv")))
                .extracting(row -> row.getField("file") + " " + row.getField("row") + " " + row.getField("code"))
                .contains("activities.csv 2 W_CHECK", "returns.csv 5 R_CHECK");
        assertThat(Files.readString(folder.resolve("first/index.html")))
                .contains("待核实", "报表与台账一致", "学习人次 70（returns.csv 第 2 行），应 = 实到人次 65");

        send(town, "corrected.csv", """
                area_code,period,measure,value
                D02,2025-Q1,held,65
                D02,2025-Q1,children,16
                D02,2025-Q1,visits,28
                """);
        send(town, "corrected-activity.csv", """
                activity_id,area_code,programme,held_on,title,expected,attended,late
                a1,D02,study,2025-01-08,读书,40,30,3
                """);

        assertThat(digest(town, "second"))
                .as("the corrections count now, also that of the total that was kept out")
                .isEmpty();
    }

    @Test
    void whoIsAlwaysFullIsToBeVerified() throws IOException {
        SparkSessions.shared();
        Path town = BadInputTown.sound().writeTo(folder.resolve("town"));
        StringBuilder activities =
                new StringBuilder("activity_id,area_code,programme,held_on,title,expected,attended\n");
        List<String> districts = List.of("D02", "D05", "D06", "H02", "H03", "H04", "H05");
        Random random = new Random(11);
        for (String district : districts) {
            for (int session = 0; session < 24; session++) {
                int absent = district.equals("D02") ? 0 : random.nextInt(4);
                activities.append("%s-%d,%s,study,2025-%02d-%02d,读书,30,%d%n"
                        .formatted(district, session, district, 1 + session / 2, 5 + session % 2 * 14, 30 - absent));
            }
        }
        send(town, "activities.csv", activities.toString());

        digest(town, "full");

        assertThat(CsvRows.of(folder.resolve("full/full_attendance.csv")))
                .as("of the others about a quarter of the sessions are full, as their other sessions let expect")
                .filteredOn(row -> row.getField("to_verify").equals("yes"))
                .extracting(row -> String.join(
                        " ",
                        row.getField("area_code"),
                        row.getField("programme"),
                        row.getField("full_sessions"),
                        row.getField("sessions"),
                        row.getField("basis")))
                .containsExactly("D02 study 24 24 other_areas");
        assertThat(Files.readString(folder.resolve("full/index.html"))).contains("满勤场次偏多");
    }

    private static void send(Path town, String name, String text) throws IOException {
        Files.writeString(town.resolve("submissions").resolve(name), text);
    }

    private List<NamedCsvRecord> digest(Path town, String out) {
        BadInputRun.Outcome outcome =
                BadInputRun.run("digest", town, folder.resolve("store"), folder.resolve(out), "--lang", "zh");
        assertThat(outcome.exitCode()).as(outcome.said()).isIn(0, 4);
        return CsvRows.of(folder.resolve(out).resolve("checks.csv"));
    }
}
