package org.civicdigest.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/**
 * Copies a submitted file to a private folder, under the hash of its content, so that what is read later is what was
 * hashed.
 */
final class Staging {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Set<OpenOption> WITHOUT_LINKS = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private Staging() {}

    /** How a copy went. */
    sealed interface Outcome {
        /** The copy lies at the path, whose name is the hash. */
        record Copied(String sha256, long bytes, Path path) implements Outcome {}

        /** There is no copy. */
        record Refused(Notice notice, long bytes) implements Outcome {}
    }

    static Outcome copy(SubmittedFile submitted, Path folder, long largestFileBytes) {
        String file = submitted.file();
        Path source = Path.of(submitted.absolutePath());
        try {
            BasicFileAttributes before = look(source);
            if (before.isSymbolicLink()) {
                return refused(0, Code.F_SYMLINK, file);
            }
            if (!before.isRegularFile()) {
                return refused(
                        0, Code.F_NOT_REGULAR, file, before.isDirectory() ? "directory" : "FIFO, socket or device");
            }
            if (before.size() == 0) {
                return refusedAsEmpty(submitted);
            }
            if (before.size() > largestFileBytes) {
                return refused(before.size(), Code.F_TOO_LARGE, file, bytes(before.size()), bytes(largestFileBytes));
            }
            if (before.size() != submitted.bytes()) {
                return refused(before.size(), changeOf(submitted.bytes(), before.size()), file);
            }
            return copyRegular(file, source, before, folder);
        } catch (NoSuchFileException e) {
            return refused(0, Code.F_MISSING, file, file);
        } catch (IOException e) {
            return refused(0, Code.F_UNREADABLE, file, SubmissionFolder.reasonOf(e));
        }
    }

    /** Text may have no lines; of a Parquet file without rows there is still a beginning and an end. */
    private static Outcome refusedAsEmpty(SubmittedFile submitted) {
        return submitted.extension().equals("parquet")
                ? refused(0, Code.F_TRUNCATED, submitted.file(), bytes(0))
                : refused(0, Code.F_EMPTY, submitted.file());
    }

    private static String bytes(long number) {
        return number + " 字节 / bytes";
    }

    /** A failure to read is the file's; a failure to write is ours, and passes as an unchecked exception. */
    private static Outcome copyRegular(String file, Path source, BasicFileAttributes before, Path folder)
            throws IOException {
        try (SeekableByteChannel in = Files.newByteChannel(source, WITHOUT_LINKS);
                PartialCopy out = PartialCopy.in(folder)) {
            MessageDigest digest = sha256();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            long copied = 0;
            // A file that grows while it is copied must not fill the disk: one byte too many is proof enough.
            while (copied <= before.size() && in.read(buffer) >= 0) {
                buffer.flip();
                copied += buffer.remaining();
                digest.update(buffer.array(), 0, buffer.limit());
                out.write(buffer);
                buffer.clear();
            }
            BasicFileAttributes after = look(source);
            if (copied != before.size() || !isSame(before, after)) {
                return refused(copied, changeOf(before.size(), Math.max(copied, after.size())), file);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            return new Outcome.Copied(sha256, copied, out.publish(sha256));
        }
    }

    /** A file that has grown between two looks is still being written; any other change is a replacement. */
    private static Code changeOf(long bytesBefore, long bytesAfter) {
        return bytesAfter > bytesBefore ? Code.F_UNSTABLE : Code.F_CHANGED;
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
        return before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && Objects.equals(before.fileKey(), after.fileKey());
    }

    private static BasicFileAttributes look(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Outcome refused(long bytes, Code code, String file, Object... arguments) {
        return new Outcome.Refused(Notice.ofFile(code, file, arguments), bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A copy that is not complete yet; what is not published is removed. */
    private static final class PartialCopy implements AutoCloseable {
        private final Path folder;
        private final Path path;
        private final FileChannel channel;

        private PartialCopy(Path folder, Path path, FileChannel channel) {
            this.folder = folder;
            this.path = path;
            this.channel = channel;
        }

        static PartialCopy in(Path folder) {
            try {
                Files.createDirectories(folder);
                // Two tasks may copy the same content at the same time, each under a name of its own.
                Path path = Files.createTempFile(folder, "copy-", ".part");
                return new PartialCopy(folder, path, FileChannel.open(path, StandardOpenOption.WRITE));
            } catch (IOException e) {
                throw new UncheckedIOException("the staging folder cannot be written", e);
            }
        }

        void write(ByteBuffer buffer) {
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the staging copy cannot be written", e);
            }
        }

        Path publish(String name) {
            try {
                channel.close();
                return Files.move(
                        path,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("the staging copy cannot be put in its place", e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("the staging copy cannot be removed", e);
            }
        }
    }
}
