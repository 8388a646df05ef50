package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsStandardisedRateTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.tests("a04", ReferenceVectorsStandardisedRateTest::check);
    }

    private static void check(Row row) {
        double confidence = row.number("conf");
        double multiplier = row.number("multiplier");
        Optional<StandardisedRate> direct = StandardisedRate.direct(
                        row.numbers("count"), row.numbers("pop"), row.numbers("stdpop"), confidence)
                .map(rate -> rate.times(multiplier));
        assertThat(direct.isPresent()).as("a directly standardised rate").isEqualTo(row.states("dsr"));
        direct.ifPresent(rate -> {
            row.expect("dsr", rate.rate());
            row.expectInterval("dsr_lower", "dsr_upper", rate.limits());
        });
        if (row.columns().contains("suppressed") && row.states("suppressed")) {
            assertThat(direct.isEmpty()).as("suppressed").isEqualTo(row.isTrue("suppressed"));
        }
        if (row.states("refcount")) {
            StandardisedRate.Indirect indirect = StandardisedRate.indirect(
                            row.numbers("count"),
                            row.numbers("pop"),
                            row.numbers("refcount"),
                            row.numbers("refpop"),
                            confidence)
                    .times(multiplier);
            row.expectIfStated("isr_expected", indirect.expected());
            row.expectIfStated("isr_refrate", indirect.referenceRate());
            row.expectIfStated("isr", indirect.standardised().rate());
            row.expectIfStated("isr_lower", indirect.standardised().limits().lower());
            row.expectIfStated("isr_upper", indirect.standardised().limits().upper());
        }
    }
}
