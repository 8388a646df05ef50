package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the ranks of each indicator with the ranks that chance leaves. */
final class RanksMaker {
    /** Two areas always share the ranks, or are told apart: the league says it. */
    private static final int FEWEST = 3;

    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final Map<String, @Nullable IndicatorValue> values;
    private final List<RanksFigure.Row> rows = new ArrayList<>();
    private final double middle;

    private RanksMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.values = setting.valuesByArea(indicator);
        List<IndicatorValue> ranked = values.values().stream()
                .filter(RanksMaker::hasSet)
                .sorted(Setting.byRank(indicator))
                .toList();
        // Ranks go up to the number of ranked areas, of which some may have no interval and so no place here.
        int last = ranked.stream().mapToInt(RanksMaker::worst).max().orElse(1);
        for (IndicatorValue value : ranked) {
            last = Math.max(last, value.rankedAreas() == null ? 1 : value.rankedAreas());
        }
        this.middle = (1 + last) / 2.0;
        ranked.forEach(value -> rows.add(row(value)));
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            // Without a sampling model the set is the rank itself: a league says as much.
            if (indicator.interval() == Indicator.IntervalMethod.NONE) {
                continue;
            }
            RanksMaker maker = new RanksMaker(setting, indicator);
            if (maker.rows.size() >= FEWEST) {
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    private static boolean hasSet(@Nullable IndicatorValue value) {
        return value != null && value.rank() != null && value.rankLower() != null && value.rankUpper() != null;
    }

    private static int worst(IndicatorValue value) {
        return value.rankUpper() == null ? 1 : value.rankUpper();
    }

    private RanksFigure.Row row(IndicatorValue value) {
        @Nullable Integer rank = value.rank();
        @Nullable Integer best = value.rankLower();
        @Nullable Integer worst = value.rankUpper();
        if (rank == null || best == null || worst == null) {
            throw new IllegalStateException(value.areaCode() + " has no set of ranks");
        }
        return new RanksFigure.Row(
                value.areaCode(),
                setting.nameOf(value.areaCode()),
                rank,
                best,
                worst,
                previous(value.areaCode(), best, worst),
                tone(best, worst));
    }

    /** The rank of the year before, where the ranks that chance left then and leaves now have none in common. */
    private @Nullable Integer previous(String area, int best, int worst) {
        @Nullable IndicatorValue before = setting.find(area, indicator, setting.year() - 1);
        if (before == null) {
            return null;
        }
        @Nullable Integer bestBefore = before.rankLower();
        @Nullable Integer worstBefore = before.rankUpper();
        boolean isToldApart = bestBefore != null && worstBefore != null && (worst < bestBefore || best > worstBefore);
        return isToldApart ? before.rank() : null;
    }

    private Verdict tone(int best, int worst) {
        boolean isNeutral = indicator.direction() == Indicator.Direction.NONE;
        if (worst < middle) {
            return isNeutral ? Verdict.HIGHER : Verdict.BETTER;
        }
        if (best > middle) {
            return isNeutral ? Verdict.LOWER : Verdict.WORSE;
        }
        return Verdict.SIMILAR;
    }

    private RanksFigure figure() {
        double last = 2 * middle - 1;
        int highest = (int) last;
        for (RanksFigure.Row row : rows) {
            highest = Math.max(highest, row.previous() == null ? 1 : row.previous());
        }
        return new RanksFigure(
                caption(),
                table(),
                scale(highest),
                middle,
                setting.say("中间位次", "Middle rank"),
                setting.say("名次（范围）", "Rank (range)"),
                rows);
    }

    /** From the first rank to the last, with both of them written. */
    private static Scale scale(int last) {
        int step = last <= 12 ? 1 : last <= 40 ? 5 : last <= 100 ? 10 : 50;
        List<Scale.Tick> ticks = new ArrayList<>();
        ticks.add(new Scale.Tick(1, "1"));
        for (int at = step == 1 ? 2 : step; at < last && (step == 1 || last - at >= step * 0.6); at += step) {
            ticks.add(new Scale.Tick(at, Integer.toString(at)));
        }
        ticks.add(new Scale.Tick(last, Integer.toString(last)));
        return new Scale(1, last, ticks);
    }

    private long count(Verdict... tones) {
        return rows.stream().filter(row -> List.of(tones).contains(row.tone())).count();
    }

    private Caption caption() {
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("ranked", Integer.toString(rows.size()));
        placeholders.put("told_apart", Long.toString(rows.size() - count(Verdict.SIMILAR)));
        String subtitle = words.subtitle(List.of(
                setting.say(
                        words.measure(indicator) + "排名及偶然因素允许的名次范围，" + words.year(setting.year()),
                        "Ranks by " + words.measure(indicator) + " with the ranks that chance leaves, "
                                + words.year(setting.year())),
                switch (indicator.direction()) {
                    case NONE -> setting.say("第 1 位为数值最高", "Rank 1 has the highest value");
                    case LOWER -> setting.say("第 1 位为数值最低（最好）", "Rank 1 has the lowest value, the best");
                    case HIGHER -> "";
                }));
        List<KeyEntry> key = new ArrayList<>();
        for (Verdict tone : List.of(Verdict.BETTER, Verdict.HIGHER, Verdict.SIMILAR, Verdict.LOWER, Verdict.WORSE)) {
            if (count(tone) > 0) {
                key.add(new KeyEntry(side(tone), KeyEntry.Symbol.POINT, tone));
            }
        }
        if (rows.stream().anyMatch(row -> row.previous() != null)) {
            String label = setting.say(
                    words.year(setting.year() - 1) + "名次（变动可辨别）",
                    words.year(setting.year() - 1) + " rank, where the move is beyond chance");
            key.add(new KeyEntry(label, KeyEntry.Symbol.RING, Verdict.SIMILAR));
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

    /** On which side of the middle the ranks are that chance leaves, in words. */
    private String side(Verdict tone) {
        return switch (tone) {
            case BETTER, HIGHER -> setting.say("确在中间位次之前", "Ahead of the middle");
            case WORSE, LOWER -> setting.say("确在中间位次之后", "Behind the middle");
            case SIMILAR, NOT_COMPARED -> setting.say("与中间位次无法区分", "Cannot be told from the middle");
        };
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        note.add(setting.say(
                "横线为偶然因素允许的名次，横线重叠的" + words.level() + "不宜论先后",
                "Bars: the ranks that chance leaves; where two of them overlap, do not say who is ahead"));
        Map<String, List<String>> missing = new TreeMap<>();
        values.forEach((area, value) -> {
            if (!hasSet(value)) {
                missing.computeIfAbsent(reason(value), reason -> new ArrayList<>())
                        .add(area);
            }
        });
        note.add(setting.notShown(missing));
        return note;
    }

    private String reason(@Nullable IndicatorValue value) {
        if (value == null || value.value() == null) {
            return words.reason(value);
        }
        List<String> remarks = setting.remarksOf(value);
        return remarks.isEmpty() ? setting.say("不排名", "not ranked") : words.list(remarks);
    }

    private String finding() {
        String name = setting.nameOf(indicator);
        int latestBest = rows.stream().mapToInt(RanksFigure.Row::best).max().orElseThrow();
        int earliestWorst = rows.stream().mapToInt(RanksFigure.Row::worst).min().orElseThrow();
        if (latestBest <= earliestWorst) {
            return setting.say(
                    name + "：各" + words.level() + "的名次彼此都无法区分",
                    name + ": no " + words.level() + " can be told from any other by rank");
        }
        long ahead = count(Verdict.BETTER, Verdict.HIGHER);
        long behind = count(Verdict.WORSE, Verdict.LOWER);
        long apart = ahead + behind;
        if (apart == 0) {
            return setting.say(
                    name + "：没有一个" + words.level() + "的名次能与中间位次区分",
                    name + ": no " + words.level() + " can be told from the middle rank");
        }
        if (apart == rows.size()) {
            return setting.say(
                    name + "：" + words.areas(rows.size()) + "的名次都能与中间位次区分",
                    name + ": all " + words.areas(rows.size()) + " can be told from the middle rank");
        }
        boolean isFew = apart * 2 < rows.size();
        return setting.say(
                name + "：" + words.areas(rows.size()) + "中" + (isFew ? "只有 " : "有 ") + apart + " 个能与中间位次区分，" + ahead
                        + " 个在前，" + behind + " 个在后",
                name + ": " + (isFew ? "only " : "") + apart + " of " + words.areas(rows.size())
                        + " can be told from the middle, " + ahead + " ahead and " + behind + " behind");
    }

    private String description() {
        List<String> counts = new ArrayList<>();
        for (Verdict tone : List.of(Verdict.BETTER, Verdict.HIGHER, Verdict.SIMILAR, Verdict.LOWER, Verdict.WORSE)) {
            if (count(tone) > 0) {
                counts.add(side(tone) + " " + count(tone));
            }
        }
        RanksFigure.Row first = rows.get(0);
        RanksFigure.Row last = rows.get(rows.size() - 1);
        return words.sentences(List.of(
                setting.say("首位：", "First: ") + first.name() + words.inBrackets(first.setText()),
                setting.say("末位：", "Last: ") + last.name() + words.inBrackets(last.setText()),
                words.areas(rows.size()) + setting.say("：", ": ") + words.list(counts)));
    }

    private FigureTable table() {
        List<String> head = List.of(
                setting.say("名次", "Rank"),
                words.levelAsHead(),
                setting.say("偶然因素允许的名次", "Ranks that chance leaves"),
                setting.say("与中间位次比较", "Against the middle rank"),
                setting.say(
                        words.year(setting.year() - 1) + "名次（变动可辨别）",
                        words.year(setting.year() - 1) + " rank, where the move is beyond chance"),
                setting.say("说明", "Remarks"));
        List<List<String>> cells = new ArrayList<>();
        for (RanksFigure.Row row : rows) {
            cells.add(List.of(
                    Integer.toString(row.rank()),
                    row.name(),
                    row.setText(),
                    side(row.tone()),
                    row.previous() == null ? ValueFormat.NONE : Integer.toString(row.previous()),
                    words.list(setting.remarksOf(values.get(row.areaCode())))));
        }
        values.forEach((area, value) -> {
            if (!hasSet(value)) {
                String none = ValueFormat.NONE;
                cells.add(List.of(none, setting.nameOf(area), none, none, none, reason(value)));
            }
        });
        return new FigureTable(head, cells);
    }
}
