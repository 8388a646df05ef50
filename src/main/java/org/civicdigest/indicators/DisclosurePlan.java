package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.disclosure.SumTable;
import org.civicdigest.disclosure.Suppression;
import org.civicdigest.indicators.ProtectedMeasures.OfProgramme;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Which values are withheld so that small numbers of people cannot be worked out from others.
 *
 * <p>Protected are the measures that count people, of which any indicator withholds small numbers. Of each such measure, the sums of every
 * indicator that uses it are a table of areas by months, in which months add up to years and areas to those above; what is
 * withheld of one indicator is withheld of all that show the same sum. A sum that changed by a few since an earlier edition
 * is protected like a few, and what an earlier edition withheld stays withheld.
 *
 * <p>Distinct people are taken for sums over areas, which they are where nobody is counted in two places, and over months where they happen
 * to add up.
 */
public final class DisclosurePlan implements Serializable {
    /** Of each affected indicator, even where nothing is withheld. */
    private final SortedMap<String, SortedSet<Cell>> withheldByIndicator = new TreeMap<>();

    private final SortedMap<String, Integer> minimumByIndicator = new TreeMap<>();

    private DisclosurePlan() {}

    /** Nothing is withheld but what is few itself. */
    public static DisclosurePlan none() {
        return new DisclosurePlan();
    }

    /** The indicators whose sums must be known before anything is made of them. */
    public static List<Indicator> listAffected(Workspace workspace) {
        ProtectedMeasures protectedMeasures = new ProtectedMeasures(workspace);
        return workspace.indicators().stream()
                .filter(protectedMeasures::concern)
                .toList();
    }

