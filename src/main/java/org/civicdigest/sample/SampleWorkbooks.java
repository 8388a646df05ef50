package org.civicdigest.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;

/**
 * Writes the quarterly returns of the district that sends workbooks: a title, a head of two rows with merged cells, the
 * street merged down its communities, a row of totals at the top, and who filled it in below.
 */
final class SampleWorkbooks {
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "矛盾纠纷",
                    List.of("受理", "调解成功", "反复"),
                    List.of(
                            SampleMeasure.DISPUTES_ACCEPTED,
                            SampleMeasure.DISPUTES_SETTLED,
                            SampleMeasure.DISPUTES_REOPENED)),
            new Group(
                    "安全检查",
                    List.of("应检查", "已检查", "发现隐患", "按期整改"),
                    List.of(
                            SampleMeasure.INSPECTIONS_DUE,
                            SampleMeasure.INSPECTIONS_DONE,
                            SampleMeasure.HAZARDS_FOUND,
                            SampleMeasure.HAZARDS_RECTIFIED)),
            new Group("空巢老人", List.of("应探访", "已探访"), List.of(SampleMeasure.CHECKINS_DUE, SampleMeasure.CHECKINS_DONE)),
            new Group(
                    "环境卫生",
                    List.of("检查点位", "整洁点位", "投诉"),
                    List.of(SampleMeasure.SPOTS_CHECKED, SampleMeasure.SPOTS_CLEAN, SampleMeasure.COMPLAINTS)),
            new Group(
                    "农家书屋",
                    List.of("应开放天数", "实开放天数", "借阅册次"),
                    List.of(SampleMeasure.OPENING_DAYS_DUE, SampleMeasure.OPENING_DAYS, SampleMeasure.LOANS)));
    private static final String QUARTERS = "一二三四";
    private static final int FIRST_COLUMN = 3;
    private static final int HEAD_ROW = 2;

    /** Days after the end of the quarter at which the workbooks of the last year came; 15 are allowed. */
    private static final List<Integer> DAYS_AFTER = List.of(8, 12, 41, 10);

    private final SampleFolder folder;
    private final BiFunction<SampleCommunity, Period, Map<SampleMeasure, Integer>> stated;

    SampleWorkbooks(SampleFolder folder, BiFunction<SampleCommunity, Period, Map<SampleMeasure, Integer>> stated) {
        this.folder = folder;
        this.stated = stated;
    }

    /** Columns under one merged head. */
    private record Group(String name, List<String> columns, List<SampleMeasure> measures) {}

    /** One workbook a year with a sheet a quarter; in the last year one workbook a quarter. */
    void write(SampleSender sender, int year) throws IOException {
        String base = sender.code() + "/" + year + "/grassroots_" + year;
        if (year < SampleOptions.LAST_YEAR) {
            try (XSSFWorkbook book = workbook()) {
                long rows = 0;
                for (int quarter = 1; quarter <= 4; quarter++) {
                    rows += addQuarter(book, sender, new Period(PeriodKind.QUARTER, year, quarter));
                }
                save(book, folder.place(base + ".xlsx", rows));
            }
            return;
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = new Period(PeriodKind.QUARTER, year, quarter);
            try (XSSFWorkbook book = workbook()) {
                String path = base + "_Q" + quarter + ".xlsx";
                save(book, folder.place(path, addQuarter(book, sender, period)));
                LocalDate end = period.lastDay();
                folder.writeSidecar(path, end.plusDays(DAYS_AFTER.get(quarter - 1)));
            }
        }
    }

    private static XSSFWorkbook workbook() {
        XSSFWorkbook book = new XSSFWorkbook();
        book.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        book.getProperties().getCoreProperties().setCreator("");
        XSSFSheet notes = book.createSheet("填表说明");
        notes.createRow(0).createCell(0).setCellValue("请于季度结束后十五日内报送；没有的填 0，不清楚的填“—”。");
        return book;
    }

    private long addQuarter(XSSFWorkbook book, SampleSender sender, Period period) {
        XSSFSheet sheet = book.createSheet("第" + QUARTERS.charAt(period.ordinal() - 1) + "季度");
        String district = sender.district().name().zh();
        sheet.createRow(0).createCell(0).setCellValue(district + period.year() + "年基层工作情况统计表");
        XSSFRow corner = sheet.createRow(1);
        corner.createCell(0).setCellValue("填报单位：" + district);
        writeHead(sheet);
        int last = FIRST_COLUMN
                - 1
                + GROUPS.stream().mapToInt(group -> group.columns().size()).sum();
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        Map<SampleMeasure, Integer> totals = new TreeMap<>();
        int at = HEAD_ROW + 3;
        for (SampleStreet street : sender.streets()) {
            int first = at;
            for (SampleCommunity community : sender.communities()) {
                if (!community.code().startsWith(street.code())) {
                    continue;
                }
                XSSFRow row = sheet.createRow(at);
                row.createCell(0).setCellValue(at - HEAD_ROW - 2);
                if (at == first) {
                    row.createCell(1).setCellValue(street.name().zh());
                }
                row.createCell(2).setCellValue(community.name().zh());
                Map<SampleMeasure, Integer> counts = stated.apply(community, period);
                writeCounts(row, counts);
                counts.forEach((measure, count) -> totals.merge(measure, count, Integer::sum));
                at++;
            }
            if (at - first > 1) {
                sheet.addMergedRegion(new CellRangeAddress(first, at - 1, 1, 1));
            }
        }
        XSSFRow total = sheet.createRow(HEAD_ROW + 2);
        total.createCell(0).setCellValue("合计");
        writeCounts(total, totals);
        sheet.createRow(at).createCell(0).setCellValue("填表人：样例一　　负责人：样例二");
        return at + 1L;
    }

    private static void writeHead(XSSFSheet sheet) {
        XSSFRow above = sheet.createRow(HEAD_ROW);
        XSSFRow below = sheet.createRow(HEAD_ROW + 1);
        List<String> names = List.of("序号", "街道（乡镇）", "社区（村）");
        for (int column = 0; column < names.size(); column++) {
            above.createCell(column).setCellValue(names.get(column));
            sheet.addMergedRegion(new CellRangeAddress(HEAD_ROW, HEAD_ROW + 1, column, column));
        }
        int column = FIRST_COLUMN;
        for (Group group : GROUPS) {
            above.createCell(column).setCellValue(group.name());
            sheet.addMergedRegion(new CellRangeAddress(
                    HEAD_ROW, HEAD_ROW, column, column + group.columns().size() - 1));
            for (String name : group.columns()) {
                below.createCell(column++).setCellValue(name);
            }
        }
    }

    private static void writeCounts(XSSFRow row, Map<SampleMeasure, Integer> counts) {
        int column = FIRST_COLUMN;
        for (Group group : GROUPS) {
            for (SampleMeasure measure : group.measures()) {
                Integer count = counts.get(measure);
                if (count != null) {
                    row.createCell(column).setCellValue(count);
                }
                column++;
            }
        }
    }

    /** A workbook is a zip; its entries are stored, so that it is the same to the byte on any machine. */
    private static void save(XSSFWorkbook book, Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        book.write(packed);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed.toByteArray()));
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream stored = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                SampleZip.store(stored, entry.getName(), in.readAllBytes());
            }
        }
    }
}
