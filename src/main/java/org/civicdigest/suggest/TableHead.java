package org.civicdigest.suggest;

import java.util.List;
import org.civicdigest.intake.HeaderVocabulary;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.PartGlance.Line;
import org.civicdigest.model.Register;

/**
 * Where the names of the columns stand.
 *
 * @param first index of the head's first line among the lines that were looked at
 * @param rows that the head takes
 * @param paths names of the columns, as paths such as 党课/次数
 */
record TableHead(int first, int rows, List<String> paths) {
    private static final int LAST_FIRST = 20;
    private static final int MOST_ROWS = 3;
    private static final int KNOWN_NAME = 4;
    private static final int NUMBER_IN_HEAD = 6;
    private static final int TITLE_IN_HEAD = 8;

    TableHead {
        paths = List.copyOf(paths);
    }

    /** The lines that fit best: names that are known, no numbers among them, and numbers or codes below. */
    static TableHead find(PartGlance part, HeaderVocabulary words) {
        TableHead best = new TableHead(0, 1, part.paths(0, 1));
        if (part.lines().get(0).row() == 0) {
            return best;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int first = 0; first < Math.min(LAST_FIRST, part.lines().size()); first++) {
            for (int rows = 1; rows <= MOST_ROWS && first + rows <= part.lines().size(); rows++) {
                List<String> paths = part.paths(first, rows);
                double fit = fit(part, words, first, rows, paths);
                if (fit > most) {
                    most = fit;
                    best = new TableHead(first, rows, paths);
                }
            }
        }
        return best;
    }

    private static double fit(PartGlance part, HeaderVocabulary words, int first, int rows, List<String> paths) {
        List<Line> head = part.lines().subList(first, first + rows);
        List<String> named = paths.stream().filter(path -> !path.isEmpty()).toList();
        double fit = named.stream().distinct().count();
        fit -= named.size() - (double) named.stream().distinct().count();
        for (String path : named) {
            fit += ColumnNames.of(path).stream().anyMatch(name -> isKnown(words, name)) ? KNOWN_NAME : 0;
        }
        for (Line line : head) {
            long filled = line.cells().stream().filter(cell -> !cell.isBlank()).count();
            fit -= filled <= 1 && paths.size() > 2 ? TITLE_IN_HEAD : 0;
            fit -= NUMBER_IN_HEAD
                    * (double) line.cells().stream().filter(Looks::likeNumber).count();
        }
        int below = first + rows;
        if (below < part.lines().size()) {
            long data = part.lines().get(below).cells().stream()
                    .filter(cell -> Looks.likeNumber(cell) || Looks.likeDate(cell))
                    .count();
            fit += data > 0 ? KNOWN_NAME : 0;
        }
        return fit - rows / 2.0;
    }

    private static boolean isKnown(HeaderVocabulary words, String name) {
        if (words.findMeasure(name).isPresent()) {
            return true;
        }
        for (Register register : Register.values()) {
            if (words.findField(register, name).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first line below. */
    int end() {
        return first + rows;
    }
}
