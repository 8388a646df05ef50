package org.civicdigest.indicators;

import java.io.Serializable;
import java.util.List;

/** The sums of one indicator that are to be printed, each cell once, in order. */
public record SumsOfIndicator(String indicator, List<LoggedSum> sums) implements Serializable {
    public SumsOfIndicator {
        sums = List.copyOf(sums);
    }
}
