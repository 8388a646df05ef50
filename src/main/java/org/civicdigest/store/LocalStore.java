package org.civicdigest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store on a file system that has hard links and kernel locks.
 *
 * <pre>
 * data/RUN-ID/TABLE/part-*.parquet   written once, never renamed or overwritten after their commit
 * manifests/0000000042.json          made visible by a hard link, which fails when the number is taken
 * lock                               held by the kernel while a writer lives, so that a killed one leaves none behind
 * </pre>
 *
 * <p>A torn or missing manifest, and a data file of another size, are errors: falling back to an older state would lose
 * rows without a word.
 */
public final class LocalStore implements Store {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String CORRUPT = "J_STORE_CORRUPT: ";

    private final Path folder;

    public LocalStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public List<Manifest> history() {
        Path manifests = folder.resolve("manifests");
        if (!Files.isDirectory(manifests)) {
            return List.of();
        }
        List<Manifest> history = new ArrayList<>();
        for (Path file : listSorted(manifests)) {
            String name = fileName(file);
            if (!name.matches("\\d{10}\\.json")) {
                continue;
            }
            Manifest manifest = read(file);
            long expected = history.size() + 1L;
            if (manifest.number() != expected || !name.equals(fileName(expected))) {
                throw new StoreException(
                        CORRUPT + "the store's history has a gap: expected manifest " + expected + ", found " + file
                                + ". Restore the missing file from a backup, or start a new store with --store.");
            }
            verifySizes(manifest);
            history.add(manifest);
        }
        return history;
    }

    @Override
    public void verify() {
        for (Manifest manifest : history()) {
            manifest.tables().values().stream().flatMap(List::stream).forEach(file -> verifyContent(manifest, file));
        }
    }

