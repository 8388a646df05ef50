package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads the rows of a staged file one after the other; memory does not grow with the file.
 *
 * <p>It yields exactly {@link Receipt#received()} rows: bad ones and those to be ignored too, each with its reason.
 * Blank lines are no rows. Ids of people are replaced before a row leaves, and no exception holds the text of a cell.
 */
public final class RowReader implements Iterator<ReceivedRow>, AutoCloseable {
    /** More cells of one row are not kept, only counted. */
    public static final int MOST_CELLS = 2_000;

    private final Reader source;
    private final CloseableIterator<ReceivedRow> rows;

    private RowReader(Reader source, CloseableIterator<ReceivedRow> rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Opens the staged copy as its receipt says; a refused file has no rows to read. */
    public static RowReader open(Receipt receipt, Path staged, Pseudonymiser pseudonymiser) {
        TextEncoding encoding = receipt.encoding();
        if (receipt.isRefused() || encoding == null) {
            throw new IllegalArgumentException(receipt.file() + " is refused: " + receipt.refusal());
        }
        try {
            Reader source = encoding.open(staged);
            try {
                // The head is at the first record from its own line on, and is not a row.
                CsvCells.skipLines(source, receipt.headLine() - 1);
                RowHandler handler = new RowHandler(receipt, pseudonymiser);
                CsvReader<ReceivedRow> reader = CsvCells.open(handler, source, receipt.delimiter());
                return new RowReader(source, reader.iterator());
            } catch (IOException | RuntimeException e) {
                source.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the staged copy of " + receipt.file() + " cannot be read", e);
        }
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public ReceivedRow next() {
        return rows.next();
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the staged copy cannot be closed", e);
        }
    }
}
