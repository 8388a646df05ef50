package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.intake.IntakeFixture.codes;
import static org.civicdigest.intake.IntakeFixture.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFileTest {
    private static final String HEAD = "STABR,FSCSKEY,LIBNAME,POPU_UND,VISITS,ADDRESS\n";
    private static final String ROW = "AK,AK0001,Café,1765,6679,1 Main St\n";

    @TempDir
    Path folder;

    @Test
    void aTemplateReadsAForeignFile() {
        Receipt receipt =
                intake(List.of("UTF-8", "windows-1252"), null, 1).receive("usa/PLS_FY2016_libraries.csv", HEAD + ROW);
        assertThat(receipt.refusal()).isNull();
        assertThat(receipt.register()).isEqualTo(Register.RETURNS);
        assertThat(receipt.template()).isEqualTo("libraries");
        assertThat(receipt.period()).isEqualTo(Period.ofYear(2016));
        assertThat(receipt.fieldIndexes())
                .containsOnly(
                        Map.entry("area_code", 1),
                        Map.entry("area.code", 1),
                        Map.entry("area.name", 2),
                        Map.entry("area.parent", 0),
                        Map.entry("population:service_population", 3),
                        Map.entry("visits", 4));
        assertThat(rows(receipt).get(0).cells()).containsExactly("AK", "AK0001", "Café", "1765", "6679", "");
    }

    @Test
    void itsEncodingsAreTriedInOrder() {
        IntakeFixture intake = intake(List.of("UTF-8", "windows-1252"), null, 1);
        Receipt latin = intake.receive("pls_fy2016.csv", HEAD + ROW, Charset.forName("windows-1252"));
        assertThat(latin.encodingLabel()).isEqualTo("windows-1252 (declared by template libraries)");
        assertThat(rows(latin).get(0).cells()).contains("Café");
    }

    @Test
    void enc15_aDeclarationThatTheContentContradicts() {
        Receipt receipt = intake(List.of("GB18030"), null, 1).receive("pls_fy2016.csv", HEAD + ROW);
        assertThat(receipt.notices().get(0))
                .isEqualTo(Notice.ofFile(Code.F_ENC_DECLARED_MISMATCH, "pls_fy2016.csv", "GB18030", "UTF-8"));
    }

    @Test
    void aDeclaredEncodingThatDoesNotDecodeIsRefusedWithTheLine() {
        Receipt receipt = intake(List.of("UTF-8"), null, 1)
                .receive("pls_fy2016.csv", HEAD + ROW, Charset.forName("windows-1252"));
        assertThat(receipt.notices().get(0))
                .isEqualTo(Notice.ofRow(Code.F_ENC_INVALID, "pls_fy2016.csv", 2, 2, "UTF-8"));
    }

    @Test
    void theHeadMayStandBelowOtherLines() {
        String text = "Public \"Libraries, 2016\n\n" + HEAD + ROW;
        Receipt receipt = intake(List.of(), null, 3).receive("pls_fy2016.csv", text);
        assertThat(receipt.headLine()).isEqualTo(3);
        assertThat(rows(receipt)).extracting(ReceivedRow::row).containsExactly(4L);
    }

    @Test
    void aDeclaredDelimiterIsNotWarnedOf() {
        Receipt receipt = intake(List.of(), ";", 1).receive("pls_fy2016.csv", (HEAD + ROW).replace(",", ";"));
        assertThat(codes(receipt)).isEmpty();
        assertThat(receipt.delimiter()).isEqualTo(';');
    }

    @Test
    void aPathWithoutAPeriodIsRefused() {
        assertThat(intake(List.of(), null, 1).receive("pls_fy.csv", HEAD + ROW).refusal())
                .isEqualTo(Code.F_PERIOD_UNKNOWN);
        assertThat(intake(List.of(), null, 1)
                        .receive("pls_fy14.csv", HEAD + ROW)
                        .period())
                .isEqualTo(Period.ofYear(2014));
    }

    @Test
    void aMissingKeyColumnIsRefusedAndAMissingMeasureIsAbsent() {
        IntakeFixture intake = intake(List.of(), null, 1);
        assertThat(intake.receive("pls_fy2014.csv", HEAD.replace("FSCSKEY", "KEY") + ROW)
                        .refusal())
                .isEqualTo(Code.F_HEADER_MISSING);
        assertThat(intake.receive("pls_fy2015.csv", HEAD.replace("VISITS", "V") + ROW)
                        .notices())
                .containsExactly(Notice.ofFile(Code.W_COLUMN_ABSENT, "pls_fy2015.csv", "visits (VISITS)"));
    }

    @Test
    void theColumnOfTheAreaNeedNotBeNamedTwice() {
        Receipt receipt = intake(List.of(), null, 1, Map.of()).receive("pls_fy2014.csv", HEAD + ROW);
        assertThat(receipt.refusal()).isNull();
        assertThat(receipt.fieldIndexes()).containsEntry("area.code", 1).doesNotContainKey("area_code");
    }

    @Test
    void aColumnThatTheTemplateUsesMustBeUnique() {
        String head = HEAD.replace("ADDRESS", "VISITS");
        assertThat(intake(List.of(), null, 1)
                        .receive("pls_fy2014.csv", head + ROW)
                        .refusal())
                .isEqualTo(Code.F_HEADER_DUPLICATE);
    }

    @Test
    void gb18030IsDetectedByATemplateToo() {
        Receipt receipt = intake(List.of(), null, 1)
                .receive("pls_fy2016.csv", HEAD + ROW.replace("Café", "朝阳图书馆"), IntakeFixture.GB18030);
        assertThat(codes(receipt)).containsExactly(Code.W_ENC_GB18030);
        assertThat(new String("朝阳图书馆".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(rows(receipt).get(0).cells().get(2));
    }

    private IntakeFixture intake(List<String> encodings, @Nullable String delimiter, int headRow) {
        return intake(encodings, delimiter, headRow, Map.of("area_code", List.of("FSCSKEY")));
    }

    private IntakeFixture intake(
            List<String> encodings, @Nullable String delimiter, int headRow, Map<String, List<String>> columns) {
        return new IntakeFixture(
                folder,
                new Template(
                        "libraries",
                        List.of("pls_fy*.csv"),
                        Register.RETURNS,
                        encodings,
                        delimiter,
                        headRow,
                        columns,
                        Map.of(),
                        Map.of("visits", List.of("VISITS")),
                        List.of("M"),
                        true,
                        List.of("fy(?<year>20\\d\\d)", "fy(?<yy>\\d\\d)"),
                        new Template.AreaColumns("library", List.of("FSCSKEY"), List.of("LIBNAME"), List.of("STABR")),
                        Map.of("service_population", List.of("POPU_UND")),
                        List.of()));
    }
}
