package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The column names of a file.
 *
 * @param names as the file writes them; empty where there are none, or where they would take more than the limit
 * @param line at which they begin, from 1; 0 for none
 */
record Head(List<String> names, long line) {
    private static final Head NONE = new Head(List.of(), 0);
    private static final int USUAL_CHARACTERS = 1 << 13;

    Head {
        names = List.copyOf(names);
    }

    /** The first record that is not blank, after the lines before the head. */
    static Head read(Path path, TextEncoding encoding, char delimiter, int linesBeforeHead, Limits limits)
            throws IOException {
        Optional<Head> head = readWithin(USUAL_CHARACTERS, path, encoding, delimiter, linesBeforeHead);
        return head.isPresent()
                ? head.get()
                : readWithin(limits.recordUnits() + 1, path, encoding, delimiter, linesBeforeHead)
                        .orElse(NONE);
    }

    /** Empty where so few characters do not hold all of the head. */
    private static Optional<Head> readWithin(
            int most, Path path, TextEncoding encoding, char delimiter, int linesBeforeHead) throws IOException {
        char[] start = new char[most];
        int length;
        try (Reader source = encoding.open(path)) {
            CsvCells.skipLines(source, linesBeforeHead);
            length = readFully(source, start);
        }
        try (CsvReader<CsvCells.CsvRecord> records = CsvCells.open(new CharArrayReader(start, 0, length), delimiter)) {
            Iterator<CsvCells.CsvRecord> iterator = records.iterator();
            boolean isAll = length < most;
            if (!iterator.hasNext()) {
                return isAll ? Optional.of(NONE) : Optional.empty();
            }
            CsvCells.CsvRecord first = iterator.next();
            return isAll || iterator.hasNext()
                    ? Optional.of(new Head(withoutMark(first.cells()), linesBeforeHead + first.line()))
                    : Optional.empty();
        }
    }

    private static int readFully(Reader source, char[] target) throws IOException {
        int length = 0;
        while (length < target.length) {
            int count = source.read(target, length, target.length - length);
            if (count < 0) {
                break;
            }
            length += count;
        }
        return length;
    }

    /** A mark can stand there twice, when a program adds its own to a file that has one. */
    private static List<String> withoutMark(List<String> names) {
        if (!names.isEmpty() && names.get(0).startsWith("\uFEFF")) {
            names.set(0, names.get(0).substring(1));
        }
        return names;
    }
}
