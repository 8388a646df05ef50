package org.civicdigest.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the records of a JSON file on its bytes; it shares no code with the reader, so that each can be held against the
 * other. In UTF-8 no byte of a longer character equals a bracket, a comma, a quotation mark or a line end.
 */
final class JsonRecordCounter {
    private JsonRecordCounter() {}

    /**
     * What was counted.
     *
     * @param records lines that are not blank, or elements of the array
     * @param isClosed whether the array ends with its bracket; true of JSON lines
     * @param hasMore whether something stands after the array's end
     */
    record Count(long records, boolean isClosed, boolean hasMore) {}

    static Count count(Path path, TextEncoding encoding, FileFormat format) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(encoding.markBytes());
            return format == FileFormat.JSON_LINES ? countLines(in) : countElements(in);
        }
    }

    private static Count countLines(InputStream in) throws IOException {
        long lines = 0;
        boolean isBlank = true;
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            // A CR alone ends a line too; before LF it leaves a blank one, which is no record.
            if (unit == '\n' || unit == '\r') {
                lines += isBlank ? 0 : 1;
                isBlank = true;
            } else {
                isBlank &= unit == ' ' || unit == '\t';
            }
        }
        return new Count(lines + (isBlank ? 0 : 1), true, false);
    }

    private static Count countElements(InputStream in) throws IOException {
        long commas = 0;
        long depth = 0;
        boolean hasContent = false;
        boolean isQuoted = false;
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            if (isQuoted) {
                if (unit == '\\') {
                    in.read();
                } else {
                    isQuoted = unit != '"';
                }
                continue;
            }
            switch (unit) {
                case ' ', '\t', '\n', '\r' -> {}
                case '[', '{' -> {
                    hasContent |= depth > 0;
                    depth++;
                }
                case ']', '}' -> {
                    // The array's own bracket stands at depth one, where a stray brace closes nothing.
                    if (depth == 1 && unit == ']') {
                        return new Count(hasContent ? commas + 1 : 0, true, hasMore(in));
                    }
                    hasContent = true;
                    depth -= depth > 1 ? 1 : 0;
                }
                case ',' -> {
                    commas += depth == 1 ? 1 : 0;
                    hasContent = true;
                }
                default -> {
                    hasContent = true;
                    isQuoted = unit == '"';
                }
            }
        }
        return new Count(hasContent ? commas + 1 : 0, false, false);
    }

    private static boolean hasMore(InputStream in) throws IOException {
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            if (unit != ' ' && unit != '\t' && unit != '\n' && unit != '\r') {
                return true;
            }
        }
        return false;
    }
}
