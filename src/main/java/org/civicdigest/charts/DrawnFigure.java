package org.civicdigest.charts;

import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A figure as drawn in one language, with the words around it and the numbers behind it.
 *
 * @param id unique in an edition, also the file's name under {@code charts/}; the same in each language
 * @param kind the code of its {@link ChartKind}
 * @param indicator the indicator that the figure is about, null where it shows several
 * @param areaCode the area that a profile is of, null elsewhere
 * @param title the finding
 * @param svg a whole {@code <svg>} element whose text names the font family but does not carry it
 * @param png at twice the design size
 */
public record DrawnFigure(
        String id,
        String kind,
        Language language,
        @Nullable String indicator,
        @Nullable String areaCode,
        String title,
        String subtitle,
        String note,
        FigureTable table,
        String svg,
        byte[] png) {}
