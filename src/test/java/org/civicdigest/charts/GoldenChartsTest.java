package org.civicdigest.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of chart looks as it did when somebody last looked at it. A change that is meant: run {@link #main}, or this test with
 * {@code -DwriteGoldens=true}, from the root of the checkout; look at the changed files; keep them with the change.
 */
class GoldenChartsTest {
    private static final String ANEW =
            "; if this is meant, write the files anew with -Dtest=GoldenChartsTest -DwriteGoldens=true and look at them";
    private static final Path FAILED = Path.of("target", "golden");

    public static void main(String[] arguments) throws IOException {
        GoldenCharts.write();
    }

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("writeGoldens")) {
            GoldenCharts.write();
            Assumptions.abort("the files are written anew; what is on the class path is older and not compared");
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theSvgIsTheOneKept(ChartKind kind) throws IOException {
        assertKept(kind, ".svg", GoldenCharts.svg(GoldenCharts.figure(kind)));
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void theDataAreThoseKept(ChartKind kind) throws IOException {
        assertKept(kind, ".csv", GoldenCharts.data(GoldenCharts.figure(kind)));
    }

    @ParameterizedTest
    @MethodSource("org.civicdigest.charts.GoldenCharts#pictured")
    void thePictureIsTheOneKept(ChartKind kind) throws IOException {
        byte[] png = FigureRenderer.png(GoldenCharts.figure(kind));
        PictureDifference difference = PictureDifference.between(GoldenCharts.stored(kind, ".png"), png);
        if (!difference.isTolerable()) {
            throw new AssertionError(kind.code() + ": " + difference.different() + " of " + difference.all()
                    + " pixels differ from the picture kept, see " + writeFailed(kind, ".png", png) + ANEW);
        }
    }

    /** Without the whole text in the message, of which nobody finds the difference. */
    private static void assertKept(ChartKind kind, String ending, byte[] actual) throws IOException {
        String kept = new String(GoldenCharts.stored(kind, ending), StandardCharsets.UTF_8);
        String drawn = new String(actual, StandardCharsets.UTF_8);
        if (kept.equals(drawn)) {
            return;
        }
        int at = firstDifference(kept, drawn);
        Path file = writeFailed(kind, ending, actual);
        assertThat(excerpt(drawn, at))
                .as(kind.code() + ending + " differs from character " + at + " on, see " + file + ANEW)
                .isEqualTo(excerpt(kept, at));
        throw new AssertionError(kind.code() + ending + " differs, see " + file + ANEW);
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    private static Path writeFailed(ChartKind kind, String ending, byte[] bytes) throws IOException {
        Files.createDirectories(FAILED);
        return Files.write(FAILED.resolve(kind.code() + ending), bytes);
    }
}
