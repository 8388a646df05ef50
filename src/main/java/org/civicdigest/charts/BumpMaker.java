package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the ranks over the years of each indicator. */
final class BumpMaker {
    private static final int MOST_HIGHLIGHTED = 3;

    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final List<Integer> years;
    /** Area → its places, areas in the order of their codes. */
    private final Map<String, List<BumpFigure.Place>> places = new TreeMap<>();

    private final List<Integer> ranked = new ArrayList<>();

    private BumpMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        List<Integer> years = new ArrayList<>(setting.years(indicator));
        while (!years.isEmpty() && listRanked(years.get(0)).isEmpty()) {
            years.remove(0);
        }
        this.years = years;
        for (int index = 0; index < years.size(); index++) {
            List<IndicatorValue> values = listRanked(years.get(index));
            ranked.add(values.size());
            for (int position = 1; position <= values.size(); position++) {
                IndicatorValue value = values.get(position - 1);
                @Nullable Integer rank = value.rank();
                if (rank != null) {
                    places.computeIfAbsent(value.areaCode(), area -> new ArrayList<>())
                            .add(new BumpFigure.Place(index, rank, position));
                }
            }
        }
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : setting.indicators()) {
            BumpMaker maker = new BumpMaker(setting, indicator);
            if (maker.ranked.stream().filter(count -> count > 0).count() >= 2) {
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    private List<IndicatorValue> listRanked(int year) {
        return setting.edition().listCompared(indicator.code(), Period.ofYear(year)).stream()
                .filter(value -> value.rank() != null)
                .sorted(Setting.byRank(indicator))
                .toList();
    }

    private BumpFigure figure() {
        Map<String, Integer> movements = movements();
        List<String> risers = highlighted(movements, 1);
        List<String> fallers = highlighted(movements, -1);
        boolean isNeutral = indicator.direction() == Indicator.Direction.NONE;
        List<BumpFigure.Row> plain = new ArrayList<>();
        List<BumpFigure.Row> high = new ArrayList<>();
        places.forEach((area, areaPlaces) -> {
            int movement = movements.getOrDefault(area, 0);
            if (risers.contains(area)) {
                Verdict tone = isNeutral ? Verdict.HIGHER : Verdict.BETTER;
                high.add(new BumpFigure.Row(area, setting.nameOf(area), areaPlaces, tone, "↑" + movement));
            } else if (fallers.contains(area)) {
                Verdict tone = isNeutral ? Verdict.LOWER : Verdict.WORSE;
                high.add(new BumpFigure.Row(area, setting.nameOf(area), areaPlaces, tone, "↓" + -movement));
            } else {
                plain.add(new BumpFigure.Row(area, setting.nameOf(area), areaPlaces, Verdict.SIMILAR, ""));
            }
        });
        List<BumpFigure.Row> rows = new ArrayList<>(plain);
        rows.addAll(high);
        return new BumpFigure(
                caption(movements, rows),
                table(movements),
                years.stream().map(words::year).toList(),
                positions(),
                rows);
    }

    private int positions() {
        return ranked.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /**
     * Places won since the first year, by each area of which the ranks that chance leaves in the first and in the last year
     * have none in common. What could be the same rank twice is no movement.
     */
    private Map<String, Integer> movements() {
        Map<String, Integer> movements = new LinkedHashMap<>();
        places.forEach((area, areaPlaces) -> {
            BumpFigure.Place first = areaPlaces.get(0);
            BumpFigure.Place last = areaPlaces.get(areaPlaces.size() - 1);
            if (first.yearIndex() == 0 && last.yearIndex() == years.size() - 1 && isToldApart(area)) {
                movements.put(area, first.rank() - last.rank());
            }
        });
        return movements;
    }

    private boolean isToldApart(String area) {
        Optional<IndicatorValue> first = setting.edition().find(area, indicator.code(), Period.ofYear(years.get(0)));
        Optional<IndicatorValue> last =
                setting.edition().find(area, indicator.code(), setting.edition().period());
        if (first.isEmpty() || last.isEmpty()) {
            return false;
        }
        @Nullable Integer bestBefore = first.get().rankLower();
        @Nullable Integer worstBefore = first.get().rankUpper();
        @Nullable Integer bestNow = last.get().rankLower();
        @Nullable Integer worstNow = last.get().rankUpper();
        return bestBefore != null
                && worstBefore != null
                && bestNow != null
                && worstNow != null
                && (worstNow < bestBefore || bestNow > worstBefore);
    }

    private List<String> highlighted(Map<String, Integer> movements, int sign) {
        @Nullable Integer limit = setting.specification().limit();
        return movements.entrySet().stream()
                .filter(entry -> Integer.signum(entry.getValue()) == sign)
                .sorted(Comparator.comparingInt(entry -> -sign * entry.getValue()))
                .limit(Math.min(limit == null ? MOST_HIGHLIGHTED : limit, MOST_HIGHLIGHTED))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Caption caption(Map<String, Integer> movements, List<BumpFigure.Row> rows) {
        int first = years.get(0);
        Map<String, String> placeholders = setting.placeholders();
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("first_year", Integer.toString(first));
        boolean hasHighlights = rows.stream().anyMatch(BumpFigure.Row::isHighlighted);
        String subtitle = words.subtitle(List.of(
                setting.say(
                        setting.nameOf(indicator) + "排名，" + words.years(first, setting.year()),
                        "Ranks by " + setting.nameOf(indicator) + ", " + words.years(first, setting.year())),
                indicator.direction() == Indicator.Direction.NONE
                        ? setting.say("第 1 位为数值最高", "Rank 1 has the highest value")
                        : indicator.direction() == Indicator.Direction.LOWER
                                ? setting.say("第 1 位为数值最低（最好）", "Rank 1 has the lowest value, the best")
                                : "",
                hasHighlights
                        ? setting.say("突出显示名次升降最大的" + words.level(), "The largest moves beyond chance are highlighted")
                        : ""));
        List<KeyEntry> key = new ArrayList<>();
        for (Verdict tone : List.of(Verdict.BETTER, Verdict.HIGHER, Verdict.WORSE, Verdict.LOWER)) {
            if (rows.stream().anyMatch(row -> row.tone() == tone)) {
                boolean isRise = tone == Verdict.BETTER || tone == Verdict.HIGHER;
                String label = isRise ? setting.say("上升最多", "Rose most") : setting.say("下降最多", "Fell most");
                key.add(new KeyEntry(label, KeyEntry.Symbol.LINE, tone));
            }
        }
        if (rows.stream().anyMatch(row -> !row.isHighlighted())) {
            String label = hasHighlights
                    ? setting.say("其他" + words.level(), "Other " + words.levels())
                    : words.capitalised(words.allAreas());
            key.add(new KeyEntry(label, KeyEntry.Symbol.THIN_LINE, Verdict.SIMILAR));
        }
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(movements), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                description(),
                key);
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        if (positions() > BumpFigure.MOST_NAMED) {
            note.add(setting.say(
                    words.level() + "很多，只标出突出显示者的名称和名次，其余见数据表",
                    "There are so many " + words.levels() + " that only the highlighted are named; the table has all"));
        }
        note.add(setting.say(
                "只有首末两年偶然因素允许的名次范围没有交集，才算升降",
                "A move is one only where the ranks that chance leaves in the first and the last year have none in"
                        + " common"));
        if (ranked.stream().distinct().count() > 1) {
            String period = words.years(years.get(0), setting.year());
            String counts = words.list(ranked.stream().map(String::valueOf).toList());
            note.add(setting.say(
                    period + "有名次的" + words.level() + "依次为 " + counts + " 个",
                    "Ranked " + words.levels() + ", " + period + ": " + counts));
        }
        List<String> inside = new ArrayList<>();
        places.forEach((area, areaPlaces) -> {
            if (areaPlaces.get(0).yearIndex() > 0
                    && areaPlaces.get(areaPlaces.size() - 1).yearIndex() < years.size() - 1) {
                TreeSet<Integer> ofArea = new TreeSet<>();
                areaPlaces.forEach(place -> ofArea.add(years.get(place.yearIndex())));
                inside.add(setting.nameOf(area)
                        + words.inBrackets(
                                words.list(ofArea.stream().map(String::valueOf).toList())));
            }
        });
        if (!inside.isEmpty()) {
            note.add(setting.say("首末两年均无名次：", "Ranked in years between only: ") + words.list(inside));
        }
        Map<String, List<String>> missing = new TreeMap<>();
        setting.valuesByArea(indicator).forEach((area, value) -> {
            if (!places.containsKey(area)) {
                String reason =
                        value != null && value.value() != null ? setting.say("不排名", "not ranked") : words.reason(value);
                missing.computeIfAbsent(reason, key -> new ArrayList<>()).add(area);
            }
        });
        note.add(setting.notShown(missing));
        return note;
    }

    private String finding(Map<String, Integer> movements) {
        int first = years.get(0);
        String name = setting.nameOf(indicator);
        int best = movements.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int worst =
                movements.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        if (best <= 0 && worst >= 0) {
            return setting.say(
                    name + "：" + first + " 年以来没有一个" + words.level() + "的名次变动超出随机波动",
                    name + ": since " + first + " no " + words.level() + " has moved by more than chance could");
        }
        int movement = best > 0 ? best : worst;
        List<String> movers = movements.entrySet().stream()
                .filter(entry -> entry.getValue() == movement)
                .map(Map.Entry::getKey)
                .toList();
        int size = Math.abs(movement);
        String zhVerb = movement > 0 ? "上升 " : "下降 ";
        String enVerb = movement > 0 ? "rose " : "fell ";
        String enPlaces = size == 1 ? " place" : " places";
        if (movers.size() == 1) {
            List<BumpFigure.Place> ofMover = places.getOrDefault(movers.get(0), List.of());
            int rank = ofMover.get(ofMover.size() - 1).rank();
            return setting.say(
                    name + "：" + setting.nameOf(movers.get(0)) + " " + first + " 年以来" + zhVerb + size + " 位，居"
                            + words.top() + "第 " + rank,
                    name + ": " + setting.nameOf(movers.get(0)) + " " + enVerb + size + enPlaces + " since " + first
                            + ", to rank " + rank);
        }
        String who = movers.size() == 2
                ? setting.nameOf(movers.get(0)) + setting.say("和", " and ") + setting.nameOf(movers.get(1))
                : words.areas(movers.size());
        return setting.say(
                name + "：" + who + " " + first + " 年以来各" + zhVerb + size + " 位，变动最大",
                name + ": " + who + " " + enVerb + size + enPlaces + " since " + first + ", the most of all");
    }

    private String description() {
        int last = years.size() - 1;
        List<String> order = places.entrySet().stream()
                .filter(entry ->
                        entry.getValue().get(entry.getValue().size() - 1).yearIndex() == last)
                .sorted(Comparator.comparingInt(entry ->
                        entry.getValue().get(entry.getValue().size() - 1).position()))
                .map(entry -> setting.nameOf(entry.getKey()))
                .toList();
        return words.sentences(List.of(
                words.year(setting.year()) + setting.say("名次由前到后：", " from first to last: ") + words.list(order)));
    }

    private FigureTable table(Map<String, Integer> movements) {
        List<String> head = new ArrayList<>();
        head.add(words.levelAsHead());
        years.forEach(year -> head.add(words.year(year)));
        head.add(setting.say("可辨别的名次变化", "Places won beyond chance"));
        List<Map.Entry<String, List<BumpFigure.Place>>> ordered = new ArrayList<>(places.entrySet());
        ordered.sort(Comparator.comparingInt(entry -> {
            BumpFigure.Place place = entry.getValue().get(entry.getValue().size() - 1);
            return (years.size() - place.yearIndex()) * 100_000 + place.position();
        }));
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, List<BumpFigure.Place>> entry : ordered) {
            List<String> row = new ArrayList<>();
            row.add(setting.nameOf(entry.getKey()));
            for (int index = 0; index < years.size(); index++) {
                int wanted = index;
                row.add(entry.getValue().stream()
                        .filter(place -> place.yearIndex() == wanted)
                        .findFirst()
                        .map(place -> Integer.toString(place.rank()))
                        .orElse(ValueFormat.NONE));
            }
            @Nullable Integer movement = movements.get(entry.getKey());
            row.add(
                    movement == null
                            ? ValueFormat.NONE
                            : (movement > 0 ? "+" : "") + ValueFormat.print(java.math.BigDecimal.valueOf(movement), 0));
            rows.add(row);
        }
        return new FigureTable(head, rows);
    }
}
