package org.civicdigest.jobs;

import java.util.Locale;

/** The last lines of a job that published: what came of the rows, and what to open. */
final class Conclusion {
    private Conclusion() {}

    /** Says it, and gives the exit code: 4 where more was quarantined than the workspace allows. */
    static int of(EditionRun run, Ledger ledger) {
        long received = ledger.received();
        long quarantined = ledger.quarantined();
        double allowed = run.workspace().thresholds().quarantinedShare();
        run.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%-10s %,d rows received in %,d files, %,d quarantined: see intake.csv and notices.csv",
                        "",
                        received,
                        ledger.files().size(),
                        quarantined));
        boolean tooMany = quarantined > allowed * received;
        if (tooMany) {
            run.progress()
                    .say(String.format(
                            Locale.ROOT,
                            "%-10s more rows are quarantined than the workspace allows (%.1f %% of all, at most %.1f %%)",
                            "",
                            100.0 * quarantined / received,
                            100 * allowed));
        }
        run.progress().conclude("The digest is at " + run.options().outFolder().resolve("index.html"));
        return (tooMany ? ExitCode.TOO_MANY_QUARANTINED : ExitCode.DONE).number();
    }
}
