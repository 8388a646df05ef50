package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole records as they stand, for heads and samples; {@link RowReader} is for rows. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<CsvCells.CsvRecord> {
    private List<String> cells = new ArrayList<>();
    private boolean isBlank;

    private CsvCells() {}

    /**
     * One record that is not blank.
     *
     * @param line at which it begins, from 1
     */
    record CsvRecord(long line, List<String> cells) {}

    static CsvReader<CsvRecord> open(Reader source, char delimiter) {
        return open(new CsvCells(), source, delimiter);
    }

    /**
     * The parser as intake uses it: RFC 4180, every record passed on whatever its number of fields. Where it is lenient
     * (text after a closing quotation mark), the byte scanner has already seen the place. The strict form is of no use
     * there: it would give up the whole file, with a character of it in the message.
     */
    @SuppressWarnings("removal")
    static <T> CsvReader<T> open(CsvCallbackHandler<T> handler, Reader source, char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(Limits.LARGEST_RECORD_UNITS + (1 << 16))
                .build(handler, source);
    }

    /** Passes over lines; fewer are passed over where the text ends before. */
    static void skipLines(Reader source, long lines) throws IOException {
        long left = lines;
        while (left > 0) {
            int character = source.read();
            if (character < 0) {
                return;
            }
            if (character == '\n') {
                left--;
            }
        }
    }

    /** Whether the only field of a record makes it a blank line: spaces and tabs without quotation marks. */
    static boolean isBlankLine(char[] buffer, int offset, int length) {
        for (int index = offset; index < offset + length; index++) {
            if (buffer[index] != ' ' && buffer[index] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>();
        isBlank = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        isBlank &= index == 0 && !quoted && isBlankLine(buffer, offset, length);
        cells.add(new String(buffer, offset, length));
    }

    @Override
    protected @Nullable CsvRecord buildRecord() {
        return isBlank ? null : new CsvRecord(getStartingLineNumber(), cells);
    }
}
