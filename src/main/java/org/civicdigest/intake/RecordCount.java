package org.civicdigest.intake;

import java.util.List;

/**
 * What the byte scanner counted in one file.
 *
 * <p>Lines are numbered from 1, and CR, LF and CR LF each end one; 0 stands for none.
 *
 * @param records that are not blank, the head among them
 * @param linesAfterHead physical lines that are not blank, after the head; what is left to count where a quotation
 *     mark is never closed
 * @param blankLines lines of spaces and tabs only, outside of quotation marks
 * @param headLine where the head begins
 * @param lastLine where the last record begins
 * @param lastOffset its first byte
 * @param lastFields its fields
 * @param headFields fields of the head
 * @param endsWithNewline whether the last record is closed by a line end
 * @param openQuoteLine where a quotation mark opens that the end of the file does not close
 * @param openQuoteOnLastLine whether no line end follows it, as in a file that is cut off
 * @param brokenQuoteLine where a quoted cell opens that runs over a line end and then goes on after its closing mark,
 *     as happens when one mark is missing and the next one is taken for it
 * @param strayQuoteLines lines, at most {@link RecordCounter#STRAY_QUOTES}, where text follows a closing mark
 * @param longRecordLine the first record over the limit
 * @param lineFeeds records ended by LF
 * @param carriageReturns records ended by CR
 * @param both records ended by CR LF
 */
record RecordCount(
        long records,
        long linesAfterHead,
        long blankLines,
        long headLine,
        long lastLine,
        long lastOffset,
        int lastFields,
        int headFields,
        boolean endsWithNewline,
        long openQuoteLine,
        boolean openQuoteOnLastLine,
        long brokenQuoteLine,
        List<Long> strayQuoteLines,
        long longRecordLine,
        long lineFeeds,
        long carriageReturns,
        long both) {
    RecordCount {
        strayQuoteLines = List.copyOf(strayQuoteLines);
    }

    /** Rows received: the records after those of the head, or lines where quotation marks leave no records to count. */
    long received(int headRows) {
        return isQuotingBroken() ? linesAfterHead : Math.max(0, records - headRows);
    }

    boolean isQuotingBroken() {
        return openQuoteLine > 0 || brokenQuoteLine > 0;
    }
}
