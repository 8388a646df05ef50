package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.ScoreSheet.Item;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code catalogue/scores.yaml}: the sheets by which areas are scored, item by item. */
final class ScoresFile {
    static final String NAME = "catalogue/scores.yaml";

    private static final double USUAL_LEAST_SHARE = 0.6;
    private static final List<PeriodKind> ROLLED_UP = List.of(PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR);

    /** The ways in which points are lost. */
    private enum Rule {
        PER_MISSING,
        BELOW_TARGET,
        LEVELS,
        ALL_OR_NOTHING
    }

    private final Known known;
    private final String comparisonLevel;
    private final List<String> owed;

    private ScoresFile(Known known, String comparisonLevel, List<String> owed) {
        this.known = known;
        this.comparisonLevel = comparisonLevel;
        this.owed = owed;
    }

    /** @param owed the programmes of which something is owed */
    static List<ScoreSheet> read(YamlObject yaml, Known known, String comparisonLevel, List<String> owed) {
        ScoresFile file = new ScoresFile(known, comparisonLevel, owed);
        List<ScoreSheet> sheets = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        yaml.objects("sheets").forEach(sheet -> file.sheet(sheet, lines).ifPresent(sheets::add));
        yaml.isSound();
        return sheets;
    }

    private Optional<ScoreSheet> sheet(YamlObject yaml, Map<String, Integer> lines) {
        Located code = declare(yaml, lines);
        Text name = yaml.text("name");
        double leastShare = yaml.findNumber("least_share")
                .orElse(BigDecimal.valueOf(USUAL_LEAST_SHARE))
                .doubleValue();
        requireShare(yaml, "least_share", leastShare);
        Map<PeriodKind, Double> ownShares = ownShares(yaml);
        List<Item> items = new ArrayList<>();
        Map<String, Integer> itemLines = new HashMap<>();
        yaml.objects("items").forEach(item -> item(item, itemLines).ifPresent(items::add));
        return yaml.isSound()
                ? Optional.of(new ScoreSheet(code.value(), name, items, ownShares, leastShare))
                : Optional.empty();
    }

    private static Located declare(YamlObject yaml, Map<String, Integer> lines) {
        Located code = yaml.code("code");
        @Nullable Integer first = code.isAbsent() ? null : lines.putIfAbsent(code.value(), code.line());
        if (first != null) {
            yaml.problems()
                    .error(code, Words.again(code.value(), first), new Text("每个代码只出现一次", "each code to occur once"));
        }
        return code;
    }

    private static void requireShare(YamlObject yaml, String key, double share) {
        if (!(share >= 0 && share <= 1)) {
            yaml.error(key, Words.quoted(Double.toString(share)), new Text("0 至 1 的数", "a number from 0 to 1"));
        }
    }

    /** How much of a quarter, half-year and year is its own. */
    private static Map<PeriodKind, Double> ownShares(YamlObject yaml) {
        Map<PeriodKind, Double> shares = new EnumMap<>(PeriodKind.class);
        Optional<YamlObject> stated = yaml.findObject("own_share");
        if (stated.isEmpty()) {
            yaml.error(
                    "own_share",
                    Words.NOTHING,
                    new Text(
                            "{quarter: 0.5, half: 0.5, year: 0.5}（其余为所含各期的平均）",
                            "{quarter: 0.5, half: 0.5, year: 0.5}; the rest is the mean of the periods within"));
            return shares;
        }
        for (PeriodKind kind : ROLLED_UP) {
            double share = stated.get().number(kind.code()).doubleValue();
            requireShare(stated.get(), kind.code(), share);
            shares.put(kind, share);
        }
        stated.get().isSound();
        return shares;
    }

    private Optional<Item> item(YamlObject yaml, Map<String, Integer> lines) {
        Located code = declare(yaml, lines);
        Text name = yaml.text("name");
        double points = positive(yaml, "points");
        Optional<BigDecimal> mostLost = yaml.findNumber("most_lost");
        if (mostLost.isPresent()
                && (mostLost.get().signum() <= 0 || mostLost.get().doubleValue() > points)) {
            yaml.error(
                    "most_lost",
                    Words.quoted(mostLost.get().toPlainString()),
                    new Text("大于 0、不超过 points 的数", "a number over 0, at most the points"));
        }
        List<PeriodKind> periods = new ArrayList<>();
        for (Located word : yaml.words("periods")) {
            if (!word.isAbsent()) {
                YamlObject.choiceOf(word, PeriodKind.class, yaml.problems()).ifPresent(periods::add);
            }
        }
        Optional<Rule> rule = yaml.choice("rule", Rule.class);
        Optional<ScoreSheet.Rule> read = rule.flatMap(which -> rule(which, yaml, points, periods));
        if (rule.isEmpty()) {
            List.of("programme", "indicator", "deduct", "target", "step", "levels")
                    .forEach(yaml::has);
        }
        return yaml.isSound() && read.isPresent()
                ? Optional.of(new Item(
                        code.value(),
                        name,
                        points,
                        mostLost.map(BigDecimal::doubleValue).orElse(points),
                        periods,
                        read.get()))
                : Optional.empty();
    }

