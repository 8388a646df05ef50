package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * The words around a figure, and what it is about.
 *
 * @param id unique in an edition and the same in each language
 * @param indicator null where the figure shows several
 * @param areaCode the area that a profile is of, null elsewhere
 * @param title the finding
 * @param subtitle measure, unit and period
 * @param note source, how to read it, and what is not shown
 * @param description what the picture shows, for readers who do not see it
 */
public record Caption(
        String id,
        Language language,
        @Nullable String indicator,
        @Nullable String areaCode,
        String title,
        String subtitle,
        String note,
        String description,
        List<KeyEntry> key)
        implements Serializable {
    public Caption {
        key = List.copyOf(key);
    }
}
