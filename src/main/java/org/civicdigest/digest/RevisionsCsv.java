package org.civicdigest.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Revision;

/**
 * Writes {@code revisions.csv}: one row per (area, programme, measure, year, moment), what was known of the sum then and
 * how much that differs from what was known before.
 */
final class RevisionsCsv {
    static final String FILE = "revisions.csv";

    private static final String[] HEAD = {
        "area_code",
        "programme",
        "measure",
        "year",
        "step",
        "known_at",
        "low",
        "high",
        "change_low",
        "change_high",
        "records_added",
        "records_replaced"
    };

    private RevisionsCsv() {}

    static void write(List<Revision> revisions, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (int index = 0; index < revisions.size(); index++) {
                Revision revision = revisions.get(index);
                boolean isFirst = revision.step() == 1;
                table.row(
                        CsvTable.text(revision.area()),
                        revision.programme(),
                        revision.measure(),
                        Integer.toString(revision.year()),
                        Integer.toString(revision.step()),
                        revision.knownAt().toString(),
                        revision.low().toPlainString(),
                        revision.high().toPlainString(),
                        isFirst
                                ? ""
                                : change(
                                        revision.low(), revisions.get(index - 1).low()),
                        isFirst
                                ? ""
                                : change(
                                        revision.high(),
                                        revisions.get(index - 1).high()),
                        Long.toString(revision.added()),
                        Long.toString(revision.replaced()));
            }
        }
    }

    private static String change(BigDecimal now, BigDecimal before) {
        return now.subtract(before).toPlainString();
    }
}
