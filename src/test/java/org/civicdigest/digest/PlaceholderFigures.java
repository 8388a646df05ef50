package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.charts.FigureTable;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;

/** Plain pictures that stand where the real charts will: dots with names, each with ids that all pictures share. */
final class PlaceholderFigures implements Pictures {
    private final Map<String, String> svgs = new HashMap<>();

    List<ListedFigure> of(Edition edition, Language language) {
        List<ListedFigure> figures = new ArrayList<>();
        figures.add(figure("rug", "rug", null, null, language, "各区县与全市比较", 1120, 820, List.of()));
        for (Indicator indicator : edition.comparedIndicators()) {
            List<IndicatorValue> values = edition.listCompared(indicator.code(), edition.period()).stream()
                    .filter(value -> value.value() != null)
                    .toList();
            List<List<String>> rows = values.stream()
                    .map(value -> List.of(
                            edition.nameOf(value.areaCode(), language),
                            ValueText.of(indicator, edition).number(value.value() == null ? 0 : value.value())))
                    .toList();
            int height = 120 + 26 * rows.size();
            figures.add(figure(
                    "league-" + indicator.code(),
                    "league",
                    indicator.code(),
                    null,
                    language,
                    indicator.name().in(language),
                    860,
                    height,
                    rows));
            figures.add(figure(
                    "dumbbell-" + indicator.code(),
                    "dumbbell",
                    indicator.code(),
                    null,
                    language,
                    indicator.name().in(language),
                    860,
                    height,
                    rows));
        }
        for (Area area : edition.comparedAreas()) {
            figures.add(figure(
                    "spine-" + area.code(),
                    "spine",
                    null,
                    area.code(),
                    language,
                    area.name().in(language),
                    960,
                    640,
                    List.of()));
        }
        return figures;
    }

    private ListedFigure figure(
            String id,
            String kind,
            @org.jspecify.annotations.Nullable String indicator,
            @org.jspecify.annotations.Nullable String area,
            Language language,
            String title,
            int width,
            int height,
            List<List<String>> rows) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"title\" font-family=\"Noto Sans SC\"><title id=\"title\">%s</title><defs><clipPath id=\"clip1\"><rect width=\"%d\" height=\"%d\"/></clipPath></defs><rect width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"#E4E7EA\"/><text x=\"22\" y=\"36\" font-size=\"20\" font-weight=\"bold\" fill=\"#1D2329\">%s</text><g clip-path=\"url(#clip1)\" font-size=\"13\" fill=\"#1D2329\">",
                width,
                height,
                width,
                height,
                escape(title),
                width,
                height,
                width,
                height,
                escape(title + "（" + kind + "）")));
        double largest = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(1).replace(",", "")))
                .max()
                .orElse(1);
        for (int row = 0; row < rows.size(); row++) {
            int y = 80 + 26 * row;
            double x = 180 + 600 * Double.parseDouble(rows.get(row).get(1).replace(",", "")) / largest;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"22\" y=\"%d\">%s</text><line x1=\"180\" x2=\"780\" y1=\"%d\" y2=\"%d\" stroke=\"#E4E7EA\"/><circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"#1F6FB2\"/><text x=\"800\" y=\"%d\">%s</text>",
                    y,
                    escape(rows.get(row).get(0)),
                    y - 4,
                    y - 4,
                    x,
                    y - 4,
                    y,
                    rows.get(row).get(1)));
        }
        svg.append("</g></svg>");
        svgs.put(id + "." + language, svg.toString());
        FigureTable table =
                new FigureTable(language == Language.ZH ? List.of("单位", "数值") : List.of("Area", "Value"), rows);
        return new ListedFigure(id, kind, language, indicator, area, title, "", "", table);
    }

    @Override
    public String svg(ListedFigure figure) {
        return Objects.requireNonNull(svgs.get(figure.id() + "." + figure.language()));
    }

    @Override
    public byte[] png(ListedFigure figure) {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G'};
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
