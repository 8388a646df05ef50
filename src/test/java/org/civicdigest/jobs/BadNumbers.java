package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;

import java.util.List;
import java.util.Map;

/** Bad inputs of the category number. */
final class BadNumbers {
    private static final String[] ABSENT = {"", "NULL", "N/A", "-", "—", "无", "缺", "/", "null", "n/a", " ", "　"};

    private BadNumbers() {}

    static List<BadInput> cases() {
        return List.of(
                of("NUM-02", QUARANTINE_ROW, "R_NEGATIVE", "-5", " -5 ", "-1"),
                of("NUM-03", QUARANTINE_ROW, "R_NEGATIVE", "－5", "−5", "－５"),
                of("NUM-04", ACCEPT_WARN, "W_DIGITS_NORMALISED", "１２", "３０", "1２"),
                of("NUM-05", QUARANTINE_ROW, "R_NOT_NUMBER", "٣", "३", "๓", "۳", "𝟑", "²", "①"),
                of("NUM-07", ACCEPT_WARN, "W_APPROXIMATE", "约30", "30余人", "30多", "~30", "30左右", "近百人"),
                of("NUM-08", ACCEPT_WARN, "W_RANGE", "20-30", "20～30", "20~30", "20至30"),
                units(),
                of("NUM-10", QUARANTINE_ROW, "R_PERCENT", "85%", "５０％", "85 %", "12.5%"),
                thousands(),
                of("NUM-13", QUARANTINE_ROW, "R_NOT_NUMBER", "3,5", "30,5"),
                of("NUM-14", ACCEPT_WARN, "W_INT_FROM_DECIMAL", "3.0", "30.00"),
                of("NUM-15", QUARANTINE_ROW, "R_NOT_INTEGER", "3.7", "0.5"),
                of("NUM-17", QUARANTINE_ROW, "R_OUT_OF_RANGE", "2147483648", "9223372036854775808", "9".repeat(400)),
                of("NUM-18", QUARANTINE_ROW, "R_OUT_OF_RANGE", "9999999"),
                of("NUM-19", QUARANTINE_ROW, "R_NOT_NUMBER", "NaN", "Infinity", "-Infinity", "nan", "∞", "1e400"),
                of("NUM-20", ACCEPT_WARN, "W_NUMBER_NORMALISED", "-0", "+7"),
                of("NUM-22", QUARANTINE_ROW, "R_NOT_NUMBER", "0x10", "1_000", "0b1", "010L"),
                missing(),
                zero(),
                emptyAndQuotedEmpty());
    }

    /** A number of activities and of returns. */
    private static BadInput of(String id, BadInput.Outcome outcome, String code, String... values) {
        return BadInput.of(id, outcome, code)
                .inActivities("attended", code, values)
                .inReturns("value", code, values);
    }

    private static BadInput units() {
        return BadInput.of("NUM-09", ACCEPT_WARN, "W_UNIT_STRIPPED")
                .inActivities("attended", "W_UNIT_STRIPPED", "30人", "30 people", "30人次", "30 人")
                .inReturns("value", "W_UNIT_STRIPPED", "30人次");
    }

    private static BadInput thousands() {
        BadInput input = BadInput.of("NUM-12", ACCEPT_WARN, "W_THOUSANDS");
        input.send(
                "a.csv",
                BadTable.activities()
                        .now("expected", "9000")
                        .bad("attended", "1,000", "W_THOUSANDS")
                        .good(1)
                        .bad("attended", "1，000", "W_THOUSANDS")
                        .bad("attended", "1,00", "R_NOT_NUMBER")
                        .bad("attended", "10,00,000", "R_NOT_NUMBER")
                        .good(1));
        return input.inReturns("value", "W_THOUSANDS", "1,000", "12,345");
    }

    private static BadInput missing() {
        BadInput input = of("NUM-23", QUARANTINE_ROW, "R_MISSING", ABSENT);
        BadTable optional = BadTable.activities();
        for (String mark : ABSENT) {
            optional.fine("title", mark);
        }
        input.send("optional.csv", optional);
        return input;
    }

    private static BadInput zero() {
        BadInput input = BadInput.of("NUM-24", ACCEPT, "");
        input.send(
                "zero.csv", BadTable.activities().fine("attended", "0").fine(Map.of("attended", "0", "expected", "0")));
        input.send("zero-returned.csv", BadTable.returns().fine("value", "0").good(1));
        input.send(
                "missing.csv",
                BadTable.activities().bad("attended", "", "R_MISSING").good(1));
        return input;
    }

    private static BadInput emptyAndQuotedEmpty() {
        BadInput input = BadInput.of("NUM-25", QUARANTINE_ROW, "R_MISSING");
        BadTable table = BadTable.activities().good(1);
        table.raw("{id},D01,study,2025-03-05,t,40,", "R_MISSING");
        table.raw("{id},D01,study,2025-03-05,t,40,\"\"", "R_MISSING");
        table.raw("{id},D01,study,2025-03-05,t,40,\" \"", "R_MISSING");
        input.send("a.csv", table);
        assertThat(input.code()).isNotEmpty();
        return input;
    }
}
