package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicdigest.model.Against;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Check;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.Due;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.ProcessChart;
import org.civicdigest.model.Register;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Status;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Verdict;
import org.civicdigest.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary of tables says what is written, no more and no less. */
class DataDictionaryPageTest {
    @TempDir
    private Path folder;

    @Test
    void thePageIsUpToDate() throws IOException {
        assertThat(Files.readString(DataDictionaryPage.PAGE))
                .as(
                        "docs/data-dictionary.md is stale: run main of the test class DataDictionaryPage from the project's folder")
                .isEqualTo(DataDictionaryPage.text(WrittenTables.heads(folder)));
    }

    @Test
    void whatIsDescribedIsWritten() throws IOException {
        TableDictionary dictionary = TableDictionary.read();
        Map<String, List<String>> heads = WrittenTables.heads(folder);
        assertThat(dictionary.tables()).as("tables").containsExactlyInAnyOrderElementsOf(heads.keySet());
        heads.forEach((table, columns) -> {
            assertThat(columns)
                    .as("columns that the dictionary names of " + table)
                    .containsAll(dictionary.ownColumns(table))
                    .containsAll(dictionary.mayBeEmpty(table))
                    .containsAll(dictionary.table(table).key());
            assertThat(dictionary.table(table).key())
                    .as("a key is never empty in " + table)
                    .noneMatch(dictionary.mayBeEmpty(table)::contains);
            columns.forEach(column -> dictionary
                    .column(table, column)
                    .references()
                    .ifPresent(reference -> assertThat(heads.get(reference.table()))
                            .as("what %s.%s is among", table, column)
                            .containsAll(reference.to())));
        });
    }

    @Test
    void theCodesOfAColumnAreThoseOfTheModel() throws IOException {
        closed("indicators", "status", Status.values(), Status::code);
        closed("indicators", "verdict", Verdict.values(), Verdict::code);
        closed("indicators", "change_verdict", ChangeVerdict.values(), ChangeVerdict::code);
        closed("funnels", "flag", FunnelPoint.Flag.values(), FunnelPoint.Flag::code);
        closed("trends", "trend", Trend.Marker.values(), Trend.Marker::code);
        closed("seasons", "trend", ProcessChart.Direction.values(), ProcessChart.Direction::code);
        closed("months", "signal", ProcessChart.Signal.values(), ProcessChart.Signal::code);
        closed("comparisons", "against", Against.Kind.values(), Against.Kind::code);
        closed("completeness", "status", Due.Standing.values(), Due.Standing::code);
        closed("checks", "kind", Check.Kind.values(), Check.Kind::code);
        closed("checks", "severity", Check.Severity.values(), Check.Severity::code);
        closed("checks", "relation", Comparison.Relation.values(), Comparison.Relation::word);
        closed("notices", "severity", Severity.values(), Severity::code);
        closed("intake", "register", Register.values(), Register::code);
        closed("repeats", "named", Repeats.Extent.values(), Repeats.Extent::code);
        closed("boundaries", "view", RestatedValue.View.values(), RestatedValue.View::code);
        closed("full_attendance", "basis", FullAttendance.Basis.values(), FullAttendance.Basis::code);
        closed("definitions", "kind", Indicator.Kind.values(), DataDictionaryPageTest::word);
        closed("definitions", "direction", Indicator.Direction.values(), DataDictionaryPageTest::word);
        closed("definitions", "interval", Indicator.IntervalMethod.values(), DataDictionaryPageTest::word);
        closed("index_sensitivity", "factor", CompositeResult.Factor.values(), DataDictionaryPageTest::word);
        closed("index_swaps", "obstacle", CompositeResult.Obstacle.values(), DataDictionaryPageTest::word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static <E> void closed(String table, String column, E[] constants, Function<E, String> code)
            throws IOException {
        assertThat(TableDictionary.read().column(table, column).codes())
                .as("codes of %s.%s", table, column)
                .extracting(TableDictionary.Coded::code)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(constants).map(code).toList());
    }
}
