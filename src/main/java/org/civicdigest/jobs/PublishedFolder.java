package org.civicdigest.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.digest.PublishedEdition;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/** A published digest that an operator names by {@code --digest}. */
final class PublishedFolder {
    /** In run.json: the workspace that the digest was made from, as a path from the digest. */
    static final String WORKSPACE = "workspace";

    /** In run.json: the store that the digest was made from, as a path from the digest. */
    static final String STORE = "store";

    private PublishedFolder() {}

    /** A folder that the digest was made from; empty where it does not say, or where the folder is there no longer. */
    static Optional<Path> findSource(Path digest, String key) {
        Path report = digest.toAbsolutePath().normalize().resolve("run.json");
        if (!Files.isRegularFile(report)) {
            return Optional.empty();
        }
        try {
            String said = new ObjectMapper()
                    .readTree(Files.readAllBytes(report))
                    .path(key)
                    .asText("");
            Path folder = report.resolveSibling(said).normalize();
            return said.isEmpty() || !Files.isDirectory(folder) ? Optional.empty() : Optional.of(folder);
        } catch (IOException e) {
            throw new UserException(report + " cannot be read: " + e.getMessage() + ". Publish the digest again.", e);
        }
    }

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
