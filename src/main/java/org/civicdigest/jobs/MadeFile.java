package org.civicdigest.jobs;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.civicdigest.digest.PageDraft;
import org.civicdigest.digest.PageRenderer;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.print.PdfPrinter;

/**
 * A file of the digest as it comes back from the task that made it.
 *
 * @param path from the digest's folder on
 */
record MadeFile(String path, byte[] bytes) implements Serializable {
    /** Sets a document for paper. */
    static MadeFile of(PrintedPage page) {
        return new MadeFile(page.path(), PdfPrinter.print(page));
    }

    /** Puts around a page what it lacks. */
    static MadeFile of(PageDraft draft) {
        return new MadeFile(
                draft.path(),
                new PageRenderer(new PageFontSource()).render(draft).getBytes(StandardCharsets.UTF_8));
    }

    void writeTo(Path folder) {
        Path file = folder.resolve(path);
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
