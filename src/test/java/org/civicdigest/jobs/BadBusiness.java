package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.DUPLICATE;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bad inputs of the category business. */
final class BadBusiness {
    private BadBusiness() {}

    static List<BadInput> cases() {
        return List.of(
                merged(),
                split(),
                foreign(),
                zerosLost(),
                lookAlike(),
                turkish(),
                tooManyCame(),
                nobodyExpected(),
                listsFirst(),
                listDiffers(),
                twiceOnTheList(),
                checkDigit(),
                personInText(),
                BadInput.of("BUS-18", QUARANTINE_ROW, "R_KEY_MISSING")
                        .inActivities("activity_id", "R_KEY_MISSING", "-", " ", "　", "NULL", "无"),
                impossibleAge(),
                BadInput.of("BUS-20", QUARANTINE_ROW, "R_CODE_UNKNOWN")
                        .inActivities("programme", "R_CODE_UNKNOWN", "舞蹈课X", "studyx", "123"),
                heaped());
    }

    private static BadInput merged() {
        BadInput input = BadInput.of("BUS-02", ACCEPT_WARN, "W_DISTRICT_MAPPED");
        for (String code : List.of("D03", "OLD")) {
            input.inActivities("area_code", "W_DISTRICT_MAPPED", code);
        }
        return input;
    }

    private static BadInput split() {
        BadInput input = BadInput.of("BUS-03", QUARANTINE_ROW, "R_DISTRICT_SPLIT")
                .inActivities("area_code", "R_DISTRICT_SPLIT", "D04");
        // On the last day before the split the old code holds.
        input.send(
                "eve.csv",
                BadTable.activities()
                        .fine(Map.of("area_code", "D04", "held_on", "2024-05-31"))
                        .bad(Map.of("area_code", "D04", "held_on", "2024-06-01"), "R_DISTRICT_SPLIT"));
        return input;
    }

    private static BadInput foreign() {
        BadInput input = BadInput.of("BUS-04", QUARANTINE_ROW, "R_DISTRICT_FOREIGN");
        input.send(
                "D01/x.csv",
                BadTable.activities()
                        .good(1)
                        .bad("area_code", "D02", "R_DISTRICT_FOREIGN")
                        .fine("area_code", "S11"));
        input.send(
                "D02/2025/x.csv",
                BadTable.chinese().bad("area_code", "S11", "R_DISTRICT_FOREIGN").fine("area_code", "D02"));
        return input;
    }

    private static BadInput zerosLost() {
        return BadInput.of("BUS-05", QUARANTINE_ROW, "R_DISTRICT_UNKNOWN")
                .inActivities("area_code", "R_DISTRICT_UNKNOWN", "12", "012")
                .check(run -> assertThat(run.notices("BUS-05/activities0.csv"))
                        .as("the code with its zeros is offered")
                        .allMatch(notice -> notice.getField("message").contains("0012")));
    }

    private static BadInput lookAlike() {
        return BadInput.of("BUS-07", QUARANTINE_ROW, "R_CONFUSABLE")
                .inActivities("area_code", "R_CONFUSABLE", "\u041001", "А０１")
                .inReturns("area_code", "R_CONFUSABLE", "\u041001");
    }

    /** Where a machine speaks Turkish, the capital of i is İ and the small letter of I is ı. */
    private static BadInput turkish() {
        return BadInput.of("BUS-08", ACCEPT, "").check(run -> {
            BadTable table = BadTable.activities()
                    .named("activity_id", "ACTIVITY_ID")
                    .named("title", "TITLE")
                    .fine("title", "İstanbul ı i I")
                    .fine("programme", "STUDY")
                    .bad("area_code", "d01i", "R_DISTRICT_UNKNOWN");
            String usual = BadMachines.takenUnder(Locale.ROOT, run.town(), run.folderOf("BUS-08"), table.text());
            assertThat(usual).contains("İstanbul ı i I").contains("R_DISTRICT_UNKNOWN");
            assertThat(BadMachines.takenUnder(
                            Locale.forLanguageTag("tr"), run.town(), run.folderOf("BUS-08-tr"), table.text()))
                    .isEqualTo(usual);
        });
    }

