package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Bad inputs of the category injection: titles of activities and names of districts. */
final class BadTexts {
    private BadTexts() {}

    static List<BadInput> cases() {
        return List.of(
                of(
                                "H01",
                                accepted(
                                        "INJ-01",
                                        "<script>alert(1)</script>",
                                        "<img src=x onerror=alert(1)>",
                                        "</title>",
                                        "&lt;",
                                        "\"><b>"))
                        .check(BadPublished::pagesHoldWordsOnly),
                accepted(
                                "INJ-02",
                                "<svg onload=alert(1)>",
                                "<a xlink:href=javascript:alert(1)>x</a>",
                                "<foreignObject>")
                        .check(BadPublished::picturesHoldWordsOnly),
                of("H02", accepted("INJ-03", "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(1)", "=1+1"))
                        .check(BadPublished::noCellIsAFormula),
                fallingRate(),
                rareName(),
                accepted("INJ-05", "＝1+1", "＋1", "－1", "＠x"),
                accepted("INJ-10", "${jndi:ldap://x}", "#{7*7}", "{{7*7}}", "{0} {1}", "%s %n"),
                accepted("INJ-11", "') OR 1=1 --", "'; DROP TABLE activities; --", "`x`"),
                BadInput.of("INJ-07", ACCEPT_WARN, "W_BIDI_STRIPPED")
                        .inActivities("title", "W_BIDI_STRIPPED", "A\u202Egnp.B", "\u2066x\u2069", "\u202Ax\u202C"),
                longNames());
    }

    /** The same for a district whose name is the trap: enough activities in two years to appear on every page. */
    private static BadInput of(String district, BadInput input) {
        BadTable table = BadTable.activities().now("area_code", district).now("title", "");
        for (int month = 1; month <= 6; month++) {
            table.fine(Map.of("held_on", "2024-0" + month + "-11", "attended", "39"));
            table.fine(Map.of("held_on", "2025-0" + month + "-11", "attended", "19"));
        }
        input.send("named.csv", table);
        return input;
    }

    private static BadInput fallingRate() {
        return of("H04", BadInput.of("INJ-06", ACCEPT, ""))
                .check(run -> assertThat(CsvRows.of(run.digest().resolve("indicators.csv")))
                        .filteredOn(row -> row.getField("area_code").equals("H04")
                                && row.getField("period").equals("2025"))
                        .singleElement()
                        .satisfies(row -> assertThat(new BigDecimal(row.getField("change")))
                                .as("a number below zero is no formula and gets no quote")
                                .isNegative()));
    }

    private static BadInput rareName() {
        return of("H03", BadInput.of("INJ-12", ACCEPT_WARN, "W_GLYPH_MISSING"))
                .check(run -> assertThat(run.codesUnder("areas.csv")).contains("W_GLYPH_MISSING"))
                .check(run -> assertThat(BadPublished.read(run, "index.html")).contains("[U+20000]里区"));
    }

    /**
     * The list wants a name of 10 000 characters cut here, and a cell over 4 096 refused in CSV-23. Both hold: the name
     * of a district, which is ours to print, is cut whatever its length; a cell that a sender fills is cut up to the
     * limit of a cell, and beyond it its row goes back, because what is so long is no title but something in the wrong
     * place.
     */
    private static BadInput longNames() {
        return of("H05", BadInput.of("INJ-08", ACCEPT_WARN, "W_TEXT_TRUNCATED"))
                .inActivities(
                        "title",
                        "W_TEXT_TRUNCATED",
                        "Z" + "\u0335".repeat(100),
                        "书".repeat(300),
                        "书".repeat(4_096),
                        "👩‍👩‍👧‍👦".repeat(40))
                .check(run -> assertThat(run.codesUnder("areas.csv")).contains("W_TEXT_TRUNCATED"))
                .check(run -> assertThat(BadPublished.read(run, "areas/H05.html"))
                        .contains("长".repeat(199) + "…")
                        .doesNotContain("长".repeat(200)));
    }

    private static BadInput accepted(String id, String... titles) {
        BadInput input = BadInput.of(id, ACCEPT, "");
        BadTable table = BadTable.activities();
        BadTable chinese = BadTable.chinese().good(1);
        for (String title : titles) {
            table.fine("title", title);
            chinese.fine("title", title);
        }
        input.send("a.csv", table);
        input.send("b.csv", chinese, String::strip);
        return input;
    }
}
