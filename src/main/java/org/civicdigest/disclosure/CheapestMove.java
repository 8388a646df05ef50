package org.civicdigest.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * How a sum could be larger by the protection with all adding up as before, while as little as possible of what is printed differs: whatever
 * differs in that has to be withheld for the sum to be protected. One linear programme, as in Kelly, Golden and Assad (1992), Networks 22:397.
 */
final class CheapestMove {
    /** What the solver leaves of nothing. */
    static final double ROUNDING = 1e-6;

    /** Sums move by no more than so many times the protection: no way goes so often through one of them. */
    private static final int REACH = 10;

    private final SumTable table;
    private final List<Cell> cells;
    private final Map<Cell, Integer> places = new HashMap<>();

    /**
     * @param cells that may differ, all others may not
     */
    CheapestMove(SumTable table, Collection<Cell> cells) {
        this.table = table;
        this.cells = List.copyOf(cells);
        this.cells.forEach(cell -> places.put(cell, places.size()));
    }

    /**
     * By how much each differs, of those that do; empty where these cells leave no way.
     *
     * @param relations all that any of the cells stands in
     * @param cost of a cell for each by which it differs
     */
    Optional<SortedMap<Cell, Double>> find(
            Cell target, Collection<SumTable.Relation> relations, ToDoubleFunction<Cell> cost) {
        // Each cell has two unknown: by how much it is larger, by how much it is smaller.
        int count = cells.size();
        double reach = (double) REACH * table.protection();
        double[] objective = new double[2 * count];
        double[] least = new double[2 * count];
        double[] most = new double[2 * count];
        for (Cell cell : cells) {
            int place = place(cell);
            objective[place] = cost.applyAsDouble(cell);
            objective[count + place] = cost.applyAsDouble(cell);
            most[place] = reach;
            most[count + place] = Math.min(reach, table.of(cell).doubleValue());
        }
        least[place(target)] = table.protection();
        most[place(target)] = table.protection();
        most[count + place(target)] = 0;
        LinearSolver.Builder problem =
                LinearSolver.newBuilder(objective).lower(least).upper(most);
        for (double[] equation : equations(relations)) {
            problem.equality(0, equation);
        }
        Optimisation.Result result = problem.solve();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        SortedMap<Cell, Double> moved = new TreeMap<>();
        for (Cell cell : cells) {
            double by = result.doubleValue(place(cell)) - result.doubleValue(count + place(cell));
            if (Math.abs(by) > ROUNDING) {
                moved.put(cell, by);
            }
        }
        return Optional.of(moved);
    }

    private List<double[]> equations(Collection<SumTable.Relation> relations) {
        List<double[]> equations = new ArrayList<>();
        for (SumTable.Relation relation : relations) {
            double[] equation = new double[2 * cells.size()];
            relation.wholes().forEach(cell -> add(equation, cell, 1));
            relation.parts().forEach(cell -> add(equation, cell, -1));
            equations.add(equation);
        }
        return equations;
    }

    private void add(double[] equation, Cell cell, int sign) {
        if (places.containsKey(cell)) {
            equation[place(cell)] += sign;
            equation[cells.size() + place(cell)] -= sign;
        }
    }

    private int place(Cell cell) {
        return Objects.requireNonNull(places.get(cell));
    }
}
