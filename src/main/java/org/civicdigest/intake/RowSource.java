package org.civicdigest.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one part in its own format, handed to a {@link RowMaker} one after the other.
 *
 * <p>A format is one implementation of this, one way to read a {@link TableTop}, and one counter of records that shares
 * no code with either. Memory does not grow with the part.
 */
interface RowSource extends Closeable {
    /** The next row; null after the last. Blank records are passed over, and so is the head. */
    @Nullable
    ReceivedRow next() throws IOException;
}
