package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many people a programme has on its roster, as stated numbers give it away: who attended and at what rate tells how many
 * were expected, and over so many sessions how many that are each time. 2190 at 99.6 % are 2198 or 2199 expected, at 24
 * sessions 92 people.
 *
 * @param attended the measure of who attended; of who was expected where {@code rate} is null
 * @param rate the measure of the percentage, which stands for all that rounds to it, up or down at the half
 * @param sessions the measure of how many sessions these were; null where people are counted once
 */
public record ImpliedRoster(
        String attended, @Nullable String rate, @Nullable String sessions) implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** All measures that it reads. */
    public List<String> measures() {
        List<String> measures = new ArrayList<>(List.of(attended));
        if (rate != null) {
            measures.add(rate);
        }
        if (sessions != null) {
            measures.add(sessions);
        }
        return measures;
    }

    /**
     * Bounds of a number of people.
     *
     * @param high null where there is no end to them; under {@code low} where no number is possible
     */
    public record Heads(BigDecimal low, @Nullable BigDecimal high) {
        public boolean areImpossible() {
            return high != null && high.compareTo(low) < 0;
        }

        boolean isUnder(Heads other) {
            return high != null && (other.high == null || high.compareTo(other.high) < 0);
        }

        /** Whether these, which are more, could be as few as those, but for a tolerance. */
        boolean agreesWith(Heads fewer, BigDecimal tolerancePercent) {
            return fewer.high == null
                    || low.multiply(HUNDRED).compareTo(fewer.high.multiply(HUNDRED.add(tolerancePercent))) <= 0;
        }

        /** With one decimal: 91.6, 91.6–92.3, 20 or more. */
        public Text text() {
            String from = low.setScale(1, RoundingMode.HALF_UP).toPlainString();
            if (high == null) {
                return new Text(from + " 以上", from + " or more");
            }
            String to = high.setScale(1, RoundingMode.HALF_UP).toPlainString();
            return Text.same(from.equals(to) ? from : from + "–" + to);
        }
    }

    /** @param stated has all its measures */
    public Heads heads(Map<String, Stated> stated) {
        Stated people = number(stated, attended);
        Heads expected = rate == null ? new Heads(people.low(), people.high()) : expected(people, number(stated, rate));
        if (sessions == null || expected.areImpossible()) {
            return expected;
        }
        Stated held = number(stated, sessions);
        if (held.high().signum() == 0) {
            // People at no session at all: only nobody can be meant.
            return people.low().signum() > 0
                    ? new Heads(BigDecimal.ONE, BigDecimal.ZERO)
                    : new Heads(BigDecimal.ZERO, null);
        }
        return new Heads(
                expected.low().divide(held.high(), MathContext.DECIMAL64),
                expected.high() == null || held.low().signum() == 0
                        ? null
                        : expected.high().divide(held.low(), MathContext.DECIMAL64));
    }

    /** The whole numbers of which the people are such a percentage. */
    private static Heads expected(Stated people, Stated percent) {
        if (percent.high().signum() == 0) {
            return people.low().signum() > 0
                    ? new Heads(BigDecimal.ONE, BigDecimal.ZERO)
                    : new Heads(BigDecimal.ZERO, null);
        }
        return new Heads(
                people.low().multiply(HUNDRED).divide(percent.high(), 0, RoundingMode.CEILING),
                percent.low().signum() == 0
                        ? null
                        : people.high().multiply(HUNDRED).divide(percent.low(), 0, RoundingMode.FLOOR));
    }

    private static Stated number(Map<String, Stated> stated, String measure) {
        return Objects.requireNonNull(stated.get(measure), measure);
    }
}
