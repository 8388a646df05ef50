package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the makers of figures share: the edition, what is asked for, and the words.
 *
 * @param areas the compared ones, which the edition would search for each time
 * @param topCode the area that the others are held against
 * @param formats by indicator
 */
record Setting(
        ChartSpecification specification,
        Edition edition,
        Language language,
        Wording words,
        List<Area> areas,
        String topCode,
        Map<String, ValueFormat> formats) {
    private static final int MOST_YEARS = 5;
    private static final int MOST_REMARKS = 4;

    static Setting of(ChartSpecification specification, Edition edition, Language language) {
        Map<String, ValueFormat> formats = new HashMap<>();
        edition.workspace()
                .indicators()
                .forEach(indicator -> formats.put(indicator.code(), ValueFormat.of(indicator, edition)));
        return new Setting(
                specification,
                edition,
                language,
                new Wording(edition, language),
                edition.comparedAreas(),
                edition.topArea().code(),
                formats);
    }

    int year() {
        return edition.year();
    }

    String say(String zh, String en) {
        return words.say(zh, en);
    }

    ValueFormat format(Indicator indicator) {
        return Objects.requireNonNull(formats.get(indicator.code()));
    }

    String nameOf(String area) {
        return edition.nameOf(area, language);
    }

    String nameOf(Indicator indicator) {
        return indicator.name().in(language);
    }

    /**
     * The indicators asked for. {@code all} are those that areas are compared by: neither of a sensitive programme,
     * which is never shown area by area, nor a count, which says no more than how large an area is. Where the whole is held
     * against itself, they are those that have months, counts with them.
     */
    List<Indicator> indicators() {
        List<Indicator> compared = specification.kind() == ChartKind.SEASON ? monthly() : compared();
        if (specification.isOfAllIndicators()) {
            return compared;
        }
        List<Indicator> chosen = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String code : specification.indicators()) {
            edition.workspace()
                    .findIndicator(code)
                    .filter(indicator -> isAllowed(indicator, compared))
                    .ifPresentOrElse(chosen::add, () -> problems.add(problem(code, compared)));
        }
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        return chosen;
    }

    private List<Indicator> compared() {
        return edition.comparedIndicators().stream()
                .filter(indicator -> !isSensitive(indicator) && indicator.kind() != Indicator.Kind.COUNT)
                .toList();
    }

    private List<Indicator> monthly() {
        return edition.workspace().indicators().stream()
                .filter(indicator -> !isSensitive(indicator)
                        && indicator.periods().contains(PeriodKind.MONTH)
                        && indicator
                                .levels()
                                .contains(edition.workspace().topLevel().code()))
                .toList();
    }

    /** A count may be held against the same area's count of the year before. */
    private boolean isAllowed(Indicator indicator, List<Indicator> compared) {
        return compared.contains(indicator)
                || (specification.kind() == ChartKind.DUMBBELL
                        && !isSensitive(indicator)
                        && edition.comparedIndicators().contains(indicator));
    }

    private String problem(String code, List<Indicator> compared) {
        String reason = edition.workspace()
                .findIndicator(code)
                .map(indicator -> isSensitive(indicator)
                        ? "belongs to a sensitive programme"
                        : specification.kind() == ChartKind.SEASON
                                ? "has no monthly values of the whole"
                                : indicator.kind() == Indicator.Kind.COUNT
                                        ? "is a count, which areas of different size are not compared by"
                                        : "has no yearly values at level "
                                                + edition.workspace().comparisonLevel())
                .orElse("is not in the catalogue");
        return "charts/" + specification.id() + ".yaml: indicator '" + code + "' " + reason + ", expected any of "
                + String.join(", ", compared.stream().map(Indicator::code).toList());
    }

    private boolean isSensitive(Indicator indicator) {
        return edition.workspace().programmeOf(indicator).sensitive();
    }

    /** The same indicators, themes in the order of the workspace and each in the order asked for. */
    List<Indicator> byTheme(List<Indicator> indicators) {
        List<String> themes =
                edition.workspace().themes().stream().map(theme -> theme.code()).toList();
        return indicators.stream()
                .sorted(Comparator.comparingInt(indicator -> themes.indexOf(
                        edition.workspace().programmeOf(indicator).theme())))
                .toList();
    }

    String themeOf(Indicator indicator) {
        String code = edition.workspace().programmeOf(indicator).theme();
        return edition.workspace().themes().stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .map(theme -> theme.name().in(language))
                .orElse(code);
    }

    /** The edition's value of each compared area, null where there is no row. */
    Map<String, @Nullable IndicatorValue> valuesByArea(Indicator indicator) {
        Map<String, @Nullable IndicatorValue> values = new LinkedHashMap<>();
        for (Area area : areas) {
            values.put(area.code(), find(area.code(), indicator, year()));
        }
        return values;
    }

    @Nullable
    IndicatorValue find(String area, Indicator indicator, int year) {
        return edition.find(area, indicator.code(), Period.ofYear(year)).orElse(null);
    }

    /** The whole's value of a year, null where it has none. */
    @Nullable
    Double top(Indicator indicator, int year) {
        @Nullable IndicatorValue top = find(topCode, indicator, year);
        return top == null ? null : top.value();
    }

    /** The edition's year and up to four before, oldest first, from the first that has a value of the indicator. */
    List<Integer> years(Indicator indicator) {
        List<Integer> years = new ArrayList<>();
        for (int year = year() - MOST_YEARS + 1; year <= year(); year++) {
            boolean hasValue = edition.listCompared(indicator.code(), Period.ofYear(year)).stream()
                    .anyMatch(value -> value.value() != null);
            if (hasValue || !years.isEmpty()) {
                years.add(year);
            }
        }
        return years;
    }

    /** An area's values of these years in the unit printed, without the years that have none. */
    List<YearValue> trend(String area, Indicator indicator, List<Integer> years) {
        ValueFormat format = format(indicator);
        List<YearValue> trend = new ArrayList<>();
        for (int year : years) {
            @Nullable IndicatorValue value = find(area, indicator, year);
            if (value != null && value.value() != null) {
                trend.add(new YearValue(year, format.inPrintedUnit(value.value())));
            }
        }
        return trend;
    }

    /** The row if it has a value to show, else null. */
    static @Nullable IndicatorValue shown(@Nullable IndicatorValue value) {
        return value != null && value.value() != null ? value : null;
    }

    static @Nullable Double printed(ValueFormat format, @Nullable Double value) {
        return value == null ? null : format.inPrintedUnit(value);
    }

    /** The title of the specification with its words filled in, or the finding. */
    String title(String finding, Map<String, String> placeholders) {
        return phrase(specification.title(), finding, placeholders);
    }

    String subtitle(String standard, Map<String, String> placeholders) {
        return phrase(specification.subtitle(), standard, placeholders);
    }

    private String phrase(@Nullable Text phrase, String standard, Map<String, String> placeholders) {
        return phrase == null ? standard : SpecificationReader.fill(phrase.in(language), placeholders);
    }

    /** The words in braces that every kind has, to be added to. */
    Map<String, String> placeholders() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("year", Integer.toString(year()));
        values.put("previous_year", Integer.toString(year() - 1));
        values.put("level", words.level());
        values.put("top", words.top());
        return values;
    }

    String id(String... parts) {
        return specification.id() + (parts.length == 0 ? "" : "-" + String.join("-", parts));
    }

    /** Where the numbers come from; a made-up workspace says so in every figure. */
    String source() {
        String title = edition.workspace().title().in(language);
        return say("来源：", "Source: ")
                + title
                + (edition.workspace().sample() ? words.inBrackets(say("虚构数据", "made-up data")) : "");
    }

    /** 未列出：甲、乙（未报送）; nothing where all are shown. */
    String notShown(Map<String, List<String>> areasByReason) {
        List<String> groups = new ArrayList<>();
        areasByReason.forEach((reason, areas) ->
                groups.add(words.list(areas.stream().map(this::nameOf).toList()) + words.inBrackets(reason)));
        return groups.isEmpty() ? "" : say("未列出：", "Not shown: ") + String.join(say("；", "; "), groups);
    }

    /**
     * What a reader must know of the values shown, a sentence for each remark. More than a few remarks would crowd out
     * the picture: then the note says how many areas have one, and the figure's table has them all.
     */
    List<String> remarks(List<IndicatorValue> shown) {
        Map<String, List<String>> areasByRemark = new LinkedHashMap<>();
        for (IndicatorValue value : shown) {
            for (String remark : remarksOf(value)) {
                areasByRemark
                        .computeIfAbsent(remark, words -> new ArrayList<>())
                        .add(value.areaCode());
            }
        }
        if (areasByRemark.size() > MOST_REMARKS) {
            long areas =
                    shown.stream().filter(value -> !remarksOf(value).isEmpty()).count();
            return List.of(say(
                    words.areas((int) areas) + "的数值附有说明，见数据表",
                    "Values of " + words.areas((int) areas) + " carry remarks: see the table"));
        }
        List<String> sentences = new ArrayList<>();
        areasByRemark.forEach((remark, areas) -> sentences.add(words.capitalised(
                areas.size() == shown.size() && areas.size() > 1
                        ? words.allAreas() + say("：", ": ") + remark
                        : words.list(areas.stream().map(this::nameOf).toList()) + say("：", ": ") + remark)));
        return sentences;
    }

    /** Remarks in words, with that of a provisional value where nothing says it better. */
    List<String> remarksOf(@Nullable IndicatorValue value) {
        if (value == null) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        value.remarks().forEach(remark -> remarks.add(remark.in(language)));
        boolean saysPart = value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.PART_PERIOD);
        if (value.status() == Status.PROVISIONAL && !saysPart) {
            remarks.add(words.reason(Status.PROVISIONAL));
        }
        return remarks;
    }

    /** Key entries for the verdicts that occur, best first. */
    List<KeyEntry> verdictKey(KeyEntry.Symbol symbol, List<Verdict> verdicts, Indicator indicator) {
        List<KeyEntry> key = new ArrayList<>();
        for (Verdict verdict : List.of(
                Verdict.BETTER, Verdict.HIGHER, Verdict.SIMILAR, Verdict.LOWER, Verdict.WORSE, Verdict.NOT_COMPARED)) {
            if (verdicts.contains(verdict)) {
                key.add(new KeyEntry(words.verdict(verdict, indicator), symbol, verdict));
            }
        }
        return key;
    }

    /** Best first: ranked areas by rank, then values without rank, higher first unless lower is better. */
    static Comparator<IndicatorValue> byRank(Indicator indicator) {
        Comparator<IndicatorValue> byValue =
                Comparator.comparingDouble(value -> value.value() == null ? Double.NEGATIVE_INFINITY : -value.value());
        return Comparator.comparingInt(
                        (IndicatorValue value) -> value.rank() == null ? Integer.MAX_VALUE : value.rank())
                .thenComparing(indicator.direction() == Indicator.Direction.LOWER ? byValue.reversed() : byValue)
                .thenComparing(IndicatorValue::areaCode);
    }
}
