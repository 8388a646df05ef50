package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with YAML of any kind, shown on the head, programmes and measures of a workspace. */
class YamlProblemsTest {
    private static final String HEAD = "workspace.yaml";
    private static final String PROGRAMMES = "catalogue/programmes.yaml";
    private static final String MEASURES = "catalogue/measures.yaml";

    @TempDir
    private Path folder;

    private WorkspaceFolder workspace() {
        return WorkspaceFolder.in(folder);
    }

    /** One replacement in one file, and the one line that the report must then hold. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            workspace.yaml | comparison_level: district | comparision_level: district | workspace.yaml:8: comparision_level: found "comparision_level"; expected a known key (title, sample, as_of, levels, comparison_level, thresholds, reporting_deadline_days, peers, column_synonyms). Perhaps: comparison_level.
            workspace.yaml | sample: true | sample: yes | workspace.yaml:2: sample: found "yes"; expected true or false.
            workspace.yaml | as_of: 2026-03-31T00:00:00Z | as_of: 2026-03-31 | workspace.yaml:3: as_of: found "2026-03-31"; expected an instant such as 2026-03-31T00:00:00Z.
            workspace.yaml | quarantined_share: 0.05 | quarantined_share: 5% | workspace.yaml:9: thresholds.quarantined_share: found "5%"; expected a number such as 12 or 0.95.
            workspace.yaml | quarantined_share: 0.05 | quarantined_share: 5 | workspace.yaml:9: thresholds.quarantined_share: found "5"; expected a share from 0 to 1, such as 0.05.
            workspace.yaml | en: Yunchuan Civic Digest | fr: Yunchuan | workspace.yaml:1: title.en: found nothing; expected a word.
            workspace.yaml | title: {zh: 云川市社会文明年报, en: Yunchuan Civic Digest} | title: Yunchuan | workspace.yaml:1: title: found "Yunchuan"; expected a mapping of keys to values.
            workspace.yaml | area_code: 单位代码 | areacode: 单位代码 | workspace.yaml:12: column_synonyms.areacode: found "areacode"; expected a canonical column (other headers of a measure go to synonyms in measures.yaml). Perhaps: area_code.
            workspace.yaml | area_code: 单位代码 | area_code: 活动编号 | workspace.yaml:12: column_synonyms.area_code: found "活动编号", which stands for activity_id already; expected each header to mean one column.
            workspace.yaml | {code: district, | {code: city, | workspace.yaml:6: levels[2].code: found "city" again (first in line 5); expected each code to occur once.
            catalogue/programmes.yaml | sensitive: false} | sensitive: false, sensitive: true} | catalogue/programmes.yaml:5: programmes[2].sensitive: found "sensitive" again (first in line 5); expected each key to occur once.
            catalogue/programmes.yaml | code: library | code: study | catalogue/programmes.yaml:5: programmes[2].code: found "study" again (first in line 4); expected each code to occur once.
            catalogue/programmes.yaml | {code: study | {code: 学习 | catalogue/programmes.yaml:4: programmes[1].code: found "学习"; expected a code of letters, digits, _ and - that begins with a letter.
            catalogue/programmes.yaml | theme: learning} | theme: learnig} | catalogue/programmes.yaml:4: programmes[1].theme: found "learnig"; expected the code of a theme. Perhaps: learning.
            catalogue/measures.yaml | unit: people | unit: peolpe | catalogue/measures.yaml:9: measures[3].unit: found "peolpe"; expected one of sessions, attendances, people, households, items, copies, hours, days, points, sites, yuan, percent. Perhaps: people.
            catalogue/measures.yaml | source: population | source: populations | catalogue/measures.yaml:9: measures[3].source: found "populations"; expected one of activities, attendance, returns, cases, population. Perhaps: population.
            catalogue/measures.yaml | , programme: library | '' | catalogue/measures.yaml:8: measures[2].programme: found nothing; expected the code of a programme, which a measure of returns needs.
            catalogue/measures.yaml | programme: library | programme: libary | catalogue/measures.yaml:8: measures[2].programme: found "libary"; expected the code of a programme. Perhaps: library.
            catalogue/measures.yaml | source: population} | source: population, programme: study} | catalogue/measures.yaml:9: measures[3].programme: found a programme; expected none: only a measure of returns belongs to one programme.
            catalogue/measures.yaml | source: population} | source: attendance} | catalogue/measures.yaml:9: measures[3].code: found "residents"; expected one of present, listed, participants, hours, all that attendance is counted for.
            catalogue/measures.yaml | unit: attendances\\n    source: activities | unit: people\\n    source: activities | catalogue/measures.yaml:4: measures[1].unit: found "people"; expected attendances: what the built-in "attended" counts is fixed.
            catalogue/measures.yaml | source: activities | source: returns\\n    programme: study | catalogue/measures.yaml:5: measures[1].source: found "returns"; expected activities: what the built-in "attended" counts is fixed.
            catalogue/measures.yaml | maximum: 20000 | maximum: 0 | catalogue/measures.yaml:7: measures[1].maximum: found "0"; expected a number over 0.
            catalogue/measures.yaml | synonyms: [实到人数] | synonyms: 实到人数 | catalogue/measures.yaml:6: measures[1].synonyms: found "实到人数"; expected a list […].
            catalogue/measures.yaml | synonyms: [实到人数] | synonyms: [title] | catalogue/measures.yaml:6: measures[1].synonyms[1]: found "title"; expected a header that is no column of the register activities.
            """)
    void namesTheLineAndWhatWasExpected(String file, String old, String words, String report) {
        List<Problem> problems = workspace()
                .replacing(file, old.replace("\\n", "\n"), words.replace("\\n", "\n"))
                .problems();

        assertThat(problems)
                .filteredOn(problem -> problem.file().equals(file))
                .extracting(problem -> problem.in(Language.EN))
                .contains(report);
    }

    @Test
    void aHeaderLeadsToOneMeasureOnly() {
        assertThat(workspace().adding(MEASURES, """
                                  - code: loans
                                    name: {zh: 借阅, en: Loans}
                                    unit: items
                                    source: returns
                                    programme: library
                                    synonyms: [Visits]
                                """).problems())
                .singleElement()
                .extracting(problem -> problem.in(Language.EN))
                .isEqualTo("catalogue/measures.yaml:15: measures[4].synonyms[1]: found \"Visits\", which stands for"
                        + " visits (line 8) already; expected each header to mean one measure.");
    }

    @Test
    void aThemeWithoutAProgrammeIsAWarning() {
        assertThat(workspace()
                        .replacing(
                                PROGRAMMES,
                                "programmes:",
                                "  - {code: safety, name: {zh: 平安, en: Safety}}\nprogrammes:")
                        .compile()
                        .warnings())
                .singleElement()
                .extracting(Problem::line)
                .isEqualTo(1);
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThat(workspace()
                        .with(PROGRAMMES, "themes:\n  - {code: a\n\tname: b}\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.found().en()).startsWith("a fault in the YAML");
                });
        assertThat(workspace().with(PROGRAMMES, "themes: []\n---\nthemes: []\n").problems())
                .singleElement()
                .extracting(Problem::line)
                .as("a second document")
                .isEqualTo(2);
        assertThat(workspace()
                        .with(PROGRAMMES, "themes: []\nprogrammes: \"\u0007\"\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.found().en()).contains("U+0007");
                });
        assertThat(workspace().with(PROGRAMMES, "# nothing yet\n").problems())
                .singleElement()
                .extracting(problem -> problem.found().en())
                .isEqualTo("an empty file");
    }

    @Test
    void anAliasBombIsRefusedBeforeItUnfolds() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int level = 1; level < 45; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }

        assertThat(workspace().with(HEAD, bomb.toString()).problems())
                .extracting(Problem::file)
                .containsOnly(HEAD);
        assertThat(workspace()
                        .with(HEAD, "title: &t {zh: 甲, en: A}\nlevels: [*t]\n")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(1);
                    assertThat(problem.found().en()).contains("alias");
                });
    }

    @Test
    void deepAndHugeFilesAreRefused() {
        assertThat(workspace().with(HEAD, "a: " + "[".repeat(5000)).problems())
                .singleElement()
                .extracting(Problem::file)
                .isEqualTo(HEAD);
        assertThat(workspace()
                        .with(HEAD, "# " + "x".repeat(YamlFile.LARGEST_BYTES))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found().en()).endsWith(" bytes"));
    }

    @Test
    void aListOfTheWrongThingsIsReportedItemByItem() {
        assertThat(workspace()
                        .with(PROGRAMMES, "themes: [learning, 3]\nprogrammes: {}\n")
                        .problems())
                .filteredOn(problem -> problem.file().equals(PROGRAMMES))
                .extracting(Problem::path)
                .containsExactly("themes[1]", "themes[2]", "programmes");
    }
}
