package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Leaves the made-up city a few indicators of every kind: what a job does with a hundred it does with these, in a quarter of
 * the time.
 */
final class SmallCatalogue {
    private static final Set<String> KEPT = Set.of(
            "assessment_score",
            "branch_life_attendance",
            "clean_spots",
            "complaints_rate",
            "disputes_rate",
            "disputes_settled",
            "elders_paired",
            "inspections_done",
            "loans_rate",
            "moral_lecture_audience",
            "party_lecture_attendance",
            "party_lecture_coverage",
            "reintegration_assisted",
            "requests_days",
            "requests_open",
            "study_attendance",
            "study_sessions",
            "volunteer_hours",
            "volunteer_participation",
            "volunteer_turnout");

    private SmallCatalogue() {}

    /** @param workspace of a made-up city */
    static void leaveIn(Path workspace) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(workspace.resolve("catalogue/indicators"))) {
            files = list.toList();
        }
        int kept = 0;
        for (Path file : files) {
            if (KEPT.contains(file.getFileName().toString().replace(".yaml", ""))) {
                kept++;
            } else {
                Files.delete(file);
            }
        }
        if (kept != KEPT.size()) {
            throw new IllegalStateException("the made-up city lacks one of " + KEPT);
        }
    }
}
