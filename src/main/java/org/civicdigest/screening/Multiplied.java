package org.civicdigest.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Brings a number of another unit, such as 万元, to the unit of its measure. */
final class Multiplied {
    private Multiplied() {}

    static boolean hasScale(String cell) {
        return cell.chars().anyMatch(character -> "十百千万亿".indexOf(character) >= 0);
    }

    static Parsed<Quantity> by(
            BigDecimal factor, Parsed<Quantity> parsed, String cell, Unit unit, @Nullable BigDecimal maximum) {
        if (!(parsed instanceof Parsed.Value<Quantity> value)) {
            return parsed;
        }
        BigDecimal low = value.value().low().multiply(factor).stripTrailingZeros();
        BigDecimal high = value.value().high().multiply(factor).stripTrailingZeros();
        if (unit.isWhole() && (low.scale() > 0 || high.scale() > 0)) {
            return Parsed.bad(
                    Code.R_NOT_INTEGER,
                    cell,
                    unit.text().zh() + " " + unit.text().en());
        }
        if (maximum != null && high.compareTo(maximum) > 0) {
            return Parsed.bad(Code.R_OUT_OF_RANGE, cell, maximum.toPlainString());
        }
        List<Finding> findings = new ArrayList<>(value.findings());
        String shown =
                low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + "–" + high.toPlainString();
        findings.add(Finding.of(Code.W_UNIT_CONVERTED, Cells.trim(cell), shown, factor.toPlainString()));
        return new Parsed.Value<>(
                new Quantity(low.setScale(Math.max(0, low.scale())), high.setScale(Math.max(0, high.scale()))),
                findings);
    }
}
