package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Language;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.ScoreSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the keeper of a workspace is told of its sheets of scores. */
class ScoresFileTest {
    private static final String SCORES = "catalogue/scores.yaml";

    private static final String SOUND = """
            sheets:
              - code: learning
                name: {zh: 学习考核, en: Learning}
                least_share: 0.5
                own_share: {quarter: 0.5, half: 0.4, year: 0.3}
                items:
                  - {code: held, name: {zh: 按期开展, en: Held}, points: 40, periods: [month, quarter], rule: per_missing, programme: study, deduct: 2}
                  - {code: rate, name: {zh: 参学率, en: Rate}, points: 40, most_lost: 30, periods: [month, year], rule: below_target, indicator: study_attendance, target: 0.97, step: 0.01, deduct: 1}
                  - code: level
                    name: {zh: 等级, en: Level}
                    points: 20
                    periods: [year]
                    rule: levels
                    indicator: study_attendance
                    levels:
                      - {level: A, at: 0.95, points: 20}
                      - {level: B, at: 0.9, points: 12}
                      - {level: C, points: 0}
            """;

    @TempDir
    Path folder;

    private WorkspaceFolder workspace(String scores) {
        return WorkspaceFolder.in(folder).with(SCORES, scores);
    }

    @Test
    void aSoundFileIsSheets() {
        List<ScoreSheet> sheets = workspace(SOUND).compile().workspace().sheets();
        assertThat(sheets).singleElement().satisfies(sheet -> {
            assertThat(sheet.points()).isEqualTo(100);
            assertThat(sheet.ownShares()).containsEntry(PeriodKind.HALF, 0.4);
            assertThat(sheet.items()).hasSize(3);
            assertThat(sheet.items().get(1).mostLost()).isEqualTo(30);
            assertThat(sheet.items().get(0).rule()).isEqualTo(new ScoreSheet.PerMissing("study", 2));
        });
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "programme: study| programme: library| of which obligations.csv says what is owed",
                "programme: study| programme: studi| Perhaps: study",
                "rule: per_missing| rule: per_mising| Perhaps: per_missing",
                "points: 40, most_lost: 30| points: 40, most_lost: 50| at most the points",
                "indicator: study_attendance, target| indicator: visits_rate, target| of which one side is better",
                "{level: B, at: 0.9, points: 12}| {level: B, at: 0.96, points: 12}| from best to worst",
                "{level: C, points: 0}| {level: C, at: 0.1, points: 0}| for all others",
                "own_share: {quarter: 0.5, half: 0.4, year: 0.3}| own_share: {quarter: 0.5, half: 0.4, year: 3}| from 0 to 1",
                "code: rate, name| code: held, name| again",
                "step: 0.01| step: 0| a number over 0",
                "least_share: 0.5| leest_share: 0.5| Perhaps: least_share",
            })
    void eachFaultIsNamed(String words, String faulty, String told) {
        assertThat(workspace(SOUND.replace(words, faulty)).problems())
                .filteredOn(problem -> problem.file().equals(SCORES))
                .anySatisfy(problem -> assertThat(problem.in(Language.EN)).contains(told.strip()));
    }

    @Test
    void sensitiveProgrammesAreNotScored() {
        assertThat(workspace(SOUND)
                        .replacing(
                                "catalogue/programmes.yaml",
                                "en: Staff study}, theme: learning",
                                "en: Staff study}, theme: learning, sensitive: true")
                        .problems())
                .filteredOn(problem -> problem.file().equals(SCORES))
                .hasSize(3)
                .allSatisfy(
                        problem -> assertThat(problem.in(Language.EN)).contains("study is neither ranked nor judged"));
    }
}
