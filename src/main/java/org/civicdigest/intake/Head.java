package org.civicdigest.intake;

import java.util.List;

/**
 * The column names of a part.
 *
 * @param names as the file writes them; empty where there are none, or where they would take more than the limit
 * @param line the row at which they begin, from 1; 0 for none, and where the format itself names the columns
 * @param rows how many records they take: 1, more where a head has several rows, 0 where the format names the columns
 */
record Head(List<String> names, long line, int rows) {
    static final Head NONE = new Head(List.of(), 0, 0);

    Head {
        names = List.copyOf(names);
    }
}
