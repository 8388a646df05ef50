package org.civicdigest.catalogue;

import java.util.List;
import org.civicdigest.model.Workspace;

/**
 * A workspace whose files are all sound and fit together.
 *
 * @param warnings what its keeper should look at; nothing in them stops a run
 */
public record CompiledWorkspace(Workspace workspace, List<Problem> warnings) {
    public CompiledWorkspace {
        warnings = List.copyOf(warnings);
    }
}
