package org.civicdigest.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the submissions folder, before it is opened.
 *
 * @param file the path under the submissions folder, parts separated by {@code /}
 * @param absolutePath where the entry lies on this machine; never shown
 * @param bytes the size when the folder was listed; 0 for what is no file
 * @param notices what the listing already says of it; one that refuses the file keeps it from being opened
 * @param sidecarPath where the sidecar lies that states what the file is; null where there is none
 */
public record SubmittedFile(
        String file,
        String absolutePath,
        long bytes,
        List<Notice> notices,
        @Nullable String sidecarPath) implements Serializable {
    public SubmittedFile {
        notices = List.copyOf(notices);
    }

    public SubmittedFile(String file, String absolutePath, long bytes) {
        this(file, absolutePath, bytes, List.of());
    }

    public SubmittedFile(String file, String absolutePath, long bytes, List<Notice> notices) {
        this(file, absolutePath, bytes, notices, null);
    }

    /** The same entry with further notices before its own. */
    SubmittedFile withNotices(List<Notice> further) {
        List<Notice> all = new ArrayList<>(further);
        all.addAll(notices);
        return new SubmittedFile(file, absolutePath, bytes, all, sidecarPath);
    }

    /** Why the entry cannot be taken in, where the listing already knows. */
    Optional<Notice> findRefusal() {
        return notices.stream().filter(notice -> notice.code().refusesFile()).findFirst();
    }

    /** The name without its folders. */
    String bareName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The extension of what the file holds: of {@code a.json.gz} that is {@code json}. */
    String contentExtension() {
        String name = bareName();
        return extension().equals("gz")
                ? FileTypes.extensionOf(name.substring(0, name.length() - ".gz".length()))
                : extension();
    }

    /** The part of the name after its last dot, in lower case; empty where there is none. */
    String extension() {
        return FileTypes.extensionOf(bareName());
    }
}
