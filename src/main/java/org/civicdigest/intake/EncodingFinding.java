package org.civicdigest.intake;

import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** What the bytes of a file allow to say of its encoding. */
sealed interface EncodingFinding {
    /** The encoding is beyond doubt, or declared and possible. */
    record Certain(TextEncoding encoding) implements EncodingFinding {}

    /**
     * All bytes decode, which proves little: the head and the area codes have to make sense, too.
     *
     * @param warning what is said of the file if they do
     * @param tried what is named if they do not
     */
    record Candidate(TextEncoding encoding, Notice warning, String tried) implements EncodingFinding {
        boolean isChinese() {
            return warning.code() == Code.W_ENC_GB18030;
        }
    }

    /**
     * There is no reading of the bytes that would not lose or invent text.
     *
     * @param countedAs enough of an encoding to count records by
     */
    record Refused(Notice notice, TextEncoding countedAs) implements EncodingFinding {}
}
