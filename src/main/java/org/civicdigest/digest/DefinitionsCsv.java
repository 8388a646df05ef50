package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code definitions.csv}: one row per indicator, what is divided by what. {@code numerator_protected}: whether it counts
 * people and is not public elsewhere, so that fewer than {@code minimum_cell} are not shown. {@code numerator_adds_over}: areas and
 * periods, areas only, or nothing, as distinct people.
 */
final class DefinitionsCsv {
    static final String FILE = "definitions.csv";

    private static final String[] HEAD = {
        "indicator",
        "name",
        "name_en",
        "programme",
        "kind",
        "numerator",
        "numerator_unit",
        "numerator_protected",
        "numerator_adds_over",
        "denominator",
        "denominator_unit",
        "denominator_protected",
        "denominator_adds_over",
        "per",
        "unit",
        "direction",
        "interval",
        "minimum_cell",
        "definition",
        "definition_en"
    };

    private DefinitionsCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Indicator indicator : edition.workspace().indicators()) {
                Text name = indicator.name();
                Text definition = indicator.definition();
                table.row(
                        indicator.code(),
                        CsvTable.text(name.zh()),
                        CsvTable.text(name.en()),
                        CsvTable.text(indicator.programme()),
                        word(indicator.kind()),
                        CsvTable.text(indicator.numerator()),
                        unit(edition.workspace(), indicator.numerator()),
                        isProtected(edition.workspace(), indicator.numerator()),
                        addsOver(edition.workspace(), indicator.numerator()),
                        CsvTable.text(indicator.denominator()),
                        unit(edition.workspace(), indicator.denominator()),
                        isProtected(edition.workspace(), indicator.denominator()),
                        addsOver(edition.workspace(), indicator.denominator()),
                        Decimals.print(indicator.per()),
                        CsvTable.text(indicator.unit().zh()),
                        word(indicator.direction()),
                        word(indicator.interval()),
                        Integer.toString(indicator.minimumCell()),
                        CsvTable.text(definition.zh()),
                        CsvTable.text(definition.en()));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String unit(Workspace workspace, @Nullable String measure) {
        return measure == null
                ? ""
                : workspace.findMeasure(measure).orElseThrow().unit().code();
    }

    /** Stocks and populations are of a moment or a year; people who are counted once are in several areas and periods. */
    private static String addsOver(Workspace workspace, @Nullable String code) {
        if (code == null) {
            return "";
        }
        Measure measure = workspace.findMeasure(code).orElseThrow();
        if (measure.isDistinct()) {
            return "nothing";
        }
        return measure.isStock() || measure.source() == Measure.Source.POPULATION ? "areas" : "areas and periods";
    }

    private static String isProtected(Workspace workspace, @Nullable String measure) {
        return measure == null
                ? ""
                : workspace.findMeasure(measure).orElseThrow().isProtected() ? "yes" : "no";
    }
}
