package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks through what the shared run wrote. */
final class BadPublished {
    private BadPublished() {}

    /** Neither the digest nor the store holds the text. */
    static void holdsNowhere(BadInputRun run, String text) throws IOException {
        for (Path folder : List.of(run.digest(), run.store())) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(content.contains(text))
                            .as("somebody's number in " + file.getFileName())
                            .isFalse();
                }
            }
        }
    }

    static String read(BadInputRun run, String file) throws IOException {
        return Files.readString(run.digest().resolve(file), StandardCharsets.UTF_8);
    }
}
