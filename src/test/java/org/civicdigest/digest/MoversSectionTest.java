package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

/** What moved most, on the main page. */
class MoversSectionTest {
    private static List<IndexPage.Movers> movers(IndicatorValue... values) {
        Edition edition = Figments.edition(values);
        PageLanguage at = PageLanguage.list(List.of(Language.EN)).get(0);
        EditionFacts facts = new EditionFacts(edition);
        return new MoversSection(facts, Links.fromIndex(at, facts)).list();
    }

    @Test
    void theClearestChangeComesFirst() {
        List<IndexPage.Movers> groups = movers(
                Figments.value("A", 0.9, Verdict.SIMILAR, ChangeVerdict.IMPROVED, 0.05),
                Figments.value("B", 0.9, Verdict.SIMILAR, ChangeVerdict.IMPROVED, 0.2));
        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("Improved");
            assertThat(group.all()).isEqualTo(2);
            assertThat(group.sentences())
                    .extracting(sentence -> sentence.plain().substring(0, 1))
                    .containsExactly("B", "A");
        });
    }

    @Test
    void aChangeThatMayBeChanceIsNoMover() {
        assertThat(movers(Figments.value("A", 0.9, Verdict.SIMILAR, ChangeVerdict.UNCHANGED, 0.2)))
                .isEmpty();
    }
}
