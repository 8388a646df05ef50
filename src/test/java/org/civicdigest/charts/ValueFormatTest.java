package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.junit.jupiter.api.Test;

class ValueFormatTest {
    private final ValueFormat rate = ValueFormat.of(InventedEdition.indicator("study_attendance"));
    private final ValueFormat lectures = ValueFormat.of(InventedEdition.indicator("lectures"));

    @Test
    void aProportionInPercentIsPrintedTimesAHundred() {
        assertThat(rate.text(0.976)).isEqualTo("97.6");
        assertThat(rate.withUnit(0.976, Language.EN)).isEqualTo("97.6%");
        assertThat(rate.interval(0.61, 0.748)).isEqualTo("61.0–74.8");
    }

    @Test
    void halvesGoUpAsWrittenNotAsBinary() {
        assertThat(rate.text(0.8125)).as("0.8125 times 100 is 81.25").isEqualTo("81.3");
        assertThat(rate.text(0.5745)).as("in binary 57.449999").isEqualTo("57.5");
    }

    @Test
    void aChangeIsInPercentagePoints() {
        assertThat(rate.changeWithUnit(0.074, 0.745, Language.ZH)).isEqualTo("+7.4 个百分点");
        assertThat(rate.changeWithUnit(-0.002, 0.432, Language.EN)).isEqualTo("−0.2 percentage points");
        assertThat(rate.change(0.0001, 0.5)).as("nothing is left to sign").isEqualTo("0.0");
    }

    @Test
    void otherValuesHaveDecimalsByTheirSize() {
        assertThat(lectures.text(11.14)).isEqualTo("11.1");
        assertThat(lectures.text(0.256)).isEqualTo("0.26");
        assertThat(lectures.text(0.0123)).isEqualTo("0.012");
        assertThat(lectures.text(1234567.8)).isEqualTo("1,234,568");
        assertThat(lectures.withUnit(11.14, Language.ZH)).isEqualTo("11.1 场");
    }

    @Test
    void anEditionGivesAllValuesOfAnIndicatorTheSameDecimals() {
        Edition edition = InventedEdition.of(24);
        ValueFormat books = ValueFormat.of(InventedEdition.indicator("books"), edition);
        assertThat(books.text(0.31)).isEqualTo("0.31");
        assertThat(books.text(1.368)).isEqualTo("1.37");
    }

    @Test
    void nothingIsPrintedForNoValue() {
        assertThat(rate.text(null)).isEqualTo("—");
        assertThat(rate.interval(0.1, null)).isEqualTo("—");
        assertThat(ValueFormat.symbol(Status.SUPPRESSED)).isEqualTo("＊");
    }
}
