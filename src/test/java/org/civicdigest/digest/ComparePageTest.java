package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.ChangeVerdict;
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

    /** Of the first area's value of the last year, by the name of its column. */
    private static JsonNode cell(JsonNode model, String column) {
        JsonNode years = indicators(model).get(0).path("values");
        return years.path(years.size() - 1).path(0).path(ComparePageBuilder.COLUMNS.indexOf(column));
    }

    private static String mark(JsonNode model, String column) {
        return model.path("marks").path(cell(model, column).asInt()).path("en").asText();
    }

    @Test
    void everyIndicatorHasAPlaceForEveryAreaAndTheWhole() throws IOException {
        JsonNode model = model(InventedEdition.edition(5, Language.ZH, Language.EN));
        assertThat(model.path("areas")).hasSize(6);
        assertThat(indicators(model))
                .isNotEmpty()
                .allSatisfy(indicator -> assertThat(indicator.path("values"))
                        .as("one list of six for each year")
                        .hasSize(model.path("years").size())
                        .allSatisfy(ofYear -> assertThat(ofYear).hasSize(6)));
    }

    @Test
    void theNumberIsTheOneThatIsPrinted() throws IOException {
        JsonNode model = model(Figments.edition(Figments.value("A", 0.9135, Verdict.BETTER)));
        assertThat(cell(model, "text").asText()).isEqualTo("91.4");
        assertThat(cell(model, "number").asDouble()).isEqualTo(91.35);
    }

    @Test
    void whatIsWithheldHasNoNumberToSubtract() throws IOException {
        JsonNode model = model(
                Figments.edition(Figments.without("A", Status.SUPPRESSED), Figments.value("B", 0.9, Verdict.BETTER)));
        assertThat(cell(model, "text").asText()).isEqualTo("＊");
        assertThat(cell(model, "number").isNumber()).isFalse();
        assertThat(mark(model, "state")).isEqualTo("too few to show");
    }

    @Test
    void theVerdictAgainstTheWholeIsThePublishedOne() throws IOException {
        assertThat(mark(model(Figments.edition(Figments.value("A", 0.9, Verdict.BETTER))), "whole"))
                .isEqualTo("better");
    }

    @Test
    void whatIsNotComparedHasNoVerdict() throws IOException {
        JsonNode model = model(Figments.edition(Figments.value("A", 0.9, Verdict.NOT_COMPARED)));
        assertThat(cell(model, "whole").isNumber()).isFalse();
        assertThat(cell(model, "beforeMark").isNumber()).isFalse();
    }

    @Test
    void theYearBeforeCarriesItsPublishedChange() throws IOException {
        JsonNode model =
                model(Figments.edition(Figments.value("A", 0.9, Verdict.BETTER, ChangeVerdict.IMPROVED, 0.05)));
        assertThat(cell(model, "before").asText()).isEqualTo("85.0");
        assertThat(cell(model, "beforeDifference").asText()).isEqualTo("+5.0");
        assertThat(mark(model, "beforeMark")).isEqualTo("improved");
    }

    @Test
    void onlyReferencesThatTheDataHasAreOffered() throws IOException {
        assertThat(model(Figments.edition(Figments.value("A", 0.9, Verdict.BETTER)))
                        .path("references"))
                .extracting(JsonNode::asText)
                .as("no year before, no peers, no target")
                .containsExactly("whole");
    }

    @Test
    void aTargetThatNothingWasHeldAgainstHasNoVerdict() throws IOException {
        JsonNode model = model(InventedEdition.edition(5, Language.ZH, Language.EN));
        assertThat(cell(model, "target").asText()).isEqualTo("85.0");
        assertThat(cell(model, "targetMark").isNumber()).isFalse();
    }

    @Test
    void theYearsAreThoseOfTheEdition() throws IOException {
        Edition edition = InventedEdition.edition(5, Language.ZH, Language.EN);
        assertThat(model(edition).path("years")).extracting(JsonNode::asInt).containsExactlyElementsOf(edition.years());
    }

    @Test
    void theValuesOfManyIndicatorsAndYearsFitIntoAPage() throws IOException {
        Edition edition = InventedEdition.edition(24, Language.ZH, Language.EN);
        JsonNode model = model(edition);
        int values = indicators(model).size()
                * model.path("years").size()
                * model.path("areas").size();
        assertThat(model.toString().length() / values)
                .as("characters a value: 9,625 of 77 indicators, 25 areas and 5 years are then less than 1.3 MB")
                .isLessThan(135);
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
