package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.AreaCell;
import org.civicdigest.indicators.PopulationRollUp;
import org.civicdigest.indicators.ValueSources;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.SourceRow;
import org.civicdigest.model.SumsBehind;
import org.civicdigest.model.Workspace;
import org.civicdigest.screening.ScreeningContext;
import org.civicdigest.table.IndicatorCells;
import org.jspecify.annotations.Nullable;

/** Finds the rows of files that a published value adds up, by the same code that made the value. */
final class ExplainStage {
    private static final int MOST_SHOWN = 20;

    private final SparkSession spark;
    private final Workspace workspace;
    private final StoreTables tables;
    private final int editionYear;

    /**
     * One side of a value.
     *
     * @param side numerator, denominator or sessions
     * @param first of the rows, to be shown
     * @param published what the digest says that they add up to; null where it says nothing of that sum
     */
    record SideRows(
            String side,
            String measure,
            List<SourceRow> first,
            long rows,
            BigDecimal sum,
            @Nullable BigDecimal published) {
        SideRows {
            first = List.copyOf(first);
        }
    }

    /** @param behind empty where nothing counts */
    record Result(Optional<SumsBehind> behind, List<SideRows> sides) {
        Result {
            sides = List.copyOf(sides);
        }

        long rows() {
            return sides.stream().mapToLong(SideRows::rows).sum();
        }

        /** Whether the digest says any of the sums: not of distinct people, nor of a standardised rate. */
        boolean isCompared() {
            return sides.stream().anyMatch(side -> side.published() != null);
        }

        /** What does not come out as it was published. */
        List<String> differing() {
            List<String> differing = new ArrayList<>();
            for (SideRows side : sides) {
                if (side.published() != null && side.published().compareTo(side.sum()) != 0) {
                    differing.add(
                            side.side() + " " + side.sum().stripTrailingZeros().toPlainString() + " ≠ "
                                    + side.published().toPlainString());
                }
            }
            return differing;
        }
    }

    /** @param tables over the runs that the digest knew */
    ExplainStage(SparkSession spark, Workspace workspace, StoreTables tables, int editionYear) {
        this.spark = spark;
        this.workspace = EditionWorkspace.of(workspace, tables);
        this.tables = tables;
        this.editionYear = editionYear;
    }

    /**
     * @param published the value's row of indicators.csv
     * @param eachRow takes every row, with the side that it is added to
     */
    Result run(Indicator indicator, NamedCsvRecord published, BiConsumer<String, SourceRow> eachRow) {
        String area = published.getField("area_code");
        String level = published.getField("level");
        Period period = Period.of(published.getField("period"));
        AncestorIndex ancestors = new AncestorIndex(workspace.areas());
        IndicatorRollUps ofLevel = new IndicatorRollUps(indicator, workspace, ancestors, null);
        IndicatorRollUps ofReporting = IndicatorRollUps.ofReportingAreas(indicator, workspace);
        Optional<SumsBehind> behind;
        try (IndicatorSides sides =
                new IndicatorSides(List.of(indicator), spark, workspace, tables, editionYear, ancestors, null)) {
            for (Row row : sides.all()
                    .sort(col(IndicatorCells.AREA_CODE), col(IndicatorCells.MONTH), col(IndicatorCells.MONTHS))
                    .collectAsList()) {
                ofLevel.add(row);
                if (isOf(row, area, ancestors)) {
                    ofReporting.add(row);
                }
            }
            behind = ValueSources.of(
                    indicator,
                    workspace,
                    sides.lastDayWithData(),
                    ofLevel.cellsByLevel().getOrDefault(level, List.of()),
                    PopulationRollUp.of(workspace.areas(), workspace.population()),
                    area,
                    period);
        }
        List<SideRows> sides = new ArrayList<>();
        if (behind.isPresent()) {
            List<AreaCell> cells = ofReporting.cellsByLevel().getOrDefault(IndicatorRollUps.REPORTING, List.of());
            for (Part part : parts(indicator, published)) {
                sides.add(rows(indicator, part, cells, behind.get(), eachRow));
            }
        }
        return new Result(behind, sides);
    }

    private static boolean isOf(Row row, String area, AncestorIndex ancestors) {
        boolean isCell = row.getAs(IndicatorCells.LOW) != null;
        return isCell
                && ancestors
                        .listOf(
                                row.getAs(IndicatorCells.AREA_CODE),
                                row.getAs(IndicatorCells.MONTH),
                                row.getAs(IndicatorCells.MONTHS))
                        .stream()
                        .anyMatch(above -> above.ancestor().equals(area));
    }

