package org.civicdigest.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Decodes a whole file and reports the first bytes that the charset does not have. */
final class StrictDecoding {
    private static final int BUFFER_BYTES = 1 << 16;

    private final CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
    private long line = 1;
    private boolean afterCarriageReturn;

    private StrictDecoding() {}

    /**
     * The first place that does not decode.
     *
     * @param cutOff whether it is the last character of the file, and only incomplete
     */
    record Fault(long line, boolean cutOff) {}

    static Optional<Fault> findFault(Path path, TextEncoding encoding) throws IOException {
        return new StrictDecoding().find(path, encoding);
    }

    private Optional<Fault> find(Path path, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.javaCharset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(encoding.markBytes());
            boolean atEnd = false;
            while (!atEnd) {
                atEnd = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, characters, atEnd);
                    countLines();
                } while (result.isOverflow());
                if (result.isError()) {
                    boolean lastBytes = bytes.remaining() <= result.length()
                            && channel.position() == channel.size()
                            && isIncomplete(decoder, bytes);
                    return Optional.of(new Fault(line, lastBytes));
                }
                bytes.compact();
            }
            return Optional.empty();
        }
    }

    /** Whether the bytes could begin a character, if only more followed. */
    private static boolean isIncomplete(CharsetDecoder decoder, ByteBuffer bytes) {
        return decoder.reset()
                .decode(bytes.duplicate(), CharBuffer.allocate(4), false)
                .isUnderflow();
    }

    private void countLines() {
        characters.flip();
        while (characters.hasRemaining()) {
            char character = characters.get();
            if (character == '\r' || (character == '\n' && !afterCarriageReturn)) {
                line++;
            }
            afterCarriageReturn = character == '\r';
        }
        characters.clear();
    }
}
