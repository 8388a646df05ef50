package org.civicdigest.jobs;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.catalogue.WorkspaceException;
import org.civicdigest.charts.ChartSpecificationException;
import org.civicdigest.intake.KeyRefusedException;
import org.civicdigest.notice.Nearest;
import org.civicdigest.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line: {@code spark-submit --class org.civicdigest.jobs.Main civic-digest.jar JOB [options]}.
 *
 * <p>Only here do exceptions become messages and exit codes: see {@link ExitCode}.
 */
@Command(
        name = "civic-digest",
        description = "Takes in what districts report, computes comparable indicators, publishes the annual digest.",
        mixinStandardHelpOptions = true,
        versionProvider = CodeVersion.class,
        subcommands = {
            DigestJob.class,
            IntakeJob.class,
            CheckJob.class,
            CubeJob.class,
            IndicatorsJob.class,
            ChartsJob.class,
            PublishJob.class,
            SampleJob.class,
            DiffJob.class,
            AttackJob.class,
            ExplainJob.class
        },
        synopsisSubcommandLabel = "JOB",
        footer = {
            "",
            "Exit codes: 0 done, 1 usage, 2 your input or configuration, 3 our fault,",
            "4 done, but more rows quarantined than the workspace allows."
        })
public final class Main implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs one job and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        // A plain return lets a cluster manager see a clean end.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs one job within this process and returns its exit code. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExitCodeExceptionMapper(Main::exitCodeOf)
                .setExecutionExceptionHandler(Main::explain)
                .setParameterExceptionHandler(Main::explainUsage)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing the job to run.");
    }

    private static int explainUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(problem.getMessage());
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            suggest(unmatched.getUnmatched(), command, err);
        } else {
            command.usage(err);
        }
        err.println("Try --help for the options and examples.");
        return ExitCode.USAGE.number();
    }

    /** Names the options and jobs that a mistyped word most likely means. */
    private static void suggest(List<String> unmatched, CommandLine command, PrintWriter err) {
        List<String> known =
                new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        known.addAll(command.getSubcommands().keySet());
        for (String word : unmatched) {
            List<String> nearest = Nearest.candidates(word.replaceFirst("=.*", ""), known, 3);
            if (!nearest.isEmpty()) {
                err.println("Perhaps instead of " + word + ": " + String.join(", ", nearest));
            }
        }
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (exitCodeOf(problem) == ExitCode.INPUT.number()) {
            err.println(problem.getMessage());
        } else {
            err.println("This is a fault of the program, not of your data. Nothing was published.");
            problem.printStackTrace(err);
        }
        err.flush();
        return exitCodeOf(problem);
    }

    private static int exitCodeOf(Throwable problem) {
        boolean userCanMend = problem instanceof UserException
                || problem instanceof WorkspaceException
                || problem instanceof KeyRefusedException
                || problem instanceof ChartSpecificationException
                || problem instanceof StoreException;
        return userCanMend ? ExitCode.INPUT.number() : ExitCode.OUR_FAULT.number();
    }
}