    /**
     * @param sumsByIndicator all sums that are to be printed of {@link #listAffected}
     * @param earlier what earlier editions said
     */
    public static DisclosurePlan of(
            Workspace workspace, Map<String, List<LoggedSum>> sumsByIndicator, EarlierEditions earlier) {
        ProtectedMeasures protectedMeasures = new ProtectedMeasures(workspace);
        SumRelations relations = new SumRelations(workspace);
        Map<OfProgramme, SortedSet<Cell>> withheld = new TreeMap<>();
        List<Side> sides = new ArrayList<>();
        for (Indicator indicator : workspace.indicators()) {
            List<LoggedSum> sums = sumsByIndicator.getOrDefault(indicator.code(), List.of());
            for (OfProgramme measure : ProtectedMeasures.of(indicator)) {
                OptionalInt minimum = protectedMeasures.findMinimum(measure);
                if (minimum.isPresent() && !sums.isEmpty()) {
                    Side side = new Side(
                            indicator,
                            measure,
                            minimum.getAsInt(),
                            workspace
                                    .findMeasure(measure.measure())
                                    .orElseThrow()
                                    .isDistinct(),
                            sums,
                            earlier);
                    withheld.computeIfAbsent(measure, key -> new TreeSet<>()).addAll(side.unpublished);
                    sides.add(side.related(relations));
                }
            }
        }
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (Side side : sides) {
                SortedSet<Cell> ofMeasure = Objects.requireNonNull(withheld.get(side.measure));
                isSettled &= !ofMeasure.addAll(side.withheld(ofMeasure));
            }
            for (Indicator indicator : workspace.indicators()) {
                isSettled &= !shareWithheld(indicator, sumsByIndicator, withheld);
            }
        }
        DisclosurePlan plan = new DisclosurePlan();
        for (Indicator indicator : workspace.indicators()) {
            SortedSet<Cell> ofIndicator = new TreeSet<>();
            Set<Cell> own = new TreeSet<>();
            sumsByIndicator.getOrDefault(indicator.code(), List.of()).forEach(sum -> own.add(sum.cell()));
            ProtectedMeasures.of(indicator)
                    .forEach(measure -> ofIndicator.addAll(withheld.getOrDefault(measure, new TreeSet<>())));
            ofIndicator.retainAll(own);
            if (protectedMeasures.concern(indicator)) {
                plan.withheldByIndicator.put(indicator.code(), ofIndicator);
                plan.minimumByIndicator.put(indicator.code(), protectedMeasures.minimumOf(indicator));
            }
        }
        return plan;
    }

    /** A row is withheld whole: what one side of it hides, no other row shows of the other side. */
    private static boolean shareWithheld(
            Indicator indicator,
            Map<String, List<LoggedSum>> sumsByIndicator,
            Map<OfProgramme, SortedSet<Cell>> withheld) {
        List<SortedSet<Cell>> ofSides = ProtectedMeasures.of(indicator).stream()
                .map(withheld::get)
                .filter(Objects::nonNull)
                .toList();
        if (ofSides.size() < 2) {
            return false;
        }
        SortedSet<Cell> own = new TreeSet<>();
        for (LoggedSum sum : sumsByIndicator.getOrDefault(indicator.code(), List.of())) {
            if (ofSides.stream().anyMatch(side -> side.contains(sum.cell()))) {
                own.add(sum.cell());
            }
        }
        boolean isNew = false;
        for (SortedSet<Cell> side : ofSides) {
            isNew |= side.addAll(own);
        }
        return isNew;
    }

    /** One measure as one indicator sums it. */
    private static final class Side {
        private final OfProgramme measure;
        private final SumTable table;
        private final SortedSet<Cell> unpublished = new TreeSet<>();
        private final List<Cell> cells = new ArrayList<>();
        private final int minimum;
        private final boolean isDistinct;
        private @Nullable SortedSet<Cell> settled;

        Side(
                Indicator indicator,
                OfProgramme measure,
                int minimum,
                boolean isDistinct,
                List<LoggedSum> sums,
                EarlierEditions earlier) {
            this.measure = measure;
            this.isDistinct = isDistinct;
            this.minimum = minimum;
            this.table = new SumTable(minimum);
            boolean isNumerator = measure.measure().equals(indicator.numerator());
            for (LoggedSum sum : sums) {
                @Nullable Statistic statistic = isNumerator ? sum.numerator() : sum.denominator();
                if (statistic == null || statistic.low().signum() < 0) {
                    continue;
                }
                BigDecimal people = statistic.sum();
                EarlierEditions.Said said = earlier.find(indicator.code(), sum.cell(), isNumerator);
                boolean isFew = isFew(statistic) || sum.isWithheld() || said.differsByFew(people, minimum);
                if (isFew) {
                    table.putFew(sum.cell(), people);
                    unpublished.add(sum.cell());
                } else if (said.isWithheld()) {
                    table.putUnpublished(sum.cell(), people);
                    unpublished.add(sum.cell());
                } else {
                    table.put(sum.cell(), people);
                }
                cells.add(sum.cell());
            }
        }

        /** Approximate input that could be so few is protected like so few. */
        private boolean isFew(Statistic statistic) {
            return statistic.high().signum() > 0 && statistic.low().compareTo(BigDecimal.valueOf(minimum)) < 0;
        }

        Side related(SumRelations relations) {
            relations.relate(table, cells, minimum, isDistinct);
            return this;
        }

        /** The cells of this side to withhold where these cells of its measure are. */
        SortedSet<Cell> withheld(Collection<Cell> ofMeasure) {
            SortedSet<Cell> own =
                    new TreeSet<>(ofMeasure.stream().filter(table::contains).toList());
            SortedSet<Cell> known = settled;
            if (known == null || !own.equals(known)) {
                known = new TreeSet<>(Suppression.of(table, own));
                known.removeIf(cell -> !cell.isPrinted());
                settled = known;
            }
            return known;
        }
    }

    /** What to put the values of an indicator through. */
    public CellScreen screen(Indicator indicator) {
        return withheldByIndicator.containsKey(indicator.code())
                ? CellScreen.withholding(
                        withheld(indicator.code()), minimumByIndicator.getOrDefault(indicator.code(), 0))
                : CellScreen.OPEN;
    }

    /** Whether the indicator uses a protected measure. */
    boolean affects(String indicator) {
        return withheldByIndicator.containsKey(indicator);
    }

    /** The withheld cells of an indicator, those among them that are few themselves too. */
    public SortedSet<Cell> withheld(String indicator) {
        return withheldByIndicator.getOrDefault(indicator, new TreeSet<>());
    }
}
