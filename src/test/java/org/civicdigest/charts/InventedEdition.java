package org.civicdigest.charts;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Due;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.MapPlace;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/** A made-up edition of any number of districts, with everything that charts must cope with. */
final class InventedEdition {
    static final int LAST_YEAR = 2025;

    private static final String[] NAMES = {
        "清河县 Qinghe County",
        "梅岭区 Meiling District",
        "临港经济技术开发区 Lingang Economic and Technological Development Zone",
        "凤栖区 Fengqi District",
        "龙泉区 Longquan District",
        "碧湖区 Bihu District",
        "云川国家级高新技术产业开发区与保税物流园区 Yunchuan National High-Tech and Bonded Logistics Park",
        "南屏区 Nanping District",
        "江汉新区 Jianghan New Area",
        "望城县 Wangcheng County",
        "青山区 Qingshan District",
        "桃源县 Taoyuan County",
        "白鹭区 Bailu District",
        "长亭区 Changting District",
        "古渡区 Gudu District",
        "空港新城管理区 Airport New Town Administrative District",
        "松涛区 Songtao District",
        "北渚区 Beizhu District",
        "西岭区 Xiling District",
        "东湖区 Donghu District",
        "云溪区 Yunxi District",
        "永宁县 Yongning County",
        "石桥区 Shiqiao District",
        "金沙区 Jinsha District",
        "雁县 Yan"
    };

    /** Code, names, theme, kind, direction, level of the whole, spread between districts. */
    private record Invented(
            String code,
            Text name,
            Text unit,
            String theme,
            Indicator.Kind kind,
            Indicator.Direction direction,
            double mean,
            double spread) {}

    private static final List<Invented> INDICATORS = List.of(
            new Invented(
                    "study_attendance",
                    new Text("参学率", "Study attendance rate"),
                    Text.same("%"),
                    "learning",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.815,
                    0.06),
            new Invented(
                    "lectures",
                    new Text("每万人理论学习场次", "Lectures per 10,000 people"),
                    new Text("场", "lectures"),
                    "learning",
                    Indicator.Kind.RATE,
                    Indicator.Direction.HIGHER,
                    11.1,
                    2.6),
            new Invented(
                    "online_reach",
                    new Text("网络文明宣传触达率", "Online outreach rate"),
                    Text.same("%"),
                    "learning",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.592,
                    0.08),
            new Invented(
                    "family_part",
                    new Text("文明家庭创建参与率", "Household participation rate"),
                    Text.same("%"),
                    "civility",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.585,
                    0.07),
            new Invented(
                    "culture_events",
                    new Text("每万人群众文体活动场次", "Culture and sports events per 10,000 people"),
                    new Text("场", "events"),
                    "civility",
                    Indicator.Kind.RATE,
                    Indicator.Direction.NONE,
                    23.1,
                    6),
            new Invented(
                    "attendance_size",
                    new Text("场均参加人次", "Attendances per event"),
                    new Text("人次", "attendances"),
                    "civility",
                    Indicator.Kind.MEAN,
                    Indicator.Direction.NONE,
                    1240,
                    160),
            new Invented(
                    "volunteers",
                    new Text("注册志愿者占常住人口比", "Registered volunteers as a share of residents"),
                    Text.same("%"),
                    "volunteering",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.176,
                    0.03),
            new Invented(
                    "hours",
                    new Text("人均志愿服务时长", "Volunteer hours per person"),
                    new Text("小时", "hours"),
                    "volunteering",
                    Indicator.Kind.MEAN,
                    Indicator.Direction.HIGHER,
                    14.1,
                    3),
            new Invented(
                    "mediation",
                    new Text("矛盾纠纷调解成功率", "Mediation success rate"),
                    Text.same("%"),
                    "governance",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.893,
                    0.04),
            new Invented(
                    "complaints",
                    new Text("每万人投诉件数", "Complaints per 10,000 people"),
                    new Text("件", "complaints"),
                    "governance",
                    Indicator.Kind.RATE,
                    Indicator.Direction.LOWER,
                    6.4,
                    1.5),
            new Invented(
                    "response_days",
                    new Text("诉求平均办结天数", "Average days to close a request"),
                    new Text("天", "days"),
                    "governance",
                    Indicator.Kind.MEAN,
                    Indicator.Direction.LOWER,
                    4.2,
                    0.9),
            new Invented(
                    "elder_care",
                    new Text("居家养老服务覆盖率", "Home care coverage of older people"),
                    Text.same("%"),
                    "welfare",
                    Indicator.Kind.PROPORTION,
                    Indicator.Direction.HIGHER,
                    0.645,
                    0.09),
            new Invented(
                    "books",
                    new Text("人均册数", "Books per person"),
                    new Text("册", "books"),
                    "welfare",
                    Indicator.Kind.RATIO,
                    Indicator.Direction.HIGHER,
                    0.83,
                    0.2));

