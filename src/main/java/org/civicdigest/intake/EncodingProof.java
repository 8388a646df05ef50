package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.RegisterField;
import org.civicdigest.notice.Code;

/**
 * Holds a guessed encoding against what the workspace knows: names of columns and codes of areas.
 *
 * <p>A header such as 活动编号 comes out of the wrong encoding by no accident, so one known name outside of ASCII is
 * proof. Where the head is ASCII, it reads the same in every encoding that is tried, and the area codes have to speak.
 */
final class EncodingProof {
    /** Enough rows to tell 98 % from 99 %; an encoding does not change behind them unseen, because decoding is strict. */
    private static final int SAMPLED_ROWS = 100_000;

    private static final double NEEDED_SHARE = 0.99;

    private EncodingProof() {}

    /**
     * The encoding with the evidence for it; empty where there is none.
     *
     * @param areaCodes empty where they say nothing of this file
     */
    static Optional<TextEncoding> find(
            EncodingFinding.Candidate candidate,
            Path path,
            char delimiter,
            Head head,
            HeadMatch match,
            Set<String> areaCodes)
            throws IOException {
        boolean lacksColumns = match.problems().stream().anyMatch(problem -> problem.code() == Code.F_HEADER_MISSING);
        boolean isHeadProof = candidate.isChinese() && match.foundOutsideAscii() > 0;
        if (!isHeadProof && match.unknownOutsideAscii() > 0 && (lacksColumns || !candidate.isChinese())) {
            return Optional.empty();
        }
        TextEncoding encoding = candidate.encoding();
        Integer column = match.fieldIndexes().get(RegisterField.AREA_CODE);
        if (column == null || areaCodes.isEmpty()) {
            return Optional.of(encoding.withEvidence(encoding.evidence() + ": header resolves"));
        }
        Codes codes = count(path, encoding, delimiter, head, column, areaCodes);
        double share = candidate.isChinese() ? codes.shareOfPossible() : codes.shareOfKnown();
        if (!isHeadProof && share < NEEDED_SHARE) {
            return Optional.empty();
        }
        return Optional.of(encoding.withEvidence(String.format(
                Locale.ROOT,
                "%s: header resolves, %.1f %% of area codes known",
                encoding.evidence(),
                100 * codes.shareOfKnown())));
    }

    /**
     * Codes of areas in a sample of rows.
     *
     * @param garbled unknown ones that hold characters outside of ASCII. An unknown code in ASCII is the sender's mistake
     *     in any encoding, and its row alone has to pay for it
     */
    private record Codes(long all, long known, long garbled) {
        double shareOfKnown() {
            return all == 0 ? 1 : (double) known / all;
        }

        double shareOfPossible() {
            return all == 0 ? 1 : (double) (all - garbled) / all;
        }
    }

    private static Codes count(
            Path path, TextEncoding encoding, char delimiter, Head head, int column, Set<String> areaCodes)
            throws IOException {
        long all = 0;
        long known = 0;
        long garbled = 0;
        try (Reader source = encoding.open(path)) {
            CsvCells.skipLines(source, head.line() - 1);
            CsvReader<CsvCells.CsvRecord> records = CsvCells.open(source, delimiter);
            TotalWords totals = new TotalWords();
            boolean isHead = true;
            for (CsvCells.CsvRecord row : records) {
                String code =
                        column < row.cells().size() ? row.cells().get(column).strip() : "";
                if (!isHead && !code.isEmpty() && !totals.isTotal(code)) {
                    all++;
                    if (areaCodes.contains(code)) {
                        known++;
                    } else if (HeadMatch.isOutsideAscii(code)) {
                        garbled++;
                    }
                }
                isHead = false;
                if (all == SAMPLED_ROWS) {
                    break;
                }
            }
        }
        return new Codes(all, known, garbled);
    }
}
