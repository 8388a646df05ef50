package org.civicdigest.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.civicdigest.model.Text;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Collects the problems of one file.
 *
 * <p>Only the first {@value #MOST} errors and as many warnings are kept, the others are counted: one wrong separator
 * in a large register would otherwise bury everything else.
 */
final class FileProblems {
    static final int MOST = 50;

    private static final int CANDIDATES = 3;
    private static final Comparator<Problem> BY_LINE =
            Comparator.comparingInt(problem -> problem.line() == null ? 0 : problem.line());

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int errorCount;
    private int warningCount;

    FileProblems(String file) {
        this.file = file;
    }

    void error(@Nullable Integer line, String path, Text found, Text expected) {
        error(line, path, found, expected, "", List.of());
    }

    void error(Located place, Text found, Text expected) {
        error(place.line(), place.path(), found, expected);
    }

    /** A word that is not among the known ones; the nearest are named. */
    void unknown(Located word, Text expected, Collection<String> known) {
        error(word.line(), word.path(), Words.quoted(word.value()), expected, word.value(), known);
    }

    /** Looking for candidates among all areas of a country costs time, so it ends with the list of errors. */
    private void error(
            @Nullable Integer line, String path, Text found, Text expected, String wrong, Collection<String> known) {
        errorCount++;
        if (errorCount <= MOST) {
            errors.add(new Problem(file, line, path, found, expected, Nearest.candidates(wrong, known, CANDIDATES)));
        }
    }

    void warn(@Nullable Integer line, String path, Text found, Text expected) {
        warningCount++;
        if (warningCount <= MOST) {
            warnings.add(new Problem(file, line, path, found, expected, List.of()));
        }
    }

    int errorCount() {
        return errorCount;
    }

    List<Problem> errors() {
        return withRest(errors, errorCount);
    }

    List<Problem> warnings() {
        return withRest(warnings, warningCount);
    }

    private List<Problem> withRest(List<Problem> kept, int count) {
        List<Problem> all = new ArrayList<>(kept);
        all.sort(BY_LINE);
        int more = count - kept.size();
        if (more > 0) {
            all.add(new Problem(
                    file,
                    null,
                    "",
                    new Text("另有 " + more + " 处问题", more + " more problems"),
                    new Text("先改正以上各处，再运行一次", "those above to be mended first; then run again"),
                    List.of()));
        }
        return all;
    }
}
