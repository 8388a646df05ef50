package org.civicdigest.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Looks through one staged CSV file and writes its receipt. */
final class CsvInspection {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LAST_RECORD_BYTES = 1 << 16;

    private final OnePart part;
    private final IntakePlan plan;
    private final String file;
    private final Staging.Outcome.Copied copy;
    private final @Nullable Template template;

    private final List<Notice> problems = new ArrayList<>();
    private final List<Notice> warnings = new ArrayList<>();

    CsvInspection(OnePart part) {
        this.part = part;
        this.plan = part.plan();
        this.file = part.file();
        this.copy = part.copy();
        this.template = part.head().template();
    }

    /** A head as one delimiter cuts it, and what that gives. */
    private record Reading(char delimiter, Head head, int linesBefore, HeadMatch match) {
        private static final Reading NONE = new Reading(
                ',', Head.NONE, 0, new HeadMatch(Register.ACTIVITIES, Map.of(), 0, 0, 0, List.of(), List.of()));

        boolean isBetterThan(Reading other) {
            return match.found() != other.match.found()
                    ? match.found() > other.match.found()
                    : head.names().size() > other.head.names().size();
        }
    }

    Receipt inspect() throws IOException {
        Optional<String> foreign = findForeignType();
        if (foreign.isPresent()) {
            problems.add(Notice.ofFile(
                    Code.F_TYPE_MISMATCH, file, "." + part.submitted().contentExtension(), foreign.get()));
            return receipt(null, Reading.NONE, 0);
        }
        ByteEvidence evidence = ByteEvidenceScanner.scan(copy.path());
        EncodingFinding finding = EncodingDetector.detect(file, copy.path(), evidence, template);
        if (finding instanceof EncodingFinding.Refused refused) {
            problems.add(refused.notice());
            return receipt(
                    null,
                    Reading.NONE,
                    count(refused.countedAs(), ',', linesBeforeHead()).received(1));
        }
        return finding instanceof EncodingFinding.Candidate candidate
                ? inspectCandidate(candidate)
                : inspectText(((EncodingFinding.Certain) finding).encoding());
    }

    private Optional<String> findForeignType() throws IOException {
        try (InputStream in = Files.newInputStream(copy.path())) {
            byte[] start = in.readNBytes(FileTypes.SIGNATURE_BYTES);
            return FileTypes.findForeign(start, start.length);
        }
    }

    private Receipt inspectCandidate(EncodingFinding.Candidate candidate) throws IOException {
        Reading reading = readHead(candidate.encoding());
        Set<String> codes = template != null && template.area() != null ? Set.of() : plan.areaCodes();
        Optional<TextEncoding> proven =
                EncodingProof.find(candidate, copy.path(), reading.delimiter(), reading.head(), reading.match(), codes);
        if (proven.isEmpty()) {
            problems.add(Notice.ofFile(Code.F_ENC_UNKNOWN, file, candidate.tried()));
            return receipt(
                    null,
                    Reading.NONE,
                    count(candidate.encoding(), reading.delimiter(), reading.linesBefore())
                            .received(rowsOf(reading.head())));
        }
        warnings.add(candidate.warning());
        return inspectText(proven.get());
    }

    private Receipt inspectText(TextEncoding encoding) throws IOException {
        Reading reading = readHead(encoding);
        RecordCount count = count(encoding, reading.delimiter(), reading.linesBefore());
        long received = count.received(rowsOf(reading.head()));
        checkRecords(count);
        if (count.headFields() > plan.limits().columns()) {
            problems.add(Notice.ofFile(
                    Code.F_TOO_MANY_COLUMNS,
                    file,
                    count.headFields(),
                    plan.limits().columns()));
        } else {
            problems.addAll(reading.match().problems());
            warnings.addAll(reading.match().warnings());
        }
        checkEnd(count, encoding, reading.delimiter());
        noticeForm(count, reading.delimiter());
        return receipt(encoding, reading, received);
    }

    /** The head, cut where the most columns get a meaning. */
    private Reading readHead(TextEncoding encoding) throws IOException {
        if (template != null && template.delimiter() != null) {
            return readHead(encoding, template.delimiter().charAt(0));
        }
        Reading best = readHead(encoding, DELIMITERS[0]);
        for (int index = 1; index < DELIMITERS.length; index++) {
            Reading reading = readHead(encoding, DELIMITERS[index]);
            best = reading.isBetterThan(best) ? reading : best;
        }
        return best;
    }

    private Reading readHead(TextEncoding encoding, char delimiter) throws IOException {
        TableTop top = CsvTop.read(copy.path(), encoding, delimiter, linesBeforeHead(), plan.limits());
        Head head = part.head().heads().find(top);
        // Blank lines before the first record are counted as such; records before a head are its title.
        boolean isFirst =
                top.lines().isEmpty() || head.line() <= top.lines().get(0).row();
        int before = isFirst ? linesBeforeHead() : Math.toIntExact(head.line() - 1);
        return new Reading(delimiter, head, before, part.head().matcher().match(file, head.names()));
    }

