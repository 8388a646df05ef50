package org.civicdigest.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes {@code data/sample-city} anew; to be run from the project's folder when the generator has changed. */
final class WriteSampleCity {
    static final Path CHECKED_IN = Path.of("data", "sample-city");

    private WriteSampleCity() {}

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(CHECKED_IN)) {
            List<Path> entries;
            try (Stream<Path> walk = Files.walk(CHECKED_IN)) {
                entries = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path entry : entries) {
                Files.delete(entry);
            }
        }
        System.out.println(new SampleCity(SampleOptions.DEFAULT).write(CHECKED_IN));
    }
}
