package org.civicdigest.sample;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip with one file of rows. Its entry is stored as it is: what deflate makes of it differs between machines, and a
 * made-up city is the same to the byte on all of them.
 */
final class SampleZip implements Closeable {
    /** Before any moment at which this was written. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final Charset GBK = Charset.forName("GBK");

    private final Path zip;
    private final String entry;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final SampleFile rows;

    private SampleZip(Path zip, String path, String entry, SampleStyle style) throws IOException {
        this.zip = zip;
        this.entry = entry;
        this.rows = SampleFile.csv(content, path + "/" + entry, style);
    }

    static SampleZip open(Path root, String path, String entry, SampleStyle style) throws IOException {
        Path zip = root.resolve(path);
        Files.createDirectories(zip.getParent() == null ? root : zip.getParent());
        return new SampleZip(zip, path, entry, style);
    }

    SampleFile rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out, GBK)) {
            store(packed, entry, content.toByteArray());
        }
    }

    /** Adds an entry without compressing it. */
    static void store(ZipOutputStream packed, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry stored = new ZipEntry(name);
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(content.length);
        stored.setCrc(checksum.getValue());
        stored.setTimeLocal(ALWAYS);
        packed.putNextEntry(stored);
        packed.write(content);
        packed.closeEntry();
    }
}
