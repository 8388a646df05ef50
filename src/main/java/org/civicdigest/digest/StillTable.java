package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.RestatedValue.View;
import org.jspecify.annotations.Nullable;

/** What the year and the one before would be had boundaries stood still, for an area whose boundaries changed. */
final class StillTable {
    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    StillTable(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** One row per indicator that follows the ground; none for an area whose ground stayed as it was. */
    List<AreaPage.StillRow> rows(String area) {
        List<AreaPage.StillRow> rows = new ArrayList<>();
        for (Indicator indicator : facts.indicators()) {
            Optional<RestatedValue> now = facts.edition().findRestated(View.AS_OF_NOW, area, indicator.code());
            if (now.isPresent()) {
                rows.add(row(
                        area,
                        indicator,
                        now.get(),
                        facts.edition().findRestated(View.CONSTANT, area, indicator.code())));
            }
        }
        return rows;
    }

    private AreaPage.StillRow row(
            String area, Indicator indicator, RestatedValue now, Optional<RestatedValue> together) {
        ValueText text = facts.text(indicator);
        return new AreaPage.StillRow(
                at.say(indicator.name()),
                links.indicator(indicator.code()),
                text.unit(at.language()),
                Cells.number(now.previous(), text),
                now.value() == null ? Words.symbol(now.status(), at.language()).symbol() : text.number(now.value()),
                links.value(indicator.code(), area),
                change(now, text),
                share(now.apportionedShare()),
                together.map(each -> Cells.number(each.previous(), text)).orElse(Cells.NOTHING),
                together.map(each -> Cells.number(each.value(), text)).orElse(Cells.NOTHING),
                together.map(each -> change(each, text)).orElse(""));
    }

    private String change(RestatedValue value, ValueText text) {
        if (value.change() == null || value.value() == null) {
            return "";
        }
        String change = text.signed(value.change(), value.value());
        // Of a full count the interval is the change itself.
        return value.changeLower() == null
                        || value.changeUpper() == null
                        || value.changeLower().equals(value.changeUpper())
                ? change
                : change
                        + at.say("（", " (")
                        + text.signed(value.changeLower(), value.value())
                        + at.say(" 至 ", " to ")
                        + text.signed(value.changeUpper(), value.value())
                        + at.say("）", ")");
    }

    private static String share(@Nullable Double share) {
        if (share == null) {
            return "";
        }
        return share == 0 ? "0" : String.format(java.util.Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** The names of all whose ground is taken together. */
    String members(String area) {
        return facts.indicators().stream()
                .map(indicator -> facts.edition().findRestated(View.AS_OF_NOW, area, indicator.code()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(value -> String.join(
                        at.say("、", ", "),
                        value.members().stream()
                                .map(code -> facts.name(code, at.language()))
                                .toList()))
                .orElse("");
    }
}
