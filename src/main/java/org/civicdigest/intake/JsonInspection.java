package org.civicdigest.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Looks through one staged JSON file and writes its receipt.
 *
 * <p>Every record is read once before any is taken: the keys of all of them are the head, and only the last one tells
 * whether the upload was cut off.
 */
final class JsonInspection {
    private final OnePart part;
    private final ReceiptDraft draft;
    private final boolean isNamedForLines;

    JsonInspection(OnePart part) {
        this.part = part;
        this.isNamedForLines = !part.submitted().contentExtension().equals("json");
        this.draft = part.draft();
    }

    Receipt inspect() throws IOException {
        ByteEvidence evidence = ByteEvidenceScanner.scan(part.copy().path());
        EncodingFinding finding =
                EncodingDetector.detect(draft.file(), part.copy().path(), evidence, null);
        if (finding instanceof EncodingFinding.Refused refused) {
            return draft.problem(refused.notice()).receipt(part.plan().limits());
        }
        if (!(finding instanceof EncodingFinding.Certain certain)
                || !certain.encoding().javaCharset().equals(StandardCharsets.UTF_8)) {
            // RFC 8259, section 8.1: JSON that travels is UTF-8.
            return draft.problem(Code.F_ENC_UNKNOWN, "UTF-8")
                    .receipt(part.plan().limits());
        }
        TextEncoding encoding = certain.encoding();
        FileFormat format = formatOf(encoding);
        JsonRecordCounter.Count count = JsonRecordCounter.count(part.copy().path(), encoding, format);
        draft.format(format).encoding(encoding).received(count.records());
        inspectRecords(encoding, format, count);
        return draft.receipt(part.plan().limits());
    }

    /**
     * One array, or lines as many programs write them under either name. Under the name of lines an array is one only
     * where its first element is an object: a line may be an array by mistake.
     */
    private FileFormat formatOf(TextEncoding encoding) throws IOException {
        try (InputStream in =
                new BufferedInputStream(Files.newInputStream(part.copy().path()))) {
            in.skipNBytes(encoding.markBytes());
            boolean isArray = readPastSpace(in) == '[' && (!isNamedForLines || readPastSpace(in) == '{');
            return isArray ? FileFormat.JSON : FileFormat.JSON_LINES;
        }
    }

    private static int readPastSpace(InputStream in) throws IOException {
        int next = in.read();
        while (next == ' ' || next == '\t' || next == '\n' || next == '\r') {
            next = in.read();
        }
        return next;
    }

    private void inspectRecords(TextEncoding encoding, FileFormat format, JsonRecordCounter.Count count)
            throws IOException {
        Map<String, String> keysByFolded = new LinkedHashMap<>();
        JsonTexts.@Nullable Text last = null;
        boolean isCutOff = false;
        try (JsonTexts texts = new JsonTexts(encoding.open(part.copy().path()), format, Limits.RECORD_UNITS)) {
            for (JsonTexts.Text text = texts.next(); text != null; text = texts.next()) {
                JsonRecord json = JsonRecord.of(text);
                json.values().keySet().forEach(key -> keysByFolded.putIfAbsent(HeaderNames.fold(key), key));
                json.nested().forEach(key -> keysByFolded.putIfAbsent(HeaderNames.fold(key), key));
                isCutOff = json.isCutOff() && !text.isEnded();
                last = text;
            }
        }
        if (last != null && (isCutOff || !count.isClosed())) {
            draft.problem(
                    Notice.ofRow(Code.F_TRUNCATED, draft.file(), last.number(), NoticePlaces.record(last.number())));
        }
        if (count.hasMore()) {
            draft.problem(Code.F_CORRUPT, "text after the end of the array");
        }
        // A key that differs from an earlier one in case or width only is another key, and no row's own.
        List<String> keys = List.copyOf(keysByFolded.values());
        if (keys.size() > part.plan().limits().columns()) {
            draft.problem(
                    Code.F_TOO_MANY_COLUMNS, keys.size(), part.plan().limits().columns());
            return;
        }
        Head head = part.head().heads().find(new TableTop(List.of(new TableTop.Line(0, keys)), List.of()));
        HeadMatch match = part.head().matcher().match(draft.file(), head.names());
        draft.head(head, match).problems(match.problems()).warnings(match.warnings());
        draft.periodOfPath(match);
        if (!draft.isRefused() && count.records() == 0) {
            draft.warning(Code.W_NO_ROWS);
        }
    }
}
