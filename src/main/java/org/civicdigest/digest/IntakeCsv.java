package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.civicdigest.model.FileCount;

/** Writes {@code intake.csv}: one row per file received, sorted by path and hash. */
final class IntakeCsv {
    static final String FILE = "intake.csv";

    private static final String[] HEAD = {
        "file",
        "sha256",
        "register",
        "received",
        "accepted",
        "quarantined",
        "duplicate",
        "superseded",
        "ignored",
        "notices"
    };

    private IntakeCsv() {}

    static void write(List<FileCount> files, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (FileCount file : sorted(files)) {
                table.row(
                        CsvTable.text(file.file()),
                        file.sha256(),
                        file.register() == null ? "" : file.register().code(),
                        Long.toString(file.received()),
                        Long.toString(file.accepted()),
                        Long.toString(file.quarantined()),
                        Long.toString(file.duplicate()),
                        Long.toString(file.superseded()),
                        Long.toString(file.ignored()),
                        Long.toString(file.notices()));
            }
        }
    }

    /** By path; one path received twice, by hash. */
    static List<FileCount> sorted(List<FileCount> files) {
        return files.stream()
                .sorted(Comparator.comparing(FileCount::file).thenComparing(FileCount::sha256))
                .toList();
    }
}
