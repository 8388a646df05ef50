package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every sentence of the digest keeps: it rests on a number, the number is that of the tables, and chance has no winner. */
class NarrativeLawTest {
    private static final Pattern NUMBER = Pattern.compile("[+\u2212]?\\d+(,\\d{3})*(\\.\\d+)?");

    /** The level of intervals, the year and months are no values. */
    private static final Pattern NO_VALUE =
            Pattern.compile("95 ?%|\\b20\\d\\d-\\d\\d(-\\d\\d)?|2025 年|in 2025|不作 0", Pattern.UNICODE_CHARACTER_CLASS);

    /** Everything that prose is made from and checked against. */
    private record Telling(EditionFacts facts, Links links, Language language) {
        static Telling of(int districts, Language language) {
            return of(InventedEdition.edition(districts, Language.ZH, Language.EN), language);
        }

        static Telling of(Edition edition, Language language) {
            EditionFacts facts = new EditionFacts(edition);
            int place = edition.languages().indexOf(language) + 1;
            return new Telling(facts, Links.fromIndex(new PageLanguage(language, place), facts), language);
        }

        IndicatorProse indicators() {
            return new IndicatorProse(facts, links);
        }

        AreaProse areas() {
            return new AreaProse(facts, links);
        }

        /** The values of the edition's year that have one, of the top area and the compared ones. */
        List<IndicatorValue> values(Indicator indicator) {
            return Stream.concat(facts.findTop(indicator).stream(), facts.current(indicator).stream())
                    .filter(value -> value.value() != null)
                    .toList();
        }

        Stream<IndicatorValue> allValues() {
            return facts.indicators().stream().flatMap(indicator -> values(indicator).stream());
        }

