package org.civicdigest.intake;

/**
 * What the bytes of a file say of their encoding, line ends taken as CR, LF or CR LF.
 *
 * <p>Lines are numbered from 1; 0 stands for none.
 *
 * @param mark the byte order mark
 * @param pureAscii whether no byte is above 7F
 * @param utf8FaultLine the first line that is not strict UTF-8
 * @param utf8OnlyCutOff whether the only fault is that the last character is incomplete
 * @param utf8Lax whether it would be UTF-8 if overlong forms and surrogates were allowed, which marks a faulty writer
 *     of UTF-8 rather than another encoding
 * @param utf8Lines lines of strict UTF-8 that hold Chinese characters
 * @param firstUtf8Line the first of them
 * @param gbLines lines that are no UTF-8 but read as Chinese in GB18030
 * @param firstGbLine the first of them
 * @param nonAsciiLines lines with any byte above 7F
 * @param gbPairs two-byte characters, read as GB18030
 * @param gbCommonPairs those of them that are in GB 2312, as nearly all of real text is
 * @param gbHighPairs those whose second byte is above 7F, too
 * @param gbQuads four-byte characters of GB18030; other encodings hardly make one by accident
 * @param singleHighBytes bytes above 7F that stand alone between others, as accented letters do
 * @param highRuns runs of bytes above 7F, of any length
 * @param nulBlockLine the first line that holds nothing but NUL, or eight in a row
 * @param utf16WithoutMark the charset, where the bytes are UTF-16 but for the mark; else empty
 */
record ByteEvidence(
        Mark mark,
        boolean pureAscii,
        long utf8FaultLine,
        boolean utf8OnlyCutOff,
        boolean utf8Lax,
        long utf8Lines,
        long firstUtf8Line,
        long gbLines,
        long firstGbLine,
        long nonAsciiLines,
        long gbPairs,
        long gbCommonPairs,
        long gbHighPairs,
        long gbQuads,
        long singleHighBytes,
        long highRuns,
        long nulBlockLine,
        String utf16WithoutMark) {

    /** The byte order mark at the start of a file. */
    enum Mark {
        NONE(0),
        UTF_8(3),
        UTF_16LE(2),
        UTF_16BE(2),
        UTF_32(4);

        private final int bytes;

        Mark(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }

        static Mark of(byte[] start, int length) {
            int first = length > 0 ? start[0] & 0xFF : -1;
            int second = length > 1 ? start[1] & 0xFF : -1;
            int third = length > 2 ? start[2] & 0xFF : -1;
            int fourth = length > 3 ? start[3] & 0xFF : -1;
            if (first == 0xEF && second == 0xBB && third == 0xBF) {
                return UTF_8;
            }
            if (first == 0xFF && second == 0xFE) {
                return third == 0 && fourth == 0 ? UTF_32 : UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return UTF_16BE;
            }
            return first == 0 && second == 0 && third == 0xFE && fourth == 0xFF ? UTF_32 : NONE;
        }
    }

    /**
     * Whether a part of the file is UTF-8 and another part GB18030.
     *
     * <p>Three characters of GB18030 are now and then two of UTF-8 by accident (about one line in 25,000 that holds
     * only a name), so a handful of UTF-8 lines among many proves nothing.
     */
    boolean isMixed() {
        return gbLines > 0 && utf8Lines > 0 && utf8Lines * 1_000 >= nonAsciiLines;
    }

    /** Whether it looks like Chinese text in GB18030: nearly all other encodings make rare pairs or ASCII second bytes. */
    boolean looksLikeGb18030() {
        long all = gbPairs + gbQuads;
        return all > 0 && ((gbCommonPairs + gbQuads) * 10 >= all * 7 || (gbHighPairs + gbQuads) * 20 >= all * 19);
    }

    /** Whether it looks like a Latin text with accented letters. */
    boolean looksLikeSingleBytes() {
        return highRuns > 0 && singleHighBytes * 10 >= highRuns * 7;
    }
}
