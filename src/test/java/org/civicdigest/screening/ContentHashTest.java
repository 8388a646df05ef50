package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.screening.RegisterRow.ActivityRow;
import org.civicdigest.screening.RegisterRow.AreaRow;
import org.civicdigest.screening.RegisterRow.AttendanceRow;
import org.civicdigest.screening.RegisterRow.PopulationEntry;
import org.civicdigest.screening.RegisterRow.ReturnRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void neitherSpellingNorRevisionChangesTheHash() {
        assertThat(ContentHash.of(activity("a1", "t", "28.0", 2)))
                .isEqualTo(ContentHash.of(activity("a1", "t", "28", 1)));
    }

    @Test
    void everyOtherDifferenceDoes() {
        assertThat(Stream.of(
                        activity("a1", "t", "28", 1),
                        activity("a2", "t", "28", 1),
                        activity("a1", null, "28", 1),
                        activity("a1", "", "28", 1),
                        activity("a1", "t", "29", 1),
                        activity("a1t", "", "28", 1)))
                .extracting(ContentHash::of)
                .doesNotHaveDuplicates();
    }

    @Test
    void storesKeepTheseHashes() {
        // Computed by another program from the documented layout.
        assertThat(Stream.of(
                                activity("a1", "t", "28", 1),
                                new AttendanceRow("a1", "0".repeat(32), AttendanceStatus.PRESENT, null, null, 0),
                                new ReturnRow("D01", Period.of("2025"), "settled", BigDecimal.ONE, BigDecimal.TEN, 0),
                                new AreaRow("D01", "东城区", "district", null, Period.of("2025")),
                                new PopulationEntry("D01", 2025, "residents", BigDecimal.valueOf(1000)))
                        .map(ContentHash::of))
                .containsExactly(
                        2316594214507241547L,
                        4969954548509168674L,
                        1200223666454331051L,
                        -6326769548018538317L,
                        6007552833444689125L);
        assertThat(RecordKey.of("abc"))
                .as("the first eight bytes of FIPS 180-2, B.1")
                .isEqualTo(0xba7816bf8f01cfeaL);
    }

    @Test
    void theScreenerTravelsToTasks() throws Exception {
        RowScreener screener = City.screener();
        screener.areas.resolve("D\u043e1", LocalDate.of(2025, 1, 1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(screener);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            RowScreener arrived = (RowScreener) in.readObject();
            FileContext file = City.file(
                    Register.ACTIVITIES, "a.csv", "activity_id", "area_code", "programme", "held_on", "attended");
            List<String> cells = List.of("a1", "D03", "study", "2025-01-02", "7人");
            assertThat(arrived.forFile(file).screen(2, cells))
                    .isEqualTo(screener.forFile(file).screen(2, cells));
        }
    }

    @Test
    void timesAreContentWhereTheyAreStated() {
        ActivityRow day = activity("a1", null, "7", 0);
        ActivityRow nine = at(day, LocalDateTime.of(2025, 3, 5, 9, 0), null);
        ActivityRow ten = at(day, LocalDateTime.of(2025, 3, 5, 10, 0), null);
        ActivityRow untilTen = at(day, null, LocalDateTime.of(2025, 3, 5, 10, 0));
        assertThat(List.of(ContentHash.of(day), ContentHash.of(nine), ContentHash.of(ten), ContentHash.of(untilTen)))
                .as("a later version that corrects the time only is another one")
                .doesNotHaveDuplicates();
        assertThat(ContentHash.of(at(day, null, null))).isEqualTo(ContentHash.of(day));
    }

    private static ActivityRow at(ActivityRow row, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return new ActivityRow(
                row.activityId(),
                row.areaCode(),
                row.programme(),
                row.heldOn(),
                from,
                to,
                row.title(),
                row.measures(),
                row.revision());
    }

    private static ActivityRow activity(String id, @Nullable String title, String attended, int revision) {
        return new ActivityRow(
                id,
                "D01",
                "study",
                LocalDate.of(2025, 3, 5),
                title,
                Map.of("attended", Quantity.of(new BigDecimal(attended))),
                revision);
    }
}
