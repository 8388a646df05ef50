package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Clustering;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.Example;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Indicator.Kind;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads {@code catalogue/indicators/CODE.yaml}: one indicator, whose parts must exist and fit each other. */
final class IndicatorFile {
    private static final Set<Unit> NOT_COUNTED_ONE_BY_ONE =
            EnumSet.of(Unit.HOURS, Unit.DAYS, Unit.POINTS, Unit.YUAN, Unit.PERCENT);

    private final YamlObject yaml;
    private final Known known;

    private IndicatorFile(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    /** @param fileName without its ending, which the code must repeat */
    static void read(YamlObject yaml, String fileName, Known known) {
        new IndicatorFile(yaml, known).read(fileName);
    }

    private void read(String fileName) {
        Located code = yaml.code("code");
        if (!code.isAbsent() && !code.value().equals(fileName)) {
            yaml.error(
                    "code",
                    Words.quoted(code.value()),
                    new Text("与文件名相同：" + fileName, fileName + ", the name of the file"));
        }
        // A reference may spell either; the mismatch is one problem, not one more for each target.
        known.indicatorCodes.add(fileName);
        if (!code.isAbsent()) {
            known.indicatorCodes.add(code.value());
        }
        Text name = yaml.text("name");
        Text unit = yaml.text("unit");
        Located programme = yaml.word("programme");
        known.programmeCodes.check(programme, yaml.problems());
        Optional<Kind> kind = yaml.choice("kind", Kind.class);
        Optional<IndicatorBands> bands = IndicatorBands.read(yaml, known, kind);
        Located numerator = bands.map(IndicatorBands::firstNumerator).orElseGet(() -> yaml.word("numerator"));
        Optional<Located> denominator =
                bands.map(IndicatorBands::firstDenominator).or(() -> yaml.findWord("denominator"));
        if (bands.isEmpty()) {
            known.measureCodes.check(numerator, yaml.problems());
            denominator.ifPresent(word -> known.measureCodes.check(word, yaml.problems()));
        }
        Optional<BigDecimal> per = yaml.findNumber("per");
        Optional<Direction> direction = yaml.choice("direction", Direction.class);
        List<String> levels = levels();
        List<PeriodKind> periods = periods();
        Optional<IntervalMethod> interval = yaml.findChoice("interval", IntervalMethod.class);
        Optional<Clustering> clustered = yaml.findChoice("clustered", Clustering.class);
        long minimumCell = yaml.findWhole("minimum_cell", 0, 1_000_000).orElse(0L);
        Text definition = yaml.text("definition");

        per.ifPresent(factor -> checkPer(factor, kind));
        IntervalMethod method =
                interval.orElse(kind.map(which -> usualInterval(which, bands)).orElse(IntervalMethod.NONE));
        kind.ifPresent(which -> {
            checkDenominator(which, numerator, denominator);
            checkUnits(which, numerator, denominator);
            checkStock(which, numerator);
            checkWhatAdds(which, numerator, denominator);
            checkInterval(which, numerator, interval, usualInterval(which, bands));
            checkPercent(which, unit);
            new IndicatorClustering(yaml, known).check(clustered, which, numerator, denominator, method, bands);
        });
        checkProgramme(programme, numerator);
        denominator.ifPresent(measure -> checkProgramme(programme, measure));
        Clustering clustering = clustered.orElse(Clustering.NONE);
        List<Example> examples = yaml.objects("examples").stream()
                .flatMap(example -> bands.isPresent()
                        ? StandardisedExample.read(example, bands.get().size()).stream()
                        : kind.flatMap(which -> IndicatorExample.read(example, which, method, clustering)).stream())
                .toList();
        if (yaml.isSound()) {
            known.indicators.put(
                    code.value(),
                    new Indicator(
                            code.value(),
                            name,
                            unit,
                            programme.value(),
                            kind.orElseThrow(),
                            numerator.value(),
                            denominator.map(Located::value).orElse(null),
                            per.orElse(BigDecimal.ONE),
                            direction.orElseThrow(),
                            levels,
                            periods,
                            method,
                            (int) minimumCell,
                            definition,
                            examples,
                            clustering,
                            bands.map(IndicatorBands::list).orElse(List.of())));
        }
    }

    static boolean needsDenominator(Kind kind) {
        return switch (kind) {
            case PROPORTION, COVERAGE, RATE, RATIO -> true;
            case COUNT, MEAN -> false;
        };
    }

    /** The interval of a kind where the file names none. */
    static IntervalMethod usualInterval(Kind kind) {
        return switch (kind) {
            case PROPORTION, COVERAGE -> IntervalMethod.WILSON;
            case RATE -> IntervalMethod.BYAR;
            case MEAN -> IntervalMethod.T;
            case COUNT, RATIO -> IntervalMethod.NONE;
        };
    }

    private static IntervalMethod usualInterval(Kind kind, Optional<IndicatorBands> bands) {
        return bands.isPresent() ? IntervalMethod.DOBSON : usualInterval(kind);
    }

    private List<String> levels() {
        Set<String> seen = new HashSet<>();
        List<String> levels = new ArrayList<>();
        for (Located level : yaml.words("levels")) {
            if (known.levelCodes.check(level, yaml.problems())) {
                checkFirst(level, seen);
            }
            levels.add(level.value());
        }
        return levels;
    }

    private List<PeriodKind> periods() {
        Set<String> seen = new HashSet<>();
        List<PeriodKind> periods = new ArrayList<>();
        for (Located period : yaml.words("periods")) {
            if (!period.isAbsent()) {
                YamlObject.choiceOf(period, PeriodKind.class, yaml.problems()).ifPresent(kind -> {
                    checkFirst(period, seen);
                    periods.add(kind);
                });
            }
        }
        return periods;
    }

    private void checkFirst(Located word, Set<String> seen) {
        if (!seen.add(word.value())) {
            yaml.problems()
                    .error(
                            word,
                            Words.again(word.value(), word.line()),
                            new Text("每项只出现一次", "each item to occur once"));
        }
    }

    private void checkPer(BigDecimal per, Optional<Kind> kind) {
        if (per.signum() <= 0) {
            yaml.error("per", Words.quoted(per.toPlainString()), new Text("大于 0 的数", "a number over 0"));
        } else if (per.compareTo(BigDecimal.ONE) != 0
                && (kind.filter(Kind::isPart).isPresent() || kind.equals(Optional.of(Kind.COUNT)))) {
            yaml.error(
                    "per",
                    Words.quoted(per.toPlainString()),
                    new Text(
                            "1（比例保持 0 至 1，单位为 % 时显示为百分数；总数不换算）",
                            "1: a proportion stays within 0 and 1 and is shown in % by its unit; a count is not scaled"));
        }
    }

    private void checkDenominator(Kind kind, Located numerator, Optional<Located> denominator) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        if (needsDenominator(kind) && denominator.isEmpty()) {
            yaml.error(
                    "denominator",
                    Words.NOTHING,
                    new Text("指标项代码（" + word + " 须有分母）", "the code of a measure: a " + word + " needs a denominator"));
        }
        if (!needsDenominator(kind) && denominator.isPresent()) {
            yaml.error(
                    "denominator",
                    Words.quoted(denominator.get().value()),
                    kind == Kind.MEAN
                            ? new Text("不填（mean 的分母是记录数）", "none: a mean is divided by the number of records")
                            : new Text("不填（count 没有分母）", "none: a count has no denominator"));
        }
        if (denominator.isPresent()
                && !numerator.isAbsent()
                && denominator.get().value().equals(numerator.value())) {
            yaml.error(
                    "denominator",
                    Words.quoted(numerator.value()),
                    new Text("与分子不同的指标项", "another measure than the numerator"));
        }
    }

