package org.civicdigest.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Indicator.Clustering;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Text;

/**
 * Checks {@code clustered: person}: what is counted must be attendances, of which lines of attendance can name the person,
 * and there must be an interval to widen.
 */
final class IndicatorClustering {
    private static final String KEY = "clustered";
    private static final List<String> EVENTS = List.of(Measure.ATTENDED, Measure.PRESENT);
    private static final List<String> EXPECTED = List.of(Measure.EXPECTED, Measure.LISTED);

    private final YamlObject yaml;
    private final Known known;

    IndicatorClustering(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    void check(
            Optional<Clustering> clustered,
            Kind kind,
            Located numerator,
            Optional<Located> denominator,
            IntervalMethod method,
            Optional<IndicatorBands> bands) {
        if (!clustered.equals(Optional.of(Clustering.PERSON))) {
            return;
        }
        if (bands.isPresent()) {
            yaml.error(
                    KEY,
                    new Text("person（标准化的率）", "person for a standardised rate"),
                    new Text("不填（考勤名单不分组别）", "none: lists of attendance do not tell in which band somebody is"));
            return;
        }
        String kindWord = kind.name().toLowerCase(Locale.ROOT);
        if (!kind.isPart() && kind != Kind.RATE) {
            yaml.error(
                    KEY,
                    new Text("person（kind 为 " + kindWord + "）", "person for a " + kindWord),
                    new Text(
                            "不填，或 kind: proportion、coverage、rate（只有这些能按人求方差）",
                            "none, or kind: proportion, coverage or rate: of these the variance can be made by person"));
            return;
        }
        String methodWord = method.name().toLowerCase(Locale.ROOT);
        if (method == IntervalMethod.NONE || method == IntervalMethod.ROUNDING) {
            yaml.error(
                    KEY,
                    new Text("person（interval 为 " + methodWord + "）", "person beside interval: " + methodWord),
                    new Text(
                            "不填，或另选 interval（没有抽样区间可放宽）",
                            "none, or another interval: there is no interval of chance to widen"));
        }
        need(numerator, EVENTS);
        if (kind.isPart()) {
            denominator.ifPresent(measure -> need(measure, EXPECTED));
        } else {
            denominator
                    .filter(measure -> Optional.ofNullable(known.measures.get(measure.value()))
                            .filter(Measure::isDistinct)
                            .isPresent())
                    .ifPresent(
                            measure -> yaml.error(
                                    KEY,
                                    new Text("person（分母为 " + measure.value() + "）", "person over " + measure.value()),
                                    new Text(
                                            "人口或场次一类的分母（参加人数本身随重复参加而变）",
                                            "a population or sessions below: the number of participants itself depends on who came again")));
        }
    }

    /** Only of these does a line of attendance say whose they are. */
    private void need(Located measure, List<String> allowed) {
        if (!known.measures.containsKey(measure.value()) || allowed.contains(measure.value())) {
            return;
        }
        List<String> choices =
                allowed.stream().filter(known.measures::containsKey).toList();
        List<String> shown = choices.isEmpty() ? allowed : choices;
        yaml.error(
                KEY,
                new Text("person（" + measure.value() + "）", "person for " + measure.value()),
                new Text(
                        String.join(" 或 ", shown) + "（只有考勤名单记到人的量才知道是否同一批人）",
                        String.join(" or ", shown) + ": only of these do lists of attendance tell who came again"));
    }
}
