package org.civicdigest.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.AreaCell;
import org.civicdigest.indicators.Memberships;
import org.civicdigest.indicators.RollUp;
import org.civicdigest.indicators.Side;
import org.civicdigest.indicators.StatedCell;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.MonthlyClusters;
import org.civicdigest.table.IndicatorCells;
import org.jspecify.annotations.Nullable;

/** Takes in the {@link IndicatorCells} of one indicator, and rolls them up: each band of a standardised rate by itself. */
final class IndicatorRollUps {
    /** In the place of a level: the areas that reported themselves. */
    static final String REPORTING = "reporting";

    private final List<RollUp> ofBands;
    private final @Nullable RollUp onPresentGround;

    /** @param onPresentGround takes in the same, null where nothing is asked of the ground of now */
    IndicatorRollUps(
            Indicator indicator, Workspace workspace, AncestorIndex ancestors, @Nullable RollUp onPresentGround) {
        this(indicator, workspace, ancestors, indicator.levels(), onPresentGround);
    }

    private IndicatorRollUps(
            Indicator indicator,
            Workspace workspace,
            Memberships memberships,
            List<String> levels,
            @Nullable RollUp onPresentGround) {
        List<Indicator> bands = indicator.isStandardised() ? indicator.listBands() : List.of(indicator);
        ofBands = bands.stream()
                .map(band -> new RollUp(band, workspace, memberships, levels))
                .toList();
        this.onPresentGround = onPresentGround;
    }

    /** Leaves each cell with the area that reported it, at {@link #REPORTING}, and drops those that do not count. */
    static IndicatorRollUps ofReportingAreas(Indicator indicator, Workspace workspace) {
        String top = workspace.topLevel().code();
        Memberships ofItself = (area, month, months) -> List.of(
                new Memberships.Membership(area, REPORTING, BigDecimal.ONE, area),
                new Memberships.Membership("", top, BigDecimal.ONE, area));
        return new IndicatorRollUps(indicator, workspace, ofItself, List.of(REPORTING), null);
    }

    void add(Row row) {
        switch (Side.valueOf(row.getAs(IndicatorCells.SIDE))) {
            case NUMERATOR, DENOMINATOR, SESSIONS -> {
                StatedCell cell = cell(row);
                ofBands.get(row.<Integer>getAs(IndicatorCells.BAND)).add(cell);
                if (onPresentGround != null) {
                    onPresentGround.add(cell);
                }
            }
            case REPEATS -> addRepeats(ofBands.get(0), row);
            case REPEATS_ON_PRESENT_GROUND -> {
                if (onPresentGround != null) {
                    addRepeats(onPresentGround, row);
                }
            }
        }
    }

    Map<String, List<AreaCell>> cellsByLevel() {
        Map<String, List<AreaCell>> cellsByLevel = new TreeMap<>();
        for (RollUp band : ofBands) {
            band.cellsByLevel()
                    .forEach((level, cells) -> cellsByLevel
                            .computeIfAbsent(level, code -> new ArrayList<>())
                            .addAll(cells));
        }
        return cellsByLevel;
    }

    private static void addRepeats(RollUp rollUp, Row row) {
        rollUp.addRepeats(
                row.getAs(IndicatorCells.LEVEL),
                row.getAs(IndicatorCells.AREA_CODE),
                row.<Integer>getAs(IndicatorCells.MONTH) / 100,
                MonthlyClusters.ofBytes(row.getAs(IndicatorCells.REPEATS)));
    }

    private static StatedCell cell(Row row) {
        byte @Nullable [] sketch = row.getAs(IndicatorCells.PEOPLE);
        return new StatedCell(
                row.getAs(IndicatorCells.AREA_CODE),
                row.getAs(IndicatorCells.MONTH),
                row.getAs(IndicatorCells.MONTHS),
                Side.valueOf(row.getAs(IndicatorCells.SIDE)),
                new Statistic(
                        row.getAs(IndicatorCells.COUNT),
                        row.getAs(IndicatorCells.LOW),
                        row.getAs(IndicatorCells.HIGH),
                        row.getAs(IndicatorCells.SQUARES)),
                sketch == null ? null : DistinctPeople.ofBytes(sketch));
    }
}
