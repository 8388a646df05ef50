package org.civicdigest.charts;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Text;

/**
 * The parts of a change as they are printed, each rounded like the values, with what rounding leaves over as a part of its
 * own: the printed value before and the printed parts add up to the printed value now, digit by digit.
 *
 * @param start the value of the year before, where the parts begin
 * @param sizes of every part, in printed units
 * @param rounding what is missing between them and {@code end}
 * @param end this year's value
 */
public record PrintedParts(BigDecimal start, Map<ChangePart, BigDecimal> sizes, BigDecimal rounding, BigDecimal end) {
    /** What rounding leaves over is called so in heads. */
    public static final Text ROUNDING = new Text("四舍五入", "Rounding");

    public PrintedParts {
        sizes = Map.copyOf(sizes);
    }

    public static PrintedParts of(ChangeParts parts, ValueFormat format) {
        BigDecimal start = format.rounded(parts.start(), parts.start());
        BigDecimal end = format.rounded(parts.now(), parts.now());
        Map<ChangePart, BigDecimal> sizes = new EnumMap<>(ChangePart.class);
        BigDecimal reached = start;
        for (ChangePart part : ChangePart.values()) {
            BigDecimal size = format.rounded(part.of(parts), parts.now());
            sizes.put(part, size);
            reached = reached.add(size);
        }
        return new PrintedParts(start, sizes, end.subtract(reached), end);
    }

    public BigDecimal size(ChangePart part) {
        return sizes.getOrDefault(part, BigDecimal.ZERO);
    }

    /** What the printed parts add up to, rounding with them. */
    public BigDecimal difference() {
        return end.subtract(start);
    }
}
