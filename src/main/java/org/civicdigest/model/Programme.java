package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;

/**
 * A line of work (项目) that districts report on.
 *
 * @param sensitive never ranked, shown only as aggregates
 * @param outcomes what can become of a case of the programme
 */
public record Programme(String code, Text name, String theme, boolean sensitive, List<CaseOutcome> outcomes)
        implements Serializable {
    public Programme {
        outcomes = List.copyOf(outcomes);
    }

    /** With the general outcomes of cases. */
    public Programme(String code, Text name, String theme, boolean sensitive) {
        this(code, name, theme, sensitive, CaseOutcome.GENERAL);
    }
}
