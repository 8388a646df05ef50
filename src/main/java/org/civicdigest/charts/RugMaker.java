package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the rug of all areas by all indicators, in as many figures as its columns need. */
final class RugMaker {
    private static final int MOST_COLUMNS = 16;

    private final Setting setting;
    private final Wording words;
    private final List<Indicator> indicators;
    private final int part;
    private final int parts;

    private RugMaker(Setting setting, List<Indicator> indicators, int part, int parts) {
        this.setting = setting;
        this.words = setting.words();
        this.indicators = indicators;
        this.part = part;
        this.parts = parts;
    }

    /** Columns that do not fit go to further figures of about the same width. */
    static List<Figure> figures(Setting setting) {
        List<Indicator> indicators = setting.byTheme(setting.indicators());
        List<Figure> figures = new ArrayList<>();
        if (indicators.isEmpty() || setting.areas().isEmpty()) {
            return figures;
        }
        @Nullable Integer limit = setting.specification().limit();
        int most = limit == null ? MOST_COLUMNS : limit;
        int parts = (indicators.size() + most - 1) / most;
        for (int part = 0; part < parts; part++) {
            int from = indicators.size() * part / parts;
            int to = indicators.size() * (part + 1) / parts;
            figures.add(new RugMaker(setting, indicators.subList(from, to), part + 1, parts).figure());
        }
        return figures;
    }

    private RugFigure figure() {
        List<RugFigure.Column> columns = new ArrayList<>();
        for (Indicator indicator : indicators) {
            ValueFormat format = setting.format(indicator);
            // The percent sign stands once a column, beside the average; the other units are in the table.
            columns.add(new RugFigure.Column(
                    indicator.code(),
                    setting.themeOf(indicator),
                    setting.nameOf(indicator),
                    format.text(setting.top(indicator, setting.year())),
                    format.isPercent() ? "%" : ""));
        }
        List<RugFigure.Row> rows = new ArrayList<>();
        for (Area area : setting.areas()) {
            rows.add(row(area.code()));
        }
        rows.sort(Comparator.comparingInt((RugFigure.Row row) -> row.worse() - row.better())
                .thenComparing(RugFigure.Row::areaCode));
        return new RugFigure(
                caption(rows),
                table(columns, rows),
                words.topAverageAsHead(),
                setting.say("优于／差于平均项数", "Better / worse than average"),
                columns,
                rows);
    }

    private RugFigure.Row row(String area) {
        List<RugFigure.Cell> cells = new ArrayList<>();
        int better = 0;
        int worse = 0;
        for (Indicator indicator : indicators) {
            @Nullable IndicatorValue value = setting.find(area, indicator, setting.year());
            if (value == null || value.value() == null) {
                cells.add(new RugFigure.Cell(LeagueMaker.symbol(value), Verdict.NOT_COMPARED));
            } else {
                cells.add(new RugFigure.Cell(setting.format(indicator).text(value.value()), value.verdict()));
                better += value.verdict() == Verdict.BETTER ? 1 : 0;
                worse += value.verdict() == Verdict.WORSE ? 1 : 0;
            }
        }
        return new RugFigure.Row(area, setting.nameOf(area), cells, better, worse);
    }

