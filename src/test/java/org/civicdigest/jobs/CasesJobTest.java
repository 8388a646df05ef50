package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicdigest.SparkSessions;
import org.civicdigest.sample.SampleCity;
import org.civicdigest.sample.SampleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases through the main job: from the file that a street sends to the published value, twice. */
class CasesJobTest {
    @TempDir
    private Path folder;

    @Test
    void aCaseThatIsClosedLaterMovesFromOpenToClosed() throws IOException {
        SparkSessions.shared();
        Path workspace = folder.resolve("city");
        new SampleCity(new SampleOptions(2, 2, 30, 7)).write(workspace);
        SmallCatalogue.leaveIn(workspace, Set.of());
        String district = CsvRows.of(workspace.resolve("areas.csv")).stream()
                .filter(row -> row.getField("level").equals("district"))
                .map(row -> row.getField("code"))
                .sorted()
                .findFirst()
                .orElseThrow();
        Files.writeString(workspace.resolve("catalogue/measures.yaml"), """
                  - {code: cases_closed, name: {zh: 结案, en: Closed}, unit: items, source: cases, counts: closed}
                  - {code: cases_settled, name: {zh: 调成, en: Settled}, unit: items, source: cases, counts: closed, outcome: settled}
                  - {code: cases_open, name: {zh: 未结, en: Open}, unit: items, source: cases, counts: open_at_end}
                  - {code: case_days, name: {zh: 办理天数, en: Days}, unit: days, source: cases, counts: days_to_close}
                """, StandardOpenOption.APPEND);
        indicator(workspace, "case_settled", "proportion", "cases_settled", "denominator: cases_closed\n");
        indicator(workspace, "case_stock", "count", "cases_open", "");
        indicator(workspace, "case_time", "mean", "case_days", "");
        Path submissions = workspace.resolve("submissions/" + district);
        Files.createDirectories(submissions);
        Files.writeString(
                submissions.resolve("cases_1.csv"), """
                案件编号,单位代码,项目,受理日期,结案日期,调解结果
                m1,D,mediation,2025-01-05,2025-01-15,调解成功
                m2,D,mediation,2025-02-05,2025-02-25,调解不成
                m3,D,mediation,2025-02-07,,
                m4,D,mediation,2025-02-08,2025-02-01,调解成功
                m5,D,mediation,2025-02-09,2025-02-20,
                """.replace(",D,", "," + district + ","), StandardCharsets.UTF_8);

        Map<String, String> first = run(workspace, district);
        assertThat(first)
                .containsEntry("case_settled 2025", "1/2")
                .containsEntry("case_stock 2025", "1/")
                .containsEntry("case_stock 2025-01", "0/")
                .containsEntry("case_stock 2025-02", "1/")
                .containsEntry("case_time 2025", "30/2");

        Files.writeString(
                submissions.resolve("cases_2.csv"), """
                case_id,area_code,programme,opened_on,closed_on,outcome
                m3,D,mediation,2025-02-07,2025-03-09,settled
                m1,D,mediation,2025-01-05,,open
                """.replace(",D,", "," + district + ","), StandardCharsets.UTF_8);
        assertThat(run(workspace, district))
                .as("m3 was closed in March, m1 was taken up again")
                .containsEntry("case_settled 2025", "1/2")
                .containsEntry("case_stock 2025-02", "2/")
                .containsEntry("case_stock 2025", "1/")
                .containsEntry("case_time 2025", "50/2");
        for (String indicator : List.of("case_settled", "case_stock", "case_time")) {
            assertThat(Main.run(
                            "explain",
                            "--workspace",
                            workspace.toString(),
                            "--store",
                            folder.resolve("store").toString(),
                            "--digest",
                            folder.resolve("digest").toString(),
                            "--indicator",
                            indicator,
                            "--area",
                            district,
                            "--period",
                            "2025"))
                    .as("the last rows of each case add up to %s", indicator)
                    .isZero();
        }
        assertThat(CsvRows.of(folder.resolve("digest/notices.csv")))
                .extracting(row -> row.getField("file") + " " + row.getField("row") + " " + row.getField("code"))
                .contains(
                        district + "/cases_1.csv 5 R_DATE_ORDER",
                        district + "/cases_1.csv 6 R_OUTCOME_MISSING",
                        district + "/cases_2.csv 3 W_REOPENED");
        NamedCsvRecord counted = CsvRows.of(folder.resolve("digest/intake.csv")).stream()
                .filter(row -> row.getField("file").equals(district + "/cases_1.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(counted.getField("accepted"))
                .as("accepted and still counting")
                .isEqualTo("1");
        assertThat(counted.getField("quarantined")).isEqualTo("2");
        assertThat(counted.getField("superseded")).isEqualTo("2");
    }

    private static void indicator(Path workspace, String code, String kind, String numerator, String more)
            throws IOException {
        String example = switch (kind) {
            case "proportion" -> "{numerator: 1, denominator: 2, value: 0.5}";
            case "mean" -> "{numerator: 30, count: 2, value: 15}";
            default -> "{numerator: 1, value: 1}";
        };
        Files.writeString(workspace.resolve("catalogue/indicators/" + code + ".yaml"), """
                code: %s
                name: {zh: %s, en: %s}
                unit: {zh: 件, en: cases}
                programme: mediation
                kind: %s
                numerator: %s
                %sdirection: none
                levels: [district, city]
                periods: [month, year]
                interval: none
                definition: {zh: 试, en: test}
                examples:
                  - %s
                """.formatted(
                        code, code, code, kind, numerator, more, example));
    }

    private Map<String, String> run(Path workspace, String district) {
        Path out = folder.resolve("digest");
        assertThat(Main.run(
                        "digest",
                        "--quiet",
                        "--year",
                        "2025",
                        "--workspace",
                        workspace.toString(),
                        "--store",
                        folder.resolve("store").toString(),
                        "--out",
                        out.toString()))
                .isIn(0, 4);
        Map<String, String> fractions = new TreeMap<>();
        for (NamedCsvRecord row : CsvRows.of(out.resolve("indicators.csv"))) {
            if (row.getField("area_code").equals(district)) {
                fractions.put(
                        row.getField("indicator") + " " + row.getField("period"),
                        row.getField("numerator") + "/" + row.getField("denominator"));
            }
        }
        return fractions;
    }
}
