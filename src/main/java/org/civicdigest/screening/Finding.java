package org.civicdigest.screening;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.notice.Code;

/**
 * A warning about a value that was read all the same.
 *
 * @param code one that accepts with a warning
 * @param arguments of the code's message; the first is what the cell says
 */
record Finding(Code code, List<String> arguments) implements Serializable {
    Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Code code, Object... arguments) {
        return new Finding(code, Quoted.list(arguments));
    }
}
