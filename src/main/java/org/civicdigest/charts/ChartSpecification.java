package org.civicdigest.charts;

import java.util.List;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a file under {@code charts/} asks for: a kind of chart, of which indicators, in which words.
 *
 * @param id the file's name without its ending; figures begin their own ids with it
 * @param indicators codes in the order wanted; empty stands for {@code all}: every indicator that areas are compared by
 * @param title words in place of the finding that the chart states by itself; null to let it state it
 * @param subtitle words in place of measure, unit and period; null for these
 * @param limit of a rug, the most columns of one figure, further columns go to further figures; of a bump chart, the
 *     most areas highlighted as risers and as fallers each; of tiles, the most figures of one theme; of a waterfall, the most changes of one area; null for
 *     the kind's own
 * @param marks what a league draws its values as
 */
public record ChartSpecification(
        String id,
        ChartKind kind,
        List<String> indicators,
        @Nullable Text title,
        @Nullable Text subtitle,
        @Nullable Integer limit,
        LeagueMarks marks) {
    public ChartSpecification {
        indicators = List.copyOf(indicators);
        if (limit != null && limit < 1) {
            throw new IllegalArgumentException("the limit of chart " + id + " is " + limit + ", expected 1 or more");
        }
    }

    /** A specification with the marks that need no asking. */
    public ChartSpecification(
            String id,
            ChartKind kind,
            List<String> indicators,
            @Nullable Text title,
            @Nullable Text subtitle,
            @Nullable Integer limit) {
        this(id, kind, indicators, title, subtitle, limit, LeagueMarks.POINTS);
    }

    /** A specification of all indicators in the kind's own words. */
    public static ChartSpecification ofAll(String id, ChartKind kind) {
        return new ChartSpecification(id, kind, List.of(), null, null, null);
    }

    public boolean isOfAllIndicators() {
        return indicators.isEmpty();
    }
}