        Indicator indicator(IndicatorValue value) {
            return facts.workspace().findIndicator(value.indicator()).orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void anIndicatorsFindingHasTheNumbersOfItsTables(int districts, Language language) {
        Telling telling = Telling.of(districts, language);
        for (Indicator indicator : telling.facts().indicators()) {
            Prose finding = telling.indicators().finding(indicator);
            assertRestsOnANumber(finding);
            assertValuesAreThoseOfTheLinks(finding, telling);
            assertNumbersAreAmong(finding, ofIndicator(indicator, telling), telling);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void extremesThatCanBeToldApartAreNamed(int districts, Language language) {
        Telling telling = Telling.of(districts, language);
        for (Indicator indicator : orderedWithIntervals(telling)) {
            assertThat(telling.indicators().finding(indicator).plain())
                    .as(indicator.code() + ": the intervals of the extremes lie apart")
                    .contains(language == Language.ZH ? "最高的是" : "The highest is")
                    .doesNotContain(language == Language.ZH ? "区间重叠" : "intervals overlap");
        }
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void chanceHasNoWinner(int districts, Language language) {
        Telling telling = Telling.of(uncertain(districts), language);
        for (Indicator indicator : orderedWithIntervals(telling)) {
            Prose finding = telling.indicators().finding(indicator);
            assertRestsOnANumber(finding);
            assertNumbersAreAmong(finding, ofIndicator(indicator, telling), telling);
            assertThat(finding.plain())
                    .as(indicator.code() + ": all intervals overlap")
                    .contains(
                            language == Language.ZH
                                    ? "两者区间重叠，差异在随机波动范围内"
                                    : "their intervals overlap, so it is within random variation")
                    .doesNotContain("最高的是", "The highest is");
            String told = finding.plain().split("没有可公布数值|Without a value")[0];
            assertThat(telling.facts().compared().stream()
                            .map(area -> area.name().in(language))
                            .filter(told::contains))
                    .as(told)
                    .isEmpty();
        }
        assertThat(new KeyFindings(telling.facts(), telling.links()).list())
                .extracting(IndexPage.Finding::topic)
                .as("no largest difference")
                .doesNotContain("差距最大", "Largest difference");
    }

    private static List<Indicator> orderedWithIntervals(Telling telling) {
        List<Indicator> found = telling.facts().indicators().stream()
                .filter(indicator ->
                        telling.facts().isOrdered(indicator) && indicator.interval() != Indicator.IntervalMethod.NONE)
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** The invented edition with intervals so wide that no area can be told from another. */
    private static Edition uncertain(int districts) {
        Edition edition = InventedEdition.edition(districts, Language.ZH, Language.EN);
        return new Edition(
                edition.workspace(),
                edition.year(),
                edition.languages(),
                edition.values().stream().map(NarrativeLawTest::uncertain).toList());
    }

    private static IndicatorValue uncertain(IndicatorValue value) {
        return value.value() == null || value.lower() == null
                ? value
                : new IndicatorValue(
                        value.areaCode(),
                        value.level(),
                        value.indicator(),
                        value.period(),
                        value.numerator(),
                        value.denominator(),
                        value.value(),
                        0.0,
                        10 * value.value(),
                        value.benchmark(),
                        value.verdict() == Verdict.NOT_COMPARED ? Verdict.NOT_COMPARED : Verdict.SIMILAR,
                        value.rank(),
                        value.rankLower(),
                        value.rankUpper(),
                        value.rankedAreas(),
                        value.previous(),
                        value.change(),
                        value.changeLower(),
                        value.changeUpper(),
                        value.changeVerdict(),
                        value.target(),
                        value.status(),
                        value.remarks(),
                        null,
                        null);
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void anAreasHeadlineCountsItsIndicators(int districts, Language language) {
        Telling telling = Telling.of(districts, language);
        for (Area area : telling.facts().compared()) {
            List<Prose> headline = telling.areas().headline(area.code());
            assertThat(headline).as(area.code()).isNotEmpty();
            for (Prose sentence : headline) {
                assertRestsOnANumber(sentence);
                assertNumbersAreAmong(sentence, ofArea(area, telling), telling);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void aChangeIsToldInTheNumbersOfItsRow(int districts, Language language) {
        Telling telling = Telling.of(districts, language);
        Stream<Prose> ofAreas =
                telling.facts().compared().stream().flatMap(area -> telling.areas().listChanges(area.code()).stream());
        Stream<Prose> ofMovers = new MoversSection(telling.facts(), telling.links())
                .list().stream().flatMap(group -> group.sentences().stream());
        List<Prose> sentences = Stream.concat(ofAreas, ofMovers).toList();
        assertThat(sentences).as("changes told of " + districts + " areas").isNotEmpty();
        Map<String, IndicatorValue> byLink = byLink(telling);
        for (Prose sentence : sentences) {
            assertRestsOnANumber(sentence);
            assertValuesAreThoseOfTheLinks(sentence, telling);
            IndicatorValue value = sentence.runs().stream()
                    .filter(Prose.Run::isNumber)
                    .map(Prose.Run::href)
                    .filter(Objects::nonNull)
                    .map(byLink::get)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no value is explained: " + sentence.plain()));
            assertNumbersAreAmong(
                    sentence, ofValue(value, telling.indicator(value), telling).collect(Collectors.toSet()), telling);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,ZH", "3,EN", "8,ZH", "8,EN", "24,ZH", "24,EN"})
    void aKeyFindingHasTheNumbersOfItsIndicatorOrCounts(int districts, Language language) {
        Telling telling = Telling.of(districts, language);
        List<IndexPage.Finding> findings = new KeyFindings(telling.facts(), telling.links()).list();
        assertThat(findings).as("findings of " + districts + " areas").isNotEmpty();
        for (IndexPage.Finding finding : findings) {
            assertRestsOnANumber(finding.sentence());
            assertValuesAreThoseOfTheLinks(finding.sentence(), telling);
            Set<String> allowed = telling.facts().indicators().stream()
                    .filter(indicator ->
                            telling.links().indicator(indicator.code()).equals(finding.href()))
                    .findFirst()
                    .map(indicator -> ofIndicator(indicator, telling))
                    .orElseGet(() -> ofAttention(telling));
            assertNumbersAreAmong(finding.sentence(), allowed, telling);
        }
    }

    private static void assertRestsOnANumber(Prose sentence) {
        assertThat(sentence.runs()).as(sentence.plain()).anyMatch(Prose.Run::isNumber);
    }

    /** A number that leads to its explanation is the value explained there. */
    private static void assertValuesAreThoseOfTheLinks(Prose prose, Telling telling) {
        Map<String, IndicatorValue> byLink = byLink(telling);
        for (Prose.Run run : prose.runs()) {
            if (run.isNumber() && run.href() != null) {
                IndicatorValue value =
                        Objects.requireNonNull(byLink.get(run.href()), () -> "nothing is explained at " + run.href());
                Indicator indicator = telling.indicator(value);
                assertThat(run.text())
                        .as(value.areaCode() + " in: " + prose.plain())
                        .isEqualTo(telling.facts()
                                .text(indicator)
                                .withUnit(Objects.requireNonNull(value.value()), telling.language()));
            }
        }
    }

    private static void assertNumbersAreAmong(Prose prose, Set<String> printed, Telling telling) {
        String words = prose.runs().stream()
                .filter(run -> !run.isName())
                .map(Prose.Run::text)
                .collect(Collectors.joining());
        for (Indicator indicator : telling.facts().indicators()) {
            String unit = telling.facts().text(indicator).ownUnit(telling.language());
            words = words.replace(indicator.name().in(telling.language()), "");
            words = NUMBER.matcher(unit).find() ? words.replace(unit, "") : words;
        }
        assertThat(numbers(NO_VALUE.matcher(words).replaceAll(" ")))
                .as(prose.plain())
                .isSubsetOf(printed);
    }

    private static Set<String> numbers(String words) {
        return NUMBER.matcher(words)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, IndicatorValue> byLink(Telling telling) {
        Map<String, IndicatorValue> byLink = new HashMap<>();
        telling.allValues()
                .forEach(value -> byLink.put(telling.links().value(value.indicator(), value.areaCode()), value));
        return byLink;
    }

    /** What tables print of a value: itself, the year before, the difference and the ends of both intervals. */
    private static Stream<String> ofValue(IndicatorValue value, Indicator indicator, Telling telling) {
        ValueText text = telling.facts().text(indicator);
        double now = Objects.requireNonNull(value.value());
        Stream<String> numbers = Stream.of(value.value(), value.previous(), value.lower(), value.upper())
                .filter(Objects::nonNull)
                .map(text::number);
        Stream<String> changes = Stream.of(value.changeLower(), value.changeUpper())
                .filter(Objects::nonNull)
                .map(end -> text.signed(end, now));
        Stream<String> size = Stream.of(value.change())
                .filter(Objects::nonNull)
                .flatMap(change -> numbers(text.difference(change, now, telling.language())).stream());
        return Stream.of(numbers, changes, size).flatMap(Function.identity());
    }

    /** All values of an indicator, the distance of its extremes, and how many areas have each verdict, target or reason. */
    private static Set<String> ofIndicator(Indicator indicator, Telling telling) {
        Set<String> printed = telling.values(indicator).stream()
                .flatMap(value -> value.areaCode().equals(telling.facts().top().code())
                        ? ofValue(value, indicator, telling)
                        : Stream.of(telling.facts().text(indicator).number(Objects.requireNonNull(value.value()))))
                .collect(Collectors.toCollection(TreeSet::new));
        List<IndicatorValue> areas = telling.facts().current(indicator);
        DoubleSummaryStatistics spread = areas.stream()
                .map(IndicatorValue::value)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        printed.addAll(numbers(telling.facts()
                .text(indicator)
                .difference(spread.getMax() - spread.getMin(), spread.getMax(), telling.language())));
        boolean isSensitive = telling.facts().workspace().programmeOf(indicator).sensitive();
        printed.addAll(counts(areas, value -> isSensitive ? Verdict.NOT_COMPARED : value.verdict()));
        printed.addAll(counts(areas, IndicatorValue::changeVerdict));
        printed.addAll(counts(areas, value -> value.status().showsValue()));
        printed.addAll(counts(
                areas, value -> value.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.SAME_MONTHS)));
        printed.add(Long.toString(areas.stream()
                .filter(value -> IndicatorProse.findReached(indicator, value).orElse(false))
                .count()));
        printed.addAll(counts(areas, value -> value.target() != null && value.value() != null));
        printed.add(Integer.toString(areas.size()));
        return printed;
    }

    /** How many indicators of an area have each verdict or reason. */
    private static Set<String> ofArea(Area area, Telling telling) {
        List<IndicatorValue> values = telling.facts().indicators().stream()
                .flatMap(indicator -> telling.facts().find(area.code(), indicator).stream())
                .toList();
        Set<String> printed = new TreeSet<>();
        Function<IndicatorValue, Verdict> verdict = value -> telling.facts().verdict(value, telling.indicator(value));
        printed.addAll(counts(values, verdict));
        printed.addAll(counts(values, value -> verdict.apply(value) == Verdict.NOT_COMPARED));
        printed.addAll(counts(values, IndicatorValue::changeVerdict));
        printed.addAll(counts(values, IndicatorValue::status));
        printed.addAll(counts(values, value -> value.status().showsValue()));
        printed.add(Integer.toString(telling.facts().indicators().size()));
        return printed;
    }

    /** Areas and values that are worse and worsening, or not reported: in all, and of each area. */
    private static Set<String> ofAttention(Telling telling) {
        Set<String> printed = new TreeSet<>();
        List<List<IndicatorValue>> groups = List.of(
                telling.facts().indicators().stream()
                        .flatMap(indicator -> telling.facts().current(indicator).stream()
                                .filter(value -> telling.facts().verdict(value, indicator) == Verdict.WORSE
                                        && value.changeVerdict() == ChangeVerdict.WORSENED))
                        .toList(),
                telling.facts().indicators().stream()
                        .flatMap(indicator -> telling.facts().current(indicator).stream()
                                .filter(value -> value.status() == Status.NOT_REPORTED))
                        .toList());
        for (List<IndicatorValue> group : groups) {
            Collection<String> ofEachArea = counts(group, IndicatorValue::areaCode);
            long areas = group.stream().map(IndicatorValue::areaCode).distinct().count();
            printed.addAll(ofEachArea);
            printed.add(Integer.toString(group.size()));
            printed.add(Long.toString(areas));
            // In English the areas that are not named are counted.
            printed.add(Long.toString(areas - 4));
        }
        return printed;
    }

    private static Collection<String> counts(List<IndicatorValue> values, Function<IndicatorValue, ?> property) {
        return values.stream().collect(Collectors.groupingBy(property, Collectors.counting())).values().stream()
                .map(count -> Long.toString(count))
                .collect(Collectors.toSet());
    }
}
