package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.charts.PrintedParts;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;

/** What the differences between two years are made of, indicator by indicator: the table and the sentence. */
final class WhyTable {
    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    WhyTable(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** Heads of the parts, in the order in which they are printed. */
    static List<String> heads(PageLanguage at) {
        return Stream.concat(Stream.of(ChangePart.values()).map(ChangePart::words), Stream.of(PrintedParts.ROUNDING))
                .map(words -> words.in(at.language()))
                .toList();
    }

    /** The rows of one area, in the order of the catalogue; none where nothing can be split. */
    List<AreaPage.Why> rows(String area) {
        return facts.indicators().stream()
                .map(indicator -> find(area, indicator))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The row of one indicator, empty where its change cannot be split. */
    Optional<AreaPage.Why> find(String area, Indicator indicator) {
        return facts.edition().findChangeParts(area, indicator.code()).map(parts -> row(indicator, parts));
    }

    private AreaPage.Why row(Indicator indicator, ChangeParts parts) {
        ValueText text = facts.text(indicator);
        PrintedParts printed = text.parts(parts);
        ChangeParts.Units units = parts.units();
        String panel = text.number(units.before()) + " → " + text.number(units.now())
                + at.say("（", " (")
                + units.matched()
                + at.say("）", ")");
        return new AreaPage.Why(
                at.say(indicator.name()) + months(parts),
                links.indicator(indicator.code()),
                text.unit(at.language()),
                links.value(indicator.code(), parts.areaCode()),
                ValueFormat.signed(printed.difference()),
                Stream.concat(
                                Stream.of(ChangePart.values()).map(part -> size(part, parts, text)),
                                Stream.of(ValueFormat.signed(printed.rounding())))
                        .toList(),
                panel);
    }

    /** Of a part of the year. */
    private String months(ChangeParts parts) {
        return parts.coversWholeYear()
                ? ""
                : at.say("（" + parts.monthRuns() + " 月）", " (months " + parts.monthRuns() + ")");
    }

    private static String size(ChangePart part, ChangeParts parts, ValueText text) {
        if (!part.isKnown(parts)) {
            return ValueFormat.NONE;
        }
        return part.of(parts) == 0 ? "0" : text.signed(part.of(parts), parts.now());
    }

    /** What the change from year to year is made of; what was restated of the year before is none of it. */
    private static List<ChangePart> listCauses(ChangeParts parts) {
        return Stream.of(ChangePart.values())
                .filter(part -> part.isOfTheChange() && part.of(parts) != 0)
                .toList();
    }

    /**
     * What a change is made of, after the sentence that tells it; empty where it cannot be split, is of one part only, or the
     * sentence tells of fewer months of both years than the parts.
     */
    Optional<String> findClause(IndicatorValue value, Indicator indicator) {
        Optional<ChangeParts> found = facts.edition().findChangeParts(value.areaCode(), indicator.code());
        if (found.isEmpty()
                || value.change() == null
                || found.get().change() != value.change()
                || listCauses(found.get()).size() < 2) {
            return Optional.empty();
        }
        ChangeParts parts = found.get();
        ValueText text = facts.text(indicator);
        List<String> clauses = new ArrayList<>();
        for (ChangePart part : listCauses(parts)) {
            clauses.add(at.say(part.words().zh(), lowerCase(part.words().en()))
                    + " "
                    + text.signed(part.of(parts), parts.now()));
        }
        return Optional.of(at.say("；其中", "; made of ") + String.join(at.say("，", ", "), clauses));
    }

    private static String lowerCase(String head) {
        return Character.toLowerCase(head.charAt(0)) + head.substring(1);
    }
}
