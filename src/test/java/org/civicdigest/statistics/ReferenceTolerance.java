package org.civicdigest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How near a computed number must come, by column, as the header's line {@code # tolerance:} says it: the first number is
 * for all columns that nothing else is said of, such as {@code 1e-9 relative (PM 1e-8)} or {@code 1e-9 on our columns,
 * 1e-5 on phe_ columns}. Where the first number is said of a column by name ({@code mean 1e-15; sd 1e-8}), the others
 * get the loosest. A line without a number ({@code exact}) allows nothing.
 */
final class ReferenceTolerance {
    private static final Pattern LINE = Pattern.compile("#\\s*tolerance:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?(?![\\w.])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final List<Clause> clauses = new ArrayList<>();
    private final boolean relative;

    private record Clause(double allowed, List<String> words) {
        boolean names(String column) {
            String parts = "_" + column.toLowerCase(Locale.ROOT) + "_";
            return words.stream().anyMatch(word -> parts.contains("_" + word + "_") || parts.startsWith("_" + word));
        }
    }

    private ReferenceTolerance(String text) {
        this.relative = text.contains("relative");
        List<String> words = new ArrayList<>();
        for (String clause : text.split("[;,(]")) {
            Matcher number = NUMBER.matcher(clause);
            boolean found = number.find();
            WORD.matcher(found ? number.replaceFirst(" ") : clause)
                    .results()
                    .map(word -> word.group().toLowerCase(Locale.ROOT).replaceAll("_$", ""))
                    .forEach(words::add);
            if (found) {
                clauses.add(new Clause(Double.parseDouble(number.group()), List.copyOf(words)));
                words.clear();
            }
        }
    }

    /** The tolerance that these lines of a header state. */
    static ReferenceTolerance of(String file, List<String> header) {
        return header.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(line -> new ReferenceTolerance(line.group(1)))
                .orElseThrow(() -> new AssertionError(file + " states no '# tolerance:'"));
    }

    boolean isRelative() {
        return relative;
    }

    /** What a column may differ by, in a file of these columns. */
    double allowed(String column, List<String> columns) {
        if (clauses.isEmpty()) {
            return 0;
        }
        Clause first = clauses.get(0);
        for (Clause clause : clauses) {
            if (clause.names(column)) {
                return clause.allowed();
            }
        }
        return columns.stream().anyMatch(first::names)
                ? clauses.stream().mapToDouble(Clause::allowed).max().orElse(0)
                : first.allowed();
    }
}
