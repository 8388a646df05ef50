package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;

class ValueTextTest {
    private final ValueText percent = ValueText.of(InventedEdition.indicators().get(0));
    private final ValueText count = ValueText.of(InventedEdition.indicators().get(1));
    private final ValueText hours = ValueText.of(InventedEdition.indicators().get(4));

    @Test
    void aProportionIsPrintedTimesAHundred() {
        assertThat(percent.withUnit(0.97649, Language.ZH)).isEqualTo("97.6%");
        assertThat(percent.difference(-0.012, 0.9, Language.ZH)).isEqualTo("1.2 个百分点");
        assertThat(percent.difference(0.00001, 0.9, Language.EN)).isEqualTo("less than 0.1 percentage points");
    }

    @Test
    void othersAreRoundedByTheirSize() {
        assertThat(count.withUnit(12_345, Language.ZH)).isEqualTo("12,345 次");
        assertThat(hours.number(0.0456)).isEqualTo("0.046");
        assertThat(hours.number(0.456)).isEqualTo("0.46");
        assertThat(hours.number(9.876)).isEqualTo("9.9");
        assertThat(hours.number(98.76)).isEqualTo("98.8");
        assertThat(hours.number(987.6)).isEqualTo("988");
    }

    @Test
    void signsNeverStandBeforeNothing() {
        assertThat(percent.signed(0.0123, 0.9)).isEqualTo("+1.2");
        assertThat(percent.signed(-0.0123, 0.9)).isEqualTo("−1.2");
        assertThat(percent.signed(-0.0001, 0.9)).isEqualTo("0.0");
    }
}
