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
     * @param row at which it begins, the first line being 1
     */
    public record SentRow(long row, List<String> cells) {
        public SentRow {
            cells = List.copyOf(cells);
        }
    }

    /** The records of a file whose encoding is known, as many as asked for at most. */
    public static List<SentRow> read(Receipt receipt, Path staged, int most) throws IOException {
        TextEncoding encoding = receipt.encoding();
        if (encoding == null) {
            return List.of();
        }
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
}
