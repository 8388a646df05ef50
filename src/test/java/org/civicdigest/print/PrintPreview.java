package org.civicdigest.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.digest.PrintedPagesOf;

/** Sets the documents of a made-up edition into {@code target/print-preview}, to be looked at. */
final class PrintPreview {
    private PrintPreview() {}

    public static void main(String[] arguments) throws IOException {
        int districts = arguments.length == 0 ? 24 : Integer.parseInt(arguments[0]);
        for (PrintedPage page : PrintedPagesOf.invented(districts)) {
            Path file = Path.of("target", "print-preview", page.path());
            Files.createDirectories(file.getParent());
            long start = System.nanoTime();
            Files.write(file, PdfPrinter.print(page));
            System.out.println(page.path() + " " + (System.nanoTime() - start) / 1_000_000 + " ms, " + Files.size(file)
                    + " bytes");
        }
    }
}
