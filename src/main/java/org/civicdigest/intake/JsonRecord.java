package org.civicdigest.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object as text by key, or why it cannot be read.
 *
 * <p>Numbers stay as they are written, so that screening judges them as it judges those of other formats; {@code null} is
 * the empty text. Nothing that RFC 8259 leaves open is guessed: a key that comes twice has no value.
 *
 * @param values key → text, in the order of the object, as far as it could be read
 * @param nested keys whose value is an object or array
 * @param problem why the record is kept out, null where it can be read
 * @param detail the argument of the problem's message; never text of the file
 * @param isCutOff whether the text ends before the record does
 */
record JsonRecord(
        Map<String, String> values,
        Set<String> nested,
        @Nullable Code problem,
        String detail,
        boolean isCutOff) {
    /** Deeper objects are no rows of a table. */
    static final int DEPTH = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Read as text, for screening to say that they are no numbers.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(Limits.LARGEST_RECORD_UNITS)
                    .maxNumberLength(Limits.LARGEST_RECORD_UNITS)
                    .maxNameLength(Limits.LARGEST_RECORD_UNITS)
                    .build())
            .build();

    static JsonRecord of(JsonTexts.Text text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> nested = new LinkedHashSet<>();
        if (!text.isKeptWhole()) {
            return new JsonRecord(values, nested, Code.R_FIELD_TOO_LONG, Long.toString(text.length()), false);
        }
        boolean isObjectRead = false;
        try (JsonParser parser = FACTORY.createParser(text.text())) {
            @Nullable String repeated = null;
            Set<String> names = new HashSet<>();
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                parser.skipChildren();
                isObjectRead = true;
                requireEnd(parser);
                return new JsonRecord(values, nested, Code.R_JSON_SHAPE, nameOf(first), false);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                // Keys that differ in case or in spaces around them would be one column of two values.
                boolean isNew = names.add(key.strip().toLowerCase(Locale.ROOT));
                repeated = repeated == null && !isNew ? key : repeated;
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    parser.skipChildren();
                    nested.add(key);
                } else {
                    values.put(key, value == JsonToken.VALUE_NULL ? "" : wellFormed(parser.getText()));
                }
            }
            isObjectRead = true;
            requireEnd(parser);
            return repeated == null
                    ? new JsonRecord(values, nested, null, "", false)
                    : new JsonRecord(values, nested, Code.R_JSON_DUP_KEY, HeaderNames.shown(repeated), false);
        } catch (TrailingTextException e) {
            return new JsonRecord(values, nested, Code.R_JSON_TRAILING, "", false);
        } catch (StreamConstraintsException e) {
            return new JsonRecord(values, nested, Code.R_JSON_DEPTH, Integer.toString(DEPTH), false);
        } catch (JsonProcessingException e) {
            Code code = isObjectRead ? Code.R_JSON_TRAILING : Code.R_JSON_SYNTAX;
            return new JsonRecord(values, nested, code, placeOf(e), !isObjectRead && e instanceof JsonEOFException);
        }
    }

    /** An escape can write half of a character, which no encoding holds; it is lost like any other. */
    private static String wellFormed(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                StringBuilder mended = new StringBuilder(text.length());
                text.codePoints()
                        .map(codePoint -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                                ? 0xFFFD
                                : codePoint)
                        .forEach(mended::appendCodePoint);
                return mended.toString();
            }
        }
        return text;
    }

    private static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new TrailingTextException();
        }
    }

    private static String nameOf(@Nullable JsonToken token) {
        return token == JsonToken.START_ARRAY ? "array" : "scalar";
    }

    /** The column at which the parser gave up: its message would hold text of the file. */
    private static String placeOf(JsonProcessingException e) {
        return e.getLocation() == null ? "—" : Integer.toString(e.getLocation().getColumnNr());
    }

    /** Something follows the record in its text. */
    private static final class TrailingTextException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
