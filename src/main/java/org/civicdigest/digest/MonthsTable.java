package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.ProcessChart;
import org.jspecify.annotations.Nullable;

/** Which months of an indicator are more than the usual ups and downs, area by area. */
final class MonthsTable {
    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    MonthsTable(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** The whole first, then the compared areas that have months, in the order of their codes. */
    List<IndicatorPage.MonthsRow> rows(Indicator indicator) {
        List<ProcessChart> charts = new ArrayList<>(facts.edition().listMonths(indicator.code()));
        charts.removeIf(chart -> chart.limits() == null && chart.season() == null);
        charts.sort(Comparator.comparing(
                (ProcessChart chart) -> !chart.areaCode().equals(facts.top().code())));
        return charts.stream().map(chart -> row(chart, facts.text(indicator))).toList();
    }

    private IndicatorPage.MonthsRow row(ProcessChart chart, ValueText text) {
        ProcessChart.@Nullable Limits limits = chart.limits();
        return new IndicatorPage.MonthsRow(
                facts.name(chart.areaCode(), at.language()),
                facts.hasPage(chart.areaCode()) ? links.area(chart.areaCode()) : "",
                limits == null ? Cells.NOTHING : text.number(limits.centre()),
                limits == null ? at.say("月份不足", "too few months") : text.range(limits.lower(), limits.upper()),
                limits == null ? "" : signals(chart, text),
                season(chart.season(), text));
    }

    private String signals(ProcessChart chart, ValueText text) {
        String signals = chart.points().stream()
                .filter(point -> point.month() / 100 == facts.period().year() && point.signal() != null)
                .map(point -> signal(point, text))
                .collect(Collectors.joining(at.say("；", "; ")));
        return signals.isEmpty() ? at.say("无", "none") : signals;
    }

    private String signal(ProcessChart.Point point, ValueText text) {
        String why = switch (java.util.Objects.requireNonNull(point.signal())) {
            case LIMIT -> at.say("超出界限", "beyond the limits");
            case TREND -> at.say("连续 7 个月同向", "seven months one way");
            case TWO_OF_THREE -> at.say("3 个月中 2 个近界", "two of three near a limit");
            case SHIFT -> at.say("连续 7 个月同侧", "seven months on one side");
        };
        return at.say(point.month() % 100 + " 月", "month " + point.month() % 100) + " " + text.number(point.value())
                + (point.isUp() ? " ↑" : " ↓") + at.say("（", " (") + why + at.say("）", ")");
    }

    private String season(ProcessChart.@Nullable Season season, ValueText text) {
        if (season == null) {
            return Cells.NOTHING;
        }
        String slope = text.signed(season.slopePerYear(), season.slopePerYear());
        return switch (season.direction()) {
            case RISING -> at.say("↗ 上升，每年 " + slope, "↗ rising, " + slope + " a year");
            case FALLING -> at.say("↘ 下降，每年 " + slope, "↘ falling, " + slope + " a year");
            case NO_SIGNIFICANT_CHANGE -> at.say("无显著变化", "no significant change");
            case TOO_FEW_YEARS -> at.say("不足三年", "fewer than three years");
        };
    }
}
