package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Spread;
import org.jspecify.annotations.Nullable;

/** How unequal areas are by one indicator: a row per year. */
final class SpreadTable {
    private final EditionFacts facts;
    private final PageLanguage at;

    SpreadTable(EditionFacts facts, PageLanguage at) {
        this.facts = facts;
        this.at = at;
    }

    List<IndicatorPage.SpreadRow> rows(Indicator indicator) {
        ValueText text = facts.text(indicator);
        return facts.edition().comparisons().spreads().stream()
                .filter(spread -> spread.indicator().equals(indicator.code()))
                .map(spread -> new IndicatorPage.SpreadRow(
                        Integer.toString(spread.year()),
                        units(spread),
                        decimal(spread.theil()),
                        percent(spread.shareBetween()),
                        percent(spread.shareBetween() == null ? null : 1 - spread.shareBetween()),
                        decimal(spread.gini()),
                        spread.slope() == null
                                ? ValueFormat.NONE
                                : text.difference(spread.slope(), spread.slope(), at.language()),
                        spread.ratio() == null ? ValueFormat.NONE : decimal(spread.ratio(), 2)))
                .toList();
    }

    private String units(Spread spread) {
        String level = facts.workspace()
                .findLevel(spread.unitLevel())
                .map(each -> at.say(each.name()))
                .orElse(spread.unitLevel());
        return at.say(spread.units() + " 个" + level, spread.units() + " (" + level + ")");
    }

    private static String percent(@Nullable Double share) {
        return share == null ? ValueFormat.NONE : decimal(100 * share, 0) + "%";
    }

    private static String decimal(double number) {
        return decimal(number, 4);
    }

    private static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
