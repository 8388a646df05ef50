package org.civicdigest.catalogue;

import java.util.List;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a workspace's files that its keeper must mend, or should look at.
 *
 * @param file the path under the workspace's folder
 * @param line from 1; null where the whole file is meant
 * @param path where in the file: the keys of YAML such as {@code measures[3].unit} (items count from 1), the column of
 *     a CSV file; empty where the whole file or row is meant
 * @param found what is there
 * @param expected what would have been right, or what to do
 * @param candidates the known words that the wrong one probably means, nearest first
 */
public record Problem(
        String file, @Nullable Integer line, String path, Text found, Text expected, List<String> candidates) {
    public Problem {
        candidates = List.copyOf(candidates);
    }

    /** The problem as one line: where, what was found, what was expected, what is probably meant. */
    public String in(Language language) {
        String place = file + (line == null ? "" : ":" + line);
        return switch (language) {
            case ZH ->
                place + "：" + (path.isEmpty() ? "" : path + "：") + "发现" + found.zh() + "；应为" + expected.zh() + "。"
                        + (candidates.isEmpty() ? "" : "可能想写：" + String.join("、", candidates) + "。");
            case EN ->
                place + ": " + (path.isEmpty() ? "" : path + ": ") + "found " + found.en() + "; expected "
                        + expected.en() + "."
                        + (candidates.isEmpty() ? "" : " Perhaps: " + String.join(", ", candidates) + ".");
        };
    }
}
