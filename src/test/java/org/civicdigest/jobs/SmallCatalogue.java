package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Leaves the made-up city a few indicators of every kind: what a job does with a hundred it does with these, in a quarter of
 * the time.
 */
final class SmallCatalogue {
    /** What targets and explanations name, so that it has to be there. */
    private static final Set<String> NEEDED = Set.of(
            "branch_life_attendance",
            "clean_spots",
            "complaints_rate",
            "disputes_settled",
            "elders_paired",
            "study_attendance");

    /** One of each further kind: counts, means, coverage, people, stocks, a standardised rate, a sensitive programme. */
    private static final Set<String> OF_EVERY_KIND = Set.of(
            "assessment_score",
            "disputes_rate",
            "elders_visited",
            "party_lecture_coverage",
            "reintegration_assisted",
            "requests_days",
            "requests_open",
            "study_sessions",
            "volunteer_hours",
            "volunteer_participation",
            "volunteer_turnout");

    /** An index of what is left, in place of the city's own. */
    private static final String INDEX = """
            code: civility
            name: {zh: 文明指数, en: Civility index}
            definition: {zh: 四项指标的分数, en: A score of four indicators}
            normalisation: min_max
            scale: [1, 100]
            aggregation: {within: arithmetic, across: geometric}
            weights: given
            least_share: 0.6
            dimensions:
              - code: learning
                name: {zh: 学习教育, en: Learning}
                weight: 0.5
                indicators:
                  - {indicator: study_attendance, weight: 0.5}
                  - {indicator: disputes_settled, weight: 0.5}
              - code: environment
                name: {zh: 环境整洁, en: Clean surroundings}
                weight: 0.5
                indicators:
                  - {indicator: clean_spots, weight: 0.5}
                  - {indicator: complaints_rate, weight: 0.5}
            """;

    private SmallCatalogue() {}

    /** @param workspace of a made-up city */
    static void leaveIn(Path workspace) throws IOException {
        leaveIn(workspace, OF_EVERY_KIND);
    }

    /** @param further indicators to leave beside those that other files name */
    static void leaveIn(Path workspace, Set<String> further) throws IOException {
        Set<String> kept = new TreeSet<>(NEEDED);
        kept.addAll(further);
        List<Path> files;
        try (Stream<Path> list = Files.list(workspace.resolve("catalogue/indicators"))) {
            files = list.toList();
        }
        int found = 0;
        for (Path file : files) {
            if (kept.contains(file.getFileName().toString().replace(".yaml", ""))) {
                found++;
            } else {
                Files.delete(file);
            }
        }
        if (found != kept.size()) {
            throw new IllegalStateException("the made-up city lacks one of " + kept);
        }
        // A chart of the city's own names answers that are gone.
        Files.deleteIfExists(workspace.resolve("charts/diverging.yaml"));
        Files.writeString(workspace.resolve("catalogue/index.yaml"), INDEX, StandardCharsets.UTF_8);
    }
}
