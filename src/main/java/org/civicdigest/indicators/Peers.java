package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.Peer;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Period;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;

/**
 * The peers of each compared area: those that somebody has listed, else the nearest on the variables that the workspace
 * names.
 *
 * <p>Each variable is brought to mean 0 and standard deviation 1 over the compared areas of the year, so that each weighs
 * the same; the distance of two areas is the root mean square of their differences. Where two areas are equally near,
 * the smaller code comes first. An area of which a variable is not known is nobody's peer and has none.
 */
public final class Peers {
    private Peers() {}

    /**
     * One row per (area, peer), areas in the order of their codes.
     *
     * @param population denominators, already added up to the compared areas
     */
    public static List<Peer> of(Workspace workspace, int year, List<PopulationRow> population) {
        Period period = Period.ofYear(year);
        List<String> areas =
                workspace.areas().listAtLevel(workspace.comparisonLevel(), period.firstDay(), period.lastDay()).stream()
                        .map(Area::code)
                        .toList();
        PeerRule rule = workspace.peers();
        Map<String, double[]> places = rule.nearest() == 0 ? Map.of() : places(rule, areas, year, population);
        List<Peer> peers = new ArrayList<>();
        for (String area : areas) {
            List<String> listed = rule.lists().getOrDefault(area, List.of());
            if (listed.isEmpty()) {
                peers.addAll(nearest(area, places, rule.nearest()));
            } else {
                int place = 0;
                for (String peer : listed) {
                    if (areas.contains(peer)) {
                        place++;
                        peers.add(new Peer(area, peer, place, null));
                    }
                }
            }
        }
        return List.copyOf(peers);
    }

    private static List<Peer> nearest(String area, Map<String, double[]> places, int number) {
        double[] own = places.get(area);
        if (own == null) {
            return List.of();
        }
        record Near(String code, double distance) {}
        List<Near> others = new ArrayList<>();
        places.forEach((code, place) -> {
            if (!code.equals(area)) {
                others.add(new Near(code, distance(own, place)));
            }
        });
        others.sort(Comparator.comparingDouble(Near::distance).thenComparing(Near::code));
        List<Peer> peers = new ArrayList<>();
        for (Near near : others.subList(0, Math.min(number, others.size()))) {
            peers.add(new Peer(area, near.code(), peers.size() + 1, near.distance()));
        }
        return peers;
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int index = 0; index < one.length; index++) {
            squares += (one[index] - other[index]) * (one[index] - other[index]);
        }
        return Math.sqrt(squares / one.length);
    }

    /** Where each area lies, in standard deviations of each variable; areas of which one is not known are left out. */
    private static Map<String, double[]> places(
            PeerRule rule, List<String> areas, int year, List<PopulationRow> population) {
        int variables = rule.variables().size();
        Map<String, PopulationTable> tables = new TreeMap<>();
        for (PeerRule.Variable variable : rule.variables()) {
            tables.computeIfAbsent(variable.measure(), measure -> new PopulationTable(measure, population));
            if (variable.per() != null) {
                tables.computeIfAbsent(variable.per(), measure -> new PopulationTable(measure, population));
            }
        }
        Map<String, double[]> places = new LinkedHashMap<>();
        for (String area : areas) {
            double[] place = new double[variables];
            boolean known = true;
            for (int index = 0; index < variables; index++) {
                Optional<Double> value = find(rule.variables().get(index), tables, area, year);
                known &= value.isPresent();
                place[index] = value.orElse(Double.NaN);
            }
            if (known) {
                places.put(area, place);
            }
        }
        for (int index = 0; index < variables; index++) {
            standardise(places, index);
        }
        return places;
    }

    /** Empty where it is not stated, or has no logarithm. */
    private static Optional<Double> find(
            PeerRule.Variable variable, Map<String, PopulationTable> tables, String area, int year) {
        Optional<Double> value = amount(tables, variable.measure(), area, year);
        if (variable.per() != null) {
            Optional<Double> below = amount(tables, variable.per(), area, year).filter(number -> number > 0);
            value = value.flatMap(above -> below.map(number -> above / number));
        }
        return variable.scale() == PeerRule.Scale.LOG
                ? value.filter(number -> number > 0).map(StrictMath::log)
                : value;
    }

    private static Optional<Double> amount(Map<String, PopulationTable> tables, String measure, String area, int year) {
        PopulationTable table = tables.get(measure);
        return table == null
                ? Optional.empty()
                : table.find(area, year).map(stated -> stated.value().doubleValue());
    }

    /** A variable in which no area differs tells none from another. */
    private static void standardise(Map<String, double[]> places, int index) {
        double mean = places.values().stream()
                .mapToDouble(place -> place[index])
                .average()
                .orElse(0);
        double squares = 0;
        for (double[] place : places.values()) {
            squares += (place[index] - mean) * (place[index] - mean);
        }
        double deviation = places.size() < 2 ? 0 : Math.sqrt(squares / (places.size() - 1));
        for (double[] place : places.values()) {
            place[index] = deviation > 0 ? (place[index] - mean) / deviation : 0;
        }
    }
}
