package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace.TargetRow;

/** Reads {@code targets.csv}: one row per area (or {@code *}), indicator and period. */
final class TargetsFile {
    static final String NAME = "targets.csv";

    private static final CsvFile COLUMNS = new CsvFile(List.of("area", "indicator", "period", "target"), List.of());

    private TargetsFile() {}

    static List<TargetRow> read(Path file, FileProblems problems, Known known) {
        List<TargetRow> rows = new ArrayList<>();
        ByAreaIndicatorPeriod keys = ByAreaIndicatorPeriod.ofOneOrAllAreas(problems, known);
        COLUMNS.read(file, problems, row -> {
            Optional<ByAreaIndicatorPeriod.Key> key = keys.read(row);
            Optional<BigDecimal> target = row.amount("target");
            if (key.isEmpty() || target.isEmpty()) {
                return;
            }
            Indicator indicator = known.indicators.get(key.get().indicator());
            if (indicator != null && indicator.isPart() && target.get().compareTo(BigDecimal.ONE) > 0) {
                row.error(
                        "target",
                        Words.quoted(target.get().toPlainString()),
                        new Text("0 至 1 的比例（95% 写成 0.95）", "a proportion from 0 to 1 (0.95 for 95 %)"));
            }
            rows.add(new TargetRow(
                    key.get().area(), key.get().indicator(), key.get().period(), target.get()));
        });
        return rows;
    }
}
