package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;

/** Writes a made-up digest to {@code target/digest-preview}, to be looked at; run by {@code -Dtest=DigestPreview}. */
class DigestPreview {
    @Test
    void write() throws IOException {
        Path folder = Path.of("target", "digest-preview");
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> walk = Files.walk(folder)) {
                old = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : old) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
        DigestContent content = InventedEdition.content(24, Language.ZH, Language.EN);
        WrittenDigest.write(content, new PreviewFont(), folder);
        Manifest.write(content, folder);
    }
}
