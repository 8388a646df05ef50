package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;

/** The gallery shows every kind, and says so where it cannot. */
class GalleryTest {
    @Test
    void theProductsGalleryHasEveryKind() {
        assertThat(Gallery.bundled().idByKind()).containsOnlyKeys(ChartKind.values());
    }

    @Test
    void aFigureThatTheEditionLacksIsNamedWithThoseOfItsKind() {
        List<ListedFigure> figures = new ArrayList<>();
        for (ChartKind kind : ChartKind.values()) {
            figures.add(drawn(kind, kind.code() + "-one", Language.ZH));
        }
        Gallery gallery = Gallery.read("gallery.yaml", yaml("one"));
        assertThat(gallery.choose(figures, Language.ZH)).hasSize(ChartKind.values().length);
        assertThatThrownBy(() -> Gallery.read("gallery.yaml", yaml("one").replace("rug-one", "rug-two"))
                        .choose(figures, Language.ZH))
                .isInstanceOf(ChartSpecificationException.class)
                .hasMessage("charts/gallery.yaml: the edition has no figure 'rug-two', expected any of rug-one");
        assertThatThrownBy(() -> gallery.choose(figures, Language.EN))
                .hasMessageContaining("no figure 'rug-one', expected a rug, of which it has none");
    }

    @Test
    void aGalleryWithoutAKindIsRefused() {
        assertThatThrownBy(() -> Gallery.read("g.yaml", yaml("one").replace("rug: rug-one\n", "")))
                .hasMessageStartingWith("g.yaml:1: no rug, expected the id of a figure for each of league, tiles,");
        assertThatThrownBy(() -> Gallery.read("g.yaml", "rag: rug"))
                .hasMessageStartingWith("g.yaml:1: 'rag' names no figure");
    }

    private static String yaml(String ending) {
        return Stream.of(ChartKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT) + ": " + kind.code() + "-" + ending + "\n")
                .collect(Collectors.joining());
    }

    private static ListedFigure drawn(ChartKind kind, String id, Language language) {
        FigureTable table = new FigureTable(List.of("a"), List.of());
        return new ListedFigure(id, kind.code(), language, null, null, "", "", "", table);
    }
}
