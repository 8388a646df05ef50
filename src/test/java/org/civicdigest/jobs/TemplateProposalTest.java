package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.jobs.TemplateProposal.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed templates, for files of the invented district of the workspace "forms". */
class TemplateProposalTest {
    private static final Path WORKSPACE = Path.of("src/test/resources/workspaces/forms");

    @TempDir
    Path folder;

    @Test
    void sheetsOfMonthsWithMergedHeadsGiveOneTemplateThatWorks() throws IOException {
        Proposal proposal = only(write("理论学习2025年.xlsx", book -> {
            month(book, "1月");
            month(book, "2月");
            book.createSheet("填表说明").createRow(0).createCell(0).setCellValue("请于次月五日前报送");
        }));
        assertThat(proposal.isTried()).as(proposal.text()).isTrue();
        assertThat(proposal.text())
                .as("the two rows of the head name the columns, and the months are sheets")
                .contains("head_rows: 2", "lectures: 党课/次数", "lecture_attendances: 党课/人次", "sheets: ['*月']")
                .contains("month: [{sheet: ", "year: [{cell: A1", "blanks: {area_above: same_above}")
                .contains("missing: [—]");
    }

    @Test
    void whatComesOfTheFirstRowsIsWrittenDownToBeChecked() throws IOException {
        Proposal proposal = only(write("理论学习2025年.xlsx", book -> month(book, "3月")));
        assertThat(proposal.text())
                .contains("{code: I_TOTAL_ROW}")
                .contains("{area: D10101, period: 2025-03, values: {films: 1, lecture_attendances: 40, lectures: 4}}");
    }

    @Test
    void aColumnAMonthBecomesAPattern() throws IOException {
        Proposal proposal =
                only(text("经费支出.csv", "2025年经费支出（万元）\n单位代码,1月经费（万元）,2月经费（万元）,备注\nD101,1.5,2,\nD102,0.03,—,\n"));
        assertThat(proposal.text())
                .contains("unpivot_by_pattern", "(?<month>", "measure: spending", "units: {万元: 10000}")
                .contains("spending 2025-01: 15000");
        assertThat(proposal.isTried()).as(proposal.text()).isTrue();
    }

    @Test
    void aColumnThatNobodyKnowsIsARemarkAndNoGuess() throws IOException {
        Proposal proposal = only(text("2025年3月.csv", "单位代码,党课,种树棵数\nD101,3,70\n"));
        assertThat(proposal.text())
                .contains("# 没有取用的列 · column not taken: 种树棵数")
                .doesNotContain("70}");
    }

    @Test
    void aListOfPersonsIsNotCopiedIntoTheCatalogue() throws IOException {
        Proposal proposal = only(
                text("签到表.csv", "签到表\n活动编号,姓名,身份证号,签到状态\nA1,王小明,110101199003074514,出席\nA1,李四,110101199003074530,缺席\n"));
        assertThat(proposal.text()).contains("register: attendance").doesNotContain("王小明", "1990", "李四");
    }

    @Test
    void aProposalSaysWhatItLacks() throws IOException {
        Proposal proposal = only(text("学习.csv", "单位代码,党课\nD101,3\n"));
        assertThat(proposal.isTried()).isFalse();
        assertThat(proposal.text()).contains("没有找到年份");
    }

    @Test
    void aFileInARegistersOwnColumnsNeedsNone() throws IOException {
        Path file = text("returns.csv", "area_code,period,measure,value\nD101,2025-03,lectures,3\n");
        assertThatThrownBy(() -> new TemplateProposal(WORKSPACE).of(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("needs no template");
    }

    @Test
    void aFileThatIntakeWouldRefuseGivesTheSameReason() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.writeString(file, "no workbook");
        assertThatThrownBy(() -> new TemplateProposal(WORKSPACE).of(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("There is no table in");
    }

    private static Proposal only(Path file) throws IOException {
        List<Proposal> proposals = new TemplateProposal(WORKSPACE).of(file);
        assertThat(proposals).hasSize(1);
        return proposals.get(0);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private interface Content {
        void fill(XSSFWorkbook book);
    }

    private Path write(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.fill(book);
            book.write(out);
        }
        return file;
    }

    private static void month(XSSFWorkbook book, String name) {
        XSSFSheet sheet = book.createSheet(name);
        rows(
                sheet,
                List.of("样例区2025年理论学习情况统计表"),
                List.of("填报单位：样例区", "", "", "", "单位：次、人次"),
                List.of("序号", "街道", "社区", "党课", "", "电教", "备注"),
                List.of("", "", "", "次数", "人次", "次数", ""),
                List.of("合计", "", "", "9", "90", "1"),
                List.of("1", "东街道", "和平社区", "4", "40", "1"),
                List.of("2", "", "团结社区", "3", "30", "—"),
                List.of("3", "西街道", "和平社区", "2", "20", "—"),
                List.of("填表人：张三", "", "负责人：李四"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:G1"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("D3:E3"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("B6:B7"));
    }

    @SafeVarargs
    private static void rows(XSSFSheet sheet, List<String>... rows) {
        for (int index = 0; index < rows.length; index++) {
            XSSFRow row = sheet.createRow(index);
            for (int column = 0; column < rows[index].size(); column++) {
                String cell = rows[index].get(column);
                if (cell.matches("\\d+")) {
                    row.createCell(column).setCellValue(Integer.parseInt(cell));
                } else if (!cell.isEmpty()) {
                    row.createCell(column).setCellValue(cell);
                }
            }
        }
    }
}
