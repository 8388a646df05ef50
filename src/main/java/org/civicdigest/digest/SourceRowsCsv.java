package org.civicdigest.digest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.SourceRow;

/** Writes {@code source_rows.csv}: one row per (side, file, sheet, row, measure, area, period) behind one value. */
public final class SourceRowsCsv implements Closeable {
    public static final String FILE = "source_rows.csv";

    private final CsvTable table;

    private SourceRowsCsv(CsvTable table) {
        this.table = table;
    }

    public static SourceRowsCsv create(Path folder) throws IOException {
        return new SourceRowsCsv(CsvTable.create(
                folder.resolve(FILE),
                "side",
                "file",
                "sheet",
                "row",
                "area_code",
                "period",
                "measure",
                "amount_low",
                "amount_high"));
    }

    /** @param side of the value that the row is added to */
    public void add(String side, SourceRow row) {
        table.row(
                side,
                CsvTable.text(row.file()),
                CsvTable.text(row.sheet()),
                Long.toString(row.row()),
                CsvTable.text(row.areaCode()),
                row.period().toString(),
                CsvTable.text(row.measure()),
                Decimals.print(row.low()),
                Decimals.print(row.high()));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
