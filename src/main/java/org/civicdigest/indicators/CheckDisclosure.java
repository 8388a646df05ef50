package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;

/**
 * Takes the numbers out of failed checks that would tell of few people: where a number is few, where two numbers of one measure
 * differ by a few, and where the sum that a number belongs to is withheld. The places of the numbers stay.
 */
public final class CheckDisclosure {
    private final ProtectedMeasures protectedMeasures;
    private final Map<String, List<Cell>> withheldByMeasure = new HashMap<>();

    private CheckDisclosure(Workspace workspace, List<IndicatorValue> values) {
        protectedMeasures = new ProtectedMeasures(workspace);
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
        OptionalInt stated = protectedMeasures.findMinimum(operand.measure());
        if (stated.isEmpty()) {
            return false;
        }
        int minimum = stated.getAsInt();
        Months months = Months.of(operand.period());
        return ProtectedMeasures.isFew(operand.value().low(), minimum)
                || ProtectedMeasures.isFew(operand.value().high(), minimum)
                || withheldByMeasure.getOrDefault(operand.measure(), List.of()).stream()
                        .anyMatch(cell -> cell.area().equals(operand.area())
                                && cell.year() == months.year()
                                && (cell.months() & months.bits()) != 0);
    }

    /** A district less its streets, as the district states it and as they do. */
    private boolean differsByFew(Disagreement found) {
        List<String> measures =
                found.operands().stream().map(Operand::measure).distinct().toList();
        OptionalInt minimum =
                measures.size() == 1 ? protectedMeasures.findMinimum(measures.get(0)) : OptionalInt.empty();
        return minimum.isPresent()
                && ProtectedMeasures.isFew(
                        found.leftSum().low().subtract(found.rightSum().low()).abs(), minimum.getAsInt());
    }
}
