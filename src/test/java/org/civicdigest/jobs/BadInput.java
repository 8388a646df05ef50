package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.civicdigest.notice.Disposition;
import org.jspecify.annotations.Nullable;

/** One case of the list of bad inputs: what it sends, and what must become of it. */
final class BadInput {
    /** What is stated of the input as a whole. */
    enum Outcome {
        ACCEPT,
        ACCEPT_WARN,
        IGNORE_ROW,
        QUARANTINE_ROW,
        REJECT_FILE,
        DUPLICATE,
        SUPERSEDE,
        REFUSE_JOB
    }

    private final String id;
    private final Outcome outcome;
    private final String code;
    private final List<Sent> sent = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private int arrival = 1;

    private BadInput(String id, Outcome outcome, String code) {
        this.id = id;
        this.outcome = outcome;
        this.code = code;
    }

    static BadInput of(String id, Outcome outcome, String code) {
        return new BadInput(id, outcome, code);
    }

    /** Looks at what the shared run published, or makes a run of its own. */
    interface Check {
        void check(BadInputRun run) throws Exception;
    }

    /** Puts an entry into the folder of submissions. */
    interface Maker {
        void make(Path file) throws IOException;
    }

    String id() {
        return id;
    }

    Outcome outcome() {
        return outcome;
    }

    String code() {
        return code;
    }

    List<Sent> sent() {
        return sent;
    }

    List<Check> checks() {
        return checks;
    }

    /** Files that follow are sent after a first run. */
    BadInput later() {
        arrival = 2;
        return this;
    }

    /** Files that follow are sent before the first run, as all are that nothing else is said of. */
    BadInput atFirst() {
        arrival = 1;
        return this;
    }

    BadInput check(Check check) {
        checks.add(check);
        return this;
    }

    /** A table of which the whole file has to be accepted, but for the rows that say otherwise. */
    Sent send(String name, BadTable table) {
        return send(name, table, text -> text);
    }

    Sent send(String name, BadTable table, UnaryOperator<String> change) {
        return sendBytes(name, table, change.apply(table.text()).getBytes(StandardCharsets.UTF_8));
    }

    /** The table in another form: each row keeps its line. */
    Sent sendBytes(String name, BadTable table, byte[] bytes) {
        Sent file = add(name, path -> Files.write(path, bytes));
        for (int index = 0; index < table.lines().size(); index++) {
            file.row(table.lineOf(index), table.lines().get(index).code());
        }
        return file;
    }

    /** An entry of which nothing is accepted, for the reason given. */
    Sent sendRefused(String name, String refusal, Maker maker) {
        Sent file = add(name, maker);
        file.refusal = refusal;
        return file;
    }

    Sent sendRefused(String name, String refusal, String text) {
        return sendRefused(name, refusal, text.getBytes(StandardCharsets.UTF_8));
    }

    Sent sendRefused(String name, String refusal, byte[] bytes) {
        return sendRefused(name, refusal, path -> Files.write(path, bytes));
    }

    /** An entry whose rows are stated one by one. */
    Sent sendMade(String name, Maker maker) {
        return add(name, maker);
    }

    private Sent add(String name, Maker maker) {
        Sent file = new Sent(name.startsWith("/") ? name.substring(1) : id + "/" + name, arrival, maker);
        sent.add(file);
        return file;
    }

    /** The same value in several forms of file, at the first row, in the middle, and at the last without a line end. */
    BadInput inActivities(String field, String expected, String... values) {
        BadTable canonical = BadTable.activities().now("expected", "200").good(1);
        BadTable chinese = BadTable.chinese().now("expected", "200");
        BadTable form = BadTable.form().now("expected", "200").good(1);
        for (String value : values) {
            canonical.bad(field, value, expected);
            chinese.bad(field, value, expected);
            form.bad(field, value, expected);
        }
        canonical.good(1);
        chinese.good(2).bad(field, values[values.length - 1], expected);
        int number = sent.size();
        send("activities" + number + ".csv", canonical);
        send("first-and-last" + number + ".csv", chinese, String::stripTrailing);
        if (!field.equals("programme") && !field.equals("title")) {
            send("form_" + id + number + ".csv", form.good(1));
        }
        return this;
    }

    BadInput inReturns(String field, String expected, String... values) {
        BadTable returns = BadTable.returns().good(1);
        for (String value : values) {
            returns.bad(field, value, expected);
        }
        send("returns.csv", returns.good(1));
        return this;
    }

    @Override
    public String toString() {
        return id + " " + outcome + (code.isEmpty() ? "" : " " + code);
    }

    /** One entry of the submissions, with what must become of its rows. */
    static final class Sent {
        private final String path;
        private final int arrival;
        private final Maker maker;
        private final EnumMap<Disposition, Long> rows = new EnumMap<>(Disposition.class);
        private final Set<String> rowNotices = new TreeSet<>();
        private final Set<String> said = new TreeSet<>();
        private @Nullable String refusal;
        private @Nullable Long received;
        private boolean areRowsAny;

        private Sent(String path, int arrival, Maker maker) {
            this.path = path;
            this.arrival = arrival;
            this.maker = maker;
        }

        /** A row at its line with the code that it must get, null for none. */
        Sent row(long line, @Nullable String code) {
            rows.merge(dispositionOf(code), 1L, Long::sum);
            if (code != null) {
                rowNotices.add(line + " " + code);
            }
            return this;
        }

        /** By the prefix, so that a code that the product lacks fails its own case only. */
        private static Disposition dispositionOf(@Nullable String code) {
            return switch (code == null ? 'W' : code.charAt(0)) {
                case 'F', 'R' -> Disposition.QUARANTINED;
                case 'D' -> Disposition.DUPLICATE;
                case 'S' -> Disposition.SUPERSEDED;
                case 'I' -> Disposition.IGNORED;
                default -> Disposition.ACCEPTED;
            };
        }

        Sent accepted(long number) {
            rows.merge(Disposition.ACCEPTED, number, Long::sum);
            return this;
        }

        /** Rows of which the ledger speaks, without a notice of their own. */
        Sent counted(Disposition disposition, long number) {
            rows.merge(disposition, number, Long::sum);
            return this;
        }

        /** A code on the file as a whole, or beside others on any of its rows. */
        Sent says(String code) {
            said.add(code);
            return this;
        }

        /** The number of rows of a refused file. */
        Sent received(long number) {
            received = number;
            return this;
        }

        /** The rows get what is counted, whatever line each of them stands on. */
        Sent anyRows() {
            areRowsAny = true;
            return this;
        }

        String path() {
            return path;
        }

        int arrival() {
            return arrival;
        }

        Maker maker() {
            return maker;
        }

        Map<Disposition, Long> rows() {
            return rows;
        }

        Set<String> rowNotices() {
            return rowNotices;
        }

        Set<String> said() {
            return said;
        }

        @Nullable
        String refusal() {
            return refusal;
        }

        @Nullable
        Long received() {
            return received;
        }

        boolean areRowsAny() {
            return areRowsAny;
        }
    }
}
