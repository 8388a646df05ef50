package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Counts what a sheet holds, on its raw XML.
 *
 * <p>It shares no code with the reader of the rows, so that each can be held against the other. A cell holds something
 * where it has a value, a text or a formula.
 */
final class SheetScan extends DefaultHandler {
    private static final int LAST_ROW = 1 << 20;
    private static final int COLUMNS = 1 << 14;
    /** Such as XFD1048576. */
    private static final int LONGEST_REFERENCE = 10;

    private static final int MOST_MERGED = 100_000;

    private final long cellBudget;
    private final BitSet rows = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();
    private final BitSet columns = new BitSet();
    private int column = -1;
    private long cells;
    private int row;
    private boolean isRowHidden;
    private boolean isInValue;
    private boolean isInPhonetic;
    private int hiddenRows;
    private int hiddenColumns;
    private boolean isOrdered = true;

    private SheetScan(long cellBudget) {
        this.cellBudget = cellBudget;
    }

    /** The sheet has more cells than may be read. */
    static final class TooManyCells extends SAXException {
        private static final long serialVersionUID = 1L;

        TooManyCells(long cells) {
            super("more than " + cells + " cells");
        }
    }

    static SheetScan of(InputStream xml, long cellBudget) throws IOException, SAXException {
        SheetScan scan = new SheetScan(cellBudget);
        parse(xml, scan);
        return scan;
    }

    /** Parses without entities, external parts or a document type; one that is there is an exception that names it. */
    static void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(xml, handler);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the platform's parser knows these features", e);
        }
    }

    /** Rows below the given one that hold something. */
    long rowsAfter(long last) {
        return last >= LAST_ROW ? 0 : rows.get((int) last + 1, LAST_ROW + 1).cardinality();
    }

    int lastRow() {
        return Math.max(0, rows.length() - 1);
    }

    long allRows() {
        return rows.cardinality();
    }

    List<CellRange> merged() {
        return merged;
    }

    int hiddenRows() {
        return hiddenRows;
    }

    int hiddenColumns() {
        return hiddenColumns;
    }

    /** Whether each row stands below the one before it, within the sheet. */
    boolean isOrdered() {
        return isOrdered;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (isInValue) {
            throw new SAXException("an element within a value");
        }
        switch (name) {
            case "row" -> startRow(attributes);
            case "c" -> {
                cells++;
                checkCell(attributes.getValue("r"), attributes.getValue("s"));
                checkPlace(attributes.getValue("r"));
                if (cells > cellBudget) {
                    throw new TooManyCells(cellBudget);
                }
            }
            case "f" -> fill();
            case "v", "t" -> isInValue = true;
            case "rPh" -> isInPhonetic = true;
            case "col" -> {
                if (isOn(attributes.getValue("hidden"))) {
                    hiddenColumns++;
                }
            }
            case "mergeCell" -> addMerged(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        int next = number == null ? row + 1 : Integer.parseInt(number);
        isOrdered &= next > row && next <= LAST_ROW;
        row = Math.min(Math.max(next, 1), LAST_ROW);
        column = -1;
        columns.clear();
        isRowHidden = isOn(attributes.getValue("hidden"));
    }

    /** An address outside any sheet, or a style that is no number, is damage that no reader of rows can mend. */
    private static void checkCell(String reference, String style) throws SAXException {
        if (reference != null) {
            int column = columnOf(reference);
            if (column < 0 || column >= COLUMNS || reference.length() > LONGEST_REFERENCE) {
                throw new SAXException("a cell without an address");
            }
        }
        if (style != null
                && (style.isEmpty() || style.length() > 5 || !style.chars().allMatch(Character::isDigit))) {
            throw new SAXException("a style without a number");
        }
    }

    /** A cell stands in the row that it says, and no other cell in its place: else one of two values would be lost. */
    private void checkPlace(String reference) throws SAXException {
        column = reference == null ? column + 1 : columnOf(reference);
        boolean isElsewhere = reference != null && row > 0 && rowAtEndOf(reference) != row;
        if (isElsewhere || column >= COLUMNS || columns.get(column)) {
            throw new SAXException("two cells in one place");
        }
        columns.set(column);
    }

    /** The row of a reference such as B12, without the cost of a pattern. */
    private static long rowAtEndOf(String reference) {
        long number = 0;
        for (int index = 0; index < reference.length(); index++) {
            char character = reference.charAt(index);
            number = character >= '0' && character <= '9' ? number * 10 + character - '0' : number;
        }
        return number;
    }

    private void addMerged(String ref) {
        if (ref != null && merged.size() < MOST_MERGED) {
            String[] ends = ref.split(":", 2);
            String last = ends[ends.length - 1];
            merged.add(new CellRange(rowOf(ends[0]), rowOf(last), columnOf(ends[0]), columnOf(last)));
        }
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (char letter : reference.toCharArray()) {
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + letter - 'A' + 1;
            }
        }
        return column - 1;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isInValue && !isInPhonetic && length > 0) {
            fill();
        }
    }

    private void fill() {
        if (row > 0 && !rows.get(row)) {
            rows.set(row);
            hiddenRows += isRowHidden ? 1 : 0;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> isInValue = false;
            case "rPh" -> isInPhonetic = false;
            default -> {}
        }
    }

    private static boolean isOn(String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
