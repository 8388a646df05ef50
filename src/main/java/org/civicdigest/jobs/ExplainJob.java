package org.civicdigest.jobs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.digest.PublishedEdition;
import org.civicdigest.digest.PublishedScores;
import org.civicdigest.digest.SourceRowsCsv;
import org.civicdigest.digest.ValueExplanation;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Nearest;
import org.civicdigest.store.LocalStore;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Store;
import org.civicdigest.store.Submission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * A published value → its formula, the months that count, and the rows of files that it adds up.
 *
 * <pre>jobs/explain --digest digests/2025 --indicator study_attendance --area 990101 --period 2025-Q1</pre>
 */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Follows a published value to its formula and to the rows of the files (file, sheet, row) that it is"
                        + " made of, and a score to the values and items that it is put together from. Needs the store that the digest was made from. Of a value that is withheld no rows are shown.",
        footer = {
            "",
            "Examples:",
            "  jobs/explain --digest digests/2025 --indicator study_attendance --area 990101 --period 2025-Q1",
            "  jobs/explain --digest digests/2025 --indicator civility --area 990101 --period 2025          # an index",
            "  jobs/explain --digest D --indicator I --area A --period 2025 --workspace W --out target/why   # all rows",
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainJob implements Callable<Integer> {
    @Option(names = "--digest", paramLabel = "DIR", description = "The published digest.")
    private @Nullable Path digest;

    @Option(
            names = "--indicator",
            paramLabel = "CODE",
            description = "The indicator, such as study_attendance; or an index or a sheet of scores.")
    private @Nullable String indicatorCode;

    @Option(names = "--area", paramLabel = "CODE", description = "The area, such as 990101.")
    private @Nullable String area;

    @Option(names = "--period", paramLabel = "PERIOD", description = "The period: 2025, 2025-H1, 2025-Q3 or 2025-03.")
    private @Nullable String period;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "The workspace that the digest was made from. Default: as the digest's run.json says, else"
                    + " data/sample-city.")
    private @Nullable Path workspaceFolder;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "The store that the digest was made from. Default: as the digest's run.json says, else .store in"
                            + " the workspace.")
    private @Nullable Path storeFolder;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where source_rows.csv goes, with all rows; it may be pasted nowhere that the files may not.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "Say nothing but the last line.")
    private boolean quiet;

    @Spec
    private CommandSpec job;

    @Override
    public Integer call() {
        Path of = require(digest, "--digest", "digests/2025");
        PublishedEdition edition = PublishedFolder.read(of);
        Path from = workspaceFolder != null
                ? workspaceFolder.toAbsolutePath().normalize()
                : PublishedFolder.findSource(of, PublishedFolder.WORKSPACE)
                        .orElse(Path.of("data/sample-city").toAbsolutePath());
        PublishedScores scores = ExplainScore.read(of);
        String code = require(indicatorCode, "--indicator", "study_attendance");
        if (scores.codes().contains(code)) {
            return score(new ExplainScore(of, WorkspaceCompiler.compile(from).workspace(), scores), code);
        }
        NamedCsvRecord published = find(edition, code, scores.codes());
        Workspace workspace = WorkspaceCompiler.compile(from).workspace();
        Indicator indicator = workspace
                .findIndicator(published.getField("indicator"))
                .filter(found -> edition.isDefinedAsIn(workspace, found))
                .orElseThrow(() -> new UserException("The catalogue of " + from + " does not define "
                        + published.getField("indicator")
                        + " as it did when the digest was published. Name the workspace"
                        + " of that day: --workspace W"));
        ValueExplanation words = new ValueExplanation(workspace, indicator, published);
        say(words.heading());
        if (published.getField("status").equals(Status.SUPPRESSED.code())) {
            System.out.println("数值不公布，来源行亦不列出 · The value is withheld, and so are the rows that would tell it.");
            return ExitCode.DONE.number();
        }
        Path folder = storeFolder != null
                ? storeFolder.toAbsolutePath().normalize()
                : PublishedFolder.findSource(of, PublishedFolder.STORE).orElse(from.resolve(".store"));
        Store store = new LocalStore(folder);
        List<Manifest> history = historyOf(edition, store, folder);
        boolean isOurs = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = Sessions.open("explain", 0);
        try {
            return explain(
                    new ExplainStage(spark, workspace, new StoreTables(spark, store, history), edition.year()),
                    indicator,
                    published,
                    words);
        } finally {
            if (isOurs) {
                spark.stop();
            }
        }
    }

    private int score(ExplainScore scores, String code) {
        ExplainScore.Result result =
                scores.run(code, require(area, "--area", "990101"), require(period, "--period", "2025"));
        say(result.lines());
        if (!result.differing().isEmpty()) {
            System.out.println(
                    "各部分与公布的分数不符 · The parts do not make what was published: " + String.join("; ", result.differing()));
            return ExitCode.OUR_FAULT.number();
        }
        System.out.println("各部分合成公布的分数 · The parts make the score that was published.");
        return ExitCode.DONE.number();
    }

    private int explain(ExplainStage stage, Indicator indicator, NamedCsvRecord published, ValueExplanation words) {
        ExplainStage.Result result;
        if (out == null) {
            result = stage.run(indicator, published, (side, row) -> {});
        } else {
            Path folder = out.toAbsolutePath().normalize();
            try {
                Files.createDirectories(folder);
                Files.deleteIfExists(folder.resolve(SourceRowsCsv.FILE));
                try (SourceRowsCsv csv = SourceRowsCsv.create(folder)) {
                    result = stage.run(indicator, published, csv::add);
                }
            } catch (IOException e) {
                throw new UserException(
                        "--out " + folder + " cannot be written: " + e.getMessage()
                                + ". Check permissions and free space.",
                        e);
            }
        }
        result.behind().ifPresent(behind -> say(words.ground(behind)));
        for (ExplainStage.SideRows side : result.sides()) {
            say(words.side(side.side(), side.measure(), side.first(), side.rows(), side.sum()));
        }
        List<String> differing = result.differing();
        if (!differing.isEmpty()) {
            System.out.println(
                    "来源行与公布数不符 · The rows do not add up to what was published: " + String.join("; ", differing));
            return ExitCode.OUR_FAULT.number();
        }
        String where = out == null ? "" : " · " + out.resolve(SourceRowsCsv.FILE);
        System.out.println((result.rows() == 0
                        ? "没有来源行 · No row of any file counts for it."
                        : result.isCompared()
                                ? "来源行合计与公布数相符 · The rows add up to what was published."
                                : "以上为全部来源行，公布数不是其合计 · These are all rows; what was published is no sum of them.")
                + where);
        return ExitCode.DONE.number();
    }

    private void say(List<String> lines) {
        if (!quiet) {
            lines.forEach(System.out::println);
        }
    }

    private <T> T require(@Nullable T given, String option, String example) {
        if (given == null) {
            throw new ParameterException(
                    job.commandLine(), "Missing required option: '" + option + "', such as " + option + " " + example);
        }
        return given;
    }

    private NamedCsvRecord find(PublishedEdition edition, String indicator, List<String> codesOfScores) {
        String code = require(area, "--area", "990101");
        String of = require(period, "--period", "2025-Q1");
        return edition.findValue(indicator, code, of).orElseThrow(() -> {
            requireKnown(
                    "--indicator",
                    indicator,
                    Stream.concat(
                            edition.values().stream().map(row -> row.getField("indicator")), codesOfScores.stream()));
            requireKnown(
                    "--area",
                    code,
                    edition.values().stream()
                            .filter(row -> row.getField("indicator").equals(indicator))
                            .map(row -> row.getField("area_code")));
            requireKnown(
                    "--period",
                    of,
                    edition.values().stream()
                            .filter(row -> row.getField("indicator").equals(indicator)
                                    && row.getField("area_code").equals(code))
                            .map(row -> row.getField("period")));
            return new UserException("The digest has no value of " + indicator + " for " + code + " in " + of + ".");
        });
    }

    private static void requireKnown(String option, String given, Stream<String> published) {
        List<String> known = published.distinct().sorted().toList();
        if (!known.contains(given)) {
            List<String> near = Nearest.candidates(given, known, 3);
            List<String> named = near.isEmpty() ? known.subList(0, Math.min(5, known.size())) : near;
            throw new UserException(option + " " + given + ": the digest publishes no such value."
                    + (named.isEmpty() ? "" : " Perhaps: " + String.join(", ", named) + "."));
        }
    }

    /** The runs that the digest knew: up to its moment, the longest beginning that took in its files and no others. */
    private static List<Manifest> historyOf(PublishedEdition edition, Store store, Path folder) {
        Set<String> wanted = new HashSet<>(edition.inputs());
        List<Manifest> history =
                Moments.upTo(edition.asOf().isEmpty() ? null : Instant.parse(edition.asOf()), store.history());
        Set<String> held = new HashSet<>();
        int known = 0;
        for (int length = 1; length <= history.size(); length++) {
            for (Submission submission : history.get(length - 1).submissions()) {
                held.add(submission.file() + " " + submission.sha256());
            }
            known = held.equals(wanted) ? length : known;
        }
        if (known > 0) {
            return history.subList(0, known);
        }
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(held);
        List<String> examples = missing.stream().sorted().limit(3).toList();
        throw new UserException("The store " + folder + " is not the one that the digest was made from"
                + (history.isEmpty()
                        ? ": it holds nothing."
                        : missing.isEmpty()
                                ? ": it holds other files beside those of the digest."
                                : ": " + missing.size() + " of its files are not in it, such as "
                                        + String.join(", ", examples) + ".")
                + " Name the workspace or the store: --workspace W --store S");
    }
}