    private static double positive(YamlObject yaml, String key) {
        BigDecimal number = yaml.number(key);
        if (yaml.has(key) && number.signum() <= 0) {
            yaml.error(key, Words.quoted(number.toPlainString()), new Text("大于 0 的数", "a number over 0"));
        }
        return number.doubleValue();
    }

    private Optional<ScoreSheet.Rule> rule(Rule rule, YamlObject yaml, double points, List<PeriodKind> periods) {
        if (rule == Rule.PER_MISSING) {
            Located programme = yaml.word("programme");
            if (known.programmeCodes.check(programme, yaml.problems())) {
                refuseSensitive(programme, programme.value(), yaml);
                if (!owed.contains(programme.value())) {
                    yaml.problems()
                            .error(
                                    programme,
                                    Words.quoted(programme.value()),
                                    new Text(
                                            "obligations.csv 中有应办次数的项目",
                                            "a programme of which obligations.csv says what is owed"));
                }
            }
            return Optional.of(new ScoreSheet.PerMissing(programme.value(), positive(yaml, "deduct")));
        }
        Optional<Indicator> indicator = indicator(yaml, periods);
        Direction direction = indicator.map(Indicator::direction).orElse(Direction.HIGHER);
        String code = indicator.map(Indicator::code).orElse("");
        return switch (rule) {
            case BELOW_TARGET ->
                Optional.of(new ScoreSheet.BelowTarget(
                        code,
                        direction,
                        yaml.number("target").doubleValue(),
                        positive(yaml, "step"),
                        positive(yaml, "deduct")));
            case LEVELS -> Optional.of(new ScoreSheet.Levels(code, direction, levels(yaml, points, direction)));
            case ALL_OR_NOTHING ->
                Optional.of(new ScoreSheet.AllOrNothing(
                        code, direction, yaml.number("target").doubleValue()));
            case PER_MISSING -> Optional.empty();
        };
    }

    /** Best first; the last is for whatever reaches none. */
    private static List<ScoreSheet.Level> levels(YamlObject yaml, double points, Direction direction) {
        List<ScoreSheet.Level> levels = new ArrayList<>();
        List<YamlObject> entries = yaml.objects("levels");
        double sign = direction == Direction.LOWER ? -1 : 1;
        for (int place = 0; place < entries.size(); place++) {
            YamlObject entry = entries.get(place);
            Located name = entry.word("level");
            boolean isLast = place + 1 == entries.size();
            if (isLast && entry.has("at")) {
                entry.error(
                        "at", new Text("at", "at"), new Text("不填（最末一级不设界限）", "none: the last level is for all others"));
            }
            double at = isLast ? -sign * Double.MAX_VALUE : entry.number("at").doubleValue();
            double worth = entry.number("points").doubleValue();
            boolean isInOrder = levels.isEmpty()
                    || (sign * at < sign * levels.get(place - 1).at()
                            && worth < levels.get(place - 1).points());
            if (!isInOrder || worth < 0 || worth > points) {
                entry.error(
                        "points",
                        Words.quoted(Double.toString(worth)),
                        new Text(
                                "从高到低的等级，分数在 0 与 points 之间",
                                "levels from best to worst, with points between 0 and those of the item"));
            }
            entry.isSound();
            levels.add(new ScoreSheet.Level(name.value(), at, worth));
        }
        return levels;
    }

    private Optional<Indicator> indicator(YamlObject yaml, List<PeriodKind> periods) {
        Located code = yaml.word("indicator");
        if (!known.indicatorCodes.check(code, yaml.problems())) {
            return Optional.empty();
        }
        @Nullable Indicator indicator = known.indicators.get(code.value());
        if (indicator == null) {
            return Optional.empty();
        }
        refuseSensitive(code, indicator.programme(), yaml);
        if (indicator.direction() == Direction.NONE) {
            refuse(
                    code,
                    yaml,
                    new Text(
                            "分优劣的指标（它的 direction 是 none）",
                            "an indicator of which one side is better; its direction is none"));
        }
        if (!indicator.levels().contains(comparisonLevel)) {
            refuse(
                    code,
                    yaml,
                    new Text(
                            "levels 含比较层级 " + comparisonLevel + " 的指标",
                            "an indicator whose levels hold " + comparisonLevel + ", the level that is compared"));
        }
        for (PeriodKind period : periods) {
            if (!indicator.periods().contains(period)) {
                yaml.error(
                        "periods",
                        Words.quoted(period.code()),
                        new Text(
                                "指标 " + indicator.code() + " 有数值的期别",
                                "periods that the indicator " + indicator.code() + " has values of"));
            }
        }
        return Optional.of(indicator);
    }

    private void refuseSensitive(Located place, String code, YamlObject yaml) {
        @Nullable Programme programme = known.programmes.get(code);
        if (programme != null && programme.sensitive()) {
            refuse(
                    place,
                    yaml,
                    new Text(
                            "非敏感的项目（" + code + " 是敏感项目，不排名、不评判）",
                            "one that is not sensitive: " + code + " is neither ranked nor judged"));
        }
    }

    private static void refuse(Located code, YamlObject yaml, Text expected) {
        yaml.problems().error(code, Words.quoted(code.value()), expected);
    }
}
