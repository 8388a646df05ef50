package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.charts.ChartKind;
import org.civicdigest.charts.ChartSpecification;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.digest.DigestContent;
import org.civicdigest.digest.DigestWriter;
import org.civicdigest.digest.InventedEdition;
import org.civicdigest.digest.PageDraft;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.digest.PrintedPages;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;

/**
 * How long a digest of many areas takes to draw, to write and to print, by the same code as the jobs; run by
 * {@code benchmarks/publication [AREAS]}.
 */
final class PublicationBenchmark {
    private PublicationBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int areas = arguments.length == 0 ? 3_000 : Integer.parseInt(arguments[0]);
        Path folder = Path.of("target", "publication-benchmark");
        delete(folder);
        Files.createDirectories(folder.resolve("digest"));
        try (SparkSession session = Sessions.open("publication-benchmark", 0)) {
            // The first of everything loads classes and fonts: a small digest goes before.
            publish(session, 20, folder.resolve("first"));
            publish(session, areas, folder.resolve("digest"));
        }
    }

    private static void publish(SparkSession session, int areas, Path folder) throws IOException {
        Files.createDirectories(folder);
        Edition edition = InventedEdition.edition(areas, Language.ZH, Language.EN);
        PictureFolder pictures = new PictureFolder(folder.resolveSibling("pictures"));
        pictures.clear();
        List<ListedFigure> figures = timed(
                areas + " areas: spine charts, SVG and PNG, in "
                        + edition.languages().size() + " languages",
                () -> new ChartsStage(session, List.of(ChartSpecification.ofAll("spine", ChartKind.SPINE)), pictures)
                        .run(edition));
        DigestContent content = DigestContent.withAllNotices(
                edition, List.of(), List.of(), figures, pictures, "2026-01-01T00:00:00Z", "benchmark", new TreeMap<>());
        timed(areas + " areas: all pages and tables", () -> {
            TaskBatches<PageDraft, MadeFile> rendering =
                    new TaskBatches<>(session, PublishStage.FILES_AT_ONCE, MadeFile::of, file -> file.writeTo(folder));
            new DigestWriter(rendering).write(content, folder);
            rendering.finish();
            return areas;
        });
        timed(areas + " areas: documents for paper", () -> {
            TaskBatches<PrintedPage, MadeFile> printing =
                    new TaskBatches<>(session, PublishStage.FILES_AT_ONCE, MadeFile::of, file -> file.writeTo(folder));
            PrintedPages.forEach(content, printing);
            printing.finish();
            return areas;
        });
        for (String ending : List.of(".html", ".pdf", ".svg", ".png")) {
            System.out.println(sizes(folder, ending));
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T timed(String name, Work<T> work) throws IOException {
        long start = System.nanoTime();
        T result = work.run();
        System.out.printf(
                Locale.ROOT,
                "%-70s %7.1f s, peak heap %d MB%n",
                name,
                (System.nanoTime() - start) / 1e9,
                Progress.peakHeapMegabytes());
        return result;
    }

    private static String sizes(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long[] sizes = files.filter(file -> file.toString().endsWith(ending))
                    .mapToLong(file -> file.toFile().length())
                    .toArray();
            long all = java.util.Arrays.stream(sizes).sum();
            return String.format(Locale.ROOT, "  %,d %s files, %,d MB", sizes.length, ending, all >> 20);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> old;
            try (Stream<Path> walk = Files.walk(folder)) {
                old = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : old) {
                Files.delete(path);
            }
        }
    }
}
