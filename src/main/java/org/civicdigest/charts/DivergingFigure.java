package org.civicdigest.charts;

import java.io.Serializable;
import java.util.List;

/**
 * Answers on one scale, the bad ones to the left of a middle and the good ones to the right of it.
 *
 * @param answers from the worst to the best; of an odd number the one in the middle is neutral, half of it on each side
 * @param rows the whole first, then areas by the share of good answers; those of which an answer is missing are named in the note
 */
public record DivergingFigure(Caption caption, FigureTable table, Scale scale, List<String> answers, List<Row> rows)
        implements Figure {
    public DivergingFigure {
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
    }

    /** @param shares of the answers in percent, together 100 */
    public record Row(String areaCode, String name, boolean isWhole, List<Double> shares) implements Serializable {
        public Row {
            shares = List.copyOf(shares);
        }

        /** How far the row reaches to the left of the middle. */
        double left() {
            return sum(0, shares.size() / 2) + (shares.size() % 2 == 0 ? 0 : shares.get(shares.size() / 2) / 2);
        }

        /** The share of good answers, without the neutral one. */
        double good() {
            return sum((shares.size() + 1) / 2, shares.size());
        }

        private double sum(int from, int to) {
            double sum = 0;
            for (int answer = from; answer < to; answer++) {
                sum += shares.get(answer);
            }
            return sum;
        }
    }

    @Override
    public ChartKind kind() {
        return ChartKind.DIVERGING;
    }
}
