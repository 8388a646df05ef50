package org.civicdigest.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.civicdigest.attack.Attacker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Published digests → which withheld numbers of people can be worked out from them.
 *
 * <pre>jobs/attack --digest digests/2024 --digest digests/2025</pre>
 */
@Command(
        name = "attack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tries to work out withheld numbers of people from published digests, with nothing but their files. Ends with"
                        + " 3 where it can: such a digest should not be published.",
        footer = {"", "Example:", "  jobs/attack --digest digests/2024 --digest digests/2025"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AttackJob implements Callable<Integer> {
    private static final int MOST_LISTED = 50;

    @Option(
            names = "--digest",
            paramLabel = "DIR",
            description = "A published digest; give several, the earliest first, to hold them against each other.")
    private List<Path> digests = new ArrayList<>();

    @Option(names = "--quiet", description = "Say nothing but the last line.")
    private boolean quiet;

    @Spec
    private CommandSpec job;

    @Override
    public Integer call() {
        if (digests.isEmpty()) {
            throw new ParameterException(
                    job.commandLine(), "attack needs a published digest. Name its folder: --digest digests/2025");
        }
        Attacker.Report report;
        try {
            report = Attacker.attack(digests);
        } catch (IOException e) {
            throw new UserException(
                    "A digest cannot be read: " + e.getMessage()
                            + ". Name folders that jobs/digest wrote, with their areas.csv and definitions.csv.",
                    e);
        }
        if (!quiet) {
            report.findings().stream()
                    .limit(MOST_LISTED)
                    .forEach(finding -> System.out.println(finding.kind() + "  " + finding.digest() + "  "
                            + finding.indicator() + " " + finding.side() + "  " + finding.sum() + "  range "
                            + finding.range()));
            if (report.findings().size() > MOST_LISTED) {
                System.out.println("… and " + (report.findings().size() - MOST_LISTED) + " more");
            }
        }
        System.out.println(report.findings().size() + " numbers can be worked out; " + report.withheld() + " of "
                + report.rows() + " values that count people are withheld (" + percent(report) + " %)");
        return report.findings().isEmpty() ? ExitCode.DONE.number() : ExitCode.OUR_FAULT.number();
    }

    private static String percent(Attacker.Report report) {
        return report.rows() == 0
                ? "0.0"
                : BigDecimal.valueOf(100L * report.withheld())
                        .divide(BigDecimal.valueOf(report.rows()), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
