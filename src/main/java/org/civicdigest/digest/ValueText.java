package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;

/**
 * The values of one indicator as pages print them, rounded as the charts round them.
 *
 * <p>A proportion whose unit is % is printed times 100 with one decimal, a count whole. Any other value has one decimal,
 * two below 1, three below 0.1, none from 100. A difference has as many decimals as the value that it belongs to.
 */
public final class ValueText {
    private static final String MINUS = "\u2212";

    private final Indicator indicator;
    private final boolean percent;

    private ValueText(Indicator indicator) {
        this.indicator = indicator;
        this.percent = indicator.unit().zh().trim().matches("[%％]");
    }

    public static ValueText of(Indicator indicator) {
        return new ValueText(indicator);
    }

    /** The number alone: 97.6. */
    public String number(double value) {
        return print(rounded(value, value));
    }

    /** The number with its unit: 97.6%, 12.3 次. */
    public String withUnit(double value, Language language) {
        return number(value) + spaced(unit(language));
    }

    /** Two numbers as a range, without the unit: 96.1–98.7. */
    public String range(double lower, double upper) {
        return number(lower) + "–" + number(upper);
    }

    /** A difference with its sign, rounded like the value that it leads to: +1.2, −0.4, 0.0. */
    public String signed(double difference, double value) {
        BigDecimal rounded = rounded(difference, value);
        return rounded.signum() > 0 ? "+" + print(rounded) : print(rounded);
    }

    /**
     * The size of a difference with its unit, rounded like the value that it leads to: 1.2 个百分点, 0.4 次; 不足 0.1 个百分点
     * where it rounds to nothing.
     */
    public String difference(double difference, double value, Language language) {
        BigDecimal rounded = rounded(Math.abs(difference), value);
        String size = rounded.signum() == 0 && difference != 0
                ? (language == Language.ZH ? "不足 " : "less than ")
                        + rounded.ulp().toPlainString()
                : print(rounded);
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

    /** The shortest decimal of the double, moved exactly: times 100 in binary would move halves. */
    private BigDecimal shifted(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return percent && indicator.kind() == Indicator.Kind.PROPORTION ? decimal.movePointRight(2) : decimal;
    }

    private BigDecimal rounded(double number, double like) {
        return shifted(number).setScale(decimals(shifted(like).abs()), RoundingMode.HALF_UP);
    }

    private int decimals(BigDecimal size) {
        if (indicator.kind() == Indicator.Kind.COUNT) {
            return 0;
        }
        if (percent || size.signum() == 0) {
            return 1;
        }
        if (size.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return 0;
        }
        return size.compareTo(new BigDecimal("0.1")) < 0 ? 3 : size.compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    }

    private static String print(BigDecimal rounded) {
        String digits = String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }
}
