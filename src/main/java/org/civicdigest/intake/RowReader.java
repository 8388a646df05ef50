package org.civicdigest.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a part of a staged file one after the other; memory does not grow with the file.
 *
 * <p>It yields exactly {@link Receipt#received()} rows: bad ones and those to be ignored too, each with its reason.
 * Blank lines are no rows. Ids of people are replaced before a row leaves, and no exception holds the text of a cell.
 */
public final class RowReader implements Iterator<ReceivedRow>, AutoCloseable {
    /** More cells of one row are not kept, only counted. */
    public static final int MOST_CELLS = 2_000;

    private final RowSource source;
    private final String file;
    private final FilledRows filled;
    private boolean isAhead;
    private @Nullable ReceivedRow ahead;

    private RowReader(RowSource source, String file, FilledRows filled) {
        this.filled = filled;
        this.source = source;
        this.file = file;
    }

    /** Opens the staged copy as its receipt says; a refused part has no rows to read. */
    public static RowReader open(Receipt receipt, Path staged, Pseudonymiser pseudonymiser) {
        if (receipt.isRefused()) {
            throw new IllegalArgumentException(receipt.file() + " is refused: " + receipt.refusal());
        }
        try {
            return new RowReader(
                    sourceOf(receipt, staged, new RowMaker(receipt, pseudonymiser)),
                    receipt.file(),
                    new FilledRows(receipt.layout().filled()));
        } catch (IOException e) {
            throw new UncheckedIOException("the staged copy of " + receipt.file() + " cannot be read", e);
        }
    }

    static RowSource sourceOf(Receipt receipt, Path staged, RowMaker maker) throws IOException {
        FileFormat format = receipt.format();
        if (format == FileFormat.PARQUET) {
            return ParquetRows.open(receipt, staged, maker);
        }
        if (format == FileFormat.XLSX) {
            return XlsxRows.open(receipt, staged, maker);
        }
        TextEncoding encoding = receipt.encoding();
        if (encoding == null) {
            throw new IllegalArgumentException(receipt.file() + " has no encoding");
        }
        return format == FileFormat.JSON || format == FileFormat.JSON_LINES
                ? JsonRows.open(receipt, encoding, format, staged, maker)
                : CsvRows.open(receipt, encoding, staged, maker);
    }

    @Override
    public boolean hasNext() {
        if (!isAhead) {
            try {
                ahead = source.next();
            } catch (IOException e) {
                throw new UncheckedIOException("the staged copy of " + file + " cannot be read", e);
            }
            isAhead = true;
        }
        return ahead != null;
    }

    @Override
    public ReceivedRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        isAhead = false;
        return filled.fill(ahead);
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
