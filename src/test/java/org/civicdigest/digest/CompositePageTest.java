package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.indicators.CompositeScores;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the digest says of a composite index. */
class CompositePageTest {
    @TempDir
    Path folder;

    private static CompositePage.Version version(Edition edition, Language language) {
        DigestContent content = InventedEdition.content(edition);
        return new CompositePageBuilder(
                        content,
                        new EditionFacts(edition),
                        edition.comparisons().indexes().get(0))
                .build(PageLanguage.list(edition.languages())).versions().stream()
                        .filter(version -> version.at().language() == language)
                        .findFirst()
                        .orElseThrow();
    }

    /** The invented city without what one district reports of one indicator. */
    private static Edition without(String district, String indicator) {
        Edition whole = InventedEdition.edition(6, Language.ZH, Language.EN);
        List<IndicatorValue> values = whole.values().stream()
                .filter(value ->
                        !value.areaCode().equals(district) || !value.indicator().equals(indicator))
                .toList();
        return new Edition(
                whole.workspace(),
                whole.year(),
                whole.languages(),
                values,
                List.of(),
                Comparisons.NONE.withIndexes(CompositeScores.of(whole.workspace(), whole.year(), values)));
    }

    @Test
    void everyRankHasItsRange() {
        CompositePage.Version page = version(InventedEdition.edition(6, Language.ZH, Language.EN), Language.EN);
        assertThat(page.summary().rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.range()).matches("\\d+(–\\d+)?");
            assertThat(row.score()).matches("\\d+\\.\\d");
            assertThat(row.dimensions()).hasSize(2);
        });
        assertThat(page.summary().rows().get(0).startsGroup()).isTrue();
        assertThat(page.summary().mattering()).contains("What matters most is");
        assertThat(page.factors()).hasSize(4);
        assertThat(page.swaps()).hasSize(page.summary().rows().size() - 1);
    }

    @Test
    void aGapIsNamedWithItsReason() {
        // Half of a dimension is enough here, so that the district is ranked without it.
        Edition edition = without(InventedEdition.code(0), "dispute_rate");
        assertThat(version(edition, Language.ZH).summary().rows())
                .filteredOn(row -> row.name().equals(edition.nameOf(InventedEdition.code(0), Language.ZH)))
                .singleElement()
                .satisfies(row -> assertThat(row.gaps()).startsWith("每万人矛盾纠纷："));
    }

    /** What the page computes with other weights it must compute with its own as well. */
    @Test
    void theNumbersOfThePageMakeItsScores() throws IOException {
        Edition edition = without(InventedEdition.code(0), "dispute_rate");
        JsonNode model = new ObjectMapper()
                .readTree(
                        new IndexModel(edition, edition.comparisons().indexes().get(0)).json());
        assertThat(model.path("within").asText()).isEqualTo("arithmetic");
        assertThat(model.path("areas")).isNotEmpty();
        for (JsonNode area : model.path("areas")) {
            List<Double> dimensions = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            int next = 0;
            for (JsonNode dimension : model.path("dimensions")) {
                double sum = 0;
                double all = 0;
                for (JsonNode item : dimension.path("items")) {
                    JsonNode score = area.path("scores").get(next++);
                    sum += score.isNull() ? 0 : item.path("weight").asDouble() * score.asDouble();
                    all += score.isNull() ? 0 : item.path("weight").asDouble();
                }
                dimensions.add(sum / all);
                weights.add(dimension.path("weight").asDouble());
            }
            double made = 0;
            for (int place = 0; place < dimensions.size(); place++) {
                made += weights.get(place)
                        * (model.path("across").asText().equals("geometric")
                                ? Math.log(dimensions.get(place))
                                : dimensions.get(place));
            }
            made = model.path("across").asText().equals("geometric") ? Math.exp(made) : made;
            assertThat(made).isCloseTo(area.path("score").asDouble(), within(1e-9));
        }
    }

    @Test
    void noNameInTheNumbersOfThePageBeginsATag() {
        Edition edition = InventedEdition.edition(6, Language.ZH, Language.EN);
        assertThat(new IndexModel(edition, edition.comparisons().indexes().get(0)).json())
                .doesNotContain("<", ">", "&");
    }

    @Test
    void theFilesHoldOneRowForEachPart() throws IOException {
        Edition edition = without(InventedEdition.code(0), "dispute_rate");
        IndexScoresCsv.write(edition, folder);
        IndexAuditCsv.write(edition, folder);
        IndexSensitivityCsv.write(edition, folder);
        IndexSwapsCsv.write(edition, folder);
        List<String> scores = Files.readAllLines(folder.resolve("index_scores.csv"));
        assertThat(scores.get(0))
                .startsWith("\uFEFFindex,area_code,area_name,year,part_kind,part,value,score,weight,rank,");
        assertThat(scores.stream().skip(1).map(CompositePageTest::key))
                .as("one row per area and part: the whole, 2 dimensions, 4 indicators")
                .doesNotHaveDuplicates()
                .hasSize(6 * 7);
        int columns = scores.get(0).split(",", -1).length;
        assertThat(scores).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(columns));
        assertThat(scores).anyMatch(line -> line.endsWith(",ranked,dispute_rate=no_value"));
        assertThat(Files.readAllLines(folder.resolve("index_sensitivity.csv")))
                .as("the head, all draws, the alternatives, 4 factors of the whole and of each ranked area")
                .hasSizeGreaterThan(2 + 4);
        assertThat(Files.readAllLines(folder.resolve("index_swaps.csv"))).hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(folder.resolve("index_audit.csv")))
                .anyMatch(line -> line.startsWith("civility,2025,cronbach_alpha,civility,,"));
        for (String file : List.of("index_scores.csv", "index_audit.csv", "index_sensitivity.csv", "index_swaps.csv")) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain("NaN");
        }
    }

    private static String key(String line) {
        String[] cells = line.split(",", -1);
        return cells[1] + " " + cells[4] + " " + cells[5];
    }

    @Test
    void twoAreasMakeNoRanking() {
        CompositePage.Version page = version(InventedEdition.edition(2, Language.ZH, Language.EN), Language.EN);
        assertThat(page.summary().withheld()).startsWith("Fewer than 3 areas");
        assertThat(page.summary().rows()).isEmpty();
        assertThat(page.summary().unranked()).hasSize(2);
    }
}
