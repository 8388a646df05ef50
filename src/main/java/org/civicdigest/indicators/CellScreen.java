package org.civicdigest.indicators;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Through which each value of one indicator goes before anything is made of it: what is withheld here is in no rank, no
 * benchmark, no peers and no change.
 */
public abstract class CellScreen implements Serializable {
    /** Lets everything through. */
    public static final CellScreen OPEN = new Withholding(Set.of(), 0);

    private CellScreen() {}

    /** What may be printed of an area over some months. */
    abstract Outcome screen(Indicator indicator, String area, Months months, Sums sums, Outcome outcome);

    /** What is said of a value that is withheld; where people are protected it is not told for which reason. */
    final Remark why(Indicator indicator, Programme programme) {
        int minimum = Math.max(indicator.minimumCell(), protection());
        if (programme.sensitive()) {
            return Remark.of(Remark.Kind.SENSITIVE_FEW, minimum);
        }
        return Remark.of(protection() > 0 ? Remark.Kind.PROTECTED : Remark.Kind.BELOW_MINIMUM, minimum);
    }

    /** Fewer people than this are protected; 0 where none are. */
    abstract int protection();

    private static Cell cell(String area, Months months) {
        return new Cell(area, months.year(), months.bits());
    }

    private static boolean isSuppressed(Outcome outcome) {
        return outcome instanceof Outcome.Withheld withheld && withheld.isSuppressed();
    }

    /** Withholds some cells, and does not tell them from those that are fewer than the protection. */
    static CellScreen withholding(Collection<Cell> cells, int protection) {
        return new Withholding(cells, protection);
    }

    private static final class Withholding extends CellScreen {
        private final Set<Cell> withheld;
        private final int protection;

        Withholding(Collection<Cell> withheld, int protection) {
            this.withheld = Set.copyOf(withheld);
            this.protection = protection;
        }

        @Override
        int protection() {
            return protection;
        }

        @Override
        Outcome screen(Indicator indicator, String area, Months months, Sums sums, Outcome outcome) {
            boolean isWithheld = sums instanceof Sums.Reported && withheld.contains(cell(area, months));
            return !isWithheld
                    ? outcome
                    : isSuppressed(outcome) ? outcome : new Outcome.Withheld(Status.SUPPRESSED, null);
        }
    }

    /** Lets everything through, and notes all sums that are asked for, each cell once. */
    public static final class Log extends CellScreen {
        private final SortedMap<Cell, LoggedSum> sums = new TreeMap<>();

        @Override
        Outcome screen(Indicator indicator, String area, Months months, Sums asked, Outcome outcome) {
            Sums.@Nullable Reported reported =
                    asked instanceof Sums.OfFew few ? few.sums() : asked instanceof Sums.Reported whole ? whole : null;
            if (reported != null) {
                Cell cell = cell(area, months);
                boolean adds = indicator.kind() != Indicator.Kind.COVERAGE && reported.populationYear() == null;
                sums.put(
                        cell,
                        new LoggedSum(
                                cell,
                                reported.numerator(),
                                adds ? reported.denominator() : null,
                                isSuppressed(outcome)));
            }
            return outcome;
        }

        @Override
        int protection() {
            return 0;
        }

        public List<LoggedSum> sums() {
            return new ArrayList<>(sums.values());
        }
    }
}
