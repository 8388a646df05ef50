package org.civicdigest.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a word beside a number leaves open, as an interval. The conventions are stated here and in decision 8, once.
 *
 * <ul>
 *   <li>{@link #OVER} 余, 多, 超过: over N and under the next number with one leading digit, at which a writer would have
 *       named that: 50余 = 51–59, 3700余 = 3701–3999, 1000余 = 1001–1999, 两千余 = 2001–2999.
 *   <li>{@link #AT_LEAST} 以上, 至少: the same with N itself.
 *   <li>{@link #NEARLY} 近, 将近: under N by at most a tenth: 近千 = 900–999.
 *   <li>{@link #ABOUT} 约, 左右: a tenth to either side: 约30 = 27–33.
 *   <li>{@link #UNDER} 不足, 不到: from 0, without N. {@link #AT_MOST} 以下, 至多: from 0, with N. As in law, 以上 and 以下
 *       include the number, 超过 and 不足 do not.
 * </ul>
 */
enum Approximation {
    NONE,
    OVER,
    AT_LEAST,
    NEARLY,
    ABOUT,
    UNDER,
    AT_MOST;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * All that the words allow; null where they allow nothing, such as 5余 of people.
     *
     * @param stated over zero
     * @param grain 1 for what is counted in whole numbers, else 0
     */
    @Nullable
    Quantity around(BigDecimal stated, BigDecimal grain) {
        BigDecimal tenth = stated.movePointLeft(1);
        return switch (this) {
            case NONE -> Quantity.of(stated);
            case OVER -> between(stated.add(grain), nextLeading(stated).subtract(grain));
            case AT_LEAST -> between(stated, nextLeading(stated).subtract(grain));
            case NEARLY -> between(down(stated.subtract(tenth), grain).max(grain), stated.subtract(grain));
            case ABOUT -> between(down(stated.subtract(tenth), grain), up(stated.add(tenth), grain));
            case UNDER -> between(BigDecimal.ZERO, stated.subtract(grain));
            case AT_MOST -> between(BigDecimal.ZERO, stated);
        };
    }

    /**
     * The same of a percentage, whose tenth is of what lacks to 0 or 100, whichever is nearer, but one of its last written
     * digit at least: 约97% = 96–98.
     */
    @Nullable
    Quantity aroundPercentage(BigDecimal stated, BigDecimal lastDigit) {
        BigDecimal room = stated.min(HUNDRED.subtract(stated).abs()).movePointLeft(1);
        BigDecimal slack = room.max(lastDigit);
        return switch (this) {
            case NEARLY -> between(stated.subtract(slack).max(BigDecimal.ZERO), stated);
            case ABOUT -> between(stated.subtract(slack).max(BigDecimal.ZERO), stated.add(slack));
            default -> around(stated, BigDecimal.ZERO);
        };
    }

    private static @Nullable Quantity between(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) > 0 ? null : new Quantity(low, high);
    }

    /** The next number that has one digit other than zero: 60 after 50, 4000 after 3700, 100 after 95. */
    private static BigDecimal nextLeading(BigDecimal stated) {
        BigDecimal plain = stated.stripTrailingZeros();
        int power = plain.precision() - plain.scale() - 1;
        BigDecimal leading = BigDecimal.ONE.scaleByPowerOfTen(power);
        return plain.divide(leading)
                .setScale(0, RoundingMode.DOWN)
                .add(BigDecimal.ONE)
                .multiply(leading)
                .add(BigDecimal.ZERO);
    }

    private static BigDecimal down(BigDecimal number, BigDecimal grain) {
        return grain.signum() == 0 ? number : number.setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal up(BigDecimal number, BigDecimal grain) {
        return grain.signum() == 0 ? number : number.setScale(0, RoundingMode.CEILING);
    }
}
