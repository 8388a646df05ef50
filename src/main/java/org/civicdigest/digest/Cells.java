package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Against;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** What the cells of the pages' tables print for one value. */
final class Cells {
    /** Stands where there is no number; never 0. */
    static final String NOTHING = "—";

    private Cells() {}

    /** The number without its unit, a mark behind a provisional one, or the sign of why there is none. */
    static String value(IndicatorValue value, ValueText text, Language language) {
        if (value.value() == null) {
            return Words.symbol(value.status(), language).symbol();
        }
        String number = text.number(value.value());
        return value.status() == Status.PROVISIONAL ? number + Words.pick(language, "（暂）", " (p)") : number;
    }

    /** A value with the mark of its verdict, for a table of areas by indicators. */
    static AreaPage.Cell cell(String area, Indicator indicator, EditionFacts facts, PageLanguage at) {
        Optional<IndicatorValue> found = facts.find(area, indicator);
        if (found.isEmpty()) {
            return new AreaPage.Cell(NOTHING, null);
        }
        IndicatorValue value = found.get();
        if (value.value() == null) {
            return new AreaPage.Cell("", Words.symbol(value.status(), at.language()));
        }
        Verdict verdict = facts.verdict(value, indicator);
        return new AreaPage.Cell(
                value(value, facts.text(indicator), at.language()),
                verdict == Verdict.NOT_COMPARED ? null : Words.mark(verdict, at.language()));
    }

    static String number(@Nullable Double number, ValueText text) {
        return number == null ? NOTHING : text.number(number);
    }

    static String interval(IndicatorValue value, ValueText text) {
        return value.lower() == null || value.upper() == null ? "" : text.range(value.lower(), value.upper());
    }

    /** The year before as it was compared; as it was published where there is nothing to compare it with. */
    static String previous(String area, Indicator indicator, IndicatorValue value, EditionFacts facts) {
        ValueText text = facts.text(indicator);
        if (value.previous() != null || value.status().showsValue()) {
            return number(value.previous(), text);
        }
        return facts.edition()
                .find(area, indicator.code(), Period.ofYear(value.period().year() - 1))
                .map(before -> number(before.value(), text))
                .orElse(NOTHING);
    }

    static String change(IndicatorValue value, ValueText text) {
        return value.change() == null
                ? ""
                : text.signed(value.change(), value.value() == null ? value.change() : value.value());
    }

    /** A sum of records, in groups of thousands and with at most one decimal. */
    static String sum(@Nullable BigDecimal sum) {
        if (sum == null) {
            return NOTHING;
        }
        BigDecimal rounded = sum.setScale(1, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** The rank among how many, and the range that holds it; empty where the area is not ranked. */
    static String rank(IndicatorValue value, Language language) {
        if (value.rank() == null || value.rankedAreas() == null) {
            return "";
        }
        String rank = value.rank() + " / " + value.rankedAreas();
        String range = rankRange(value);
        return range.isEmpty() ? rank : rank + Words.pick(language, "（", " (") + range + Words.pick(language, "）", ")");
    }

    /** The best and the worst rank that the area may hold; empty where that is the rank itself. */
    static String rankRange(IndicatorValue value) {
        return value.rankLower() == null
                        || value.rankUpper() == null
                        || value.rankLower().equals(value.rankUpper())
                ? ""
                : value.rankLower() + "–" + value.rankUpper();
    }

    /** What the peers have together, empty where the value is not held against peers. */
    static String peers(IndicatorValue value, ValueText text) {
        return value.findAgainst(Against.Kind.PEERS)
                .map(peers -> text.number(peers.reference()))
                .orElse("");
    }

    static Mark peersMark(IndicatorValue value, Language language) {
        return Words.mark(
                value.findAgainst(Against.Kind.PEERS).map(Against::verdict).orElse(Verdict.NOT_COMPARED), language);
    }

    static Mark changeMark(Optional<IndicatorValue> value, Language language) {
        ChangeVerdict verdict = value.map(IndicatorValue::changeVerdict).orElse(ChangeVerdict.NOT_COMPARED);
        double change = value.map(found -> found.change() == null ? 0.0 : found.change())
                .orElse(0.0);
        return Words.mark(verdict, change, language);
    }

    /** The target with whether it was reached, empty where there is none. */
    static String target(Indicator indicator, IndicatorValue value, ValueText text, Language language) {
        if (value.target() == null) {
            return "";
        }
        String target = text.number(value.target());
        return IndicatorProse.findReached(indicator, value)
                .map(reached -> target
                        + (reached
                                ? Words.pick(language, " 达到", " reached")
                                : Words.pick(language, " 未达到", " not reached")))
                .orElse(target);
    }

    /** Status and remarks in words, empty where all is well. */
    static String note(IndicatorValue value, Language language) {
        String remarks = Words.remarks(value.remarks(), language);
        if (value.status() == Status.OK) {
            return remarks;
        }
        String status = Words.status(value.status(), language);
        return remarks.isEmpty() ? status : status + Words.pick(language, "；", "; ") + remarks;
    }
}
