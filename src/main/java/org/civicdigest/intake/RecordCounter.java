package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the records of a CSV file on its bytes, by the grammar of RFC 4180 and nothing else.
 *
 * <p>It shares no code with the reader of the rows, so that each can be held against the other. Bytes are enough for
 * every encoding that keeps ASCII: in UTF-8 and GB18030 no byte of a longer character equals a quotation mark, a line
 * end or one of the separators. In UTF-16 it counts code units.
 */
final class RecordCounter {
    /** How many places of stray quotation marks are kept. */
    static final int STRAY_QUOTES = 100;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int QUOTE = '"';

    private final int delimiter;
    private final int linesBeforeHead;
    private final Limits limits;

    private long position;
    private int unitBytes = 1;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean insideQuotes;
    private boolean quotedField;
    private boolean atFieldStart = true;
    private boolean hasContent;
    private boolean lineHasContent;
    private int fields = 1;
    private long recordUnits;
    private long recordLine = 1;
    private long recordOffset;
    private long quoteLine;

    private long records;
    private long linesAfterHead;
    private long blankLines;
    private long headLine;
    private int headFields;
    private long lastLine;
    private long lastOffset;
    private int lastFields;
    private boolean endsWithNewline;
    private long brokenQuoteLine;
    private final List<Long> strayQuoteLines = new ArrayList<>();
    private long longRecordLine;
    private long lineFeeds;
    private long carriageReturns;
    private long both;

    private RecordCounter(char delimiter, int linesBeforeHead, Limits limits) {
        this.delimiter = delimiter;
        this.linesBeforeHead = linesBeforeHead;
        this.limits = limits;
    }

    /** Counts the file; lines before the head are passed over, whatever they hold. */
    static RecordCount count(Path path, TextEncoding encoding, char delimiter, int linesBeforeHead, Limits limits)
            throws IOException {
        RecordCounter counter = new RecordCounter(delimiter, linesBeforeHead, limits);
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(encoding.markBytes());
            counter.position = encoding.markBytes();
            counter.recordOffset = encoding.markBytes();
            byte[] buffer = new byte[BUFFER_BYTES];
            int length = in.readNBytes(buffer, 0, BUFFER_BYTES);
            while (length > 0) {
                if (encoding.isUtf16()) {
                    counter.acceptPairs(buffer, length, encoding.isLittleEndian() ? 1 : 0);
                } else {
                    counter.acceptBytes(buffer, length);
                }
                length = in.readNBytes(buffer, 0, BUFFER_BYTES);
            }
        }
        return counter.finish();
    }

    private void acceptBytes(byte[] buffer, int length) {
        for (int index = 0; index < length; index++) {
            accept(buffer[index] & 0xFF);
            position++;
        }
    }

    private void acceptPairs(byte[] buffer, int length, int highByte) {
        unitBytes = 2;
        for (int index = 0; index + 1 < length; index += 2) {
            accept((buffer[index + highByte] & 0xFF) << 8 | (buffer[index + 1 - highByte] & 0xFF));
            position += 2;
        }
    }

    private void accept(int unit) {
        if (unit > QUOTE && unit != delimiter) {
            afterCarriageReturn = false;
            acceptText();
        } else if (unit == '\n' && afterCarriageReturn) {
            acceptSecondHalfOfLineEnd();
        } else {
            afterCarriageReturn = unit == '\r';
            if (unit == '\n' || unit == '\r') {
                acceptLineEnd(unit);
            } else if (line <= linesBeforeHead) {
                recordUnits++;
            } else {
                acceptOther(unit);
            }
        }
    }

    private void acceptText() {
        recordUnits++;
        if (insideQuotes) {
            lineHasContent = true;
            return;
        }
        if (quotedField) {
            noticeTextAfterQuote();
        }
        atFieldStart = false;
        hasContent = true;
        lineHasContent = true;
    }

    private void acceptSecondHalfOfLineEnd() {
        afterCarriageReturn = false;
        if (insideQuotes) {
            recordUnits++;
        } else {
            recordOffset = position + unitBytes;
            carriageReturns--;
            both++;
        }
    }

    private void acceptLineEnd(int unit) {
        if (lineHasContent && records > 0) {
            linesAfterHead++;
        }
        lineHasContent = false;
        if (insideQuotes && line > linesBeforeHead) {
            recordUnits++;
        } else {
            if (unit == '\n') {
                lineFeeds++;
            } else {
                carriageReturns++;
            }
            endRecord();
            recordLine = line + 1;
            recordOffset = position + unitBytes;
        }
        line++;
    }

    private void acceptOther(int unit) {
        recordUnits++;
        if (unit == QUOTE) {
            lineHasContent = true;
            hasContent = true;
            if (insideQuotes) {
                insideQuotes = false;
            } else if (atFieldStart) {
                quoteLine = line;
                quotedField = true;
                insideQuotes = true;
                atFieldStart = false;
            } else if (quotedField) {
                insideQuotes = true;
            }
        } else if (insideQuotes) {
            lineHasContent |= unit != ' ' && unit != '\t';
        } else if (unit == delimiter) {
            fields++;
            atFieldStart = true;
            quotedField = false;
            hasContent = true;
            lineHasContent = true;
        } else {
            if (quotedField) {
                noticeTextAfterQuote();
            }
            atFieldStart = false;
            if (unit != ' ' && unit != '\t') {
                hasContent = true;
                lineHasContent = true;
            }
        }
    }

    private void noticeTextAfterQuote() {
        if (line > quoteLine) {
            if (brokenQuoteLine == 0) {
                brokenQuoteLine = quoteLine;
            }
        } else if (strayQuoteLines.size() < STRAY_QUOTES
                && (strayQuoteLines.isEmpty() || strayQuoteLines.get(strayQuoteLines.size() - 1) != recordLine)) {
            strayQuoteLines.add(recordLine);
        }
    }

    private void endRecord() {
        if (line > linesBeforeHead) {
            if (hasContent) {
                records++;
                lastLine = recordLine;
                lastOffset = recordOffset;
                lastFields = fields;
                if (records == 1) {
                    headLine = recordLine;
                    headFields = fields;
                }
                endsWithNewline = true;
                checkLength();
            } else {
                blankLines++;
            }
        }
        fields = 1;
        recordUnits = 0;
        hasContent = false;
        atFieldStart = true;
        quotedField = false;
    }

    private void checkLength() {
        boolean tooLong = recordUnits > limits.recordUnits() && (records == 1 || fields != headFields);
        if ((tooLong || recordUnits > limits.largestRecordUnits()) && longRecordLine == 0) {
            longRecordLine = recordLine;
        }
    }

    private RecordCount finish() {
        long openQuoteLine = insideQuotes ? quoteLine : 0;
        boolean openQuoteOnLastLine = insideQuotes && line == quoteLine;
        if (recordUnits > 0) {
            if (lineHasContent && records > 0) {
                linesAfterHead++;
            }
            boolean isRecord = hasContent;
            endRecord();
            endsWithNewline &= !isRecord;
        }
        return new RecordCount(
                records,
                linesAfterHead,
                blankLines,
                headLine,
                lastLine,
                lastOffset,
                lastFields,
                headFields,
                endsWithNewline,
                openQuoteLine,
                openQuoteOnLastLine,
                brokenQuoteLine,
                strayQuoteLines,
                longRecordLine,
                lineFeeds,
                carriageReturns,
                both);
    }
}
