package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FigureRendererTest {
    @Test
    void anSvgSaysWhatItShows() {
        for (Figure figure : someOfEachKind(8)) {
            Element root = SvgReading.root(FigureRenderer.svg(figure));
            assertThat(root.getAttribute("role")).isEqualTo("img");
            Element title = (Element) root.getElementsByTagName("title").item(0);
            Element description = (Element) root.getElementsByTagName("desc").item(0);
            assertThat(title.getTextContent()).isEqualTo(figure.caption().title());
            assertThat(description.getTextContent()).contains(figure.caption().description());
            assertThat(root.getAttribute("aria-labelledby"))
                    .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
        }
    }

    @Test
    void manyFiguresCanStandInOnePage() {
        Set<String> ids = new HashSet<>();
        Pattern id = Pattern.compile(" id=\"([^\"]*)\"");
        for (Figure figure : someOfEachKind(8)) {
            Matcher matcher = id.matcher(FigureRenderer.svg(figure));
            while (matcher.find()) {
                assertThat(ids.add(matcher.group(1))).as(matcher.group(1)).isTrue();
            }
        }
        assertThat(ids).allSatisfy(each -> assertThat(each).startsWith("fig-"));
    }

    @Test
    void numbersHaveTwoDecimalsAtMost() {
        for (Figure figure : someOfEachKind(24)) {
            assertThat(FigureRenderer.svg(figure).replaceAll(">[^<]*<", "><")).doesNotContainPattern("\\d\\.\\d{3}");
        }
    }

    @Test
    void neitherLocaleNorTimeZoneChangesAByte() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Figure> figures = List.copyOf(someOfEachKind(8));
        List<DrawnFigure> plain = figures.stream().map(FigureRenderer::draw).toList();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(someOfEachKind(8)).as(tag).isEqualTo(figures);
                for (int index = 0; index < figures.size(); index++) {
                    DrawnFigure again = FigureRenderer.draw(figures.get(index));
                    assertThat(again.svg()).as(tag).isEqualTo(plain.get(index).svg());
                    assertThat(again.png()).as(tag).isEqualTo(plain.get(index).png());
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void figuresTravelToTheTasksThatDraw() throws IOException, ClassNotFoundException {
        for (Figure figure : someOfEachKind(8)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(figure);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertThat(in.readObject()).as(figure.id()).isEqualTo(figure);
            }
        }
    }

    @Test
    void aPictureInAPageIsTheOneOfItsFile() {
        for (Figure figure : someOfEachKind(8)) {
            String svg = FigureRenderer.svg(figure);
            assertThat(StandaloneSvg.withoutFonts(StandaloneSvg.withFonts(svg)))
                    .as(figure.id())
                    .isEqualTo(svg);
        }
    }

    @Test
    void aPngHasTwiceTheSizeOfTheDesign() throws IOException {
        DrawnFigure drawn = FigureRenderer.draw(someOfEachKind(8).get(0));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn.png()));
        assertThat(drawn.svg()).contains("viewBox=\"0 0 " + image.getWidth() / 2 + " " + image.getHeight() / 2 + "\"");
        assertThat(image.getRGB(0, 0)).as("white").isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aNameThatCannotBePrintedIsRefused() {
        Figure figure = FigureMaker.figures(
                        ChartSpecification.ofAll("spine", ChartKind.SPINE),
                        InventedEdition.withTitle("\uD83D\uDE00 市"),
                        Language.ZH)
                .get(0);
        assertThatThrownBy(() -> FigureRenderer.svg(figure)).isInstanceOf(MissingGlyphException.class);
        assertThatThrownBy(() -> FigureRenderer.png(figure)).isInstanceOf(MissingGlyphException.class);
    }

    @Test
    void aStandaloneFileCarriesItsFont() {
        String svg = FigureRenderer.svg(someOfEachKind(3).get(0));
        String standalone = StandaloneSvg.withFonts(svg);
        assertThat(standalone).isEqualTo(StandaloneSvg.withFonts(svg)).startsWith("<?xml");
        assertThat(standalone)
                .as("a file without its namespace shows as a tree of markup")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"");
        assertThat(SvgReading.texts(standalone)).isEqualTo(SvgReading.texts(svg));
        assertThat(standalone).contains("font-weight:400;src:url(data:font/woff;base64,", "font-weight:700;src:");
    }

    /** One figure of each kind and language, with the trickiest indicators. */
    private static List<Figure> someOfEachKind(int districts) {
        Edition edition = InventedEdition.of(districts);
        List<Figure> figures = new ArrayList<>();
        for (Language language : Language.values()) {
            for (ChartSpecification specification : InventedCharts.all()) {
                List<Figure> all = FigureMaker.figures(specification, edition, language);
                figures.addAll(all.subList(0, Math.min(all.size(), 1)));
                figures.addAll(all.subList(Math.min(all.size(), 5), Math.min(all.size(), 6)));
            }
        }
        return figures;
    }
}
