package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Indicator.Direction;

/** Ranks areas by exact quotients: 1 is best, or highest where no direction is better; ties share the smaller rank. */
final class Ranking {
    private final Map<String, Integer> ranks = new HashMap<>();

    Ranking(Direction direction, Map<String, Amounts> amountsByArea) {
        Comparator<Amounts> order = switch (direction) {
            case LOWER -> Comparator.naturalOrder();
            case HIGHER, NONE -> Comparator.reverseOrder();
        };
        List<Map.Entry<String, Amounts>> ordered = new ArrayList<>(amountsByArea.entrySet());
        ordered.sort(Map.Entry.comparingByValue(order));
        int rank = 0;
        for (int place = 0; place < ordered.size(); place++) {
            boolean tied = place > 0
                    && order.compare(
                                    ordered.get(place - 1).getValue(),
                                    ordered.get(place).getValue())
                            == 0;
            rank = tied ? rank : place + 1;
            ranks.put(ordered.get(place).getKey(), rank);
        }
    }

    boolean contains(String area) {
        return ranks.containsKey(area);
    }

    int rankOf(String area) {
        Integer rank = ranks.get(area);
        if (rank == null) {
            throw new IllegalArgumentException(area + " is not ranked");
        }
        return rank;
    }

    int size() {
        return ranks.size();
    }
}
