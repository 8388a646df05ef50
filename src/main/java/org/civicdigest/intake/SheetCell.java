package org.civicdigest.intake;

/** Finds the text of one cell in the first rows of a part. */
final class SheetCell {
    private static final int LETTERS = 26;

    private SheetCell() {}

    /** The cell's text; empty where there is none. Rows count from 1, columns from 0. */
    static String text(TableTop top, long row, int column) {
        for (TableTop.Line line : top.lines()) {
            if (line.row() == row) {
                return column < line.cells().size() ? line.cells().get(column) : "";
            }
        }
        return "";
    }

    /** The text at a reference such as B2. */
    static String text(TableTop top, String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
            column = column * LETTERS + Character.toUpperCase(reference.charAt(at)) - 'A' + 1;
            at++;
        }
        return text(top, Long.parseLong(reference.substring(at)), column - 1);
    }
}
