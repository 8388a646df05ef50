package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Takes the numbers out of failed checks that would tell of few people: where a number is few, where two numbers of one measure
 * differ by a few, and where the sum that a number belongs to is withheld. The places of the numbers stay.
 */
public final class CheckDisclosure {
    private final Map<String, Integer> minimumByMeasure = new HashMap<>();
    private final Map<String, List<Cell>> withheldByMeasure = new HashMap<>();

    private CheckDisclosure(Workspace workspace, List<IndicatorValue> values) {
        for (Indicator indicator : workspace.indicators()) {
            for (String code : indicator.measures()) {
                Measure measure = workspace.findMeasure(code).orElseThrow();
                if (indicator.minimumCell() > 0 && measure.isProtected()) {
                    minimumByMeasure.merge(code, indicator.minimumCell(), Math::max);
                }
            }
        }
        for (IndicatorValue value : values) {
            if (value.status() == Status.SUPPRESSED) {
                Months months = Months.of(value.period());
                for (String code :
                        workspace.findIndicator(value.indicator()).orElseThrow().measures()) {
                    withheldByMeasure
                            .computeIfAbsent(code, measure -> new ArrayList<>())
                            .add(new Cell(value.areaCode(), months.year(), months.bits()));
                }
            }
        }
    }

    /** @param values of the edition, as they are published */
    public static List<Disagreement> protect(
            Workspace workspace, List<IndicatorValue> values, List<Disagreement> disagreements) {
        CheckDisclosure disclosure = new CheckDisclosure(workspace, values);
        return disagreements.stream()
                .map(found -> disclosure.tellsOfFew(found) ? found.withoutNumbers() : found)
                .toList();
    }

    private boolean tellsOfFew(Disagreement found) {
        return found.operands().stream().anyMatch(this::tellsOfFew) || differsByFew(found);
    }

    private boolean tellsOfFew(Operand operand) {
        @Nullable Integer minimum = minimumByMeasure.get(operand.measure());
        if (minimum == null) {
            return false;
        }
        Months months = Months.of(operand.period());
        return isFew(operand.value().low(), minimum)
                || isFew(operand.value().high(), minimum)
                || withheldByMeasure.getOrDefault(operand.measure(), List.of()).stream()
                        .anyMatch(cell -> cell.area().equals(operand.area())
                                && cell.year() == months.year()
                                && (cell.months() & months.bits()) != 0);
    }

    /** A district less its streets, as the district states it and as they do. */
    private boolean differsByFew(Disagreement found) {
        List<String> measures =
                found.operands().stream().map(Operand::measure).distinct().toList();
        return measures.size() == 1
                && minimumByMeasure.containsKey(measures.get(0))
                && isFew(
                        found.leftSum().low().subtract(found.rightSum().low()).abs(),
                        Objects.requireNonNull(minimumByMeasure.get(measures.get(0))));
    }

    private static boolean isFew(BigDecimal people, int minimum) {
        return people.signum() > 0 && people.compareTo(BigDecimal.valueOf(minimum)) < 0;
    }
}
