package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.intake.IntakeFixture.CHINESE_HEAD;
import static org.civicdigest.intake.IntakeFixture.GB18030;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {
    private static final String CHINESE = CHINESE_HEAD + ROW;

    @TempDir
    private Path folder;

    private Path drop;
    private IntakeFixture intake;

    @BeforeEach
    void setUp() throws IOException {
        intake = new IntakeFixture(folder);
        drop = Files.createDirectories(folder.resolve("drop"));
    }

    private Receipt receive(String text, Charset charset, String sidecar) throws IOException {
        Files.write(drop.resolve("a.csv"), text.getBytes(charset));
        Files.writeString(drop.resolve("a.csv.meta.yaml"), sidecar);
        List<SubmittedFile> files = SubmissionFolder.list(drop).files();
        assertThat(files).as("a sidecar is no file of its own").hasSize(1);
        return new FileReceiver(intake.plan())
                .receive(files.get(0), intake.staging())
                .get(0);
    }

    @Test
    void whatItStatesOfTheFileIsKept() throws IOException {
        Receipt receipt =
                receive(HEAD + ROW, StandardCharsets.UTF_8, "{rows: 1, revision: 2, received_at: 2025-04-09}");
        assertThat(receipt.refusal()).isNull();
        assertThat(receipt.statedRevision()).isEqualTo("2");
        assertThat(receipt.statedArrival())
                .as("a day stands for its beginning")
                .isEqualTo(Instant.parse("2025-04-09T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows: 500          | F_CONTROL_TOTAL
            bytes: 100000      | F_TRUNCATED
            bytes: 10          | F_CONTROL_TOTAL
            sha256: 00ff       | F_CONTROL_TOTAL
            encoding: GB18030  | F_ENC_DECLARED_MISMATCH
            encoding: klingon  | F_SIDECAR_INVALID
            rows: many         | F_SIDECAR_INVALID
            rows: -1           | F_SIDECAR_INVALID
            revision: 0        | F_SIDECAR_INVALID
            received_at: soon  | F_SIDECAR_INVALID
            lines: 2           | F_SIDECAR_INVALID
            '[1, 2'            | F_SIDECAR_INVALID
            """)
    void aFileThatIsNotWhatItStatesIsRefused(String sidecar, Code code) throws IOException {
        Receipt receipt = receive(CHINESE, StandardCharsets.UTF_8, sidecar);
        assertThat(receipt.refusal()).isEqualTo(code);
        assertThat(receipt.notices()).extracting(Notice::code).first().isEqualTo(code);
    }

    @Test
    void anEncodingThatFitsIsNoContradiction() throws IOException {
        assertThat(receive(CHINESE, GB18030, "encoding: GBK").refusal()).isNull();
    }

    @Test
    void textInAsciiIsOfEveryEncoding() throws IOException {
        String ascii = HEAD + ROW.replace("读书会", "reading");
        assertThat(receive(ascii, StandardCharsets.UTF_8, "encoding: GB18030").refusal())
                .isNull();
    }

    @Test
    void aSidecarWithoutItsFileTellsOfALoss() throws IOException {
        Files.writeString(drop.resolve("b.csv.meta.json"), "{\"rows\": 1}");
        SubmittedFile orphan = SubmissionFolder.list(drop).files().get(0);
        assertThat(orphan.findRefusal()).map(Notice::code).contains(Code.F_MISSING);
    }
}
