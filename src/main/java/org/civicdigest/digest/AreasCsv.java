package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code areas.csv}: one row per (area, time in which its level, parent and name held). {@code depth} is 0 for the top level;
 * days are inclusive, and empty where there is no end.
 */
final class AreasCsv {
    static final String FILE = "areas.csv";

    private static final String[] HEAD = {
        "area_code", "name", "name_en", "level", "depth", "parent", "valid_from", "valid_to"
    };

    private AreasCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        Workspace workspace = edition.workspace();
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (List<Area> rows : workspace.areas().rowsByCode().values()) {
                for (Area area : rows) {
                    table.row(
                            CsvTable.text(area.code()),
                            CsvTable.text(area.name().zh()),
                            CsvTable.text(area.name().en()),
                            CsvTable.text(area.level()),
                            Integer.toString(workspace.depthOf(area.level())),
                            CsvTable.text(area.parent()),
                            day(area.validFrom()),
                            day(area.validTo()));
                }
            }
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
