package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** The comparer of pictures must be able to fail, else golden pictures prove nothing. */
class PictureDifferenceTest {
    private static final int SIDE = 100;

    @Test
    void aPictureIsNoDifferentFromItself() {
        assertThat(PictureDifference.between(picture(Color.WHITE, 0), picture(Color.WHITE, 0)))
                .as("no pixel differs")
                .isEqualTo(new PictureDifference(0, SIDE * SIDE));
    }

    @Test
    void aSpotOfAnotherColourIsSeen() {
        PictureDifference difference =
                PictureDifference.between(picture(Color.BLACK, 0), picture(new Color(0, 0, 17), 3));
        assertThat(difference.different())
                .as("nine pixels have 17 more of one channel")
                .isEqualTo(9);
        assertThat(difference.isTolerable())
                .as("nine of ten thousand are too many")
                .isFalse();
    }

    @Test
    void onePixelInTenThousandMayDifferAndNoMore() {
        assertThat(PictureDifference.between(picture(Color.BLACK, 0), picture(Color.RED, 1))
                        .isTolerable())
                .as("one pixel")
                .isTrue();
        assertThat(new PictureDifference(2, SIDE * SIDE).isTolerable())
                .as("two pixels")
                .isFalse();
    }

    @Test
    void aShadeThatRoundingLeavesIsNoDifference() {
        assertThat(PictureDifference.between(picture(Color.BLACK, 0), picture(new Color(16, 16, 16), SIDE))
                        .different())
                .as("each channel differs by what is allowed")
                .isZero();
    }

    @Test
    void aPictureOfAnotherSizeDiffersInEveryPixel() {
        assertThat(PictureDifference.between(
                                picture(Color.BLACK, 0), new BufferedImage(SIDE, SIDE + 1, BufferedImage.TYPE_INT_RGB))
                        .isTolerable())
                .as("a row more")
                .isFalse();
    }

    @Test
    void aFigureWithOneOtherValueIsAnotherPicture() {
        byte[] one = FigureRenderer.png(GoldenCharts.figure(ChartKind.LEAGUE));
        Figure other = FigureMaker.figures(
                        ChartSpecification.ofAll("league", ChartKind.LEAGUE),
                        InventedEdition.of(GoldenCharts.AREAS - 1),
                        GoldenCharts.LANGUAGE)
                .get(0);
        assertThat(PictureDifference.between(one, FigureRenderer.png(other)).isTolerable())
                .as("a row less")
                .isFalse();
    }

    /** Black with a square of this colour and side in its corner. */
    private static BufferedImage picture(Color color, int side) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, side, side);
        graphics.dispose();
        return image;
    }
}
