package org.civicdigest.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of the register is found in a file: in a column, or in the template as a constant.
 *
 * @param index of the column, -1 for a constant
 * @param header as the file writes it, null for a constant
 */
record Field(int index, @Nullable String header, String constant) {
    static Field ofColumn(int index, String header) {
        return new Field(index, header, "");
    }

    static Field ofConstant(String constant) {
        return new Field(-1, null, constant);
    }

    String in(List<String> cells) {
        return index < 0 ? constant : cells.get(index);
    }
}
