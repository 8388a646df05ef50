package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.Language;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Writes {@code notices.csv}: one row per listed notice, sorted by file, sheet, row, column and code. */
final class NoticesCsv {
    static final String FILE = "notices.csv";

    private static final String[] HEAD = {"file", "sheet", "row", "column", "code", "severity", "message"};

    /** A notice of the whole file comes before those of its rows. */
    private static final Comparator<@Nullable Long> ROWS = Comparator.nullsFirst(Comparator.<Long>naturalOrder());

    private static final Comparator<@Nullable String> WORDS = Comparator.nullsFirst(Comparator.<String>naturalOrder());

    private NoticesCsv() {}

    static void write(List<Notice> notices, List<Language> languages, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Notice notice : sorted(notices)) {
                table.row(
                        CsvTable.text(notice.file()),
                        CsvTable.text(notice.sheet()),
                        notice.row() == null ? "" : Long.toString(notice.row()),
                        CsvTable.text(notice.column()),
                        notice.code().name(),
                        notice.severity().code(),
                        CsvTable.text(languages.stream().map(notice::message).collect(Collectors.joining(" / "))));
            }
        }
    }

    static List<Notice> sorted(List<Notice> notices) {
        return notices.stream()
                .sorted(Comparator.comparing(Notice::file)
                        .thenComparing(Notice::sheet, WORDS)
                        .thenComparing(Notice::row, ROWS)
                        .thenComparing(Notice::column, WORDS)
                        .thenComparing(Notice::code)
                        .thenComparing(notice -> String.join("\u0000", notice.arguments())))
                .toList();
    }
}
