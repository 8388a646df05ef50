package org.civicdigest.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsSobolTest {
    private static final int SAMPLES = 1 << 16;
    private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+";
    private static final Pattern ISHIGAMI =
            Pattern.compile("ishigami.*\\ba ?= ?(" + NUMBER + ").*\\bb ?= ?(" + NUMBER + ")");
    private static final Pattern G_FUNCTION =
            Pattern.compile("\\bg[- _]?(?:function)?.*?\\ba ?= ?\\(?((?:" + NUMBER + "[,; ]*)+)");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a23", file -> {
            if (!file.has("case", "factor")) {
                throw file.unknownColumns();
            }
            return file.groups("case", ReferenceVectorsSobolTest::check);
        });
    }

    private static void check(List<Row> rows) {
        int factors =
                rows.stream().mapToInt(row -> (int) row.number("factor")).max().orElseThrow();
        SobolIndices indices = SobolIndices.of(function(rows.get(0), factors), factors, SAMPLES);
        for (Row row : rows) {
            int factor = (int) row.number("factor") - 1;
            row.expectIfStated("S1", indices.first()[factor]);
            row.expectIfStated("ST", indices.total()[factor]);
        }
    }

    private static ToDoubleFunction<double[]> function(Row row, int factors) {
        String name = row.text("case").toLowerCase(Locale.ROOT);
        Matcher ishigami = ISHIGAMI.matcher(name);
        if (ishigami.find()) {
            double a = Double.parseDouble(ishigami.group(1));
            double b = Double.parseDouble(ishigami.group(2));
            return point -> {
                double[] x =
                        Arrays.stream(point).map(u -> Math.PI * (2 * u - 1)).toArray();
                double second = Math.sin(x[1]);
                return Math.sin(x[0]) * (1 + b * Math.pow(x[2], 4)) + a * second * second;
            };
        }
        Matcher product = G_FUNCTION.matcher(name);
        if (product.find()) {
            double[] a = Arrays.stream(product.group(1).strip().split("[,; ]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return point -> {
                double value = 1;
                for (int i = 0; i < factors; i++) {
                    value *= (Math.abs(4 * point[i] - 2) + a[i]) / (1 + a[i]);
                }
                return value;
            };
        }
        throw row.unknown("case");
    }
}
