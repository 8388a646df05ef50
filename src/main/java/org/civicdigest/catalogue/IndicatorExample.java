package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Indicator.Clustering;
import org.civicdigest.model.Indicator.Example;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.Text;

/** Reads one worked example of an indicator; that its numbers come out is tested elsewhere. */
final class IndicatorExample {
    private IndicatorExample() {}

    static Optional<Example> read(YamlObject yaml, Kind kind, IntervalMethod interval, Clustering clustering) {
        BigDecimal numerator = yaml.number("numerator");
        Optional<BigDecimal> denominator = yaml.findNumber("denominator");
        Optional<Long> count = yaml.findWhole("count", 0, Long.MAX_VALUE);
        Optional<BigDecimal> sumOfSquares = yaml.findNumber("sum_of_squares");
        Optional<Long> sessionsHeld = yaml.findWhole("sessions_held", 1, Integer.MAX_VALUE);
        Optional<Long> sessionsOwed = yaml.findWhole("sessions_owed", 1, Integer.MAX_VALUE);
        Optional<BigDecimal> designEffect = yaml.findNumber("design_effect");
        Optional<BigDecimal> value = yaml.findNumber("value");
        Optional<BigDecimal> lower = yaml.findNumber("lower");
        Optional<BigDecimal> upper = yaml.findNumber("upper");

        needExactlyWhere(yaml, "denominator", denominator.isPresent(), IndicatorFile.needsDenominator(kind), kind);
        needExactlyWhere(yaml, "count", count.isPresent(), kind == Kind.MEAN, kind);
        needExactlyWhere(yaml, "sessions_held", sessionsHeld.isPresent(), kind == Kind.COVERAGE, kind);
        needExactlyWhere(yaml, "sessions_owed", sessionsOwed.isPresent(), kind == Kind.COVERAGE, kind);
        if (sumOfSquares.isPresent() && kind != Kind.MEAN) {
            needExactlyWhere(yaml, "sum_of_squares", true, false, kind);
        }
        checkDesignEffect(yaml, designEffect, clustering);
        boolean dividesByZero = denominator
                .map(below -> below.signum() == 0)
                .orElse(count.map(records -> records == 0).orElse(false));
        if (dividesByZero && value.isPresent()) {
            yaml.error(
                    "value",
                    Words.quoted(value.get().toPlainString()),
                    new Text("不填（分母为 0 时没有值）", "none: a denominator of 0 gives no value"));
        }
        if (!dividesByZero && !yaml.has("value")) {
            yaml.error("value", Words.NOTHING, Words.NUMBER);
        }
        checkInterval(yaml, kind, interval, sumOfSquares, value, lower, upper);
        if (kind.isPart() && denominator.isPresent() && numerator.compareTo(denominator.get()) > 0) {
            yaml.error(
                    "numerator",
                    Words.quoted(numerator.toPlainString()),
                    new Text("不大于分母的数（比例是整体的一部分）", "no more than the denominator: a proportion is a part of a whole"));
        }
        return yaml.isSound()
                ? Optional.of(new Example(
                        numerator,
                        denominator.orElse(null),
                        count.orElse(null),
                        sumOfSquares.orElse(null),
                        value.map(BigDecimal::doubleValue).orElse(null),
                        lower.map(BigDecimal::doubleValue).orElse(null),
                        upper.map(BigDecimal::doubleValue).orElse(null),
                        sessionsHeld.orElse(null),
                        sessionsOwed.orElse(null),
                        designEffect.map(BigDecimal::doubleValue).orElse(null),
                        List.of()))
                : Optional.empty();
    }

    private static void checkDesignEffect(YamlObject yaml, Optional<BigDecimal> designEffect, Clustering clustering) {
        if (designEffect.isPresent() && clustering == Clustering.NONE) {
            yaml.error(
                    "design_effect",
                    new Text("设计效应", "a design effect"),
                    new Text("不填（指标未写 clustered: person）", "none, as the indicator is not clustered: person"));
        }
        designEffect
                .filter(number -> number.compareTo(BigDecimal.ONE) < 0)
                .ifPresent(number -> yaml.error(
                        "design_effect",
                        Words.quoted(number.toPlainString()),
                        new Text("不小于 1 的数（小于 1 的按 1 计）", "a number of 1 or more, as less counts as 1")));
    }

    private static void needExactlyWhere(YamlObject yaml, String key, boolean isThere, boolean isNeeded, Kind kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        if (isNeeded && !yaml.has(key)) {
            yaml.error(
                    key,
                    Words.NOTHING,
                    new Text("一个数（" + word + " 的例子须有）", "a number: the example of a " + word + " needs it"));
        }
        if (isThere && !isNeeded) {
            yaml.error(
                    key,
                    new Text("多余的数", "a number"),
                    new Text("不填（" + word + " 不用此项）", "none: a " + word + " does not use it"));
        }
    }

    private static void checkInterval(
            YamlObject yaml,
            Kind kind,
            IntervalMethod interval,
            Optional<BigDecimal> sumOfSquares,
            Optional<BigDecimal> value,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper) {
        if (lower.isEmpty() && upper.isEmpty()) {
            return;
        }
        String present = lower.isPresent() ? "lower" : "upper";
        if (interval == IntervalMethod.NONE) {
            yaml.error(
                    present,
                    new Text("区间", "an interval"),
                    new Text("不填（interval 为 none）", "none, as interval is none"));
        }
        if (kind == Kind.MEAN && sumOfSquares.isEmpty()) {
            yaml.error(
                    "sum_of_squares",
                    Words.NOTHING,
                    new Text("平方和（平均值的区间须有）", "a number: the interval of a mean needs it"));
        }
        boolean lowerIsOver =
                lower.isPresent() && value.isPresent() && lower.get().compareTo(value.get()) > 0;
        boolean upperIsUnder =
                upper.isPresent() && value.isPresent() && upper.get().compareTo(value.get()) < 0;
        if (lowerIsOver || upperIsUnder) {
            String wrong = lowerIsOver ? "lower" : "upper";
            yaml.error(
                    wrong,
                    Words.quoted((lowerIsOver ? lower : upper).orElseThrow().toPlainString()),
                    new Text("lower ≤ value ≤ upper", "lower ≤ value ≤ upper"));
        }
    }
}
