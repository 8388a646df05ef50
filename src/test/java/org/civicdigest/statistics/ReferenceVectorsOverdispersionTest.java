package org.civicdigest.statistics;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.statistics.ReferenceVectors.Row;
import org.civicdigest.statistics.ReferenceVectors.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ReferenceVectorsOverdispersionTest {
    private static final Pattern TAILS = Pattern.compile("([0-9.]+) ?% (trimm|truncat|winsori[sz])");

    @TestFactory
    Stream<DynamicTest> everyRowAgrees() {
        return ReferenceVectors.files("a15", ReferenceVectorsOverdispersionTest::tests);
    }

    private static Stream<DynamicTest> tests(Table file) {
        if (file.has("estimate", "variance")) {
            return file.rows(ReferenceVectorsOverdispersionTest::checkRandomEffects);
        }
        if (file.has("scale", "observed", "expected") || file.has("scale", "numerator", "denominator")) {
            return file.groups("scale", rows -> {
                FunnelScale scale = scale(rows.get(0));
                double[] parts = rows.stream()
                        .mapToDouble(ReferenceVectorsOverdispersionTest::part)
                        .toArray();
                double[] wholes = rows.stream()
                        .mapToDouble(ReferenceVectorsOverdispersionTest::whole)
                        .toArray();
                Consumer<Row> check = check(file.headerText(), scale, parts, wholes);
                rows.forEach(check);
            });
        }
        throw file.unknownColumns();
    }

    private static void checkRandomEffects(Row row) {
        double[] estimates = row.numbers("estimate");
        double[] variances = row.numbers("variance");
        RandomEffects effects = RandomEffects.derSimonianLaird(estimates, variances);
        row.expectIfStated("Q", effects.q());
        row.expectIfStated("phi", effects.phi());
        row.expectIfStated("tau2_dl", effects.tau2());
        row.expectIfStated("mean_dl", effects.mean());
        row.expectIfStated("se_dl", effects.standardError());
        row.expectIfStated("i2_pct", effects.iSquaredPercent());
        row.expectIfStated(
                "tau2_pm", RandomEffects.pauleMandel(estimates, variances).tau2());
    }

    private static double part(Row row) {
        return row.number(row.columns().contains("observed") ? "observed" : "numerator");
    }

    private static double whole(Row row) {
        return row.number(row.columns().contains("expected") ? "expected" : "denominator");
    }

    private static FunnelScale scale(Row row) {
        String text = row.text("scale").toLowerCase(Locale.ROOT);
        if (text.startsWith("log")) {
            return FunnelScale.LOG_RATIO;
        }
        if (text.startsWith("arcsin") || text.startsWith("asin")) {
            return FunnelScale.ARCSINE_PROPORTION;
        }
        throw row.unknown("scale");
    }

    private static Consumer<Row> check(String header, FunnelScale scale, double[] parts, double[] wholes) {
        double target = scale == FunnelScale.LOG_RATIO ? 1 : sum(parts) / sum(wholes);
        Optional<Matcher> stated = Optional.of(TAILS.matcher(header)).filter(Matcher::find);
        double share =
                stated.map(found -> Double.parseDouble(found.group(1)) / 100).orElse(0.0);
        Tails tails = stated.map(found -> found.group(2).startsWith("win") ? Tails.WINSORISED : Tails.TRIMMED)
                .orElse(Tails.KEPT);
        Overdispersion all = Overdispersion.of(scale, parts, wholes, target, tails, share);
        return row -> {
            double part = part(row);
            double whole = whole(row);
            row.expectIfStated("y", scale.value(part, whole));
            row.expectIfStated("s", scale.standardError(whole));
            row.expectIfStated(
                    "z", Overdispersion.zValues(scale, new double[] {part}, new double[] {whole}, target)[0]);
            row.expectIfStated("phi", all.phi());
            row.expectIfStated("tau2", all.tau2());
            for (String level : row.levels()) {
                row.expectInterval(
                        "lower" + level,
                        "upper" + level,
                        all.additiveLimits(scale, target, whole, ReferenceVectors.level(level)));
            }
        };
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
