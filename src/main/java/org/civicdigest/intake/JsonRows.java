package org.civicdigest.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** The rows of a JSON file: one object each, by the keys that the head names. */
final class JsonRows implements RowSource {
    private final JsonTexts texts;
    private final List<String> head;
    private final RowMaker maker;

    private JsonRows(JsonTexts texts, List<String> head, RowMaker maker) {
        this.texts = texts;
        this.head = head;
        this.maker = maker;
    }

    static JsonRows open(Receipt receipt, TextEncoding encoding, FileFormat format, Path staged, RowMaker maker)
            throws IOException {
        return new JsonRows(new JsonTexts(encoding.open(staged), format, Limits.RECORD_UNITS), receipt.head(), maker);
    }

    @Override
    public @Nullable ReceivedRow next() throws IOException {
        JsonTexts.Text text = texts.next();
        if (text == null) {
            return null;
        }
        maker.begin(text.number());
        JsonRecord json = JsonRecord.of(text);
        for (int index = 0; index < head.size(); index++) {
            String key = head.get(index);
            String value = json.values().get(key);
            maker.cell(index, value == null ? "" : value);
            if (json.nested().contains(key)) {
                maker.note(index, Code.R_JSON_SHAPE, "{…}");
            }
        }
        Code problem = json.problem();
        if (problem != null) {
            if (problem == Code.R_FIELD_TOO_LONG) {
                maker.refuseRow(problem, json.detail(), Limits.CELL_CHARACTERS);
            } else {
                maker.refuseRow(problem, json.detail());
            }
        }
        return maker.end(head.size());
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
