package org.civicdigest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Indicator;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.sample.SampleRows.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code data/sample-city} says, read back from its files. */
class SampleContentTest {
    private static final Path CITY = WriteSampleCity.CHECKED_IN;

    private static List<Row> activities;
    private static List<Row> attendance;
    private static List<Row> returns;
    private static Map<String, String> planted;

    @BeforeAll
    static void read() throws IOException {
        activities = SampleRows.list(CITY, "activities");
        attendance = SampleRows.list(CITY, "attendance");
        returns = SampleRows.list(CITY, "returns");
        planted = SampleRows.planted(CITY);
    }

    @Test
    void theSizeIsThatOfASmallCity() {
        assertThat(activities).hasSizeBetween(25_000, 40_000);
        assertThat(attendance).hasSizeBetween(45_000, 100_000);
        assertThat(new SampleAreas(SampleOptions.DEFAULT)
                        .register()
                        .listAtLevel("community", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .hasSizeGreaterThan(120);
    }

    @Test
    void everyPlantedRowStandsInItsFile() throws IOException {
        for (String place : planted.keySet()) {
            String name = place.substring(0, place.lastIndexOf(':')).replaceFirst("(\\.zip)/.*", "$1");
            Path file = CITY.resolve("submissions").resolve(name);
            long row = Long.parseLong(place.substring(place.lastIndexOf(':') + 1));
            assertThat(file).exists();
            if (name.endsWith(".jsonl")) {
                assertThat(Files.readAllLines(file)).as(place).hasSizeGreaterThanOrEqualTo((int) row);
            } else if (row > 0 && name.endsWith(".csv")) {
                assertThat(SampleRows.records(file)).as(place).hasSizeGreaterThanOrEqualTo((int) row);
            }
        }
        planted.values().forEach(codes -> List.of(codes.split(" ")).forEach(Code::valueOf));
    }

    @Test
    void everyKindOfFaultOccurs() throws IOException {
        Set<String> kinds = SampleRows.records(CITY.resolve("planted.csv")).stream()
                .skip(1)
                .map(row -> row.getField(2))
                .collect(Collectors.toCollection(TreeSet::new));

        for (SampleFault fault : SampleFault.values()) {
            assertThat(kinds).contains(fault.kind());
        }
    }

    @Test
    void aRowThatIsNotPlantedIsSound() {
        for (Row row : activities) {
            if (!planted.containsKey(row.key())) {
                assertThat(row.whole("attended")).as(row.key()).isBetween(0, row.whole("expected"));
                assertThat(LocalDate.parse(row.get("held_on")).getYear() + "")
                        .isEqualTo(row.file().substring(7, 11));
                assertThat(row.get("activity_id")).startsWith(row.file().substring(0, 6));
                assertThat(row.cells()).doesNotContainKey("");
            }
        }
    }

    @Test
    void fewRowsAreLostOverallAndInEachFile() {
        assertThat(shareLost(activities)).isBetween(0.003, 0.01);
        assertThat(shareLost(attendance)).isBetween(0.0005, 0.01);
        assertThat(shareLost(returns)).isBetween(0.001, 0.01);
        for (List<Row> rows : List.of(activities, attendance, returns)) {
            rows.stream()
                    .collect(Collectors.groupingBy(Row::file))
                    .forEach((file, ofFile) ->
                            assertThat(shareLost(ofFile)).as(file).isLessThan(0.1));
        }
    }

    @Test
    void everyListHasThePersonsThatItsActivityStates() {
        Map<String, Integer> present = new HashMap<>();
        Map<String, Integer> listed = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        for (Row row : attendance) {
            if (!planted.containsKey(row.key())) {
                listed.merge(row.get("activity_id"), 1, Integer::sum);
                present.merge(row.get("activity_id"), row.get("status").equals("present") ? 1 : 0, Integer::sum);
                assertThat(pairs.add(row.get("activity_id") + row.get("person_id")))
                        .as(row.key())
                        .isTrue();
            }
        }
        Set<String> headed = new HashSet<>();
        for (Row row : activities) {
            if (row.get("programme").equals("volunteer_service")) {
                headed.add(row.get("activity_id"));
                if (!planted.containsKey(row.key())) {
                    assertThat(listed).containsEntry(row.get("activity_id"), row.whole("expected"));
                    assertThat(present).containsEntry(row.get("activity_id"), row.whole("attended"));
                }
            }
        }
        assertThat(headed).containsAll(listed.keySet());
    }

    @Test
    void everyCommunityHasAChainOfParentsOnEveryDay() {
        AreaRegister register = new SampleAreas(SampleOptions.DEFAULT).register();
        Set<String> communities = register.rows().stream()
                .filter(row -> row.level().equals("community"))
                .map(Area::code)
                .collect(Collectors.toSet());
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2026; day = day.plusMonths(1)) {
            for (LocalDate each : List.of(day, day.plusMonths(1).minusDays(1))) {
                for (String community : communities) {
                    assertThat(register.listUpwards(community, each))
                            .as("%s on %s", community, each)
                            .extracting(Area::level)
                            .containsExactly("community", "street", "district", "city");
                }
            }
        }
    }

    @Test
    void namesWithinADistrictAreDifferent() {
        Map<String, List<Area>> byDistrict = new SampleAreas(new SampleOptions(600, 1, 0, 3))
                .register().rows().stream()
                        .filter(row -> row.code().length() > 6 && row.validTo() == null)
                        .collect(Collectors.groupingBy(row -> row.code().substring(0, 6)));
        byDistrict.forEach((district, rows) ->
                assertThat(rows).extracting(row -> row.name().zh()).as(district).doesNotHaveDuplicates());
        assertThat(java.util.stream.IntStream.range(0, 600).mapToObj(SampleNames::district))
                .extracting(name -> name.zh())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeBetween(2, 20));
    }

