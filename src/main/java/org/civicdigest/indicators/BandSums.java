package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.PopulationRow;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the cells of a standardised rate, band by band, over the same months. Where one band is missing there is no rate of
 * all, and what is missing is named.
 */
final class BandSums implements MonthSums {
    private final Indicator indicator;
    private final List<PeriodSums> ofBands = new ArrayList<>();

    BandSums(
            Indicator indicator,
            Workspace workspace,
            List<AreaCell> cells,
            List<PopulationRow> population,
            @Nullable YearMonth lastMonthWithData) {
        this.indicator = indicator;
        for (Indicator band : indicator.listBands()) {
            ofBands.add(new PeriodSums(band, workspace, cells, population, lastMonthWithData));
        }
    }

    @Override
    public Sums over(String area, Months months) {
        List<Sums> asked = bandsOver(area, months);
        @Nullable Sums missing = findMissing(asked);
        if (missing != null) {
            return missing;
        }
        Months common = commonMonths(asked);
        if (common.size() == 0) {
            return new Sums.Missing(Status.NOT_COMPARABLE);
        }
        boolean areAlike =
                reported(asked).stream().allMatch(band -> band.withData().equals(common));
        // A month that one band lacks counts for none.
        List<Sums> alike = areAlike ? asked : bandsOver(area, common);
        @Nullable Sums missingThere = findMissing(alike);
        return missingThere == null ? together(reported(alike)) : missingThere;
    }

    private List<Sums> bandsOver(String area, Months months) {
        return ofBands.stream().map(band -> band.over(area, months)).toList();
    }

    private static List<Sums.Reported> reported(List<Sums> bands) {
        return bands.stream().map(Sums.Reported.class::cast).toList();
    }

    /** What stands in the place of a value where not all bands have sums; null where all have. */
    private @Nullable Sums findMissing(List<Sums> bands) {
        List<String> missing = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            if (bands.get(band) instanceof Sums.Missing) {
                missing.add(indicator.bands().get(band).numerator());
            }
        }
        if (missing.isEmpty()) {
            return null;
        }
        return missing.size() == bands.size()
                ? bands.get(0)
                : new Sums.Missing(
                        Status.NOT_REPORTED, Remark.of(Remark.Kind.BANDS_MISSING, String.join(" ", missing)));
    }

    private static Months commonMonths(List<Sums> bands) {
        return reported(bands).stream()
                .map(Sums.Reported::withData)
                .reduce(Months::and)
                .orElseThrow();
    }

    private Sums.Reported together(List<Sums.Reported> bands) {
        Sums.Reported first = bands.get(0);
        Statistic events = Statistic.ZERO;
        Statistic population = Statistic.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        boolean hasWhole = false;
        TreeSet<String> reportingAreas = new TreeSet<>();
        List<StandardisedValues.Band> sums = new ArrayList<>();
        for (int index = 0; index < bands.size(); index++) {
            Sums.Reported band = bands.get(index);
            Statistic below = Objects.requireNonNull(band.denominator());
            events = events.plus(band.numerator());
            population = population.plus(below);
            whole = whole.add(band.wholePopulation() == null ? below.sum() : band.wholePopulation());
            hasWhole |= band.wholePopulation() != null;
            reportingAreas.addAll(band.reportingAreas());
            sums.add(new StandardisedValues.Band(
                    band.numerator(), below, indicator.bands().get(index).weight()));
        }
        return new Sums.Reported(
                events,
                population,
                first.withData(),
                first.span(),
                reportingAreas,
                first.populationYear(),
                hasWhole ? whole : null,
                null,
                bands.stream().anyMatch(Sums.Reported::estimated),
                null,
                sums);
    }

    @Override
    public SortedSet<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        ofBands.forEach(band -> years.addAll(band.years()));
        return years;
    }

    @Override
    public boolean isPerPopulation() {
        return true;
    }

    @Override
    public boolean isStock() {
        return ofBands.get(0).isStock();
    }

    @Override
    public boolean isReturned() {
        return ofBands.get(0).isReturned();
    }
}
