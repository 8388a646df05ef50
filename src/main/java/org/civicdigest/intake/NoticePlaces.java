package org.civicdigest.intake;

import java.util.OptionalInt;

/** Where in a file the column of a notice is. */
public final class NoticePlaces {
    private NoticePlaces() {}

    /** The index of the column, from 0, by its header as notices show it or by the field of the register. */
    public static OptionalInt findColumn(Receipt receipt, String column) {
        for (int index = 0; index < receipt.head().size(); index++) {
            String header = receipt.head().get(index);
            if (column.equals(header) || column.equals(HeaderNames.shown(header))) {
                return OptionalInt.of(index);
            }
        }
        Integer field = receipt.fieldIndexes().get(column);
        return field == null ? OptionalInt.empty() : OptionalInt.of(field);
    }
}