    private int linesBeforeHead() {
        return template == null ? 0 : Math.max(0, template.headRow() - 1);
    }

    private RecordCount count(TextEncoding encoding, char delimiter, int linesBefore) throws IOException {
        return RecordCounter.count(copy.path(), encoding, delimiter, linesBefore, plan.limits());
    }

    /** Where no head was found, the first record stands where it should be. */
    private static int rowsOf(Head head) {
        return Math.max(1, head.rows());
    }

    private void checkRecords(RecordCount count) {
        if (count.openQuoteLine() > 0) {
            long line = count.openQuoteLine();
            problems.add(
                    count.openQuoteOnLastLine()
                            ? Notice.ofRow(Code.F_TRUNCATED, file, line, NoticePlaces.line(line))
                            : Notice.ofRow(Code.F_QUOTE_UNBALANCED, file, line, line));
        } else if (count.brokenQuoteLine() > 0) {
            problems.add(Notice.ofRow(Code.F_QUOTE_UNBALANCED, file, count.brokenQuoteLine(), count.brokenQuoteLine()));
        }
        if (count.longRecordLine() > 0) {
            problems.add(Notice.ofRow(
                    Code.F_LINE_TOO_LONG,
                    file,
                    count.longRecordLine(),
                    count.longRecordLine(),
                    plan.limits().recordUnits()));
        }
    }

    /**
     * A last record with too few fields and no line end is an upload that was cut off; a row of totals may be short.
     */
    private void checkEnd(RecordCount count, TextEncoding encoding, char delimiter) throws IOException {
        boolean isCutOff = count.records() > 1
                && !count.endsWithNewline()
                && count.lastFields() < count.headFields()
                && !count.isQuotingBroken();
        if (isCutOff && !isLastRecordOfTotals(count, encoding, delimiter)) {
            problems.add(Notice.ofRow(Code.F_TRUNCATED, file, count.lastLine(), NoticePlaces.line(count.lastLine())));
        }
    }

    private boolean isLastRecordOfTotals(RecordCount count, TextEncoding encoding, char delimiter) throws IOException {
        if (copy.bytes() - count.lastOffset() > LAST_RECORD_BYTES) {
            return false;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(copy.path())) {
            in.skipNBytes(count.lastOffset());
            bytes = in.readAllBytes();
        }
        try (CsvReader<CsvCells.CsvRecord> records =
                CsvCells.open(new StringReader(new String(bytes, encoding.javaCharset())), delimiter)) {
            Iterator<CsvCells.CsvRecord> iterator = records.iterator();
            return iterator.hasNext()
                    && iterator.next().cells().stream()
                            .filter(cell -> !cell.isBlank())
                            .findFirst()
                            .filter(new TotalWords()::isTotal)
                            .isPresent();
        }
    }

    private void noticeForm(RecordCount count, char delimiter) {
        boolean isDeclared = template != null && template.delimiter() != null;
        boolean isNamedForTabs =
                delimiter == '\t' && part.submitted().contentExtension().equals("tsv");
        if (delimiter != ',' && !isDeclared && !isNamedForTabs) {
            warnings.add(Notice.ofFile(Code.W_SEPARATOR, file, delimiter == '\t' ? "TAB" : "“" + delimiter + "”"));
        }
        int kindsOfLineEnds =
                (count.lineFeeds() > 0 ? 1 : 0) + (count.carriageReturns() > 0 ? 1 : 0) + (count.both() > 0 ? 1 : 0);
        if (kindsOfLineEnds > 1) {
            warnings.add(Notice.ofFile(Code.W_NEWLINE_MIXED, file));
        } else if (count.carriageReturns() > 0) {
            warnings.add(Notice.ofFile(Code.W_NEWLINE_CR, file));
        }
        if (count.blankLines() > 0) {
            warnings.add(Notice.ofFile(Code.W_BLANK_LINES, file, count.blankLines()));
        }
        for (long line : count.strayQuoteLines()) {
            warnings.add(Notice.ofRow(Code.W_STRAY_QUOTE, file, line));
        }
    }

    private Receipt receipt(@Nullable TextEncoding encoding, Reading reading, long received) {
        ReceiptDraft draft = part.draft()
                .format(FileFormat.CSV)
                .problems(problems)
                .warnings(warnings)
                .encoding(encoding)
                .delimiter(reading.delimiter())
                .head(reading.head(), reading.match())
                .received(received);
        if (encoding != null) {
            draft.periodOfPath(reading.match());
            if (!draft.isRefused() && received == 0) {
                draft.warning(Code.W_NO_ROWS);
            }
        }
        return draft.receipt(plan.limits());
    }
}
