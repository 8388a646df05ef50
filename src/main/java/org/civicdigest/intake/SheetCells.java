package org.civicdigest.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet with their cells as the XML holds them; only one row is held at a time. */
final class SheetCells implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream xml;
    private final XMLStreamReader reader;
    private long row;

    SheetCells(InputStream xml) throws IOException {
        this.xml = xml;
        try {
            reader = FACTORY.createXMLStreamReader(xml);
        } catch (XMLStreamException e) {
            throw new IOException("the sheet is no XML", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * A cell that holds something.
     *
     * @param type as the sheet writes it, {@code n} where it writes none
     * @param text of the value; empty for a formula without a result, and for one whose result is the empty text
     * @param hasResult whether the value is there, be it empty
     */
    record Cell(int column, String type, int style, String text, boolean hasResult) {}

    /** A row with at least one such cell. */
    record SheetRow(long number, List<Cell> cells) {}

    /** The next row that holds something; null after the last. */
    @Nullable
    SheetRow next() throws IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && isElement("row")) {
                    String number = reader.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Long.parseLong(number);
                    List<Cell> cells = readRow();
                    if (!cells.isEmpty()) {
                        return new SheetRow(row, cells);
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException("the sheet is no XML", e);
        }
    }

    private boolean isElement(String name) {
        return reader.getLocalName().equals(name);
    }

    private List<Cell> readRow() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && isElement("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && isElement("c")) {
                String reference = reader.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : columnOf(reference);
                Cell cell = readCell(column);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
    }

    private static int columnOf(String reference) {
        int column = 0;
        for (int index = 0; index < reference.length() && Character.isLetter(reference.charAt(index)); index++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(index)) - 'A' + 1;
        }
        return column - 1;
    }

    private @Nullable Cell readCell(int column) throws XMLStreamException {
        String type = reader.getAttributeValue(null, "t");
        String style = reader.getAttributeValue(null, "s");
        StringBuilder text = new StringBuilder();
        boolean isFormula = false;
        boolean hasResult = false;
        int phonetic = 0;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> isFormula = true;
                    case "rPh" -> phonetic++;
                    case "v", "t" -> {
                        String value = reader.getElementText();
                        text.append(phonetic == 0 ? value : "");
                        hasResult = true;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (isElement("rPh")) {
                    phonetic--;
                } else if (isElement("c")) {
                    return text.isEmpty() && !isFormula
                            ? null
                            : new Cell(
                                    column,
                                    type == null ? "n" : type,
                                    style == null ? 0 : Integer.parseInt(style),
                                    text.toString(),
                                    hasResult);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("the sheet cannot be closed", e);
        } finally {
            xml.close();
        }
    }
}
