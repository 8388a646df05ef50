package org.civicdigest.charts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/** One small figure of every kind, and the files that say how it looks. */
final class GoldenCharts {
    static final int AREAS = 8;
    static final Language LANGUAGE = Language.ZH;

    /** Kinds of which the picture is kept too; the text of the SVG says enough of the others. */
    private static final List<ChartKind> PICTURED = List.of(ChartKind.LEAGUE, ChartKind.SPINE, ChartKind.TILES);

    private static final String CLASS_PATH = "/charts/golden/";
    private static final Path SOURCE = Path.of("src", "test", "resources", "charts", "golden");
    private static final Edition EDITION = RanksMakerTest.edition(AREAS, 1);

    /** A profile has a row for each indicator: fewer keep its picture small. */
    private static final Edition NARROW = InventedEdition.of(AREAS, 5, 6);

    private GoldenCharts() {}

    static List<ChartKind> pictured() {
        return PICTURED;
    }

    static Figure figure(ChartKind kind) {
        ChartSpecification specification = InventedCharts.all().stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no specification of kind " + kind.code()));
        Edition edition = kind == ChartKind.SPINE ? NARROW : EDITION;
        return FigureMaker.figures(specification, edition, LANGUAGE).get(0);
    }

    static byte[] svg(Figure figure) {
        return (FigureRenderer.svg(figure) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The caption and the table of the figure, a record a line. */
    static byte[] data(Figure figure) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("title", figure.caption().title());
            csv.writeRecord("subtitle", figure.caption().subtitle());
            csv.writeRecord("note", figure.caption().note());
            csv.writeRecord(figure.table().head());
            figure.table().rows().forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The kept file, such as league.svg. */
    static byte[] stored(ChartKind kind, String ending) {
        String name = CLASS_PATH + kind.code() + ending;
        try (InputStream in = GoldenCharts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all files anew among the sources; run from the root of the checkout. */
    static void write() throws IOException {
        Files.createDirectories(SOURCE);
        for (ChartKind kind : ChartKind.values()) {
            Figure figure = figure(kind);
            Files.write(SOURCE.resolve(kind.code() + ".svg"), svg(figure));
            Files.write(SOURCE.resolve(kind.code() + ".csv"), data(figure));
            if (PICTURED.contains(kind)) {
                Files.write(SOURCE.resolve(kind.code() + ".png"), FigureRenderer.png(figure));
            }
        }
    }
}