    private void checkUnits(Kind kind, Located numerator, Optional<Located> denominator) {
        Optional<Unit> above = unitOf(numerator);
        Optional<Unit> below = denominator.flatMap(this::unitOf);
        if (kind.isPart() && above.isPresent() && below.isPresent() && above.get() != below.get()) {
            yaml.error(
                    "denominator",
                    new Text(
                            "单位 " + below.get().code() + "（分子的单位是 "
                                    + above.get().code() + "）",
                            "the unit " + below.get().code() + " under "
                                    + above.get().code()),
                    new Text(
                            "与分子单位相同的分母" + ofUnit(above.get(), numerator, "：", "、") + "；单位不同请用 kind: ratio 或 rate",
                            "a denominator in the unit of the numerator" + ofUnit(above.get(), numerator, ": ", ", ")
                                    + "; kind: ratio or rate for unlike units"));
        }
    }

    private void checkStock(Kind kind, Located numerator) {
        Measure measure = known.measures.get(numerator.value());
        if (kind == Kind.MEAN && measure != null && measure.isDistinct()) {
            yaml.error(
                    "numerator",
                    Words.quoted(numerator.value()),
                    new Text(
                            "逐件相加的指标项；人均次数请用 kind: ratio，以 participants 为分母",
                            "a measure that adds up; for attendances a person take kind: ratio over participants"));
        }
        if (kind == Kind.MEAN && measure != null && measure.isStock()) {
            yaml.error(
                    "numerator",
                    Words.quoted(numerator.value()),
                    new Text(
                            "逐件相加的指标项（时点数没有平均值）", "a measure that adds up: a level at a moment has no mean by record"));
        }
    }

