package org.civicdigest.charts;

import java.io.Serializable;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A figure in one language that is drawn already: the words around it and the numbers behind it, without its pictures.
 *
 * @param id unique in an edition, also the file's name under {@code charts/}; the same in each language
 * @param kind the code of its {@link ChartKind}
 * @param indicator the indicator that the figure is about, null where it shows several
 * @param areaCode the area that a profile is of, null elsewhere
 * @param title the finding
 */
public record ListedFigure(
        String id,
        String kind,
        Language language,
        @Nullable String indicator,
        @Nullable String areaCode,
        String title,
        String subtitle,
        String note,
        FigureTable table)
        implements Serializable {
    static ListedFigure of(Figure figure) {
        Caption caption = figure.caption();
        return new ListedFigure(
                caption.id(),
                figure.kind().code(),
                caption.language(),
                caption.indicator(),
                caption.areaCode(),
                caption.title(),
                caption.subtitle(),
                caption.note(),
                figure.table());
    }
}
