package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Indicator.Band;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Text;

/** Reads {@code standardise}: the bands of a directly standardised rate, each with its events, its people and its weight. */
final class IndicatorBands {
    static final String KEY = "standardise";
    private static final int FEWEST = 2;

    private final YamlObject yaml;
    private final Known known;
    private final Set<String> seen = new HashSet<>();

    /** @param weight null where it was unusable, which is then reported already */
    private record ReadBand(Located numerator, Located denominator, Optional<BigDecimal> weight) {}

    private final List<ReadBand> bands = new ArrayList<>();

    private IndicatorBands(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    /** Empty where the indicator is not standardised. */
    static Optional<IndicatorBands> read(YamlObject yaml, Known known, Optional<Kind> kind) {
        if (!yaml.has(KEY)) {
            return Optional.empty();
        }
        IndicatorBands bands = new IndicatorBands(yaml, known);
        bands.read(kind);
        return Optional.of(bands);
    }

    private void read(Optional<Kind> kind) {
        kind.filter(which -> which != Kind.RATE).ifPresent(which -> {
            String word = which.name().toLowerCase(Locale.ROOT);
            yaml.error(
                    KEY,
                    new Text("组别（kind 为 " + word + "）", "bands of a " + word),
                    new Text("kind: rate（只有率按标准人口标准化）", "kind: rate, as only rates are standardised"));
        });
        for (String key : List.of("numerator", "denominator")) {
            yaml.findWord(key)
                    .ifPresent(word -> yaml.error(
                            key,
                            Words.quoted(word.value()),
                            new Text("不填（standardise 逐组写明）", "none, as standardise names one for each band")));
        }
        for (YamlObject band : yaml.objects(KEY)) {
            Located numerator = band.word("numerator");
            Located denominator = band.word("denominator");
            known.measureCodes.check(numerator, band.problems());
            known.measureCodes.check(denominator, band.problems());
            BigDecimal weight = band.number("weight");
            if (!band.hasErrors() && weight.signum() <= 0) {
                band.error("weight", Words.quoted(weight.toPlainString()), new Text("大于 0 的数", "a number over 0"));
            }
            checkMeasures(band, numerator, denominator);
            band.isSound();
            bands.add(new ReadBand(numerator, denominator, Optional.of(weight)));
        }
        if (bands.size() == 1) {
            yaml.error(
                    KEY,
                    new Text("一组", "one band"),
                    new Text(
                            "至少 " + FEWEST + " 组（只有一组时与粗率相同）",
                            FEWEST + " bands or more: with one the rate is the crude one"));
        }
    }

    private void checkMeasures(YamlObject band, Located numerator, Located denominator) {
        for (Located measure : List.of(numerator, denominator)) {
            if (!measure.isAbsent() && !seen.add(measure.value())) {
                band.problems()
                        .error(
                                measure,
                                Words.quoted(measure.value()),
                                new Text("每组各自的指标项", "a measure of its own for each band"));
            }
        }
        Optional<Measure> below = Optional.ofNullable(known.measures.get(denominator.value()));
        if (below.filter(measure -> measure.source() != Measure.Source.POPULATION)
                .isPresent()) {
            List<String> choices = known.measures.values().stream()
                    .filter(measure -> measure.source() == Measure.Source.POPULATION)
                    .map(Measure::code)
                    .limit(8)
                    .toList();
            band.problems()
                    .error(
                            denominator,
                            Words.quoted(denominator.value()),
                            new Text(
                                    "population.csv 的指标项，如 " + String.join("、", choices),
                                    "a measure of population.csv, such as " + String.join(", ", choices)));
        }
        Optional<Measure> above = Optional.ofNullable(known.measures.get(numerator.value()));
        Optional<Measure.Source> ofFirst = bands.stream()
                .findFirst()
                .flatMap(first ->
                        Optional.ofNullable(known.measures.get(first.numerator().value())))
                .map(Measure::source);
        above.filter(measure -> measure.source() == Measure.Source.POPULATION
                        || measure.isDistinct()
                        || measure.isStock()
                        || (ofFirst.isPresent() && measure.source() != ofFirst.get()))
                .ifPresent(measure -> band.problems()
                        .error(
                                numerator,
                                Words.quoted(numerator.value()),
                                new Text(
                                        "与第一组同一来源、逐件相加的指标项",
                                        "a measure that adds up, of the same source as that of the first band")));
    }

    Located firstNumerator() {
        return bands.isEmpty()
                ? Located.absent(yaml.line(KEY), KEY)
                : bands.get(0).numerator();
    }

    Located firstDenominator() {
        return bands.isEmpty()
                ? Located.absent(yaml.line(KEY), KEY)
                : bands.get(0).denominator();
    }

    /** Of a sound file. */
    List<Band> list() {
        return bands.stream()
                .map(band -> new Band(
                        band.numerator().value(),
                        band.denominator().value(),
                        band.weight().orElseThrow()))
                .toList();
    }

    int size() {
        return bands.size();
    }
}