    private static final List<Theme> THEMES = List.of(
            new Theme("learning", new Text("思想道德", "Learning")),
            new Theme("civility", new Text("文明创建", "Civility")),
            new Theme("volunteering", new Text("志愿服务", "Volunteering")),
            new Theme("governance", new Text("基层治理", "Local governance")),
            new Theme("welfare", new Text("民生服务", "Welfare")));

    private final int districts;
    private final int firstYear;
    private final int indicatorCount;
    private List<Level> levels =
            List.of(new Level("city", new Text("全市", "City")), new Level("district", new Text("区县", "District")));
    private Text title = new Text("云川市社会文明年报", "Yunchuan Civic Digest");
    private final Random random = new Random(20250101);
    private final List<IndicatorValue> values = new ArrayList<>();

    private InventedEdition(int districts, int years, int indicatorCount) {
        this.districts = districts;
        this.firstYear = LAST_YEAR - years + 1;
        this.indicatorCount = indicatorCount;
    }

    /** Five years of all indicators. */
    static Edition of(int districts) {
        return of(districts, 5, INDICATORS.size());
    }

    static Edition of(int districts, int years, int indicators) {
        return new InventedEdition(districts, years, indicators).edition();
    }

    /** Three areas whose levels have other names; their codes stay city and district. */
    static Edition withLevels(Level top, Level compared) {
        InventedEdition invented = new InventedEdition(3, 2, 1);
        invented.levels = List.of(top, compared);
        return invented.edition();
    }

    /** Three areas in a workspace of this title. */
    static Edition withTitle(String title) {
        InventedEdition invented = new InventedEdition(3, 2, 1);
        invented.title = Text.same(title);
        return invented.edition();
    }

    static String area(int index) {
        return String.format(java.util.Locale.ROOT, "D%02d", index + 1);
    }

    static String name(int index, Language language) {
        int different = NAMES.length * 13;
        if (index >= different) {
            return name(index % different, language) + " " + index / different;
        }
        String base = NAMES[index % NAMES.length];
        int space = base.indexOf(' ');
        int round = index / NAMES.length;
        return switch (language) {
            case ZH -> (round == 0 ? "" : "东西南北中上下前后内外新".substring(round - 1, round)) + base.substring(0, space);
            case EN ->
                (round == 0
                                ? ""
                                : List.of(
                                                "East ",
                                                "West ",
                                                "South ",
                                                "North ",
                                                "Central ",
                                                "Upper ",
                                                "Lower ",
                                                "Front ",
                                                "Back ",
                                                "Inner ",
                                                "Outer ",
                                                "New ")
                                        .get(round - 1))
                        + base.substring(space + 1);
        };
    }

    static Indicator indicator(String code) {
        return indicator(INDICATORS.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow());
    }

    private static Indicator indicator(Invented it) {
        return new Indicator(
                it.code(),
                it.name(),
                it.unit(),
                it.theme() + "_work",
                it.kind(),
                "numerator",
                "denominator",
                BigDecimal.ONE,
                it.direction(),
                List.of("district", "city"),
                InventedMonths.INDICATORS.contains(it.code())
                        ? List.of(PeriodKind.MONTH, PeriodKind.YEAR)
                        : List.of(PeriodKind.YEAR),
                switch (it.kind()) {
                    case PROPORTION, COVERAGE -> Indicator.IntervalMethod.WILSON;
                    case RATE -> Indicator.IntervalMethod.BYAR;
                    case MEAN -> Indicator.IntervalMethod.T;
                    case COUNT, RATIO -> Indicator.IntervalMethod.NONE;
                },
                5,
                it.name(),
                List.of());
    }

