package org.civicdigest.digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a digest without Spark: pages in place, and an empty file where each printed document belongs. */
final class WrittenDigest {
    private WrittenDigest() {}

    /** With a font that has no characters, as a test reads the markup. */
    static void write(DigestContent content, Path folder) throws IOException {
        write(content, (weight, codePoints) -> "d09GRg==", folder);
    }

    static void write(DigestContent content, FontSource fonts, Path folder) throws IOException {
        PageRenderer renderer = new PageRenderer(fonts);
        new DigestWriter(draft -> create(
                        folder.resolve(draft.path()), renderer.render(draft).getBytes(StandardCharsets.UTF_8)))
                .write(content, folder);
        PrintedPages.forEach(content, page -> create(folder.resolve(page.path()), new byte[0]));
    }

    private static void create(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
