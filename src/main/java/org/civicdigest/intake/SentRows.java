package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of a staged file exactly as sent, persons included: for a copy that goes back to its sender only. */
public final class SentRows {
    private SentRows() {}

    /**
     * One record, the head among them.
     *
     * @param row at which it begins, the first line being 1; 0 for a head that stands in no line
     */
    public record SentRow(long row, List<String> cells) {
        public SentRow {
            cells = List.copyOf(cells);
        }
    }

    /** The records of a part, as many as asked for at most; none where the part cannot be read at all. */
    public static List<SentRow> read(Receipt receipt, Path staged, int most) throws IOException {
        TextEncoding encoding = receipt.encoding();
        if (receipt.format() == FileFormat.CSV && encoding != null) {
            return readText(receipt, encoding, staged, most);
        }
        return receipt.isRefused() ? List.of() : readRows(receipt, staged, most);
    }

    /** All lines of a text, those above the head among them. */
    private static List<SentRow> readText(Receipt receipt, TextEncoding encoding, Path staged, int most)
            throws IOException {
        List<SentRow> rows = new ArrayList<>();
        try (Reader source = encoding.open(staged);
                CsvReader<CsvCells.CsvRecord> records = CsvCells.open(source, receipt.delimiter())) {
            for (CsvCells.CsvRecord each : records) {
                if (rows.size() == most) {
                    break;
                }
                rows.add(new SentRow(each.line(), each.cells()));
            }
        }
        return rows;
    }

    /** Formats that name their columns in each record get a head of their own, as row 0. */
    private static List<SentRow> readRows(Receipt receipt, Path staged, int most) throws IOException {
        List<SentRow> rows = new ArrayList<>();
        rows.add(new SentRow(0, receipt.head()));
        try (RowSource source = RowReader.sourceOf(receipt, staged, new SentRowMaker(receipt))) {
            for (ReceivedRow row = source.next(); row != null && rows.size() < most; row = source.next()) {
                rows.add(new SentRow(row.row(), row.cells()));
            }
        }
        return rows;
    }
}
