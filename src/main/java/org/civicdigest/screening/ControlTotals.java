package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/**
 * Holds the rows of totals of one file against what its other rows add up to.
 *
 * <p>A total is right that equals the sum of the rows since the last total, as a subtotal does, or of all rows. One that
 * stands before any row is judged at the end of the file. A column with a cell that is no number is not judged.
 */
public final class ControlTotals {
    private final FileScreener screener;
    private final TreeMap<Integer, Unit> units;
    private final Map<Integer, Sum> sums = new HashMap<>();
    private final List<Stated> beforeAnyRow = new ArrayList<>();
    private boolean hasRows;

    private static final class Sum {
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private BigDecimal lowSinceTotal = BigDecimal.ZERO;
        private BigDecimal highSinceTotal = BigDecimal.ZERO;
        private boolean isKnown = true;

        boolean holds(Quantity stated) {
            return !isKnown || meets(stated, low, high) || meets(stated, lowSinceTotal, highSinceTotal);
        }

        private static boolean meets(Quantity stated, BigDecimal from, BigDecimal to) {
            return stated.low().compareTo(to) <= 0 && stated.high().compareTo(from) >= 0;
        }
    }

    private record Stated(long row, int column, Quantity value) {}

    ControlTotals(FileScreener screener, TreeMap<Integer, Unit> units) {
        this.screener = screener;
        this.units = units;
    }

    /** A row of data, whether it counts or not: the sender has added it. */
    public void add(List<String> cells) {
        hasRows = true;
        units.forEach((column, unit) -> {
            Sum sum = sums.computeIfAbsent(column, index -> new Sum());
            Parsed<Quantity> parsed =
                    column < cells.size() ? screener.number(cells.get(column), unit, null) : Parsed.missing();
            if (parsed instanceof Parsed.Value<Quantity> value) {
                sum.low = sum.low.add(value.value().low());
                sum.high = sum.high.add(value.value().high());
                sum.lowSinceTotal = sum.lowSinceTotal.add(value.value().low());
                sum.highSinceTotal = sum.highSinceTotal.add(value.value().high());
            } else if (parsed instanceof Parsed.Bad<Quantity>) {
                sum.isKnown = false;
            }
        });
    }

    /** The columns in which a row of totals says something else; nothing of one that is shorter than the head. */
    public List<Notice> check(long row, List<String> cells) {
        List<Notice> notices = new ArrayList<>();
        if (cells.size() != screener.file.head().size()) {
            return notices;
        }
        units.forEach((column, unit) -> {
            if (screener.number(cells.get(column), unit, null) instanceof Parsed.Value<Quantity> value) {
                Stated stated = new Stated(row, column, value.value());
                if (hasRows) {
                    judge(stated, notices);
                } else {
                    beforeAnyRow.add(stated);
                }
            }
        });
        sums.values().forEach(sum -> {
            sum.lowSinceTotal = BigDecimal.ZERO;
            sum.highSinceTotal = BigDecimal.ZERO;
        });
        return notices;
    }

    /** What is to be said of totals that stood before any row. */
    public List<Notice> finish() {
        List<Notice> notices = new ArrayList<>();
        beforeAnyRow.forEach(stated -> judge(stated, notices));
        return notices;
    }

    private void judge(Stated stated, List<Notice> notices) {
        Sum sum = sums.computeIfAbsent(stated.column(), index -> new Sum());
        if (!sum.holds(stated.value())) {
            notices.add(Notice.ofCell(
                    Code.W_CONTROL_TOTAL,
                    screener.file.file(),
                    stated.row(),
                    screener.file.head().get(stated.column()),
                    stated.value().low().toPlainString(),
                    sum.low.toPlainString()));
        }
    }
}
