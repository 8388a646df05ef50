package org.civicdigest.jobs;

import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.charts.FontSubset;
import org.civicdigest.charts.FontWeight;
import org.civicdigest.charts.Fonts;
import org.civicdigest.digest.FontSource;

/** Gives pages the font of the charts, cut down to what each page prints. */
final class PageFontSource implements FontSource {
    @Override
    public String woffBase64(Weight weight, Set<Integer> codePoints) {
        TreeSet<Integer> printable = new TreeSet<>(codePoints);
        printable.removeIf(codePoint -> !Fonts.has(codePoint));
        FontWeight chartWeight = switch (weight) {
            case REGULAR -> FontWeight.REGULAR;
            case BOLD -> FontWeight.BOLD;
        };
        return Base64.getEncoder().encodeToString(FontSubset.woff(printable, chartWeight));
    }
}
