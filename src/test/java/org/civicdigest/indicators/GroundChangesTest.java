package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.AreaChange.Kind;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.junit.jupiter.api.Test;

class GroundChangesTest {
    private static final LocalDate DAY = LocalDate.parse("2025-03-01");

    @Test
    void aMergeWithinADistrictLeavesTheDistrictAsItWas() {
        Town town = new Town()
                .area("s1", "street", "A", null, "2025-02-28")
                .area("s2", "street", "A")
                .change(Kind.MERGE, "s1", "s2", "2025-03-01");
        assertThat(days(town, "street", "s1")).containsExactly(DAY);
        assertThat(days(town, "street", "s2")).containsExactly(DAY);
        assertThat(days(town, "district", "A")).isEmpty();
        assertThat(days(town, "city", Town.CITY)).isEmpty();
    }

    @Test
    void aMergeAcrossDistrictsChangesBoth() {
        Town town = new Town()
                .area("s1", "street", "A", null, "2025-02-28")
                .area("s2", "street", "B")
                .change(Kind.MERGE, "s1", "s2", "2025-03-01");
        assertThat(days(town, "district", "A")).containsExactly(DAY);
        assertThat(days(town, "district", "B")).containsExactly(DAY);
        assertThat(days(town, "district", "C")).isEmpty();
        assertThat(days(town, "city", Town.CITY)).isEmpty();
    }

    @Test
    void aSplitChangesTheOldAndTheNewAreas() {
        Town town = new Town()
                .area("s1", "street", "A")
                .area("s2", "street", "A", "2025-03-01", null)
                .change(Kind.SPLIT, "s1", "s1", "2025-03-01")
                .change(Kind.SPLIT, "s1", "s2", "2025-03-01");
        assertThat(days(town, "street", "s1")).containsExactly(DAY);
        assertThat(days(town, "street", "s2")).containsExactly(DAY);
        assertThat(days(town, "district", "A")).isEmpty();
    }

    @Test
    void aNewParentIsATransferOfTheGroundAbove() {
        Town town =
                new Town().area("s1", "street", "A", null, "2025-02-28").area("s1", "street", "B", "2025-03-01", null);
        assertThat(days(town, "street", "s1")).isEmpty();
        assertThat(days(town, "district", "A")).containsExactly(DAY);
        assertThat(days(town, "district", "B")).containsExactly(DAY);
    }

    @Test
    void aTransferIsTheSameWhetherTheStreetOrTheDistrictsAreNamed() {
        Town byStreet = transferred().change(Kind.TRANSFER, "s1", "s1", "2025-03-01");
        Town byDistricts = transferred().change(Kind.TRANSFER, "A", "B", "2025-03-01");
        for (String area : List.of("A", "B", "C")) {
            assertThat(days(byStreet, "district", area)).isEqualTo(days(byDistricts, "district", area));
        }
        assertThat(days(byStreet, "street", "s1")).isEmpty();
    }

    private static Town transferred() {
        return new Town().area("s1", "street", "A", null, "2025-02-28").area("s1", "street", "B", "2025-03-01", null);
    }

    @Test
    void aRenamedDistrictIsTheSameGroundEvenIfItsStreetsNameANewParent() {
        Town town = new Town()
                .area("old", "district", Town.CITY, null, "2025-02-28")
                .area("new", "district", Town.CITY, "2025-03-01", null)
                .area("s1", "street", "old", null, "2025-02-28")
                .area("s1", "street", "new", "2025-03-01", null)
                .change(Kind.RENAME, "old", "new", "2025-03-01");
        assertThat(days(town, "district", "old")).isEmpty();
        assertThat(days(town, "district", "new")).isEmpty();
    }

    @Test
    void aGapInTheRegisterAroundAChangeHidesNothing() {
        Town town =
                new Town().area("s1", "street", "A", null, "2024-12-31").area("s1", "street", "B", "2025-03-01", null);
        assertThat(days(town, "district", "A")).containsExactly(DAY);
        assertThat(days(town, "district", "B")).containsExactly(DAY);
    }

    @Test
    void valuesAreNotComparedAcrossAChangeOfGround() {
        IndicatorValue value = changedOn("2025-03-01").value("A", "2025");
        assertThat(value.status()).isEqualTo(Status.OK);
        assertThat(value.previous()).isNull();
        assertThat(value.change()).isNull();
        assertThat(value.changeVerdict()).isEqualTo(ChangeVerdict.NOT_COMPARED);
        assertThat(value.remarks()).contains(Remark.of(Remark.Kind.BOUNDARY_CHANGED, "2025-03-01"));
    }

    @Test
    void onlyDaysAfterTheFirstOfTheYearBeforeSeparateTheTwo() {
        assertThat(changedOn("2024-01-01").value("A", "2025").previous()).isEqualTo(0.8);
        assertThat(changedOn("2024-01-02").value("A", "2025").previous()).isNull();
        assertThat(changedOn("2025-12-31").value("A", "2025").previous()).isNull();
        assertThat(changedOn("2026-01-01").value("A", "2025").previous()).isEqualTo(0.8);
    }

    private static Town changedOn(String day) {
        return new Town()
                .change(Kind.TRANSFER, "A", "B", day)
                .attendance("A", "2024-01", 80, 100)
                .attendance("A", "2025-01", 90, 100);
    }

    private static List<LocalDate> days(Town town, String level, String area) {
        return new GroundChanges(town.register(), level)
                .listBetween(area, LocalDate.parse("2024-01-01"), LocalDate.parse("2025-12-31"));
    }
}
