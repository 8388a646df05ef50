package org.civicdigest.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the problems of all files of one workspace, in the order in which the files are read. */
final class Problems {
    private final Map<String, FileProblems> byFile = new LinkedHashMap<>();

    FileProblems of(String file) {
        return byFile.computeIfAbsent(file, FileProblems::new);
    }

    List<Problem> errors() {
        List<Problem> all = new ArrayList<>();
        byFile.values().forEach(file -> all.addAll(file.errors()));
        return all;
    }

    List<Problem> warnings() {
        List<Problem> all = new ArrayList<>();
        byFile.values().forEach(file -> all.addAll(file.warnings()));
        return all;
    }
}