    private static BadInput tooManyCame() {
        BadInput input = BadInput.of("BUS-09", QUARANTINE_ROW, "R_ATTENDED_GT_EXPECTED");
        input.send(
                "a.csv",
                BadTable.activities()
                        .bad(Map.of("expected", "10", "attended", "14"), "R_ATTENDED_GT_EXPECTED")
                        .bad(Map.of("expected", "10", "attended", "80"), "R_ATTENDED_GT_EXPECTED")
                        .bad(Map.of("expected", "10", "attended", "81"), "R_RATIO")
                        .fine(Map.of("expected", "10", "attended", "10")));
        return input;
    }

    private static BadInput nobodyExpected() {
        BadInput input = BadInput.of("BUS-10", QUARANTINE_ROW, "R_ATTENDED_GT_EXPECTED");
        input.send(
                "a.csv",
                BadTable.activities()
                        .bad(Map.of("expected", "0", "attended", "5"), "R_ATTENDED_GT_EXPECTED")
                        .bad(Map.of("expected", "0", "attended", "500"), "R_ATTENDED_GT_EXPECTED")
                        .fine(Map.of("expected", "0", "attended", "0")));
        return input;
    }

    private static BadInput listsFirst() {
        BadInput input = BadInput.of("BUS-12", ACCEPT, "");
        BadTable held = BadTable.activities().now("attended", "3").good(1);
        input.send("a-list.csv", BadTable.attendance(held.id(1)).good(3));
        input.later().send("b-held.csv", held);
        BadTable together = BadTable.activities().now("attended", "3").good(1);
        input.send("c-list.csv", BadTable.attendance(together.id(1)).good(3));
        input.send("d-held.csv", together);
        return input;
    }

    private static BadInput listDiffers() {
        BadInput input = BadInput.of("BUS-13", ACCEPT_WARN, "W_ATTENDANCE_SUM");
        BadTable held = BadTable.activities().bad("attended", "30", "W_ATTENDANCE_SUM");
        input.send("held.csv", held);
        input.send("list.csv", BadTable.attendance(held.id(1)).good(28));
        return input;
    }

    private static BadInput twiceOnTheList() {
        BadInput input = BadInput.of("BUS-14", DUPLICATE, "D_PARTICIPANT_REPEAT");
        BadTable held = BadTable.activities().now("attended", "2").good(1);
        input.send("held.csv", held);
        input.send(
                "list.csv",
                BadTable.attendance(held.id(1))
                        .fine("person_id", "p-twice")
                        .good(1)
                        .bad("person_id", "p-twice", "D_PARTICIPANT_REPEAT")
                        .bad("person_id", " p-twice ", "D_PARTICIPANT_REPEAT"));
        return input;
    }

    private static BadInput checkDigit() {
        String id = "110101199001011235";
        BadInput input = BadInput.of("BUS-15", QUARANTINE_ROW, "R_ID_CHECKSUM");
        BadTable held = BadTable.activities().now("attended", "2").good(1);
        input.send("held.csv", held);
        input.send(
                "list.csv",
                BadTable.attendance(held.id(1))
                        .good(1)
                        .bad("person_id", id, "R_ID_CHECKSUM")
                        .good(1));
        return input.check(run -> BadPublished.holdsNowhere(run, id));
    }

    private static BadInput personInText() {
        String id = "11010519491231002X";
        String phone = "13812345678";
        BadInput input = BadInput.of("BUS-17", ACCEPT_WARN, "W_PII_IN_TEXT");
        input.send(
                "a.csv",
                BadTable.activities()
                        .bad("title", "联系人 " + id, "W_PII_IN_TEXT")
                        .good(1)
                        .bad("title", "电话" + phone + "报名", "W_PII_IN_TEXT"));
        return input.check(run -> BadPublished.holdsNowhere(run, id))
                .check(run -> BadPublished.holdsNowhere(run, phone));
    }

