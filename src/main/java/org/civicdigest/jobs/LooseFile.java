package org.civicdigest.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civicdigest.intake.SubmissionFolder;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** A file that lies anywhere, described as if it lay among the submissions. */
final class LooseFile {
    private LooseFile() {}

    /**
     * @param folder under submissions where the file would lie; null to read it from the folders above the file
     * @throws UserException when there is no such file
     */
    static SubmittedFile describe(Path path, @Nullable String folder, Workspace workspace) throws IOException {
        SubmittedFile described;
        try {
            described = SubmissionFolder.describe(path);
        } catch (NoSuchFileException e) {
            throw new UserException("There is no file " + path + ". Check the path.", e);
        }
        String above = folder == null ? folderOf(path, workspace) : folder.replaceAll("^/+|/+$", "");
        String place = above.isEmpty() ? described.file() : above + "/" + described.file();
        List<Notice> notices = described.notices().stream()
                .map(notice -> new Notice(
                        notice.code(), place, notice.sheet(), notice.row(), notice.column(), notice.arguments()))
                .toList();
        return new SubmittedFile(place, described.absolutePath(), described.bytes(), notices);
    }

    /** The folders above the file from the first that is named by the code of an area. */
    private static String folderOf(Path path, Workspace workspace) {
        Set<String> codes = workspace.areas().rowsByCode().keySet();
        Path parent = path.toAbsolutePath().normalize().getParent();
        List<String> names = new ArrayList<>();
        if (parent != null) {
            parent.forEach(part -> names.add(part.toString()));
        }
        for (int index = 0; index < names.size(); index++) {
            if (codes.contains(names.get(index))) {
                return String.join("/", names.subList(index, names.size()));
            }
        }
        return "";
    }

    /** Removes the working copies of files; they may hold persons. */
    static void delete(Path staging) {
        try (Stream<Path> walk = Files.walk(staging)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the working copies in " + staging + " cannot be removed", e);
        }
    }
}
