package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace.PopulationRow;

/** Reads {@code population.csv}: one row per area, year and measure of source population. */
final class PopulationFile {
    static final String NAME = "population.csv";

    private static final CsvFile COLUMNS = new CsvFile(List.of("area", "year", "measure", "value"), List.of());

    private record Key(String area, int year, String measure) {}

    private PopulationFile() {}

    static List<PopulationRow> read(Path file, FileProblems problems, Known known) {
        List<PopulationRow> rows = new ArrayList<>();
        Map<Key, Integer> lineByKey = new HashMap<>();
        COLUMNS.read(file, problems, row -> {
            Located area = row.reference("area", known.areaCodes);
            Located written = row.word("year");
            Optional<Period> year = Period.find(written.value()).filter(period -> period.kind() == PeriodKind.YEAR);
            if (year.isEmpty() && !written.isAbsent()) {
                problems.error(written, Words.quoted(written.value()), new Text("四位年份，如 2025", "a year such as 2025"));
            }
            Located measure = row.reference("measure", known.measureCodes);
            checkSource(measure, problems, known);
            Optional<BigDecimal> value = row.amount("value");
            if (!row.isSound() || year.isEmpty() || value.isEmpty()) {
                return;
            }
            Key key = new Key(area.value(), year.get().year(), measure.value());
            Integer first = lineByKey.putIfAbsent(key, row.line());
            if (first != null) {
                row.error(
                        "",
                        Words.again(key.area() + " " + key.year() + " " + key.measure(), first),
                        new Text("每个区划、年份、指标项只有一行", "one row for each area, year and measure"));
            }
            rows.add(new PopulationRow(area.value(), key.year(), measure.value(), value.get()));
        });
        return rows;
    }

    private static void checkSource(Located code, FileProblems problems, Known known) {
        Measure measure = known.measures.get(code.value());
        if (measure != null && measure.source() != Source.POPULATION) {
            String source = measure.source().name().toLowerCase(Locale.ROOT);
            problems.error(
                    code,
                    new Text(
                            "“" + code.value() + "”，其来源是 " + source,
                            "\"" + code.value() + "\", a measure of " + source),
                    new Text("来源为 population 的指标项", "a measure of population"));
        }
    }
}
