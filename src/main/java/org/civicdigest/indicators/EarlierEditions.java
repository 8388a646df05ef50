package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.jspecify.annotations.Nullable;

/** What earlier editions published, so that whoever holds them beside a new one learns nothing of single people. */
public final class EarlierEditions {
    private final Map<Key, List<IndicatorValue>> values = new HashMap<>();

    private record Key(String indicator, Cell cell) {}

    /** What was said of one sum: every number, and whether it was withheld. */
    record Said(List<BigDecimal> numbers, boolean isWithheld) {
        /** Whether the sum is another by so few that the difference would tell of single people. */
        boolean differsByFew(BigDecimal sum, int minimum) {
            return numbers.stream()
                    .map(number -> number.subtract(sum).abs())
                    .anyMatch(by -> ProtectedMeasures.isFew(by, minimum));
        }
    }

    /** There are none. */
    public static EarlierEditions none() {
        return new EarlierEditions();
    }

    /** Takes in the values of one edition. */
    public void add(List<IndicatorValue> published) {
        for (IndicatorValue value : published) {
            values.computeIfAbsent(
                            new Key(value.indicator(), cell(value.areaCode(), value.period())),
                            key -> new ArrayList<>())
                    .add(value);
        }
    }

    private static Cell cell(String area, Period period) {
        Months months = Months.of(period);
        return new Cell(area, months.year(), months.bits());
    }

    Said find(String indicator, Cell cell, boolean ofNumerator) {
        List<BigDecimal> numbers = new ArrayList<>();
        boolean isWithheld = false;
        for (IndicatorValue value : values.getOrDefault(new Key(indicator, cell), List.of())) {
            @Nullable BigDecimal number = ofNumerator ? value.numerator() : value.denominator();
            if (number != null) {
                numbers.add(number);
            }
            isWithheld |= value.status() == Status.SUPPRESSED;
        }
        return new Said(numbers, isWithheld);
    }
}
