package org.civicdigest.attack;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.attack.Equations.Equation;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/** How far apart the least and the most are that withheld sums can be, which are people and so not fewer than none. */
final class Ranges {
    private final SortedMap<Sum, List<Equation>> bySum = new TreeMap<>();
    private final SortedSet<Sum> withheld;
    private final double enough;

    /** @param enough from this range on it is not looked further how far it goes */
    Ranges(SortedSet<Sum> withheld, List<Equation> equations, double enough) {
        this.withheld = withheld;
        this.enough = enough;
        for (Equation equation : equations) {
            equation.wholes()
                    .forEach(sum ->
                            bySum.computeIfAbsent(sum, key -> new ArrayList<>()).add(equation));
            equation.parts()
                    .forEach(sum ->
                            bySum.computeIfAbsent(sum, key -> new ArrayList<>()).add(equation));
        }
    }

    /** Of each sum; of those without a bound {@link Double#POSITIVE_INFINITY}. */
    SortedMap<Sum, Double> widths() {
        SortedMap<Sum, Double> widths = new TreeMap<>();
        SortedSet<Sum> left = new TreeSet<>(withheld);
        while (!left.isEmpty()) {
            Part part = new Part(left.first());
            left.removeAll(part.sums);
            widths.putAll(part.widths());
        }
        return widths;
    }

    /** Sums that hang together by equations. */
    private final class Part {
        private final SortedSet<Sum> sums = new TreeSet<>();
        private final List<Equation> equations = new ArrayList<>();
        private final Map<Sum, Integer> places = new TreeMap<>();
        private final double most;
        private final double[] low;
        private final double[] high;

        Part(Sum start) {
            Deque<Sum> waiting = new ArrayDeque<>(List.of(start));
            while (!waiting.isEmpty()) {
                Sum sum = waiting.poll();
                if (sums.add(sum)) {
                    for (Equation equation : bySum.getOrDefault(sum, List.of())) {
                        if (equations.stream().noneMatch(each -> each == equation)) {
                            equations.add(equation);
                        }
                        waiting.addAll(equation.wholes());
                        waiting.addAll(equation.parts());
                    }
                }
            }
            BigDecimal size = BigDecimal.valueOf(1000);
            for (Equation equation : equations) {
                size = size.add(equation.constant().abs());
            }
            most = size.doubleValue();
            for (Sum sum : sums) {
                places.put(sum, places.size());
            }
            low = new double[sums.size()];
            high = new double[sums.size()];
            java.util.Arrays.fill(low, Double.POSITIVE_INFINITY);
            java.util.Arrays.fill(high, Double.NEGATIVE_INFINITY);
        }

        SortedMap<Sum, Double> widths() {
            SortedMap<Sum, Double> widths = new TreeMap<>();
            double[] all = new double[sums.size()];
            java.util.Arrays.fill(all, 1);
            if (!solve(all, 1)) {
                // The guess that these add up is wrong, so that nothing follows from it.
                sums.forEach(sum -> widths.put(sum, Double.POSITIVE_INFINITY));
                return widths;
            }
            solve(all, -1);
            for (Sum sum : sums) {
                int place = place(sum);
                double[] one = new double[sums.size()];
                one[place] = 1;
                if (high[place] - low[place] < enough) {
                    solve(one, 1);
                }
                if (high[place] - low[place] < enough) {
                    solve(one, -1);
                }
                widths.put(sum, high[place] - low[place]);
            }
            return widths;
        }

        private int place(Sum sum) {
            return Objects.requireNonNull(places.get(sum));
        }

        /** Takes the weighted sum as low as it goes; false where nothing fulfils the equations. */
        private boolean solve(double[] weights, int sign) {
            double[] objective = java.util.Arrays.stream(weights)
                    .map(weight -> sign * weight)
                    .toArray();
            LinearSolver.Builder problem =
                    LinearSolver.newBuilder(objective).lower(0.0).upper(most);
            for (Equation equation : equations) {
                double[] row = new double[sums.size()];
                equation.wholes().forEach(sum -> row[place(sum)] -= 1);
                equation.parts().forEach(sum -> row[place(sum)] += 1);
                if (equation.isEqual()) {
                    problem.equality(equation.constant().doubleValue(), row);
                } else {
                    problem.inequality(equation.constant().doubleValue(), row);
                }
            }
            Optimisation.Result result = problem.solve();
            if (!result.getState().isFeasible()) {
                return false;
            }
            for (int place = 0; place < low.length; place++) {
                low[place] = Math.min(low[place], result.doubleValue(place));
                high[place] = Math.max(high[place], result.doubleValue(place));
            }
            return true;
        }
    }
}
