package org.civicdigest.charts;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.MonthlySeries;
import org.civicdigest.model.Period;
import org.civicdigest.model.ProcessChart;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the months of the whole, of each indicator that has any in the edition's year and in a year before. */
final class SeasonMaker {
    private static final int MONTHS = 12;
    private static final int FEWEST_YEARS = 3;

    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final MonthlySeries series;
    /** The years from the first with a value on. */
    private final List<SeasonFigure.Row> rows = new ArrayList<>();

    private SeasonMaker(Setting setting, Indicator indicator, MonthlySeries series) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.series = series;
        for (int year = series.firstYear(); year <= setting.year(); year++) {
            SeasonFigure.Row row = row(year);
            if (!rows.isEmpty() || hasValue(row)) {
                rows.add(row);
            }
        }
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            setting.edition()
                    .findWholeByMonth(indicator.code())
                    .map(series -> new SeasonMaker(setting, indicator, series))
                    .filter(SeasonMaker::hasSomethingToCompare)
                    .ifPresent(maker -> figures.add(maker.figure()));
        }
        return figures;
    }

    private boolean hasSomethingToCompare() {
        return rows.size() > 1 && hasValue(rows.get(rows.size() - 1));
    }

    private static boolean hasValue(SeasonFigure.Row row) {
        return row.cells().stream().anyMatch(cell -> cell.value() != null);
    }

    private SeasonFigure.Row row(int year) {
        List<SeasonFigure.Cell> cells = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            int index = (year - series.firstYear()) * MONTHS + month - 1;
            if (index >= series.values().size()) {
                cells.add(new SeasonFigure.Cell(null, ""));
                continue;
            }
            @Nullable Double value = series.values().get(index);
            cells.add(
                    value == null
                            ? new SeasonFigure.Cell(null, sign(year, month))
                            : new SeasonFigure.Cell(format.inPrintedUnit(value), format.text(value)));
        }
        return new SeasonFigure.Row(year, words.year(year), cells);
    }

    /** Why there is no value: the edition knows it of its own year, and of the years before that there is none to show. */
    private String sign(int year, int month) {
        @Nullable IndicatorValue value = find(year, month);
        return value == null || value.status().showsValue() ? ValueFormat.NONE : ValueFormat.symbol(value.status());
    }

    private @Nullable IndicatorValue find(int year, int month) {
        return setting.edition()
                .find(setting.topCode(), indicator.code(), Period.ofMonth(YearMonth.of(year, month)))
                .orElse(null);
    }

    private SeasonFigure figure() {
        List<SeasonFigure.Span> known = new ArrayList<>();
        List<SeasonFigure.@Nullable Span> earlier = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            SeasonFigure.@Nullable Span span = span(month);
            earlier.add(span);
            if (span != null) {
                known.add(span);
            }
        }
        double[] all = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(SeasonFigure.Cell::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        String suffix = format.isPercent() ? "%" : "";
        Scale scale = Scale.covering(all[0], all[all.length - 1], 5, suffix);
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            months.add(words.monthInHead(month));
        }
        return new SeasonFigure(
                caption(scale, !known.isEmpty()),
                table(months, earlier),
                scale,
                Shades.covering(all[0], all[all.length - 1], suffix).scale(),
                months,
                earlier,
                rows);
    }

    private SeasonFigure.@Nullable Span span(int month) {
        double[] values = rows.subList(0, rows.size() - 1).stream()
                .map(row -> row.cells().get(month).value())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return null;
        }
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return new SeasonFigure.Span(values[0], sum / values.length, values[values.length - 1]);
    }

    private int firstYear() {
        return rows.get(0).year();
    }

    /** 2021–2024 年, or the one year before. */
    private String earlierYears() {
        int last = setting.year() - 1;
        return firstYear() == last ? words.year(last) : words.years(firstYear(), last);
    }

    private Caption caption(Scale scale, boolean hasEarlier) {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("first_year", Integer.toString(firstYear()));
        String top = setting.nameOf(setting.topCode());
        String years = words.years(firstYear(), setting.year());
        String subtitle = words.subtitle(List.of(
                setting.say(
                        top + words.measure(indicator) + "，按月，" + years,
                        words.measure(indicator) + " of " + top + " by month, " + years),
                words.lowerIsBetter(indicator),
                scale.startsAtZero() ? "" : setting.say("纵轴不从零开始", "The axis does not start at zero")));
        List<KeyEntry> key = new ArrayList<>();
        key.add(new KeyEntry(words.year(setting.year()), KeyEntry.Symbol.YEAR_LINE, Verdict.SIMILAR));
        if (hasEarlier) {
            boolean isOne = firstYear() == setting.year() - 1;
            if (!isOne) {
                key.add(new KeyEntry(
                        setting.say(earlierYears() + "范围", "Range of " + earlierYears()),
                        KeyEntry.Symbol.RANGE,
                        Verdict.SIMILAR));
            }
            key.add(new KeyEntry(
                    isOne ? earlierYears() : setting.say(earlierYears() + "均值", "Mean of " + earlierYears()),
                    KeyEntry.Symbol.DASHED_LINE,
                    Verdict.SIMILAR));
        }
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(),
                key);
    }

    /** What the order of the months says where chance does not explain it; which months, never why. */
    private String finding() {
        String name = setting.nameOf(indicator);
        ProcessChart.@Nullable Pattern pattern = pattern();
        if (pattern == null) {
            return setting.say(
                    name + "：月份齐全的年份不足三个，还看不出固定的高低", name + ": fewer than three whole years, too few to tell a season");
        }
        if (pattern.highest().isEmpty()) {
            return setting.say(
                    name + "：没有哪个月份年年偏高或偏低", name + ": no month is regularly higher or lower than the others");
        }
        return setting.say(
                name + "：历年多以 " + words.months(pattern.highest()) + "为高，" + words.months(pattern.lowest()) + "为低",
                name + ": regularly high in " + words.months(pattern.highest()) + ", low in "
                        + words.months(pattern.lowest()));
    }

    private ProcessChart.@Nullable Pattern pattern() {
        return setting.edition().listMonths(indicator.code()).stream()
                .filter(chart -> chart.areaCode().equals(setting.topCode()))
                .findFirst()
                .map(ProcessChart::pattern)
                .orElse(null);
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        int last = series.values().size() - (setting.year() - series.firstYear()) * MONTHS;
        if (last < MONTHS) {
            note.add(setting.say(
                    words.year(setting.year()) + "数据截至 " + words.month(last),
                    words.year(setting.year()) + " has data up to " + words.month(last)));
        }
        List<Integer> provisional = new ArrayList<>();
        for (int month = 1; month <= MONTHS; month++) {
            @Nullable IndicatorValue value = find(setting.year(), month);
            if (value != null && value.status() == Status.PROVISIONAL) {
                provisional.add(month);
            }
        }
        if (!provisional.isEmpty()) {
            note.add(words.months(provisional) + setting.say("：", ": ") + words.reason(Status.PROVISIONAL));
        }
        Set<String> signs = new TreeSet<>();
        rows.forEach(row -> row.cells().stream()
                .filter(cell -> cell.value() == null && !cell.text().isEmpty())
                .forEach(cell -> signs.add(cell.text())));
        for (String sign : signs) {
            note.add(sign + " " + meaning(sign));
        }
        if (springMoves()) {
            note.add(
                    setting.say(
                            "最低的月份有的年份是 1 月，有的是 2 月：春节所在月份逐年不同",
                            "The lowest month is January in some years and February in others: the month of Spring Festival moves"));
        }
        return note;
    }

    private String meaning(String sign) {
        for (Status status : Status.values()) {
            if (!status.showsValue()
                    && status != Status.NOT_REPORTED
                    && ValueFormat.symbol(status).equals(sign)) {
                return words.reason(status);
            }
        }
        return setting.say("没有可列的数值：未报送，或不予公布", "no value to show: not reported, or withheld");
    }

    /** Whether whole years have their lowest month in January or February, and not always in the same. */
    private boolean springMoves() {
        Set<Integer> lowest = new TreeSet<>();
        int whole = 0;
        for (SeasonFigure.Row row : rows) {
            if (row.cells().stream().anyMatch(cell -> cell.value() == null)) {
                continue;
            }
            whole++;
            int least = 0;
            for (int month = 1; month < MONTHS; month++) {
                least = valueOf(row, month) < valueOf(row, least) ? month : least;
            }
            lowest.add(least + 1);
        }
        return whole >= FEWEST_YEARS && lowest.equals(Set.of(1, 2));
    }

    private static double valueOf(SeasonFigure.Row row, int month) {
        return Objects.requireNonNull(row.cells().get(month).value());
    }

    private String description() {
        SeasonFigure.Row now = rows.get(rows.size() - 1);
        List<String> values = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            SeasonFigure.Cell cell = now.cells().get(month);
            if (!cell.text().isEmpty()) {
                values.add(words.month(month + 1) + " " + cell.text());
            }
        }
        return words.sentences(List.of(now.name() + setting.say("：", ": ") + words.list(values)));
    }

    private FigureTable table(List<String> months, List<SeasonFigure.@Nullable Span> earlier) {
        List<String> head = new ArrayList<>();
        head.add(setting.say("年份", "Year"));
        head.addAll(months);
        List<List<String>> lines = new ArrayList<>();
        for (SeasonFigure.Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(row.name());
            row.cells().forEach(cell -> line.add(cell.text().isEmpty() ? ValueFormat.NONE : cell.text()));
            lines.add(line);
        }
        List<String> means = new ArrayList<>();
        means.add(setting.say(earlierYears() + "均值", "Mean of " + earlierYears()));
        for (SeasonFigure.@Nullable Span span : earlier) {
            means.add(span == null ? ValueFormat.NONE : format.printed(span.mean()));
        }
        lines.add(means);
        return new FigureTable(head, lines);
    }
}
