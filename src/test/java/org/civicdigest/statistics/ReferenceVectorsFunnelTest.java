package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsFunnelTest {
    private static final Pattern FLAG = Pattern.compile("(High|Low) \\(([0-9.]+)\\)");
    private static final List<String> USUAL_TAILS = List.of("0.001", "0.025");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a06", ReferenceVectorsFunnelTest::tests);
    }

    private static Stream<DynamicTest> tests(Table file) {
        if (file.has("expected_flag", "numerator", "denominator")) {
            double baseline = file.sum("numerator") / file.sum("denominator");
            List<String> tails = tails(file);
            return file.rows(row -> expectFlag(
                    row,
                    tails,
                    confidence -> FunnelFlag.ofProportion(
                            row.number("numerator"), row.number("denominator"), baseline, confidence)));
        }
        if (file.has("expected_flag", "observed", "expected")) {
            List<String> tails = tails(file);
            return file.rows(row -> expectFlag(
                    row,
                    tails,
                    confidence -> FunnelFlag.ofRatio(row.number("observed"), row.number("expected"), confidence)));
        }
        if (file.has("n", "baseline_pct")) {
            return file.rows(ReferenceVectorsFunnelTest::expectLimits);
        }
        throw file.unknownColumns();
    }

    private static void expectLimits(Row row) {
        assertThat(row.levels()).as("levels of limits").isNotEmpty();
        for (String level : row.levels()) {
            Interval limits = FunnelLimits.proportion(
                            row.number("baseline_pct") / 100, row.number("n"), ReferenceVectors.level(level))
                    .times(100);
            row.expectInterval("lower" + level, "upper" + level, limits);
            row.expectIfStated("phe_lower" + level, limits.lower());
            row.expectIfStated("phe_upper" + level, limits.upper());
        }
    }

    private interface Flagged {
        FunnelFlag at(double confidence);
    }

    private static void expectFlag(Row row, List<String> tails, Flagged area) {
        String found = "Not significant";
        for (String tail : tails) {
            FunnelFlag flag = area.at(1 - 2 * Double.parseDouble(tail));
            if (flag != FunnelFlag.WITHIN) {
                found = (flag == FunnelFlag.HIGH ? "High (" : "Low (") + tail + ")";
                break;
            }
        }
        assertThat(found).isEqualTo(row.text("expected_flag").strip());
    }

    /** The tails that the file's flags are of, the smallest first: an area has the flag of the widest limits it leaves. */
    private static List<String> tails(Table file) {
        List<String> tails = file.rows().stream()
                .map(row -> FLAG.matcher(row.text("expected_flag").strip()))
                .filter(Matcher::matches)
                .map(flag -> flag.group(2))
                .distinct()
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
        return tails.isEmpty() ? USUAL_TAILS : tails;
    }
}
