package org.civicdigest.digest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.SourceRow;
import org.civicdigest.model.SumsBehind;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/** Says in words what a published value is made of, Chinese and English on one line. */
public final class ValueExplanation {
    private final Workspace workspace;
    private final Indicator indicator;
    private final NamedCsvRecord published;

    /** @param published the value's row of indicators.csv */
    public ValueExplanation(Workspace workspace, Indicator indicator, NamedCsvRecord published) {
        this.workspace = workspace;
        this.indicator = indicator;
        this.published = published;
    }

    /** The value as it was published, with its definition. */
    public List<String> heading() {
        List<String> lines = new ArrayList<>();
        lines.add(published.getField("area_name") + " (" + published.getField("area_code") + ") · "
                + indicator.name().zh() + " (" + indicator.code() + ") · " + published.getField("period"));
        String value = published.getField("value");
        lines.add("值 value: " + (value.isEmpty() ? "—" : value)
                + (published.getField("lower").isEmpty()
                        ? ""
                        : "，95% 区间 interval: " + published.getField("lower") + " – " + published.getField("upper"))
                + "，状态 status: " + published.getField("status"));
        if (!published.getField("note").isEmpty()) {
            lines.add("说明 note: " + published.getField("note"));
        }
        lines.add("口径 definition: " + indicator.definition().zh());
        lines.add("    " + indicator.definition().en());
        lines.add("算法 formula: " + formula());
        String numbers = numbers();
        if (!numbers.isEmpty()) {
            lines.add("代入 with numbers: " + numbers);
        }
        return lines;
    }

    private String formula() {
        if (indicator.isStandardised()) {
            return indicator.bands().stream()
                    .map(band -> band.weight().toPlainString() + " × " + name(band.numerator()) + " ÷ "
                            + name(band.denominator()))
                    .reduce((one, other) -> one + " + " + other)
                    .map(sum -> "(" + sum + ") ÷ 权数之和 sum of weights" + times())
                    .orElseThrow();
        }
        @Nullable String denominator = indicator.denominator();
        if (denominator == null) {
            return name(indicator.numerator())
                    + (indicator.kind() == Indicator.Kind.MEAN ? " ÷ 记录数 number of records" : "");
        }
        return indicator.kind() == Indicator.Kind.COVERAGE
                ? name(indicator.numerator()) + " ÷ (" + name(denominator) + " × 应开场次 sessions owed ÷ "
                        + name(Measure.SESSIONS) + ")"
                : name(indicator.numerator()) + " ÷ " + name(denominator) + times();
    }

    private String times() {
        return indicator.per().compareTo(BigDecimal.ONE) == 0
                ? ""
                : " × " + indicator.per().toPlainString();
    }

    private String name(String measure) {
        return workspace
                .findMeasure(measure)
                .map(each -> each.name().zh() + " " + measure)
                .orElse(measure);
    }

    private String numbers() {
        String numerator = published.getField("numerator");
        String denominator = published.getField("denominator");
        if (numerator.isEmpty() || indicator.isStandardised()) {
            return "";
        }
        return denominator.isEmpty()
                ? numerator
                : numerator + " ÷ " + denominator + times() + " = " + published.getField("value");
    }

    /** Over which months it is summed, and what stands beside the rows. */
    public List<String> ground(SumsBehind behind) {
        List<String> lines = new ArrayList<>();
        String months = IntStream.rangeClosed(1, 12)
                .filter(month -> (behind.months() >> (month - 1) & 1) == 1)
                .mapToObj(Integer::toString)
                .reduce((one, other) -> one + ", " + other)
                .orElse("—");
        lines.add("计入的月份 months that count: " + behind.year() + ": " + months);
        if (behind.sessionsHeld() != null) {
            lines.add("场次 sessions: 已开 held "
                    + behind.sessionsHeld().stripTrailingZeros().toPlainString() + "，应开 owed " + behind.sessionsOwed());
        }
        if (behind.populationYear() != null) {
            lines.add("分母 denominator: population.csv，" + behind.populationYear());
        }
        return lines;
    }

    /**
     * One side of the value, with what its rows add up to.
     *
     * @param first the first of them
     */
    public List<String> side(String side, String measure, List<SourceRow> first, long rows, BigDecimal sum) {
        List<String> lines = new ArrayList<>();
        lines.add((side.equals("numerator")
                        ? "分子 numerator"
                        : side.equals("denominator") ? "分母 denominator" : "场次 sessions")
                + ": " + name(measure) + "，" + rows + " 行 rows，合计 sum " + number(sum));
        for (SourceRow row : first) {
            lines.add("  " + row.file() + (row.sheet() == null ? "" : " [" + row.sheet() + "]") + " 行 row " + row.row()
                    + " · " + row.areaCode() + " · " + row.period() + " · "
                    + (row.low().compareTo(row.high()) == 0
                            ? number(row.low())
                            : number(row.low()) + "–" + number(row.high())));
        }
        if (rows > first.size()) {
            lines.add("  … 另有 and " + (rows - first.size()) + " 行 more rows：--out DIR");
        }
        return lines;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