    @Test
    void partsRiseWhileTheWholeFalls() {
        String district = SampleTrait.MIX_SHIFT.districtCode();
        Predicate<Row> study =
                row -> row.get("programme").equals("study") && row.file().startsWith(district);
        for (int length : List.of(9, 12)) {
            Map<String, Double> before =
                    rates(study.and(in(2024)), row -> row.get("area_code").substring(0, length));
            Map<String, Double> after =
                    rates(study.and(in(2025)), row -> row.get("area_code").substring(0, length));
            assertThat(after).hasSizeGreaterThan(1).containsOnlyKeys(before.keySet());
            after.forEach((part, rate) -> assertThat(rate).as(part).isGreaterThan(before.get(part)));
        }

        assertThat(rates(study.and(in(2025)), row -> "all").getOrDefault("all", 1.0))
                .isLessThan(rates(study.and(in(2024)), row -> "all").getOrDefault("all", 0.0) - 0.005);
    }

    @Test
    void oneDistrictStatesAHundredPerCentAlways() {
        String district = SampleTrait.ALL_HUNDRED.districtCode();

        assertThat(rates(row -> row.file().startsWith(district), row -> row.get("programme")))
                .hasSize((int) Stream.of(SampleProgramme.values())
                        .filter(programme -> !programme.isSentApart())
                        .count())
                .allSatisfy((programme, rate) -> assertThat(rate).isEqualTo(1.0));
    }

    @Test
    void theWorstPerformerLeavesAndTheCitySeemsToImprove() {
        String district = SampleTrait.STOPPED.districtCode();
        Predicate<Row> study = row -> row.get("programme").equals("study");
        Map<String, Double> of2023 =
                rates(study.and(in(2023)), row -> row.file().substring(0, 6));

        assertThat(of2023.values()).allSatisfy(rate -> assertThat(rate).isGreaterThanOrEqualTo(of2023.get(district)));
        assertThat(days(district)).isLessThan("2024-10-01").startsWith("2024-09");
        assertThat(CITY.resolve("submissions").resolve(district).resolve("2025"))
                .doesNotExist();
    }

    @Test
    void theLateDistrictEndsInSeptember() {
        assertThat(days(SampleTrait.LATE.districtCode())).startsWith("2025-09");
    }

    @Test
    void theCopierRepeatsTheReturnsOfTheYearBefore() {
        String community = SampleTrait.COPIER.districtCode() + "001001";

        assertThat(stated(community, 2025)).hasSizeGreaterThan(60).isEqualTo(stated(community, 2024));
        assertThat(stated(community, 2024)).isNotEqualTo(stated(community, 2023));
    }

