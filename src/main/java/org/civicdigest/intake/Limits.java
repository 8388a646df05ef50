package org.civicdigest.intake;

import java.io.Serializable;

/**
 * How much one file, record or cell may hold; what is over a limit is refused before it takes memory.
 *
 * @param largestFileBytes larger files are refused
 * @param recordUnits bytes (of UTF-16: code units) of one record. A record over it refuses the file, unless it has as many fields as the
 *     head: then a single cell is too long, and only its row is refused
 * @param largestRecordUnits a record over this refuses the file in any case
 * @param columns columns of the head
 * @param cellCharacters characters of one cell
 */
public record Limits(long largestFileBytes, int recordUnits, int largestRecordUnits, int columns, int cellCharacters)
        implements Serializable {
    static final int RECORD_UNITS = 1 << 20;
    static final int LARGEST_RECORD_UNITS = 16 << 20;
    static final int COLUMNS = 2_000;
    static final int CELL_CHARACTERS = 4_096;

    static Limits of(long largestFileBytes) {
        return new Limits(largestFileBytes, RECORD_UNITS, LARGEST_RECORD_UNITS, COLUMNS, CELL_CHARACTERS);
    }
}