    private Caption caption(List<RugFigure.Row> rows) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("areas", Integer.toString(rows.size()));
        placeholders.put("indicators", Integer.toString(indicators.size()));
        String subtitle = words.subtitle(List.of(setting.say(
                words.areas(rows.size()) + " × " + indicators.size() + " 项指标，" + words.year(setting.year())
                        + (parts > 1 ? "（" + parts + " 图之 " + part + "）" : "") + "；按优于与差于平均的项数之差排序",
                words.areas(rows.size()) + " × " + indicators.size()
                        + (indicators.size() == 1 ? " indicator, " : " indicators, ") + setting.year()
                        + (parts > 1 ? " (figure " + part + " of " + parts + ")" : "")
                        + ", ordered by better minus worse")));
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        List<String> lowerIsBetter = indicators.stream()
                .filter(indicator -> indicator.direction() == Indicator.Direction.LOWER)
                .map(setting::nameOf)
                .toList();
        if (!lowerIsBetter.isEmpty()) {
            note.add(setting.say("数值越低越好的指标：", "Lower values are better for: ") + words.list(lowerIsBetter));
        }
        note.addAll(symbols());
        return new Caption(
                parts > 1 && part > 1 ? setting.id(Integer.toString(part)) : setting.id(),
                setting.language(),
                null,
                null,
                setting.title(finding(rows), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note),
                description(rows),
                key(rows));
    }

    /** What stands in cells without a value. */
    private List<String> symbols() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Area area : setting.areas()) {
            for (Indicator indicator : indicators) {
                @Nullable IndicatorValue value = setting.find(area.code(), indicator, setting.year());
                if (value == null) {
                    statuses.add(Status.NOT_REPORTED);
                } else if (value.value() == null) {
                    statuses.add(value.status());
                }
            }
        }
        return statuses.stream()
                .map(status -> ValueFormat.symbol(status) + " " + words.reason(status))
                .toList();
    }

    private List<KeyEntry> key(List<RugFigure.Row> rows) {
        String significantly = words.significantly(indicators);
        List<KeyEntry> key = new ArrayList<>();
        for (Verdict verdict : List.of(
                Verdict.BETTER, Verdict.SIMILAR, Verdict.WORSE, Verdict.HIGHER, Verdict.LOWER, Verdict.NOT_COMPARED)) {
            boolean occurs =
                    rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.verdict() == verdict);
            if (occurs) {
                String label = switch (verdict) {
                    case BETTER -> setting.say(significantly + "优于平均", significantly + "better than average");
                    case SIMILAR ->
                        significantly.isEmpty()
                                ? setting.say("与平均相近", "about average")
                                : setting.say("无显著差异", "no significant difference");
                    case WORSE -> setting.say(significantly + "差于平均", significantly + "worse than average");
                    case HIGHER ->
                        setting.say(significantly + "偏高（无优劣）", significantly + "higher (neither good nor bad)");
                    case LOWER ->
                        setting.say(significantly + "偏低（无优劣）", significantly + "lower (neither good nor bad)");
                    case NOT_COMPARED -> setting.say("未作比较", "not compared");
                };
                key.add(new KeyEntry(words.capitalised(label), KeyEntry.Symbol.CELL, verdict));
            }
        }
        return key;
    }

    private String finding(List<RugFigure.Row> rows) {
        int most = rows.stream().mapToInt(RugFigure.Row::better).max().orElse(0);
        String better = words.significantly(indicators);
        if (most == 0) {
            return setting.say(
                    "没有" + words.level() + "有指标" + better + "优于" + words.topAverage(),
                    "No " + words.level() + " is " + better + "better than the " + words.topAverage()
                            + " in any indicator");
        }
        List<String> first = rows.stream()
                .filter(row -> row.better() == most)
                .map(RugFigure.Row::name)
                .toList();
        String ofAll = most + " of " + indicators.size() + (indicators.size() == 1 ? " indicator" : " indicators");
        if (first.size() == 1) {
            return setting.say(
                    first.get(0) + "有 " + most + " 项指标" + better + "优于" + words.topAverage() + "，为最多",
                    first.get(0) + " is " + better + "better than the " + words.topAverage() + " in " + ofAll
                            + ", the most of all");
        }
        String who =
                first.size() == 2 ? first.get(0) + setting.say("和", " and ") + first.get(1) : words.areas(first.size());
        return setting.say(
                who + "各有 " + most + " 项指标" + better + "优于" + words.topAverage() + "，为最多",
                who + " are " + better + "better than the " + words.topAverage() + " in " + ofAll
                        + ", the most of all");
    }

    private String description(List<RugFigure.Row> rows) {
        List<String> counts = new ArrayList<>();
        for (RugFigure.Row row : rows) {
            counts.add(row.name() + " " + row.better() + "／" + row.worse());
        }
        return words.sentences(
                List.of(setting.say("各" + words.level() + "优于／差于平均的项数：", "Indicators better／worse than average: ")
                        + words.list(counts)));
    }

    private FigureTable table(List<RugFigure.Column> columns, List<RugFigure.Row> rows) {
        List<String> head = new ArrayList<>();
        head.add(words.levelAsHead());
        indicators.forEach(indicator -> head.add(words.measure(indicator)));
        head.add(setting.say("优于平均项数", "Better"));
        head.add(setting.say("差于平均项数", "Worse"));
        List<List<String>> cells = new ArrayList<>();
        List<String> top = new ArrayList<>();
        top.add(words.topAverageAsHead());
        columns.forEach(column -> top.add(column.topText()));
        top.add("");
        top.add("");
        cells.add(top);
        for (RugFigure.Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.name());
            row.cells().forEach(cell -> line.add((cell.text() + " " + mark(cell.verdict())).strip()));
            line.add(Integer.toString(row.better()));
            line.add(Integer.toString(row.worse()));
            cells.add(line);
        }
        return new FigureTable(head, cells);
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case BETTER, HIGHER -> "▲";
            case WORSE, LOWER -> "▼";
            case SIMILAR, NOT_COMPARED -> "";
        };
    }
}
