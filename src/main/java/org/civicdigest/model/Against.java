package org.civicdigest.model;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value held against something other than the whole and its own past. All numbers are in the value's unit.
 *
 * @param reference what it is held against: the peers' sums divided once, or the target for the months that count
 * @param difference value minus reference
 * @param lower of the 95 % interval of the difference, null where there is no model of chance
 * @param upper of the same
 * @param verdict similar where chance explains the difference
 * @param pValue how probable a difference as large as this is by chance; null where not tested
 * @param areas how many areas make up the reference, 0 for a target
 */
public record Against(
        Kind kind,
        double reference,
        double difference,
        @Nullable Double lower,
        @Nullable Double upper,
        Verdict verdict,
        @Nullable Double pValue,
        int areas)
        implements Serializable {
    /** What a value is held against. */
    public enum Kind {
        PEERS,
        TARGET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Against {
        if (!Double.isFinite(reference) || !Double.isFinite(difference)) {
            throw new IllegalArgumentException(
                    kind + ": " + reference + " and " + difference + " are no numbers to print");
        }
    }

    /** The same with another verdict. */
    public Against judgedAgain(Verdict verdictNow) {
        return new Against(kind, reference, difference, lower, upper, verdictNow, pValue, areas);
    }
}
