package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** Unpacks the files of a zip, each to be received like a file of its own. */
final class ZipMembers {
    private static final int MOST_MEMBERS = 10_000;

    private final String file;
    private final Staging.Outcome.Copied copy;
    private final Path folder;

    /** Members by name, and what is passed over. */
    record Unpacked(List<Member> members, List<Notice> passedOver) {}

    /**
     * One file of the zip.
     *
     * @param submitted under the path of the zip and its own; refused by a notice where it was not unpacked
     */
    record Member(SubmittedFile submitted, Staging.Outcome.Copied copy) {}

    /** The whole zip is refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Notice notice;

        Refused(Notice notice) {
            super(notice.code().name());
            this.notice = notice;
        }

        Notice notice() {
            return notice;
        }
    }

    ZipMembers(String file, Staging.Outcome.Copied copy, Path folder) {
        this.file = file;
        this.copy = copy;
        this.folder = folder;
    }

    Unpacked unpack() throws Refused {
        List<Member> members = new ArrayList<>();
        List<Notice> passedOver = new ArrayList<>();
        long left = Unpacking.LARGEST_BYTES;
        try (ZipFile zip = ZipFile.builder()
                .setPath(copy.path())
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_MEMBERS) {
                throw new Refused(Notice.ofFile(Code.F_TOO_MANY_FILES, file, entries.size(), MOST_MEMBERS));
            }
            checkNames(entries);
            for (ZipArchiveEntry entry : entries) {
                String name = nameOf(entry);
                if (entry.isDirectory()) {
                    continue;
                }
                if (isOfSystem(name)) {
                    passedOver.add(Notice.ofFile(Code.W_PART_PASSED_OVER, file, name));
                    continue;
                }
                Member member = unpack(zip, entry, name, left);
                left -= member.copy().bytes();
                members.add(member);
            }
        } catch (BoundedInput.TooMuch e) {
            throw new Refused(Notice.ofFile(Code.F_ZIP_BOMB, file, "> " + e.most(), e.most() + " 字节 / bytes"));
        } catch (IOException e) {
            throw new Refused(
                    Notice.ofFile(Code.F_TYPE_MISMATCH, file, ".zip", "不完整或损坏的压缩包 / a zip that is cut off or damaged"));
        }
        return new Unpacked(members, passedOver);
    }

    private void checkNames(List<ZipArchiveEntry> entries) throws Refused {
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = nameOf(entry);
            if (!PackageCheck.isSafe(name)) {
                throw new Refused(Notice.ofFile(Code.F_ZIP_NAME, file, name));
            }
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw new Refused(Notice.ofFile(Code.F_ZIP_DUPLICATE_ENTRY, file, name));
            }
        }
    }

    private Member unpack(ZipFile zip, ZipArchiveEntry entry, String name, long left) throws IOException {
        String path = file + "/" + name;
        String extension = FileTypes.extensionOf(name.substring(name.lastIndexOf('/') + 1));
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return refused(path, entry, Notice.ofFile(Code.F_TYPE_UNSUPPORTED, path, "加密的压缩包 / encrypted zip"));
        }
        if (entry.isUnixSymlink()) {
            return refused(path, entry, Notice.ofFile(Code.F_SYMLINK, path));
        }
        if (extension.equals("zip") || !FileTypes.isRead(extension) || !zip.canReadEntryData(entry)) {
            return refused(path, entry, Notice.ofFile(Code.F_TYPE_UNSUPPORTED, path, "." + extension + " (zip)"));
        }
        try (InputStream packed = zip.getInputStream(entry);
                InputStream content = new BoundedInput(packed, entry.getCompressedSize(), left)) {
            Staging.Outcome.Copied unpacked = Unpacking.write(content, folder);
            List<Notice> notices = unpacked.bytes() == 0 ? List.of(Notice.ofFile(Code.F_EMPTY, path)) : List.of();
            return new Member(new SubmittedFile(path, unpacked.path().toString(), unpacked.bytes(), notices), unpacked);
        }
    }

    private Member refused(String path, ZipArchiveEntry entry, Notice notice) {
        return new Member(
                new SubmittedFile(path, "", Math.max(0, entry.getSize()), List.of(notice)),
                new Staging.Outcome.Copied("", 0, copy.path()));
    }

    /** What an operating system leaves in a folder, or an office program while a file is open. */
    private static boolean isOfSystem(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || bare.equals(".DS_Store")
                || bare.equalsIgnoreCase("Thumbs.db")
                || bare.equalsIgnoreCase("desktop.ini")
                || bare.startsWith("~$")
                || bare.startsWith(".~lock.");
    }

    /** Names are UTF-8 where the zip says so or where they are; else what Chinese systems write. */
    private static String nameOf(ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        byte[] raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Charset.forName(TextEncoding.GB18030));
        }
    }
}
