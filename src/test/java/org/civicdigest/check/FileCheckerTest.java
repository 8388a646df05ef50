package org.civicdigest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Language;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.screening.ScreeningContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender is told of files before they are sent. */
class FileCheckerTest {
    private static final String HEAD = "activity_id,area_code,programme,held_on,title,expected,attended\n";
    private static final String ATTENDANCE = "activity_id,person_id,status,hours\n";
    private static Workspace workspace;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() {
        workspace = WorkspaceCompiler.compile(Path.of("data", "sample-city").toAbsolutePath())
                .workspace();
    }

    private SubmittedFile file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return new SubmittedFile("990105/2025/" + name, path.toString(), Files.size(path));
    }

    private List<FileCheck> check(SubmittedFile... files) {
        ScreeningContext context = new ScreeningContext(
                LocalDate.of(2026, 3, 31), ScreeningContext.EARLIEST, Set.of("expected", "attended"));
        return new FileChecker(workspace, context, folder.resolve("staging")).check(List.of(files));
    }

    private static String row(String id, String day, String attended) {
        return id + ",990105,study," + day + ",学习," + "20," + attended + "\n";
    }

    @Test
    void aGoodFileWouldBeAccepted() throws IOException {
        assertThat(check(file("a.csv", HEAD + row("a1", "2025-03-05", "18")))
                        .get(0)
                        .verdict()
                        .needsMending())
                .isFalse();
    }

    @Test
    void aBadCellIsNamedByRowAndColumn() throws IOException {
        FileCheck check = check(file("a.csv", HEAD + row("a1", "2025-13-05", "18") + row("a2", "2025-03-05", "18")))
                .get(0);
        assertThat(check.verdict()).isEqualTo(FileCheck.Verdict.ROWS_REFUSED);
        assertThat(check.notices())
                .filteredOn(notice -> notice.code() == Code.R_DATE_INVALID)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.row()).isEqualTo(2);
                    assertThat(notice.column()).isEqualTo("held_on");
                });
    }

    @Test
    void aCorrectionThatMovesARowToAnotherDistrictIsRefused() throws IOException {
        String head = HEAD.replace("\n", ",revision\n");
        String text = head + "a1,990105,study,2025-03-05,学习,20,18,1\n" + "a1,990104,study,2025-03-05,学习,20,18,2\n";
        Path path = Files.writeString(folder.resolve("moved.csv"), text);
        FileCheck check = check(new SubmittedFile("moved.csv", path.toString(), Files.size(path)))
                .get(0);
        assertThat(check.count().accepted()).as("the first stays").isEqualTo(1);
        assertThat(check.notices())
                .filteredOn(notice -> notice.code() == Code.R_DISTRICT_FOREIGN)
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.row()).isEqualTo(3);
                    assertThat(notice.arguments()).containsExactly("990104", "990105");
                });
    }

    @Test
    void nobodyComesBeforeTheirBirth() throws IOException {
        String list = ATTENDANCE.replace("\n", ",birth_date\n") + "a1,p1,present,2,1980-01-01\n"
                + "a1,p2,present,2,2025-03-06\n" + "a1,p3,present,2,2025-03-05\n";
        List<FileCheck> checks = check(file("a.csv", HEAD + row("a1", "2025-03-05", "18")), file("list.csv", list));
        assertThat(checks.get(1).notices())
                .filteredOn(notice -> notice.code() == Code.R_AGE)
                .singleElement()
                .satisfies(notice -> assertThat(notice.row()).isEqualTo(3));
    }

    @Test
    void contradictionsWithinTheFilesAreFound() throws IOException {
        List<FileCheck> checks = check(
                file("a.csv", HEAD + row("a1", "2025-03-05", "18")),
                file("b.csv", HEAD + row("a1", "2025-03-05", "17")));
        assertThat(checks)
                .as("neither of two contents without a revision wins")
                .allSatisfy(check -> assertThat(check.noticeCounts()).containsKey(Code.R_REVISION_MISSING));
    }

    @Test
    void theSameFileTwiceIsADuplicate() throws IOException {
        String text = HEAD + row("a1", "2025-03-05", "18");
        assertThat(check(file("a.csv", text), file("b.csv", text)).get(1).verdict())
                .isEqualTo(FileCheck.Verdict.DUPLICATE);
    }

    @Test
    void attendanceIsHeldAgainstTheActivitiesThatComeWithIt() throws IOException {
        SubmittedFile activities = file("a.csv", HEAD + row("a1", "2025-03-05", "18"));
        SubmittedFile attendance = file("b.csv", ATTENDANCE + "a1,P1,present,2\na9,P2,present,2\n");
        assertThat(check(activities, attendance).get(1).noticeCounts()).containsEntry(Code.R_ACTIVITY_UNKNOWN, 1L);
        assertThat(check(attendance).get(0).unjudgedAttendance())
                .as("without activities nothing can be said")
                .isEqualTo(2);
    }

    @Test
    void aCheckOfTheCatalogueSaysTheSameInEveryFormat() throws IOException {
        String[][] values = {
            {"spots_clean", "21"}, {"spots_checked", "20"}, {"hazards_found", "7"}, {"hazards_rectified", "9"}
        };
        StringBuilder csv = new StringBuilder("area_code,period,measure,value\n");
        StringBuilder json = new StringBuilder("\n");
        for (String[] value : values) {
            csv.append("990105,2025-Q3,").append(String.join(",", value)).append('\n');
            json.append("{\"area_code\": \"990105\", \"period\": \"2025-Q3\", \"measure\": \"%s\", \"value\": %s}\n"
                    .formatted(value[0], value[1]));
        }
        for (int row = 0; row < 6; row++) {
            String period = "2024-0" + (row + 1);
            csv.append("990105,").append(period).append(",loans,5\n");
            json.append("{\"area_code\": \"990105\", \"period\": \"%s\", \"measure\": \"loans\", \"value\": 5}\n"
                    .formatted(period));
        }
        String tsv = csv.toString().replace(',', '\t');
        // A blank line stands where other formats have their head, so that rows have the same numbers.
        for (SubmittedFile file :
                List.of(file("r.csv", csv.toString()), file("r.tsv", tsv), file("r.jsonl", json.toString()))) {
            assertThat(check(file).get(0).notices())
                    .filteredOn(notice -> notice.code() == Code.R_CHECK || notice.code() == Code.W_CHECK)
                    .as(file.file())
                    .extracting(notice -> notice.row() + " " + notice.code() + " "
                            + notice.arguments().get(3))
                    .containsExactly(
                            "2 R_CHECK 整洁点位 21（第 2 行），应 ≤ 检查点位 20（第 3 行）", "5 W_CHECK 整改隐患 9（第 5 行），应 ≤ 发现隐患 7（第 4 行）");
        }
    }

    @Test
    void whatCheckSaysOfTheSampleAddsUp() throws IOException {
        Path sent = Path.of("data", "sample-city", "submissions", "990104", "2024");
        List<SubmittedFile> files = new ArrayList<>();
        try (var list = Files.list(sent)) {
            for (Path path : list.toList()) {
                files.add(new SubmittedFile(
                        "990104/2024/" + path.getFileName(),
                        path.toAbsolutePath().toString(),
                        Files.size(path)));
            }
        }
        assertThat(check(files.toArray(SubmittedFile[]::new)))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.count().isBalanced()).isTrue());
    }

    @Test
    void theMarkedCopyPointsAtTheCellAndComputesNothing() throws IOException {
        FileCheck check = check(file(
                        "a.csv",
                        HEAD + row("a1", "2025-13-05", "18")
                                + "a2,990105,study,2025-03-05,\"=HYPERLINK(\"\"x\"\")\",20,18\n"))
                .get(0);
        Path copy = folder.resolve("a.checked.xlsx");
        assertThat(MarkedCopy.write(check, copy)).isEqualTo(MarkedCopy.Extent.WHOLE);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            Cell bad = book.getSheetAt(0).getRow(1).getCell(3);
            assertThat(bad.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(bad.getCellComment().getString().getString())
                    .contains("R_DATE_INVALID", "不是有效日期", "is not a date");
            Cell formula = book.getSheetAt(0).getRow(2).getCell(4);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheet(MarkedCopy.RESULTS)).isNotNull();
        }
    }

    @Test
    void commentsAndTheListNameNoPerson() throws IOException {
        String person = "110101199001011235";
        FileCheck check = check(file("b.csv", ATTENDANCE + "a1," + person + ",present,2\n"))
                .get(0);
        assertThat(check.noticeCounts()).containsKey(Code.R_ID_CHECKSUM);
        assertThat(new CheckReport(List.of(Language.ZH, Language.EN)).lines(check))
                .noneMatch(line -> line.contains(person));
        Path copy = folder.resolve("b.checked.xlsx");
        MarkedCopy.write(check, copy);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).as("the sender's own cell").isEqualTo(person);
            assertThat(cell.getCellComment().getString().getString()).doesNotContain(person);
            book.getSheet(MarkedCopy.RESULTS)
                    .forEach(row -> row.forEach(
                            each -> assertThat(each.getStringCellValue()).doesNotContain(person)));
        }
    }

    @Test
    void recordsOfJsonGetASheetWithAHead() throws IOException {
        FileCheck check = check(
                        file(
                                "a.jsonl",
                                "{\"activity_id\":\"a1\",\"area_code\":\"990105\",\"programme\":\"study\",\"held_on\":\"2025-13-05\",\"attended\":8}\n"))
                .get(0);
        assertThat(check.noticeCounts()).containsKey(Code.R_DATE_INVALID);
        Path copy = folder.resolve("a.checked.xlsx");
        assertThat(MarkedCopy.write(check, copy)).isEqualTo(MarkedCopy.Extent.WHOLE);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            int column = -1;
            for (Cell head : book.getSheetAt(0).getRow(0)) {
                column = head.getStringCellValue().equals("held_on") ? head.getColumnIndex() : column;
            }
            assertThat(book.getSheetAt(0).getRow(1).getCell(column).getCellComment())
                    .isNotNull();
        }
    }

    @Test
    void aWorkbookIsMarkedInItsOwnSheet() throws IOException {
        Path path = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = book.createSheet("活动");
            String[][] rows = {
                HEAD.strip().split(","), {"a1", "990105", "study", "2025-13-05", "学习", "20", "18"},
            };
            for (int row = 0; row < rows.length; row++) {
                var line = sheet.createRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    line.createCell(column).setCellValue(rows[row][column]);
                }
            }
            book.write(out);
        }
        List<FileCheck> checks = check(new SubmittedFile("990105/2025/a.xlsx", path.toString(), Files.size(path)));
        assertThat(checks.get(0).noticeCounts()).containsKey(Code.R_DATE_INVALID);
        Path copy = folder.resolve("a.checked.xlsx");
        assertThat(MarkedCopy.write(checks, copy)).isEqualTo(MarkedCopy.Extent.WHOLE);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(copy))) {
            assertThat(book.getSheet("活动").getRow(1).getCell(3).getCellComment())
                    .isNotNull();
            assertThat(book.getSheet(MarkedCopy.RESULTS)).isNotNull();
        }
    }
}
