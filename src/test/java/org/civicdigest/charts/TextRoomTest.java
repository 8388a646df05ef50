package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of picture keeps its texts apart, for few areas and for many, with names of two characters and of twenty. */
class TextRoomTest {
    /** So many figures of a kind and language; of very many areas the first, as each has thousands of texts. */
    private static final int FIGURES = 3;

    private static final int VERY_MANY = 300;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 24, 60, 75, 300})
    void noTextLeavesThePictureOrMeetsAnother(int districts) {
        Edition edition = RanksMakerTest.edition(districts, Math.max(1, districts / 8));
        Set<ChartKind> drawn = EnumSet.noneOf(ChartKind.class);
        for (Language language : Language.values()) {
            for (ChartSpecification specification : InventedCharts.all()) {
                List<Figure> figures = FigureMaker.figures(specification, edition, language);
                int step = Math.max(1, districts >= VERY_MANY ? figures.size() : figures.size() / FIGURES);
                for (int index = 0; index < figures.size(); index += step) {
                    TextRoom.assertTextsHaveRoom(figures.get(index), districts + " areas");
                    drawn.add(specification.kind());
                }
            }
        }
        if (districts >= 8) {
            assertThat(drawn).as("every kind is drawn").containsExactlyInAnyOrder(ChartKind.values());
        }
    }
}
