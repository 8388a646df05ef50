package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Revision;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the table of revisions from giving away what the table of values withholds: of a measure that counts people, a year
 * is left out for all areas where any of them counts, or changed by, fewer than the minimum, or has a value that is withheld.
 */
public final class RevisionDisclosure {
    private final Workspace workspace;
    private final Map<OfProgramme, Integer> minimums = new HashMap<>();
    private final Set<OfYear> withheld = new HashSet<>();

    private record OfProgramme(String programme, String measure) {}

    private record OfYear(OfProgramme measure, int year) {}

    private RevisionDisclosure(Workspace workspace) {
        this.workspace = workspace;
        for (Indicator indicator : workspace.indicators()) {
            note(indicator, indicator.numerator());
            note(indicator, indicator.denominator());
        }
    }

    private void note(Indicator indicator, @Nullable String code) {
        if (code != null && indicator.minimumCell() > 0) {
            Measure measure = workspace.findMeasure(code).orElseThrow();
            if (measure.isProtected()) {
                minimums.merge(new OfProgramme(indicator.programme(), code), indicator.minimumCell(), Math::max);
            }
        }
    }

    /** @param revisions of compared areas and of the top, each sum's steps one after the other */
    public static List<Revision> protect(Workspace workspace, List<IndicatorValue> values, List<Revision> revisions) {
        RevisionDisclosure disclosure = new RevisionDisclosure(workspace);
        values.forEach(disclosure::noteWithheld);
        disclosure.noteFew(revisions);
        return revisions.stream()
                .filter(revision -> !disclosure.withheld.contains(ofYear(revision)))
                .toList();
    }

    private static OfYear ofYear(Revision revision) {
        return new OfYear(new OfProgramme(revision.programme(), revision.measure()), revision.year());
    }

    private void noteWithheld(IndicatorValue value) {
        if (value.status() == Status.SUPPRESSED
                && value.period().equals(Period.ofYear(value.period().year()))
                && workspace.isComparedOrAbove(value.level())) {
            Indicator indicator = workspace.findIndicator(value.indicator()).orElseThrow();
            withhold(indicator, indicator.numerator(), value);
            withhold(indicator, indicator.denominator(), value);
        }
    }

    private void withhold(Indicator indicator, @Nullable String measure, IndicatorValue value) {
        if (measure != null) {
            OfProgramme of = new OfProgramme(indicator.programme(), measure);
            if (minimums.containsKey(of)) {
                withheld.add(new OfYear(of, value.period().year()));
            }
        }
    }

    private void noteFew(List<Revision> revisions) {
        @Nullable Revision before = null;
        for (Revision revision : revisions) {
            @Nullable Integer minimum = minimums.get(ofYear(revision).measure());
            if (minimum != null) {
                BigDecimal from = before != null && before.isOfSameSum(revision) ? before.low() : BigDecimal.ZERO;
                if (isFew(revision.low(), minimum)
                        || isFew(revision.high(), minimum)
                        || isFew(revision.low().subtract(from).abs(), minimum)) {
                    withheld.add(ofYear(revision));
                }
            }
            before = revision;
        }
    }

    private static boolean isFew(BigDecimal people, int minimum) {
        return people.signum() > 0 && people.compareTo(BigDecimal.valueOf(minimum)) < 0;
    }
}
