package org.civicdigest.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Compares the units that a head and the line above it state with those of the measures; no factor is guessed. */
final class ColumnFactors {
    private final String file;
    private final Map<String, BigDecimal> stated;
    private final Set<String> cornerUnits;
    private final TreeMap<Integer, BigDecimal> factors = new TreeMap<>();
    private final List<Notice> problems = new ArrayList<>();

    ColumnFactors(String file, Map<String, BigDecimal> stated, Set<String> cornerUnits) {
        this.file = file;
        this.stated = stated;
        this.cornerUnits = cornerUnits;
    }

    void check(HeadPaths paths, int index, @Nullable Measure measure) {
        if (measure == null) {
            return;
        }
        List<String> levels = paths.levels(index);
        for (int level = levels.size() - 1; level >= 0; level--) {
            String unit =
                    HeaderNames.splitUnit(HeaderNames.fold(levels.get(level))).unit();
            if (unit != null && (UnitWords.isUnit(unit) || stated.containsKey(unit))) {
                apply(paths, index, measure, unit);
                return;
            }
        }
        if (cornerUnits.stream()
                .anyMatch(
                        unit -> UnitWords.relate(unit, measure.unit(), Map.of()).isSame())) {
            return;
        }
        // Units of other columns stand in the corner too; one that multiplies the measure's own means this column.
        cornerUnits.stream()
                .filter(unit -> UnitWords.isMultipleOf(unit, measure.unit()))
                .findFirst()
                .ifPresent(unit -> apply(paths, index, measure, unit));
    }

    private void apply(HeadPaths paths, int index, Measure measure, String unit) {
        UnitWords.Relation relation = UnitWords.relate(unit, measure.unit(), stated);
        if (relation.factor() != null) {
            factors.put(index, relation.factor());
        } else if (!relation.isSame()) {
            problems.add(Notice.ofFile(
                    Code.F_UNIT_UNKNOWN,
                    file,
                    HeaderNames.shown(paths.paths().get(index)),
                    HeaderNames.shown(unit),
                    measure.unit().text().zh()));
        }
    }

    Map<Integer, BigDecimal> factors() {
        return factors;
    }

    List<Notice> problems() {
        return problems;
    }
}
