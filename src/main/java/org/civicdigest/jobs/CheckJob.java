package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.check.CheckReport;
import org.civicdigest.check.FileCheck;
import org.civicdigest.check.FileChecker;
import org.civicdigest.check.MarkedCopy;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Workspace;
import org.civicdigest.screening.ScreeningContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Files of one sender → what intake would say of them. No session starts and nothing is stored.
 *
 * <pre>jobs/check activities_2025.csv --workspace data/sample-city --folder 990105/2025 --out checked</pre>
 */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says what intake would say of these files; stores nothing.",
        footer = {
            "",
            "Examples:",
            "  jobs/check activities.csv --workspace data/sample-city --folder 990105/2025",
            "  jobs/check *.csv --workspace W --folder 990105/2025 --out checked   # with marked copies",
            "",
            "Exit codes: 0 all would be taken, 1 usage, 2 something would be refused, 3 our fault."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckJob implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files to check, together.")
    private List<Path> files;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "data/sample-city",
            description = "The workspace that the files are meant for. Default: ${DEFAULT-VALUE}.")
    private Path workspace;

    @Option(
            names = "--folder",
            paramLabel = "PATH",
            description = "Where under submissions the files would lie, such as 990105/2025; it says whose they are."
                    + " Default: from the folder above that is named by an area's code.")
    private @Nullable String folder;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "The moment to speak from, such as 2026-03-31T00:00:00Z. Default: as_of in workspace.yaml.")
    private @Nullable Instant asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes a copy of each file there, as NAME.checked.xlsx, with what to mend marked.")
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            split = ",",
            defaultValue = "zh,en",
            description = "The languages of the messages. Default: ${DEFAULT-VALUE}.")
    private List<String> languages;

    @Option(names = "--quiet", description = "Say nothing but the last line.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        CheckReport report = new CheckReport(languageList());
        Workspace compiled = WorkspaceCompiler.compile(
                        workspace.toAbsolutePath().normalize())
                .workspace();
        List<SubmittedFile> submitted = new ArrayList<>();
        for (Path file : files) {
            submitted.add(LooseFile.describe(file, folder, compiled));
        }
        Path staging = Files.createTempDirectory("civic-digest-check");
        try {
            List<FileCheck> checks = new FileChecker(compiled, context(compiled), staging).check(submitted);
            return conclude(report, checks);
        } finally {
            LooseFile.delete(staging);
        }
    }

    private int conclude(CheckReport report, List<FileCheck> checks) throws IOException {
        int toMend = 0;
        for (FileCheck check : checks) {
            toMend += check.verdict().needsMending() ? 1 : 0;
            if (!quiet) {
                report.lines(check).forEach(System.out::println);
            }
        }
        if (out != null) {
            Map<String, List<FileCheck>> byFile = new LinkedHashMap<>();
            checks.forEach(check -> byFile.computeIfAbsent(check.receipt().file(), file -> new ArrayList<>())
                    .add(check));
            for (List<FileCheck> parts : byFile.values()) {
                writeCopy(parts, out);
            }
        }
        String copies = out == null ? "" : " Marked copies are in " + out + ".";
        System.out.println((toMend == 0
                        ? checks.size() + " files would be taken."
                        : toMend + " of " + checks.size() + " files need mending.")
                + copies);
        return (toMend == 0 ? ExitCode.DONE : ExitCode.INPUT).number();
    }

    private void writeCopy(List<FileCheck> parts, Path target) throws IOException {
        Files.createDirectories(target);
        Path copy = target.resolve(parts.get(0).receipt().file().replace('/', '_') + ".checked.xlsx");
        if (MarkedCopy.write(parts, copy) == MarkedCopy.Extent.RESULTS_ONLY && !quiet) {
            System.out.println("  " + copy.getFileName()
                    + ": 只含检查结果（文件过大或无法读取） · holds the results only: the file is too large or cannot be read");
        }
    }

    private ScreeningContext context(Workspace compiled) {
        String stated = compiled.asOf();
        Instant moment = asOf != null ? asOf : stated == null ? null : Instant.parse(stated);
        LocalDate day = moment == null ? null : LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return new ScreeningContext(day, ScreeningContext.EARLIEST, Set.of(Measure.EXPECTED, Measure.ATTENDED));
    }

    private List<Language> languageList() {
        List<Language> list = new ArrayList<>();
        for (String code : languages) {
            try {
                list.add(Language.of(code.strip()));
            } catch (IllegalArgumentException e) {
                throw new UserException("--lang " + String.join(",", languages) + ": " + e.getMessage() + ".", e);
            }
        }
        return list;
    }
}
