package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.IGNORE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bad inputs of the category csv-structure. */
final class BadStructures {
    private BadStructures() {}

    static List<BadInput> cases() {
        return List.of(
                crLf(),
                cr(),
                mixedLineEnds(),
                openQuote(),
                strayQuote(),
                doubledQuotes(),
                backslash(),
                nuls(),
                controls(),
                blankLines(),
                separatorsOnly(),
                totals(),
                headRepeated(),
                separators(),
                tooFewFields(),
                unquotedThousands(),
                longLine(),
                manyColumns(),
                longCell(),
                truncated());
    }

    private static BadInput crLf() {
        BadInput input = BadInput.of("CSV-01", ACCEPT, "");
        input.send("a.csv", BadTable.activities().good(3), text -> text.replace("\n", "\r\n"));
        input.send(
                "b.csv",
                BadTable.chinese().good(3),
                text -> text.replace("\n", "\r\n").strip());
        input.send(
                "two-lines.csv",
                BadTable.activities().good(1).fine("title", "two\nlines").good(1),
                text -> text.replace("\n", "\r\n"));
        return input;
    }

    private static BadInput cr() {
        BadInput input = BadInput.of("CSV-02", ACCEPT_WARN, "W_NEWLINE_CR");
        input.send("a.csv", BadTable.activities().good(3), text -> text.replace('\n', '\r'))
                .says("W_NEWLINE_CR");
        input.send("b.csv", BadTable.chinese().good(3), text -> text.strip().replace('\n', '\r'))
                .says("W_NEWLINE_CR");
        return input;
    }

    private static BadInput mixedLineEnds() {
        BadInput input = BadInput.of("CSV-03", ACCEPT_WARN, "W_NEWLINE_MIXED");
        input.send("a.csv", BadTable.activities().good(4), text -> {
                    String[] lines = text.split("\n");
                    return lines[0] + "\r\n" + lines[1] + "\r" + lines[2] + "\n" + lines[3] + "\r" + lines[4];
                })
                .says("W_NEWLINE_MIXED");
        return input;
    }

    private static BadInput openQuote() {
        BadInput input = BadInput.of("CSV-05", REJECT_FILE, "F_QUOTE_UNBALANCED");
        String open = "x1,D01,study,2025-03-05,\"open,4,3\n";
        BadTable before = BadTable.activities().good(2);
        String rows = BadTable.activities().good(2).text().replaceFirst(".*\n", "");
        input.sendRefused("a.csv", "F_QUOTE_UNBALANCED", before.text() + open + rows);
        input.sendRefused("first.csv", "F_QUOTE_UNBALANCED", before.head() + "\n" + open + rows);
        input.sendRefused(
                "with-fair-quotes.csv",
                "F_QUOTE_UNBALANCED",
                before.text() + open + rows + open.replace("open,", "fair\","));
        return input;
    }

    private static BadInput strayQuote() {
        BadInput input = BadInput.of("CSV-06", ACCEPT_WARN, "W_STRAY_QUOTE");
        for (String title : List.of("12\" pipe", "a \"b\" c", "x\"")) {
            BadTable table = BadTable.activities().good(1);
            table.raw("{id},D01,study,2025-03-05," + title + ",40,30", "W_STRAY_QUOTE")
                    .good(1);
            input.send("t" + input.sent().size() + ".csv", table);
        }
        return input;
    }

    private static BadInput doubledQuotes() {
        BadInput input = BadInput.of("CSV-07", ACCEPT, "");
        input.send(
                "a.csv",
                BadTable.activities().good(1).fine("title", "a \"q\" b, c").good(1));
        input.send(
                "b.csv",
                BadTable.activities().fine("title", "\"\"").fine("title", "\"").good(1),
                String::strip);
        return input;
    }

    private static BadInput backslash() {
        BadInput input = BadInput.of("CSV-08", ACCEPT, "");
        BadTable table = BadTable.activities().good(1);
        table.raw("{id},D01,study,2025-03-05,\"ends with backslash\\\",40,30", null);
        table.raw("{id},D01,study,2025-03-05,\\,40,30", null);
        input.send("a.csv", table.good(1));
        return input;
    }

    private static BadInput nuls() {
        BadInput input = BadInput.of("CSV-10", REJECT_FILE, "F_NUL_BLOCK");
        byte[] text = BadEncodings.utf8(BadTable.activities().good(3).text());
        byte[] other = BadEncodings.utf8(BadTable.chinese().good(3).text());
        input.sendRefused("end.csv", "F_NUL_BLOCK", BadEncodings.join(text, new byte[4096]));
        input.sendRefused("middle.csv", "F_NUL_BLOCK", BadEncodings.join(text, new byte[512], other));
        input.sendRefused("start.csv", "F_NUL_BLOCK", BadEncodings.join(new byte[512], other));
        input.sendRefused("all.csv", "F_NUL_BLOCK", new byte[1000]);
        return input;
    }

