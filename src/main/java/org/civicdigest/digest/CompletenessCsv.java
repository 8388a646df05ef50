package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Due;

/** Writes {@code completeness.csv}: one row per (area, programme, period) that was owed. */
final class CompletenessCsv {
    static final String FILE = "completeness.csv";

    private static final String[] HEAD = {
        "area_code", "programme", "period", "status", "due_on", "arrived_on", "received", "expected"
    };

    private CompletenessCsv() {}

    static void write(List<Due> dues, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Due due : dues) {
                table.row(
                        CsvTable.text(due.area()),
                        due.programme(),
                        due.period().toString(),
                        due.standing().code(),
                        due.dueOn().toString(),
                        due.arrivedOn() == null ? "" : due.arrivedOn().toString(),
                        Integer.toString(due.received()),
                        Integer.toString(due.expected()));
            }
        }
    }
}
