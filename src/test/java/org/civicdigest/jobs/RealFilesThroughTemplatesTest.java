package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicdigest.screening.RegisterRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody here wrote, through templates alone. */
class RealFilesThroughTemplatesTest {
    private static final Path FILES = Path.of("../shared/real-data");
    private static final Path WORKSPACES = Path.of("src/test/resources/workspaces");

    @TempDir
    private Path folder;

    private IntakeTrial.Result take(String workspace, String file) throws IOException {
        Path path = FILES.resolve(file);
        assumeThat(Files.isRegularFile(path))
                .as("the files are not part of this project; skipped because %s is not there", path)
                .isTrue();
        return new IntakeTrial(WORKSPACES.resolve(workspace), folder)
                .take(path, path.getFileName().toString());
    }

    @Test
    void programmesOfBranchesAsTheyWereSent() throws IOException {
        checkProgrammes(take("programmes", "programmes/Raw_2021Programs.csv"));
    }

    @Test
    void programmesOfBranchesNormalised() throws IOException {
        checkProgrammes(take("programmes", "programmes/Normalized_2021Programs.csv"));
    }

    private static void checkProgrammes(IntakeTrial.Result result) {
        var activities = result.rows.stream()
                .filter(RegisterRow.ActivityRow.class::isInstance)
                .map(RegisterRow.ActivityRow.class::cast)
                .toList();
        assertThat(result.accepted).as("all rows are kept: %s", result.codes).isEqualTo(1308);
        assertThat(result.sum("events")).isEqualByComparingTo("2195");
        assertThat(result.sum("attended")).isEqualByComparingTo("28527");
        assertThat(activities)
                .filteredOn(activity -> !activity.measures().containsKey("attended"))
                .as("missing, not zero")
                .hasSize(435);
        assertThat(activities).extracting(RegisterRow.ActivityRow::areaCode).doesNotContainNull();
        assertThat(activities.stream().map(RegisterRow.ActivityRow::areaCode).distinct())
                .hasSize(26);
        assertThat(activities.stream().map(RegisterRow.ActivityRow::activityId).distinct())
                .as("every entry has an id of its own")
                .hasSize(1308);
    }

    @Test
    void namesThatGbkCannotWriteSurvive() throws IOException {
        IntakeTrial.Result result = take("messy", "messy/village_names_gb18030.csv");
        assertThat(result.accepted).as("%s", result.codes).isEqualTo(result.received);
        assertThat(result.rows.stream()
                        .filter(RegisterRow.AreaRow.class::isInstance)
                        .map(row -> ((RegisterRow.AreaRow) row).name()))
                .contains("湖㳇社区居民委员会", "上㘵村委会", "莫𡐓村委会")
                .noneMatch(name -> name.contains("\uFFFD") || name.contains("?"));
    }

    @Test
    void aWorkbookWithMergedHeadsGivesAValueForEachYear() throws IOException {
        IntakeTrial.Result result = take("messy", "messy/division_counts_merged_header.xlsx");
        assertThat(result.receipts)
                .as("%s", result.codes)
                .extracting(receipt -> receipt.sheet() + " " + receipt.template() + " " + receipt.refusal())
                .containsExactly("总统计 division_years null", "分省统计 division_provinces null");
        assertThat(result.returns())
                .contains("CN 2023 villages = 619502", "CN 2017 cities = 344", "110000000000 2023 villages = 7470")
                .noneMatch(row -> row.contains("664483"));
        assertThat(result.accepted + result.ignored + result.quarantined).isEqualTo(result.received);
    }

    @Test
    void aRowOfLeftOverNumbersIsKeptOutAlone() throws IOException {
        IntakeTrial.Result result = take("messy", "messy/upload_with_junk_row.xlsx");
        assertThat(result.returns()).hasSize(8).contains("110000000000 2022 divisions_total = 2184");
        assertThat(result.quarantined).as("%s", result.codes).isEqualTo(1);
        assertThat(result.accepted + result.quarantined).isEqualTo(result.received);
    }
}
