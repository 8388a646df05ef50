package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civicdigest.model.MonthlySeries;
import org.junit.jupiter.api.Test;

class MonthlyValuesTest {
    private static MonthlySeries months(Town town, String area) {
        return town.months().stream()
                .filter(series -> series.areaCode().equals(area))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeriesHasFiveYearsUpToTheLastMonthWithData() {
        MonthlySeries series = months(
                new Town()
                        .dataUpTo("2025-06-30")
                        .attendance("A", "2025-06", 9, 10)
                        .attendance("A", "2021-01", 8, 10),
                "A");
        assertThat(series.firstYear()).isEqualTo(2021);
        assertThat(series.values()).hasSize(54).startsWith(0.8).endsWith(0.9).containsNull();
    }

    @Test
    void monthsBeforeTheGroundChangedAreOfAnotherArea() {
        Town town = new Town()
                .area("a1", "street", "A", null, "2024-05-31")
                .area("a1", "street", "B", "2024-06-01", null)
                .attendance("A", "2024-05", 8, 10)
                .attendance("A", "2024-06", 9, 10);
        List<Double> values = months(town, "A").values();
        assertThat(values.get(40)).as("May 2024").isNull();
        assertThat(values.get(41)).as("June 2024").isEqualTo(0.9);
    }

    @Test
    void aSensitiveProgrammeHasNoMonths() {
        assertThat(new Town().sensitive().attendance("A", "2025-06", 9, 10).months())
                .isEmpty();
    }

    @Test
    void tooFewAreNotShown() {
        MonthlySeries series = months(new Town().minimumCell(5).attendance("A", "2025-12", 3, 10), "A");
        assertThat(series.values().get(59)).isNull();
    }
}
