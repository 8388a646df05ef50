package org.civicdigest.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;

/** Finds areas by their names, where a form has no codes: a name counts that only one area has under the area above. */
final class AreaNames {
    private static final int MOST_OFFERED = 3;

    private final AreaCodes areas;

    AreaNames(AreaCodes areas) {
        this.areas = areas;
    }

    /**
     * The code of the area of this name; a code is taken too.
     *
     * @param above codes or names of areas above it, any of which may be empty
     */
    Parsed<String> resolve(String cell, List<String> above, LocalDate from, LocalDate to) {
        String name = Cells.trim(cell);
        if (Cells.isMissing(name)) {
            return Parsed.missing();
        }
        if (areas.isValid(Cells.key(name), from, to)) {
            return Parsed.of(Cells.key(name));
        }
        TreeSet<String> named = new TreeSet<>();
        for (String code : areas.listByName(name)) {
            if (areas.isValid(code, from, to)) {
                named.add(code);
            }
        }
        for (String upper : above) {
            if (!Cells.isMissing(Cells.trim(upper)) && named.size() > 1) {
                List<String> uppers = new ArrayList<>(areas.listByName(Cells.trim(upper)));
                uppers.add(Cells.key(upper));
                named.removeIf(code -> uppers.stream().noneMatch(each -> areas.isResponsible(each, code, from, to)));
            }
        }
        return named.size() == 1
                ? Parsed.of(named.first())
                : Parsed.bad(Code.R_DISTRICT_UNKNOWN, name, Nearest.argument(candidates(name, named)));
    }

    private List<String> candidates(String name, TreeSet<String> named) {
        return named.isEmpty()
                ? Nearest.candidates(Cells.word(name), areas.names(), MOST_OFFERED).stream()
                        .flatMap(near -> areas.listByName(near).stream())
                        .distinct()
                        .toList()
                : List.copyOf(named);
    }
}
