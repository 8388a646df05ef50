package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.CompositeIndex.Dimension;
import org.civicdigest.model.CompositeIndex.Item;
import org.civicdigest.model.CompositeIndex.Mean;
import org.civicdigest.model.CompositeIndex.Normalisation;
import org.civicdigest.model.CompositeIndex.Weights;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code catalogue/index.yaml}: the composite index of the workspace, a choice of its indicators with their weights.
 */
final class IndexFile {
    static final String NAME = "catalogue/index.yaml";

    private static final double USUAL_LEAST_SHARE = 0.75;
    private static final double USUAL_WEIGHT_RANGE = 0.25;
    private static final int USUAL_TOP = 3;

    private enum Outliers {
        KEEP,
        JRC
    }

    private final YamlObject yaml;
    private final IndexItems items;
    private final IndexWeights weights;

    private IndexFile(YamlObject yaml, Known known, String comparisonLevel) {
        this.yaml = yaml;
        this.items = new IndexItems(known, comparisonLevel);
        this.weights = new IndexWeights();
    }

    /** The index; empty where something is wrong with it, which is reported then. */
    static Optional<CompositeIndex> read(YamlObject yaml, Known known, String comparisonLevel) {
        return new IndexFile(yaml, known, comparisonLevel).read();
    }

    private Optional<CompositeIndex> read() {
        Located code = yaml.code("code");
        Text name = yaml.text("name");
        Text definition = yaml.text("definition");
        Optional<Normalisation> normalisation = yaml.choice("normalisation", Normalisation.class);
        Optional<IndexWeights.Method> method = yaml.choice("weights", IndexWeights.Method.class);
        double band = band(normalisation);
        List<Mean> means = means();
        Mean within = means.get(0);
        Mean across = means.get(1);
        List<Double> scale = scale(normalisation, within.needsValuesOverZero() || across.needsValuesOverZero());
        double leastShare = share("least_share", USUAL_LEAST_SHARE, false);
        Outliers outliers = yaml.findChoice("outliers", Outliers.class).orElse(Outliers.KEEP);
        Optional<Long> baseYear = yaml.findWhole("base_year", 1949, 9999);
        if (baseYear.isPresent()
                && normalisation.filter(Normalisation.GOALPOSTS::equals).isPresent()) {
            yaml.error(
                    "base_year",
                    Words.quoted(baseYear.get().toString()),
                    new Text("不填（goalposts 的标杆不随年份变）", "none: goalposts are the same in every year"));
        }
        double weightRange = share("weight_range", USUAL_WEIGHT_RANGE, true);
        long top = yaml.findWhole("top", 1, 1_000).orElse((long) USUAL_TOP);

        boolean isGrouped = yaml.has("dimensions");
        if (isGrouped == yaml.has("indicators")) {
            yaml.error(
                    isGrouped ? "indicators" : "dimensions",
                    isGrouped ? new Text("dimensions 和 indicators", "dimensions and indicators") : Words.NOTHING,
                    new Text("dimensions（分维度）或 indicators（不分维度）之一", "either dimensions or indicators"));
        }
        List<YamlObject> groups = isGrouped ? yaml.objects("dimensions") : List.of();
        List<Dimension> dimensions = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlObject group : groups) {
            dimension(group, normalisation, method, lines).ifPresent(dimensions::add);
        }
        Optional<Weights> ofDimensions = Optional.of(new Weights.Stated(List.of(1.0)));
        if (isGrouped) {
            ofDimensions = method.flatMap(which -> weights.read(which, yaml, groups, "dimensions"));
        } else if (yaml.has("indicators")) {
            List<YamlObject> entries = yaml.objects("indicators");
            List<Item> read = items.read(entries, normalisation);
            Optional<Weights> ofItems = method.flatMap(which -> weights.read(which, yaml, entries, "indicators"));
            if (!yaml.hasErrors() && ofItems.isPresent()) {
                dimensions.add(new Dimension(code.value(), name, read, ofItems.get()));
                if (method.filter(IndexWeights.Method.PCA::equals).isPresent()) {
                    ofDimensions = Optional.of(new Weights.PrincipalComponents());
                }
            }
        }
        items.requireSeveral(yaml);
        if (!yaml.isSound() || normalisation.isEmpty() || ofDimensions.isEmpty() || dimensions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CompositeIndex(
                code.value(),
                name,
                definition,
                dimensions,
                ofDimensions.get(),
                normalisation.get(),
                band,
                scale.get(0),
                scale.get(1),
                within,
                across,
                leastShare,
                outliers == Outliers.JRC,
                baseYear.map(Long::intValue).orElse(null),
                weightRange,
                (int) top));
    }

    private Optional<Dimension> dimension(
            YamlObject group,
            Optional<Normalisation> normalisation,
            Optional<IndexWeights.Method> method,
            Map<String, Integer> lines) {
        Located code = group.code("code");
        @Nullable Integer first = code.isAbsent() ? null : lines.putIfAbsent(code.value(), code.line());
        if (first != null) {
            group.problems()
                    .error(code, Words.again(code.value(), first), new Text("每个代码只出现一次", "each code to occur once"));
        }
        Text name = group.text("name");
        // Read with those of the other dimensions, once all are known.
        group.has("weight");
        List<YamlObject> entries = group.objects("indicators");
        List<Item> read = items.read(entries, normalisation);
        Optional<Weights> ofItems = method.flatMap(which -> weights.read(which, group, entries, "indicators"));
        return group.isSound() && ofItems.isPresent() && !read.isEmpty()
                ? Optional.of(new Dimension(code.value(), name, read, ofItems.get()))
                : Optional.empty();
    }

    /** The share of the band around the mean, which only this normalisation has. */
    private double band(Optional<Normalisation> normalisation) {
        boolean isBand = normalisation.filter(Normalisation.BAND::equals).isPresent();
        if (yaml.has("band") != isBand && normalisation.isPresent()) {
            yaml.error(
                    "band",
                    isBand ? Words.NOTHING : new Text("band", "band"),
                    isBand
                            ? new Text("均值上下的幅度，如 0.2", "a share of the mean such as 0.2")
                            : new Text("不填（只用于 normalisation: band）", "none: it is for normalisation: band"));
        }
        return isBand ? share("band", USUAL_WEIGHT_RANGE, true) : 0;
    }

    /** A number over 0 up to 1, or under 1. */
    private double share(String key, double usual, boolean underOne) {
        Optional<BigDecimal> number = yaml.findNumber(key);
        if (number.isPresent()
                && (number.get().signum() <= 0
                        || number.get().compareTo(BigDecimal.ONE) > 0
                        || (underOne && number.get().compareTo(BigDecimal.ONE) == 0))) {
            yaml.error(
                    key,
                    Words.quoted(number.get().toPlainString()),
                    underOne
                            ? new Text("大于 0、小于 1 的数", "a number over 0 and under 1")
                            : new Text("大于 0、不超过 1 的数", "a number over 0, at most 1"));
        }
        return number.map(BigDecimal::doubleValue).orElse(usual);
    }

    /** One word for both levels, or one for each. */
    private List<Mean> means() {
        if (yaml.has("aggregation") && !yaml.isWord("aggregation")) {
            Optional<YamlObject> both = yaml.findObject("aggregation");
            List<Mean> means = both.map(object -> List.of(
                            object.choice("within", Mean.class).orElse(Mean.ARITHMETIC),
                            object.choice("across", Mean.class).orElse(Mean.ARITHMETIC)))
                    .orElse(List.of(Mean.ARITHMETIC, Mean.ARITHMETIC));
            both.ifPresent(YamlObject::isSound);
            return means;
        }
        Mean mean = yaml.choice("aggregation", Mean.class).orElse(Mean.ARITHMETIC);
        return List.of(mean, mean);
    }

    /** From 0 to 100, or from 1 where a mean needs numbers over 0. */
    private List<Double> scale(Optional<Normalisation> normalisation, boolean needsOverZero) {
        boolean hasScale = normalisation.map(Normalisation::hasScale).orElse(true);
        if (!hasScale && needsOverZero) {
            yaml.error(
                    "normalisation",
                    Words.quoted(normalisation.orElseThrow().name().toLowerCase(Locale.ROOT)),
                    new Text(
                            "min_max、goalposts 或 percentile（几何、调和平均要求数值大于 0），或 aggregation: arithmetic",
                            "min_max, goalposts or percentile, as geometric and harmonic means need values over 0; or"
                                    + " aggregation: arithmetic"));
        }
        if (yaml.has("scale")) {
            List<String> cells = yaml.listCells("scale");
            List<Optional<BigDecimal>> ends = cells.stream().map(Numbers::find).toList();
            boolean isPair = ends.size() == 2 && ends.stream().allMatch(Optional::isPresent);
            double from = isPair ? ends.get(0).orElseThrow().doubleValue() : 0;
            double to = isPair ? ends.get(1).orElseThrow().doubleValue() : 0;
            if (!hasScale || !isPair || from >= to || from < 0 || (needsOverZero && from == 0)) {
                yaml.error(
                        "scale",
                        Words.quoted(String.join(", ", cells)),
                        hasScale
                                ? new Text(
                                        "[最低分, 最高分]，如 " + (needsOverZero ? "[1, 100]（几何、调和平均要求大于 0）" : "[0, 100]"),
                                        "[lowest, highest] such as "
                                                + (needsOverZero
                                                        ? "[1, 100]: geometric and harmonic means need more than 0"
                                                        : "[0, 100]"))
                                : new Text(
                                        "不填（只用于 min_max、goalposts、percentile）",
                                        "none: it is for min_max, goalposts and percentile"));
            }
            return List.of(from, to);
        }
        return List.of(needsOverZero ? 1.0 : 0.0, 100.0);
    }
}
