package org.civicdigest.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.Against;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the page needs on which a reader chooses area, year and reference: of every indicator and year the printed value
 * of each compared area and of the whole, its interval, and what the edition says of it against the whole, the year before, its
 * peers and its target. Of sensitive programmes areas are not compared.
 *
 * <p>A value is a row of {@link #COLUMNS}, so that a name stands in the page once and not once a value; what is empty at its end
 * is left out.
 */
final class ComparePageBuilder {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Verdicts and states are places in the list of marks. */
    static final List<String> COLUMNS = List.of(
            "text",
            "number",
            "interval",
            "lower",
            "upper",
            "months",
            "state",
            "whole",
            "before",
            "beforeDifference",
            "beforeMark",
            "peers",
            "peersDifference",
            "peersMark",
            "target",
            "targetDifference",
            "targetMark");

    /** A difference printed with four digits comes out right, and a count of hundreds of millions is whole. */
    private static final MathContext DIGITS = new MathContext(9);

    private final DigestContent content;
    private final EditionFacts facts;
    private final List<Area> areas;
    private final List<Integer> years;
    private final Marks marks = new Marks();
    /** What some value of the page is held against, besides other areas. */
    private final Set<String> references = new TreeSet<>();

    ComparePageBuilder(DigestContent content, EditionFacts facts) {
        this.content = content;
        this.facts = facts;
        this.areas =
                Stream.concat(facts.compared().stream(), Stream.of(facts.top())).toList();
        this.years = facts.edition().years();
    }

    ComparePage build(List<PageLanguage> languages) {
        return new ComparePage(languages.stream().map(this::version).toList(), model());
    }

    private ComparePage.Version version(PageLanguage at) {
        Links links = Links.fromRoot(at, facts);
        return new ComparePage.Version(
                at,
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                facts.workspace().sample(),
                links.index(),
                facts.compared().stream()
                        .map(area -> new IndexPage.Link(at.say(area.name()), links.area(area.code()), ""))
                        .toList(),
                facts.compared().isEmpty() ? "" : at.say(facts.compared().get(0).name()),
                facts.topName(at.language()),
                rows(links),
                IndexPageBuilder.imprint(content));
    }

    /** The first area against the whole in the edition's year: what the page shows before anything is chosen. */
    private List<IndexPage.ThemeRows<ComparePage.Row>> rows(Links links) {
        List<IndexPage.ThemeRows<ComparePage.Row>> groups = new ArrayList<>();
        if (facts.compared().isEmpty()) {
            return groups;
        }
        facts.indicatorsByTheme().forEach((theme, indicators) -> {
            List<ComparePage.Row> rows = indicators.stream()
                    .filter(this::isCompared)
                    .map(indicator -> row(facts.compared().get(0), indicator, links))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new IndexPage.ThemeRows<>(links.at().say(theme.name()), rows));
            }
        });
        return groups;
    }

    private ComparePage.Row row(Area area, Indicator indicator, Links links) {
        Language language = links.at().language();
        ValueText text = facts.text(indicator);
        Optional<IndicatorValue> value = facts.find(area.code(), indicator);
        Optional<IndicatorValue> top = facts.findTop(indicator);
        return new ComparePage.Row(
                links.at().say(indicator.name()),
                links.indicator(indicator.code()),
                text.unit(language),
                value.map(found -> Cells.value(found, text, language)).orElse(Cells.NOTHING),
                value.isPresent() ? links.value(indicator.code(), area.code()) : "",
                value.map(found -> Cells.interval(found, text)).orElse(""),
                top.map(found -> Cells.value(found, text, language)).orElse(Cells.NOTHING),
                top.isPresent() ? links.value(indicator.code(), facts.top().code()) : "",
                Words.mark(value.map(found -> facts.verdict(found, indicator)).orElse(Verdict.NOT_COMPARED), language));
    }

    private boolean isCompared(Indicator indicator) {
        return !facts.workspace().programmeOf(indicator).sensitive();
    }

    /** As it may stand in a page: no character of it begins a tag. */
    private String model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put(
                "areas",
                areas.stream()
                        .map(area -> Map.of(
                                "code", area.code(),
                                "zh", facts.edition().nameOf(area.code(), Language.ZH),
                                "en", facts.edition().nameOf(area.code(), Language.EN)))
                        .map(TreeMap::new)
                        .toList());
        List<Map<String, Object>> themes = new ArrayList<>();
        for (Map.Entry<Theme, List<Indicator>> theme : facts.indicatorsByTheme().entrySet()) {
            Map<String, Object> each = named(theme.getKey().name());
            each.put(
                    "indicators",
                    theme.getValue().stream()
                            .filter(this::isCompared)
                            .map(this::indicator)
                            .toList());
            themes.add(each);
        }
        model.put("top", areas.size() - 1);
        model.put("years", years);
        model.put("columns", COLUMNS);
        model.put("themes", themes);
        model.put("references", references);
        model.put("marks", marks.list());
        try {
            return InPage.safe(JSON.writeValueAsString(model));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of the areas cannot be written", e);
        }
    }

    private static Map<String, Object> named(Text name) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("zh", name.zh());
        model.put("en", name.en());
        return model;
    }

    private Map<String, Object> indicator(Indicator indicator) {
        ValueFormat format = ValueFormat.of(indicator, facts.edition());
        Map<String, Object> model = named(indicator.name());
        model.put(
                "href",
                facts.hasPage(indicator) ? DigestWriter.INDICATOR_FOLDER + "/" + indicator.code() + ".html" : "");
        model.put("unitZh", facts.text(indicator).unit(Language.ZH));
        model.put("unitEn", facts.text(indicator).unit(Language.EN));
        model.put("better", indicator.direction().name().toLowerCase(Locale.ROOT));
        model.put("counts", indicator.kind() == Indicator.Kind.COUNT);
        model.put(
                "values",
                years.stream()
                        .map(year -> areas.stream()
                                .map(area -> value(area, indicator, Period.ofYear(year), format))
                                .toList())
                        .toList());
        return model;
    }

    private @Nullable List<@Nullable Object> value(Area area, Indicator indicator, Period period, ValueFormat format) {
        Optional<IndicatorValue> found = facts.edition().find(area.code(), indicator.code(), period);
        if (found.isEmpty()) {
            return null;
        }
        IndicatorValue value = found.get();
        Map<String, Object> cells = new HashMap<>();
        Double number = value.value();
        if (number == null) {
            cells.put("text", ValueFormat.symbol(value.status()));
            cells.put("state", marks.place(language -> Words.symbol(value.status(), language)));
        } else {
            cells.put("text", format.text(number));
            cells.put("number", printed(number, format));
            putInterval(cells, value, format);
            // A count of fewer months is less for that: it stands beside one of the same months only.
            if (growsWithMonths(indicator) && !monthsOf(value).isEmpty()) {
                cells.put("months", monthsOf(value));
            }
            if (value.status() == Status.PROVISIONAL) {
                cells.put(
                        "state",
                        marks.place(language -> new Mark(
                                Words.pick(language, "（暂）", " (p)"), "none", Words.status(value.status(), language))));
            }
        }
        putWhole(cells, facts.verdict(value, indicator));
        putBefore(cells, area, indicator, value);
        value.findAgainst(Against.Kind.PEERS).ifPresent(peers -> putAgainst(cells, "peers", peers, indicator, value));
        putTarget(cells, indicator, value);
        return row(cells);
    }

    private static void putInterval(Map<String, Object> cells, IndicatorValue value, ValueFormat format) {
        Double lower = value.lower();
        Double upper = value.upper();
        if (lower != null && upper != null) {
            cells.put("interval", format.interval(lower, upper));
            cells.put("lower", printed(lower, format));
            cells.put("upper", printed(upper, format));
        }
    }

    private static BigDecimal printed(double number, ValueFormat format) {
        BigDecimal rounded =
                BigDecimal.valueOf(format.inPrintedUnit(number)).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private void putWhole(Map<String, Object> cells, Verdict verdict) {
        references.add("whole");
        if (verdict != Verdict.NOT_COMPARED) {
            cells.put("whole", marks.place(language -> Words.mark(verdict, language)));
        }
    }

    private void putBefore(Map<String, Object> cells, Area area, Indicator indicator, IndicatorValue value) {
        ValueText text = facts.text(indicator);
        String before = Cells.previous(area.code(), indicator, value, facts);
        if (before.equals(Cells.NOTHING)) {
            return;
        }
        references.add("before");
        cells.put("before", before);
        if (value.change() != null) {
            cells.put("beforeDifference", Cells.change(value, text));
        }
        if (value.changeVerdict() != ChangeVerdict.NOT_COMPARED) {
            cells.put("beforeMark", marks.place(language -> Cells.changeMark(Optional.of(value), language)));
        }
    }

    private void putAgainst(
            Map<String, Object> cells, String kind, Against against, Indicator indicator, IndicatorValue value) {
        ValueText text = facts.text(indicator);
        references.add(kind);
        cells.put(kind, text.number(against.reference()));
        if (value.value() != null) {
            cells.put(kind + "Difference", text.signed(against.difference(), value.value()));
        }
        if (against.verdict() != Verdict.NOT_COMPARED) {
            cells.put(kind + "Mark", marks.place(language -> Words.mark(against.verdict(), language)));
        }
    }

    /** A target that the value is not held against is printed, without a verdict. */
    private void putTarget(Map<String, Object> cells, Indicator indicator, IndicatorValue value) {
        Optional<Against> against = value.findAgainst(Against.Kind.TARGET);
        Double target = value.target();
        if (against.isPresent()) {
            putAgainst(cells, "target", against.get(), indicator, value);
        } else if (target != null) {
            references.add("target");
            cells.put("target", facts.text(indicator).number(target));
        }
    }

    private static List<@Nullable Object> row(Map<String, Object> cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : COLUMNS) {
            row.add(cells.get(column));
        }
        while (!row.isEmpty() && row.get(row.size() - 1) == null) {
            row.remove(row.size() - 1);
        }
        return row;
    }

    /** Marks in all languages, each once, in the order in which values first have them. */
    private static final class Marks {
        private final Map<Map<String, Object>, Integer> places = new LinkedHashMap<>();

        int place(Function<Language, Mark> words) {
            Mark zh = words.apply(Language.ZH);
            Mark en = words.apply(Language.EN);
            Map<String, Object> mark = new LinkedHashMap<>();
            mark.put("css", zh.css());
            mark.put("zhSymbol", zh.symbol());
            mark.put("enSymbol", en.symbol());
            mark.put("zh", zh.word());
            mark.put("en", en.word());
            Integer place = places.putIfAbsent(mark, places.size());
            return place == null ? places.size() - 1 : place;
        }

        List<Map<String, Object>> list() {
            return List.copyOf(places.keySet());
        }
    }

    private boolean growsWithMonths(Indicator indicator) {
        @Nullable String denominator = indicator.denominator();
        return indicator.kind() == Indicator.Kind.COUNT
                || (denominator != null
                        && facts.workspace()
                                .findMeasure(denominator)
                                .filter(measure -> measure.source() == Measure.Source.POPULATION)
                                .isPresent());
    }

    /** How many months the value speaks for, where these are not all. */
    private static String monthsOf(IndicatorValue value) {
        return value.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.PART_PERIOD)
                .map(remark -> remark.arguments().get(0))
                .findFirst()
                .orElse("");
    }
}