    @Test
    void correctionsComeDownAndStateARevision() throws IOException {
        for (String name : List.of("990106/2024/activities_2024", "990117/2025/activities_2025")) {
            Path file = CITY.resolve("submissions").resolve(name + "_corrected.csv");
            long superseded = planted.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().startsWith(name) && entry.getValue().equals("S_REVISION"))
                    .count();
            assertThat(SampleRows.records(file)).hasSize((int) superseded + 1).hasSizeGreaterThan(5);
        }
    }

    @Test
    void twoFilesAreTheSameAndOneIsEmpty() throws IOException {
        Path submissions = CITY.resolve("submissions");

        assertThat(submissions.resolve("990102/2023/returns_2023_copy.csv"))
                .hasSameBinaryContentAs(submissions.resolve("990102/2023/returns_2023.csv"));
        assertThat(Files.size(submissions.resolve("990113/2024/returns_2024_supplement.csv")))
                .isZero();
    }

    @Test
    void tinyCommunitiesAreTiny() throws IOException {
        assertThat(SampleRows.records(CITY.resolve("population.csv")).stream()
                        .filter(row -> row.getField(1).equals("2025")
                                && row.getField(2).equals("residents")
                                && Integer.parseInt(row.getField(3)) <= 60)
                        .map(row -> row.getField(0).substring(0, 6)))
                .containsExactly(SampleTrait.TINY_FIRST.districtCode(), SampleTrait.TINY_SECOND.districtCode());
    }

    @Test
    void noPartOfAReturnIsLargerThanItsWhole() {
        Map<String, String> wholes = new TreeMap<>();
        for (Indicator indicator : WorkspaceCompiler.compile(CITY).workspace().indicators()) {
            if (indicator.kind() == Indicator.Kind.PROPORTION && indicator.denominator() != null) {
                wholes.put(indicator.numerator(), indicator.denominator());
            }
        }
        // These are no parts of a return: the register of activities states them, and the table of people.
        wholes.keySet().removeAll(Set.of("attended", "present", "elders_paired", "people_reached"));
        assertThat(wholes).hasSizeGreaterThan(30);
        Map<String, Integer> sums = sums();
        wholes.forEach((part, whole) -> sums.forEach((key, value) -> {
            if (key.endsWith("/" + part)) {
                assertThat(sums.get(key.replace("/" + part, "/" + whole)))
                        .as(key)
                        .isGreaterThanOrEqualTo(value);
            }
        }));
    }

    private static Predicate<Row> in(int year) {
        return row -> row.file().substring(7, 11).equals(Integer.toString(year));
    }

    /** Attendances over expected attendances of sound rows, by group. */
    private static Map<String, Double> rates(Predicate<Row> which, Function<Row, String> group) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Row row : activities) {
            if (which.test(row) && !planted.containsKey(row.key())) {
                long[] sum = sums.computeIfAbsent(group.apply(row), key -> new long[2]);
                sum[0] += row.whole("attended");
                sum[1] += row.whole("expected");
            }
        }
        Map<String, Double> rates = new TreeMap<>();
        sums.forEach((key, sum) -> rates.put(key, (double) sum[0] / sum[1]));
        return rates;
    }

    private static double shareLost(List<Row> rows) {
        long lost = rows.stream()
                .map(row -> planted.getOrDefault(row.key(), ""))
                .filter(code -> !code.isEmpty() && Code.valueOf(code).disposition() == Disposition.QUARANTINED)
                .count();
        return (double) lost / rows.size();
    }

    /** The last sound day of a district. */
    private static String days(String district) {
        return activities.stream()
                .filter(row -> row.file().startsWith(district) && !planted.containsKey(row.key()))
                .map(row -> row.get("held_on"))
                .max(String::compareTo)
                .orElseThrow();
    }

    /** Period without its year and measure → value. */
    private static Map<String, String> stated(String community, int year) {
        Map<String, String> stated = new TreeMap<>();
        for (Row row : returns) {
            if (row.get("area_code").equals(community) && in(year).test(row)) {
                // Full-width digits and rows sent twice say the same.
                stated.put(row.get("period").substring(4) + row.get("measure"), Integer.toString(row.whole("value")));
            }
        }
        return stated;
    }

    /** Area, period and measure → value, of sound rows. */
    private static Map<String, Integer> sums() {
        Map<String, String> codes = new HashMap<>();
        for (SampleMeasure measure : SampleMeasure.values()) {
            codes.put(measure.chinese(), measure.code());
        }
        for (SampleFigures figures : SampleFigures.ALL) {
            figures.figures().forEach(figure -> codes.put(figure.chinese(), figure.code()));
        }
        Map<String, Integer> sums = new HashMap<>();
        for (Row row : returns) {
            // Integer.parseInt takes full-width digits too.
            String code = planted.getOrDefault(row.key(), "W_DIGITS_NORMALISED");
            if (code.equals("W_DIGITS_NORMALISED")) {
                String measure = codes.getOrDefault(row.get("measure"), row.get("measure"));
                sums.put(row.get("area_code") + "/" + row.get("period") + "/" + measure, row.whole("value"));
            }
        }
        return sums;
    }
}
