package org.civicdigest.sample;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** One object a line, as a program exports it: numbers are numbers, an empty cell is null. */
final class JsonLineRecords implements SampleFile.Records {
    private final JsonGenerator json;
    private List<String> names = List.of();

    JsonLineRecords(OutputStream to) throws IOException {
        this.json = new JsonFactory().createGenerator(to);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public boolean writeHead(List<String> columns) {
        names = List.copyOf(columns);
        return false;
    }

    @Override
    public void write(List<String> cells) {
        try {
            json.writeStartObject();
            for (int index = 0; index < names.size(); index++) {
                json.writeFieldName(names.get(index));
                write(cells.get(index));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String cell) throws IOException {
        if (cell.isEmpty()) {
            json.writeNull();
        } else if (cell.length() < 8 && cell.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?")) {
            json.writeNumber(cell);
        } else {
            json.writeString(cell);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
