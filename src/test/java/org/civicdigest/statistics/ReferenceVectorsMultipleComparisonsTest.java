package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsMultipleComparisonsTest {
    private static final Pattern REJECTION = Pattern.compile("(bonferroni|holm|bh|by)_reject_(\\d+)");

    @TestFactory
    Stream<DynamicTest> everyFamilyAgrees() {
        return ReferenceVectors.files(
                "a14", file -> file.groups("family", ReferenceVectorsMultipleComparisonsTest::check));
    }

    private static void check(List<Row> family) {
        double[] pValues = family.stream().mapToDouble(row -> row.number("p")).toArray();
        for (String method : List.of("bonferroni", "holm", "bh", "by")) {
            double[] adjusted = adjusted(method, pValues);
            for (int i = 0; i < adjusted.length; i++) {
                family.get(i).expectIfStated(method, adjusted[i]);
                expectRejections(family.get(i), method, adjusted[i]);
            }
        }
    }

    private static void expectRejections(Row row, String method, double adjusted) {
        for (String column : row.columns()) {
            Matcher rejection = REJECTION.matcher(column);
            if (rejection.matches() && rejection.group(1).equals(method) && row.states(column)) {
                assertThat(adjusted <= ReferenceVectors.level(rejection.group(2)))
                        .as(column)
                        .isEqualTo(row.isTrue(column));
            }
        }
    }

    private static double[] adjusted(String method, double[] pValues) {
        return switch (method) {
            case "bonferroni" -> MultipleComparisons.bonferroni(pValues);
            case "holm" -> MultipleComparisons.holm(pValues);
            case "bh" -> MultipleComparisons.benjaminiHochberg(pValues);
            case "by" -> MultipleComparisons.benjaminiYekutieli(pValues);
            default -> throw new AssertionError("unknown method " + method);
        };
    }
}
