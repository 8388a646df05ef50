package org.civicdigest.indicators;

import java.time.YearMonth;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Workspace;

/**
 * Whether a yearly value speaks for its year.
 *
 * <p>Of returns every month must be there. Where activities or attendance are counted, a month without any is a month without
 * any; there the data must reach into the last period in which the programme owes a session: a lecture a quarter that was held
 * in November is the last of its year.
 */
final class WholeYears {
    private final Workspace workspace;

    WholeYears(Workspace workspace) {
        this.workspace = workspace;
    }

    boolean isWhole(Indicator indicator, IndicatorValue value) {
        Optional<Remark> sameMonths = find(value, Remark.Kind.SAME_MONTHS);
        if (isReturned(indicator)) {
            return sameMonths.isEmpty() && find(value, Remark.Kind.PART_PERIOD).isEmpty();
        }
        return sameMonths.isEmpty()
                || reachesEnd(
                        indicator, YearMonth.parse(sameMonths.get().arguments().get(1)));
    }

    /** The same of the sums over all months of a year. */
    boolean isWhole(Indicator indicator, Sums.Reported ofYear) {
        return isReturned(indicator)
                ? ofYear.withData().size() == 12
                : reachesEnd(indicator, ofYear.span().last());
    }

    private boolean isReturned(Indicator indicator) {
        return workspace
                .findMeasure(indicator.numerator())
                .filter(measure -> measure.source() == Measure.Source.RETURNS)
                .isPresent();
    }

    private boolean reachesEnd(Indicator indicator, YearMonth lastMonthWithData) {
        return lastMonthWithData.getMonthValue() > 12 - monthsOfCadence(indicator.programme());
    }

    /** Months of the longest period in which the programme owes a session; one where it owes none. */
    private int monthsOfCadence(String programme) {
        return workspace.obligations().stream()
                .filter(obligation -> obligation.programme().equals(programme))
                .mapToInt(obligation -> obligation.period().months())
                .max()
                .orElse(1);
    }

    private static Optional<Remark> find(IndicatorValue value, Remark.Kind kind) {
        return value.remarks().stream().filter(remark -> remark.kind() == kind).findFirst();
    }
}
