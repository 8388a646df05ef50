package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.digest.Pictures;

/** The pictures of an edition as files, two a figure and language, until the digest is published. */
final class PictureFolder implements Pictures {
    private final Path folder;

    PictureFolder(Path folder) {
        this.folder = folder;
    }

    /** Removes what an earlier drawing left. */
    void clear() {
        try {
            if (Files.isDirectory(folder)) {
                List<Path> old;
                try (Stream<Path> files = Files.list(folder)) {
                    old = files.toList();
                }
                for (Path file : old) {
                    Files.delete(file);
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    void write(DrawnPictures drawn) {
        try {
            Files.write(file(drawn.listed(), "svg"), drawn.svg());
            Files.write(file(drawn.listed(), "png"), drawn.png());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private UserException cannotWrite(IOException cause) {
        return new UserException(
                "The pictures cannot be written to " + folder + ": " + cause.getMessage()
                        + ". Check permissions and free space.",
                cause);
    }

    @Override
    public String svg(ListedFigure figure) throws IOException {
        return Files.readString(file(figure, "svg"), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] png(ListedFigure figure) throws IOException {
        return Files.readAllBytes(file(figure, "png"));
    }

    private Path file(ListedFigure figure, String ending) {
        return folder.resolve(figure.id() + "." + figure.language().code() + "." + ending);
    }
}
