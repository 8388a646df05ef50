package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.civicdigest.model.Language;
import org.civicdigest.statistics.DistinctPeople;
import org.junit.jupiter.api.Test;

/** The page states the limits that the counting has. */
class DistinctPeopleWordsTest {
    @Test
    void thePageStatesTheLimitTheErrorAndTheConfidence() {
        String limit = String.format(Locale.ROOT, "%,d", DistinctPeople.LARGEST_EXACT);
        String error = String.format(Locale.ROOT, "%.1f", 100 / Math.sqrt(DistinctPeople.LARGEST_EXACT - 1));
        String confidence = String.format(Locale.ROOT, "%.1f", 100 * DistinctPeople.CONFIDENCE);
        for (Language language : Language.values()) {
            assertThat(Words.distinctPeople(language)).contains(limit, error, confidence, "n²/2⁶⁵");
        }
    }
}
