package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;

/** Yearly proportions of the one indicator of a {@link Town}, for what is made from an edition's values. */
final class YearlyValues {
    private final List<IndicatorValue> values = new ArrayList<>();

    YearlyValues with(String area, String level, int year, long numerator, long denominator, Remark... remarks) {
        return with(area, level, year, numerator, denominator, Verdict.NOT_COMPARED, remarks);
    }

    YearlyValues with(
            String area, String level, int year, long numerator, long denominator, Verdict verdict, Remark... remarks) {
        values.add(new IndicatorValue(
                area,
                level,
                "indicator",
                Period.ofYear(year),
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                (double) numerator / denominator,
                null,
                null,
                null,
                verdict,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                Status.OK,
                List.of(remarks),
                null,
                null));
        return this;
    }

    List<IndicatorValue> list() {
        return List.copyOf(values);
    }

    void clear() {
        values.clear();
    }
}
