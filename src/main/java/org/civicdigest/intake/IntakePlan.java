package org.civicdigest.intake;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;

/**
 * What intake needs of a workspace: the names that columns may have, the templates, the limits. It travels to the
 * tasks.
 *
 * @param templates in the order in which they are tried
 * @param measures whose columns and synonyms are headers of activities
 * @param columnSynonyms canonical column → further header names of this workspace
 * @param areaCodes every code of the area register; empty where only templates fill it
 */
public record IntakePlan(
        List<Template> templates,
        List<Measure> measures,
        Map<String, List<String>> columnSynonyms,
        Set<String> areaCodes,
        Limits limits)
        implements Serializable {
    public IntakePlan {
        templates = List.copyOf(templates);
        measures = List.copyOf(measures);
        columnSynonyms = Collections.unmodifiableMap(new TreeMap<>(columnSynonyms));
        areaCodes = Set.copyOf(areaCodes);
    }

    public static IntakePlan of(Workspace workspace) {
        return new IntakePlan(
                workspace.templates(),
                workspace.measures(),
                workspace.columnSynonyms(),
                workspace.areas().rowsByCode().keySet(),
                Limits.of(workspace.thresholds().largestFileBytes()));
    }
}
