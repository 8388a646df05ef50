package org.civicdigest.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Period;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads the key that targets and explanations share: area, indicator and period, each combination once. */
final class ByAreaIndicatorPeriod {
    private static final String ALL_AREAS = "*";

    record Key(String area, String indicator, Period period) {}

    private final FileProblems problems;
    private final Known known;
    private final Map<Key, Integer> lineByKey = new HashMap<>();

    private final boolean takesAllAreas;

    private ByAreaIndicatorPeriod(FileProblems problems, Known known, boolean takesAllAreas) {
        this.problems = problems;
        this.known = known;
        this.takesAllAreas = takesAllAreas;
    }

    /** Each row is about one area. */
    static ByAreaIndicatorPeriod ofOneArea(FileProblems problems, Known known) {
        return new ByAreaIndicatorPeriod(problems, known, false);
    }

    /** A row is about one area, or with {@code *} about all. */
    static ByAreaIndicatorPeriod ofOneOrAllAreas(FileProblems problems, Known known) {
        return new ByAreaIndicatorPeriod(problems, known, true);
    }

    /** The row's key, empty where something is wrong with it. */
    Optional<Key> read(CsvRow row) {
        Located area = row.word("area");
        if (!takesAllAreas || !area.value().equals(ALL_AREAS)) {
            known.areaCodes.check(area, problems);
        }
        Located indicator = row.reference("indicator", known.indicatorCodes);
        Optional<Period> period = row.period("period");
        period.ifPresent(which -> checkPeriod(row, known.indicators.get(indicator.value()), which));
        if (!row.isSound() || period.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(area.value(), indicator.value(), period.get());
        Integer first = lineByKey.putIfAbsent(key, row.line());
        if (first != null) {
            row.error(
                    "",
                    Words.again(key.area() + " " + key.indicator() + " " + key.period(), first),
                    new Text("每个区划、指标、期别只有一行", "one row for each area, indicator and period"));
        }
        return Optional.of(key);
    }

    private static void checkPeriod(CsvRow row, @Nullable Indicator indicator, Period period) {
        if (indicator != null && !indicator.periods().contains(period.kind())) {
            String kinds = String.join(
                    ", ",
                    indicator.periods().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .toList());
            row.error(
                    "period",
                    Words.quoted(period.toString()),
                    new Text("该指标计算的期别（" + kinds + "）", "a period that the indicator is computed for: " + kinds));
        }
    }
}
