package org.civicdigest.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The folder that is written: opens files of submissions, lists what is planted, counts both. */
final class SampleFolder implements Closeable {
    private static final String SUBMISSIONS = "submissions";

    private final Path root;
    private final SampleFile planted;
    private long files;
    private long rows;

    SampleFolder(Path root) throws IOException {
        this.root = root;
        this.planted = SampleFile.csv(root, "planted.csv", SampleStyle.ENGLISH);
        planted.writeAsIs(List.of("file", "row", "kind", "code"));
    }

    SampleFile open(String path, SampleStyle style) throws IOException {
        SampleFile file = path.endsWith(".jsonl")
                ? SampleFile.jsonLines(root.resolve(SUBMISSIONS), path, style)
                : SampleFile.csv(root.resolve(SUBMISSIONS), path, style);
        if (style == SampleStyle.LEGACY) {
            plant(file.path(), SampleFault.UNDECLARED_GB18030);
        }
        return file;
    }

    /** Counts a file that has all its rows. */
    void closed(SampleFile file) {
        files++;
        rows += file.rows();
    }

    /** A zip with one file of rows, which is yet to be filled; the name of its entry is in GBK, as old programs write it. */
    SampleZip openZip(String path, String entry, SampleStyle style) throws IOException {
        return SampleZip.open(root.resolve(SUBMISSIONS), path, entry, style);
    }

    /** Counts a file that was written in a way of its own. */
    Path place(String path, long rowsOfIt) throws IOException {
        files++;
        rows += rowsOfIt;
        Path file = root.resolve(SUBMISSIONS).resolve(path);
        Files.createDirectories(file.getParent() == null ? root : file.getParent());
        return file;
    }

    /** Says beside a file when it arrived. */
    void writeSidecar(String path, LocalDate receivedAt) throws IOException {
        Files.writeString(
                root.resolve(SUBMISSIONS).resolve(path + ".meta.yaml"),
                "received_at: " + receivedAt + "\n",
                StandardCharsets.UTF_8);
    }

    /** A file without a row. */
    void writeEmpty(String path) throws IOException {
        Files.createFile(root.resolve(SUBMISSIONS).resolve(path));
        files++;
        plant(path, SampleFault.EMPTY_FILE);
    }

    /** A second file with the bytes of the first. */
    void copy(String path, String copy) throws IOException {
        Path submissions = root.resolve(SUBMISSIONS);
        Files.copy(submissions.resolve(path), submissions.resolve(copy));
        files++;
        plant(copy, SampleFault.FILE_SENT_TWICE);
    }

    void plant(SampleFile file, long row, SampleFault fault) {
        planted.writeAsIs(List.of(
                file.path(), Long.toString(row), fault.kind(), fault.code().name()));
    }

    /** Something about a whole file. */
    void plant(String path, SampleFault fault) {
        planted.writeAsIs(List.of(path, "", fault.kind(), fault.code().name()));
    }

    SampleCity.Written written() {
        return new SampleCity.Written(files, rows, planted.rows() - 1);
    }

    @Override
    public void close() throws IOException {
        planted.close();
    }
}
