package org.civicdigest.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.civicdigest.screening.TwoPlaces.Query;
import org.civicdigest.screening.TwoPlaces.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody is in two places at one time; whether two lists say so depends on their places and times. */
class TwoPlacesTest {
    private static final List<String> EAST = List.of("east-1", "east", "city");
    private static final List<String> EAST_TOO = List.of("east-2", "east", "city");
    private static final List<String> WEST = List.of("west-1", "west", "city");
    private static final List<String> EAST_ITSELF = List.of("east", "city");
    private static final List<String> CITY = List.of("city");

    private static Visit visit(long row, List<String> place, @Nullable Integer from, @Nullable Integer to) {
        return new Visit(
                1,
                row,
                place,
                place.size() < 2 ? null : place.get(place.size() - 2),
                from == null ? null : from * 60L,
                to == null ? null : to * 60L);
    }

    private static Visit day(long row, List<String> place) {
        return visit(row, place, null, null);
    }

    private static List<Query> queries(Visit... visits) {
        return TwoPlaces.of(List.of(visits));
    }

    @Test
    void timesThatOverlapInTwoAreasAreAQuery() {
        assertThat(queries(visit(2, EAST, 9, 11), visit(3, EAST_TOO, 10, 12)))
                .as("of one district, from ten to eleven")
                .containsExactly(new Query(visit(3, EAST_TOO, 10, 12), visit(2, EAST, 9, 11), 600L, 660L));
    }

    @Test
    void timesThatDoNotOverlapAreNone() {
        assertThat(queries(visit(2, EAST, 9, 11), visit(3, WEST, 11, 12)))
                .as("one ends when the other begins")
                .isEmpty();
        assertThat(queries(visit(2, EAST, 9, 11), visit(3, WEST, 14, 16)))
                .as("in two districts, but one after the other")
                .isEmpty();
    }

    @Test
    void anEndThatIsNotStatedIsNotGuessed() {
        assertThat(queries(visit(2, EAST, 9, 11), visit(3, WEST, 10, null)))
                .as("began during the other")
                .hasSize(1);
        assertThat(queries(visit(2, EAST, 9, null), visit(3, WEST, 10, null))).isEmpty();
        assertThat(queries(visit(2, EAST, 9, null), visit(3, WEST, 9, null))).hasSize(1);
        assertThat(queries(visit(2, EAST, 9, 9), visit(3, WEST, 9, 10)))
                .as("an end that is the beginning is none")
                .hasSize(1);
    }

    @Test
    void withoutTimesTwoDistrictsOnOneDayAreTheWeakerQuery() {
        assertThat(queries(day(2, EAST), day(3, WEST)))
                .containsExactly(new Query(day(3, WEST), day(2, EAST), null, null));
        assertThat(queries(visit(2, EAST, 9, 11), day(3, WEST)))
                .as("one of them states times")
                .hasSize(1);
        assertThat(queries(day(2, EAST), day(3, EAST_TOO)))
                .as("two communities of one district")
                .isEmpty();
    }

    @Test
    void anAreaIsNoOtherPlaceThanWhatItLiesIn() {
        assertThat(queries(visit(2, EAST, 9, 11), visit(3, EAST_ITSELF, 9, 11), visit(4, CITY, 9, 11)))
                .as("a meeting of the district may be held in its community")
                .isEmpty();
        assertThat(queries(day(2, CITY), day(3, WEST))).isEmpty();
        assertThat(queries(visit(2, EAST_ITSELF, 9, 11), visit(3, WEST, 9, 11))).hasSize(1);
    }

    @Test
    void eachLineIsAskedAboutOnceWhateverTheOrder() {
        List<Visit> visits = new ArrayList<>();
        for (int row = 2; row < 30; row++) {
            visits.add(visit(row, List.of("place-" + row, "east", "city"), 9, 11));
        }
        List<Query> inOrder = TwoPlaces.of(visits);
        Collections.shuffle(visits, new Random(1));
        assertThat(TwoPlaces.of(visits)).isEqualTo(inOrder);
        assertThat(inOrder).hasSize(27).allMatch(query -> query.other().row() == 2);
    }
}
