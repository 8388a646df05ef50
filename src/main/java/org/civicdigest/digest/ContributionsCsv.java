package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Contribution;

/** Writes {@code submissions.csv}: one row per (file, sheet, area, programme), what it stated and what was replaced. */
final class ContributionsCsv {
    static final String FILE = "submissions.csv";

    private static final String[] HEAD = {
        "file",
        "sheet",
        "sha256",
        "areas",
        "programme",
        "first_month",
        "last_month",
        "arrived_at",
        "records",
        "replaced"
    };

    private ContributionsCsv() {}

    static void write(List<Contribution> contributions, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Contribution contribution : contributions) {
                table.row(
                        CsvTable.text(contribution.file()),
                        CsvTable.text(contribution.sheet()),
                        contribution.sha256(),
                        CsvTable.text(String.join("/", contribution.path())),
                        contribution.programme(),
                        contribution.firstMonth().toString(),
                        contribution.lastMonth().toString(),
                        contribution.arrivedAt().toString(),
                        Long.toString(contribution.records()),
                        Long.toString(contribution.replaced()));
            }
        }
    }
}
