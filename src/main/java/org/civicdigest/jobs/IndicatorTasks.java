package org.civicdigest.jobs;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.civicdigest.indicators.AncestorIndex;
import org.civicdigest.indicators.AreaCell;
import org.civicdigest.indicators.CellScreen;
import org.civicdigest.indicators.ChangeDecomposition;
import org.civicdigest.indicators.DisclosurePlan;
import org.civicdigest.indicators.IndicatorCalculator;
import org.civicdigest.indicators.MonthlyValues;
import org.civicdigest.indicators.PopulationRollUp;
import org.civicdigest.indicators.PresentGround;
import org.civicdigest.indicators.RollUp;
import org.civicdigest.indicators.StillBoundaries;
import org.civicdigest.indicators.SumsOfIndicator;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Peer;
import org.civicdigest.model.RestatedValue;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;

/** What tasks do for one indicator each: records in, records out. */
final class IndicatorTasks {
    private IndicatorTasks() {}

    /** The past on the ground of a day, by which years are held beside each other on the same ground. */
    record PresentView(StillBoundaries still, PresentGround ground, Workspace workspace, List<PopulationRow> population)
            implements Serializable {
        static PresentView of(Workspace workspace, StillBoundaries still, LocalDate day) {
            PresentGround ground = new PresentGround(workspace.areas(), day);
            Workspace ofNow = workspace.withAreas(ground.register(), ground.population(workspace.population()));
            return new PresentView(still, ground, ofNow, PopulationRollUp.of(ofNow.areas(), ofNow.population()));
        }
    }

    /** What every group needs; sent to each executor once. */
    record Inputs(
            Workspace workspace,
            AncestorIndex ancestors,
            int editionYear,
            @Nullable LocalDate lastDayWithData,
            List<PopulationRow> population,
            List<Peer> peers,
            @Nullable PresentView present)
            implements Serializable {
        /** For each level of the indicator: the cells of its areas and of the top area, which is the benchmark of all others. */
        void forEachLevel(
                Indicator indicator, IndicatorRollUps rollUps, BiConsumer<String, List<AreaCell>> areasOfLevel) {
            Map<String, List<AreaCell>> cellsByLevel = rollUps.cellsByLevel();
            String top = workspace.topLevel().code();
            for (String level : indicator.levels()) {
                List<AreaCell> cells = new ArrayList<>(cellsByLevel.getOrDefault(level, List.of()));
                if (!level.equals(top)) {
                    cells.addAll(cellsByLevel.getOrDefault(top, List.of()));
                }
                areasOfLevel.accept(level, cells);
            }
        }

        /** The months of the level's areas, where it has any to print. */
        List<MonthlySeries> months(Indicator indicator, String level, List<AreaCell> cells, CellScreen screen) {
            return workspace.isComparedOrAbove(level)
                    ? MonthlyValues.of(
                            indicator, workspace, level, editionYear, lastDayWithData, cells, population, screen)
                    : List.of();
        }

        /** Why the values of compared areas, and of those above them, changed. */
        List<ChangeParts> changes(Indicator indicator, IndicatorRollUps rollUps, CellScreen screen) {
            return ChangeDecomposition.of(
                    indicator,
                    workspace,
                    ancestors,
                    editionYear,
                    lastDayWithData,
                    rollUps.cellsByLevel(),
                    population,
                    screen);
        }
    }

    /** Finds inside a task which sums of one indicator are to be printed. */
    record SumsToPublish(Broadcast<Inputs> inputs)
            implements FlatMapGroupsFunction<String, Row, SumsOfIndicator>, Serializable {
        @Override
        public Iterator<SumsOfIndicator> call(String code, Iterator<Row> rows) {
            Inputs given = inputs.value();
            Workspace workspace = given.workspace();
            Indicator indicator = workspace.findIndicator(code).orElseThrow();
            IndicatorRollUps rollUps = new IndicatorRollUps(indicator, workspace, given.ancestors(), null);
            rows.forEachRemaining(rollUps::add);
            CellScreen.Log log = new CellScreen.Log();
            given.forEachLevel(indicator, rollUps, (level, cells) -> {
                IndicatorCalculator.log(
                        indicator,
                        workspace.programmeOf(indicator),
                        workspace,
                        level,
                        given.editionYear(),
                        given.lastDayWithData(),
                        cells,
                        given.population(),
                        log);
                given.months(indicator, level, cells, log);
            });
            given.changes(indicator, rollUps, log);
            return List.of(new SumsOfIndicator(code, log.sums())).iterator();
        }
    }

    /** Computes one indicator inside a task: records in, records out. */
    record Calculation(Broadcast<Inputs> inputs, DisclosurePlan disclosure)
            implements FlatMapGroupsFunction<String, Row, ComputedValues>, Serializable {
        @Override
        public Iterator<ComputedValues> call(String code, Iterator<Row> rows) {
            Indicator indicator = inputs.value().workspace().findIndicator(code).orElseThrow();
            return compute(indicator, rows).parts().iterator();
        }

        ComputedValues compute(Indicator indicator, Iterator<Row> rows) {
            Inputs given = inputs.value();
            CellScreen screen = disclosure.screen(indicator);
            @Nullable PresentView present = given.present();
            @Nullable
            RollUp onPresentGround = present == null || !present.still().canRestate(indicator)
                    ? null
                    : new RollUp(
                            indicator,
                            present.workspace(),
                            present.ground(),
                            List.of(given.workspace().comparisonLevel()));
            IndicatorRollUps rollUps =
                    new IndicatorRollUps(indicator, given.workspace(), given.ancestors(), onPresentGround);
            rows.forEachRemaining(rollUps::add);
            List<IndicatorValue> values = new ArrayList<>();
            List<MonthlySeries> months = new ArrayList<>();
            given.forEachLevel(indicator, rollUps, (level, cells) -> {
                values.addAll(IndicatorCalculator.compute(
                        indicator,
                        given.workspace().programmeOf(indicator),
                        given.workspace(),
                        level,
                        given.editionYear(),
                        given.lastDayWithData(),
                        cells,
                        given.population(),
                        given.peers(),
                        screen));
                months.addAll(given.months(indicator, level, cells, screen));
            });
            return new ComputedValues(
                    values,
                    months,
                    present == null || onPresentGround == null
                            ? List.of()
                            : restated(indicator, present, onPresentGround, screen),
                    given.changes(indicator, rollUps, screen));
        }

        private List<RestatedValue> restated(
                Indicator indicator, PresentView present, RollUp rollUp, CellScreen screen) {
            Inputs given = inputs.value();
            String level = present.workspace().comparisonLevel();
            List<AreaCell> cells = rollUp.cellsByLevel().getOrDefault(level, List.of());
            return present.still()
                    .asOfNow(
                            present.ground(),
                            IndicatorCalculator.compute(
                                    indicator,
                                    present.workspace().programmeOf(indicator),
                                    present.workspace(),
                                    level,
                                    given.editionYear(),
                                    given.lastDayWithData(),
                                    cells,
                                    present.population(),
                                    List.of(),
                                    screen),
                            rollUp::apportioned);
        }
    }
}
