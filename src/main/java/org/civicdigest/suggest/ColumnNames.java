package org.civicdigest.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The names under which a column of a head of several rows may be known. */
final class ColumnNames {
    private static final String SEPARATOR = "/";

    private ColumnNames() {}

    /** The path itself, its levels without a separator, and the ends of it, the longer first. */
    static List<String> of(String path) {
        List<String> levels = Arrays.asList(path.split(SEPARATOR));
        List<String> names = new ArrayList<>(List.of(path));
        for (int from = 0; from < levels.size(); from++) {
            String joined = String.join("", levels.subList(from, levels.size()));
            if (!names.contains(joined)) {
                names.add(joined);
            }
        }
        return names;
    }
}
