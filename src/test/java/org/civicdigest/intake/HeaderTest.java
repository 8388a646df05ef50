package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.intake.IntakeFixture.ATTENDANCE_HEAD;
import static org.civicdigest.intake.IntakeFixture.CHINESE_HEAD;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;
import static org.civicdigest.intake.IntakeFixture.codes;

import java.nio.file.Path;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    @TempDir
    Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity_id", "Activity ID", "活动编号", "act_id"})
    void hdr01_knownNamesInTwoLanguages(String name) {
        Receipt receipt = intake.receive("a.csv", HEAD.replace("activity_id", name) + ROW);
        assertThat(receipt.fieldIndexes()).containsEntry("activity_id", 0);
        assertThat(codes(receipt)).doesNotContain(Code.W_HEADER_NORMALISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＡＣＴ＿ＩＤ ", "Act Id", " activity_id", "ACTIVITY\u00A0ID", "活 动 编 号"})
    void hdr02_namesThatAreNearlyRightAreSaidSo(String name) {
        Receipt receipt = intake.receive("a.csv", HEAD.replace("activity_id", name) + ROW);
        assertThat(receipt.notices())
                .contains(Notice.ofFile(Code.W_HEADER_NORMALISED, "a.csv", HeaderNames.shown(name), "activity_id"));
        assertThat(receipt.fieldIndexes()).containsEntry("activity_id", 0);
    }

    @Test
    void theRegisterIsToldByItsColumns() {
        assertThat(intake.receive("a.csv", CHINESE_HEAD).register()).isEqualTo(Register.ACTIVITIES);
        assertThat(intake.receive("b.csv", ATTENDANCE_HEAD).register()).isEqualTo(Register.ATTENDANCE);
        assertThat(intake.receive("c.csv", "单位代码,期别,指标,数值\n").register()).isEqualTo(Register.RETURNS);
    }

    @Test
    void aMeasureOfTheCatalogueIsAColumnOfActivities() {
        Receipt receipt = intake.receive("a.csv", HEAD.strip() + ",发放件数\n" + ROW.strip() + ",5\n");
        assertThat(receipt.fieldIndexes()).containsEntry("kits", 7);
    }

    @Test
    void aSynonymOfTheWorkspaceIsAName() {
        assertThat(intake.receive("a.csv", HEAD.replace("title", "活动简述") + ROW).fieldIndexes())
                .containsEntry("title", 4);
    }

    @ParameterizedTest
    @CsvSource({"'id,id,n', '#1 = #2'", "'activity_id,x,x', x", "'activity_id,活动编号,n', activity_id / 活动编号"})
    void hdr03_twoColumnsOfOneNameOrMeaning(String head, String shown) {
        assertThat(intake.receive("a.csv", head + "\n1,2,3\n").notices().get(0))
                .isEqualTo(Notice.ofFile(Code.F_HEADER_DUPLICATE, "a.csv", shown));
    }

    @Test
    void hdr05_columnsAreFoundByName() {
        Receipt receipt = intake.receive(
                "a.csv", "attended,area_code,activity_id,held_on,programme\n28,D01,a1,2025-03-05,study\n");
        assertThat(receipt.fieldIndexes()).containsEntry("attended", 0).containsEntry("activity_id", 2);
        assertThat(receipt.refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity_id", "area_code", "programme", "held_on", "attended"})
    void hdr07_requiredColumns(String name) {
        Receipt receipt = intake.receive("a.csv", HEAD.replace(name, "comment") + ROW);
        assertThat(receipt.refusal()).isEqualTo(Code.F_HEADER_MISSING);
        assertThat(receipt.notices().get(0).arguments().get(0)).isEqualTo(name);
        assertThat(receipt.received()).isEqualTo(1);
    }

    @Test
    void hdr08_anOptionalColumnMayBeAbsent() {
        Receipt receipt = intake.receive("a.csv", HEAD.replace("title,", "") + ROW.replace("读书会,", ""));
        assertThat(receipt.notices()).contains(Notice.ofFile(Code.W_COLUMN_ABSENT, "a.csv", "title"));
        assertThat(receipt.refusal()).isNull();
    }

    @Test
    void hdr10_aRowOfDataIsNotShownAsTheHead() {
        Receipt receipt = intake.receive("a.csv", "a1,110101199001011237,present\na1,13800138000,present\n");
        assertThat(receipt.refusal()).isEqualTo(Code.F_HEADER_MISSING);
        assertThat(receipt.toString()).doesNotContain("110101199001011237").doesNotContain("13800138000");
        assertThat(receipt.head()).isEmpty();
    }

    @Test
    void hdr10_numbersThatRepeatInARowOfDataAreNoDuplicateNames() {
        assertThat(intake.receive("a.csv", "a1,D01,study,2025-03-05,x,30,30\n").refusal())
                .isEqualTo(Code.F_HEADER_MISSING);
    }

    @Test
    void hdr11_aHeadAloneIsAnEmptyReturn() {
        Receipt receipt = intake.receive("a.csv", HEAD);
        assertThat(codes(receipt)).contains(Code.W_NO_ROWS);
        assertThat(receipt.received()).isZero();
    }

    @Test
    void hdr12_aFormulaOrMarkupIsNoName() {
        assertThat(intake.receive("a.csv", HEAD.replace("held_on", "<b>date</b>") + ROW)
                        .refusal())
                .isEqualTo(Code.F_HEADER_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"attended(百人), 百人", "实到人数（单位：百人）, 百人", "实到人数【万】, 万"})
    void hdr13_factorsAreNotGuessed(String name, String unit) {
        assertThat(intake.receive("a.csv", HEAD.replace("attended", name) + ROW)
                        .notices()
                        .get(0))
                .isEqualTo(Notice.ofFile(Code.F_UNIT_UNKNOWN, "a.csv", name, unit, "人次"));
    }

    @Test
    void hdr13_theColumnsOwnUnitIsFine() {
        Receipt receipt = intake.receive("a.csv", HEAD.replace("attended", "实到人数（人次）") + ROW);
        assertThat(codes(receipt)).contains(Code.W_HEADER_NORMALISED);
        assertThat(receipt.refusal()).isNull();
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearestOnes() {
        Receipt receipt = intake.receive("a.csv", HEAD.replace("expected", "expectd") + ROW);
        assertThat(receipt.notices()).contains(Notice.ofFile(Code.W_COLUMN_UNKNOWN, "a.csv", "expectd", "expected"));
    }

    @Test
    void aVagueNameCountsOnlyWhereNoOtherColumnHasTheMeaning() {
        Receipt alone = intake.receive("a.csv", HEAD.replace("attended", "人数") + ROW);
        Receipt beside = intake.receive("b.csv", HEAD.replace("title", "人数") + ROW.replace("读书会", "3"));
        assertThat(alone.fieldIndexes()).containsEntry("attended", 6);
        assertThat(beside.fieldIndexes()).containsEntry("attended", 6);
        assertThat(codes(beside)).contains(Code.W_COLUMN_UNKNOWN);
    }

    @Test
    void whereColumnsAreMissingOnlyLikelyMistakesAreNamed() {
        Receipt receipt =
                intake.receive("a.csv", HEAD.replace("held_on", "held_no").replace("title", "memo") + ROW);
        assertThat(codes(receipt)).containsExactly(Code.F_HEADER_MISSING, Code.W_COLUMN_UNKNOWN);
        assertThat(receipt.notices().get(1).arguments()).containsExactly("held_no", "held_on");
    }
}
