package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.Test;

/** Attendances that were hardly counted are pointed out, and honest ones are not. */
class SuspectAttendancesTest {
    private static LastDigits digits(int number, IntUnaryOperator attended, int expected) {
        LastDigits digits = new LastDigits();
        for (int index = 0; index < number; index++) {
            digits.add(attended.applyAsInt(index), expected);
        }
        return digits;
    }

    @Test
    void fiftyRoundNumbersAreSuspect() {
        IntUnaryOperator tens = index -> 10 + index % 4 * 10;
        assertThat(digits(49, tens, 200).find()).isEmpty();
        assertThat(digits(50, tens, 200).find())
                .get()
                .extracting(text -> text.en())
                .asString()
                .contains("end in 0 (");
        assertThat(digits(50, index -> 5 + index % 9 * 5, 200).find())
                .get()
                .extracting(text -> text.en())
                .asString()
                .contains("end in 0 or 5");
    }

    @Test
    void nineInTenAreEnoughAndEightAreNot() {
        assertThat(digits(100, index -> index % 10 == 0 ? 33 : 10 + index % 4 * 10, 200)
                        .find())
                .isPresent();
        assertThat(digits(100, index -> index % 5 == 0 ? 33 : 10 + index % 4 * 10, 200)
                        .find())
                .isEmpty();
    }

    @Test
    void fullAttendanceOfRoundRostersAndEmptyRoomsTellNothing() {
        assertThat(digits(200, index -> 40, 40).find()).as("a roster of forty").isEmpty();
        assertThat(digits(200, index -> 20, 21).find())
                .as("always the same one is missing")
                .isEmpty();
        assertThat(digits(200, index -> 0, 40).find()).as("nobody came").isEmpty();
    }

    @Test
    void honestCountsAreNeverSuspected() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int roster = 10 + random.nextInt(200);
            LastDigits digits = new LastDigits();
            RepeatedMonths months = new RepeatedMonths();
            for (int week = 0; week < 104; week++) {
                int attended = 0;
                for (int person = 0; person < roster; person++) {
                    attended += random.nextInt(100) < 90 ? 1 : 0;
                }
                digits.add(attended, roster);
                months.add(LocalDate.of(2024, 1, 1).plusWeeks(week), attended, roster);
            }
            assertThat(digits.find()).as("seed " + seed).isEmpty();
            assertThat(months.find()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void aMonthThatRepeatsAnotherIsSuspectUnlessEverybodyCame() {
        RepeatedMonths copied = new RepeatedMonths();
        RepeatedMonths full = new RepeatedMonths();
        RepeatedMonths altered = new RepeatedMonths();
        for (int month = 1; month <= 2; month++) {
            for (int day = 1; day <= 12; day++) {
                LocalDate on = LocalDate.of(2025, month, day * 2);
                int attended = 20 + day * 5 % 17;
                copied.add(on, attended, 40);
                full.add(on, attended, attended);
                altered.add(on, month == 2 && day == 7 ? attended + 1 : attended, 40);
            }
        }
        assertThat(copied.find()).get().extracting(text -> text.en()).asString().contains("2025-01, 2025-02");
        assertThat(full.find()).as("rosters repeat by right").isEmpty();
        assertThat(altered.find()).as("one number differs").isEmpty();
    }

    @Test
    void whatIsTooLittleByAreaIsLookedAtTogether() {
        FileScreener file = City.screener()
                .forFile(City.file(
                        Register.ACTIVITIES,
                        "a.csv",
                        "activity_id",
                        "area_code",
                        "programme",
                        "held_on",
                        "expected",
                        "attended"));
        FileChecks checks = file.checks();
        for (int row = 2; row < 62; row++) {
            String area = List.of("D01", "D02", "A01").get(row % 3);
            List<String> cells =
                    List.of("a" + row, area, "study", "2025-03-05", "200", Integer.toString(10 + row % 4 * 10));
            checks.take(row, cells, file.screen(row, cells));
        }
        assertThat(checks.finish().remarks())
                .extracting(Notice::code, Notice::row, Notice::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.W_HEAPING, 2L, "h_attended"));
    }
}
