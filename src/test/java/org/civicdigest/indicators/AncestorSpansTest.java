package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AncestorSpansTest {
    private static Area area(
            String code, String level, @Nullable String parent, @Nullable String from, @Nullable String to) {
        return new Area(
                code,
                Text.same(code),
                level,
                parent,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static List<String> spans(AreaRegister register, String code) {
        return AncestorSpans.of(register).stream()
                .filter(span -> span.area().equals(code))
                .map(span -> span.ancestor() + " " + span.fromMonth() + "-" + span.toMonth())
                .toList();
    }

    @Test
    void anAreaBelongsToItselfAndToAllAboveIt() {
        AreaRegister register = new AreaRegister(
                List.of(
                        area("city", "city", null, null, null),
                        area("d1", "district", "city", null, null),
                        area("c1", "community", "d1", null, null)),
                List.of());
        assertThat(spans(register, "c1")).containsExactly("c1 101-999912", "d1 101-999912", "city 101-999912");
    }

    @Test
    void aTransferWithinAMonthCountsForTheWholeOfIt() {
        AreaRegister register = new AreaRegister(
                List.of(
                        area("city", "city", null, null, null),
                        area("d1", "district", "city", null, null),
                        area("d2", "district", "city", null, null),
                        area("c1", "community", "d1", null, "2023-06-14"),
                        area("c1", "community", "d2", "2023-06-15", null)),
                List.of());
        assertThat(spans(register, "c1"))
                .as("June 2023 belongs to the district of the month's end, and to one only")
                .containsExactly(
                        "c1 101-202305",
                        "d1 101-202305",
                        "city 101-202305",
                        "c1 202306-999912",
                        "d2 202306-999912",
                        "city 202306-999912");
    }

    @Test
    void aParentThatEndsPassesItsMonthsOn() {
        AreaRegister register = new AreaRegister(
                List.of(
                        area("city", "city", null, null, null),
                        area("d1", "district", "city", null, "2022-12-31"),
                        area("d2", "district", "city", null, null),
                        area("c1", "community", "d1", null, "2022-12-31"),
                        area("c1", "community", "d2", "2023-01-01", null)),
                List.of());
        assertThat(spans(register, "c1")).contains("d1 101-202212", "d2 202301-999912");
    }
}
