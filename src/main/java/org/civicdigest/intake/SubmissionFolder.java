package org.civicdigest.intake;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder of submissions: every entry is either a file to take in or one that is refused by name.
 *
 * <p>Nothing is opened and no link is followed, so an entry can name nothing outside of the folder. A refused entry is
 * listed like the others, so that its sender finds it in the record of the intake.
 */
public final class SubmissionFolder {
    /** Above this number a drop is slow for no reason. */
    static final int MANY_FILES = 1_000;

    /** Above this number a drop is a mistake. */
    private static final int TOO_MANY_FILES = 100_000;

    private SubmissionFolder() {}

    /**
     * What a folder holds.
     *
     * @param files all entries but folders, in the order of their paths; what is said of one is kept with it
     * @param notices what is said of the drop as a whole
     */
    public record Listing(List<SubmittedFile> files, List<Notice> notices) implements Serializable {
        public Listing {
            files = List.copyOf(files);
            notices = List.copyOf(notices);
        }
    }

    /** All entries below the folder; a folder that cannot be read at all is an exception. */
    public static Listing list(Path folder) throws IOException {
        Path root = folder.toRealPath();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(folder.toString());
        }
        Collector collector = new Collector(root);
        Files.walkFileTree(root, collector);
        List<SubmittedFile> files = new ArrayList<>(collector.files);
        files.sort(Comparator.comparing(SubmittedFile::file));
        int count = files.size();
        if (count > TOO_MANY_FILES) {
            files.replaceAll(file -> refuse(file, count));
            return new Listing(files, List.of(Notice.ofFile(Code.F_TOO_MANY_FILES, "", count, TOO_MANY_FILES)));
        }
        return new Listing(files, warningOf(count));
    }

    /** What is said of so many files. */
    public static List<Notice> warningOf(int count) {
        return count > MANY_FILES ? List.of(Notice.ofFile(Code.W_MANY_FILES, "", count)) : List.of();
    }

    /** One file that somebody names, as if its folder held nothing else. */
    public static SubmittedFile describe(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new NoSuchFileException(path.toString());
        }
        Collector collector = new Collector(parent);
        BasicFileAttributes attributes =
                Files.readAttributes(absolute, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        collector.visitFile(absolute, attributes);
        return collector.files.get(0);
    }

    private static SubmittedFile refuse(SubmittedFile file, int count) {
        return new SubmittedFile(
                file.file(),
                file.absolutePath(),
                file.bytes(),
                List.of(Notice.ofFile(Code.F_TOO_MANY_FILES, file.file(), count, TOO_MANY_FILES)));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<SubmittedFile> files = new ArrayList<>();

        Collector(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(root) && FileTypes.isOfDataFile(FileTypes.extensionOf(bareName(directory)))) {
                add(directory, 0, Code.F_NOT_REGULAR, "directory");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String extension = FileTypes.extensionOf(bareName(path));
            Optional<String> described = Sidecar.describedBy(bareName(path));
            if (described.isPresent()) {
                visitSidecar(path, described.get());
            } else if (attributes.isSymbolicLink()) {
                add(path, 0, Code.F_SYMLINK);
            } else if (!attributes.isRegularFile()) {
                add(path, 0, Code.F_NOT_REGULAR, attributes.isDirectory() ? "directory" : "FIFO, socket or device");
            } else if (!isExpressible(path)) {
                add(
                        path,
                        attributes.size(),
                        Code.F_UNREADABLE,
                        "its name is not in the encoding of this system; "
                                + "run Java with LC_ALL=C.UTF-8, or rename the file");
            } else if (!FileTypes.isRead(extension)) {
                add(path, attributes.size(), Code.F_TYPE_UNSUPPORTED, extension.isEmpty() ? "—" : "." + extension);
            } else {
                add(path, attributes.size(), List.of());
            }
            return FileVisitResult.CONTINUE;
        }

        /** A sidecar is read with its file and is no file of its own; one without its file tells of a loss. */
        private void visitSidecar(Path path, String described) {
            if (!Files.exists(path.resolveSibling(described), LinkOption.NOFOLLOW_LINKS)) {
                add(path, 0, Code.F_MISSING, described);
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            add(path, 0, Code.F_UNREADABLE, reasonOf(failure));
            return FileVisitResult.CONTINUE;
        }

        private void add(Path path, long bytes, Code refusal, Object... arguments) {
            add(path, bytes, List.of(Notice.ofFile(refusal, relative(path), arguments)));
        }

        private void add(Path path, long bytes, List<Notice> refusals) {
            String file = relative(path);
            List<Notice> notices = new ArrayList<>(refusals);
            if (isHidden(file)) {
                notices.add(Notice.ofFile(Code.W_HIDDEN_NAME, file));
            }
            @Nullable
            String sidecar = Sidecar.findBeside(path).map(Path::toString).orElse(null);
            files.add(new SubmittedFile(file, path.toString(), bytes, notices, sidecar));
        }

        private String relative(Path path) {
            StringJoiner joined = new StringJoiner("/");
            root.relativize(path).forEach(part -> joined.add(part.toString()));
            return joined.toString();
        }
    }

    /** Why a file cannot be read, in words that name no place on this machine. */
    static String reasonOf(IOException failure) {
        return failure instanceof AccessDeniedException
                ? "access denied"
                : failure.getClass().getSimpleName();
    }

    private static String bareName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static boolean isHidden(String file) {
        for (String part : file.split("/", -1)) {
            if (part.startsWith(".") || part.startsWith("_")) {
                return true;
            }
        }
        return false;
    }

    /** Under a locale such as POSIX the JVM cannot write Chinese names, and would open another file or none. */
    private static boolean isExpressible(Path path) {
        try {
            return Path.of(path.toString()).equals(path) && path.toString().indexOf('\uFFFD') < 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
