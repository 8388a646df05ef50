package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the sheets of scores. */
class ScoresCsvTest {
    @TempDir
    Path folder;

    @Test
    void everyLostPointIsInTheLedgerWithWhatItFollowsFrom() throws IOException {
        Edition edition = InventedEdition.edition(5, Language.ZH, Language.EN);
        ScoresCsv.write(edition, folder);
        LostPointsCsv.write(edition, folder);
        List<String> scores = Files.readAllLines(folder.resolve("scores.csv"));
        List<String> lost = Files.readAllLines(folder.resolve("lost_points.csv"));
        assertThat(scores.get(0))
                .isEqualTo(
                        "\uFEFFsheet,area_code,area_name,period,own_score,mean_of_parts,parts_scored,parts,total,assessed_points,full_points,lost_points");
        assertThat(lost.get(0))
                .isEqualTo(
                        "\uFEFFsheet,area_code,period,item,points,lost,numerator,denominator,value,target,level,missing_or_steps,status");
        assertThat(lost).hasSameSizeAs(scores).hasSizeGreaterThan(2);
        for (int row = 1; row < lost.size(); row++) {
            String[] score = scores.get(row).split(",", -1);
            String[] entry = lost.get(row).split(",", -1);
            assertThat(entry[1]).isEqualTo(score[1]);
            assertThat(entry[5])
                    .as("the ledger's points are those that the score lost")
                    .isEqualTo(score[11]);
            assertThat(Double.parseDouble(score[8])).isEqualTo(100 - Double.parseDouble(entry[5]));
        }
    }
}
