package org.civicdigest.intake;

import java.io.Serializable;

/** Merged cells of a sheet: rows from 1 as the sheet numbers them, columns from 0; all ends are inclusive. */
public record CellRange(long firstRow, long lastRow, int firstColumn, int lastColumn) implements Serializable {
    public CellRange {
        if (firstRow < 1 || lastRow < firstRow || firstColumn < 0 || lastColumn < firstColumn) {
            throw new IllegalArgumentException("rows " + firstRow + "–" + lastRow + ", columns " + firstColumn + "–"
                    + lastColumn + " are no range");
        }
    }

    public boolean contains(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
