package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsRankSetsTest {
    private static final Pattern CONFIDENCE =
            Pattern.compile("([0-9.]+) ?% confidence|confidence (?:level )?(?:of )?([0-9.]+) ?%");
    private static final Pattern RANK_1 =
            Pattern.compile("rank 1 ?(?:=|is) ?(?:the )?(smallest|lowest|largest|highest)");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a21", ReferenceVectorsRankSetsTest::tests);
    }

    private static Stream<DynamicTest> tests(Table file) {
        if (file.has("counts")) {
            RankOrder order = order(file, RankOrder.LARGEST_FIRST);
            return file.rows(row -> checkCounts(row, order));
        }
        if (file.has("estimate", "se")) {
            return Stream.concat(
                    Stream.of(
                            DynamicTest.dynamicTest(file.file() + ": what the header states", () -> checkHeader(file))),
                    checkEstimates(file));
        }
        throw file.unknownColumns();
    }

    private static void checkCounts(Row row, RankOrder order) {
        long[] counts = row.texts("counts").stream().mapToLong(Long::parseLong).toArray();
        Correction correction = switch (row.text("correction").strip().toLowerCase(Locale.ROOT)) {
            case "bonferroni" -> Correction.BONFERRONI;
            case "holm" -> Correction.HOLM;
            default -> throw row.unknown("correction");
        };
        List<RankSet> sets = RankSets.ofCounts(counts, row.number("conf"), correction, order);
        row.expectExactly("rank", all(sets, RankSet::rank));
        row.expectExactly("low", all(sets, RankSet::low));
        row.expectExactly("high", all(sets, RankSet::high));
    }

    private static double[] all(List<RankSet> sets, ToIntFunction<RankSet> number) {
        return sets.stream().mapToInt(number).asDoubleStream().toArray();
    }

    private static Stream<DynamicTest> checkEstimates(Table file) {
        double[] estimates = numbers(file, "estimate");
        double[] errors = numbers(file, "se");
        double confidence = confidence(file);
        RankOrder order = order(file, RankOrder.SMALLEST_FIRST);
        int[] ranks = RankSets.ranks(estimates, order);
        double[] expected = RankSets.expectedRanks(estimates, errors, order);
        List<RankSet> sidak = RankSets.jointSidak(estimates, errors, confidence, order);
        List<RankSet> bonferroni = RankSets.jointBonferroni(estimates, errors, confidence, order);
        List<RankSet> all = RankSets.pairwise(estimates, errors, confidence, Correction.BONFERRONI, order);
        List<RankSet> holm = RankSets.pairwise(estimates, errors, confidence, Correction.HOLM, order);
        List<RankSet> own = RankSets.pairwiseOfOne(estimates, errors, confidence, order);
        return file.rows(row -> {
            int unit = file.rows().indexOf(row);
            row.expectExactly("rank", ranks[unit]);
            row.expectIfStated("expected_rank", expected[unit]);
            expectSet(row, "joint_sidak", sidak.get(unit));
            expectSet(row, "joint_bonf", bonferroni.get(unit));
            expectSet(row, "pairwise_all", all.get(unit));
            expectSet(row, "pairwise_holm", holm.get(unit));
            expectSet(row, "pairwise_own", own.get(unit));
        });
    }

    private static void expectSet(Row row, String method, RankSet set) {
        if (row.columns().contains(method + "_low")) {
            row.expectExactly(method + "_low", set.low());
            row.expectExactly(method + "_high", set.high());
        }
    }

    /** Numbers that are given with the title: multipliers and critical values, where it states them. */
    private static void checkHeader(Table file) {
        double[] errors = numbers(file, "se");
        double confidence = confidence(file);
        expectStated(file, "sidak", RankSets.sidakCriticalValue(confidence, errors.length));
        expectStated(file, "bonferroni", RankSets.bonferroniCriticalValue(confidence, errors.length));
        expectStated(file, "all pairs", RankSets.allPairsCriticalValue(confidence, errors.length));
        expectStated(file, "own pairs", RankSets.ownPairsCriticalValue(confidence, errors.length));
        Matcher multiplier =
                Pattern.compile("([0-9.]+)% (?:error )?([0-9]+\\.[0-9]{6,})").matcher(file.headerText());
        while (multiplier.find()) {
            double level = 1 - Double.parseDouble(multiplier.group(1)) / 100;
            assertThat(RankSets.goldsteinHealyMultiplier(errors, level))
                    .as("Goldstein-Healy multiplier for " + multiplier.group(1) + " %")
                    .isCloseTo(Double.parseDouble(multiplier.group(2)), Percentage.withPercentage(1e-7));
        }
    }

    private static void expectStated(Table file, String name, double actual) {
        Matcher stated = Pattern.compile(name + " ([0-9]+\\.[0-9]+)").matcher(file.headerText());
        if (stated.find()) {
            assertThat(actual)
                    .as("critical value " + name)
                    .isCloseTo(Double.parseDouble(stated.group(1)), Percentage.withPercentage(1e-7));
        }
    }

    private static double[] numbers(Table file, String column) {
        return file.rows().stream().mapToDouble(row -> row.number(column)).toArray();
    }

    private static double confidence(Table file) {
        if (file.rows().get(0).states("conf")) {
            return file.rows().get(0).number("conf");
        }
        Matcher stated = CONFIDENCE.matcher(file.headerText());
        assertThat(stated.find()).as("a header that states the confidence").isTrue();
        return Double.parseDouble(stated.group(1) != null ? stated.group(1) : stated.group(2)) / 100;
    }

    private static RankOrder order(Table file, RankOrder otherwise) {
        Matcher stated = RANK_1.matcher(file.headerText());
        if (!stated.find()) {
            return otherwise;
        }
        return stated.group(1).matches("smallest|lowest") ? RankOrder.SMALLEST_FIRST : RankOrder.LARGEST_FIRST;
    }
}
