package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Keeps the cells of a row exactly as sent, whatever the format; never for rows that are stored. */
final class SentRowMaker extends RowMaker {
    private final List<String> sent = new ArrayList<>();
    private long row;

    SentRowMaker(Receipt receipt) {
        super(receipt, new Pseudonymiser(PseudonymKey.sample()));
    }

    @Override
    void begin(long number) {
        row = number;
        sent.clear();
    }

    @Override
    void cell(int index, char[] buffer, int start, int fieldLength, boolean quoted) {
        while (sent.size() < index) {
            sent.add("");
        }
        sent.add(new String(buffer, start, fieldLength));
    }

    @Override
    void note(int index, Code code, Object... arguments) {
        // What is to be said of the row, its check has said.
    }

    @Override
    void refuseRow(Code code, Object... arguments) {
        // What is to be said of the row, its check has said.
    }

    @Override
    @Nullable
    ReceivedRow end(int fields) {
        return new ReceivedRow(row, sent, null, List.of());
    }
}
