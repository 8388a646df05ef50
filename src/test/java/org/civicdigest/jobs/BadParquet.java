package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Bad inputs of the category parquet. */
final class BadParquet {
    private static final String TYPES = "required binary activity_id (STRING); required binary area_code (STRING);"
            + " required binary programme (STRING); optional int32 held_on (DATE); optional binary title (STRING);"
            + " optional int32 expected; optional int64 attended;";
    private static final int DAY = (int) LocalDate.of(2025, 3, 5).toEpochDay();

    private static int made;

    private BadParquet() {}

    static List<BadInput> cases() {
        return List.of(
                cutOff(),
                flippedBit(),
                otherTypes(),
                caseOnly(),
                moments(),
                impossibleFooters(),
                unsupported(),
                rowGroupBomb());
    }

    private static byte[] parquet(String types, int rows, BiConsumer<Group, Integer> fill) {
        return parquet(types, rows, fill, CompressionCodecName.SNAPPY);
    }

    private static byte[] parquet(String types, int rows, BiConsumer<Group, Integer> fill, CompressionCodecName codec) {
        MessageType schema = MessageTypeParser.parseMessageType("message rows {" + types + "}");
        try {
            Path folder = Files.createTempDirectory("parquet");
            Path path = folder.resolve("x.parquet");
            try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                    .withConf(new PlainParquetConfiguration())
                    .withType(schema)
                    .withCompressionCodec(codec)
                    .withPageWriteChecksumEnabled(true)
                    .build()) {
                SimpleGroupFactory groups = new SimpleGroupFactory(schema);
                for (int row = 0; row < rows; row++) {
                    Group group = groups.newGroup();
                    fill.accept(group, row);
                    writer.write(group);
                }
            }
            byte[] bytes = Files.readAllBytes(path);
            Files.delete(path);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sound(int rows) {
        String prefix = "p" + ++made + "-";
        return parquet(TYPES, rows, (row, number) -> fill(row, prefix + number));
    }

    private static Group fill(Group row, String id) {
        return row.append("activity_id", id)
                .append("area_code", "D01")
                .append("programme", "study")
                .append("held_on", DAY)
                .append("title", "读书会")
                .append("expected", 40)
                .append("attended", 30L);
    }

    private static BadInput cutOff() {
        BadInput input = BadInput.of("PQT-01", REJECT_FILE, "F_TRUNCATED");
        byte[] whole = sound(50);
        input.sendRefused("a.parquet", "F_TRUNCATED", Arrays.copyOf(whole, whole.length - 10));
        input.sendRefused("half.parquet", "F_TRUNCATED", Arrays.copyOf(whole, whole.length / 2));
        input.sendRefused("its-mark-alone.parquet", "F_TRUNCATED", "PAR1".getBytes(StandardCharsets.US_ASCII));
        // A text file may be empty; of a Parquet file even one without rows has a beginning and an end.
        input.sendRefused("empty.parquet", "F_TRUNCATED", new byte[0]).received(0);
        input.sendMade("whole.parquet", path -> Files.write(path, sound(2))).accepted(2);
        return input;
    }

    private static BadInput flippedBit() {
        BadInput input = BadInput.of("PQT-02", REJECT_FILE, "F_CHECKSUM");
        // Inside of pages: what a flip in the footer breaks is F_CORRUPT. Four hundred flips anywhere are tried where
        // Parquet files are tested alone.
        for (double place : new double[] {0.1, 0.3, 0.5}) {
            byte[] flipped = sound(200);
            int footer = flipped.length - 8 - footerLength(flipped);
            flipped[(int) (footer * place)] ^= 4;
            input.sendRefused("a" + input.sent().size() + ".parquet", "F_CHECKSUM", flipped);
        }
        return input;
    }

    private static int footerLength(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    }

    private static BadInput otherTypes() {
        BadInput input = BadInput.of("PQT-03", REJECT_FILE, "F_SCHEMA");
        String[][] types = {
            {"optional int64 attended", "optional binary attended (STRING)"},
            {"optional int64 attended", "optional int64 attended (DECIMAL(10,2))"},
            {"optional int64 attended", "optional boolean attended"},
            {"optional int64 attended", "repeated int64 attended"},
            {"optional int32 held_on (DATE)", "optional int96 held_on"}
        };
        for (String[] type : types) {
            input.sendRefused(
                    "a" + input.sent().size() + ".parquet",
                    "F_SCHEMA",
                    parquet(
                            TYPES.replace(type[0], type[1]),
                            1,
                            (row, number) -> row.append("activity_id", "x")
                                    .append("area_code", "D01")
                                    .append("programme", "study")));
        }
        return input;
    }

    private static BadInput caseOnly() {
        BadInput input = BadInput.of("PQT-05", REJECT_FILE, "F_HEADER_DUPLICATE");
        String both = TYPES + " optional binary ACT_ID (STRING);";
        input.sendRefused(
                "two-names-of-one.parquet",
                "F_HEADER_DUPLICATE",
                parquet(
                        both.replace("activity_id", "act_id"),
                        1,
                        (row, number) -> row.append("act_id", "x")
                                .append("area_code", "D01")
                                .append("programme", "study")));
        input.sendRefused(
                "full-width.parquet",
                "F_HEADER_DUPLICATE",
                parquet(TYPES + " optional binary Activity_ID (STRING);", 1, (row, number) -> fill(row, "x")));
        return input;
    }

    /** Midnight in one zone is another day elsewhere, and a file that says no zone leaves open which one was meant. */
    private static BadInput moments() {
        BadInput input = BadInput.of("PQT-06", QUARANTINE_ROW, "R_DATE_HAS_ZONE");
        String[] types = {"TIMESTAMP(MILLIS,true)", "TIMESTAMP(MICROS,true)", "TIMESTAMP(MILLIS,false)"};
        for (String type : types) {
            String prefix = "p" + ++made + "-";
            long unit = type.contains("MICROS") ? 1_000 : 1;
            byte[] file = parquet(
                    TYPES.replace("optional int32 held_on (DATE)", "optional int64 held_on (" + type + ")"),
                    2,
                    (row, number) -> row.append("activity_id", prefix + number)
                            .append("area_code", "D01")
                            .append("programme", "study")
                            .append("expected", 40)
                            .append("attended", 30L)
                            .append("held_on", unit * 1_741_188_600_000L));
            input.sendMade("a" + input.sent().size() + ".parquet", path -> Files.write(path, file))
                    .row(1, "R_DATE_HAS_ZONE")
                    .row(2, "R_DATE_HAS_ZONE");
        }
        return input;
    }

    private static BadInput impossibleFooters() {
        BadInput input = BadInput.of("PQT-07", REJECT_FILE, "F_CORRUPT");
        byte[] claims = sound(20);
        // The length of the footer, then bytes of the footer itself.
        Arrays.fill(claims, claims.length - 8, claims.length - 5, (byte) 0x7F);
        input.sendRefused("footer-longer-than-the-file.parquet", "F_CORRUPT", claims);
        byte[] noise = sound(20);
        int footer = noise.length - 8 - footerLength(noise);
        Arrays.fill(noise, footer, noise.length - 8, (byte) 0xFF);
        input.sendRefused("footer-of-noise.parquet", "F_CORRUPT", noise);
        byte[] nothing = sound(20);
        Arrays.fill(nothing, nothing.length - 8, nothing.length - 4, (byte) 0);
        input.sendRefused("footer-of-no-length.parquet", "F_CORRUPT", nothing);
        long many = 1L << 31;
        List<Consumer<FileMetaData>> edits = List.of(
                claim -> claim.setNum_rows(many),
                claim -> claim.getRow_groups().get(0).setNum_rows(many),
                claim -> claim.getRow_groups().get(0).setNum_rows(-1),
                claim -> chunk(claim).setNum_values(many),
                claim -> chunk(claim).setTotal_compressed_size(-5),
                claim -> chunk(claim).setTotal_compressed_size(many),
                claim -> chunk(claim).setTotal_uncompressed_size(-5),
                claim -> chunk(claim).setData_page_offset(many));
        for (Consumer<FileMetaData> edit : edits) {
            input.sendRefused("claims" + input.sent().size() + ".parquet", "F_CORRUPT", withFooter(sound(20), edit));
        }
        return input;
    }

    private static ColumnMetaData chunk(FileMetaData footer) {
        return footer.getRow_groups().get(0).getColumns().get(0).getMeta_data();
    }

    private static byte[] withFooter(byte[] file, Consumer<FileMetaData> edit) {
        int start = file.length - 8 - footerLength(file);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, start);
        try {
            FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(file, start, file.length - 8 - start));
            edit.accept(footer);
            Util.writeFileMetaData(footer, bytes);
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(bytes.size() - start)
                    .array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bytes.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        return bytes.toByteArray();
    }

    private static BadInput unsupported() {
        BadInput input = BadInput.of("PQT-08", REJECT_FILE, "F_TYPE_UNSUPPORTED");
        byte[] encrypted = sound(5);
        System.arraycopy("PARE".getBytes(StandardCharsets.US_ASCII), 0, encrypted, encrypted.length - 4, 4);
        input.sendRefused("encrypted-footer.parquet", "F_TYPE_UNSUPPORTED", encrypted);
        input.sendRefused(
                "lz4.parquet",
                "F_TYPE_UNSUPPORTED",
                parquet(TYPES, 5, (row, number) -> fill(row, "x" + number), CompressionCodecName.LZ4_RAW));
        return input;
    }

    /** Equal values repeat themselves into nothing; the budget of rows is taken from the footer before any is read. */
    private static BadInput rowGroupBomb() {
        BadInput input = BadInput.of("PQT-10", REJECT_FILE, "F_ZIP_BOMB");
        input.sendRefused(
                "a.parquet",
                "F_ZIP_BOMB",
                parquet("required int32 attended;", 2_000_000, (row, number) -> row.append("attended", 1)));
        return input;
    }
}
