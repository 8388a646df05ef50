package org.civicdigest.screening;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Which areas of the level that is compared an area has belonged to, at any time: a correction may move a row between
 * areas of one of them, but not from one to another.
 */
public final class Districts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Deeper chains of parents than any register has. */
    private static final int DEEPEST = 32;

    private final HashMap<String, HashSet<String>> districtsByArea = new HashMap<>();

    private Districts() {}

    /** An area that has been merged or renamed belongs to what it became, too. */
    public static Districts of(Workspace workspace) {
        Districts districts = new Districts();
        AreaRegister areas = workspace.areas();
        for (String code : areas.rowsByCode().keySet()) {
            HashSet<String> found = new HashSet<>();
            districts.collect(areas, code, workspace.comparisonLevel(), found, 0);
            districts.districtsByArea.put(code, found);
        }
        return districts;
    }

    private void collect(AreaRegister areas, String code, String level, Set<String> found, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Area row : areas.rowsByCode().getOrDefault(code, java.util.List.of())) {
            if (row.level().equals(level)) {
                found.add(code);
            } else if (row.parent() != null) {
                collect(areas, row.parent(), level, found, depth + 1);
            }
        }
        for (AreaChange change : areas.changes()) {
            if (change.fromCode().equals(code)) {
                collect(areas, change.toCode(), level, found, depth + 1);
            }
        }
    }

    /** Whether both areas are of a district, and no district has ever held both; what is above districts is of none. */
    public boolean differ(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return false;
        }
        Map<String, HashSet<String>> known = districtsByArea;
        Set<String> ofOne = known.getOrDefault(one, new HashSet<>());
        Set<String> ofOther = known.getOrDefault(other, new HashSet<>());
        return !ofOne.isEmpty() && !ofOther.isEmpty() && ofOne.stream().noneMatch(ofOther::contains);
    }
}
