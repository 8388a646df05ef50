package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;

class ValueTextTest {
    private final Edition edition = InventedEdition.edition(3, Language.ZH, Language.EN);
    private final ValueText percent = text(0);
    private final ValueText count = text(1);
    private final ValueText hours = text(4);

    private ValueText text(int place) {
        return ValueText.of(InventedEdition.indicators().get(place), edition);
    }

    @Test
    void aProportionIsPrintedTimesAHundred() {
        assertThat(percent.withUnit(0.97649, Language.ZH)).isEqualTo("97.6%");
        assertThat(percent.difference(-0.012, 0.9, Language.ZH)).isEqualTo("1.2 个百分点");
        assertThat(percent.difference(0.00001, 0.9, Language.EN)).isEqualTo("less than 0.1 percentage points");
    }

    @Test
    void othersAreRoundedAsTheChartsRoundThem() {
        assertThat(count.withUnit(12_345, Language.ZH)).isEqualTo("12,345 次");
        assertThat(hours.number(9.876))
                .isEqualTo(ValueFormat.of(InventedEdition.indicators().get(4), edition)
                        .text(9.876));
    }

    @Test
    void signsNeverStandBeforeNothing() {
        assertThat(percent.signed(0.0123, 0.9)).isEqualTo("+1.2");
        assertThat(percent.signed(-0.0123, 0.9)).isEqualTo("−1.2");
        assertThat(percent.signed(-0.0001, 0.9)).isEqualTo("0.0");
    }
}
