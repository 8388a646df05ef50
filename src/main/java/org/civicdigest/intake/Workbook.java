package org.civicdigest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An opened workbook: its sheets, and what a cell of them says. The sheets themselves are never held in memory. */
final class Workbook implements Closeable {
    private static final Pattern ESCAPE = Pattern.compile("_x(005[Ff]|00[01][0-9A-Fa-f])_");
    /** A number in a spreadsheet has 15 digits; what comes after is noise of its binary form. */
    private static final MathContext DIGITS = new MathContext(15);

    /** More zeros than any number in a spreadsheet has. */
    private static final int MOST_PLACES = 400;

    private final OPCPackage opened;
    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final Map<Integer, String> sharedTexts = new HashMap<>();
    private final StylesTable styles;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private boolean countsFrom1904;
    private final List<String> hiddenSheets = new ArrayList<>();

    private Workbook(OPCPackage opened) throws IOException, OpenXML4JException, SAXException {
        this.opened = opened;
        this.reader = new XSSFReader(opened);
        this.strings = new ReadOnlySharedStringsTable(opened, false);
        this.styles = reader.getStylesTable();
        try (InputStream xml = reader.getWorkbookData()) {
            SheetScan.parse(xml, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String from = attributes.getValue("date1904");
                        countsFrom1904 = "1".equals(from) || "true".equals(from);
                    } else if (name.equals("sheet")
                            && attributes.getValue("state") != null
                            && !attributes.getValue("state").equals("visible")) {
                        hiddenSheets.add(attributes.getValue("name"));
                    }
                }
            });
        }
    }

    static Workbook open(Path path) throws IOException {
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new Workbook(opened);
        } catch (OpenXML4JException | SAXException | RuntimeException e) {
            if (opened != null) {
                opened.revert();
            }
            throw new IOException(
                    "the workbook cannot be opened: " + e.getClass().getSimpleName(), e);
        }
    }

    /** A sheet that holds cells. */
    record Sheet(String name, String part, boolean isHidden) {}

    /** In the order of the workbook. */
    List<Sheet> sheets() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator iterator = iterator();
        while (iterator.hasNext()) {
            try (InputStream xml = iterator.next()) {
                String part = iterator.getSheetPart().getPartName().getName().substring(1);
                sheets.add(new Sheet(iterator.getSheetName(), part, hiddenSheets.contains(iterator.getSheetName())));
            }
        }
        return sheets;
    }

    private XSSFReader.SheetIterator iterator() throws IOException {
        try {
            return (XSSFReader.SheetIterator) reader.getSheetsData();
        } catch (OpenXML4JException e) {
            throw new IOException("the workbook lists no sheets", e);
        }
    }

    InputStream open(String sheet) throws IOException {
        XSSFReader.SheetIterator iterator = iterator();
        while (iterator.hasNext()) {
            InputStream xml = iterator.next();
            if (iterator.getSheetName().equals(sheet)) {
                return xml;
            }
            xml.close();
        }
        throw new IOException("the workbook has no such sheet any more");
    }

    /**
     * What a cell says.
     *
     * @param code what is to be said of it besides; null for nothing
     */
    record Content(String text, @Nullable Code code, List<String> arguments) {
        static Content of(String text) {
            return new Content(text, null, List.of());
        }
    }

    /** The text of a cell; in a column of dates a bare number is a date, as a number with a date's format is anywhere. */
    Content read(SheetCells.Cell cell, ColumnKind kind) {
        return switch (cell.type()) {
            case "s" -> readShared(cell.text().strip());
            case "inlineStr", "str" -> cell.hasResult() ? Content.of(unescaped(cell.text())) : withoutResult("—");
            case "b" -> Content.of(cell.text().strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> withoutResult(cell.text());
            case "d" -> Content.of(cell.text());
            default -> cell.text().isEmpty() ? withoutResult("—") : readNumber(cell, kind);
        };
    }

    /** A number that points to no text is a damaged cell, and costs its row only. */
    private Content readShared(String number) {
        try {
            return Content.of(shared(Integer.parseInt(number)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return withoutResult("#" + number);
        }
    }

    /** The table would decode more than a spreadsheet program encodes, so its text is taken as the file writes it. */
    private String shared(int number) {
        return sharedTexts.computeIfAbsent(number, index -> {
            XSSFRichTextString text = (XSSFRichTextString) strings.getItemAt(index);
            return unescaped(text.getCTRst().getT());
        });
    }

    /** What a column holds, as far as its format matters. */
    enum ColumnKind {
        DATE,
        OTHER
    }

    private static Content withoutResult(String error) {
        return new Content(error, Code.R_FORMULA, List.of(error));
    }

    private Content readNumber(SheetCells.Cell cell, ColumnKind kind) {
        BigDecimal number;
        try {
            number = new BigDecimal(cell.text().strip());
        } catch (NumberFormatException e) {
            return Content.of(cell.text());
        }
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            // Written out it would fill the memory; as it stands it is no number to anybody.
            return Content.of(cell.text());
        }
        // A whole number is exact as it stands: rounding would make another id of a long one.
        number = isWhole(number) ? number : number.round(DIGITS);
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int formatIndex = cell.style() < styles.getNumCellStyles()
                ? styles.getStyleAt(cell.style()).getDataFormat()
                : 0;
        String format =
                formatIndex == 0 ? "General" : styles.getStyleAt(cell.style()).getDataFormatString();
        double value = number.doubleValue();
        boolean isDate = DateUtil.isValidExcelDate(value)
                && value >= 1
                && (DateUtil.isADateFormat(formatIndex, format)
                        || (kind == ColumnKind.DATE && value >= 20_000 && value < 100_000));
        if (isDate) {
            return readDate(plain, value);
        }
        if (format == null || formatIndex == 0 || format.equals("@") || format.equals("General")) {
            return Content.of(plain);
        }
        String shown =
                formatter.formatRawCellContents(value, formatIndex, format).strip();
        return plain.equals(comparable(shown))
                ? Content.of(plain)
                : new Content(plain, Code.W_CELL_FORMAT, List.of(shown, plain));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** The shown number without thousands separators and without zeros at its end, which hide nothing. */
    private static String comparable(String shown) {
        String bare = shown.replace(",", "");
        return bare.indexOf('.') < 0 ? bare : bare.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    private Content readDate(String plain, double value) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, countsFrom1904, true);
        String text = moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
        return new Content(text, countsFrom1904 ? Code.W_DATE_1904 : Code.W_DATE_EXCEL_SERIAL, List.of(plain, text));
    }

    /**
     * A spreadsheet program writes characters that XML cannot hold as {@code _x000D_}, and the underscore of a text that
     * looks like that as {@code _x005F_}. Other programs write such a text as it stands, and so it stays.
     */
    private static String unescaped(String written) {
        String text = written.indexOf('\r') < 0
                ? written
                : written.replace("\r\n", "\n").replace('\r', '\n');
        if (text.indexOf("_x") < 0) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text.replace("_x000D_\n", "\n").replace("_x000D_", "\n"));
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            String character = String.valueOf((char) Integer.parseInt(matcher.group(1), 16));
            matcher.appendReplacement(plain, Matcher.quoteReplacement(character));
        }
        return matcher.appendTail(plain).toString();
    }

    @Override
    public void close() {
        opened.revert();
    }
}
