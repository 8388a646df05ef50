package org.civicdigest.screening;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.notice.Code;

/** The outcome of reading one cell: a value, nothing, or the reason why it cannot be read. */
sealed interface Parsed<T> extends Serializable {
    /** The cell holds this, perhaps with something to look at. */
    record Value<T>(T value, List<Finding> findings) implements Parsed<T> {
        public Value {
            findings = List.copyOf(findings);
        }
    }

    /** The cell is empty or holds a mark for "none". Missing is never zero. */
    record Missing<T>() implements Parsed<T> {
        private static final Missing<?> ONLY = new Missing<>();
    }

    /**
     * The cell cannot be read.
     *
     * @param code one that quarantines the row
     * @param arguments of the code's message; the first is what the cell says
     */
    record Bad<T>(Code code, List<String> arguments) implements Parsed<T> {
        public Bad {
            arguments = List.copyOf(arguments);
        }
    }

    static <T> Parsed<T> of(T value, Finding... findings) {
        return new Value<>(value, List.of(findings));
    }

    static <T> Parsed<T> missing() {
        @SuppressWarnings("unchecked") // It holds nothing, so it is missing of any type.
        Parsed<T> only = (Parsed<T>) Missing.ONLY;
        return only;
    }

    static <T> Parsed<T> bad(Code code, Object... arguments) {
        return new Bad<>(code, Quoted.list(arguments));
    }
}
