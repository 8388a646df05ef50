package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the first records of a CSV file. */
final class CsvTop {
    private static final TableTop NONE = new TableTop(List.of(), List.of());
    private static final int USUAL_CHARACTERS = 1 << 13;
    private static final int LONGEST_LINE = 1 << 12;

    private CsvTop() {}

    /** The records after the lines before the head; none where the first one would take more than the limit. */
    static TableTop read(Path path, TextEncoding encoding, char delimiter, int linesBeforeHead, Limits limits)
            throws IOException {
        Optional<TableTop> top = readWithin(USUAL_CHARACTERS, path, encoding, delimiter, linesBeforeHead);
        return top.isPresent()
                ? top.get()
                : readWithin(limits.recordUnits() + 1, path, encoding, delimiter, linesBeforeHead)
                        .orElse(NONE);
    }

    /** Empty where so few characters do not hold all of the first record. */
    private static Optional<TableTop> readWithin(
            int most, Path path, TextEncoding encoding, char delimiter, int linesBeforeHead) throws IOException {
        char[] start = new char[most];
        int length;
        try (Reader source = encoding.open(path)) {
            CsvCells.skipLines(source, linesBeforeHead);
            length = readFully(source, start);
        }
        List<TableTop.Line> lines = new ArrayList<>(above(path, encoding, delimiter, linesBeforeHead));
        int linesAbove = lines.size();
        boolean isAll = length < most;
        try (CsvReader<CsvCells.CsvRecord> records = CsvCells.open(new CharArrayReader(start, 0, length), delimiter)) {
            Iterator<CsvCells.CsvRecord> iterator = records.iterator();
            while (iterator.hasNext() && lines.size() < linesAbove + TableTop.LINES) {
                CsvCells.CsvRecord next = iterator.next();
                // The last record within the characters may go on after them.
                if (isAll || iterator.hasNext()) {
                    List<String> cells = lines.size() == linesAbove ? withoutMark(next.cells()) : next.cells();
                    lines.add(new TableTop.Line(linesBeforeHead + next.line(), cells));
                }
            }
        }
        return isAll || lines.size() > linesAbove ? Optional.of(new TableTop(lines, List.of())) : Optional.empty();
    }

    /** The lines above a head whose line is known; they may be no records at all, so they are only cut. */
    private static List<TableTop.Line> above(Path path, TextEncoding encoding, char delimiter, int lines)
            throws IOException {
        List<TableTop.Line> above = new ArrayList<>();
        if (lines == 0) {
            return above;
        }
        try (BufferedReader source = new BufferedReader(encoding.open(path))) {
            for (int line = 1; line <= Math.min(lines, TableTop.LINES); line++) {
                char[] start = new char[LONGEST_LINE];
                int length = readLine(source, start);
                String text = new String(start, 0, Math.max(0, length));
                if (!text.isBlank()) {
                    above.add(new TableTop.Line(line, List.of(text.split(Pattern.quote("" + delimiter), -1))));
                }
            }
        }
        return above;
    }

    /** The line's length; what is longer than the target is passed over. */
    private static int readLine(BufferedReader source, char[] target) throws IOException {
        int length = 0;
        for (int character = source.read(); character >= 0 && character != '\n'; character = source.read()) {
            if (length < target.length && character != '\r') {
                target[length++] = (char) character;
            }
        }
        return length;
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
