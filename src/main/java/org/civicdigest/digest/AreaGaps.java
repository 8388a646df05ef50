package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Status;

/** What of an area cannot be compared, reason by reason, since a change of boundaries bears on every indicator at once. */
final class AreaGaps {
    private AreaGaps() {}

    /** The indicators that each reason, in words, bears on; both in the order of the catalogue. */
    static Map<String, List<Indicator>> of(String area, EditionFacts facts, PageLanguage at) {
        Map<String, List<Indicator>> byReason = new LinkedHashMap<>();
        for (Indicator indicator : facts.indicators()) {
            facts.find(area, indicator)
                    .filter(value -> value.status() != Status.OK
                            || value.remarks().stream()
                                    .anyMatch(remark -> remark.kind().isCaveat()))
                    .ifPresent(value -> byReason.computeIfAbsent(
                                    Cells.note(value, at.language()), reason -> new ArrayList<>())
                            .add(indicator));
        }
        return byReason;
    }
}
