package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.util.List;

/** Bad inputs of the category header. */
final class BadHeaders {
    private BadHeaders() {}

    static List<BadInput> cases() {
        return List.of(
                aliases(),
                nearly(),
                twice(),
                otherOrder(),
                twoOrders(),
                requiredMissing(),
                optionalMissing(),
                noHead(),
                headOnly(),
                markup(),
                unit());
    }

    private static BadInput aliases() {
        BadInput input = BadInput.of("HDR-01", ACCEPT, "");
        for (String id : List.of("活动编号", "Activity ID", "activity_id", "act_id", "活动编码")) {
            input.send(
                    "t" + input.sent().size() + ".csv",
                    BadTable.activities().named("activity_id", id).good(2));
        }
        input.send(
                "chinese.csv", BadTable.chinese().named("area_code", "行政区划代码").good(2));
        return input;
    }

    private static BadInput nearly() {
        BadInput input = BadInput.of("HDR-02", ACCEPT_WARN, "W_HEADER_NORMALISED");
        for (String id : List.of("ＡＣＴ＿ＩＤ ", "Act Id", "ACTIVITY_ID", "\u00A0activity\u00A0id", "活动　编号")) {
            input.send(
                            "t" + input.sent().size() + ".csv",
                            BadTable.activities().named("activity_id", id).good(2))
                    .says("W_HEADER_NORMALISED");
        }
        return input;
    }

    private static BadInput twice() {
        BadInput input = BadInput.of("HDR-03", REJECT_FILE, "F_HEADER_DUPLICATE");
        BadTable same = BadTable.activities().good(2);
        input.sendRefused("same.csv", "F_HEADER_DUPLICATE", doubled(same, "attended"));
        input.sendRefused("synonyms.csv", "F_HEADER_DUPLICATE", doubled(same, "实到人数"));
        input.sendRefused("case.csv", "F_HEADER_DUPLICATE", doubled(same, "ATTENDED"));
        input.sendRefused(
                "key.csv", "F_HEADER_DUPLICATE", doubled(BadTable.chinese().good(2), "活动编号"));
        return input;
    }

    /** One more column at the end. */
    private static String doubled(BadTable table, String header) {
        return table.text().replaceFirst("\n", "," + header + "\n").replaceAll("(?m)(t\\d+-.*)$", "$1,1");
    }

    private static BadInput otherOrder() {
        BadInput input = BadInput.of("HDR-05", ACCEPT, "");
        input.send("a.csv", BadTable.chinese().good(3));
        return input;
    }

    private static BadInput twoOrders() {
        BadInput input = BadInput.of("HDR-06", ACCEPT, "");
        input.send("a.csv", BadTable.activities().good(3));
        input.send("b.csv", BadTable.chinese().good(3));
        return input;
    }

    private static BadInput requiredMissing() {
        BadInput input = BadInput.of("HDR-07", REJECT_FILE, "F_HEADER_MISSING");
        for (String field : List.of("attended", "activity_id", "area_code", "programme", "held_on")) {
            input.sendRefused(
                            field + ".csv",
                            "F_HEADER_MISSING",
                            BadTable.activities().without(field).good(2).text())
                    .received(2);
        }
        input.sendRefused(
                "returns.csv",
                "F_HEADER_MISSING",
                BadTable.returns().without("value").good(2).text());
        input.sendRefused(
                "form_HDR-07.csv",
                "F_HEADER_MISSING",
                BadTable.form().without("held_on").good(2).text());
        return input;
    }

    private static BadInput optionalMissing() {
        BadInput input = BadInput.of("HDR-08", ACCEPT_WARN, "W_COLUMN_ABSENT");
        input.send("a.csv", BadTable.activities().without("title").good(2)).says("W_COLUMN_ABSENT");
        input.send("b.csv", BadTable.chinese().without("expected").good(2)).says("W_COLUMN_ABSENT");
        return input;
    }

    private static BadInput noHead() {
        BadInput input = BadInput.of("HDR-10", REJECT_FILE, "F_HEADER_MISSING");
        for (BadTable table : List.of(BadTable.activities(), BadTable.chinese(), BadTable.returns())) {
            input.sendRefused(
                    "t" + input.sent().size() + ".csv",
                    "F_HEADER_MISSING",
                    table.good(4).text().replaceFirst(".*\n", ""));
        }
        return input;
    }

    private static BadInput headOnly() {
        BadInput input = BadInput.of("HDR-11", ACCEPT_WARN, "W_NO_ROWS");
        input.send("a.csv", BadTable.activities()).says("W_NO_ROWS");
        input.send("b.csv", BadTable.chinese(), String::strip).says("W_NO_ROWS");
        input.send("returns.csv", BadTable.returns()).says("W_NO_ROWS");
        return input;
    }

    private static BadInput markup() {
        BadInput input = BadInput.of("HDR-12", REJECT_FILE, "F_HEADER_MISSING");
        for (String head : List.of("<b>date</b>", "=HYPERLINK(\"\"x\"\")", "<script>alert(1)</script>")) {
            input.sendRefused(
                    "t" + input.sent().size() + ".csv",
                    "F_HEADER_MISSING",
                    BadTable.activities()
                            .named("held_on", BadTable.quoted(head))
                            .good(2)
                            .text());
        }
        return input;
    }

    private static BadInput unit() {
        BadInput input = BadInput.of("HDR-13", REJECT_FILE, "F_UNIT_UNKNOWN");
        for (String head : List.of("attended(百人)", "实到人数（百人）", "人数(百人)", "实到人数（万人）")) {
            input.sendRefused(
                    "t" + input.sent().size() + ".csv",
                    "F_UNIT_UNKNOWN",
                    BadTable.activities().named("attended", head).good(2).text());
        }
        return input;
    }
}
