package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** What a change is made of is told only of the change that the sentence tells. */
class WhyTableTest {
    private static final IndicatorValue VALUE =
            Figments.value("A", 0.9, Verdict.BETTER, ChangeVerdict.IMPROVED, 0.9 - 0.8);

    /** The clause on a value of 0.9, changed by 0.1, where the whole years differ by 0.9 less the number given. */
    private static Optional<String> clause(double before, double rate, double mix) {
        Edition plain = Figments.edition(VALUE);
        ChangeParts parts = new ChangeParts(
                "A",
                "district",
                VALUE.indicator(),
                VALUE.period(),
                List.of(1, 2, 3),
                "street",
                0.9,
                before,
                null,
                rate,
                mix,
                0,
                0,
                0,
                new ChangeParts.Units(3, 0.9, before, 0, 0, 0, 0));
        Edition edition = new Edition(
                plain.workspace(),
                plain.year(),
                plain.languages(),
                plain.values(),
                List.of(),
                new Comparisons(FalseDiscovery.NOTHING_TESTED, List.of(parts), List.of(), List.of()));
        PageLanguage at = PageLanguage.list(List.of(Language.ZH)).get(0);
        EditionFacts facts = new EditionFacts(edition);
        return new WhyTable(facts, Links.fromFolder(at, facts))
                .findClause(
                        VALUE,
                        edition.workspace().findIndicator(VALUE.indicator()).orElseThrow());
    }

    @Test
    void tellsThePartsOfTheChange() {
        assertThat(clause(0.8, 0.15, -0.05)).contains("；其中各单位自身变化 +15.0，构成变化 −5.0");
    }

    @Test
    void isSilentWhereTheSentenceTellsOfTheSameMonthsOnly() {
        assertThat(clause(0.85, 0.07, -0.02)).isEmpty();
    }

    @Test
    void isSilentWhereThereIsOnePartOnly() {
        assertThat(clause(0.8, 0.1, 0)).isEmpty();
    }
}
