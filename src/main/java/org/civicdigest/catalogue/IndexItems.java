package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeIndex.Normalisation;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads the indicators of a composite index, each of which must be fit to be scored and ranked. */
final class IndexItems {
    private final Known known;
    private final String comparisonLevel;
    private final Map<String, Integer> lineByIndicator = new HashMap<>();

    IndexItems(Known known, String comparisonLevel) {
        this.known = known;
        this.comparisonLevel = comparisonLevel;
    }

    List<Item> read(List<YamlObject> entries, Optional<Normalisation> normalisation) {
        List<Item> items = new ArrayList<>();
        for (YamlObject entry : entries) {
            item(entry, normalisation).ifPresent(items::add);
        }
        return items;
    }

    /** One indicator alone is no composite. */
    void requireSeveral(YamlObject yaml) {
        if (lineByIndicator.size() == 1) {
            yaml.error(
                    yaml.has("dimensions") ? "dimensions" : "indicators",
                    new Text("1 项指标", "1 indicator"),
                    new Text("至少 2 项指标", "at least 2 indicators"));
        }
    }

    private Optional<Item> item(YamlObject entry, Optional<Normalisation> normalisation) {
        Located code = entry.word("indicator");
        entry.has("weight");
        Optional<Direction> stated = entry.findChoice("direction", Direction.class);
        Optional<BigDecimal> low = entry.findNumber("low");
        Optional<BigDecimal> high = entry.findNumber("high");
        normalisation.ifPresent(which -> checkPosts(entry, which, low, high));
        @Nullable Indicator indicator = null;
        if (known.indicatorCodes.check(code, entry.problems())) {
            @Nullable Integer first = lineByIndicator.putIfAbsent(code.value(), code.line());
            if (first != null) {
                entry.problems()
                        .error(code, Words.again(code.value(), first), new Text("每项指标只出现一次", "each indicator once"));
            }
            indicator = known.indicators.get(code.value());
        }
        if (indicator != null) {
            check(code, entry, indicator, stated);
        }
        // The file of the indicator may be faulty, which is a problem of its own.
        if (!entry.isSound() || indicator == null) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                indicator.code(),
                stated.orElse(indicator.direction()),
                low.map(BigDecimal::doubleValue).orElse(null),
                high.map(BigDecimal::doubleValue).orElse(null)));
    }

    private void check(Located code, YamlObject entry, Indicator indicator, Optional<Direction> stated) {
        @Nullable Programme programme = known.programmes.get(indicator.programme());
        if (programme != null && programme.sensitive()) {
            refuse(
                    code,
                    entry,
                    new Text(
                            "非敏感项目的指标（" + programme.code() + " 是敏感项目，不排名、不评判）",
                            "an indicator that is not sensitive: " + programme.code()
                                    + " is neither ranked nor judged"));
        }
        if (indicator.direction() == Direction.NONE) {
            refuse(
                    code,
                    entry,
                    new Text(
                            "分优劣的指标（它的 direction 是 none）",
                            "an indicator of which one side is better; its direction is none"));
        } else if (stated.isPresent() && stated.get() == Direction.NONE) {
            entry.error("direction", Words.quoted("none"), Words.oneOf(List.of("higher", "lower")));
        } else if (stated.isPresent() && stated.get() != indicator.direction()) {
            entry.problems()
                    .warn(
                            entry.line("direction"),
                            entry.path("direction"),
                            Words.quoted(stated.get().name().toLowerCase(Locale.ROOT)),
                            new Text(
                                    "与指标 " + indicator.code() + " 的 direction 相同，否则同一版中一处说好、一处说差",
                                    "the direction of the indicator " + indicator.code()
                                            + ", or one edition calls the same value good and bad"));
        }
        if (indicator.kind() == Indicator.Kind.COUNT) {
            refuse(
                    code,
                    entry,
                    new Text(
                            "比例、率或均值（计数随单位大小而变，不能比较）",
                            "a proportion, rate or mean: counts of areas of different size are not compared"));
        }
        if (!indicator.levels().contains(comparisonLevel) && !comparisonLevel.isEmpty()) {
            refuse(
                    code,
                    entry,
                    new Text(
                            "levels 含比较层级 " + comparisonLevel + " 的指标",
                            "an indicator whose levels hold " + comparisonLevel + ", the level that is compared"));
        }
        if (!indicator.periods().contains(PeriodKind.YEAR)) {
            refuse(code, entry, new Text("periods 含 year 的指标", "an indicator whose periods hold year"));
        }
    }

    private static void refuse(Located code, YamlObject entry, Text expected) {
        entry.problems().error(code, Words.quoted(code.value()), expected);
    }

    private static void checkPosts(
            YamlObject entry, Normalisation normalisation, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (normalisation != Normalisation.GOALPOSTS) {
            if (low.isPresent() || high.isPresent()) {
                entry.error(
                        low.isPresent() ? "low" : "high",
                        new Text("low、high", "low and high"),
                        new Text("不填（只用于 normalisation: goalposts）", "none: they are for normalisation: goalposts"));
            }
        } else if (low.isEmpty() || high.isEmpty()) {
            entry.error(
                    low.isEmpty() ? "low" : "high",
                    Words.NOTHING,
                    new Text("两端的标杆 low 和 high", "low and high, the posts of the scale"));
        } else if (low.get().compareTo(high.get()) >= 0) {
            entry.error(
                    "high",
                    Words.quoted(high.get().toPlainString()),
                    new Text(
                            "大于 low（" + low.get().toPlainString() + "），越低越好时也是",
                            "more than low (" + low.get().toPlainString() + "), also where lower is better"));
        }
    }
}
