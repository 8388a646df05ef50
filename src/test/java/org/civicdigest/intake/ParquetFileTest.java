package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetFileTest {
    private static final String TYPES = "required binary activity_id (STRING); optional binary area_code (STRING);"
            + "optional binary programme (STRING); optional int32 held_on (DATE); optional binary title (STRING);"
            + "optional int32 expected; optional int64 attended;";
    private static final int DAY = (int) LocalDate.of(2025, 3, 5).toEpochDay();

    @TempDir
    private Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    private static byte[] parquet(String types, int rows, Consumer<Group> fill) {
        return parquet(types, rows, fill, true, CompressionCodecName.SNAPPY);
    }

    private static byte[] parquet(
            String types, int rows, Consumer<Group> fill, boolean checksums, CompressionCodecName codec) {
        MessageType schema = MessageTypeParser.parseMessageType("message rows {" + types.replace("};", "}") + "}");
        try {
            Path path = Files.createTempDirectory("parquet").resolve("x.parquet");
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                    .withConf(new PlainParquetConfiguration())
                    .withType(schema)
                    .withCompressionCodec(codec)
                    .withPageWriteChecksumEnabled(checksums)
                    .build()) {
                SimpleGroupFactory groups = new SimpleGroupFactory(schema);
                for (int row = 0; row < rows; row++) {
                    Group group = groups.newGroup();
                    fill.accept(group);
                    writer.write(group);
                }
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void good(Group row) {
        row.append("activity_id", "a1")
                .append("area_code", "D01")
                .append("programme", "study")
                .append("held_on", DAY)
                .append("title", "读书会")
                .append("expected", 30)
                .append("attended", 28L);
    }

    @Test
    void valuesAreTextAsOtherFormatsWriteThem() {
        Receipt receipt = intake.receive("x.parquet", parquet(TYPES, 3, ParquetFileTest::good));
        assertThat(receipt.refusal()).isNull();
        List<ReceivedRow> rows = IntakeFixture.rows(receipt);
        assertThat(rows).extracting(ReceivedRow::row).containsExactly(1L, 2L, 3L);
        assertThat(rows.get(0).cells()).containsExactly("a1", "D01", "study", "2025-03-05", "读书会", "30", "28");
    }

    @Test
    void aNullIsAnEmptyCell() {
        byte[] file = parquet(TYPES, 1, row -> row.append("activity_id", "a1"));
        assertThat(intake.receive("x.parquet", file))
                .satisfies(
                        receipt -> assertThat(IntakeFixture.rows(receipt).get(0).cells())
                                .containsExactly("a1", "", "", "", "", "", ""));
    }

    @Test
    void numbersAreWrittenPlainly() {
        String types = TYPES.replace("optional int32 expected", "optional double expected")
                .replace("optional int64 attended", "optional fixed_len_byte_array(8) attended (DECIMAL(18,0))");
        byte[] unscaled = new byte[8];
        unscaled[7] = 28;
        byte[] file = parquet(
                types,
                1,
                row -> row.append("activity_id", "a1")
                        .append("expected", 1.0e7)
                        .append("attended", Binary.fromConstantByteArray(unscaled)));
        assertThat(IntakeFixture.rows(intake.receive("x.parquet", file)).get(0).cells())
                .as("no exponent, no .0")
                .endsWith(new BigDecimal("10000000").toPlainString(), "28");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            optional int64 attended | optional binary attended (STRING)
            optional int64 attended | optional int64 attended (DECIMAL(10,2))
            optional int64 attended | optional group attended { optional int64 n; }
            optional int64 attended | repeated int64 attended
            optional int32 held_on (DATE) | optional int96 held_on
            optional binary title (STRING) | optional binary title
            """)
    void aTypeThatIsNotTheRegistersIsRefused(String type, String other) {
        byte[] file = parquet(TYPES.replace(type, other), 0, row -> {});
        assertThat(intake.receive("x.parquet", file).refusal()).isEqualTo(Code.F_SCHEMA);
    }

    @Test
    void aMomentIsNoDate() {
        String types =
                TYPES.replace("optional int32 held_on (DATE)", "optional int64 held_on (TIMESTAMP(MILLIS,true))");
        byte[] file = parquet(types, 1, row -> row.append("activity_id", "a1").append("held_on", 1_741_132_800_000L));
        assertThat(IntakeFixture.rows(intake.receive("x.parquet", file))
                        .get(0)
                        .cells()
                        .get(3))
                .as("screening says R_DATE_HAS_ZONE")
                .isEqualTo("2025-03-05T00:00:00Z");
    }

    @Test
    void aValueThatNoTextCanBeMadeOfRefusesTheFile() {
        String types = TYPES.replace("optional int32 held_on (DATE)", "optional int32 held_on (TIME(MILLIS,false))");
        byte[] time = parquet(types, 1, row -> row.append("activity_id", "a1").append("held_on", -5));
        assertThat(intake.receive("x.parquet", time).refusal())
                .as("a time before the day begins")
                .isEqualTo(Code.F_CORRUPT);
        byte[] decimal = parquet(
                TYPES.replace("optional int64 attended", "optional binary attended (DECIMAL(9,0))"),
                1,
                row -> row.append("activity_id", "a1").append("attended", Binary.fromConstantByteArray(new byte[0])));
        assertThat(intake.receive("x.parquet", decimal).refusal())
                .as("a decimal without a digit")
                .isEqualTo(Code.F_CORRUPT);
    }

    @Test
    void textUnderTheNameOfParquetIsNamed() {
        assertThat(intake.receive("x.parquet", "activity_id\na1\n")
                        .notices()
                        .get(0)
                        .toString())
                .contains("F_TYPE_MISMATCH", "CSV");
    }

    @Test
    void columnsThatDifferInCaseOnlyAreRefused() {
        byte[] file = parquet(TYPES + "optional binary ACTIVITY_ID (STRING);", 0, row -> {});
        assertThat(intake.receive("x.parquet", file).refusal()).isEqualTo(Code.F_HEADER_DUPLICATE);
    }

    @Test
    void aFileThatWasCutOffIsRefused() {
        byte[] file = parquet(TYPES, 3, ParquetFileTest::good);
        assertThat(intake.receive("x.parquet", java.util.Arrays.copyOf(file, file.length - 10))
                        .refusal())
                .isEqualTo(Code.F_TRUNCATED);
    }

    @Test
    void aFileWithoutChecksumsIsTakenWithAWord() {
        byte[] file = parquet(TYPES, 3, ParquetFileTest::good, false, CompressionCodecName.SNAPPY);
        assertThat(IntakeFixture.codes(intake.receive("x.parquet", file))).contains(Code.W_CHECKSUM_ABSENT);
    }

    @Test
    void noFlippedBitGivesAnotherValue() {
        byte[] file = parquet(TYPES, 50, ParquetFileTest::good);
        List<List<String>> right = cells(intake.receive("x.parquet", file));
        Random random = new Random(2025);
        List<String> wrong = new ArrayList<>();
        for (int attempt = 0; attempt < 400; attempt++) {
            byte[] flipped = file.clone();
            int bit = random.nextInt(file.length * 8);
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Receipt receipt = intake.receive("flipped.parquet", flipped);
            if (!receipt.isRefused()
                    && !cells(receipt).equals(right)
                    && receipt.head().contains("attended")) {
                wrong.add("bit " + bit);
            }
        }
        assertThat(wrong).as("flips that changed a value without a word").isEmpty();
    }

    private static List<List<String>> cells(Receipt receipt) {
        return IntakeFixture.rows(receipt).stream().map(ReceivedRow::cells).toList();
    }

    @Test
    void millionsOfEqualValuesInSomeKilobytesAreABomb() {
        byte[] file = parquet("required int32 attended;", 2_000_000, row -> row.append("attended", 1));
        assertThat(intake.receive("x.parquet", file).refusal())
                .as(file.length + " bytes")
                .isEqualTo(Code.F_ZIP_BOMB);
    }
}
