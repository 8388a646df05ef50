package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law that a table gives the same received rows whatever the format that it is sent in. */
class FormatsAgreeTest {
    private static final List<String> HEAD = List.of("活动编号", "单位代码", "项目", "活动日期", "主题", "应到人数", "实到人数");
    private static final int DATE = 3;
    private static final int FIRST_COUNT = 5;
    private static final List<String> TITLES = List.of(
            "读书会",
            "　全角空格起头",
            "ＡＢＣ１２３（全角）",
            "say \"hello\", please",
            "第一行\n第二行",
            "制表\t符",
            " 两端空格 ",
            "分号;竖线|",
            "=1+1",
            "_x0041_",
            "全市合计",
            "合计",
            "<b>&amp;</b>",
            "龘䶮",
            "电话13800138000",
            "false",
            "007",
            "é与é",
            "'引'",
            "");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFormatGivesTheSameRows(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> table = table(random);
        IntakeFixture intake = new IntakeFixture(folder);
        String csv = separated(table, ",");
        List<String> expected = receivedFrom(intake.receive("a.csv", csv));
        assertThat(expected).as("one for each row of the table").hasSize(table.size());

        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.tsv", IntakeFixture.utf8(separated(table, "\t")));
        files.put("gb.csv", csv.getBytes(IntakeFixture.GB18030));
        files.put("utf16.csv", ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_16LE));
        files.put("texts.xlsx", workbook(table, CellKind.TEXT));
        files.put("numbers.xlsx", workbook(table, CellKind.TYPED));
        files.put("a.json", IntakeFixture.utf8("[" + String.join(",\n", objects(table, random)) + "]"));
        files.put("a.jsonl", IntakeFixture.utf8(String.join("\n", objects(table, random)) + "\n"));
        files.put("a.csv.gz", gzip(IntakeFixture.utf8(csv)));
        files.put("pack.zip", zip("街道/活动.csv", IntakeFixture.utf8(csv)));
        files.put("books.zip", zip("活动.xlsx", workbook(table, CellKind.TYPED)));
        Map<String, List<String>> received = new LinkedHashMap<>();
        files.forEach((name, content) -> received.put(name, receivedFrom(intake.receive(name, content))));
        assertThat(received)
                .allSatisfy((name, rows) -> assertThat(rows).as(name).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void parquetGivesTheSameRowsWhereItsTypesCanHoldThem(long seed) throws IOException {
        // A column of numbers cannot hold the words of a repeated head.
        List<List<String>> table = table(new Random(seed)).stream()
                .filter(row -> !row.equals(HEAD))
                .toList();
        IntakeFixture intake = new IntakeFixture(folder);
        assertThat(receivedFrom(intake.receive("a.parquet", parquet(table))))
                .isEqualTo(receivedFrom(intake.receive("a.csv", separated(table, ","))));
    }

    /** What is equal of all formats: each row's cells and the code of its problem; only the row's number is the format's. */
    private static List<String> receivedFrom(Receipt receipt) {
        assertThat(receipt.refusal())
                .as(receipt.file() + ": " + receipt.notices())
                .isNull();
        List<ReceivedRow> rows = IntakeFixture.rows(receipt);
        assertThat(receipt.received()).as("received from " + receipt.file()).isEqualTo(rows.size());
        return rows.stream().map(FormatsAgreeTest::described).toList();
    }

    private static String described(ReceivedRow row) {
        Notice problem = row.problem();
        return (problem == null ? "taken" : problem.code().name()) + " "
                + row.cells().stream().map(cell -> "[" + cell + "]").collect(Collectors.joining());
    }

    private static List<List<String>> table(Random random) {
        List<List<String>> table = new ArrayList<>();
        int rows = 5 + random.nextInt(60);
        for (int index = 0; index < rows; index++) {
            table.add(
                    switch (index == 0 ? 0 : random.nextInt(14)) {
                        case 1 -> HEAD;
                        case 2 -> List.of("合计", "", "", "", "", count(random), count(random));
                        case 3 -> List.of("", "", "", "", "", "", "");
                        case 4 -> List.of("", "东城区小计", "", "", "", count(random), "");
                        default ->
                            List.of(
                                    "a" + index,
                                    pick(random, List.of("D01", "D02", "D0201", "0012", "Ｄ０１", " D01", "")),
                                    pick(random, List.of("study", "学习", "")),
                                    random.nextInt(8) == 0
                                            ? ""
                                            : LocalDate.of(2025, 1, 1)
                                                    .plusDays(random.nextInt(365))
                                                    .toString(),
                                    pick(random, TITLES),
                                    count(random),
                                    count(random));
                    });
        }
        return table;
    }

    private static String count(Random random) {
        return random.nextInt(7) == 0
                ? ""
                : String.valueOf(random.nextInt(5000) - (random.nextInt(40) == 0 ? 5000 : 0));
    }

    private static String pick(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String separated(List<List<String>> table, String delimiter) {
        StringBuilder text = new StringBuilder(String.join(delimiter, HEAD)).append('\n');
        for (List<String> row : table) {
            text.append(row.stream().map(cell -> quoted(cell, delimiter)).collect(Collectors.joining(delimiter)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell, String delimiter) {
        boolean isPlain = !cell.contains(delimiter) && !cell.contains("\"") && !cell.contains("\n");
        return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private enum CellKind {
        /** Every cell is text, an empty one as well. */
        TEXT,
        /** Numbers are numbers, days are days, and an empty cell is none; of an empty row one cell is empty text. */
        TYPED
    }

    private static byte[] workbook(List<List<String>> table, CellKind kind) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            XSSFSheet sheet = book.createSheet("活动");
            List<List<String>> all = new ArrayList<>(List.of(HEAD));
            all.addAll(table);
            for (int index = 0; index < all.size(); index++) {
                List<String> cells = all.get(index);
                boolean isEmpty = cells.stream().allMatch(String::isEmpty);
                XSSFRow row = sheet.createRow(index);
                for (int column = 0; column < cells.size(); column++) {
                    String text = cells.get(column);
                    if (kind == CellKind.TEXT || (isEmpty && column == 0)) {
                        row.createCell(column).setCellValue(text);
                    } else if (!text.isEmpty()) {
                        fillTyped(row.createCell(column), text, column, day);
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fillTyped(XSSFCell cell, String text, int column, CellStyle day) {
        if (column >= FIRST_COUNT && text.matches("-?[0-9]+")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (column == DATE && text.matches("[-0-9]+")) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(text);
        }
    }

    /** The first object names every key; in the others an empty cell may be null, empty text or left out. */
    private static List<String> objects(List<List<String>> table, Random random) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> objects = new ArrayList<>();
        for (List<String> row : table) {
            ObjectNode object = mapper.createObjectNode();
            for (int column = 0; column < row.size(); column++) {
                String text = row.get(column);
                int way = text.isEmpty() ? random.nextInt(objects.isEmpty() ? 2 : 3) : 3;
                if (way == 0) {
                    object.putNull(HEAD.get(column));
                } else if (way == 1 || (way == 3 && (column < FIRST_COUNT || !text.matches("-?[0-9]+")))) {
                    object.put(HEAD.get(column), text);
                } else if (way == 3) {
                    object.put(HEAD.get(column), Integer.parseInt(text));
                }
            }
            objects.add(mapper.writeValueAsString(object));
        }
        return objects;
    }

    private byte[] parquet(List<List<String>> table) throws IOException {
        List<Type> columns = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            columns.add(
                    column < FIRST_COUNT
                            ? Types.optional(PrimitiveTypeName.BINARY)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(HEAD.get(column))
                            : Types.optional(PrimitiveTypeName.INT32).named(HEAD.get(column)));
        }
        MessageType schema = new MessageType("rows", columns);
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        Path path = Files.createTempDirectory(folder, "parquet").resolve("a.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(path))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withPageWriteChecksumEnabled(true)
                .build()) {
            for (List<String> row : table) {
                Group group = groups.newGroup();
                for (int column = 0; column < row.size(); column++) {
                    String text = row.get(column);
                    if (!text.isEmpty() && column < FIRST_COUNT) {
                        group.append(HEAD.get(column), text);
                    } else if (!text.isEmpty()) {
                        group.append(HEAD.get(column), Integer.parseInt(text));
                    }
                }
                writer.write(group);
            }
        }
        return Files.readAllBytes(path);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
            packed.putNextEntry(new ZipEntry(name));
            packed.write(content);
            packed.closeEntry();
        }
        return bytes.toByteArray();
    }
}
