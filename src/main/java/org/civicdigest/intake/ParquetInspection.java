package org.civicdigest.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.civicdigest.model.Measure;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/**
 * Looks through one staged Parquet file and writes its receipt.
 *
 * <p>All pages are decoded once before any row is taken, each held against its checksum, because a flipped bit in a page
 * gives wrong numbers without an error. What the footer claims is held against limits before memory is given to it.
 */
final class ParquetInspection {
    /** Rows that no district's file has; repetition can pack a thousand million into some kilobytes. */
    private static final long MOST_ROWS = 50_000_000;

    /** Up to so many rows the number alone says nothing. */
    private static final long USUAL_ROWS = 1_000_000;

    /** No table of ids packs its rows closer. */
    private static final long MOST_ROWS_A_BYTE = 100;

    private static final long MOST_ROW_GROUP_BYTES = 1L << 30;
    private static final int MARK_BYTES = 4;
    private static final int SMALLEST_BYTES = 12;
    private static final Set<CompressionCodecName> CODECS = Set.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD);

    private final OnePart part;
    private final ReceiptDraft draft;

    ParquetInspection(OnePart part) {
        this.part = part;
        this.draft = part.draft().format(FileFormat.PARQUET);
    }

    Receipt inspect() throws IOException {
        if (hasMarks()) {
            inspectFile();
        }
        return draft.receipt(part.plan().limits());
    }

    private boolean hasMarks() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(part.copy().path().toFile(), "r")) {
            String first = mark(file, 0);
            String last = file.length() < SMALLEST_BYTES ? "" : mark(file, file.length() - MARK_BYTES);
            if (first.equals("PARE") || last.equals("PARE")) {
                draft.problem(Code.F_TYPE_UNSUPPORTED, "Parquet, encrypted");
            } else if (!first.equals("PAR1")) {
                draft.problem(ForeignContent.refusal(
                        part.file(), "parquet", part.copy().path()));
            } else if (!last.equals("PAR1")) {
                draft.problem(Code.F_TRUNCATED, "末尾的 PAR1 不在 / no PAR1 at its end");
            }
            return !draft.isRefused();
        }
    }

    private static String mark(RandomAccessFile file, long at) throws IOException {
        byte[] mark = new byte[MARK_BYTES];
        file.seek(at);
        int length = file.read(mark);
        return length < MARK_BYTES ? "" : new String(mark, StandardCharsets.ISO_8859_1);
    }

    /**
     * A damaged footer or page makes the library throw nearly anything, memory errors included where a damaged length
     * asks for more than there is; none of it says more than that the file is damaged.
     */
    private void inspectFile() {
        try (ParquetFileReader reader = ParquetRows.openFile(part.copy().path())) {
            MessageType schema = reader.getFileMetaData().getSchema();
            if (isWithinLimits(schema, reader.getRowGroups())) {
                inspectHead(schema);
            }
            if (!draft.isRefused()) {
                readAll(reader, schema);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            draft.problem(isOfChecksum(e) ? Code.F_CHECKSUM : Code.F_CORRUPT, "Parquet");
        }
    }

    private static boolean isOfChecksum(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.toLowerCase(Locale.ROOT).contains("checksum")) {
                return true;
            }
        }
        return false;
    }

    /** The rows of the whole file as its footer claims them, which the library itself never looks at. */
    private long claimedRows() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(part.copy().path().toFile(), "r")) {
            long lengthAt = file.length() - MARK_BYTES - Integer.BYTES;
            file.seek(lengthAt);
            file.seek(lengthAt - Integer.reverseBytes(file.readInt()));
            return Util.readFileMetaData(Channels.newInputStream(file.getChannel()), true)
                    .getNum_rows();
        }
    }

    private boolean isWithinLimits(MessageType schema, List<BlockMetaData> groups) throws IOException {
        long rows = 0;
        for (BlockMetaData group : groups) {
            rows += Math.max(0, group.getRowCount());
            long bytes = 0;
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                if (!CODECS.contains(chunk.getCodec())) {
                    draft.problem(Code.F_TYPE_UNSUPPORTED, "Parquet, " + chunk.getCodec());
                    return false;
                }
                long end = chunk.getStartingPos() + chunk.getTotalSize();
                boolean isFlat = schema.getMaxRepetitionLevel(chunk.getPath().toArray()) == 0;
                if (chunk.getTotalSize() < 0
                        || chunk.getTotalUncompressedSize() < 0
                        || chunk.getStartingPos() < MARK_BYTES
                        || end > part.copy().bytes()
                        || group.getRowCount() < 0
                        || (isFlat && chunk.getValueCount() != group.getRowCount())) {
                    draft.problem(Code.F_CORRUPT, "Parquet");
                    return false;
                }
                bytes += chunk.getTotalUncompressedSize();
            }
            if (bytes > MOST_ROW_GROUP_BYTES) {
                draft.problem(Code.F_ZIP_BOMB, bytes, MOST_ROW_GROUP_BYTES);
                return false;
            }
        }
        if (rows != claimedRows()) {
            draft.problem(Code.F_CORRUPT, "Parquet");
            return false;
        }
        if (rows > MOST_ROWS
                || (rows > USUAL_ROWS && rows / MOST_ROWS_A_BYTE > part.copy().bytes())) {
            draft.problem(Code.F_ZIP_BOMB, rows, MOST_ROWS);
            return false;
        }
        draft.received(rows);
        return true;
    }

    private void inspectHead(MessageType schema) {
        List<String> names = schema.getFields().stream().map(Type::getName).toList();
        Map<String, String> byFolded = new HashMap<>();
        for (String name : names) {
            @Nullable String twin = byFolded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (twin != null) {
                draft.problem(Code.F_HEADER_DUPLICATE, HeaderNames.shown(twin) + " / " + HeaderNames.shown(name));
            }
        }
        Head head = part.head().heads().find(new TableTop(List.of(new TableTop.Line(0, names)), List.of()));
        HeadMatch match = part.head().matcher().match(draft.file(), head.names());
        draft.head(head, match).problems(match.problems()).warnings(match.warnings());
        draft.periodOfPath(match);
        match.fieldIndexes().forEach((field, index) -> checkType(field, schema.getType(index)));
    }

    /** A file that states its types has to state those of the register: words are no numbers, whatever they spell. */
    private void checkType(String field, Type type) {
        ParquetText.Kind kind = ParquetText.kindOf(type);
        boolean isFit = switch (kind) {
            case UNREADABLE, TRUTH -> false;
            case TEXT -> !isNumber(field);
            case NUMBER -> !isCount(field) || isFloat(type);
            case WHOLE_NUMBER, DATE, MOMENT -> true;
        };
        if (!isFit) {
            draft.problem(Code.F_SCHEMA, HeaderNames.shown(type.getName()), typeOf(type), wanted(field));
        }
    }

    /** Programs write whole numbers as floating-point where some are missing; each value is judged in its row. */
    private static boolean isFloat(Type type) {
        return type.getLogicalTypeAnnotation() == null;
    }

    private boolean isNumber(String field) {
        return field.equals(RegisterField.HOURS) || isCount(field) || measure(field) != null;
    }

    private boolean isCount(String field) {
        Measure measure = measure(field);
        return field.equals(RegisterField.EXPECTED)
                || field.equals(RegisterField.ATTENDED)
                || field.equals(RegisterField.REVISION)
                || (measure != null
                        && measure.unit() != Unit.HOURS
                        && measure.unit() != Unit.POINTS
                        && measure.unit() != Unit.YUAN);
    }

    private @Nullable Measure measure(String field) {
        return part.plan().measures().stream()
                .filter(measure -> measure.code().equals(field))
                .findFirst()
                .orElse(null);
    }

    private static String typeOf(Type type) {
        String meaning = type.getLogicalTypeAnnotation() == null ? "" : " (" + type.getLogicalTypeAnnotation() + ")";
        return (type.isPrimitive()
                        ? type.asPrimitiveType().getPrimitiveTypeName().name()
                        : "group")
                + meaning;
    }

    private String wanted(String field) {
        return isCount(field) ? "INT64" : isNumber(field) ? "DOUBLE" : "STRING";
    }

    private void readAll(ParquetFileReader reader, MessageType schema) throws IOException {
        MessageType columns = readable(schema);
        reader.setRequestedSchema(columns);
        long read = 0;
        for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
            RecordReader<Group> records = ParquetRows.recordsOf(pages, columns);
            for (long left = pages.getRowCount(); records != null && left > 0; left--) {
                // Made into text once here, so that a value that no text can be made of refuses the file, not the run.
                Group record = records.read();
                for (int column = 0; column < columns.getFieldCount(); column++) {
                    ParquetText.of(record, column);
                }
                read++;
            }
        }
        if (read == 0) {
            draft.warning(Code.W_NO_ROWS);
        }
        if (!hasChecksums()) {
            draft.warning(Code.W_CHECKSUM_ABSENT);
        }
    }

    /** Whether the first page of each column carries a checksum; writers set it for all pages or for none. */
    private boolean hasChecksums() throws IOException {
        try (ParquetFileReader reader = ParquetRows.openFile(part.copy().path())) {
            PageReadStore pages = reader.readNextRowGroup();
            return pages == null
                    || reader.getFileMetaData().getSchema().getColumns().stream()
                            .allMatch(column -> pages.getPageReader(column)
                                    .readPage()
                                    .getCrc()
                                    .isPresent());
        }
    }

    private static MessageType readable(MessageType schema) {
        List<Type> fields = schema.getFields().stream()
                .filter(type -> ParquetText.kindOf(type) != ParquetText.Kind.UNREADABLE)
                .toList();
        return new MessageType(schema.getName(), fields);
    }
}
