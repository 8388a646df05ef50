package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file; the parser's own characters are handed on without a copy. */
final class CsvRows implements RowSource {
    private final Reader source;
    private final CloseableIterator<ReceivedRow> rows;

    private CsvRows(Reader source, CloseableIterator<ReceivedRow> rows) {
        this.source = source;
        this.rows = rows;
    }

    static CsvRows open(Receipt receipt, TextEncoding encoding, Path staged, RowMaker maker) throws IOException {
        Reader source = encoding.open(staged);
        try {
            // The head is at the first records from its own line on, and is not a row.
            CsvCells.skipLines(source, receipt.headLine() - 1);
            Handler handler = new Handler(maker, receipt.headLine() - 1, receipt.headRows());
            return new CsvRows(
                    source, CsvCells.open(handler, source, receipt.delimiter()).iterator());
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public @Nullable ReceivedRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<ReceivedRow> {
        private final RowMaker maker;
        private final long linesBefore;
        private int headRowsLeft;

        Handler(RowMaker maker, long linesBefore, int headRows) {
            this.maker = maker;
            this.linesBefore = linesBefore;
            this.headRowsLeft = headRows;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            maker.begin(linesBefore + startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            maker.cell(index, buffer, offset, length, quoted);
        }

        @Override
        protected @Nullable ReceivedRow buildRecord() {
            if (headRowsLeft > 0) {
                headRowsLeft -= maker.isBlank(getFieldCount()) ? 0 : 1;
                return null;
            }
            return maker.end(getFieldCount());
        }
    }
}
