package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.civicdigest.intake.IntakeFixture.HEAD;
import static org.civicdigest.intake.IntakeFixture.ROW;
import static org.civicdigest.intake.IntakeFixture.bytes;
import static org.civicdigest.intake.IntakeFixture.codes;
import static org.civicdigest.intake.IntakeFixture.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFolderTest {
    @TempDir
    Path folder;

    private Path drop;
    private IntakeFixture intake;

    @BeforeEach
    void setUp() throws IOException {
        intake = new IntakeFixture(folder);
        drop = Files.createDirectory(folder.resolve("drop"));
    }

    @Test
    void filesAreListedInTheOrderOfTheirPaths() throws IOException {
        write("b.csv", HEAD + ROW);
        write("D02/district=0012/a[1].csv", HEAD + ROW);
        write("2025.03/x{1}.TXT", HEAD + ROW);
        SubmissionFolder.Listing listing = SubmissionFolder.list(drop);
        assertThat(listing.files())
                .extracting(SubmittedFile::file)
                .containsExactly("2025.03/x{1}.TXT", "D02/district=0012/a[1].csv", "b.csv");
        assertThat(listing.files())
                .allSatisfy(file -> assertThat(intake.receive(file).refusal()).isNull());
    }

    @Test
    void fil02_fil03_fil06_fil23_whatIsNoDataFileIsRefusedAndStillHasAReceipt() throws Exception {
        Files.createDirectory(drop.resolve("x.csv"));
        write("x.csv/inner.csv", HEAD + ROW);
        Files.createSymbolicLink(drop.resolve("evil.csv"), folder.resolve("outside.csv"));
        Files.createSymbolicLink(drop.resolve("folder"), folder);
        assertThat(new ProcessBuilder("mkfifo", drop.resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        write("report.doc", "x");
        write("noending", "x");
        Map<String, Code> refusals = new TreeMap<>();
        for (SubmittedFile file : SubmissionFolder.list(drop).files()) {
            Receipt receipt = intake.receive(file);
            assertThat(receipt.received()).isZero();
            refusals.put(receipt.file(), receipt.refusal());
        }
        assertThat(refusals)
                .containsOnly(
                        Map.entry("x.csv", Code.F_NOT_REGULAR),
                        Map.entry("evil.csv", Code.F_SYMLINK),
                        Map.entry("folder", Code.F_SYMLINK),
                        Map.entry("pipe.csv", Code.F_NOT_REGULAR),
                        Map.entry("report.doc", Code.F_TYPE_UNSUPPORTED),
                        Map.entry("noending", Code.F_TYPE_UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x.csv", ".x.csv", ".hidden/x.csv"})
    void fil11_hiddenNamesAreReadAllTheSame(String name) throws IOException {
        write(name, HEAD + ROW);
        Receipt receipt = intake.receive(SubmissionFolder.list(drop).files().get(0));
        assertThat(codes(receipt)).contains(Code.W_HIDDEN_NAME);
        assertThat(receipt.received()).isEqualTo(1);
    }

    @Test
    void fil20_manyFilesAreAWordToTheSender() throws IOException {
        for (int number = 0; number <= SubmissionFolder.MANY_FILES; number++) {
            write(number + ".csv", "");
        }
        assertThat(SubmissionFolder.list(drop).notices()).containsExactly(Notice.ofFile(Code.W_MANY_FILES, "", 1_001));
    }

    @Test
    void aMissingFolderIsTheCallersMistake() {
        assertThatThrownBy(() -> SubmissionFolder.list(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void fil01_anEmptyFile() {
        assertThat(intake.receive("a.csv", "").refusal()).isEqualTo(Code.F_EMPTY);
    }

    @Test
    void fil08_aFileThatChangedSinceItWasListed() throws IOException {
        write("a.csv", HEAD + ROW);
        SubmittedFile listed = SubmissionFolder.list(drop).files().get(0);
        write("a.csv", HEAD + ROW + ROW);
        assertThat(intake.receive(listed).refusal())
                .as("it has grown, so somebody is still writing")
                .isEqualTo(Code.F_UNSTABLE);
        write("a.csv", HEAD);
        assertThat(intake.receive(listed).refusal()).isEqualTo(Code.F_CHANGED);
        Files.delete(drop.resolve("a.csv"));
        assertThat(intake.receive(listed).refusal()).isEqualTo(Code.F_MISSING);
        Files.createSymbolicLink(drop.resolve("a.csv"), folder.resolve("other.csv"));
        assertThat(intake.receive(listed).refusal()).isEqualTo(Code.F_SYMLINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1F8B0800000000000003",
                "504B030414000600",
                "D0CF11E0A1B11AE1",
                "5041523115041500",
                "255044462D312E37"
            })
    void fil15_theContentIsNotWhatTheNameSays(String hex) {
        byte[] content = HexFormat.of().parseHex(hex);
        Receipt receipt = intake.receive("a.csv", content);
        assertThat(receipt.refusal()).isEqualTo(Code.F_TYPE_MISMATCH);
        assertThat(receipt.sha256()).hasSize(64);
    }

    @Test
    void fil15_aHeadMayBeginWithTheLettersOfAMark() {
        assertThat(intake.receive("a.csv", "PAR1,activity_id\n").refusal()).isEqualTo(Code.F_HEADER_MISSING);
    }

    @Test
    void fil21_aFileOverTheLimitIsNotCopied() throws IOException {
        IntakePlan plan = intake.plan();
        IntakePlan strict = new IntakePlan(
                plan.templates(), plan.measures(), plan.columnSynonyms(), plan.areaCodes(), Limits.of(HEAD.length()));
        write("a.csv", HEAD);
        write("b.csv", HEAD + "x");
        List<SubmittedFile> files = SubmissionFolder.list(drop).files();
        FileReceiver receiver = new FileReceiver(strict);
        assertThat(receiver.receive(files.get(0), intake.staging()).get(0).refusal())
                .isNull();
        assertThat(receiver.receive(files.get(1), intake.staging()).get(0).refusal())
                .isEqualTo(Code.F_TOO_LARGE);
        assertThat(intake.staging())
                .isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void theCopyIsNamedByItsHash() throws IOException {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW);
        assertThat(intake.staging().resolve(receipt.sha256())).hasBinaryContent(utf8(HEAD + ROW));
        assertThat(receipt.bytes()).isEqualTo(utf8(HEAD + ROW).length);
    }

    @Test
    void oneFileCanBeDescribedAlone() throws IOException {
        write("deep/a.csv", HEAD + ROW);
        SubmittedFile file = SubmissionFolder.describe(drop.resolve("deep/a.csv"));
        assertThat(file.file()).isEqualTo("a.csv");
        assertThat(intake.receive(file).received()).isEqualTo(1);
    }

    @Test
    void planAndReceiptTravelToTasksAndBack() throws Exception {
        Receipt receipt = intake.receive("a.csv", HEAD + ROW);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(
                    List.of(receipt, intake.plan(), IntakeFixture.rows(receipt).get(0)));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject())
                    .isEqualTo(List.of(
                            receipt, intake.plan(), IntakeFixture.rows(receipt).get(0)));
        }
    }

    @Test
    void utf32IsUnknown() {
        assertThat(intake.receive("a.csv", bytes(0xFF, 0xFE, 0, 0, 'a', 0, 0, 0))
                        .refusal())
                .isEqualTo(Code.F_ENC_UNKNOWN);
    }

    private void write(String name, String text) throws IOException {
        Path path = drop.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
