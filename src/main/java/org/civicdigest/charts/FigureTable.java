package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;

/** The numbers behind a figure, as printed: every row has a cell for each column of the head. */
public record FigureTable(List<String> head, List<List<String>> rows) implements Serializable {
    public FigureTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under a head of " + head.size());
            }
        }
    }
}
