package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Inputs and expected outputs of a formula, kept outside the project: one test for each row, or for each group of rows
 * that belong together, of each file whose name begins with the topic's letter and number.
 *
 * <p>The folder is the system property {@code referenceVectors}, by default {@code ../shared/reference-vectors} beside
 * the project. Without it the tests are skipped, and say so. Columns are found by their names; those that some files
 * lack, and cells that are left empty where there is nothing to expect, are passed over by {@link Row#expectIfStated}.
 */
final class ReferenceVectors {
    private static final String DEFAULT_FOLDER = "../shared/reference-vectors";

    private ReferenceVectors() {}

    static Stream<DynamicTest> tests(String topic, Consumer<Row> check) {
        return files(topic, file -> file.rows(check));
    }

    /** The tests that are made of each file of the topic. */
    static Stream<DynamicTest> files(String topic, Function<Table, Stream<DynamicTest>> tests) {
        Path folder = Path.of(System.getProperty("referenceVectors", DEFAULT_FOLDER));
        if (!Files.isDirectory(folder)) {
            return Stream.of(skipped("the folder of reference vectors is not there: "
                    + folder.toAbsolutePath().normalize() + " (set -DreferenceVectors=FOLDER)"));
        }
        List<Path> files = filesOf(folder, topic);
        if (files.isEmpty()) {
            return Stream.of(skipped("no file of " + folder + " begins with " + topic));
        }
        return files.stream().map(ReferenceVectors::table).flatMap(tests);
    }

    /** A test of its own: an assumption that fails while tests are being made leaves no trace in the report. */
    private static DynamicTest skipped(String reason) {
        return DynamicTest.dynamicTest(reason, () -> Assumptions.abort(reason));
    }

    private static List<Path> filesOf(Path folder, String topic) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(topic))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Path path) {
        String file = path.getFileName().toString();
        List<Row> rows = new ArrayList<>();
        List<String> header;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(path)) {
            header = Files.readAllLines(path).stream()
                    .map(line -> line.replace("\uFEFF", ""))
                    .filter(line -> line.startsWith("#"))
                    .toList();
            ReferenceTolerance tolerance = ReferenceTolerance.of(file, header);
            for (NamedCsvRecord cells : reader) {
                rows.add(new Row(file, cells, tolerance));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(rows).as("rows of " + path).isNotEmpty();
        return new Table(file, header, rows);
    }

    /** A level between 0 and 1 of which a column's name states the decimals: 0.95 of 95, 0.05 of 05. */
    static double level(String decimals) {
        return Double.parseDouble("0." + decimals);
    }

    /** One file. */
    record Table(String file, List<String> header, List<Row> rows) {
        boolean has(String... columns) {
            return rows.get(0).columns().containsAll(List.of(columns));
        }

        /** Everything that the header says, in one line, such as for a confidence level that no column states. */
        String headerText() {
            return String.join(" ", header);
        }

        Stream<DynamicTest> rows(Consumer<Row> check) {
            return rows.stream().map(row -> row.test(check));
        }

        /**
         * One test for all rows with the same text in a column, wherever in the file they stand; for all rows where the
         * file has no such column.
         */
        Stream<DynamicTest> groups(String column, Consumer<List<Row>> check) {
            Map<String, List<Row>> groups = new LinkedHashMap<>();
            rows.forEach(
                    row -> groups.computeIfAbsent(row.cells().findField(column).orElse(""), key -> new ArrayList<>())
                            .add(row));
            return groups.entrySet().stream()
                    .map(group -> DynamicTest.dynamicTest(
                            file + ": " + group.getKey(), () -> check.accept(group.getValue())));
        }

        double sum(String column) {
            return rows.stream().mapToDouble(row -> row.number(column)).sum();
        }

        AssertionError unknownColumns() {
            return new AssertionError(
                    "no test knows the columns of " + file + ": " + rows.get(0).columns());
        }
    }

    /** One row of one file. */
    record Row(String file, NamedCsvRecord cells, ReferenceTolerance tolerance) {
        DynamicTest test(Consumer<Row> check) {
            String name = file + ":" + cells.getStartingLineNumber() + " " + String.join(" ", first(cells.getFields()));
            return DynamicTest.dynamicTest(name, () -> check.accept(this));
        }

        private static List<String> first(List<String> fields) {
            return fields.subList(0, Math.min(6, fields.size()));
        }

        List<String> columns() {
            return cells.getHeader();
        }

        String text(String column) {
            return cells.getField(column);
        }

        /** Whether the file has the column, and the row something in it. */
        boolean states(String column) {
            return cells.findField(column)
                    .filter(text -> !text.isBlank() && !text.strip().matches("NA|NaN|null"))
                    .isPresent();
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        double numberOr(double otherwise, String column) {
            return states(column) ? number(column) : otherwise;
        }

        boolean isTrue(String column) {
            return List.of("true", "1", "yes").contains(text(column).strip().toLowerCase(Locale.ROOT));
        }

        /** The texts of a cell that holds several, with {@code ;} or {@code |} between. */
        List<String> texts(String column) {
            return Arrays.stream(text(column).split("[;|]", -1))
                    .map(String::strip)
                    .toList();
        }

        /** The numbers of a cell that holds several; nothing between two separators is a missing value, NaN. */
        double[] numbers(String column) {
            return texts(column).stream()
                    .mapToDouble(text ->
                            text.isEmpty() || text.matches("NA|NaN|null") ? Double.NaN : Double.parseDouble(text))
                    .toArray();
        }

        private double allowed(String column) {
            return tolerance.allowed(column, columns());
        }

        /** The levels that pairs of columns such as {@code lower95} and {@code upper95} are of: 95 for 0.95, 998 for 0.998. */
        List<String> levels() {
            return columns().stream()
                    .filter(column -> column.matches("lower\\d+"))
                    .map(column -> column.substring("lower".length()))
                    .toList();
        }

        /**
         * A limit of zero or one is met exactly: it is a limit of what can be. Other zeros may be what is left of a
         * difference.
         */
        void expect(String column, double actual) {
            expect(column, column, number(column), actual);
        }

        private void expect(String column, String place, double expected, double actual) {
            boolean atLimit = (expected == 0 || expected == 1) && column.matches("(lower|upper)\\d*");
            double allowed = allowed(column) * (tolerance.isRelative() ? Math.abs(expected) : 1);
            if (atLimit) {
                allowed = tolerance.isRelative() ? 0 : 1e-15;
            } else if (expected == 0) {
                allowed = Math.max(allowed, 1e-14);
            }
            expectNearly(place, expected, actual, allowed);
        }

        void expectIfStated(String column, double actual) {
            if (states(column)) {
                expect(column, actual);
            }
        }

        /** All numbers of a cell that holds several; nothing is expected where one is missing. */
        void expectAll(String column, double[] actual) {
            double[] expected = numbers(column);
            assertThat(actual).as(column).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                if (!Double.isNaN(expected[i])) {
                    expect(column, column + "[" + i + "]", expected[i], actual[i]);
                }
            }
        }

        /** Whole numbers, of one or of several values; NaN where the cell is to be empty. */
        void expectExactly(String column, double... actual) {
            assertThat(numbers(column)).as(column).isEqualTo(actual);
        }

        /** For numbers that are the difference of two others, where 0 may come out as 1e-17. */
        void expectDifference(String column, double actual) {
            double expected = number(column);
            double allowed = allowed(column);
            expectNearly(
                    column, expected, actual, tolerance.isRelative() ? allowed * Math.abs(expected) + 1e-15 : allowed);
        }

        /** The same for a difference of large numbers, which leave more than 1e-17 behind. */
        void expectDifferenceOf(String column, double actual, double magnitude) {
            double expected = number(column);
            expectNearly(column, expected, actual, allowed(column) * Math.abs(expected) + 1e-14 * Math.abs(magnitude));
        }

        void expectWithin(String column, double actual, double allowed) {
            expectNearly(column, number(column), actual, allowed);
        }

        private static void expectNearly(String column, double expected, double actual, double allowed) {
            assertThat(actual).as(column).isCloseTo(expected, within(allowed));
        }

        /**
         * A printed number is right to half a unit of its last digit: 5e-5 for four decimals; some papers print two or
         * three. The column is left empty where nobody printed the number.
         */
        void expectPublished(String column, double actual) {
            String printed = cells.findField(column).orElse("").strip();
            if (!printed.isEmpty()) {
                int decimals = Math.max(2, new BigDecimal(printed).scale());
                expectWithin(column, actual, 0.5000001 * Math.pow(10, -decimals));
            }
        }

        void expectInterval(Interval actual) {
            expectInterval("lower", "upper", actual);
            expectPublished("published_lower", actual.lower());
            expectPublished("published_upper", actual.upper());
        }

        void expectInterval(String lower, String upper, Interval actual) {
            expect(lower, actual.lower());
            expect(upper, actual.upper());
        }

        AssertionError unknownMethod() {
            return unknown("method");
        }

        AssertionError unknown(String column) {
            return new AssertionError("unknown " + column + " '" + text(column) + "' in " + file + ", line "
                    + cells.getStartingLineNumber());
        }
    }
}
