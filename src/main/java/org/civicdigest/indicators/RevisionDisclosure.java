package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.civicdigest.indicators.ProtectedMeasures.OfProgramme;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
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
    private final ProtectedMeasures protectedMeasures;
    private final Set<OfYear> withheld = new HashSet<>();

    private record OfYear(OfProgramme measure, int year) {}

    private RevisionDisclosure(Workspace workspace) {
        this.workspace = workspace;
        this.protectedMeasures = new ProtectedMeasures(workspace);
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
            for (OfProgramme measure : ProtectedMeasures.of(indicator)) {
                if (protectedMeasures.findMinimum(measure).isPresent()) {
                    withheld.add(new OfYear(measure, value.period().year()));
                }
            }
        }
    }

    private void noteFew(List<Revision> revisions) {
        @Nullable Revision before = null;
        for (Revision revision : revisions) {
            OptionalInt stated = protectedMeasures.findMinimum(ofYear(revision).measure());
            if (stated.isPresent()) {
                int minimum = stated.getAsInt();
                BigDecimal from = before != null && before.isOfSameSum(revision) ? before.low() : BigDecimal.ZERO;
                if (ProtectedMeasures.isFew(revision.low(), minimum)
                        || ProtectedMeasures.isFew(revision.high(), minimum)
                        || ProtectedMeasures.isFew(revision.low().subtract(from).abs(), minimum)) {
                    withheld.add(ofYear(revision));
                }
            }
            before = revision;
        }
    }
}
