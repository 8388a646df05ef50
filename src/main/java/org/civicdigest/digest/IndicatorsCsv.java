package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;

/** Writes {@code indicators.csv}: one row per (area, indicator, period), sorted by these. */
final class IndicatorsCsv {
    static final String FILE = "indicators.csv";

    private static final String[] HEAD = {
        "area_code", "area_name", "level", "indicator", "indicator_name", "period", "numerator", "denominator", "value",
        "lower", "upper", "benchmark", "verdict", "rank", "rank_lower", "rank_upper", "ranked_areas", "previous",
        "change", "change_lower", "change_upper", "change_verdict", "target", "status", "note"
    };

    private IndicatorsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        Language language = edition.languages().get(0);
        Map<String, String> indicatorNames = edition.workspace().indicators().stream()
                .collect(Collectors.toMap(
                        Indicator::code, indicator -> indicator.name().in(language)));
        Map<String, String> areaNames = new HashMap<>();
        List<IndicatorValue> sorted = edition.values().stream()
                .sorted(Comparator.comparing(IndicatorValue::areaCode)
                        .thenComparing(IndicatorValue::indicator)
                        .thenComparing(IndicatorValue::period))
                .toList();
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (IndicatorValue value : sorted) {
                table.row(
                        CsvTable.text(value.areaCode()),
                        CsvTable.text(
                                areaNames.computeIfAbsent(value.areaCode(), area -> edition.nameOf(area, language))),
                        CsvTable.text(value.level()),
                        CsvTable.text(value.indicator()),
                        CsvTable.text(indicatorNames.getOrDefault(value.indicator(), value.indicator())),
                        CsvTable.text(value.period().toString()),
                        Decimals.print(value.numerator()),
                        Decimals.print(value.denominator()),
                        Decimals.print(value.value()),
                        Decimals.print(value.lower()),
                        Decimals.print(value.upper()),
                        Decimals.print(value.benchmark()),
                        value.verdict().code(),
                        Decimals.print(value.rank()),
                        Decimals.print(value.rankLower()),
                        Decimals.print(value.rankUpper()),
                        Decimals.print(value.rankedAreas()),
                        Decimals.print(value.previous()),
                        Decimals.print(value.change()),
                        Decimals.print(value.changeLower()),
                        Decimals.print(value.changeUpper()),
                        value.changeVerdict().code(),
                        Decimals.print(value.target()),
                        value.status().code(),
                        CsvTable.text(Words.remarks(value.remarks(), language)));
            }
        }
    }
}
