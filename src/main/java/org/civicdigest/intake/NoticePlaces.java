package org.civicdigest.intake;

import java.util.OptionalInt;

/** Where in a file the thing is that a notice is about. */
public final class NoticePlaces {
    private NoticePlaces() {}

    /** A line of a text file in words of both languages. */
    static String line(long number) {
        return "第 " + number + " 行 / line " + number;
    }

    /** A record of a file without a head line in words of both languages. */
    static String record(long number) {
        return "第 " + number + " 条 / record " + number;
    }

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
