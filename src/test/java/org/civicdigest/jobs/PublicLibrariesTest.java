package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real survey, through its templates alone, against its published totals. */
class PublicLibrariesTest {
    private static final Path FILES = Path.of("../shared/real-data/public-libraries");

    @TempDir
    private Path folder;

    @Test
    void nationalVisitsAreThoseThatTheSurveyPublished() {
        assumeThat(Files.isDirectory(FILES))
                .as("the survey's files are not part of this project; skipped because %s is not there", FILES)
                .isTrue();
        SparkSessions.shared();
        Path out = folder.resolve("digest");
        int code = Main.run(
                "digest",
                "--quiet",
                "--year",
                "2017",
                "--workspace",
                "data/public-libraries",
                "--submissions",
                FILES.toString(),
                "--store",
                folder.resolve("store").toString(),
                "--out",
                out.toString());
        assertThat(code).isZero();
        Map<String, String> visits = new TreeMap<>();
        for (NamedCsvRecord row : CsvRows.of(out.resolve("indicators.csv"))) {
            if (row.getField("area_code").equals("US")
                    && row.getField("indicator").equals("visits")) {
                visits.put(row.getField("period"), row.getField("value"));
            }
        }
        assertThat(visits)
                .containsEntry("2014", "1425930900")
                .containsEntry("2016", "1355648987")
                .containsEntry("2017", "1319803999");
        for (NamedCsvRecord file : CsvRows.of(out.resolve("intake.csv"))) {
            assertThat(file.getField("accepted")).as("all rows are kept").isEqualTo(file.getField("received"));
        }
    }
}
