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
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Inputs and expected outputs of a formula, kept outside the project: one test for each row of each file whose name
 * begins with the topic's letter and number.
 *
 * <p>The folder is the system property {@code referenceVectors}, by default {@code ../shared/reference-vectors} beside
 * the project. Without it the tests are skipped, and say so.
 */
final class ReferenceVectors {
    private static final String DEFAULT_FOLDER = "../shared/reference-vectors";
    private static final Pattern TOLERANCE = Pattern.compile("#\\s*tolerance:\\s*([0-9][0-9.eE+-]*)(.*)");

    private ReferenceVectors() {}

    static Stream<DynamicTest> tests(String topic, Consumer<Row> check) {
        Path folder = Path.of(System.getProperty("referenceVectors", DEFAULT_FOLDER));
        if (!Files.isDirectory(folder)) {
            return Stream.of(skipped("the folder of reference vectors is not there: "
                    + folder.toAbsolutePath().normalize() + " (set -DreferenceVectors=FOLDER)"));
        }
        List<Path> files = files(folder, topic);
        if (files.isEmpty()) {
            return Stream.of(skipped("no file of " + folder + " begins with " + topic));
        }
        return files.stream().flatMap(file -> rows(file).stream()).map(row -> row.test(check));
    }

    /** A test of its own: an assumption that fails while tests are being made leaves no trace in the report. */
    private static DynamicTest skipped(String reason) {
        return DynamicTest.dynamicTest(reason, () -> Assumptions.abort(reason));
    }

    private static List<Path> files(Path folder, String topic) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(topic))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(Path file) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            Matcher tolerance = tolerance(file);
            for (NamedCsvRecord cells : reader) {
                rows.add(new Row(
                        file.getFileName().toString(),
                        cells,
                        Double.parseDouble(tolerance.group(1)),
                        tolerance.group(2).contains("relative")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(rows).as("rows of " + file).isNotEmpty();
        return rows;
    }

    private static Matcher tolerance(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            Matcher matcher = TOLERANCE.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        throw new AssertionError(file + " states no '# tolerance:'");
    }

    /** One row of one file. */
    record Row(String file, NamedCsvRecord cells, double tolerance, boolean relative) {
        DynamicTest test(Consumer<Row> check) {
            String name = file + ":" + cells.getStartingLineNumber() + " " + String.join(" ", first(cells.getFields()));
            return DynamicTest.dynamicTest(name, () -> check.accept(this));
        }

        private static List<String> first(List<String> fields) {
            return fields.subList(0, Math.min(6, fields.size()));
        }

        String text(String column) {
            return cells.getField(column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        double[] numbers(String column) {
            return Arrays.stream(text(column).split(";"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        /** Zero and one are met exactly: they are limits of what can be, or nothing was rounded. */
        void expect(String column, double actual) {
            double expected = number(column);
            if (expected == 0 || expected == 1) {
                expectNearly(column, actual, relative ? 0 : 1e-15);
            } else {
                expectNearly(column, actual, relative ? tolerance * Math.abs(expected) : tolerance);
            }
        }

        /** For numbers that are the difference of two others, where 0 may come out as 1e-17. */
        void expectDifference(String column, double actual) {
            expectNearly(column, actual, relative ? tolerance * Math.abs(number(column)) + 1e-15 : tolerance);
        }

        private void expectNearly(String column, double actual, double allowed) {
            assertThat(actual).as(column).isCloseTo(number(column), within(allowed));
        }

        /**
         * A printed number is right to half a unit of its last digit: 5e-5 for four decimals; some papers print two or
         * three. The column is left empty where nobody printed the number.
         */
        void expectPublished(String column, double actual) {
            String printed = cells.findField(column).orElse("").strip();
            if (!printed.isEmpty()) {
                int decimals = Math.max(2, new BigDecimal(printed).scale());
                expectNearly(column, actual, 0.5000001 * Math.pow(10, -decimals));
            }
        }

        void expectInterval(Interval actual) {
            expect("lower", actual.lower());
            expect("upper", actual.upper());
            expectPublished("published_lower", actual.lower());
            expectPublished("published_upper", actual.upper());
        }

        AssertionError unknownMethod() {
            return new AssertionError(
                    "unknown method '" + text("method") + "' in " + file + ", line " + cells.getStartingLineNumber());
        }
    }
}
