package org.civicdigest.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a made-up city back, without anything of the generator but the words of its heads. */
final class SampleRows {
    /**
     * A row of a file of submissions.
     *
     * @param cells canonical column → cell, what stands beyond the head under an empty name
     */
    record Row(String file, long number, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        int whole(String column) {
            return Integer.parseInt(get(column));
        }

        String key() {
            return file + ":" + number;
        }
    }

    private static final List<String> COLUMNS = List.of(
            "activity_id",
            "area_code",
            "programme",
            "held_on",
            "title",
            "expected",
            "attended",
            "revision",
            "person_id",
            "status",
            "hours",
            "period",
            "measure",
            "value");

    private SampleRows() {}

    /** Rows of all files of this kind: activities, attendance or returns; corrections and supplements are left out. */
    static List<Row> list(Path city, String kind) throws IOException {
        Path submissions = city.resolve("submissions");
        List<Row> rows = new ArrayList<>();
        for (Path file : files(submissions)) {
            String name = submissions.relativize(file).toString().replace('\\', '/');
            if (file.getFileName().toString().matches(kind + "_\\d{4}\\.csv")) {
                read(name, file, rows);
            } else if (file.getFileName().toString().matches(kind + "_\\d{4}\\.jsonl")) {
                readLines(name, file, rows);
            }
        }
        return rows;
    }

    private static void read(String name, Path file, List<Row> rows) throws IOException {
        List<CsvRecord> records = records(file);
        List<String> head =
                records.get(0).getFields().stream().map(SampleRows::canonical).toList();
        for (int index = 1; index < records.size(); index++) {
            List<String> fields = records.get(index).getFields();
            Map<String, String> cells = new HashMap<>();
            for (int column = 0; column < fields.size(); column++) {
                cells.put(column < head.size() ? head.get(column) : "", fields.get(column));
            }
            rows.add(new Row(name, index + 1L, cells));
        }
    }

    private static void readLines(String name, Path file, List<Row> rows) throws IOException {
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            Map<String, String> cells = new HashMap<>();
            new ObjectMapper()
                    .readTree(line)
                    .fields()
                    .forEachRemaining(cell -> cells.put(
                            canonical(cell.getKey()),
                            cell.getValue().isNull() ? "" : cell.getValue().asText()));
            rows.add(new Row(name, ++number, cells));
        }
    }

    static List<CsvRecord> records(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(decode(Files.readAllBytes(file)))) {
            return reader.stream().toList();
        }
    }

    /** Row → code of what is planted there; whole files under row 0. */
    static Map<String, String> planted(Path city) throws IOException {
        Map<String, String> planted = new TreeMap<>();
        for (CsvRecord row :
                records(city.resolve("planted.csv")).stream().skip(1).toList()) {
            String number = row.getField(1).isEmpty() ? "0" : row.getField(1);
            planted.merge(row.getField(0) + ":" + number, row.getField(3), (one, other) -> one + " " + other);
        }
        return planted;
    }

    /** Path → SHA-256 of every file. */
    static Map<String, String> hashes(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : files(folder)) {
            hashes.put(folder.relativize(file).toString().replace('\\', '/'), hash(Files.readAllBytes(file)));
        }
        return hashes;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String canonical(String head) {
        for (String name : COLUMNS) {
            if (SampleStyle.CHINESE.head(List.of(name)).contains(head)) {
                return name;
            }
        }
        return head;
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
