package org.civicdigest.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the type of a file by its name and by its first bytes, so that one can be held against the other. */
final class FileTypes {
    /** How many bytes {@link #findForeign} looks at. */
    static final int SIGNATURE_BYTES = 16;

    private static final Set<String> READ =
            Set.of("csv", "tsv", "txt", "json", "jsonl", "ndjson", "parquet", "xlsx", "xlsm", "xls", "zip", "gz");

    /** A folder with such an ending is a file that something unpacked or exported wrongly: its rows would be missed. */
    private static final Set<String> OF_DATA_FILES =
            Set.of("csv", "tsv", "txt", "xls", "xlsx", "json", "jsonl", "parquet", "zip", "gz");

    private FileTypes() {}

    static String extensionOf(String bareName) {
        int dot = bareName.lastIndexOf('.');
        return dot < 0 ? "" : bareName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether such a file is looked into; of an {@code .xls} only to say what it is. */
    static boolean isRead(String extension) {
        return READ.contains(extension);
    }

    /** Whether such a file holds other files. */
    static boolean isPacked(String extension) {
        return extension.equals("zip") || extension.equals("gz");
    }

    /** What {@link #findForeign} must say of such a file; empty for text. */
    static Optional<String> signatureOf(String extension) {
        return switch (extension) {
            case "gz" -> Optional.of("gzip");
            case "zip", "xlsx", "xlsm" -> Optional.of("zip or xlsx");
            default -> Optional.empty();
        };
    }

    static boolean isOfDataFile(String extension) {
        return OF_DATA_FILES.contains(extension);
    }

    /** The name of the binary format that the bytes begin, where they begin one; text has no signature. */
    static Optional<String> findForeign(byte[] start, int length) {
        if (begins(start, length, 0x1F, 0x8B)) {
            return Optional.of("gzip");
        }
        if (begins(start, length, 'P', 'K', 3, 4) || begins(start, length, 'P', 'K', 5, 6)) {
            return Optional.of("zip or xlsx");
        }
        if (begins(start, length, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of("OLE (xls, doc)");
        }
        // A head may well begin with the letters PAR1; after the mark of Parquet comes a page, whose head is no text.
        if ((begins(start, length, 'P', 'A', 'R', '1') || begins(start, length, 'P', 'A', 'R', 'E'))
                && length > 4
                && start[4] >= 0
                && start[4] < 0x20
                && start[4] != '\n'
                && start[4] != '\r'
                && start[4] != '\t') {
            return Optional.of("Parquet");
        }
        if (begins(start, length, '%', 'P', 'D', 'F', '-')) {
            return Optional.of("PDF");
        }
        if (begins(start, length, 0x28, 0xB5, 0x2F, 0xFD)) {
            return Optional.of("zstd");
        }
        if (begins(start, length, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of("xz");
        }
        if (begins(start, length, 'B', 'Z', 'h') && length > 5 && start[4] == 0x31 && start[5] == 0x41) {
            return Optional.of("bzip2");
        }
        if (begins(start, length, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return Optional.of("7z");
        }
        if (begins(start, length, 'R', 'a', 'r', '!', 0x1A)) {
            return Optional.of("rar");
        }
        if (begins(start, length, 0x89, 'P', 'N', 'G')) {
            return Optional.of("PNG");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] start, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
