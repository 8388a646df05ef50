package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.spark.sql.Row;
import org.civicdigest.SparkSessions;
import org.civicdigest.store.LocalStore;
import org.civicdigest.table.Activities;

/** Takes files in on a machine that is set to another zone or language. */
final class BadMachines {
    private static final String SESSION_ZONE = "spark.sql.session.timeZone";

    private BadMachines() {}

    /** Each activity's day and month as stored, in the order of the file. */
    static List<String> daysTakenIn(String zone, Path folder, BadTable table) throws IOException {
        Path town = BadInputTown.sound().writeTo(folder.resolve("town"));
        Files.writeString(town.resolve("submissions/a.csv"), table.text());
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            SparkSessions.shared().conf().set(SESSION_ZONE, zone);
            BadInputRun.Outcome outcome =
                    BadInputRun.run("intake", town, folder.resolve("store"), folder.resolve("digest"));
            assertThat(outcome.exitCode()).as(outcome.said()).isZero();
            LocalStore store = new LocalStore(folder.resolve("store"));
            return new StoreTables(SparkSessions.shared(), store, store.history())
                            .currentActivities()
                            .sort(Activities.ROW)
                            .select(concat_ws(" ", col(Activities.HELD_ON), col(Activities.MONTH)))
                            .collectAsList()
                            .stream()
                            .map((Row row) -> row.getString(0))
                            .toList();
        } finally {
            TimeZone.setDefault(before);
            SparkSessions.shared().conf().set(SESSION_ZONE, "UTC");
        }
    }

    /** What a machine set to a language makes of a file: the codes, and what its rows say. */
    static String takenUnder(Locale locale, Path town, Path folder, String text) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            IntakeTrial.Result result = new IntakeTrial(town, folder).take("a.csv", text);
            return result.codes + " " + result.rows;
        } finally {
            Locale.setDefault(before);
        }
    }
}
