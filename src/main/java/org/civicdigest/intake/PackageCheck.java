package org.civicdigest.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.xml.sax.SAXException;

/** Looks through the zip that a workbook is, before anything of it is believed. */
final class PackageCheck {
    private static final long LARGEST_ENTRY_BYTES = 256L << 20;
    private static final long LARGEST_TOTAL_BYTES = 1L << 30;
    private static final List<String> ACTIVE =
            List.of("externallinks/", "embeddings/", "connections.xml", "activex/", "ctrlprops/", "querytables/");

    private static final String BYTES = " 字节 / bytes";
    private static final long BYTES_OF_A_CELL = 64;

    private PackageCheck() {}

    /** Why the workbook is not opened. */
    static Optional<Notice> findProblem(String file, Path path) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            Optional<Notice> name = findBadEntry(file, zip);
            return name.isPresent() ? name : findBadContent(file, zip);
        } catch (BoundedInput.TooMuch e) {
            return Optional.of(Notice.ofFile(Code.F_ZIP_BOMB, file, "> " + e.most() + BYTES, e.most() + BYTES));
        } catch (IOException e) {
            return Optional.of(Notice.ofFile(
                    Code.F_TYPE_MISMATCH, file, ".xlsx", "不完整或损坏的压缩包 / a zip that is cut off or damaged"));
        }
    }

    private static Optional<Notice> findBadEntry(String file, ZipFile zip) {
        Set<String> names = new HashSet<>();
        boolean isWorkbook = false;
        for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
            String name = entries.next().getName();
            String lower = name.toLowerCase(Locale.ROOT);
            if (!isSafe(name)) {
                return Optional.of(Notice.ofFile(Code.F_ZIP_NAME, file, name));
            }
            if (!names.add(lower)) {
                return Optional.of(Notice.ofFile(Code.F_ZIP_DUPLICATE_ENTRY, file, name));
            }
            if (lower.endsWith("vbaproject.bin")) {
                return Optional.of(Notice.ofFile(Code.F_MACRO, file));
            }
            if (ACTIVE.stream().anyMatch(lower::contains)) {
                return Optional.of(Notice.ofFile(Code.F_ACTIVE_CONTENT, file, name));
            }
            isWorkbook |= lower.equals("xl/workbook.xml");
        }
        return isWorkbook ? Optional.empty() : Optional.of(Notice.ofFile(Code.F_TYPE_MISMATCH, file, ".xlsx", "zip"));
    }

    /** Whether the name stays below the folder that it is unpacked to. */
    static boolean isSafe(String name) {
        boolean isAbsolute = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0;
        return !isAbsolute
                && name.chars().noneMatch(character -> character < ' ')
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    private static Optional<Notice> findBadContent(String file, ZipFile zip) throws IOException {
        long total = 0;
        for (Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator(); entries.hasNext(); ) {
            ZipArchiveEntry entry = entries.next();
            String lower = entry.getName().toLowerCase(Locale.ROOT);
            if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
                continue;
            }
            long most = Math.min(LARGEST_ENTRY_BYTES, LARGEST_TOTAL_BYTES - total);
            PackagePart part = new PackagePart();
            try (InputStream packed = zip.getInputStream(entry);
                    BoundedInput bounded = new BoundedInput(packed, entry.getCompressedSize(), most);
                    CheckedInputStream xml = new CheckedInputStream(bounded, new CRC32())) {
                SheetScan.parse(new KeptOpen(xml), part);
                xml.skip(Long.MAX_VALUE);
                total += bounded.count();
                if (xml.getChecksum().getValue() != entry.getCrc()) {
                    return Optional.of(Notice.ofFile(Code.F_CORRUPT, file, entry.getName()));
                }
            } catch (BoundedInput.TooMuch e) {
                if (part.cells() < e.most() / BYTES_OF_A_CELL) {
                    throw e;
                }
                // A sheet that is full of cells is a table, if a huge one.
                return Optional.of(Notice.ofFile(Code.F_TOO_LARGE, file, "> " + e.most() + BYTES, e.most() + BYTES));
            } catch (SAXException e) {
                return Optional.of(
                        String.valueOf(e.getMessage()).contains("DOCTYPE")
                                ? Notice.ofFile(Code.F_XML_DOCTYPE, file, entry.getName())
                                : Notice.ofFile(Code.F_CORRUPT, file, entry.getName()));
            }
            Code danger = part.danger();
            if (danger != null) {
                return Optional.of(Notice.ofFile(danger, file, entry.getName()));
            }
        }
        return Optional.empty();
    }

    /** A parser closes what it has read to its end; what follows still counts for the checksum. */
    private static final class KeptOpen extends FilterInputStream {
        KeptOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // Closed by whoever opened it.
        }
    }
}
