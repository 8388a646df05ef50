package org.civicdigest.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.model.Area;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the page of two areas side by side needs: of every indicator the printed value of each compared area and of the
 * whole, with its interval. Of sensitive programmes areas are not compared.
 */
final class ComparePageBuilder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DigestContent content;
    private final EditionFacts facts;
    private final List<Area> areas;

    ComparePageBuilder(DigestContent content, EditionFacts facts) {
        this.content = content;
        this.facts = facts;
        this.areas =
                Stream.concat(facts.compared().stream(), Stream.of(facts.top())).toList();
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
                IndexPageBuilder.imprint(content));
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
                            .filter(indicator ->
                                    !facts.workspace().programmeOf(indicator).sensitive())
                            .map(this::indicator)
                            .toList());
            themes.add(each);
        }
        model.put("themes", themes);
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
                areas.stream().map(area -> value(area, indicator, format)).toList());
        return model;
    }

    /** Printed value, printed interval, and the numbers that a difference is made of in the printed unit. */
    private @Nullable Map<String, Object> value(Area area, Indicator indicator, ValueFormat format) {
        Optional<IndicatorValue> found = facts.edition().find(area.code(), indicator.code(), facts.period());
        if (found.isEmpty()) {
            return null;
        }
        IndicatorValue value = found.get();
        Map<String, Object> model = new LinkedHashMap<>();
        Double number = value.value();
        Double lower = value.lower();
        Double upper = value.upper();
        if (number == null) {
            model.put("text", ValueFormat.symbol(value.status()));
            return model;
        }
        model.put("text", format.text(number));
        model.put("number", format.inPrintedUnit(number));
        // A count of fewer months is less for that: it stands beside one of the same months only.
        model.put("months", growsWithMonths(indicator) ? monthsOf(value) : "");
        if (lower != null && upper != null) {
            model.put("interval", format.interval(lower, upper));
            model.put("lower", format.inPrintedUnit(lower));
            model.put("upper", format.inPrintedUnit(upper));
        }
        return model;
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
