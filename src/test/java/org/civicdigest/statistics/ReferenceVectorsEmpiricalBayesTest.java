package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsEmpiricalBayesTest {
    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a16", ReferenceVectorsEmpiricalBayesTest::tests);
    }

    private static Stream<DynamicTest> tests(Table file) {
        double[] events = numbers(file, "events");
        double[] populations = numbers(file, "population");
        EmpiricalBayes poisson = EmpiricalBayes.poisson(events, populations);
        Stream<DynamicTest> prior = Stream.of(DynamicTest.dynamicTest(file.file() + ": what the header states", () -> {
            expectStated(file, "prior mean", poisson::priorMean);
            expectStated(file, "prior variance", poisson::priorVariance);
        }));
        return Stream.concat(prior, file.rows(row -> {
            int area = file.rows().indexOf(row);
            EmpiricalBayes.Shrunken shrunken = poisson.areas().get(area);
            row.expectIfStated("raw_rate", shrunken.raw());
            row.expectIfStated("eb_rate_poisson", shrunken.rate());
            row.expectIfStated("weight_poisson", shrunken.weight());
            if (row.columns().contains("eb_rate_binomial")) {
                checkBinomial(
                        row,
                        EmpiricalBayes.binomial(events, populations).areas().get(area));
            }
        }));
    }

    private static void checkBinomial(Row row, EmpiricalBayes.Shrunken shrunken) {
        row.expectIfStated("eb_rate_binomial", shrunken.rate());
        row.expectIfStated("weight_binomial", shrunken.weight());
    }

    private static void expectStated(Table file, String name, Supplier<Double> actual) {
        Matcher stated = Pattern.compile(name + " ([0-9.]+(e-?[0-9]+)?)").matcher(file.headerText());
        if (stated.find()) {
            assertThat(actual.get())
                    .as(name)
                    .isCloseTo(Double.parseDouble(stated.group(1)), Percentage.withPercentage(1e-7));
        }
    }

    private static double[] numbers(Table file, String column) {
        return file.rows().stream().mapToDouble(row -> row.number(column)).toArray();
    }
}
