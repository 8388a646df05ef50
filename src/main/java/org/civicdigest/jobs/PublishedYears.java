package org.civicdigest.jobs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Of which years a digest has been published, under the store: what is taken in for such a year later comes after its
 * freeze, and belongs to the next edition.
 *
 * <p>An edition that speaks from within its own year is a running account and freezes nothing.
 */
final class PublishedYears {
    private static final String FILE = "published.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path editions;

    PublishedYears(Path storeFolder) {
        this.editions = storeFolder.resolve("editions");
    }

    /** A digest of the year, as of the moment. */
    record Publication(int year, String asOf) {}

    /** Notes that a digest was published; the last one of an edition stands. */
    void record(String edition, int year, Instant moment) {
        if (!LocalDate.ofInstant(moment, ZoneOffset.UTC).isAfter(LocalDate.of(year, 12, 31))) {
            return;
        }
        Path file = editions.resolve(edition).resolve(FILE);
        try {
            Files.createDirectories(file.getParent());
            JSON.writeValue(file.toFile(), new Publication(year, moment.toString()));
        } catch (IOException e) {
            throw new UserException(
                    "What was published cannot be noted at " + file + ": " + e.getMessage()
                            + ". Check permissions and free space.",
                    e);
        }
    }

    /** By year: the latest moment that a published digest of it speaks from. */
    Map<Integer, String> momentsByYear() {
        Map<Integer, String> moments = new TreeMap<>();
        for (Path file : files()) {
            try {
                Publication published = JSON.readValue(file.toFile(), Publication.class);
                moments.merge(
                        published.year(),
                        published.asOf(),
                        (one, other) -> Instant.parse(one).isAfter(Instant.parse(other)) ? one : other);
            } catch (IOException e) {
                throw new UserException(
                        "What was published cannot be read from " + file + ": " + e.getMessage()
                                + ". Delete the file if it is damaged; publishing that edition writes it again.",
                        e);
            }
        }
        return moments;
    }

    private List<Path> files() {
        if (!Files.isDirectory(editions)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> folders = Files.list(editions)) {
            folders.map(folder -> folder.resolve(FILE))
                    .filter(Files::exists)
                    .sorted()
                    .forEach(files::add);
        } catch (IOException e) {
            throw new UserException("The folder " + editions + " cannot be read: " + e.getMessage(), e);
        }
        return files;
    }
}
