package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Area;
import org.civicdigest.model.Workspace;

/**
 * Whom a rate per population is of: the people of those who reported. Who did not report is missing and not zero; with
 * its people below the line, an area would fall because a part of it kept silent.
 *
 * <p>Of returns each unit that states the numerator counts. Where activities or attendance are counted, a unit without any
 * held none; only of an area of the comparison level, which has no value then either, is it known that nothing came.
 */
final class PopulationOfReporting {
    /** Which of the areas below that did not report are known to be silent. */
    enum Silence {
        OF_EACH_UNIT,
        OF_COMPARED_AREAS
    }

    private final Workspace workspace;
    private final PopulationTable population;
    private final Silence silence;
    private final Map<Place, List<Area>> upwards = new HashMap<>();

    private record Place(String area, LocalDate day) {}

    PopulationOfReporting(Workspace workspace, PopulationTable population, Silence silence) {
        this.workspace = workspace;
        this.population = population;
        this.silence = silence;
    }

    /** The people of those of the area who reported; empty where all did, or theirs are not stated one by one. */
    Optional<BigDecimal> find(String area, Months months, BigDecimal whole, Set<String> reportingAreas) {
        LocalDate day = months.last().atEndOfMonth();
        Set<String> units = new TreeSet<>();
        for (String reporting : reportingAreas) {
            units.add(silence == Silence.OF_EACH_UNIT ? reporting : comparedAreaOf(reporting, day));
        }
        if (units.isEmpty() || units.contains(area) || isWithin(area, units, day)) {
            return Optional.empty();
        }
        BigDecimal covered = BigDecimal.ZERO;
        for (String unit : units) {
            if (listUpwards(unit, day).stream()
                    .noneMatch(above -> !above.code().equals(unit) && units.contains(above.code()))) {
                Optional<PopulationTable.Stated> stated = population.find(unit, months.year());
                if (stated.isEmpty()) {
                    return Optional.empty();
                }
                covered = covered.add(stated.get().value());
            }
        }
        return covered.compareTo(whole) < 0 ? Optional.of(covered) : Optional.empty();
    }

    /** Whether one of the units lies above the area: it speaks for more than the area, and all of it. */
    private boolean isWithin(String area, Set<String> units, LocalDate day) {
        return listUpwards(area, day).stream().anyMatch(above -> units.contains(above.code()));
    }

    private String comparedAreaOf(String area, LocalDate day) {
        return workspace.findComparedArea(area, day).map(Area::code).orElse(area);
    }

    private List<Area> listUpwards(String area, LocalDate day) {
        return upwards.computeIfAbsent(
                new Place(area, day), place -> workspace.areas().listUpwards(place.area(), place.day()));
    }
}
