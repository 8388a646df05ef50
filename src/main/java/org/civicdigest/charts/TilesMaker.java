package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.MapPlace;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes maps of hexagons, where the workspace says which area stands where. */
final class TilesMaker {
    private final Setting setting;
    private final Wording words;
    private final Indicator indicator;
    private final ValueFormat format;
    private final Map<String, @Nullable IndicatorValue> values;
    private final List<IndicatorValue> shown;
    private final List<MapPlace> places;

    private TilesMaker(Setting setting, Indicator indicator) {
        this.setting = setting;
        this.words = setting.words();
        this.indicator = indicator;
        this.format = setting.format(indicator);
        this.values = setting.valuesByArea(indicator);
        this.places = setting.edition().workspace().map().stream()
                .filter(place -> values.containsKey(place.area()))
                .sorted(Comparator.comparingInt(MapPlace::row).thenComparingInt(MapPlace::column))
                .toList();
        this.shown = places.stream()
                .map(place -> Setting.shown(values.get(place.area())))
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Figure> figures(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        if (setting.edition().workspace().map().isEmpty()) {
            return figures;
        }
        for (Indicator indicator : chosen(setting)) {
            TilesMaker maker = new TilesMaker(setting, indicator);
            if (maker.shown.size() > 1) {
                figures.add(maker.figure());
            }
        }
        return figures;
    }

    /** All, or of each theme as many as the limit says: those in which most areas differ from the average. */
    private static List<Indicator> chosen(Setting setting) {
        List<Indicator> asked = setting.indicators();
        @Nullable Integer limit = setting.specification().limit();
        if (limit == null) {
            return asked;
        }
        Map<String, List<Indicator>> byTheme = new LinkedHashMap<>();
        asked.forEach(indicator -> byTheme.computeIfAbsent(setting.themeOf(indicator), theme -> new ArrayList<>())
                .add(indicator));
        List<Indicator> chosen = new ArrayList<>();
        byTheme.values().forEach(ofTheme -> {
            for (int place = 0; place < limit && !ofTheme.isEmpty(); place++) {
                Indicator lead = lead(setting, ofTheme);
                ofTheme.remove(lead);
                chosen.add(lead);
            }
        });
        return asked.stream().filter(chosen::contains).toList();
    }

    /** Of several in which as many areas differ, the first: the one that the main page shows. */
    private static Indicator lead(Setting setting, List<Indicator> ofTheme) {
        Indicator lead = ofTheme.get(0);
        for (Indicator indicator : ofTheme) {
            lead = differing(setting, indicator) > differing(setting, lead) ? indicator : lead;
        }
        return lead;
    }

    private static long differing(Setting setting, Indicator indicator) {
        return setting.valuesByArea(indicator).values().stream()
                .filter(Objects::nonNull)
                .filter(value -> value.verdict() != Verdict.SIMILAR && value.verdict() != Verdict.NOT_COMPARED)
                .count();
    }

    private TilesFigure figure() {
        List<TilesFigure.Tile> tiles = new ArrayList<>();
        for (MapPlace place : places) {
            @Nullable IndicatorValue value = values.get(place.area());
            @Nullable IndicatorValue present = Setting.shown(value);
            tiles.add(new TilesFigure.Tile(
                    place.area(),
                    setting.nameOf(place.area()),
                    place.column(),
                    place.row(),
                    present == null ? null : Setting.printed(format, present.value()),
                    present == null ? LeagueMaker.symbol(value) : format.text(present.value())));
        }
        @Nullable Double top = setting.top(indicator, setting.year());
        @Nullable Double benchmark = Setting.printed(format, top);
        double lowest = printed(extreme(-1));
        double highest = printed(extreme(1));
        if (benchmark != null) {
            lowest = Math.min(lowest, benchmark);
            highest = Math.max(highest, benchmark);
        }
        String label = words.topAverageAsHead() + " " + format.text(top) + (format.isPercent() ? "%" : "");
        return new TilesFigure(
                caption(),
                table(),
                Shades.covering(lowest, highest, format.isPercent() ? "%" : "").scale(),
                benchmark,
                label,
                tiles);
    }

    private double printed(IndicatorValue value) {
        return format.inPrintedUnit(valueOf(value));
    }

    private static double valueOf(IndicatorValue value) {
        return Objects.requireNonNull(value.value());
    }

    private IndicatorValue extreme(int sign) {
        IndicatorValue found = shown.get(0);
        for (IndicatorValue value : shown) {
            found = sign * valueOf(value) > sign * valueOf(found) ? value : found;
        }
        return found;
    }

    private Caption caption() {
        Map<String, String> placeholders = setting.placeholders();
        IndicatorValue highest = extreme(1);
        IndicatorValue lowest = extreme(-1);
        placeholders.put("indicator", setting.nameOf(indicator));
        placeholders.put("highest", named(highest));
        placeholders.put("lowest", named(lowest));
        String subtitle = words.subtitle(List.of(
                words.measure(indicator) + setting.say("，", ", ") + words.year(setting.year()),
                setting.say(
                        "每个六边形代表一个" + words.level() + "，大小相同，位置近似",
                        "Each hexagon is one " + words.level() + ", all of one size, about where it lies"),
                words.lowerIsBetter(indicator)));
        return new Caption(
                setting.id(indicator.code()),
                setting.language(),
                indicator.code(),
                null,
                setting.title(finding(highest, lowest), placeholders),
                setting.subtitle(subtitle, placeholders),
                words.sentences(note()),
                words.sentences(List.of(
                        setting.say("最高：", "Highest: ") + named(highest) + " "
                                + format.withUnit(highest.value(), setting.language()),
                        setting.say("最低：", "Lowest: ") + named(lowest) + " "
                                + format.withUnit(lowest.value(), setting.language()))),
                List.of());
    }

    /** The one area, or how many have the same printed value. */
    private String named(IndicatorValue value) {
        long same = shown.stream()
                .filter(other -> format.text(other.value()).equals(format.text(value.value())))
                .count();
        String name = setting.nameOf(value.areaCode());
        return same == 1
                ? name
                : setting.say(name + "等 " + words.areas((int) same), name + " and " + (same - 1) + " more");
    }

    /** What highest and lowest say is said only where chance does not explain it. */
    private String finding(IndicatorValue highest, IndicatorValue lowest) {
        String name = setting.nameOf(indicator);
        if (format.text(highest.value()).equals(format.text(lowest.value()))) {
            return setting.say(
                    name + "：" + words.allAreas() + "数值相同", name + ": the same value in all " + words.levels());
        }
        @Nullable Double highestLower = highest.lower();
        @Nullable Double lowestUpper = lowest.upper();
        if (highestLower != null && lowestUpper != null && highestLower <= lowestUpper) {
            return setting.say(
                    name + "：最高与最低的" + words.level() + "区间重叠，难分高低",
                    name + ": not even the highest and the lowest " + words.level() + " can be told apart");
        }
        double difference = valueOf(highest) - valueOf(lowest);
        String size = format.size(difference, valueOf(highest), setting.language()) + " "
                + format.changeUnit(setting.language());
        return setting.say(
                name + "：" + named(highest) + "最高，" + named(lowest) + "最低，相差 " + size,
                name + ": highest in " + named(highest) + ", lowest in " + named(lowest) + ", " + size + " apart");
    }

    private List<String> note() {
        List<String> note = new ArrayList<>();
        note.add(setting.source());
        Map<String, String> signs = new TreeMap<>();
        for (MapPlace place : places) {
            @Nullable IndicatorValue value = values.get(place.area());
            if (Setting.shown(value) == null) {
                signs.put(
                        LeagueMaker.symbol(value), words.reason(value == null ? Status.NOT_REPORTED : value.status()));
            }
        }
        signs.forEach((sign, reason) -> note.add(sign + " " + reason));
        List<String> unplaced = values.keySet().stream()
                .filter(area -> places.stream().noneMatch(place -> place.area().equals(area)))
                .map(setting::nameOf)
                .toList();
        note.add(
                unplaced.isEmpty()
                        ? ""
                        : setting.say("地图上没有位置：", "Without a place on the map: ") + words.list(unplaced));
        note.addAll(setting.remarks(shown));
        return note;
    }

    private FigureTable table() {
        List<String> head = List.of(
                words.levelAsHead(),
                setting.say("数值", "Value") + words.inBrackets(indicator.unit().in(setting.language())),
                setting.say("列", "Column"),
                setting.say("行", "Row"),
                setting.say("说明", "Remarks"));
        List<List<String>> rows = new ArrayList<>();
        for (MapPlace place : places) {
            @Nullable IndicatorValue value = values.get(place.area());
            @Nullable IndicatorValue present = Setting.shown(value);
            rows.add(List.of(
                    setting.nameOf(place.area()),
                    present == null ? LeagueMaker.symbol(value) : format.text(present.value()),
                    Integer.toString(place.column()),
                    Integer.toString(place.row()),
                    present == null ? words.reason(value) : words.list(setting.remarksOf(value))));
        }
        return new FigureTable(head, rows);
    }
}