    private Edition edition() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("CITY", new Text("云川市", "Yunchuan"), "city", null, null, null));
        for (int index = 0; index < districts; index++) {
            Text name = new Text(name(index, Language.ZH), name(index, Language.EN));
            areas.add(new Area(area(index), name, "district", "CITY", null, null));
        }
        List<Invented> used = INDICATORS.subList(0, indicatorCount);
        for (Invented it : used) {
            invent(it);
        }
        // Fewer indicators are a smaller catalogue, which has no counts.
        boolean hasCounts = indicatorCount == INDICATORS.size();
        if (hasCounts) {
            values.addAll(InventedCounts.values(
                    LAST_YEAR,
                    IntStream.range(0, districts)
                            .mapToObj(InventedEdition::area)
                            .toList()));
        }
        values.sort(Comparator.comparing(IndicatorValue::areaCode)
                .thenComparing(IndicatorValue::indicator)
                .thenComparing(IndicatorValue::period));
        List<Programme> programmes = new ArrayList<>(THEMES.stream()
                .map(theme -> new Programme(theme.code() + "_work", theme.name(), theme.code(), false))
                .toList());
        List<Indicator> indicators =
                new ArrayList<>(used.stream().map(InventedEdition::indicator).toList());
        if (hasCounts) {
            programmes.addAll(InventedCounts.programmes());
            indicators.addAll(InventedCounts.indicators());
        }
        Workspace workspace = new Workspace(
                        "/invented",
                        title,
                        true,
                        levels,
                        "district",
                        Workspace.Thresholds.DEFAULT,
                        null,
                        new AreaRegister(areas, List.of()),
                        List.of(),
                        List.of(),
                        THEMES,
                        programmes,
                        InventedCounts.measures(),
                        indicators,
                        List.of(),
                        Map.of())
                .withMap(places(districts));
        return new Edition(
                workspace,
                LAST_YEAR,
                List.of(Language.ZH, Language.EN),
                values,
                dues(districts),
                InventedComparisons.of(LAST_YEAR, values));
    }

    /** What each area owed each month, in every standing. */
    private static List<Due> dues(int districts) {
        Due.Standing[] standings = Due.Standing.values();
        List<Due> dues = new ArrayList<>();
        for (int index = 0; index < districts; index++) {
            for (int month = 1; month <= 12; month++) {
                YearMonth of = YearMonth.of(LAST_YEAR, month);
                dues.add(new Due(
                        area(index),
                        "learning_work",
                        Period.ofMonth(of),
                        standings[(index * 5 + month * month) % standings.length],
                        of.atEndOfMonth().plusDays(15),
                        null,
                        1,
                        2));
            }
        }
        return dues;
    }

    /** Rows of a rough square, the first not at the edge; the last area has none where there are many. */
    private static List<MapPlace> places(int districts) {
        int width = (int) Math.ceil(Math.sqrt(districts * 1.3));
        return IntStream.range(0, districts > 50 ? districts - 1 : districts)
                .mapToObj(index -> new MapPlace(area(index), 1 + index % width, 1 + index / width))
                .toList();
    }

    private void invent(Invented it) {
        double[] levels = new double[districts];
        double[] halves = new double[districts];
        for (int index = 0; index < districts; index++) {
            levels[index] = it.mean() + it.spread() * random.nextGaussian();
            halves[index] = it.spread() * (0.25 + 0.9 * random.nextDouble() * random.nextDouble());
        }
        double[] before = null;
        Double topBefore = null;
        for (int year = firstYear; year <= LAST_YEAR; year++) {
            double drift = it.mean() * 0.02 * (year - LAST_YEAR);
            double[] now = new double[districts];
            for (int index = 0; index < districts; index++) {
                levels[index] += it.spread() * 0.32 * random.nextGaussian();
                double value = levels[index] + drift;
                now[index] = it.kind() == Indicator.Kind.PROPORTION
                        ? Math.min(0.985, Math.max(0.02, value))
                        : Math.max(it.mean() * 0.1, value);
            }
            double top = Arrays.stream(now).average().orElseThrow();
            publish(it, year, now, before, halves, top);
            values.add(new Shown(it, "CITY", "city", year, top, null, topBefore, top).value(null, null, List.of()));
            before = now;
            topBefore = top;
        }
    }

    private void publish(Invented it, int year, double[] now, double @Nullable [] before, double[] halves, double top) {
        double sign = it.direction() == Indicator.Direction.LOWER ? 1 : -1;
        List<Integer> ranked = IntStream.range(0, districts)
                .filter(index -> status(it, index, year) == Status.OK)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> sign * now[index]))
                .toList();
        for (int index = 0; index < districts; index++) {
            Status status = status(it, index, year);
            if (status != Status.OK) {
                values.add(missing(it, index, year, status));
                continue;
            }
            boolean hasPrevious = before != null && status(it, index, year - 1) == Status.OK;
            Double half = it.kind() == Indicator.Kind.RATIO ? null : halves[index];
            boolean isPart = index == 3 && it.code().equals("study_attendance") && year == LAST_YEAR;
            values.add(new Shown(
                            it,
                            area(index),
                            "district",
                            year,
                            now[index],
                            half,
                            before != null && hasPrevious ? before[index] : null,
                            top)
                    .value(
                            ranked.indexOf(index) + 1,
                            ranked.size(),
                            isPart ? List.of(Remark.of(Remark.Kind.PART_PERIOD, 9, 12)) : List.of()));
        }
    }

    /** What a published value is made of. */
    private record Shown(
            Invented it,
            String area,
            String level,
            int year,
            double value,
            @Nullable Double half,
            @Nullable Double previous,
            double top) {
        IndicatorValue value(@Nullable Integer rank, @Nullable Integer ranked, List<Remark> remarks) {
            double far = half == null ? it.spread() * 0.4 : half;
            Double change = previous == null ? null : value - previous;
            boolean isProportion = it.kind() == Indicator.Kind.PROPORTION;
            return new IndicatorValue(
                    area,
                    level,
                    it.code(),
                    Period.ofYear(year),
                    null,
                    null,
                    value,
                    half == null ? null : Math.max(0, value - half),
                    half == null ? null : Math.min(isProportion ? 1 : Double.MAX_VALUE, value + half),
                    top,
                    rank == null ? Verdict.NOT_COMPARED : verdict(it, value - top, far),
                    rank,
                    rank,
                    rank,
                    ranked,
                    previous,
                    change,
                    change == null || half == null ? null : change - half,
                    change == null || half == null ? null : change + half,
                    change == null || rank == null ? ChangeVerdict.NOT_COMPARED : change(it, change, far * 0.7),
                    null,
                    Status.OK,
                    remarks,
                    null,
                    null);
        }
    }

    private Status status(Invented it, int index, int year) {
        if (year == LAST_YEAR && districts > 4) {
            if (index == 4 && it.theme().equals("volunteering")) {
                return Status.NOT_REPORTED;
            }
            if (index == districts - 1 && it.code().equals("study_attendance")) {
                return Status.SUPPRESSED;
            }
            if (index == 1 && it.code().equals("study_attendance")) {
                return Status.NOT_REPORTED;
            }
            if (index == 2 && it.code().equals("mediation")) {
                return Status.ZERO_DENOMINATOR;
            }
        }
        return index == 5 && year == LAST_YEAR - 2 && it.theme().equals("learning") ? Status.NOT_REPORTED : Status.OK;
    }

    private static IndicatorValue missing(Invented it, int index, int year, Status status) {
        return new IndicatorValue(
                area(index),
                "district",
                it.code(),
                Period.ofYear(year),
                null,
                null,
                null,
                null,
                null,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                status,
                status == Status.SUPPRESSED ? List.of(Remark.of(Remark.Kind.BELOW_MINIMUM, 5)) : List.of(),
                null,
                null);
    }

    private static Verdict verdict(Invented it, double difference, double half) {
        if (Math.abs(difference) <= half) {
            return Verdict.SIMILAR;
        }
        return switch (it.direction()) {
            case HIGHER -> difference > 0 ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> difference < 0 ? Verdict.BETTER : Verdict.WORSE;
            case NONE -> difference > 0 ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    private static ChangeVerdict change(Invented it, double change, double half) {
        return switch (verdict(it, change, half)) {
            case BETTER -> ChangeVerdict.IMPROVED;
            case WORSE -> ChangeVerdict.WORSENED;
            case HIGHER -> ChangeVerdict.ROSE;
            case LOWER -> ChangeVerdict.FELL;
            case SIMILAR -> ChangeVerdict.UNCHANGED;
            case NOT_COMPARED -> ChangeVerdict.NOT_COMPARED;
        };
    }
}
