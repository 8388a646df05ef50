package org.civicdigest.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.civicdigest.attack.Attacker;
import org.civicdigest.disclosure.Cell;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever small city it is: what is published of its people, for all levels and periods, gives no few of them away to the
 * attacker, who sees the files alone.
 */
class DisclosureLawTest {
    private static final int MINIMUM = 5;
    private static final int YEAR = 2025;

    @TempDir
    private Path folder;

    private final Town town = new Town().counts(Unit.PEOPLE).minimumCell(MINIMUM);
    private final StringBuilder areas =
            new StringBuilder("area_code,level,depth,parent,valid_from,valid_to\ncity,city,0,,,\n");
    /** By area, so many attended and expected in each month. */
    private final SortedMap<String, long[][]> months = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void noFewAreGivenAway(int seed) throws IOException {
        Random random = new Random(seed);
        for (String district : List.of("A", "B", "C")) {
            areas.append(district).append(",district,1,city,,\n");
            int streets = 1 + random.nextInt(4);
            for (int street = 1; street <= streets; street++) {
                String code = district + street;
                town.area(code, "street", district);
                areas.append(code).append(",street,2,").append(district).append(",,\n");
                fill(code, district, random);
            }
        }
        Workspace workspace = town.workspaceWithIndicator();
        List<LoggedSum> sums = sums();
        SortedSet<Cell> withheld = DisclosurePlan.of(workspace, Map.of("indicator", sums), EarlierEditions.none())
                .withheld("indicator");
        publish(sums, withheld);

        Attacker.Report report = Attacker.attack(List.of(folder));

        assertThat(report.findings()).isEmpty();
        assertThat(report.withheld())
                .as("something is withheld, and not everything")
                .isBetween(1, report.rows() - 1);
    }

    /** Mostly many, at times few or nobody. */
    private void fill(String street, String district, Random random) {
        for (int month = 0; month < 12; month++) {
            long expected = 20 + random.nextInt(60);
            long absent = random.nextInt(9);
            long attended = random.nextInt(5) == 0 ? random.nextInt(6) : expected - absent;
            for (String area : List.of(street, district, "city")) {
                long[] both = months.computeIfAbsent(area, code -> new long[12][2])[month];
                both[0] += attended;
                both[1] += expected;
            }
        }
    }

    private List<LoggedSum> sums() {
        List<LoggedSum> sums = new ArrayList<>();
        months.forEach((area, amounts) -> {
            for (PeriodKind kind : PeriodKind.values()) {
                for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                    Months of = Months.of(new Period(kind, YEAR, ordinal));
                    long attended = 0;
                    long expected = 0;
                    for (int month : of.numbers()) {
                        attended += amounts[month - 1][0];
                        expected += amounts[month - 1][1];
                    }
                    sums.add(new LoggedSum(
                            new Cell(area, YEAR, of.bits()),
                            Statistic.of(BigDecimal.valueOf(attended)),
                            Statistic.of(BigDecimal.valueOf(expected)),
                            attended > 0 && attended < MINIMUM));
                }
            }
        });
        return sums;
    }

    private void publish(List<LoggedSum> sums, SortedSet<Cell> withheld) throws IOException {
        StringBuilder rows = new StringBuilder("area_code,indicator,period,numerator,denominator,status\n");
        for (LoggedSum sum : sums) {
            boolean isShown = !withheld.contains(sum.cell());
            rows.append("%s,indicator,%s,%s,%s,%s%n"
                    .formatted(
                            sum.cell().area(),
                            period(sum.cell().months()),
                            isShown ? sum.numerator().sum() : "",
                            isShown && sum.denominator() != null
                                    ? sum.denominator().sum()
                                    : "",
                            isShown ? "ok" : "suppressed"));
        }
        Files.writeString(folder.resolve("indicators.csv"), rows);
        Files.writeString(folder.resolve("areas.csv"), areas);
        Files.writeString(
                folder.resolve("definitions.csv"),
                "indicator,programme,numerator,denominator,numerator_protected,denominator_protected,numerator_adds_over,"
                        + "denominator_adds_over,minimum_cell\n"
                        + "indicator,study,attended,expected,yes,yes,areas and periods,areas and periods," + MINIMUM
                        + "\n");
        Files.writeString(
                folder.resolve("boundaries.csv"),
                "view,area_code,members,indicator,year,numerator,denominator,status\n");
    }

    private static String period(int bits) {
        for (PeriodKind kind : PeriodKind.values()) {
            for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                Period period = new Period(kind, YEAR, ordinal);
                if (Months.of(period).bits() == bits) {
                    return period.toString();
                }
            }
        }
        throw new IllegalArgumentException("no period has the months " + bits);
    }
}
