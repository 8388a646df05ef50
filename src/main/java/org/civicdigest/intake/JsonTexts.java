package org.civicdigest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a JSON file into the texts of its records: the elements of one array, or the lines of JSON lines.
 *
 * <p>It knows of JSON only what it needs to find the ends of records, so that a record that is broken keeps its fault to
 * itself and the next one can be read. What a record says is {@link JsonRecord}'s to tell. Of a text longer than a
 * record may be only the start is kept.
 */
final class JsonTexts implements Closeable {
    private final Reader source;
    private final FileFormat format;
    private final int mostCharacters;
    private long number;
    private boolean isStarted;
    private boolean isOver;
    private int ahead = -2;

    JsonTexts(Reader source, FileFormat format, int mostCharacters) {
        this.source = source;
        this.format = format;
        this.mostCharacters = mostCharacters;
    }

    /**
     * The text of one record.
     *
     * @param number the line of JSON lines, or the place in the array, from 1
     * @param length in characters, more than the text has where only its start is kept
     * @param isEnded whether a separator, the end of the array or a line end follows it
     */
    record Text(long number, String text, long length, boolean isEnded) {
        boolean isKeptWhole() {
            return length == text.length();
        }
    }

    /** The next record; null after the last. Blank lines are no records. */
    @Nullable
    Text next() throws IOException {
        return format == FileFormat.JSON_LINES ? nextLine() : nextElement();
    }

    private @Nullable Text nextLine() throws IOException {
        while (!isOver) {
            number++;
            StringBuilder line = new StringBuilder();
            long length = 0;
            boolean isBlank = true;
            int character = read();
            while (character >= 0 && character != '\n') {
                length++;
                isBlank &= isSpace(character);
                keep(line, character);
                character = read();
            }
            isOver = character < 0;
            if (!isBlank) {
                return new Text(number, line.toString(), length, !isOver);
            }
        }
        return null;
    }

    private @Nullable Text nextElement() throws IOException {
        if (!isStarted) {
            isStarted = true;
            // The first character that is no space is the bracket by which the format was told.
            skipSpace();
            read();
            skipSpace();
            isOver = peek() == ']' || peek() < 0;
        }
        if (isOver) {
            return null;
        }
        number++;
        skipSpace();
        StringBuilder text = new StringBuilder();
        long length = 0;
        int depth = 0;
        boolean isInString = false;
        boolean isEscaped = false;
        int character = read();
        while (character >= 0) {
            if (isInString) {
                isInString = isEscaped || character != '"';
                isEscaped = !isEscaped && character == '\\';
            } else if (depth == 0 && (character == ',' || character == ']')) {
                isOver = character == ']';
                return new Text(number, text.toString(), length, true);
            } else {
                isInString = character == '"';
                depth += character == '{' || character == '[' ? 1 : 0;
                // A stray brace closes nothing.
                depth -= depth > 0 && (character == '}' || character == ']') ? 1 : 0;
            }
            length++;
            keep(text, character);
            character = read();
        }
        isOver = true;
        return new Text(number, text.toString(), length, false);
    }

    private void keep(StringBuilder text, int character) {
        if (text.length() < mostCharacters) {
            text.append((char) character);
        }
    }

    private void skipSpace() throws IOException {
        while (isSpace(peek())) {
            read();
        }
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = source.read();
        }
        return ahead;
    }

    private int read() throws IOException {
        int character = peek();
        ahead = -2;
        return character;
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
