package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/** A small city for tests, and files that are sent to it. */
final class City {
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private City() {}

    /**
     * OLD was renamed to D03 in 2021, which merged into D02 in 2023; D04 was split into D05 and D06 in June 2024; GONE,
     * which the register no longer lists, merged into D01 in 2010.
     */
    static AreaRegister areas() {
        return new AreaRegister(
                List.of(
                        area("C", "全市", "city", null, null, null),
                        area("D01", "东城区", "district", "C", null, null),
                        area("D02", "西城区", "district", "C", null, null),
                        area("OLD", "老城区", "district", "C", null, "2020-12-31"),
                        area("D03", "南城区", "district", "C", "2021-01-01", "2022-12-31"),
                        area("D04", "北城区", "district", "C", null, "2024-05-31"),
                        area("D05", "北一区", "district", "C", "2024-06-01", null),
                        area("D06", "北二区", "district", "C", "2024-06-01", null),
                        area("S11", "和平街道", "street", "D01", null, null),
                        area("A01", "开发区", "district", "C", null, null),
                        area("0012", "零区", "district", "C", null, null)),
                List.of(
                        change(AreaChange.Kind.RENAME, "OLD", "D03", "2021-01-01"),
                        change(AreaChange.Kind.MERGE, "D03", "D02", "2023-01-01"),
                        change(AreaChange.Kind.SPLIT, "D04", "D05", "2024-06-01"),
                        change(AreaChange.Kind.SPLIT, "D04", "D06", "2024-06-01"),
                        change(AreaChange.Kind.MERGE, "GONE", "D01", "2010-01-01")));
    }

    static Workspace workspace() {
        return new Workspace(
                "/city",
                Text.same("City"),
                true,
                List.of(
                        new Level("city", Text.same("city")),
                        new Level("district", Text.same("district")),
                        new Level("street", Text.same("street"))),
                "district",
                Workspace.Thresholds.DEFAULT,
                null,
                areas(),
                List.of(),
                List.of(),
                List.of(new Theme("learning", Text.same("learning"))),
                List.of(
                        new Programme("study", new Text("机关学习", "Staff study"), "learning", false),
                        new Programme("dance", new Text("舞蹈课", "Dance class"), "learning", false),
                        new Programme("mediation", new Text("调解", "Mediation"), "learning", false)),
                List.of(
                        measure("attended", "实到人次", Unit.ATTENDANCES, Measure.Source.ACTIVITIES, 20_000),
                        measure("essays", "心得篇数", Unit.ITEMS, Measure.Source.ACTIVITIES, null),
                        measure("settled", "调解成功数", Unit.ITEMS, Measure.Source.RETURNS, null),
                        measure("visits", "到馆人次", Unit.ATTENDANCES, Measure.Source.RETURNS, null),
                        measure("residents", "常住人口", Unit.PEOPLE, Measure.Source.POPULATION, null)),
                List.of(),
                List.of(),
                Map.of());
    }

    static RowScreener screener() {
        return new RowScreener(workspace(), ScreeningContext.asOf(AS_OF));
    }

    /** A file of the register with these fields, each under the header {@code h_FIELD}. */
    static FileContext file(Register register, String path, String... fields) {
        return file(register, path, null, null, fields);
    }

    static FileContext file(
            Register register, String path, @Nullable Template template, @Nullable Period period, String... fields) {
        Map<String, Integer> indexes = new TreeMap<>();
        List<String> head = new ArrayList<>();
        for (String field : fields) {
            indexes.put(field, head.size());
            head.add("h_" + field);
        }
        return new FileContext(path, register, template, indexes, head, period);
    }

    /** Libraries of the United States: negative codes, columns of measures, areas and population in the same file. */
    static Template libraries(Template.Example... examples) {
        return new Template(
                "libraries",
                List.of("pls_*.csv"),
                Register.RETURNS,
                List.of(),
                null,
                1,
                Map.of("area_code", List.of("FSCSKEY")),
                Map.of(),
                Map.of("visits", List.of("VISITS"), "settled", List.of("TOTPRO")),
                List.of("M", "."),
                true,
                List.of("fy(?<year>20\\d\\d)"),
                new Template.AreaColumns("library", List.of("FSCSKEY"), List.of("LIBNAME"), List.of("STABR")),
                Map.of("residents", List.of("POPU_UND")),
                Arrays.asList(examples));
    }

    private static Area area(
            String code,
            String name,
            String level,
            @Nullable String parent,
            @Nullable String from,
            @Nullable String to) {
        return new Area(
                code,
                Text.same(name),
                level,
                parent,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static AreaChange change(AreaChange.Kind kind, String from, String to, String effective) {
        return new AreaChange(kind, from, to, LocalDate.parse(effective), null);
    }

    private static Measure measure(
            String code, String name, Unit unit, Measure.Source source, @Nullable Integer maximum) {
        return new Measure(
                code,
                new Text(name, code),
                unit,
                source,
                source == Measure.Source.RETURNS ? "mediation" : null,
                code,
                List.of(),
                maximum == null ? null : BigDecimal.valueOf(maximum));
    }
}
