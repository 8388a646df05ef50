package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;

/**
 * The values of one indicator as pages print them, rounded as the charts round them.
 *
 * <p>A proportion whose unit is % is printed times 100 with one decimal, a count without decimals, anything else with
 * no decimals from 100, one from 10 and two below.
 */
public final class ValueText {
    private static final String MINUS = "\u2212";

    private final Indicator indicator;
    private final boolean percent;

    private ValueText(Indicator indicator) {
        this.indicator = indicator;
        this.percent = indicator.kind() == Indicator.Kind.PROPORTION
                && indicator.unit().zh().trim().matches("[%％]");
    }

    public static ValueText of(Indicator indicator) {
        return new ValueText(indicator);
    }

    /** The number alone: 97.6. */
    public String number(double value) {
        BigDecimal rounded = rounded(value);
        String digits = String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** The number with its unit: 97.6%, 12.3 次. */
    public String withUnit(double value, Language language) {
        return number(value) + spaced(unit(language));
    }

    /** Two numbers as a range, without the unit: 96.1–98.7. */
    public String range(double lower, double upper) {
        return number(lower) + "–" + number(upper);
    }

    /** A difference with its sign: +1.2, −0.4, 0.0. */
    public String signed(double difference) {
        return rounded(difference).signum() > 0 ? "+" + number(difference) : number(difference);
    }

    /** The size of a difference with its unit: 1.2 个百分点, 0.4 次; 不足 0.1 个百分点 where it rounds to nothing. */
    public String difference(double difference, Language language) {
        BigDecimal rounded = rounded(Math.abs(difference));
        String size = rounded.signum() == 0 && difference != 0
                ? (language == Language.ZH ? "不足 " : "less than ")
                        + rounded.ulp().toPlainString()
                : number(Math.abs(difference));
        return percent
                ? size + (language == Language.ZH ? " 个百分点" : " percentage points")
                : size + spaced(unit(language));
    }

    /** As the catalogue writes it; empty for a unit of 1. */
    public String unit(Language language) {
        String unit = indicator.unit().in(language).trim();
        return unit.equals("1") ? "" : unit;
    }

    private static String spaced(String unit) {
        return unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰") || unit.startsWith("％")
                ? unit
                : " " + unit;
    }

    private BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        if (percent) {
            return exact.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        }
        double size = Math.abs(value);
        int decimals = indicator.kind() == Indicator.Kind.COUNT || size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
