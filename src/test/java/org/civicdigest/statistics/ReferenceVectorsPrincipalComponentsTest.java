package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsPrincipalComponentsTest {
    private static final Pattern EIGENVALUE = Pattern.compile("eigenvalue (\\d+)");
    private static final Pattern STATED =
            Pattern.compile("lambda_max ([0-9.]+), consistency index ([0-9.]+), ratio ([0-9.]+)");

    /**
     * Table 20 of the OECD/JRC Handbook (2008), as the source of the vectors names it: how many times as important as the
     * column's the row's indicator is.
     */
    private static final double[][] HANDBOOK_TABLE_20 = {
        {1, 2, 3, 2, 5, 5, 1, 3},
        {1 / 2d, 1, 2, 1 / 2d, 4, 4, 1 / 2d, 3},
        {1 / 3d, 1 / 2d, 1, 1 / 4d, 2, 2, 1 / 5d, 1 / 2d},
        {1 / 2d, 2, 4, 1, 4, 4, 1 / 2d, 3},
        {1 / 5d, 1 / 4d, 1 / 2d, 1 / 4d, 1, 1, 1 / 5d, 1 / 2d},
        {1 / 5d, 1 / 4d, 1 / 2d, 1 / 4d, 1, 1, 1 / 5d, 1 / 2d},
        {1, 2, 5, 2, 5, 5, 1, 4},
        {1 / 3d, 1 / 3d, 2, 1 / 3d, 2, 2, 1 / 4d, 1}
    };

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        List<Table> tables = new ArrayList<>();
        Stream<DynamicTest> skippedIfNone = ReferenceVectors.files("a22", table -> {
            tables.add(table);
            return Stream.empty();
        });
        List<DynamicTest> tests = new ArrayList<>(skippedIfNone.toList());
        for (Table table : tables) {
            if (table.has("indicator", "pc1")) {
                tests.add(DynamicTest.dynamicTest(table.file(), () -> checkComponents(table, dataOf(table, tables))));
            } else if (table.has("item", "value")) {
                table.rows(ReferenceVectorsPrincipalComponentsTest::checkItem).forEach(tests::add);
            } else if (tables.stream().noneMatch(other -> other.has("indicator") && isDataOf(other, table))) {
                throw table.unknownColumns();
            }
        }
        return tests.stream();
    }

    private static List<String> indicators(Table components) {
        return components.rows().stream()
                .map(row -> row.text("indicator"))
                .filter(name -> !name.equals("EIGENVALUE") && !name.equals("SHARE"))
                .toList();
    }

    private static boolean isDataOf(Table components, Table data) {
        return data.has(indicators(components).toArray(String[]::new));
    }

    private static Table dataOf(Table components, List<Table> tables) {
        return tables.stream()
                .filter(table -> isDataOf(components, table))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no file of the topic has the indicators of " + components.file()));
    }

    private static void checkComponents(Table expected, Table data) {
        List<String> indicators = indicators(expected);
        PrincipalComponents components = PrincipalComponents.of(data.rows().stream()
                .map(row -> indicators.stream().mapToDouble(row::number).toArray())
                .toArray(double[][]::new));
        for (Row row : expected.rows()) {
            int indicator = indicators.indexOf(row.text("indicator"));
            for (int component = 0; component < indicators.size(); component++) {
                row.expectIfStated(
                        "pc" + (component + 1),
                        switch (row.text("indicator")) {
                            case "EIGENVALUE" -> components.eigenvalues()[component];
                            case "SHARE" -> components.share(component);
                            default -> components.loadings()[component][indicator];
                        });
            }
            if (indicator >= 0) {
                row.expectIfStated("pca_weight", components.weights()[indicator]);
            }
        }
    }

    private static void checkItem(Row row) {
        Matcher eigenvalue = EIGENVALUE.matcher(row.text("item"));
        if (eigenvalue.find()) {
            // The correlations are those of the indicators of the composite that the item names.
            CompositeVectors vectors = CompositeVectors.list().stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no composite among the vectors to take correlations from"));
            PrincipalComponents components = PrincipalComponents.of(vectors.raw());
            int component = Integer.parseInt(eigenvalue.group(1)) - 1;
            row.expect("value", components.eigenvalues()[component]);
            row.expectIfStated("percent", 100 * components.share(component));
            row.expectIfStated("printed", components.eigenvalues()[component]);
        } else if (row.text("item").startsWith("AHP weight ")) {
            List<String> names = CompositeVectors.list().get(0).indicators();
            int place = names.indexOf(row.text("item").substring("AHP weight ".length()));
            row.expect("value", AnalyticHierarchy.of(HANDBOOK_TABLE_20).weights()[place]);
        } else {
            throw row.unknown("item");
        }
    }

    @TestFactory
    Stream<DynamicTest> judgementsAreAsConsistentAsTheHeaderStates() {
        return ReferenceVectors.files("a22", table -> {
            Matcher stated = STATED.matcher(table.headerText());
            if (!stated.find()) {
                return Stream.empty();
            }
            return Stream.of(DynamicTest.dynamicTest(table.file(), () -> {
                AnalyticHierarchy hierarchy = AnalyticHierarchy.of(HANDBOOK_TABLE_20);
                double[] actual = {
                    hierarchy.principalEigenvalue(), hierarchy.consistencyIndex(), hierarchy.consistencyRatio()
                };
                double[] expected = Stream.of(1, 2, 3)
                        .mapToDouble(group -> Double.parseDouble(stated.group(group)))
                        .toArray();
                assertThat(actual).as("λ, index and ratio").containsExactly(expected, within(1e-9));
            }));
        });
    }
}
