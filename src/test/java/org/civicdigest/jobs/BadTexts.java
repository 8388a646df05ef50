package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;

import java.util.List;

/** Bad inputs of the category injection, as titles of activities. */
final class BadTexts {
    private BadTexts() {}

    static List<BadInput> cases() {
        return List.of(
                accepted(
                        "INJ-01",
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        "</title>",
                        "&lt;",
                        "\"><b>"),
                accepted(
                        "INJ-02",
                        "<svg onload=alert(1)>",
                        "<a xlink:href=javascript:alert(1)>x</a>",
                        "<foreignObject>"),
                accepted("INJ-03", "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(1)", "=1+1"),
                accepted("INJ-05", "＝1+1", "＋1", "－1", "＠x"),
                accepted("INJ-10", "${jndi:ldap://x}", "#{7*7}", "{{7*7}}", "{0} {1}", "%s %n"),
                accepted("INJ-11", "') OR 1=1 --", "'; DROP TABLE activities; --", "`x`"),
                BadInput.of("INJ-07", ACCEPT_WARN, "W_BIDI_STRIPPED")
                        .inActivities("title", "W_BIDI_STRIPPED", "A\u202Egnp.B", "\u2066x\u2069", "\u202Ax\u202C"),
                BadInput.of("INJ-08", ACCEPT_WARN, "W_TEXT_TRUNCATED")
                        .inActivities(
                                "title",
                                "W_TEXT_TRUNCATED",
                                "Z" + "\u0335".repeat(100),
                                "书".repeat(300),
                                "👩‍👩‍👧‍👦".repeat(40)));
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
