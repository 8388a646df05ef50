package org.civicdigest.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * Passes characters on with CR LF and CR as LF.
 *
 * <p>So a cell of two lines has the same content in a file from any system, and the CSV parser sees one kind of line
 * end only: it loses count of lines where kinds are mixed inside of quotation marks.
 */
final class LineEndReader extends Reader {
    private final Reader source;
    private boolean afterCarriageReturn;

    LineEndReader(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (true) {
            int count = source.read(target, offset, length);
            if (count <= 0) {
                return count;
            }
            int kept = normalise(target, offset, count);
            if (kept > 0) {
                return kept;
            }
        }
    }

    private int normalise(char[] target, int offset, int count) {
        int end = offset + count;
        int from = offset;
        if (!afterCarriageReturn) {
            while (from < end && target[from] != '\r') {
                from++;
            }
        }
        int to = from;
        for (; from < end; from++) {
            char character = target[from];
            if (character == '\n' && afterCarriageReturn) {
                afterCarriageReturn = false;
            } else {
                afterCarriageReturn = character == '\r';
                target[to++] = afterCarriageReturn ? '\n' : character;
            }
        }
        return to - offset;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
