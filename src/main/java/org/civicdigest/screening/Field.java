package org.civicdigest.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of the register is found in a file: in a column, or in the template as a constant.
 *
 * @param index of the column, -1 for a constant
 * @param header as the file writes it, null for a constant
 * @param rule what the template says of its cells, null for nothing
 */
record Field(
        int index,
        @Nullable String header,
        String constant,
        @Nullable CellRule rule) {
    static Field ofColumn(int index, String header) {
        return new Field(index, header, "", null);
    }

    static Field ofConstant(String constant) {
        return new Field(-1, null, constant, null);
    }

    Field with(@Nullable CellRule cellRule) {
        return cellRule == null ? this : new Field(index, header, constant, cellRule);
    }

    String in(List<String> cells) {
        String cell = index < 0 ? constant : cells.get(index);
        return rule == null ? cell : rule.apply(cell);
    }
}
