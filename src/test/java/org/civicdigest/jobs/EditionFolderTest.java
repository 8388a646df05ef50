package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.charts.FigureTable;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stages of an edition leave for each other is whole or not there. */
class EditionFolderTest {
    @TempDir
    private Path store;

    private final ListedFigure figure = new ListedFigure(
            "rug", "rug", Language.ZH, null, null, "标题", "", "", new FigureTable(List.of("单位"), List.of()));

    private EditionFolder folder() {
        return new EditionFolder(store, 2025, "");
    }

    @Test
    void figuresComeBackWithTheirPictures() throws IOException {
        folder().dropFigures();
        folder().pictures()
                .write(new DrawnPictures(figure, "<svg/>".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2}));
        folder().writeFigures(List.of(figure));
        assertThat(folder().readFigures()).as("words and numbers").containsExactly(figure);
        assertThat(folder().pictures().svg(figure)).as("SVG").isEqualTo("<svg/>");
        assertThat(folder().pictures().png(figure)).as("PNG").containsExactly(1, 2);
    }

    @Test
    void figuresThatAreDroppedAreAskedForAgain() {
        folder().dropFigures();
        folder().pictures().write(new DrawnPictures(figure, "<svg/>".getBytes(StandardCharsets.UTF_8), new byte[] {1}));
        folder().writeFigures(List.of(figure));
        folder().dropFigures();
        assertThatThrownBy(() -> folder().readFigures())
                .as("the operator is told which job makes them")
                .isInstanceOf(UserException.class)
                .hasMessageContaining("Run the job charts first");
        assertThat(store.resolve("editions/2025/charts")).as("pictures").isEmptyDirectory();
    }
}
