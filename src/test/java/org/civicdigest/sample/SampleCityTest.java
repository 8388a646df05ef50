package org.civicdigest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCityTest {
    private static final Path CHECKED_IN = WriteSampleCity.CHECKED_IN;
    private static final Path RESOURCES = Path.of("src", "main", "resources", "sample");
    private static final long LARGEST_BYTES = 12_000_000;

    @TempDir
    Path folder;

    @Test
    void theCheckedInCityIsWhatTheGeneratorWrites() throws IOException {
        new SampleCity(SampleOptions.DEFAULT).write(folder);

        assertThat(SampleRows.hashes(folder))
                .as("run WriteSampleCity when the generator has changed")
                .isEqualTo(SampleRows.hashes(CHECKED_IN));
    }

    @Test
    void theCheckedInCityIsSmall() throws IOException {
        long bytes = 0;
        for (Path file : SampleRows.files(CHECKED_IN)) {
            bytes += Files.size(file);
        }

        assertThat(bytes).isBetween(LARGEST_BYTES / 4, LARGEST_BYTES);
    }

    @Test
    void localeAndTimeZoneChangeNothing() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        SampleOptions small = new SampleOptions(5, 2, 200, 7);
        new SampleCity(small).write(folder.resolve("here"));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            new SampleCity(small).write(folder.resolve("there"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(SampleRows.hashes(folder.resolve("there"))).isEqualTo(SampleRows.hashes(folder.resolve("here")));
    }

    @Test
    void anotherSeedGivesAnotherCity() throws IOException {
        new SampleCity(new SampleOptions(2, 1, 50, 1)).write(folder.resolve("one"));
        new SampleCity(new SampleOptions(2, 1, 50, 2)).write(folder.resolve("other"));

        assertThat(SampleRows.hashes(folder.resolve("other")).get("population.csv"))
                .isNotEqualTo(SampleRows.hashes(folder.resolve("one")).get("population.csv"));
    }

    @Test
    void aYearMoreLeavesTheOtherYearsAsTheyAre() throws IOException {
        String returns = "submissions/990101/2025/returns_2025.csv";
        new SampleCity(new SampleOptions(2, 1, 50, 1)).write(folder.resolve("one"));
        new SampleCity(new SampleOptions(2, 2, 50, 1)).write(folder.resolve("two"));

        assertThat(SampleRows.hashes(folder.resolve("two")))
                .containsEntry(returns, SampleRows.hashes(folder.resolve("one")).get(returns));
    }

    @Test
    void aLargerCityIsWrittenQuickly() throws IOException {
        SampleCity.Written written = assertTimeout(
                Duration.ofSeconds(60), () -> new SampleCity(new SampleOptions(60, 2, 20_000, 1)).write(folder));

        assertThat(written.rows()).isGreaterThan(200_000);
        assertThat(SampleRows.files(folder.resolve("submissions")))
                .filteredOn(file -> !file.toString().endsWith(".meta.yaml"))
                .hasSize((int) written.files());
        assertThat(SampleRows.records(folder.resolve("planted.csv"))).hasSize((int) written.planted() + 1);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> new SampleCity(SampleOptions.DEFAULT).write(folder))
                .isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(SampleRows.files(folder)).hasSize(1);
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SampleOptions(1, 5, 3_000, 1)).hasMessageContaining("districts is 1");
        assertThatThrownBy(() -> new SampleOptions(24, 0, 3_000, 1)).hasMessageContaining("years is 0");
        assertThatThrownBy(() -> new SampleOptions(24, 5, -1, 1)).hasMessageContaining("people is -1");
    }

    @Test
    void everyResourceIsListedForCopying() throws IOException {
        Set<String> listed = new HashSet<>(Files.readAllLines(RESOURCES.resolve("files.txt")));
        listed.add("files.txt");

        assertThat(SampleRows.hashes(RESOURCES)).containsOnlyKeys(listed);
    }

    @Test
    void theCatalogueKnowsEveryWordOfTheReturns() throws IOException {
        Map<String, String> synonyms = new HashMap<>();
        JsonNode measures = new YAMLMapper()
                .readTree(RESOURCES.resolve("catalogue/measures.yaml").toFile())
                .get("measures");
        measures.forEach(measure -> synonyms.put(
                measure.get("code").asText(), measure.path("synonyms").path(0).asText()));

        for (SampleMeasure measure : SampleMeasure.values()) {
            assertThat(synonyms).containsEntry(measure.code(), measure.chinese());
        }
    }

    @Test
    void everyIndicatorIsNamedInTwoLanguagesAndNothingElse() throws IOException {
        for (Path file : SampleRows.files(RESOURCES.resolve("catalogue/indicators"))) {
            JsonNode indicator = new YAMLMapper().readTree(file.toFile());
            for (String text : List.of("name", "unit", "definition")) {
                assertThat(indicator.get(text).fieldNames())
                        .toIterable()
                        .as("%s of %s: a comma in braces needs quotation marks", text, file.getFileName())
                        .containsExactly("zh", "en");
            }
        }
    }

    @Test
    void theReadmeNamesEveryTraitAndFillsEveryPlaceholder() throws IOException {
        String readme = Files.readString(CHECKED_IN.resolve("README.md"));

        assertThat(readme).doesNotContain("{{");
        for (SampleTrait trait : SampleTrait.values()) {
            assertThat(readme).contains("| " + trait.districtCode() + " |");
        }
    }
}
