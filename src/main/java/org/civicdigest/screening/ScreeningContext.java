package org.civicdigest.screening;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What screening must know beside the workspace.
 *
 * @param asOf the last day of which anything can be known, null where none is set
 * @param earliest days before it are taken for typing errors
 * @param requiredMeasures columns of activities in which a blank cell refuses the row; where a file lacks the column,
 *     nothing is refused
 */
public record ScreeningContext(@Nullable LocalDate asOf, LocalDate earliest, Set<String> requiredMeasures)
        implements Serializable {
    /** No register of the kind is older. */
    public static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    public ScreeningContext {
        requiredMeasures = Set.copyOf(requiredMeasures);
    }

    /** With the usual earliest day and without required measures. */
    public static ScreeningContext asOf(@Nullable LocalDate asOf) {
        return new ScreeningContext(asOf, EARLIEST, Set.of());
    }
}
