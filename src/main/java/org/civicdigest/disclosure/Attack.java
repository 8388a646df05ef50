package org.civicdigest.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * What somebody can work out of withheld sums who knows all others and what adds up to what: for each the least and the most
 * that it can be, by linear programming.
 *
 * <p>The unknowns are the distances from the true sums, at most {@value #REACH} times the protection, so that numbers stay
 * small and 0 always is a solution. Each solution tells something of all sums at once: most are known to be safe after two.
 */
final class Attack {
    private static final int REACH = 10;

    /** Rounds in which all sums that are not known to be free are moved together, each up or down. */
    private static final int ROUNDS = 6;

    private static final long SEED = 20;

    /** What the solver leaves of a whole number. */
    private static final double ROUNDING = 1e-6;

    private final List<Cell> unknown;
    private final Map<Cell, Integer> places = new HashMap<>();
    private final List<int[]> equations = new ArrayList<>();
    private final double[] least;
    private final double[] most;
    private final double[] lowestSeen;
    private final double[] highestSeen;

    /**
     * @param withheld cells that hang together by relations of the table
     * @param relations all that any of them stands in
     */
    Attack(SumTable table, Collection<Cell> withheld, Collection<SumTable.Relation> relations) {
        unknown = List.copyOf(withheld);
        least = new double[unknown.size()];
        most = new double[unknown.size()];
        lowestSeen = new double[unknown.size()];
        highestSeen = new double[unknown.size()];
        BigDecimal reach = BigDecimal.valueOf((long) REACH * table.protection());
        for (int place = 0; place < unknown.size(); place++) {
            places.put(unknown.get(place), place);
            least[place] = -table.of(unknown.get(place)).min(reach).doubleValue();
            most[place] = reach.doubleValue();
        }
        relations.forEach(relation -> equations.add(equation(relation)));
    }

    /** Places of the unknown, those of the wholes from 1 on, those of the parts with a minus. */
    private int[] equation(SumTable.Relation relation) {
        List<Integer> signed = new ArrayList<>();
        relation.wholes().stream().filter(places::containsKey).forEach(cell -> signed.add(place(cell) + 1));
        relation.parts().stream().filter(places::containsKey).forEach(cell -> signed.add(-place(cell) - 1));
        return signed.stream().mapToInt(Integer::intValue).toArray();
    }

    private int place(Cell cell) {
        return Objects.requireNonNull(places.get(cell));
    }

    /** Those of the cells that can be bounded within a range under the protection. */
    List<Cell> listBoundedWithin(List<Cell> cells, int protection) {
        List<Integer> narrow = new ArrayList<>(cells.stream().map(this::place).toList());
        // A solution at the edge moves many sums at once, so that a few edges show most of them to be free.
        SplittableRandom signs = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS && !narrow.isEmpty(); round++) {
            double[] objective = new double[unknown.size()];
            for (int place : narrow) {
                objective[place] = round > 0 && signs.nextBoolean() ? -1 : 1;
            }
            solve(objective);
            solve(negative(objective));
            narrow.removeIf(place -> isWide(place, protection));
        }
        List<Cell> bounded = new ArrayList<>();
        for (int place : narrow) {
            double[] objective = new double[unknown.size()];
            objective[place] = 1;
            if (!isWide(place, protection)) {
                solve(objective);
            }
            if (!isWide(place, protection)) {
                solve(negative(objective));
            }
            if (!isWide(place, protection)) {
                bounded.add(unknown.get(place));
            }
        }
        return bounded;
    }

    private static double[] negative(double[] numbers) {
        double[] negative = new double[numbers.length];
        for (int place = 0; place < numbers.length; place++) {
            negative[place] = -numbers[place];
        }
        return negative;
    }

    private boolean isWide(int place, int protection) {
        return highestSeen[place] - lowestSeen[place] >= protection - ROUNDING;
    }

    /** Takes the weighted sum of the unknown as low as it goes, and notes where all of them are there. */
    private void solve(double[] objective) {
        LinearSolver.Builder problem =
                LinearSolver.newBuilder(objective).lower(least).upper(most);
        for (int[] equation : equations) {
            double[] row = new double[unknown.size()];
            for (int signed : equation) {
                row[Math.abs(signed) - 1] += Integer.signum(signed);
            }
            problem.equality(0, row);
        }
        Optimisation.Result result = problem.solve();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("linear programming found " + result.getState() + " for sums of " + unknown
                    + ", which are a solution themselves");
        }
        for (int place = 0; place < unknown.size(); place++) {
            double at = result.doubleValue(place);
            lowestSeen[place] = Math.min(lowestSeen[place], at);
            highestSeen[place] = Math.max(highestSeen[place], at);
        }
    }
}
