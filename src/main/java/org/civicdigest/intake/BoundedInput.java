package org.civicdigest.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What comes out of a packed stream, up to a limit; beyond it stands {@link TooMuch}. */
final class BoundedInput extends FilterInputStream {
    /** Small files may well be packed a thousandfold, as a column of zeros is. */
    private static final long FREE_BYTES = 16L << 20;

    private static final long MOST_RATIO = 100;

    private final long most;
    private long count;

    /** More comes out than is allowed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        private final long most;

        TooMuch(long bytes) {
            super("more than " + bytes + " bytes");
            this.most = bytes;
        }

        long most() {
            return most;
        }
    }

    BoundedInput(InputStream in, long packedBytes, long mostBytes) {
        super(in);
        this.most = Math.min(mostBytes, Math.max(FREE_BYTES, packedBytes * MOST_RATIO));
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            add(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        if (got > 0) {
            add(got);
        }
        return got;
    }

    private void add(int bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw new TooMuch(most);
        }
    }
}
