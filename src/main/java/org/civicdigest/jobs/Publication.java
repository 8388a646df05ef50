package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The output folder appears whole or not at all: it is written beside its place and moved there when it is complete.
 *
 * <p>A digest that is there already stays until the new one is complete. A folder that is no digest is never replaced.
 */
final class Publication {
    private final Path out;
    private final Path unfinished;
    private final Path retired;

    Publication(Path out) {
        this.out = out;
        this.unfinished = out.resolveSibling("." + out.getFileName() + ".unfinished");
        this.retired = out.resolveSibling("." + out.getFileName() + ".retired");
    }

    /** What writes the files of a digest. */
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** Fails early, before an hour of work, when the folder could not be replaced in the end. */
    void requireReplaceable() {
        try {
            recover();
            if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
                throw new UserException("--out " + out + " is a file. Name a folder.");
            }
            if (Files.isDirectory(out) && !isEmpty(out) && !Files.exists(out.resolve("manifest.json"))) {
                throw new UserException("--out " + out + " holds files that are no digest (there is no manifest.json)."
                        + " They are left alone: name another folder.");
            }
            Path parent = out.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            deleteTree(unfinished);
            Files.createDirectory(unfinished);
            Files.delete(unfinished);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void publish(Content content) {
        try {
            deleteTree(unfinished);
            Files.createDirectories(unfinished);
            content.writeTo(unfinished);
            deleteTree(retired);
            if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(out, retired, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(unfinished, out, StandardCopyOption.ATOMIC_MOVE);
            deleteTree(retired);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** A run that was killed between the two moves leaves the old digest aside: it is put back. */
    private void recover() throws IOException {
        if (!Files.exists(out, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(retired)) {
            Files.move(retired, out, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private UserException cannotWrite(IOException cause) {
        return new UserException(
                "The digest cannot be written to " + out + ": "
                        + cause.getClass().getSimpleName() + " "
                        + cause.getMessage() + ". Check permissions and free space, or name another --out."
                        + " What was there before is untouched.",
                cause);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(tree)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            try {
                Files.delete(path);
            } catch (DirectoryNotEmptyException e) {
                throw new IOException(tree + " is being written by another process", e);
            }
        }
    }
}
