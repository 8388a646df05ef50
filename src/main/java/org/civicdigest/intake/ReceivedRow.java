package org.civicdigest.intake;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One row as intake passes it on: text, without anything that names a person.
 *
 * @param row the line of the file at which the row begins, the first line being 1
 * @param cells by the index of their column in the head. The cell of {@code person_id} is a pseudonym; cells of columns
 *     that no field uses are empty, because what is not needed does not travel. A row with a wrong number of fields
 *     has as many cells as it has fields, at most {@link RowReader#MOST_CELLS}
 * @param problem why the row is not to be screened; its code says whether it is quarantined or ignored
 * @param warnings what is worth a word in a row that is taken
 */
public record ReceivedRow(
        long row, List<String> cells, @Nullable Notice problem, List<Notice> warnings) implements Serializable {
    public ReceivedRow {
        cells = List.copyOf(cells);
        warnings = List.copyOf(warnings);
    }
}