    private static BadInput controls() {
        return BadInput.of("CSV-11", QUARANTINE_ROW, "R_CONTROL_CHAR")
                .inActivities(
                        "title",
                        "R_CONTROL_CHAR",
                        "读\u0001书",
                        "读\u2028书",
                        "读\u0085书",
                        "读\u0000书",
                        "读\u007F书",
                        "\u001B[31m")
                .inActivities("activity_id", "R_CONTROL_CHAR", "a\u0001")
                .inReturns("area_code", "R_CONTROL_CHAR", "D0\u00011");
    }

    private static BadInput blankLines() {
        BadInput input = BadInput.of("CSV-12", ACCEPT_WARN, "W_BLANK_LINES");
        BadTable table = BadTable.activities().good(4);
        String[] lines = table.text().split("\n");
        String text = "\n" + lines[0] + "\n\n" + lines[1] + "\n   \n\t\n" + lines[2] + "\n" + lines[3] + "\n" + lines[4]
                + "\n\n\n";
        input.sendMade("a.csv", path -> Files.writeString(path, text))
                .accepted(4)
                .says("W_BLANK_LINES");
        return input;
    }

    private static BadInput separatorsOnly() {
        BadInput input = BadInput.of("CSV-13", IGNORE_ROW, "I_ALL_EMPTY");
        input.send(
                "a.csv",
                BadTable.activities()
                        .raw(",,,,,,", "I_ALL_EMPTY")
                        .good(1)
                        .raw(" , ,　,,\"\",,", "I_ALL_EMPTY")
                        .good(1)
                        .raw(",,,,,,", "I_ALL_EMPTY"));
        input.send("last.csv", BadTable.chinese().good(1).raw(",,,,,,", "I_ALL_EMPTY"), String::strip);
        // Saved by spreadsheets, such rows are longer than the head.
        input.send(
                "long.csv",
                BadTable.activities()
                        .good(1)
                        .raw(",,,,,,,,,", "I_ALL_EMPTY")
                        .raw(",,", "I_ALL_EMPTY")
                        .good(1));
        return input;
    }

    private static BadInput totals() {
        BadInput input = BadInput.of("CSV-15", IGNORE_ROW, "I_TOTAL_ROW");
        input.send("a.csv", BadTable.activities().good(2).raw("合计,,,,,80,60", "I_TOTAL_ROW"));
        input.send(
                "no-end.csv",
                BadTable.chinese()
                        .good(2)
                        .raw("小 计：,,,60,80,,", "I_TOTAL_ROW")
                        .good(1)
                        .raw("总计,,,90,120,,", "I_TOTAL_ROW"),
                String::strip);
        input.send(
                "first.csv",
                BadTable.activities().raw("Total,,,,,80,60", "I_TOTAL_ROW").good(2));
        input.send("wrong.csv", BadTable.activities().good(2).raw("合计,,,,,80,61", "I_TOTAL_ROW"))
                .says("W_CONTROL_TOTAL");
        input.send("form_totals.csv", BadTable.form().good(2).raw("Total,,60,80,,", "I_TOTAL_ROW"));
        input.send("form_wrong.csv", BadTable.form().good(2).raw("Grand total,,\"1,060\",80,,", "I_TOTAL_ROW"))
                .says("W_CONTROL_TOTAL");
        return input;
    }

    private static BadInput headRepeated() {
        BadInput input = BadInput.of("CSV-16", IGNORE_ROW, "I_HEADER_REPEATED");
        BadTable table = BadTable.activities().good(498);
        input.send("a.csv", table.raw(table.head(), "I_HEADER_REPEATED").good(2));
        BadTable twice = BadTable.chinese();
        input.send(
                "twice.csv",
                twice.raw(twice.head(), "I_HEADER_REPEATED").good(1).raw(twice.head(), "I_HEADER_REPEATED"),
                String::strip);
        return input;
    }

    private static BadInput separators() {
        BadInput input = BadInput.of("CSV-17", ACCEPT_WARN, "W_SEPARATOR");
        for (String separator : List.of(";", "\t", "|")) {
            input.send(
                            "t" + input.sent().size() + ".csv",
                            BadTable.activities().good(2),
                            text -> text.replace(",", separator))
                    .says("W_SEPARATOR");
            input.send(
                            "z" + input.sent().size() + ".csv",
                            BadTable.chinese().good(2),
                            text -> text.replace(",", separator))
                    .says("W_SEPARATOR");
        }
        input.sendRefused(
                "full-width.csv",
                "F_HEADER_MISSING",
                BadTable.activities().good(2).text().replace(',', '，'));
        return input;
    }