    private void verifyContent(Manifest manifest, StoredFile file) {
        Path path = resolve(file);
        try {
            if (!Hashing.sha256(path).equals(file.sha256())) {
                throw new StoreException(CORRUPT + "the data file " + path + " is not what manifest "
                        + manifest.number() + " states: its SHA-256 differs. " + remedy());
            }
        } catch (IOException e) {
            throw new StoreException(CORRUPT + "the data file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Path resolve(StoredFile file) {
        return folder.resolve(file.path());
    }

    @Override
    public Writer openForWriting() {
        try {
            Files.createDirectories(folder.resolve("manifests"));
            Files.createDirectories(folder.resolve("data"));
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = readHolder(channel);
                channel.close();
                throw new StoreException("The store " + folder + " is BUSY: " + holder
                        + " is writing to it. Wait until that run ends, or give this one another --store.");
            }
            byte[] holder = String.format(
                            Locale.ROOT, "process %d", ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder), 0);
            return new LocalWriter(channel);
        } catch (IOException e) {
            throw new StoreException(
                    "The store " + folder + " cannot be written: " + e.getMessage()
                            + ". Check the folder's permissions and free space, or give another --store.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held within this very process: as busy as with another.
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(200);
        int read = channel.read(buffer, 0);
        return read <= 0 ? "another process" : new String(buffer.array(), 0, read, StandardCharsets.UTF_8);
    }

    private Manifest read(Path file) {
        try {
            Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (!Manifest.END.equals(manifest.end())) {
                throw new StoreException(
                        CORRUPT + "the manifest " + file + " has no end mark: it is torn. " + remedy());
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new StoreException(
                    CORRUPT + "the manifest " + file + " is torn: " + e.getOriginalMessage() + ". " + remedy(), e);
        } catch (IOException e) {
            throw new StoreException(
                    CORRUPT + "the manifest " + file + " cannot be read: " + e.getMessage() + ". " + remedy(), e);
        }
    }

    private void verifySizes(Manifest manifest) {
        manifest.tables().values().stream().flatMap(List::stream).forEach(file -> {
            Path path = resolve(file);
            try {
                if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) != file.bytes()) {
                    throw new StoreException(CORRUPT + "the data file " + path + " is missing or not of the "
                            + file.bytes() + " bytes that manifest " + manifest.number() + " states. " + remedy());
                }
            } catch (IOException e) {
                throw new StoreException(CORRUPT + "the data file " + path + " cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private static String remedy() {
        return "Restore it from a backup, or rebuild the store from the submissions with a new --store.";
    }

    private static String fileName(long number) {
        return String.format(Locale.ROOT, "%010d.json", number);
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static List<Path> listSorted(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            Files.delete(path);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Holds the lock from construction to close. */
    private final class LocalWriter implements Writer {
        private final FileChannel lockChannel;
        private final Path staging = folder.resolve("staging");

        LocalWriter(FileChannel lockChannel) throws IOException {
            this.lockChannel = lockChannel;
            deleteTree(staging);
            Files.createDirectories(staging);
        }

        @Override
        public Path newRunFolder(String runId) {
            if (history().stream().anyMatch(manifest -> manifest.runId().equals(runId))) {
                throw new IllegalStateException("run " + runId + " is already in the history");
            }
            Path run = folder.resolve("data").resolve(runId);
            try {
                deleteTree(run);
                return Files.createDirectories(run);
            } catch (IOException e) {
                throw new StoreException("The run folder " + run + " cannot be made: " + e.getMessage(), e);
            }
        }

        @Override
        public Path stagingFolder() {
            return staging;
        }

        @Override
        public Manifest commit(Draft draft, Map<String, Path> tables, ToLongFunction<Path> rows) {
            try {
                Map<String, List<StoredFile>> stored = new TreeMap<>();
                for (Map.Entry<String, Path> table : tables.entrySet()) {
                    stored.put(table.getKey(), seal(table.getValue(), rows));
                }
                long parent = history().size();
                Manifest manifest = new Manifest(
                        parent + 1,
                        parent,
                        draft.runId(),
                        draft.stage(),
                        draft.of(),
                        draft.asOf(),
                        draft.moment(),
                        draft.codeVersion(),
                        draft.rules(),
                        draft.submissions(),
                        stored,
                        draft.controlTotals(),
                        Manifest.END);
                publish(manifest);
                return manifest;
            } catch (IOException e) {
                throw new StoreException(
                        "The run could not be committed to " + folder + ": " + e.getMessage()
                                + ". The store is as it was before; free space and run again.",
                        e);
            }
        }

        /** Keeps the data files of a table's folder, removes the markers that Spark leaves, and makes all durable. */
        private List<StoredFile> seal(Path tableFolder, ToLongFunction<Path> rows) throws IOException {
            List<StoredFile> files = new ArrayList<>();
            for (Path file : listSorted(tableFolder)) {
                if (!fileName(file).endsWith(".parquet") || fileName(file).startsWith(".")) {
                    Files.delete(file);
                    continue;
                }
                force(file);
                String relative = folder.relativize(file).toString().replace('\\', '/');
                files.add(new StoredFile(relative, Files.size(file), Hashing.sha256(file), rows.applyAsLong(file)));
            }
            force(tableFolder);
            return files;
        }

        private void publish(Manifest manifest) throws IOException {
            Path manifests = folder.resolve("manifests");
            Path temporary = manifests.resolve("." + manifest.runId() + ".tmp");
            Files.write(temporary, JSON.writeValueAsBytes(manifest));
            force(temporary);
            Path target = manifests.resolve(fileName(manifest.number()));
            try {
                // A link never replaces: of two writers that meet at one number, the second fails.
                Files.createLink(target, temporary);
            } catch (FileAlreadyExistsException e) {
                throw new StoreException("Another run has just written " + target + ". Run this one again.", e);
            }
            force(manifests);
            Files.delete(temporary);
        }

        @Override
        public void close() {
            try {
                deleteTree(staging);
                // Closing the channel frees the kernel's lock.
                lockChannel.close();
            } catch (IOException e) {
                throw new StoreException(
                        "The staging folder " + staging + " could not be emptied: " + e.getMessage(), e);
            }
        }
    }
}
