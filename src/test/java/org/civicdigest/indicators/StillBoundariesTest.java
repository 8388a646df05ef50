package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.civicdigest.model.AreaChange.Kind;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Status;
import org.junit.jupiter.api.Test;

/** Areas that exchanged ground are held together; the others are left alone. */
class StillBoundariesTest {
    /** Street a1 of A goes to B in the middle of 2025. */
    private static Town town() {
        return new Town()
                .area("a1", "street", "A", null, "2025-06-30")
                .area("a1", "street", "B", "2025-07-01", null)
                .change(Kind.TRANSFER, "a1", "a1", "2025-07-01");
    }

    private static List<RestatedValue> constant(Town town) {
        return new StillBoundaries(town.workspaceWithIndicator(), 2025).constant(town.values());
    }

    @Test
    void whoExchangedGroundIsOneGroup() {
        StillBoundaries still = new StillBoundaries(town().workspaceWithIndicator(), 2025);
        assertThat(still.membersWith("A")).containsExactly("A", "B");
        assertThat(still.membersWith("C")).isEmpty();
    }

    @Test
    void whereNothingMovedThereIsNothingToHoldStill() {
        assertThat(new StillBoundaries(new Town().workspaceWithIndicator(), 2025).isEmpty())
                .isTrue();
    }

    @Test
    void theSumsOfAGroupAreAddedAndDividedOnce() {
        RestatedValue now = constant(town().attendance("A", "2025", 10, 20)
                        .attendance("B", "2025", 90, 100)
                        .attendance("A", "2024", 30, 40)
                        .attendance("B", "2024", 60, 80))
                .stream()
                .filter(value -> value.year() == 2025)
                .findFirst()
                .orElseThrow();
        assertThat(now.value()).isEqualTo(100.0 / 120);
        assertThat(now.previous()).isEqualTo(90.0 / 120);
        assertThat(now.change()).isEqualTo(100.0 / 120 - 90.0 / 120);
        assertThat(now.apportionedShare()).isEqualTo(0.0);
        assertThat(now.areaCode()).isEqualTo("A+B");
    }

    @Test
    void aGroupLacksAYearInWhichAMemberLacksItsValue() {
        Town town = town().attendance("A", "2025", 10, 20)
                .attendance("A", "2024", 30, 40)
                .attendance("B", "2024", 60, 80);
        assertThat(constant(town))
                .filteredOn(value -> value.year() == 2025)
                .singleElement()
                .satisfies(value -> assertThat(value.value()).isNull())
                .extracting(RestatedValue::status)
                .isEqualTo(Status.NOT_REPORTED);
    }

    @Test
    void coverageDoesNotFollowTheGround() {
        assertThat(constant(town().coverage().attendance("A", "2025", 10, 20).attendance("B", "2025", 10, 20)))
                .isEmpty();
    }
}
