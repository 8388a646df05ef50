package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.digest.PublishedEdition;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/** A published digest that an operator names by {@code --digest}. */
final class PublishedFolder {
    private PublishedFolder() {}

    /** @throws UserException where the folder holds none, with those beside it */
    static PublishedEdition read(Path digest) {
        Path folder = digest.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
            throw new UserException("--digest " + digest + " is no published digest (there is no manifest.json)."
                    + nearest(folder) + " Name the folder that --out of the job digest named.");
        }
        try {
            return PublishedEdition.read(folder);
        } catch (IOException e) {
            throw new UserException(
                    "--digest " + digest + " cannot be read: " + e.getMessage() + ". Publish it again.", e);
        }
    }

    /** The digests beside the place that was named. */
    private static String nearest(Path folder) {
        @Nullable Path parent = folder.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "";
        }
        try (Stream<Path> beside = Files.list(parent)) {
            List<String> digests = beside.filter(other -> Files.isRegularFile(other.resolve("manifest.json")))
                    .map(other -> String.valueOf(other.getFileName()))
                    .sorted()
                    .toList();
            List<String> near = Nearest.candidates(String.valueOf(folder.getFileName()), digests, 3);
            List<String> named = near.isEmpty() ? digests.subList(0, Math.min(3, digests.size())) : near;
            return named.isEmpty() ? "" : " Perhaps: " + String.join(", ", named) + ".";
        } catch (IOException e) {
            throw new UserException("The folder " + parent + " cannot be listed: " + e.getMessage(), e);
        }
    }
}
