package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace.PopulationRow;
import org.junit.jupiter.api.Test;

class PopulationRollUpTest {
    private static final AreaRegister REGISTER = new AreaRegister(
            List.of(
                    new Area("city", Text.same("city"), "city", null, null, null),
                    new Area("d1", Text.same("d1"), "district", "city", null, null),
                    new Area("c1", Text.same("c1"), "community", "d1", null, null),
                    new Area("c2", Text.same("c2"), "community", "d1", null, null)),
            List.of());

    private static PopulationRow residents(String area, int value) {
        return new PopulationRow(area, 2025, "residents", BigDecimal.valueOf(value));
    }

    @Test
    void whatIsStatedBelowIsSummedUpwards() {
        assertThat(PopulationRollUp.of(REGISTER, List.of(residents("c1", 30), residents("c2", 12))))
                .containsExactlyInAnyOrder(
                        residents("c1", 30), residents("c2", 12), residents("d1", 42), residents("city", 42));
    }

    @Test
    void whatIsStatedForAnAreaItselfCountsInsteadOfTheSum() {
        assertThat(PopulationRollUp.of(
                        REGISTER, List.of(residents("c1", 30), residents("c2", 12), residents("d1", 50))))
                .as("the district's own number goes up, its communities' do not a second time")
                .contains(residents("d1", 50), residents("city", 50));
    }
}