    private static BadInput tooFewFields() {
        BadInput input = BadInput.of("CSV-18", QUARANTINE_ROW, "R_FIELD_COUNT");
        input.send(
                "a.csv",
                BadTable.activities()
                        .raw("d,D1,4", "R_FIELD_COUNT")
                        .good(2)
                        .raw("{id}", "R_FIELD_COUNT")
                        .good(1));
        input.send("last.csv", BadTable.chinese().good(2).raw("D01,2025-03-05", "R_FIELD_COUNT"));
        input.send(
                "returns.csv",
                BadTable.returns().good(2).raw("D01,2025-03", "R_FIELD_COUNT").good(1));
        input.send(
                "form_few.csv",
                BadTable.form()
                        .good(2)
                        .raw("{id},2025-03-05,30", "R_FIELD_COUNT")
                        .good(1));
        return input;
    }

    private static BadInput unquotedThousands() {
        BadInput input = BadInput.of("CSV-20", QUARANTINE_ROW, "R_FIELD_COUNT");
        input.send(
                "a.csv",
                BadTable.activities()
                        .raw("{id},D01,study,2025-01-01,class,1,234,900", "R_FIELD_COUNT")
                        .good(1));
        input.send(
                "last.csv",
                BadTable.activities().good(1).raw("{id},D01,study,2025-01-01,class,1,234,1,000", "R_FIELD_COUNT"),
                String::strip);
        input.send("returns.csv", BadTable.returns().good(1).raw("D01,2025-03,visits,1,000", "R_FIELD_COUNT"));
        return input;
    }

    private static BadInput longLine() {
        BadInput input = BadInput.of("CSV-21", REJECT_FILE, "F_LINE_TOO_LONG");
        input.sendRefused("a.csv", "F_LINE_TOO_LONG", path -> {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'x');
            try (OutputStream out = Files.newOutputStream(path)) {
                for (int block1 = 0; block1 < 40; block1++) {
                    out.write(block);
                }
            }
        });
        input.sendRefused(
                "later.csv", "F_LINE_TOO_LONG", BadTable.activities().good(2).text() + "x".repeat(3_000_000));
        return input;
    }

    private static BadInput manyColumns() {
        BadInput input = BadInput.of("CSV-22", REJECT_FILE, "F_TOO_MANY_COLUMNS");
        String numbers =
                IntStream.rangeClosed(1, 25_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        input.sendRefused("a.csv", "F_TOO_MANY_COLUMNS", numbers + "\n" + numbers + "\n");
        String names = IntStream.rangeClosed(1, 20_481)
                .mapToObj(number -> "c" + number)
                .collect(Collectors.joining(","));
        String row = BadTable.activities().good(1).lines().get(0).text();
        input.sendRefused(
                "real-head.csv",
                "F_TOO_MANY_COLUMNS",
                BadTable.activities().head() + "," + names + "\n" + row + ",".repeat(20_481) + "\n");
        return input;
    }

    private static BadInput longCell() {
        return BadInput.of("CSV-23", QUARANTINE_ROW, "R_FIELD_TOO_LONG")
                .inActivities("title", "R_FIELD_TOO_LONG", "x".repeat(5_000_000), "书".repeat(4_097))
                .inActivities("activity_id", "R_FIELD_TOO_LONG", "x".repeat(5_000))
                .inReturns("value", "R_FIELD_TOO_LONG", "9".repeat(5_000));
    }

    private static BadInput truncated() {
        BadInput input = BadInput.of("CSV-25", REJECT_FILE, "F_TRUNCATED");
        String text = BadTable.activities().good(3).text();
        input.sendRefused("a.csv", "F_TRUNCATED", text.substring(0, text.length() - 20))
                .received(3);
        String chinese = BadTable.chinese().good(3).text();
        input.sendRefused("chinese.csv", "F_TRUNCATED", chinese.substring(0, chinese.length() - 20))
                .received(3);
        byte[] bytes = BadEncodings.utf8(BadTable.activities().good(2).text() + "x,D01,study,2025-03-05,读书");
        input.sendRefused("inside-a-character.csv", "F_TRUNCATED", Arrays.copyOf(bytes, bytes.length - 1));
        String whole = BadTable.activities().good(3).text();
        input.sendRefused("fewer-rows-than-stated.csv", "F_TRUNCATED", path -> {
            Files.writeString(path, whole.substring(0, whole.lastIndexOf("\n", whole.length() - 2) + 1));
            BadEncodings.sidecar(path, "bytes: " + BadEncodings.utf8(whole).length + "\n");
        });
        return input;
    }
}
