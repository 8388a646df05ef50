package org.civicdigest.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of a map of hexagons that lie together as the districts of a city do. */
final class SampleHexagons {
    /** @param row odd rows lie half a hexagon further to the right */
    record Place(int column, int row) {}

    private record Candidate(Place place, double distance) {}

    private SampleHexagons() {}

    /** So many places around a middle, wider than high, row by row; the first column and row is 0. */
    static List<Place> around(int count) {
        int reach = 2 + (int) Math.ceil(Math.sqrt(count));
        List<Candidate> candidates = new ArrayList<>();
        // From an even row on, so that rows keep their half step when they are counted from 0.
        for (int row = -2 * reach; row <= 2 * reach; row++) {
            for (int column = -2 * reach; column <= 2 * reach; column++) {
                double x = column + (Math.floorMod(row, 2) == 1 ? 0.5 : 0) - 0.2;
                double y = row * Math.sqrt(0.75) * 1.35 - 0.3;
                candidates.add(new Candidate(new Place(column, row), x * x + y * y));
            }
        }
        List<Place> nearest = candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::distance))
                .limit(count)
                .map(Candidate::place)
                .sorted(Comparator.comparingInt(Place::row).thenComparingInt(Place::column))
                .toList();
        int left = nearest.stream().mapToInt(Place::column).min().orElse(0);
        int top = nearest.stream().mapToInt(Place::row).min().orElse(0);
        int evenTop = top - Math.floorMod(top, 2);
        return nearest.stream()
                .map(place -> new Place(place.column() - left, place.row() - evenTop))
                .toList();
    }
}
