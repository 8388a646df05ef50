package org.civicdigest.charts;

import java.util.List;

/** Chart specifications that cannot be used, with every problem found: file, line, what is wrong, what is expected. */
public final class ChartSpecificationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public ChartSpecificationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