    private static BadInput impossibleAge() {
        BadInput input = BadInput.of("BUS-19", QUARANTINE_ROW, "R_AGE");
        BadTable held = BadTable.activities().now("attended", "3").good(1);
        input.send("held.csv", held);
        input.send(
                "age.csv",
                BadTable.attendance(held.id(1))
                        .and("age", "44")
                        .bad("age", "203", "R_AGE")
                        .good(1)
                        .bad("age", "-1", "R_AGE")
                        .fine("age", ""));
        input.send(
                "birth.csv",
                BadTable.attendance(held.id(1))
                        .and("birth_date", "1987-06-05")
                        .named("birth_date", "出生日期")
                        .good(1)
                        .bad("birth_date", "2030-01-01", "R_AGE")
                        .bad("birth_date", "1850-01-01", "R_AGE"));
        // The activity's day decides, not today: this one was held on 5 March 2025.
        BadTable another = BadTable.activities().now("attended", "3").good(1);
        BadTable stored = BadTable.activities().now("attended", "5").good(1);
        input.send("another.csv", another);
        input.send("stored.csv", stored);
        input.send(
                "birth-and-day.csv",
                BadTable.attendance(another.id(1))
                        .and("birth_date", "1987-06-05")
                        .good(1)
                        .bad("birth_date", "2025-03-06", "R_AGE")
                        .fine("birth_date", "2025-03-05")
                        .fine("birth_date", "1902-03-06")
                        .bad("birth_date", "1901-12-31", "R_AGE"));
        input.later()
                .send(
                        "of-an-activity-in-the-store.csv",
                        BadTable.attendance(stored.id(1))
                                .and("birth_date", "1987-06-05")
                                .good(5)
                                .bad("birth_date", "2025-03-06", "R_AGE"));
        return input.check(run -> BadPublished.holdsNowhere(run, "1987-06-05"));
    }

    private static BadInput heaped() {
        BadInput input = BadInput.of("BUS-22", ACCEPT_WARN, "W_HEAPING");
        BadTable tens = BadTable.activities();
        BadTable fives = BadTable.chinese();
        BadTable counted = BadTable.activities();
        for (int row = 0; row < 60; row++) {
            tens.fine("attended", Integer.toString(10 + row % 4 * 10));
            fives.fine("attended", Integer.toString(5 + row % 7 * 5));
            counted.fine("attended", Integer.toString(5 + row * 7 % 35));
        }
        input.send("tens.csv", tens).says("W_HEAPING");
        input.send("fives.csv", fives).says("W_HEAPING");
        input.send("counted.csv", counted);
        BadTable copied = BadTable.activities();
        BadTable differing = BadTable.activities();
        for (int month = 1; month <= 2; month++) {
            for (int day = 1; day <= 12; day++) {
                String heldOn = String.format(java.util.Locale.ROOT, "2025-%02d-%02d", month, day);
                copied.fine(Map.of("held_on", heldOn, "attended", Integer.toString(20 + day * 5 % 17)));
                differing.fine(
                        Map.of("held_on", heldOn, "attended", Integer.toString(20 + day * 5 % 17 + day / 12 * month)));
            }
        }
        input.send("copied.csv", copied).says("W_HEAPING");
        input.send("differing.csv", differing);
        return input.check(run -> assertThat(run.notices("BUS-22/tens.csv"))
                        .as("the evidence is said in words")
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.getField("message"))
                                .contains("46 个数中有 46 个以 0 结尾", "46 of 46 numbers")))
                .check(run -> assertThat(run.notices("BUS-22/copied.csv"))
                        .singleElement()
                        .satisfies(
                                notice -> assertThat(notice.getField("message")).contains("2025-01、2025-02")));
    }
}
