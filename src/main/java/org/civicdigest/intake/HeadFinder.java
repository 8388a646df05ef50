package org.civicdigest.intake;

import org.civicdigest.model.Template;
import org.jspecify.annotations.Nullable;

/**
 * Finds the head in the first rows of a part.
 *
 * <p>This is where a template's layout plugs in: an implementation may take a head from further below (its
 * {@link Head#line} then is the row of its first record), or join the records of a head that has several (
 * {@link Head#rows}) with the help of {@link TableTop#merged}. Every reader and every counter passes over what is above
 * the head and over the head's own records, so nothing else has to know.
 */
interface HeadFinder {
    /** The head; {@link Head#NONE} where there is none. */
    Head find(TableTop top);

    /** The first record that is not blank; a template may say from which row on. */
    static HeadFinder of(@Nullable Template template) {
        int from = template == null ? 1 : template.headRow();
        return top -> top.lines().stream()
                .filter(line -> line.row() == 0 || line.row() >= from)
                .findFirst()
                .map(line -> new Head(line.cells(), line.row(), line.row() == 0 ? 0 : 1))
                .orElse(Head.NONE);
    }
}
