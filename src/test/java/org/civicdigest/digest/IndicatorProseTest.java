package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.digest.Figments.edition;
import static org.civicdigest.digest.Figments.finding;
import static org.civicdigest.digest.Figments.value;
import static org.civicdigest.digest.Figments.without;

import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Language;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

class IndicatorProseTest {
    @Test
    void tellsTheWholeWithItsIntervalAndWhatChanged() {
        String prose =
                finding(edition(value("C", 0.815, Verdict.NOT_COMPARED, ChangeVerdict.IMPROVED, 0.012)), Language.ZH);
        assertThat(prose).startsWith("2025 年云川市参学率为 81.5%（95% 置信区间 80.5–82.5），比上年上升 1.2 个百分点，属改善，超出随机波动范围。");
    }

    @Test
    void callsNoChangeAChangeThatChanceExplains() {
        String zh =
                finding(edition(value("C", 0.815, Verdict.NOT_COMPARED, ChangeVerdict.UNCHANGED, -0.003)), Language.ZH);
        assertThat(zh).contains("比上年下降 0.3 个百分点，差异在随机波动范围内。").doesNotContain("退步");
        String en =
                finding(edition(value("C", 0.815, Verdict.NOT_COMPARED, ChangeVerdict.UNCHANGED, -0.003)), Language.EN);
        assertThat(en)
                .startsWith("Study attendance rate in Yunchuan in 2025: 81.5% (95 % interval 80.5–82.5), "
                        + "down 0.3 percentage points on the year before, which is within random variation.");
    }

    @Test
    void countsBetterSimilarAndWorse() {
        String prose = finding(
                edition(
                        value("A", 0.9, Verdict.BETTER),
                        value("B", 0.8, Verdict.SIMILAR),
                        value("D", 0.6, Verdict.WORSE),
                        value("E", 0.61, Verdict.WORSE)),
                Language.ZH);
        assertThat(prose)
                .contains("4 个区县中，1 个优于云川市，1 个与其差异在随机波动范围内，2 个逊于云川市。")
                .contains("最高的是A区（90.0%），最低的是D区（60.0%），相差 30.0 个百分点。");
    }

    @Test
    void namesNoWinnerWhereIntervalsOverlap() {
        String prose =
                finding(edition(value("A", 0.81, Verdict.SIMILAR), value("B", 0.8, Verdict.SIMILAR)), Language.ZH);
        assertThat(prose).contains("相差 1.0 个百分点，但两者区间重叠，差异在随机波动范围内。");
    }

    @Test
    void saysWhoHasNoValueAndWhy() {
        String prose = finding(
                edition(
                        value("A", 0.9, Verdict.BETTER),
                        without("B", Status.SUPPRESSED),
                        without("D", Status.NOT_REPORTED)),
                Language.ZH);
        assertThat(prose).contains("3 个区县中，1 个优于云川市，2 个未作比较。").contains("没有可公布数值的有 2 个：B区（数值过小，不公布）；D区（未报送）。");
    }

    @Test
    void saysThatOnlyTheSameMonthsWereCompared() {
        Remark months = Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-09");
        String prose = finding(
                edition(
                        value("C", 0.815, Verdict.NOT_COMPARED, ChangeVerdict.IMPROVED, 0.02, months),
                        value("A", 0.9, Verdict.BETTER, ChangeVerdict.IMPROVED, 0.05, months)),
                Language.ZH);
        assertThat(prose)
                .contains("比上年同期上升 2.0 个百分点")
                .contains("注意：与上年同期（2024-01 至 2024-09）比较。")
                .contains("1 个改善（其中 1 个只按相同月份比较）。");
    }

    @Test
    void saysNothingWithoutANumber() {
        String prose = finding(edition(without("A", Status.NOT_REPORTED)), Language.EN);
        assertThat(prose)
                .isEqualTo(
                        "None of the 1 areas was compared with Yunchuan. Without a value: 1, namely A (not reported).");
    }

    @Test
    void setsCountsInNoOrder() {
        String prose = finding(
                edition(InventedEdition.indicators().get(1), countOf("A", 300), countOf("B", 500)), Language.ZH);
        assertThat(prose).isEqualTo("2 个区县规模不同，合计数不作高低比较。");
    }

    private static org.civicdigest.model.IndicatorValue countOf(String area, double count) {
        return new org.civicdigest.model.IndicatorValue(
                area,
                "district",
                "study_sessions",
                org.civicdigest.model.Period.ofYear(2025),
                null,
                null,
                count,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                Status.OK,
                java.util.List.of(),
                null,
                null);
    }
}
