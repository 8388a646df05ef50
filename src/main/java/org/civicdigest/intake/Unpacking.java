package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes what comes out of a packed file beside its staged copy, under the hash of the content. */
final class Unpacking {
    static final long LARGEST_BYTES = 2L << 30;

    private Unpacking() {}

    static Staging.Outcome.Copied write(InputStream content, Path folder) throws IOException {
        Path part = Files.createTempFile(folder, "unpacked-", ".part");
        try {
            MessageDigest digest = Staging.sha256();
            long bytes;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
                bytes = content.transferTo(out);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            Path published = Files.move(
                    part, folder.resolve(hash), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Staging.Outcome.Copied(hash, bytes, published);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
