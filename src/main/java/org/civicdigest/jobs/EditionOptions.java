package org.civicdigest.jobs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that the stages share. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EditionOptions {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "data/sample-city",
            description = "The workspace: areas, catalogue, templates, submissions. Default: ${DEFAULT-VALUE}.")
    Path workspace;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "The year that the edition is about, for example 2025. Required.")
    int year;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the digest goes; a digest that is there is replaced as a whole. Default: digests/YEAR.")
    @Nullable
    Path out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store of everything received so far. Default: .store in the workspace.")
    @Nullable
    Path store;

    @Option(
            names = "--submissions",
            paramLabel = "DIR",
            description = "The files as received. Default: submissions in the workspace.")
    @Nullable
    Path submissions;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "The moment to speak from, such as 2026-03-31T00:00:00Z; later dates are refused."
                    + " Default: as_of in workspace.yaml.")
    @Nullable
    Instant asOf;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGES",
            split = ",",
            defaultValue = "zh,en",
            description = "The languages of the digest, the first one first. Default: ${DEFAULT-VALUE}.")
    List<String> languages;

    @Option(names = "--quiet", description = "Say nothing but the last line.")
    boolean quiet;

    @Spec(Spec.Target.MIXEE)
    CommandSpec job;

    /**
     * Checked here and not by the parser, which would speak of the missing year and not of the misspelt option.
     *
     * @throws ParameterException when there is no year
     */
    void requireYear() {
        if (year == 0) {
            throw new ParameterException(
                    job.commandLine(), "Missing required option: '--year=YEAR', such as --year 2025");
        }
    }

    Path workspaceFolder() {
        return workspace.toAbsolutePath().normalize();
    }

    Path outFolder() {
        Path folder = out == null ? Path.of("digests", Integer.toString(year)) : out;
        return folder.toAbsolutePath().normalize();
    }

    Path storeFolder() {
        Path folder = store == null ? workspaceFolder().resolve(".store") : store;
        return folder.toAbsolutePath().normalize();
    }

    Path submissionsFolder() {
        Path folder = submissions == null ? workspaceFolder().resolve("submissions") : submissions;
        return folder.toAbsolutePath().normalize();
    }

    List<Language> languageList() {
        List<Language> list = new ArrayList<>();
        for (String code : languages) {
            Language language;
            try {
                language = Language.of(code.strip());
            } catch (IllegalArgumentException e) {
                throw new UserException("--lang " + String.join(",", languages) + ": " + e.getMessage() + ".", e);
            }
            if (!list.contains(language)) {
                list.add(language);
            }
        }
        return list;
    }

    Progress progress() {
        return new Progress(System.out, quiet ? Progress.Verbosity.QUIET : Progress.Verbosity.LINES);
    }
}
