package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file once, byte by byte, and gathers {@link ByteEvidence}; memory does not grow with the file. */
final class ByteEvidenceScanner {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NUL_BLOCK = 8;

    private final Utf8State utf8 = new Utf8State();
    private final GbState gb = new GbState();

    private boolean pureAscii = true;
    private long line = 1;
    private boolean afterCarriageReturn;
    private boolean lineHasHighBytes;
    private boolean lineHasNul;
    private boolean lineHasOther;
    private int nulRun;
    private long nulBlockLine;
    private long nuls;
    private boolean nulsTouch;
    private boolean nulAtEven;
    private boolean nulAtOdd;
    private long littleEndianSeparators;
    private long bigEndianSeparators;
    private int previous = -1;
    private long position;

    private long utf8FaultLine;
    private long utf8Lines;
    private long firstUtf8Line;
    private long gbLines;
    private long firstGbLine;
    private long nonAsciiLines;
    private int highRun;
    private long singleHighBytes;
    private long highRuns;

    private ByteEvidenceScanner() {}

    static ByteEvidence scan(Path path) throws IOException {
        ByteEvidenceScanner scanner = new ByteEvidenceScanner();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int length = in.readNBytes(buffer, 0, BUFFER_BYTES);
            ByteEvidence.Mark mark = ByteEvidence.Mark.of(buffer, length);
            int from = mark.bytes();
            while (length > 0) {
                for (int index = from; index < length; index++) {
                    scanner.accept(buffer[index] & 0xFF);
                }
                from = 0;
                length = in.readNBytes(buffer, 0, BUFFER_BYTES);
            }
            return scanner.finish(mark);
        }
    }

    private void accept(int b) {
        if (b >= 0x80) {
            pureAscii = false;
            lineHasHighBytes = true;
            lineHasOther = true;
            highRun++;
            nulRun = 0;
            utf8.accept(b);
            gb.accept(b);
        } else {
            if (highRun > 0) {
                endHighRun();
            }
            if (gb.isInside()) {
                gb.accept(b);
            }
            if (b >= ' ') {
                lineHasOther = true;
                nulRun = 0;
            } else {
                acceptControl(b);
            }
        }
        if (b == 0 || previous == 0) {
            noticePairWithNul(b);
        }
        afterCarriageReturn = b == '\r';
        previous = b;
        position++;
    }

    private void acceptControl(int b) {
        switch (b) {
            case 0 -> {
                lineHasNul = true;
                nuls++;
                nulRun++;
                if (nulRun == NUL_BLOCK && nulBlockLine == 0) {
                    nulBlockLine = line;
                }
            }
            case '\n' -> {
                nulRun = 0;
                if (!afterCarriageReturn) {
                    endLine();
                }
            }
            case '\r' -> {
                nulRun = 0;
                endLine();
            }
            default -> {
                lineHasOther = true;
                nulRun = 0;
            }
        }
    }

    /** In UTF-16, the NULs of ASCII characters all lie on one side of their pair, and never touch. */
    private void noticePairWithNul(int b) {
        if (b == 0) {
            if ((position & 1) == 0) {
                nulAtEven = true;
            } else {
                nulAtOdd = true;
            }
            nulsTouch |= previous == 0;
        }
        if ((position & 1) == 1) {
            if (b == 0 && isSeparator(previous)) {
                littleEndianSeparators++;
            } else if (previous == 0 && isSeparator(b)) {
                bigEndianSeparators++;
            }
        }
    }

    private static boolean isSeparator(int b) {
        return b == '\n' || b == '\r' || b == ',' || b == ';' || b == '\t';
    }

    private void endHighRun() {
        highRuns++;
        if (highRun == 1) {
            singleHighBytes++;
        }
        highRun = 0;
        utf8.endRun();
    }

    private void endLine() {
        if (lineHasHighBytes) {
            nonAsciiLines++;
            gb.endRun();
            if (utf8.isFaulty()) {
                if (utf8FaultLine == 0) {
                    utf8FaultLine = line;
                }
                if (gb.isChinese()) {
                    gbLines++;
                    firstGbLine = firstGbLine == 0 ? line : firstGbLine;
                }
            } else if (utf8.hasChinese()) {
                utf8Lines++;
                firstUtf8Line = firstUtf8Line == 0 ? line : firstUtf8Line;
            }
            utf8.beginLine();
            gb.beginLine();
            lineHasHighBytes = false;
        }
        if (lineHasNul && !lineHasOther && nulBlockLine == 0) {
            nulBlockLine = line;
        }
        lineHasNul = false;
        lineHasOther = false;
        line++;
    }

    private ByteEvidence finish(ByteEvidence.Mark mark) {
        boolean cutOff = highRun > 0 && utf8.isInside() && !utf8.isFaulty() && utf8FaultLine == 0;
        if (highRun > 0) {
            endHighRun();
        }
        endLine();
        return new ByteEvidence(
                mark,
                pureAscii,
                utf8FaultLine,
                cutOff,
                utf8.isLax(),
                utf8Lines,
                firstUtf8Line,
                gbLines,
                firstGbLine,
                nonAsciiLines,
                gb.pairs,
                gb.commonPairs,
                gb.highPairs,
                gb.quads,
                singleHighBytes,
                highRuns,
                nulBlockLine,
                utf16WithoutMark());
    }

    private String utf16WithoutMark() {
        if (nuls < 2 || nulsTouch || nulAtEven == nulAtOdd || (position & 1) == 1) {
            return "";
        }
        if (nulAtOdd && littleEndianSeparators > 0) {
            return StandardCharsets.UTF_16LE.name();
        }
        return nulAtEven && bigEndianSeparators > 0 ? StandardCharsets.UTF_16BE.name() : "";
    }

    /** Follows strict UTF-8 (RFC 3629, section 4), and beside it the lax form that faulty writers make. */
    private static final class Utf8State {
        private int missing;
        private int lowest;
        private int highest;
        private boolean chineseLead;
        private boolean faulty;
        private boolean chinese;
        private int laxMissing;
        private boolean lax = true;

        void accept(int b) {
            acceptLax(b);
            if (missing == 0) {
                begin(b);
            } else if (b < lowest || b > highest) {
                faulty = true;
                missing = 0;
                begin(b);
            } else {
                lowest = 0x80;
                highest = 0xBF;
                missing--;
                chinese |= missing == 0 && chineseLead;
            }
        }

        private void begin(int b) {
            lowest = 0x80;
            highest = 0xBF;
            chineseLead = b >= 0xE3 && b <= 0xE9;
            if (b >= 0xC2 && b <= 0xDF) {
                missing = 1;
            } else if (b >= 0xE0 && b <= 0xEF) {
                missing = 2;
                if (b == 0xE0) {
                    lowest = 0xA0;
                } else if (b == 0xED) {
                    highest = 0x9F;
                }
            } else if (b >= 0xF0 && b <= 0xF4) {
                missing = 3;
                if (b == 0xF0) {
                    lowest = 0x90;
                } else if (b == 0xF4) {
                    highest = 0x8F;
                }
            } else {
                faulty = true;
            }
        }

        private void acceptLax(int b) {
            if (laxMissing > 0) {
                lax &= b <= 0xBF;
                laxMissing--;
            } else if (b >= 0xF8 || b < 0xC0) {
                lax = false;
            } else {
                laxMissing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            }
        }

        /** An ASCII character follows. */
        void endRun() {
            faulty |= missing > 0;
            missing = 0;
            lax &= laxMissing == 0;
            laxMissing = 0;
        }

        void beginLine() {
            faulty = false;
            chinese = false;
        }

        boolean isInside() {
            return missing > 0;
        }

        boolean isFaulty() {
            return faulty;
        }

        boolean hasChinese() {
            return chinese;
        }

        boolean isLax() {
            return lax;
        }
    }

    /** Follows GB18030: one byte, two bytes, or four of which the second and fourth are digits. */
    private static final class GbState {
        private int lead;
        private int length;
        private boolean faulty;
        private boolean rare;
        private long lineCommon;
        private long pairs;
        private long commonPairs;
        private long highPairs;
        private long quads;

        boolean isInside() {
            return length > 0;
        }

        void accept(int b) {
            switch (length) {
                case 0 -> begin(b);
                case 1 -> second(b);
                case 2 -> {
                    faulty |= b < 0x81 || b > 0xFE;
                    length = 3;
                }
                default -> {
                    faulty |= b < '0' || b > '9';
                    quads++;
                    lineCommon++;
                    length = 0;
                }
            }
        }

        private void begin(int b) {
            if (b == 0x80 || b == 0xFF) {
                faulty = true;
            } else {
                lead = b;
                length = 1;
            }
        }

        private void second(int b) {
            length = 0;
            if (b >= '0' && b <= '9') {
                length = 2;
            } else if (b < 0x40 || b == 0x7F || b == 0xFF) {
                faulty = true;
            } else {
                pairs++;
                if (b >= 0x80) {
                    highPairs++;
                }
                boolean common = b >= 0xA1 && ((lead >= 0xB0 && lead <= 0xF7) || lead == 0xA1 || lead == 0xA3);
                if (common) {
                    commonPairs++;
                    lineCommon++;
                } else {
                    rare = true;
                }
            }
        }

        void endRun() {
            faulty |= length > 0;
            length = 0;
        }

        /** Two characters of GB 2312 and no other: what bytes of another encoding rarely make. */
        boolean isChinese() {
            return !faulty && !rare && lineCommon >= 2;
        }

        void beginLine() {
            faulty = false;
            rare = false;
            lineCommon = 0;
        }
    }
}
