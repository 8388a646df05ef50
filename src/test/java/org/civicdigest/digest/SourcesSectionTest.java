package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Contribution;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** Where a value comes from, on the page of its indicator. */
class SourcesSectionTest {
    private static final PageLanguage EN = new PageLanguage(Language.EN, 2);

    private static List<IndicatorPage.Source> sources(Edition edition, Contribution... contributions) {
        EditionFacts facts = new EditionFacts(edition);
        DigestContent content = new DigestContent(
                edition,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                new PlaceholderFigures(),
                null,
                "0.1.0",
                new TreeMap<>(),
                List.of(contributions),
                List.of(),
                List.of(),
                List.of());
        return new SourcesSection(content, facts).list(Figments.RATE, Links.fromFolder(EN, facts));
    }

    private static Contribution stated(String area, int year, int firstMonth, int lastMonth, long records) {
        return new Contribution(
                area + "/" + year + "/activities.csv",
                null,
                "0".repeat(64),
                List.of("C", area),
                Figments.RATE.programme(),
                YearMonth.of(year, firstMonth),
                YearMonth.of(year, lastMonth),
                Instant.parse("2026-01-10T00:00:00Z"),
                records,
                0);
    }

    @Test
    void eachLinkOfAValueLeadsToItsEntry() {
        Edition edition = InventedEdition.edition(6, Language.ZH, Language.EN);
        EditionFacts facts = new EditionFacts(edition);
        Links links = Links.fromFolder(EN, facts);
        SourcesSection section = new SourcesSection(InventedEdition.content(edition), facts);
        facts.indicators()
                .forEach(indicator -> assertThat(section.list(indicator, links))
                        .as("entries of " + indicator.code())
                        .extracting(source -> "../indicators/" + indicator.code() + ".html#" + source.id())
                        .containsAll(facts.compared().stream()
                                .map(area -> links.value(indicator.code(), area.code()))
                                .filter(href -> !href.isEmpty())
                                .toList()));
    }

    @Test
    void aFileIsNamedOnceWithItsMonthsAndRecords() {
        assertThat(sources(
                        Figments.edition(Figments.value("A", 0.9, Verdict.SIMILAR)),
                        stated("A", 2025, 1, 3, 40),
                        stated("A", 2025, 4, 6, 2),
                        stated("A", 2024, 1, 12, 99)))
                .singleElement()
                .satisfies(source -> assertThat(source.files())
                        .as("the files of the edition's year")
                        .containsExactly("A/2025/activities.csv, 2025-01 – 2025-06, 42 records"));
    }

    @Test
    void theCommandLeadsToTheRows() {
        assertThat(sources(Figments.edition(Figments.value("A", 0.9, Verdict.SIMILAR))))
                .singleElement()
                .satisfies(source -> assertThat(source.command())
                        .as("as jobs/explain takes it")
                        .isEqualTo("jobs/explain --digest FOLDER --indicator " + Figments.RATE.code()
                                + " --area A --period 2025"));
    }

    @Test
    void whatIsWithheldIsToldByNothingBelowIt() {
        assertThat(sources(
                        Figments.edition(
                                Figments.without("A", Status.SUPPRESSED), Figments.value("B", 0.9, Verdict.SIMILAR)),
                        stated("A", 2025, 1, 3, 4)))
                .filteredOn(source -> source.name().equals("A"))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.files()).as("files").isEmpty();
                    assertThat(source.parts()).as("areas below").isEmpty();
                });
    }
}