    /** Percentages and scores do not add: their sum is nothing, and neither is what it would be divided by. */
    private void checkWhatAdds(Kind kind, Located numerator, Optional<Located> denominator) {
        if (kind != Kind.MEAN && unitOf(numerator).equals(Optional.of(Unit.PERCENT))) {
            yaml.error("numerator", inUnit(Unit.PERCENT), summable(numerator, "kind: mean"));
        }
        denominator
                .flatMap(this::unitOf)
                .filter(unit -> unit == Unit.PERCENT || (kind == Kind.RATE && unit == Unit.POINTS))
                .ifPresent(unit -> yaml.error("denominator", inUnit(unit), summable(denominator.get(), null)));
    }

    private static Text inUnit(Unit unit) {
        return new Text(
                "单位 " + unit.code() + " 的指标项（各单位的数不能相加）", "a measure in " + unit.code() + ", whose numbers do not add");
    }

    private Text summable(Located measure, @Nullable String otherwise) {
        List<String> codes = known.measures.values().stream()
                .filter(candidate ->
                        candidate.unit().isWhole() && !candidate.code().equals(measure.value()))
                .map(Measure::code)
                .limit(5)
                .toList();
        return new Text(
                (otherwise == null ? "" : otherwise + "，或") + "可相加的指标项，如 " + String.join("、", codes),
                (otherwise == null ? "" : otherwise + ", or ") + "a measure that adds, such as "
                        + String.join(", ", codes));
    }

    /** The measures of a unit, as an aside; empty where there is none. */
    private String ofUnit(Unit unit, Located numerator, String colon, String comma) {
        List<String> codes = known.measures.values().stream()
                .filter(measure -> measure.unit() == unit && !measure.code().equals(numerator.value()))
                .map(Measure::code)
                .limit(5)
                .toList();
        return codes.isEmpty() ? "" : colon + String.join(comma, codes);
    }

    private Optional<Unit> unitOf(Located measure) {
        return Optional.ofNullable(known.measures.get(measure.value())).map(Measure::unit);
    }

    private void checkInterval(Kind kind, Located numerator, Optional<IntervalMethod> interval, IntervalMethod usual) {
        IntervalMethod method = interval.orElse(usual);
        if (method != usual && method != IntervalMethod.NONE && method != IntervalMethod.ROUNDING) {
            String kindWord = kind.name().toLowerCase(Locale.ROOT);
            String usualWord = usual.name().toLowerCase(Locale.ROOT);
            String allowed = usual == IntervalMethod.NONE ? "none / rounding" : usualWord + " / rounding / none";
            yaml.error(
                    "interval",
                    Words.quoted(method.name().toLowerCase(Locale.ROOT)),
                    new Text(allowed + "（" + kindWord + " 只适用这些）", allowed + ", all that suits a " + kindWord));
        }
        Optional<Unit> unit = unitOf(numerator);
        if ((method == IntervalMethod.WILSON || method == IntervalMethod.BYAR)
                && unit.isPresent()
                && NOT_COUNTED_ONE_BY_ONE.contains(unit.get())) {
            String word = method.name().toLowerCase(Locale.ROOT);
            yaml.problems()
                    .warn(
                            yaml.line("interval"),
                            yaml.path("interval"),
                            new Text(
                                    "以 " + unit.get().code() + " 计的分子用 " + word + " 区间",
                                    word + " for a numerator in " + unit.get().code()),
                            new Text(
                                    "interval: none（该区间只适用于逐个计数的量）",
                                    "interval: none, as this interval is for things counted one by one"));
        }
    }

    /** A proportion is multiplied by 100 where its unit is %, so both languages must agree. */
    private void checkPercent(Kind kind, Text unit) {
        if (kind == Kind.PROPORTION && unit.zh().equals("%") != unit.en().equals("%")) {
            yaml.error(
                    "unit",
                    new Text(
                            "“" + unit.zh() + "”与“" + unit.en() + "”",
                            "\"" + unit.zh() + "\" beside \"" + unit.en() + "\""),
                    new Text("两种语言都用 % 或都不用", "% in both languages or in neither"));
        }
    }

    private void checkProgramme(Located programme, Located measure) {
        Measure found = known.measures.get(measure.value());
        if (found != null
                && found.programme() != null
                && !programme.isAbsent()
                && !found.programme().equals(programme.value())) {
            yaml.problems()
                    .warn(
                            measure.line(),
                            measure.path(),
                            new Text(
                                    "“" + measure.value() + "”属于项目 " + found.programme(),
                                    "\"" + measure.value() + "\", which belongs to the programme " + found.programme()),
                            new Text(
                                    "本指标项目 " + programme.value() + " 的指标项",
                                    "a measure of the indicator's programme " + programme.value()));
        }
    }
}
