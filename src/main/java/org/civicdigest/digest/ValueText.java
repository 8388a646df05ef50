package org.civicdigest.digest;

import java.util.Locale;
import org.civicdigest.charts.PrintedParts;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;

/**
 * The values of one indicator in the words of a page, rounded by {@link ValueFormat} as the charts round them.
 */
public final class ValueText {
    private final Indicator indicator;
    private final ValueFormat format;

    private ValueText(Indicator indicator, ValueFormat format) {
        this.indicator = indicator;
        this.format = format;
    }

    public static ValueText of(Indicator indicator, Edition edition) {
        return new ValueText(indicator, ValueFormat.of(indicator, edition));
    }

    /** The number alone: 97.6. */
    public String number(double value) {
        return format.text(value);
    }

    /** The number with its unit: 97.6%, 12.3 次. */
    public String withUnit(double value, Language language) {
        return number(value) + spaced(unit(language));
    }

    /** Two numbers as a range, without the unit: 96.1–98.7. */
    public String range(double lower, double upper) {
        return format.interval(lower, upper);
    }

    /** A difference with its sign, rounded like the value that it leads to: +1.2, −0.4, 0.0. */
    public String signed(double difference, double value) {
        return format.change(difference, value);
    }

    /** The parts of a change, rounded so that they add up as printed. */
    PrintedParts parts(ChangeParts parts) {
        return PrintedParts.of(parts, format);
    }

    /**
     * The size of a difference with its unit, rounded like the value that it leads to: 1.2 个百分点, 0.4 次; 不足 0.1 个百分点
     * where it rounds to nothing.
     */
    public String difference(double difference, double value, Language language) {
        String words = format.size(difference, value, language);
        return format.isPercent() ? words + " " + format.changeUnit(language) : words + spaced(unit(language));
    }

    /** The unit to print beside a number; empty where the English name already ends with it: Disputes per 1,000 households. */
    public String unit(Language language) {
        String unit = ownUnit(language);
        return language == Language.EN
                        && indicator.name().en().toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))
                ? ""
                : unit;
    }

    /** As the catalogue writes it; empty for a unit of 1. */
    public String ownUnit(Language language) {
        String unit = indicator.unit().in(language).trim();
        return unit.equals("1") ? "" : unit;
    }

    private static String spaced(String unit) {
        return unit.isEmpty() || unit.startsWith("%") || unit.startsWith("‰") || unit.startsWith("％")
                ? unit
                : " " + unit;
    }
}
