package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a file become characters, and how that is known.
 *
 * @param charset the name of a Java charset, never one that itself guesses, such as UTF-16
 * @param markBytes length of the byte order mark at the start of the file
 * @param evidence in words, for the record of the intake
 */
public record TextEncoding(String charset, int markBytes, String evidence) implements Serializable {
    static final TextEncoding UTF_8 = new TextEncoding("UTF-8", 0, "");
    static final String GB18030 = "GB18030";
    static final String WINDOWS_1252 = "windows-1252";

    /** Such as {@code UTF-8 (byte order mark)}. */
    public String label() {
        return evidence.isEmpty() ? charset : charset + " (" + evidence + ")";
    }

    TextEncoding withEvidence(String words) {
        return new TextEncoding(charset, markBytes, words);
    }

    Charset javaCharset() {
        return Charset.forName(charset);
    }

    /** Whether a character takes two bytes at least, so that bytes alone do not show line ends. */
    boolean isUtf16() {
        return charset.startsWith("UTF-16");
    }

    boolean isLittleEndian() {
        return charset.equals(StandardCharsets.UTF_16LE.name());
    }

    /**
     * The characters after the mark, with every line end as one LF. Bytes that do not decode are an exception, never a
     * replacement character.
     */
    Reader open(Path path) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        try {
            bytes.skipNBytes(markBytes);
            return new LineEndReader(new InputStreamReader(
                    bytes,
                    javaCharset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }
}
