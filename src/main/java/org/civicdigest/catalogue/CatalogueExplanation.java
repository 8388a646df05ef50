package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.Indicator.IntervalMethod;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;

/** Tells a person what a compiled workspace will compute: for each indicator its formula, where, when and how sure. */
public final class CatalogueExplanation {
    private final Workspace workspace;
    private final Language language;

    private CatalogueExplanation(Workspace workspace, Language language) {
        this.workspace = workspace;
        this.language = language;
    }

    /** Four lines an indicator, in the order of the catalogue, each line ended by a line feed. */
    public static String of(Workspace workspace, Language language) {
        CatalogueExplanation explanation = new CatalogueExplanation(workspace, language);
        return workspace.indicators().stream().map(explanation::explain).collect(Collectors.joining());
    }

    private String explain(Indicator indicator) {
        Programme programme = workspace.programmeOf(indicator);
        String sensitive = programme.sensitive() ? say(new Text("（敏感，不排名）", " (sensitive, not ranked)")) : "";
        return String.join(
                        "\n",
                        indicator.code() + " · " + say(programme.name()) + sensitive,
                        "    " + withUnit(indicator.name(), indicator.unit()) + " = " + formula(indicator),
                        "    " + whereAndWhen(indicator),
                        "    " + howSure(indicator))
                + "\n";
    }

    private String standardised(Indicator indicator) {
        String rates = indicator.bands().stream()
                .map(band -> measure(band.numerator()) + " ÷ " + measure(band.denominator()) + " × "
                        + band.weight().toPlainString())
                .collect(Collectors.joining(" + "));
        BigDecimal weights =
                indicator.bands().stream().map(Indicator.Band::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        String per = indicator.per().toPlainString();
        return say(new Text("标准化：", "standardised: ")) + "(" + rates + ") ÷ "
                + weights.stripTrailingZeros().toPlainString() + " × " + per;
    }

    private String formula(Indicator indicator) {
        if (indicator.isStandardised()) {
            return standardised(indicator);
        }
        String sum = measure(indicator.numerator());
        String denominator = indicator.denominator() == null ? "" : " ÷ " + measure(indicator.denominator());
        String per = indicator.per().compareTo(BigDecimal.ONE) != 0
                ? " × " + indicator.per().toPlainString()
                : "";
        return switch (indicator.kind()) {
            case COUNT -> sum;
            case MEAN -> sum + " ÷ " + say(new Text("记录数", "number of records")) + per;
            case COVERAGE ->
                sum
                        + say(new Text(
                                denominator.replace("÷ ", "÷ (") + " × 应办场次 ÷ 已办场次)",
                                denominator.replace("÷ ", "÷ (") + " × sessions owed ÷ sessions held)"));
            case PROPORTION, RATE, RATIO -> sum + denominator + per;
        };
    }

    private String measure(String code) {
        Measure measure = workspace.findMeasure(code).orElseThrow();
        return withUnit(measure.name(), measure.unit().text());
    }

    private String whereAndWhen(Indicator indicator) {
        String levels = listed(indicator.levels().stream()
                .map(code -> workspace.findLevel(code).map(Level::name).orElseThrow())
                .toList());
        String periods = listed(
                indicator.periods().stream().map(CatalogueExplanation::name).toList());
        return say(new Text("层级：" + levels + "；期别：" + periods, "levels: " + levels + "; periods: " + periods));
    }

    private String howSure(Indicator indicator) {
        String clustered = indicator.isClustered()
                ? say(new Text("（同一批人重复参加，按人求方差）", " (variance by person, as people come again)"))
                : "";
        String interval = say(name(indicator.interval())) + clustered;
        String direction = say(name(indicator.direction()));
        int minimum = indicator.minimumCell();
        Text shown = minimum == 0
                ? new Text("不设最小数", "no minimum")
                : new Text("少于 " + minimum + " 不公布", "fewer than " + minimum + " not shown");
        return say(new Text(
                "区间：" + interval + "；" + shown.zh() + "；" + direction,
                "interval: " + interval + "; " + shown.en() + "; " + direction));
    }

    private static Text name(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> new Text("月", "month");
            case QUARTER -> new Text("季度", "quarter");
            case HALF -> new Text("半年", "half-year");
            case YEAR -> new Text("年", "year");
        };
    }

    private static Text name(IntervalMethod interval) {
        return switch (interval) {
            case WILSON -> Text.same("Wilson 95 %");
            case BYAR -> Text.same("Byar 95 %");
            case T -> Text.same("t 95 %");
            case DOBSON -> Text.same("Dobson 95 %");
            case ROUNDING -> new Text("约数和舍入", "approximation and rounding");
            case NONE -> new Text("无", "none");
        };
    }

    private static Text name(Direction direction) {
        return switch (direction) {
            case HIGHER -> new Text("越高越好", "higher is better");
            case LOWER -> new Text("越低越好", "lower is better");
            case NONE -> new Text("无好坏之分", "neither direction is better");
        };
    }

    private String listed(List<Text> words) {
        String separator = say(new Text("、", ", "));
        return words.stream().map(this::say).collect(Collectors.joining(separator));
    }

    private String withUnit(Text name, Text unit) {
        return say(new Text(name.zh() + "（" + unit.zh() + "）", name.en() + " (" + unit.en() + ")"));
    }

    private String say(Text text) {
        return text.in(language);
    }
}
