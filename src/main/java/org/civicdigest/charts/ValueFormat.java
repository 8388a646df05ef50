package org.civicdigest.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Prints the values of one indicator, so that charts, tables and sentences round alike.
 *
 * <p>A proportion with the unit % is printed times 100 with one decimal, a count whole with thousands separators. The
 * decimals of any other value follow its size: with an edition that of the whole, so that all values of the indicator
 * have the same, without one its own. Halves are rounded up; minus is U+2212.
 */
public final class ValueFormat {
    /** Stands where there is no value. */
    public static final String NONE = "—";

    private static final Text PERCENTAGE_POINTS = new Text("个百分点", "percentage points");
    private static final char MINUS = '\u2212';

    private final Indicator.Kind kind;
    private final Text unit;
    private final boolean percent;
    private final @Nullable Integer fixedDecimals;

    private ValueFormat(Indicator indicator, @Nullable Integer fixedDecimals) {
        this.fixedDecimals = fixedDecimals;
        this.kind = indicator.kind();
        this.unit = indicator.unit();
        this.percent =
                indicator.unit().zh().equals("%") || indicator.unit().zh().equals("％");
    }

    /** Decimals by the size of each value, where there is no edition: one, two below 1, three below 0.1, none from 100. */
    public static ValueFormat of(Indicator indicator) {
        return new ValueFormat(indicator, null);
    }

    /** The same decimals for all values of the indicator in an edition, by the size of the top area's. */
    public static ValueFormat of(Indicator indicator, Edition edition) {
        return edition.findTop(indicator.code(), edition.period())
                .map(IndicatorValue::value)
                .filter(top -> top != 0)
                .map(top -> new ValueFormat(indicator, decimalsForAll(Math.abs(top))))
                .orElseGet(() -> of(indicator));
    }

    /** Three digits for the whole's own value, give or take one. */
    private static int decimalsForAll(double size) {
        return size >= 100 ? 0 : size >= 2 ? 1 : size >= 0.2 ? 2 : size >= 0.02 ? 3 : 4;
    }

    /** What stands for a value that is not shown: ＊ suppressed, — not reported, ／ no denominator, ≠ not comparable. */
    public static String symbol(Status status) {
        return switch (status) {
            case SUPPRESSED -> "＊";
            case NOT_REPORTED -> NONE;
            case ZERO_DENOMINATOR -> "／";
            case NOT_COMPARABLE -> "≠";
            case OK, PROVISIONAL -> throw new IllegalArgumentException("a value of status " + status + " is shown");
        };
    }

    public boolean isPercent() {
        return percent;
    }

    /** The value in the unit printed: 97.6 for a proportion of 0.976 in %. */
    public double inPrintedUnit(double value) {
        return exact(value).doubleValue();
    }

    /** The number without its unit, {@link #NONE} for null. */
    public String text(@Nullable Double value) {
        return value == null ? NONE : print(exact(value), decimals(exact(value)));
    }

    /** As {@link #text}, of a number that is in the unit printed already. */
    String printed(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        return print(exact, decimals(exact));
    }

    /** 81.5%, 11.1 场. */
    public String withUnit(@Nullable Double value, Language language) {
        return value == null ? NONE : text(value) + (percent ? "%" : " " + unit.in(language));
    }

    /** 89.6–93.1, {@link #NONE} without an interval. */
    public String interval(@Nullable Double lower, @Nullable Double upper) {
        return lower == null || upper == null ? NONE : text(lower) + "–" + text(upper);
    }

    /** The signed difference, with as many decimals as the value that it leads to: +7.4, −0.2. */
    public String change(@Nullable Double change, @Nullable Double value) {
        if (change == null) {
            return NONE;
        }
        int decimals = decimals(exact(value == null ? change : value));
        String text = print(exact(change), decimals);
        boolean isPositive =
                exact(change).setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
        return isPositive ? "+" + text : text;
    }

    /** +7.4 个百分点, +7.4 percentage points, +1.2 场. */
    public String changeWithUnit(@Nullable Double change, @Nullable Double value, Language language) {
        return change == null ? NONE : change(change, value) + " " + changeUnit(language);
    }

    /**
     * The size of a difference without its sign and unit, as words of a sentence: 7.4; 不足 0.1 where it rounds to nothing.
     */
    public String size(double change, double value, Language language) {
        int decimals = decimals(exact(value));
        BigDecimal size = exact(change).abs().setScale(decimals, RoundingMode.HALF_UP);
        boolean roundsToNothing = change != 0 && size.signum() == 0;
        return roundsToNothing
                ? switch (language) {
                            case ZH -> "不足 ";
                            case EN -> "less than ";
                        }
                        + print(BigDecimal.ONE.movePointLeft(decimals), decimals)
                : print(size, decimals);
    }

    /** The number as printed with as many decimals as the value that it leads to, to be added up. */
    BigDecimal rounded(double number, double value) {
        return exact(number).setScale(decimals(exact(value)), RoundingMode.HALF_UP);
    }

    /** A rounded difference with its sign: +7.4, −0.2; 0 for none. */
    public static String signed(BigDecimal rounded) {
        if (rounded.signum() == 0) {
            return "0";
        }
        return (rounded.signum() > 0 ? "+" : "") + print(rounded, Math.max(0, rounded.scale()));
    }

    /** The unit of a difference in a head, where 百分点 stands without the counting word of the running text. */
    String headUnit(Language language) {
        String ofChange = changeUnit(language);
        return ofChange.startsWith("个") && ofChange.length() > 1 ? ofChange.substring(1) : ofChange;
    }

    public String unit(Language language) {
        return unit.in(language);
    }

    /** The unit of a difference: 个百分点 or percentage points where the value is in %, else the value's unit. */
    public String changeUnit(Language language) {
        return percent ? PERCENTAGE_POINTS.in(language) : unit.in(language);
    }

    /** How a spreadsheet is to show a number beside this value: 0.0%, #,##0.00. */
    public String spreadsheetFormat(double value) {
        int decimals = decimals(exact(value));
        String digits = "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
        return !percent ? digits : kind.isPart() ? digits + "%" : digits + "\"%\"";
    }

    /** The shortest decimal of the double, shifted exactly: times 100 in binary would move halves. */
    private BigDecimal exact(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value);
        return percent && kind.isPart() ? decimal.movePointRight(2) : decimal;
    }

    private int decimals(BigDecimal printed) {
        if (kind == Indicator.Kind.COUNT) {
            return 0;
        }
        if (percent) {
            return 1;
        }
        if (fixedDecimals != null) {
            return fixedDecimals;
        }
        BigDecimal size = printed.abs();
        if (size.signum() == 0) {
            return 1;
        }
        if (size.compareTo(BigDecimal.valueOf(100)) >= 0) {
            return 0;
        }
        return size.compareTo(new BigDecimal("0.1")) < 0 ? 3 : size.compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    }

    /** A plain decimal with thousands separators. */
    static String print(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append(MINUS);
        }
        for (int place = 0; place < digits.length(); place++) {
            if (place > 0 && place < whole && (whole - place) % 3 == 0) {
                text.append(',');
            }
            text.append(digits.charAt(place));
        }
        return text.toString();
    }
}