    /** @param published the sum as the digest says it, null where it says another number */
    private record Part(
            String side, String measure, @Nullable BigDecimal published) {}

    private List<Part> parts(Indicator indicator, NamedCsvRecord published) {
        List<Part> parts = new ArrayList<>();
        if (indicator.isStandardised()) {
            for (Indicator.Band band : indicator.bands()) {
                parts.add(new Part("numerator", band.numerator(), null));
            }
            return parts;
        }
        boolean isDistinct = measure(indicator.numerator()).isDistinct();
        parts.add(new Part(
                "numerator", indicator.numerator(), isDistinct ? null : number(published.getField("numerator"))));
        @Nullable String denominator = indicator.denominator();
        boolean isCoverage = indicator.kind() == Indicator.Kind.COVERAGE;
        if (denominator != null && measure(denominator).source() != Measure.Source.POPULATION) {
            // The published denominator of a coverage is raised to the sessions that were owed.
            parts.add(new Part(
                    "denominator", denominator, isCoverage ? null : number(published.getField("denominator"))));
        }
        if (isCoverage) {
            parts.add(new Part("sessions", Measure.SESSIONS, null));
        }
        return parts;
    }

    private static @Nullable BigDecimal number(String field) {
        return field.isEmpty() ? null : new BigDecimal(field);
    }

    private Measure measure(String code) {
        return workspace.findMeasure(code).orElseThrow();
    }

    private SideRows rows(
            Indicator indicator,
            Part part,
            List<AreaCell> cells,
            SumsBehind behind,
            BiConsumer<String, SourceRow> eachRow) {
        // Sessions are rows of activities, whether the catalogue names them or not.
        Optional<Measure> measure = workspace.findMeasure(part.measure());
        Measure.Source source = measure.map(Measure::source).orElse(Measure.Source.ACTIVITIES);
        Set<SourceRows.Wanted> wanted = new LinkedHashSet<>();
        for (AreaCell cell : cells) {
            int month = cell.period().year() * 100 + cell.period().firstMonth().getMonthValue();
            int months = cell.period().kind().months();
            if (cell.measure().equals(part.measure()) && behind.contains(month, months)) {
                wanted.addAll(wanted(part.measure(), cell.area(), month, months, behind));
            }
        }
        List<SourceRow> first = new ArrayList<>();
        long rows = 0;
        BigDecimal sum = BigDecimal.ZERO;
        String closed = CaseCount.cell(CaseCount.Of.CLOSED, null);
        boolean isStock = measure.filter(Measure::isStock).isPresent();
        boolean isDistinct = measure.filter(Measure::isDistinct).isPresent();
        Iterator<SourceRow> found = new SourceRows(spark, tables).of(source, indicator.programme(), wanted);
        while (found.hasNext()) {
            SourceRow each = found.next();
            SourceRow row = isStock && each.measure().equals(closed) ? each.negated() : each;
            if (isDistinct && row.amount().signum() == 0) {
                continue;
            }
            eachRow.accept(part.side(), row);
            if (first.size() < MOST_SHOWN) {
                first.add(row);
            }
            rows++;
            sum = sum.add(row.amount());
        }
        return new SideRows(part.side(), part.measure(), first, rows, sum, part.published());
    }

    /** The cells of the cube that a cell of the indicator is made of: levels at a moment from all flows up to it. */
    private Collection<SourceRows.Wanted> wanted(String code, String area, int month, int months, SumsBehind behind) {
        if (code.equals(Measure.SESSIONS)) {
            return List.of(new SourceRows.Wanted(area, month, months, code));
        }
        Measure measure = measure(code);
        if (measure.isDistinct()) {
            return List.of(new SourceRows.Wanted(area, month, months, Measure.PRESENT));
        }
        if (!measure.isStock()) {
            return List.of(new SourceRows.Wanted(area, month, months, measure.cell()));
        }
        List<SourceRows.Wanted> flows = new ArrayList<>();
        if (month == behind.lastMonth()) {
            for (int year = ScreeningContext.EARLIEST.getYear(); year <= month / 100; year++) {
                for (int flow = 1; flow <= (year == month / 100 ? month % 100 : 12); flow++) {
                    flows.add(new SourceRows.Wanted(
                            area, year * 100 + flow, 1, CaseCount.cell(CaseCount.Of.OPENED, null)));
                    flows.add(new SourceRows.Wanted(
                            area, year * 100 + flow, 1, CaseCount.cell(CaseCount.Of.CLOSED, null)));
                }
            }
        }
        return flows;
    }
}
