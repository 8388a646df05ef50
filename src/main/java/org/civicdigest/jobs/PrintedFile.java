package org.civicdigest.jobs;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.print.PdfPrinter;

/** A document as it comes back from the task that set it. */
record PrintedFile(String path, byte[] bytes) implements Serializable {
    static PrintedFile of(PrintedPage page) {
        return new PrintedFile(page.path(), PdfPrinter.print(page));
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
