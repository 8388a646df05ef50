package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Areas by rank, each with the ranks that chance leaves it.
 *
 * @param middle the rank in the middle, between two ranks where their number is even
 * @param middleLabel what stands over the line of the middle
 * @param rankHead over the column of ranks and of their sets
 * @param rows by rank; areas without a rank are named in the note
 */
public record RanksFigure(
        Caption caption,
        FigureTable table,
        Scale scale,
        double middle,
        String middleLabel,
        String rankHead,
        List<Row> rows)
        implements Figure {
    public RanksFigure {
        rows = List.copyOf(rows);
    }

    /**
     * One area.
     *
     * @param best the best rank that chance leaves
     * @param worst the worst rank that chance leaves
     * @param previous the rank of the year before, where the move from there can be told from chance; else null
     * @param tone on which side of the middle all the ranks lie that chance leaves; similar where on both
     */
    public record Row(
            String areaCode,
            String name,
            int rank,
            int best,
            int worst,
            @Nullable Integer previous,
            Verdict tone) implements Serializable {
        public Row {
            if (best > rank || rank > worst) {
                throw new IllegalArgumentException(
                        areaCode + ": rank " + rank + " is not among the ranks " + best + " to " + worst);
            }
        }

        String setText() {
            return best == worst ? Integer.toString(best) : best + "–" + worst;
        }
    }

    @Override
    public ChartKind kind() {
        return ChartKind.RANKS;
    }
}
