package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    /** Months that follow upon each other for the same reason are told together. */
    private String signals(ProcessChart chart, ValueText text) {
        List<ProcessChart.Point> year = chart.points().stream()
                .filter(point -> point.month() / 100 == facts.period().year())
                .toList();
        List<String> told = new ArrayList<>();
        int from = 0;
        while (from < year.size()) {
            int to = from;
            while (to + 1 < year.size() && isSameSignal(year.get(from), year.get(to + 1))) {
                to++;
            }
            if (year.get(from).signal() != null) {
                told.add(signal(year.subList(from, to + 1), text));
            }
            from = to + 1;
        }
        return told.isEmpty() ? at.say("无", "none") : String.join(at.say("；", "; "), told);
    }

    private static boolean isSameSignal(ProcessChart.Point one, ProcessChart.Point next) {
        return one.signal() == next.signal() && one.isUp() == next.isUp();
    }

    private String signal(List<ProcessChart.Point> points, ValueText text) {
        ProcessChart.Point first = points.get(0);
        ProcessChart.Point last = points.get(points.size() - 1);
        String why = switch (Objects.requireNonNull(first.signal())) {
            case LIMIT -> at.say("超出界限", "beyond the limits");
            case TREND -> at.say("连续 7 个月同向", "seven months one way");
            case TWO_OF_THREE -> at.say("3 个月中 2 个近界", "two of three near a limit");
            case SHIFT -> at.say("连续 7 个月同侧", "seven months on one side");
        };
        String months = points.size() == 1
                ? at.say(first.month() % 100 + " 月 ", "month " + first.month() % 100 + ": ")
                : at.say(
                        first.month() % 100 + "–" + last.month() % 100 + " 月 ",
                        "months " + first.month() % 100 + "–" + last.month() % 100 + ": ");
        double least =
                points.stream().mapToDouble(ProcessChart.Point::value).min().orElseThrow();
        double most =
                points.stream().mapToDouble(ProcessChart.Point::value).max().orElseThrow();
        String values = points.size() == 1 ? text.number(first.value()) : text.range(least, most);
        return months + values + (first.isUp() ? " ↑" : " ↓") + at.say("（", " (") + why + at.say("）", ")");
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
