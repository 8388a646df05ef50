package org.civicdigest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueExplanationTest {
    @TempDir
    private Path folder;

    @Test
    void tellsTheFormulaOfEachIndicator() {
        assertThat(CatalogueExplanation.of(
                        WorkspaceFolder.in(folder)
                                .replacing(
                                        "catalogue/indicators/visits_rate.yaml",
                                        "kind: ratio",
                                        "kind: ratio\nper: 1000")
                                .compile()
                                .workspace(),
                        Language.EN))
                .isEqualTo("""
                        study_attendance · Staff study
                            Study attendance rate (%) = Attendances (attendances) ÷ Expected attendances (attendances)
                            levels: Street, District, City; periods: month, quarter, half-year, year
                            interval: Wilson 95 %; fewer than 5 not shown; higher is better
                        visits_rate · Libraries
                            Visits per resident (visits) = Visits (attendances) ÷ Residents (people) × 1000
                            levels: District, City; periods: year
                            interval: none; no minimum; neither direction is better
                        """);
    }

    @Test
    void speaksChinese() {
        assertThat(CatalogueExplanation.of(WorkspaceFolder.in(folder).compile().workspace(), Language.ZH))
                .startsWith("""
                        study_attendance · 机关干部学习
                            参学率（%） = 实到人次（人次） ÷ 应到人次（人次）
                            层级：街道、区县、全市；期别：月、季度、半年、年
                            区间：Wilson 95 %；少于 5 不公布；越高越好
                        """);
    }
}
