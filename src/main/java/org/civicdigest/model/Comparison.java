package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks of two sums of measures: that a relation holds between them.
 *
 * @param left measures whose numbers are added
 * @param right measures whose numbers are added; empty where {@code limit} stands instead
 * @param limit a number in the unit of the measures on the left, null where measures stand on the right
 * @param tolerance by how much the relation may be missed, null for not at all
 */
public record Comparison(
        List<String> left,
        Relation relation,
        List<String> right,
        @Nullable BigDecimal limit,
        @Nullable Tolerance tolerance)
        implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Comparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() || right.isEmpty() == (limit == null)) {
            throw new IllegalArgumentException("a comparison has measures left, and measures or a limit right");
        }
    }

    /** How the left side must stand to the right one. */
    public enum Relation {
        EQUAL("=", "="),
        AT_MOST("<=", "≤"),
        AT_LEAST(">=", "≥"),
        LESS("<", "<"),
        MORE(">", ">");

        private final String code;
        private final String sign;

        Relation(String code, String sign) {
            this.code = code;
            this.sign = sign;
        }

        /** As the catalogue writes it. */
        public String code() {
            return code;
        }

        /** As published tables write it, where a sign would pass for a formula. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As a reader sees it. */
        public String sign() {
            return sign;
        }

        public boolean isStrict() {
            return this == LESS || this == MORE;
        }
    }

    /**
     * By how much a relation may be missed.
     *
     * @param amount in the unit of the measures, or in hundredths of the right side
     */
    public record Tolerance(BigDecimal amount, Kind kind) implements Serializable {
        /** What the amount is counted in. */
        public enum Kind {
            ABSOLUTE,
            PERCENT
        }

        private BigDecimal of(BigDecimal number) {
            return kind == Kind.ABSOLUTE ? amount : number.multiply(amount).divide(HUNDRED);
        }

        /** As the catalogue writes it: 2, 5%. */
        public String text() {
            return Stated.text(amount) + (kind == Kind.PERCENT ? "%" : "");
        }
    }

    /**
     * Whether the relation holds for some of the numbers that both sides allow. What is stated as 50余 contradicts nothing
     * that any of 51 to 59 would not.
     */
    public boolean canHold(Stated leftSum, Stated rightSum) {
        BigDecimal least = tolerance == null ? rightSum.low() : rightSum.low().subtract(tolerance.of(rightSum.low()));
        BigDecimal most = tolerance == null ? rightSum.high() : rightSum.high().add(tolerance.of(rightSum.high()));
        return switch (relation) {
            case EQUAL -> leftSum.low().compareTo(most) <= 0 && leftSum.high().compareTo(least) >= 0;
            case AT_MOST -> leftSum.low().compareTo(most) <= 0;
            case AT_LEAST -> leftSum.high().compareTo(least) >= 0;
            case LESS -> leftSum.low().compareTo(most) < 0;
            case MORE -> leftSum.high().compareTo(least) > 0;
        };
    }
}
