package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Text;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void aCityOfDistricts() {
        assertThat(zh("全市", "City", "区县", "District").areas(7)).isEqualTo("7 个区县");
        assertThat(zh("市", "City", "区县", "District").topAverage()).isEqualTo("全市平均");
        assertThat(en("全市", "City", "区县", "District").areas(1)).isEqualTo("1 district");
        assertThat(en("全市", "City", "区县", "District").topAverageAsHead()).isEqualTo("City average");
    }

    @Test
    void aCountryOfStates() {
        assertThat(zh("国家", "Country", "州", "State").topAverage()).isEqualTo("全国平均");
        assertThat(en("国家", "Country", "州", "State").topAverage()).isEqualTo("national average");
        assertThat(en("国家", "Country", "州", "State").areas(51)).isEqualTo("51 states");
    }

    @Test
    void pluralsOfOtherLevels() {
        assertThat(en("省", "Province", "县", "County").areas(2)).isEqualTo("2 counties");
        assertThat(en("省", "Province", "支部", "Branch").areas(2)).isEqualTo("2 branches");
        assertThat(en("省", "Province", "馆", "Libraries").areas(2)).isEqualTo("2 libraries");
    }

    @Test
    void sentencesEndWithTheLanguagesFullStop() {
        assertThat(zh("市", "City", "区", "District").sentences(java.util.List.of("甲", "", "乙")))
                .isEqualTo("甲。乙。");
        assertThat(en("市", "City", "区", "District").sentences(java.util.List.of("A", "B")))
                .isEqualTo("A. B.");
    }

    private static Wording zh(String... levels) {
        return wording(Language.ZH, levels);
    }

    private static Wording en(String... levels) {
        return wording(Language.EN, levels);
    }

    private static Wording wording(Language language, String... levels) {
        Edition edition = InventedEdition.withLevels(
                new Level("city", new Text(levels[0], levels[1])),
                new Level("district", new Text(levels[2], levels[3])));
        return new Wording(edition, language);
    }
}
