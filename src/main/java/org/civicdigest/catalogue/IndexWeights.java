package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.civicdigest.model.CompositeIndex.Weights;
import org.civicdigest.model.Text;

/** Reads the weights of the parts of one whole, by the method that the index declares. */
final class IndexWeights {
    /** Where weights come from. */
    enum Method {
        /** Each part states its {@code weight}. */
        GIVEN,
        EQUAL,
        PCA,
        /** {@code comparisons}: how many times as important the row's part is as the column's. */
        AHP,
        /** {@code budgets}: one row for each juror. */
        BUDGET
    }

    /** The largest matrix whose consistency has a yardstick. */
    private static final int MOST_COMPARED = 15;

    /** 0.33 is meant for a third. */
    private static final double RECIPROCAL_SLACK = 0.02;

    /**
     * @param whole what holds the rows of comparisons or budgets
     * @param parts each with its weight, where weights are given
     * @param what the key of the parts
     */
    Optional<Weights> read(Method method, YamlObject whole, List<YamlObject> parts, String what) {
        if (method != Method.GIVEN) {
            parts.stream().filter(part -> part.has("weight")).forEach(part -> needless(part, "weight", "given"));
        }
        if (method != Method.AHP && whole.has("comparisons")) {
            needless(whole, "comparisons", "ahp");
        }
        if (method != Method.BUDGET && whole.has("budgets")) {
            needless(whole, "budgets", "budget");
        }
        return switch (method) {
            case GIVEN -> given(parts);
            case EQUAL -> Optional.of(new Weights.Stated(Collections.nCopies(parts.size(), 1.0)));
            case PCA -> Optional.of(new Weights.PrincipalComponents());
            case AHP -> parts.size() == 1 ? alone() : comparisons(whole, parts.size(), what);
            case BUDGET -> parts.size() == 1 ? alone() : budgets(whole, parts.size(), what);
        };
    }

    private static Optional<Weights> alone() {
        return Optional.of(new Weights.Stated(List.of(1.0)));
    }

    private static void needless(YamlObject where, String key, String method) {
        where.error(
                key,
                new Text(key, key),
                new Text("不填（只用于 weights: " + method + "）", "none: it is for weights: " + method));
    }

    private static Optional<Weights> given(List<YamlObject> parts) {
        List<Double> weights = new ArrayList<>();
        boolean isSound = true;
        for (YamlObject part : parts) {
            BigDecimal weight = part.number("weight");
            if (part.has("weight") && weight.signum() <= 0) {
                part.error(
                        "weight",
                        Words.quoted(weight.toPlainString()),
                        new Text("大于 0 的数（不用的指标请删去）", "a number over 0; leave out what is not to count"));
            }
            isSound &= weight.signum() > 0;
            weights.add(weight.doubleValue());
        }
        return isSound ? Optional.of(new Weights.Stated(weights)) : Optional.empty();
    }

    private static Optional<Weights> comparisons(YamlObject whole, int size, String what) {
        if (size > MOST_COMPARED) {
            whole.error(
                    "comparisons",
                    new Text(size + " 项", size + " parts"),
                    new Text(
                            "至多 " + MOST_COMPARED + " 项（更多时请分维度）",
                            "at most " + MOST_COMPARED + "; put more of them into dimensions"));
            return Optional.empty();
        }
        Optional<List<List<Double>>> rows = rows(whole, "comparisons", size, size, what);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double product = rows.get().get(i).get(j) * rows.get().get(j).get(i);
                if (Math.abs(product - 1) > RECIPROCAL_SLACK) {
                    whole.error(
                            "comparisons",
                            new Text(
                                    "第 " + (i + 1) + " 行第 " + (j + 1) + " 列与其对称格之积为 " + product,
                                    "row " + (i + 1) + ", column " + (j + 1) + " times its mirror cell gives "
                                            + product),
                            new Text(
                                    "互为倒数（对角线为 1），如 3 和 1/3",
                                    "1: each cell is one over its mirror cell, such as 3 and 1/3"));
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Weights.Comparisons(rows.get()));
    }

    private static Optional<Weights> budgets(YamlObject whole, int size, String what) {
        Optional<List<List<Double>>> rows = rows(whole, "budgets", -1, size, what);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        double first = total(rows.get().get(0));
        for (List<Double> row : rows.get()) {
            if (Math.abs(total(row) - first) > 1e-9 * first) {
                whole.error(
                        "budgets",
                        new Text("合计为 " + total(row) + " 的一行", "a row that adds up to " + total(row)),
                        new Text("每位评委分配同样多的分（第一行合计 " + first + "）", "as much as the first row shares out, " + first));
                return Optional.empty();
            }
        }
        for (int part = 0; part < size; part++) {
            int place = part;
            if (rows.get().stream().allMatch(row -> row.get(place) == 0)) {
                whole.error(
                        "budgets",
                        new Text("第 " + (part + 1) + " 列全为 0", "nothing but 0 in column " + (part + 1)),
                        new Text("至少一位评委给分", "points from one juror at least"));
                return Optional.empty();
            }
        }
        return Optional.of(new Weights.Budgets(rows.get()));
    }

    private static double total(List<Double> row) {
        return row.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** @param height how many rows there must be; −1 for at least one */
    private static Optional<List<List<Double>>> rows(YamlObject whole, String key, int height, int width, String what) {
        List<List<String>> cells = whole.has(key) ? whole.listOfCells(key) : List.of();
        boolean hasShape = (height < 0 ? !cells.isEmpty() : cells.size() == height)
                && cells.stream().allMatch(row -> row.size() == width);
        if (!hasShape) {
            whole.error(
                    key,
                    cells.isEmpty() ? Words.NOTHING : new Text(cells.size() + " 行", cells.size() + " rows"),
                    height < 0
                            ? new Text(
                                    "每位评委一行，每行 " + width + " 个数，按 " + what + " 的次序",
                                    "a row for each juror, of " + width + " numbers in the order of " + what)
                            : new Text(
                                    height + " 行、每行 " + width + " 个数，按 " + what + " 的次序",
                                    height + " rows of " + width + " numbers in the order of " + what));
            return Optional.empty();
        }
        List<List<Double>> rows = new ArrayList<>();
        for (List<String> row : cells) {
            List<Double> numbers = new ArrayList<>();
            for (String cell : row) {
                Optional<BigDecimal> number =
                        number(cell.strip()).filter(found -> height < 0 ? found.signum() >= 0 : found.signum() > 0);
                if (number.isEmpty()) {
                    whole.error(
                            key,
                            Words.quoted(cell),
                            height < 0
                                    ? Words.NOT_NEGATIVE
                                    : new Text(
                                            "大于 0 的数或分数，如 3 或 1/3", "a number over 0 or a fraction, such as 3 or 1/3"));
                    return Optional.empty();
                }
                numbers.add(number.get().doubleValue());
            }
            rows.add(numbers);
        }
        if (height < 0 && rows.stream().anyMatch(row -> total(row) == 0)) {
            whole.error(
                    key, new Text("一行全为 0", "a row of nothing but 0"), new Text("分完的分数", "points that are shared out"));
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    /** A number, or one over another. */
    private static Optional<BigDecimal> number(String cell) {
        int slash = cell.indexOf('/');
        if (slash < 0) {
            return Numbers.find(cell);
        }
        Optional<BigDecimal> above = Numbers.find(cell.substring(0, slash).strip());
        Optional<BigDecimal> below =
                Numbers.find(cell.substring(slash + 1).strip()).filter(number -> number.signum() != 0);
        return above.flatMap(over -> below.map(under -> over.divide(under, MathContext.DECIMAL64)));
    }
}
