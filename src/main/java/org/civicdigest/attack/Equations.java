package org.civicdigest.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What adds up to what among the sums of one side of one indicator, as somebody guesses who sees the published ones: where all are
 * printed, it can be tried whether a level adds up to the next, and months to a year.
 */
final class Equations {
    private final Digest digest;
    private final Map<Sum, BigDecimal> known;
    private final SortedSet<Sum> unknown;
    private final boolean adds;
    private final List<Equation> found = new ArrayList<>();

    /** The wholes less the parts are nothing, or where {@code isEqual} does not hold nothing or more. */
    record Equation(List<Sum> wholes, List<Sum> parts, BigDecimal constant, boolean isEqual) {
        Equation {
            wholes = List.copyOf(wholes);
            parts = List.copyOf(parts);
        }
    }

    private record Candidate(List<Sum> wholes, List<Sum> parts) {}

    /** @param adds whether parts add up: of people who are counted once it is only known that no part is more than the whole */
    Equations(Digest digest, Map<Sum, BigDecimal> known, SortedSet<Sum> unknown, boolean adds) {
        this.digest = digest;
        this.known = known;
        this.unknown = unknown;
        this.adds = adds;
    }

    /** All that hold, with the wholes and parts that are not known, and all others in the constant. */
    List<Equation> list() {
        SortedSet<Sum> all = new TreeSet<>(unknown);
        all.addAll(known.keySet());
        SortedMap<Integer, SortedMap<Integer, SortedMap<Integer, List<Sum>>>> byMonths = new TreeMap<>();
        for (Sum sum : all) {
            byMonths.computeIfAbsent(sum.year(), year -> new TreeMap<>())
                    .computeIfAbsent(sum.months(), months -> new TreeMap<>())
                    .computeIfAbsent(digest.depthOf(sum.area()), depth -> new ArrayList<>())
                    .add(sum);
        }
        SortedMap<String, List<Candidate>> byKind = new TreeMap<>();
        byMonths.values()
                .forEach(ofYear -> ofYear.values().forEach(byDepth -> {
                    List<Map.Entry<Integer, List<Sum>>> levels = List.copyOf(byDepth.entrySet());
                    for (int index = 1; index < levels.size(); index++) {
                        Map.Entry<Integer, List<Sum>> above = levels.get(index - 1);
                        Map.Entry<Integer, List<Sum>> below = levels.get(index);
                        byKind.computeIfAbsent(
                                        "areas " + above.getKey() + " " + below.getKey(), kind -> new ArrayList<>())
                                .addAll(areas(above.getValue(), below.getValue(), above.getKey()));
                    }
                }));
        Map<String, SortedMap<Integer, SortedSet<Integer>>> spans = new TreeMap<>();
        for (Sum sum : all) {
            spans.computeIfAbsent(sum.area(), area -> new TreeMap<>())
                    .computeIfAbsent(sum.year(), year -> new TreeSet<>())
                    .add(sum.months());
        }
        spans.forEach((area, years) -> years.forEach((year, ofYear) -> ofYear.forEach(span -> {
            SortedMap<Integer, List<Sum>> byLength = new TreeMap<>();
            for (int part : ofYear) {
                if (part != span && (part & ~span) == 0) {
                    byLength.computeIfAbsent(Integer.bitCount(part), length -> new ArrayList<>())
                            .add(new Sum(area, year, part));
                }
            }
            byLength.forEach((length, parts) -> {
                if (length * parts.size() == Integer.bitCount(span)) {
                    byKind.computeIfAbsent("months " + Integer.bitCount(span) + " " + length, kind -> new ArrayList<>())
                            .add(new Candidate(List.of(new Sum(area, year, span)), parts));
                }
            });
        })));
        byKind.values().forEach(adds ? this::addThoseThatHold : this::addThatNoPartIsMore);
        return found;
    }

    /** States what somebody knows from elsewhere: the sums add up to a number. */
    void add(Collection<Sum> sums, BigDecimal total) {
        add(new Candidate(List.copyOf(sums), List.of()), total.negate(), true);
    }

    private List<Candidate> areas(List<Sum> above, List<Sum> below, int depthAbove) {
        Map<String, Sum> wholes = new TreeMap<>();
        above.forEach(sum -> wholes.put(sum.area(), sum));
        Map<String, String> leaders = new HashMap<>();
        SortedMap<String, List<Sum>> partsByLeader = new TreeMap<>();
        Map<Sum, SortedSet<String>> parents = new TreeMap<>();
        for (Sum part : below) {
            SortedSet<String> of = digest.listAbove(part, depthAbove);
            of.retainAll(wholes.keySet());
            parents.put(part, of);
            of.forEach(parent -> leaders.put(leader(leaders, parent), leader(leaders, of.first())));
        }
        parents.forEach((part, of) -> {
            if (!of.isEmpty()) {
                partsByLeader
                        .computeIfAbsent(leader(leaders, of.first()), leader -> new ArrayList<>())
                        .add(part);
            }
        });
        List<Candidate> candidates = new ArrayList<>();
        partsByLeader.forEach((leader, parts) -> candidates.add(new Candidate(
                wholes.values().stream()
                        .filter(sum -> leader(leaders, sum.area()).equals(leader))
                        .toList(),
                parts)));
        return candidates;
    }

    private static String leader(Map<String, String> leaders, String area) {
        String leader = area;
        while (!leaders.getOrDefault(leader, leader).equals(leader)) {
            leader = leaders.getOrDefault(leader, leader);
        }
        return leader;
    }

    /** Where all numbers are printed it shows whether such sums add up, or whether wholes state more than their parts. */
    private void addThoseThatHold(List<Candidate> candidates) {
        boolean isEqual = true;
        for (Candidate candidate : candidates) {
            if (known.keySet().containsAll(candidate.wholes()) && known.keySet().containsAll(candidate.parts())) {
                int difference = total(candidate.wholes()).compareTo(total(candidate.parts()));
                if (difference < 0) {
                    return;
                }
                isEqual &= difference == 0;
            }
        }
        for (Candidate candidate : candidates) {
            add(candidate, BigDecimal.ZERO, isEqual);
        }
    }

    /** Nor are all parts together less, unless somebody is in the whole alone: that, too, shows where all are printed. */
    private void addThatNoPartIsMore(List<Candidate> candidates) {
        boolean areTogetherNoLess = candidates.stream()
                .filter(candidate -> known.keySet().containsAll(candidate.wholes())
                        && known.keySet().containsAll(candidate.parts()))
                .allMatch(candidate -> total(candidate.parts()).compareTo(total(candidate.wholes())) >= 0);
        for (Candidate candidate : candidates) {
            for (Sum part : candidate.parts()) {
                add(new Candidate(candidate.wholes(), List.of(part)), BigDecimal.ZERO, false);
            }
            if (areTogetherNoLess) {
                add(new Candidate(candidate.parts(), candidate.wholes()), BigDecimal.ZERO, false);
            }
        }
    }

    private void add(Candidate candidate, BigDecimal constant, boolean isEqual) {
        List<Sum> wholes = candidate.wholes().stream().filter(unknown::contains).toList();
        List<Sum> parts = candidate.parts().stream().filter(unknown::contains).toList();
        if (!wholes.isEmpty() || !parts.isEmpty()) {
            found.add(new Equation(
                    wholes,
                    parts,
                    constant.add(total(candidate.wholes())).subtract(total(candidate.parts())),
                    isEqual));
        }
    }

    /** Of those that are printed. */
    private BigDecimal total(List<Sum> sums) {
        return sums.stream()
                .map(sum -> known.getOrDefault(sum, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
