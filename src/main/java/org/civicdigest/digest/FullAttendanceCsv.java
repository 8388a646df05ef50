package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.FullAttendance;

/**
 * Writes {@code full_attendance.csv}: one row per (area as it reported, programme) whose full sessions can be judged in the
 * edition's year, those that do not stand too.
 */
final class FullAttendanceCsv {
    static final String FILE = "full_attendance.csv";

    private static final String[] HEAD = {
        "area_code", "programme", "sessions", "full_sessions", "expected_full_sessions", "basis", "p_value", "to_verify"
    };

    private FullAttendanceCsv() {}

    static void write(List<FullAttendance> found, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (FullAttendance each : found) {
                table.row(
                        CsvTable.text(each.areaCode()),
                        CsvTable.text(each.programme()),
                        Integer.toString(each.sessions()),
                        Integer.toString(each.fullSessions()),
                        Decimals.print((Double) each.expectedFullSessions()),
                        each.basis().code(),
                        Decimals.print((Double) each.pValue()),
                        each.stands() ? "yes" : "no");
            }
        }
    }
}
