package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.indicators.Memberships.Membership;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaChange.Kind;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who reported then counts for whom the ground belongs to now; what was cut is apportioned by stated shares. */
class PresentGroundTest {
    private static final LocalDate NOW = LocalDate.of(2025, 12, 31);

    private static Area area(String code, @Nullable String parent, @Nullable String from, @Nullable String to) {
        String level = parent == null ? "city" : parent.equals("city") ? "district" : "street";
        return new Area(
                code,
                Text.same(code),
                level,
                parent,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static AreaChange change(Kind kind, String from, String to, String day, @Nullable String share) {
        return new AreaChange(kind, from, to, LocalDate.parse(day), share == null ? null : new BigDecimal(share));
    }

    private static PresentGround ground(List<Area> areas, AreaChange... changes) {
        return new PresentGround(new AreaRegister(areas, List.of(changes)), NOW);
    }

    private static Map<String, String> shares(PresentGround ground, String area, int month) {
        Map<String, String> shares = new TreeMap<>();
        for (Membership membership : ground.listOf(area, month, 1)) {
            shares.put(membership.ancestor(), membership.share().toPlainString());
        }
        return shares;
    }

    @Test
    void whatMergedIsWhatItBecame() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, "2023-06-30"),
                        area("B", "city", null, "2023-06-30"),
                        area("C", "city", "2023-07-01", null)),
                change(Kind.MERGE, "A", "C", "2023-07-01", null),
                change(Kind.MERGE, "B", "C", "2023-07-01", null));
        assertThat(shares(ground, "A", 202201)).isEqualTo(Map.of("C", "1", "city", "1"));
        assertThat(ground.isInDoubt("C", 2022)).isFalse();
    }

    @Test
    void aStreetThatMovedCountsForItsDistrictOfNow() {
        PresentGround ground = ground(List.of(
                area("city", null, null, null),
                area("A", "city", null, null),
                area("B", "city", null, null),
                area("s", "A", null, "2024-05-31"),
                area("s", "B", "2024-06-01", null)));
        assertThat(shares(ground, "s", 202201)).isEqualTo(Map.of("s", "1", "B", "1", "city", "1"));
    }

    /** Street s of A is cut in two; t stays in A, u goes to B. */
    private static PresentGround cut(@Nullable String ofT, @Nullable String ofU) {
        return ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, null),
                        area("B", "city", null, null),
                        area("s", "A", null, "2024-03-31"),
                        area("t", "A", "2024-04-01", null),
                        area("u", "B", "2024-04-01", null)),
                change(Kind.SPLIT, "s", "t", "2024-04-01", ofT),
                change(Kind.SPLIT, "s", "u", "2024-04-01", ofU));
    }

    @Test
    void whatWasCutIsApportionedByTheStatedShares() {
        assertThat(shares(cut("0.6", "0.4"), "s", 202201))
                .isEqualTo(Map.of("t", "0.6", "u", "0.4", "A", "0.6", "B", "0.4", "city", "1.0"));
    }

    @Test
    void withoutAShareOnlyTheWholeIsKnown() {
        PresentGround ground = cut(null, null);
        assertThat(List.of("A", "B", "t", "u")).allMatch(area -> ground.isInDoubt(area, 2023));
        assertThat(ground.isInDoubt("city", 2023)).isFalse();
        assertThat(ground.isInDoubt("A", 2025)).as("after the cut").isFalse();
        assertThat(shares(ground, "s", 202201)).containsEntry("city", "1");
    }

    @Test
    void aPartThatIsTransferredLeavesTheRestBehind() {
        PresentGround ground = ground(
                List.of(area("city", null, null, null), area("A", "city", null, null), area("B", "city", null, null)),
                change(Kind.TRANSFER, "A", "B", "2023-04-01", "0.39"));
        assertThat(shares(ground, "A", 202303)).isEqualTo(Map.of("A", "0.61", "B", "0.39", "city", "1.00"));
        assertThat(shares(ground, "A", 202304)).as("from the day on").isEqualTo(Map.of("A", "1", "city", "1"));
    }

    @Test
    void whoEndedAndWentNowhereWasAPartOfWhatLayAboveIt() {
        PresentGround ground = ground(List.of(
                area("city", null, null, null), area("A", "city", null, null), area("s", "A", null, "2023-12-31")));
        assertThat(shares(ground, "s", 202201)).isEqualTo(Map.of("A", "1", "city", "1"));
    }

    @Test
    void chainsOfChangesAreFollowed() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, "2021-12-31"),
                        area("B", "city", "2022-01-01", "2022-12-31"),
                        area("C", "city", "2023-01-01", null),
                        area("D", "city", "2023-01-01", null)),
                change(Kind.RENAME, "A", "B", "2022-01-01", null),
                change(Kind.SPLIT, "B", "C", "2023-01-01", "0.25"),
                change(Kind.SPLIT, "B", "D", "2023-01-01", "0.75"));
        assertThat(shares(ground, "A", 202101)).isEqualTo(Map.of("C", "0.25", "D", "0.75", "city", "1.00"));
    }

    @Test
    void peopleGoWithTheGround() {
        List<PopulationRow> population = cut("0.6", "0.4")
                .population(List.of(new PopulationRow("s", 2023, "residents", BigDecimal.valueOf(1_000))));
        assertThat(population)
                .extracting(row ->
                        row.area() + " " + row.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("t 600", "u 400");
    }

    @Test
    void partsOfTheCityAddUpToTheCity() {
        PresentGround ground = cut("0.6", "0.4");
        for (String area : List.of("s", "A", "B", "city")) {
            assertThat(shares(ground, area, 202201).get("city")).as(area).matches("1(\\.0+)?");
        }
    }

    @Test
    void manyMayAskAtOnce() {
        PresentGround ground = cut("0.6", "0.4");
        List<Map<String, String>> answers = java.util.stream.IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(number -> shares(ground, "s", (2000 + number % 20) * 100 + 1 + number % 12))
                .distinct()
                .toList();
        assertThat(answers).as("tasks of one executor share the ground").hasSize(1);
    }

    @Test
    void whatIsCutOffLeavesTheOldCodeItsPart() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, null),
                        area("B", "city", "2024-01-01", null)),
                change(Kind.SPLIT, "A", "A", "2024-01-01", "0.6"),
                change(Kind.SPLIT, "A", "B", "2024-01-01", "0.4"));
        assertThat(shares(ground, "A", 202306)).isEqualTo(Map.of("A", "0.6", "B", "0.4", "city", "1.0"));
    }

    @Test
    void sharesThatAreRoundedLoseNothing() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, "2023-12-31"),
                        area("B", "city", "2024-01-01", null),
                        area("C", "city", "2024-01-01", null),
                        area("D", "city", "2024-01-01", null)),
                change(Kind.SPLIT, "A", "B", "2024-01-01", "0.333"),
                change(Kind.SPLIT, "A", "C", "2024-01-01", "0.333"),
                change(Kind.SPLIT, "A", "D", "2024-01-01", "0.333"));
        assertThat(shares(ground, "A", 202306)).containsEntry("city", "1.000").containsEntry("D", "0.334");
    }

    @Test
    void aYearOfAnAreaThatEndedInItCountsForWhatItBecame() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, "2023-06-30"),
                        area("C", "city", "2023-07-01", null)),
                change(Kind.MERGE, "A", "C", "2023-07-01", null));
        assertThat(ground.listOf("A", 202301, 12))
                .as("a return of the whole year, by an area that ended in June")
                .extracting(Membership::ancestor)
                .containsExactly("C", "city");
    }

    @Test
    void peopleOfTheYearOfAMergerAreCountedOnce() {
        PresentGround ground = ground(
                List.of(
                        area("city", null, null, null),
                        area("A", "city", null, "2023-06-30"),
                        area("C", "city", "2023-07-01", null)),
                change(Kind.MERGE, "A", "C", "2023-07-01", null));
        assertThat(ground.population(List.of(
                        new PopulationRow("A", 2022, "residents", BigDecimal.valueOf(900)),
                        new PopulationRow("A", 2023, "residents", BigDecimal.valueOf(950)),
                        new PopulationRow("C", 2023, "residents", BigDecimal.valueOf(1_000)))))
                .extracting(row -> row.area() + " " + row.year() + " " + row.value())
                .containsExactly("C 2022 900", "C 2023 1000");
    }
}
