package org.civicdigest.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsQuantileGroupsTest {
    @TestFactory
    Stream<DynamicTest> everySetOfAreasAgrees() {
        return ReferenceVectors.files("a05", file -> file.groups("group", ReferenceVectorsQuantileGroupsTest::check));
    }

    private static void check(List<Row> areas) {
        Row first = areas.get(0);
        double[] values = areas.stream()
                .mapToDouble(row -> row.numberOr(Double.NaN, "value"))
                .toArray();
        List<OptionalInt> groups = QuantileGroups.of(
                values,
                (int) first.number("k"),
                first.isTrue("highest_is_group_1") ? RankOrder.LARGEST_FIRST : RankOrder.SMALLEST_FIRST);
        for (int i = 0; i < values.length; i++) {
            assertThat(areas.get(i).numberOr(0, "expected_group"))
                    .as(areas.get(i).text("area"))
                    .isEqualTo(groups.get(i).orElse(0));
        }
    }
}
