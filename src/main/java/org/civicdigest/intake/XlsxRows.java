package org.civicdigest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.model.RegisterField;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. */
final class XlsxRows implements RowSource {
    private final Workbook workbook;
    private final SheetCells sheet;
    private final RowMaker maker;
    private final long lastHeadRow;
    private final int dateColumn;
    private final String[] texts;

    private XlsxRows(Workbook workbook, SheetCells sheet, Receipt receipt, RowMaker maker) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.maker = maker;
        this.lastHeadRow = receipt.headLine() + receipt.headRows() - 1;
        this.dateColumn = receipt.fieldIndexes().getOrDefault(RegisterField.HELD_ON, -1);
        this.texts = new String[receipt.head().size()];
    }

    static XlsxRows open(Receipt receipt, Path staged, RowMaker maker) throws IOException {
        String name = receipt.sheet();
        if (name == null) {
            throw new IllegalArgumentException(receipt.file() + " has no sheet");
        }
        Workbook workbook = Workbook.open(staged);
        try {
            return new XlsxRows(workbook, new SheetCells(workbook.open(name)), receipt, maker);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The first rows of a sheet. */
    static TableTop top(Workbook workbook, String sheet, List<CellRange> merged) throws IOException {
        List<TableTop.Line> lines = new ArrayList<>();
        try (SheetCells cells = new SheetCells(workbook.open(sheet))) {
            for (SheetCells.SheetRow row = cells.next();
                    row != null && lines.size() < TableTop.LINES;
                    row = cells.next()) {
                List<String> texts = new ArrayList<>();
                for (SheetCells.Cell cell : row.cells()) {
                    while (texts.size() <= cell.column()) {
                        texts.add("");
                    }
                    texts.set(
                            cell.column(),
                            workbook.read(cell, Workbook.ColumnKind.OTHER).text());
                }
                lines.add(new TableTop.Line(row.number(), texts));
            }
        }
        return new TableTop(lines, merged);
    }

    @Override
    public @Nullable ReceivedRow next() throws IOException {
        SheetCells.SheetRow row = sheet.next();
        while (row != null && row.number() <= lastHeadRow) {
            row = sheet.next();
        }
        if (row == null) {
            return null;
        }
        maker.begin(row.number());
        Arrays.fill(texts, "");
        SortedMap<Integer, String> beyond = new TreeMap<>();
        for (SheetCells.Cell cell : row.cells()) {
            if (cell.column() >= texts.length) {
                String text = workbook.read(cell, Workbook.ColumnKind.OTHER).text();
                if (!CellScan.isBlank(text.toCharArray(), 0, text.length())) {
                    beyond.put(cell.column(), text);
                }
            } else {
                Workbook.ColumnKind kind =
                        cell.column() == dateColumn ? Workbook.ColumnKind.DATE : Workbook.ColumnKind.OTHER;
                Workbook.Content content = workbook.read(cell, kind);
                texts[cell.column()] = content.text();
                if (content.code() != null) {
                    maker.note(
                            cell.column(), content.code(), content.arguments().toArray());
                }
            }
        }
        for (int index = 0; index < texts.length; index++) {
            maker.cell(index, texts[index]);
        }
        // What stands right of the head has no column; the row tells so, and keeps it as evidence.
        int fields = beyond.isEmpty() ? texts.length : beyond.lastKey() + 1;
        for (int index = texts.length; index < fields; index++) {
            maker.cell(index, beyond.getOrDefault(index, ""));
        }
        ReceivedRow made = maker.end(fields);
        return made == null ? maker.empty(fields) : made;
    }

    @Override
    public void close() throws IOException {
        try {
            sheet.close();
        } finally {
            workbook.close();
        }
    }
}
