package org.civicdigest.screening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicdigest.model.Text;

/**
 * Whether months of one line of work have the same attendances, one after the other.
 *
 * <p>Rosters repeat by right, so what counts is who stayed away: two activities agree by chance as often as two drawn at
 * random from all of the line do, {@code p}. A group of {@code c} among {@code m} months that agree in all of {@code k}
 * activities is expected {@code C(m, c) p^(k(c-1))} times, times the orders in which activities of one day may be told.
 * It is spoken of where that is at most {@value #MOST_BY_CHANCE}: where absences of different months have nothing to do
 * with each other, no more than one line in a million is suspected wrongly. Full attendance throughout gives p = 1, and
 * never a word.
 */
final class RepeatedMonths {
    static final double MOST_BY_CHANCE = 1e-6;

    private static final int FEWEST = 5;

    /** Whoever holds more of one kind in a month sends them all in one table, which is not looked at. */
    private static final int MOST = 1_000;

    private static final Comparator<int[]> BY_DAY = Comparator.<int[]>comparingInt(each -> each[0])
            .thenComparingInt(each -> each[1])
            .thenComparingInt(each -> each[2]);

    private int[] days = new int[8];
    private int[] attendances = new int[8];
    private int[] expectations = new int[8];
    private int size;

    /** @param expected -1 where nobody states it exactly */
    void add(LocalDate day, int attended, int expected) {
        if (size == days.length) {
            int larger = Math.addExact(size, Math.max(8, size / 2));
            days = java.util.Arrays.copyOf(days, larger);
            attendances = java.util.Arrays.copyOf(attendances, larger);
            expectations = java.util.Arrays.copyOf(expectations, larger);
        }
        days[size] = (int) day.toEpochDay();
        attendances[size] = attended;
        expectations[size] = expected;
        size++;
    }

    /** The evidence of the least likely group of months, where there is enough. */
    Optional<Text> find() {
        Map<YearMonth, List<int[]>> byMonth = byMonth();
        if (byMonth.size() < 2) {
            return Optional.empty();
        }
        Map<List<Long>, List<YearMonth>> bySequence = new LinkedHashMap<>();
        Map<YearMonth, Double> ordersByMonth = new HashMap<>();
        byMonth.forEach((month, each) -> {
            each.sort(BY_DAY);
            bySequence
                    .computeIfAbsent(sequence(each), sequence -> new ArrayList<>())
                    .add(month);
            ordersByMonth.put(month, logOfOrders(each));
        });
        double logOfChance = Math.log(chanceToAgree());
        double least = Math.log(MOST_BY_CHANCE);
        Optional<Text> found = Optional.empty();
        for (Map.Entry<List<Long>, List<YearMonth>> group : bySequence.entrySet()) {
            int repeated = group.getValue().size() - 1;
            double orders = group.getValue().stream()
                    .mapToDouble(month -> ordersByMonth.getOrDefault(month, 0.0))
                    .max()
                    .orElse(0);
            double expected = logOfChoices(byMonth.size(), repeated + 1)
                    + repeated * (group.getKey().size() * logOfChance + orders);
            if (repeated > 0 && expected <= least) {
                least = expected;
                found = Optional.of(words(group.getValue(), group.getKey().size()));
            }
        }
        return found;
    }

    private Map<YearMonth, List<int[]>> byMonth() {
        Map<YearMonth, Integer> counts = new HashMap<>();
        for (int index = 0; index < size; index++) {
            counts.merge(month(index), 1, Integer::sum);
        }
        Map<YearMonth, List<int[]>> byMonth = new TreeMap<>();
        for (int index = 0; index < size; index++) {
            YearMonth month = month(index);
            int count = counts.getOrDefault(month, 0);
            if (count >= FEWEST && count <= MOST) {
                byMonth.computeIfAbsent(month, key -> new ArrayList<>())
                        .add(new int[] {days[index], attendances[index], expectations[index]});
            }
        }
        return byMonth;
    }

    private YearMonth month(int index) {
        return YearMonth.from(LocalDate.ofEpochDay(days[index]));
    }

    private static Text words(List<YearMonth> months, int activities) {
        String listed = months.stream().map(YearMonth::toString).collect(Collectors.joining("、"));
        return new Text(
                listed + " 各有 " + activities + " 次活动，应到和实到人次依次完全相同",
                "the " + activities + " activities of each of " + listed.replace("、", ", ")
                        + " have the same numbers of attendances, one after the other");
    }

    private static List<Long> sequence(List<int[]> month) {
        return month.stream()
                .map(each -> (long) each[1] << 32 | (each[2] & 0xffffffffL))
                .toList();
    }

    /** How likely two activities of the line agree by chance in who stayed away. */
    private double chanceToAgree() {
        Map<Integer, Integer> counts = new HashMap<>();
        boolean areAllExpected = java.util.Arrays.stream(expectations, 0, size).allMatch(expected -> expected >= 0);
        for (int index = 0; index < size; index++) {
            counts.merge(
                    areAllExpected ? expectations[index] - attendances[index] : attendances[index], 1, Integer::sum);
        }
        double chance = 0;
        for (int count : counts.values()) {
            double share = (double) count / size;
            chance += share * share;
        }
        return chance;
    }

    /** The logarithm of the number of orders that activities of one day leave open. */
    private static double logOfOrders(List<int[]> month) {
        double log = 0;
        int ofDay = 0;
        int day = 0;
        for (int[] each : month) {
            ofDay = each[0] == day ? ofDay + 1 : 1;
            day = each[0];
            log += Math.log(ofDay);
        }
        return log;
    }

    private static double logOfChoices(int all, int chosen) {
        double log = 0;
        for (int index = 0; index < chosen; index++) {
            log += Math.log((double) (all - index) / (index + 1));
        }
        return log;
    }
}
