package org.civicdigest.notice;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * One problem at one place.
 *
 * @param file the path under the submissions folder
 * @param sheet of a workbook, null elsewhere
 * @param row the row of the file, the first line being 1; null where the whole file is meant
 * @param column the header of the column as the file writes it, null where the whole row is meant
 * @param arguments what the code's message names, in the message's order; never a personal value
 */
public record Notice(
        Code code,
        String file,
        @Nullable String sheet,
        @Nullable Long row,
        @Nullable String column,
        List<String> arguments)
        implements Serializable {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice ofFile(Code code, String file, Object... arguments) {
        return new Notice(code, file, null, null, null, strings(arguments));
    }

    public static Notice ofRow(Code code, String file, long row, Object... arguments) {
        return new Notice(code, file, null, row, null, strings(arguments));
    }

    public static Notice ofCell(Code code, String file, long row, String column, Object... arguments) {
        return new Notice(code, file, null, row, column, strings(arguments));
    }

    /** The same notice about a part of a workbook; null for a file that has no sheets. */
    public Notice inSheet(@Nullable String name) {
        return name == null ? this : new Notice(code, file, name, row, column, arguments);
    }

    public Severity severity() {
        return code.severity();
    }

    /** What is wrong, what was expected and what to do, for the person who sent the file. */
    public String message(Language language) {
        return code.message(language, arguments);
    }

    private static List<String> strings(Object[] arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
