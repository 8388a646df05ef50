package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** What the page of two areas side by side knows of them. */
class ComparePageTest {
    private static JsonNode model(Edition edition) throws IOException {
        ComparePage page = new ComparePageBuilder(InventedEdition.content(edition), new EditionFacts(edition))
                .build(PageLanguage.list(edition.languages()));
        return new ObjectMapper().readTree(page.model());
    }

    private static List<JsonNode> indicators(JsonNode model) {
        List<JsonNode> indicators = new ArrayList<>();
        model.path("themes").forEach(theme -> theme.path("indicators").forEach(indicators::add));
        return indicators;
    }

    @Test
    void everyIndicatorHasAPlaceForEveryAreaAndTheWhole() throws IOException {
        JsonNode model = model(InventedEdition.edition(5, Language.ZH, Language.EN));
        assertThat(model.path("areas")).hasSize(6);
        assertThat(indicators(model))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(indicator.path("values")).hasSize(6));
    }

    @Test
    void theNumberIsTheOneThatIsPrinted() throws IOException {
        JsonNode value = indicators(model(Figments.edition(Figments.value("A", 0.9135, Verdict.BETTER))))
                .get(0)
                .path("values")
                .get(0);
        assertThat(value.path("text").asText()).isEqualTo("91.4");
        assertThat(value.path("number").asDouble()).isEqualTo(91.35);
    }

    @Test
    void whatIsWithheldHasNoNumberToSubtract() throws IOException {
        JsonNode value = indicators(model(Figments.edition(Figments.without("A", Status.SUPPRESSED))))
                .get(0)
                .path("values")
                .get(0);
        assertThat(value.path("text").asText()).isEqualTo("＊");
        assertThat(value.has("number")).isFalse();
    }

    @Test
    void ofSensitiveProgrammesAreasAreNotCompared() throws IOException {
        Edition edition = InventedEdition.edition(5, Language.ZH, Language.EN);
        long sensitive = edition.values().stream()
                .map(IndicatorValue::indicator)
                .distinct()
                .filter(code -> edition.workspace()
                        .programmeOf(edition.workspace().findIndicator(code).orElseThrow())
                        .sensitive())
                .count();
        assertThat(indicators(model(edition)))
                .hasSize((int) (new EditionFacts(edition).indicators().size() - sensitive));
    }
}
