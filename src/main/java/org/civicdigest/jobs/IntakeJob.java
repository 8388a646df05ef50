package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Submissions → the registers of the store; or, for a file whose form is not known, a proposed template.
 *
 * <pre>jobs/intake --workspace data/sample-city --year 2025</pre>
 */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes what has arrived into the store; the first stage of the digest.",
            "With --suggest nothing is taken in: a template is proposed for a file that none describes."
        },
        footer = {
            "",
            "Examples:",
            "  jobs/intake --workspace data/sample-city --year 2025",
            "  jobs/intake --suggest 三会一课2025年.xlsx --workspace W",
            "  jobs/intake --suggest 三会一课2025年.xlsx --workspace W --suggest-into W/templates"
        })
final class IntakeJob implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private EditionOptions options;

    @Option(
            names = "--suggest",
            paramLabel = "FILE",
            description = "Proposes a template for this file, on the standard output. Nothing is stored.")
    private @Nullable Path suggest;

    @Option(
            names = "--suggest-into",
            paramLabel = "DIR",
            description = "With --suggest: writes each proposed template there as NAME.yaml; what is there stays.")
    private @Nullable Path suggestInto;

    @Override
    public Integer call() throws IOException {
        if (suggest != null) {
            return suggest(suggest);
        }
        if (suggestInto != null) {
            throw new UserException("--suggest-into needs --suggest FILE: the file to propose a template for.");
        }
        try (EditionRun run = EditionRun.open("intake", options)) {
            run.intake();
            run.progress().conclude("Taken into " + options.storeFolder() + ".");
            return ExitCode.DONE.number();
        }
    }

    private int suggest(Path file) throws IOException {
        List<TemplateProposal.Proposal> proposals = new TemplateProposal(options.workspace).of(file);
        boolean isOnly = proposals.size() == 1;
        boolean areTried = true;
        for (TemplateProposal.Proposal proposal : proposals) {
            areTried &= proposal.isTried();
            if (suggestInto != null) {
                System.out.println(write(proposal, suggestInto));
            } else {
                System.out.print((isOnly ? "" : "# ---- templates/" + proposal.name() + ".yaml\n") + proposal.text());
            }
        }
        if (!options.quiet) {
            System.err.println(
                    areTried
                            ? "模板已用该文件的前几行试过，请逐行核对后存入 templates/ · tried on the first rows of the file;"
                                    + " check every line, then keep it in templates/"
                            : "模板尚不完整，缺什么写在注释里 · not complete yet: its comments say what is lacking");
        }
        return (areTried ? ExitCode.DONE : ExitCode.INPUT).number();
    }

    private static Path write(TemplateProposal.Proposal proposal, Path folder) throws IOException {
        Path file = folder.resolve(proposal.name() + ".yaml");
        if (Files.exists(file)) {
            throw new UserException(
                    file + " is there already. Move it away, or leave out --suggest-into to see the proposal.");
        }
        Files.createDirectories(folder);
        Files.writeString(file, proposal.text());
        return file;
    }
}
