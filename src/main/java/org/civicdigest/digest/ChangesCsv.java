package org.civicdigest.digest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;

/**
 * Writes {@code changes.csv}: one row per (area, indicator, period) whose value can be held against the year before, with
 * the test of the change and, for the edition's year and the areas that are compared, the parts that the difference of the two
 * yearly values is made of, over the same {@code months} of both.
 *
 * <p>{@code difference}: of {@code value} to {@code previous_published}, what the digest of the year before said, or to
 * {@code previous} where it was never published, and {@code restatement_effect} is not known. The effects add up to it, digit by digit: {@code rounding_effect} is what
 * printing decimals leaves over.
 *
 * <p>{@code smallest_detectable_change}: what would have been told apart from chance four times of five, 2.8 standard errors
 * of the change.
 */
final class ChangesCsv {
    static final String FILE = "changes.csv";

    private static final String[] HEAD = {
        "area_code",
        "level",
        "indicator",
        "period",
        "value",
        "previous",
        "change",
        "change_lower",
        "change_upper",
        "p_value",
        "smallest_detectable_change",
        "change_verdict",
        "previous_published",
        "difference",
        "restatement_effect",
        "rate_effect",
        "mix_effect",
        "reporting_effect",
        "boundary_effect",
        "other_effect",
        "rounding_effect",
        "months",
        "unit_level",
        "matched_units",
        "panel_value",
        "panel_previous",
        "joined_units",
        "left_units",
        "units_moved_in",
        "units_moved_out"
    };

    private ChangesCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        List<IndicatorValue> sorted = edition.values().stream()
                .sorted(Comparator.comparing(IndicatorValue::areaCode)
                        .thenComparing(IndicatorValue::indicator)
                        .thenComparing(IndicatorValue::period))
                .toList();
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (IndicatorValue value : sorted) {
                Optional<ChangeParts> parts = value.period().equals(Period.ofYear(edition.year()))
                        ? edition.findChangeParts(value.areaCode(), value.indicator())
                        : Optional.empty();
                if (value.change() == null && parts.isEmpty()) {
                    continue;
                }
                table.row(
                        CsvTable.text(value.areaCode()),
                        CsvTable.text(value.level()),
                        CsvTable.text(value.indicator()),
                        CsvTable.text(value.period().toString()),
                        Decimals.print(value.value()),
                        Decimals.print(value.previous()),
                        Decimals.print(value.change()),
                        Decimals.print(value.changeLower()),
                        Decimals.print(value.changeUpper()),
                        Decimals.print(value.changePValue()),
                        Decimals.print(DetectableChange.find(value).orElse(null)),
                        value.changeVerdict().code(),
                        parts.map(each -> Decimals.print(each.published())).orElse(""),
                        number(parts, ChangeParts::difference),
                        parts.filter(ChangePart.RESTATEMENT::isKnown)
                                .map(each -> Decimals.print((Double) each.restatement()))
                                .orElse(""),
                        number(parts, ChangeParts::rate),
                        number(parts, ChangeParts::mix),
                        number(parts, ChangeParts::reporting),
                        number(parts, ChangeParts::boundary),
                        number(parts, ChangeParts::other),
                        parts.map(ChangesCsv::rounding).orElse(""),
                        parts.map(each -> CsvTable.text(each.monthRuns())).orElse(""),
                        parts.map(each -> CsvTable.text(each.unitLevel())).orElse(""),
                        whole(parts, units -> units.matched()),
                        number(parts, each -> each.units().now()),
                        number(parts, each -> each.units().before()),
                        whole(parts, units -> units.joined()),
                        whole(parts, units -> units.left()),
                        whole(parts, units -> units.movedIn()),
                        whole(parts, units -> units.movedOut()));
            }
        }
    }

    private static String number(Optional<ChangeParts> parts, ToDoubleFunction<ChangeParts> part) {
        return parts.map(each -> Decimals.print((Double) part.applyAsDouble(each)))
                .orElse("");
    }

    /** Of the decimals as they are printed, what their sum misses. */
    private static String rounding(ChangeParts parts) {
        BigDecimal missing = new BigDecimal(Decimals.print((Double) parts.difference()));
        for (ChangePart part : ChangePart.values()) {
            missing = missing.subtract(new BigDecimal(Decimals.print((Double) part.of(parts))));
        }
        return Decimals.print(missing);
    }

    private static String whole(Optional<ChangeParts> parts, ToIntFunction<ChangeParts.Units> number) {
        return parts.map(each -> Integer.toString(number.applyAsInt(each.units())))
                .orElse("");
    }
}
