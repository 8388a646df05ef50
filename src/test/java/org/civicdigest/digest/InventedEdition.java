package org.civicdigest.digest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.indicators.CompositeScores;
import org.civicdigest.indicators.SheetScores;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Comparisons;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Register;
import org.civicdigest.model.Remark;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Theme;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** A made-up edition: a city of a few districts with three communities each, ten indicators, four years. */
public final class InventedEdition {
    static final int YEAR = 2025;

    private static final String[] NAMES = {
        "清河县", "梅岭区", "临港经济技术开发区", "永宁县", "龙泉区", "碧湖区", "南屏区", "江汉新区", "望城县", "青山区", "桃源县", "白鹭区",
        "长亭区", "古渡区", "空港新城管理区", "松涛区", "北潼区", "西岭区", "东湖区", "云溪区", "石桥区", "金沙区", "凤栖区", "高新技术产业开发区"
    };
    private static final String[] ENGLISH = {
        "Qinghe",
        "Meiling",
        "Lingang Development Zone",
        "Yongning",
        "Longquan",
        "Bihu",
        "Nanping",
        "Jianghan New Area",
        "Wangcheng",
        "Qingshan",
        "Taoyuan",
        "Bailu",
        "Changting",
        "Gudu",
        "Konggang New Town",
        "Songtao",
        "Beitong",
        "Xiling",
        "Donghu",
        "Yunxi",
        "Shiqiao",
        "Jinsha",
        "Fengqi",
        "High-tech Industrial Zone"
    };

    private InventedEdition() {}

    static DigestContent content(int districts, Language... languages) {
        return content(edition(districts, languages));
    }

    static DigestContent content(Edition edition) {
        List<ListedFigure> figures = new ArrayList<>();
        PlaceholderFigures pictures = new PlaceholderFigures();
        for (Language language : edition.languages()) {
            figures.addAll(pictures.of(edition, language));
        }
        TreeMap<String, String> options = new TreeMap<>(Map.of("lang", "zh,en", "year", "2025"));
        return DigestContent.withAllNotices(
                edition, files(), notices(), figures, pictures, "2026-03-31T00:00:00Z", "0.1.0", options);
    }

    public static List<FileCount> files() {
        List<FileCount> files = new ArrayList<>();
        for (int file = 0; file < 24; file++) {
            long received = 9_000 + 317L * file;
            files.add(new FileCount(
                    "2025/D" + String.format(Locale.ROOT, "%02d", file + 1) + "/活动台账_" + (file % 4 + 1) + "季度.csv",
                    String.format(Locale.ROOT, "%064x", 9973L * (file + 1)),
                    file == 5 ? null : Register.values()[file % 3],
                    "UTF-8",
                    received,
                    file == 5 ? 0 : received - 60 - file,
                    file == 5 ? received : 17 + file,
                    file == 5 ? 0 : 20,
                    file == 5 ? 0 : 13,
                    file == 5 ? 0 : 10,
                    file % 4));
        }
        return files;
    }

    static List<Notice> notices() {
        return List.of(
                Notice.ofFile(Code.F_ENC_UNKNOWN, "2025/D06/活动台账_2季度.csv", "UTF-8、GB18030"),
                Notice.ofCell(Code.R_NOT_NUMBER, "2025/D02/活动台账_2季度.csv", 41, "实到人数", "多人"),
                Notice.ofCell(Code.R_NOT_NUMBER, "2025/D02/活动台账_2季度.csv", 7, "应到人数", "若干"),
                Notice.ofRow(Code.D_ROW, "2025/D09/活动台账_1季度.csv", 118),
                Notice.ofRow(Code.I_TOTAL_ROW, "2025/D09/活动台账_1季度.csv", 9_002),
                Notice.ofCell(Code.W_DATE_NORMALISED, "2025/D03/活动台账_3季度.csv", 12, "活动日期", "2025年3月5日", "2025-03-05"));
    }

    public static Edition edition(int districts, Language... languages) {
        List<Area> areas = new ArrayList<>();
        areas.add(area("C", new Text("云川市", "Yunchuan"), "city", null));
        for (int district = 0; district < districts; district++) {
            String code = code(district);
            areas.add(area(code, new Text(NAMES[district % 24], ENGLISH[district % 24]), "district", "C"));
            for (int child = 1; child <= 3; child++) {
                areas.add(area(
                        code + "-" + child,
                        new Text("第" + "一二三".charAt(child - 1) + "社区", "Community " + child),
                        "community",
                        code));
            }
        }
        AreaChange change = new AreaChange(
                AreaChange.Kind.TRANSFER, code(1), code(2), LocalDate.of(2025, 7, 1), new BigDecimal("0.12"));
        Workspace workspace = workspace(new AreaRegister(areas, List.of(change)), indicators())
                .withIndex(index())
                .withSheets(List.of(sheet()));
        List<IndicatorValue> values = values(areas, workspace);
        return new Edition(
                workspace,
                YEAR,
                List.of(languages),
                values,
                List.of(),
                Comparisons.NONE
                        .withIndexes(CompositeScores.of(workspace, YEAR, values))
                        .withSheets(SheetScores.of(workspace, YEAR, values, List.of())));
    }

    /** One item of yearly values. */
    static ScoreSheet sheet() {
        return new ScoreSheet(
                "assessment",
                new Text("考核", "Assessment"),
                List.of(new ScoreSheet.Item(
                        "rate",
                        new Text("参学率", "Attendance"),
                        100,
                        60,
                        List.of(PeriodKind.YEAR),
                        new ScoreSheet.BelowTarget("study_attendance", Indicator.Direction.HIGHER, 0.99, 0.01, 1))),
                Map.of(),
                0.5);
    }

    /** Two dimensions, one of which has indicators where less is better. */
    static CompositeIndex index() {
        return new CompositeIndex(
                "civility",
                new Text("文明指数", "Civility index"),
                new Text("志愿服务和平安建设", "Volunteering and public safety"),
                List.of(
                        dimension("service", "志愿服务", "Volunteering", "volunteer_share", "volunteer_rate"),
                        dimension("order", "平安建设", "Public safety", "mediation_success", "dispute_rate")),
                new CompositeIndex.Weights.Stated(List.of(0.6, 0.4)),
                CompositeIndex.Normalisation.MIN_MAX,
                0,
                1,
                100,
                CompositeIndex.Mean.ARITHMETIC,
                CompositeIndex.Mean.GEOMETRIC,
                0.5,
                true,
                null,
                0.25,
                3);
    }

    private static CompositeIndex.Dimension dimension(String code, String zh, String en, String... indicators) {
        return new CompositeIndex.Dimension(
                code,
                new Text(zh, en),
                Arrays.stream(indicators)
                        .map(indicator -> new CompositeIndex.Item(
                                indicator,
                                indicator.equals("dispute_rate")
                                        ? Indicator.Direction.LOWER
                                        : Indicator.Direction.HIGHER,
                                null,
                                null))
                        .toList(),
                new CompositeIndex.Weights.Stated(Collections.nCopies(indicators.length, 1.0)));
    }

    static String code(int district) {
        return String.format(Locale.ROOT, "D%02d", district + 1);
    }

    static Area area(String code, Text name, String level, @org.jspecify.annotations.Nullable String parent) {
        return new Area(code, name, level, parent, null, null);
    }

    static Workspace workspace(AreaRegister areas, List<Indicator> indicators) {
        return new Workspace(
                "/nowhere",
                new Text("云川市社会文明年报", "Yunchuan Civic Digest"),
                true,
                List.of(
                        new Level("city", new Text("全市", "City")),
                        new Level("district", new Text("区县", "District")),
                        new Level("community", new Text("社区", "Community"))),
                "district",
                Workspace.Thresholds.DEFAULT,
                null,
                areas,
                List.of(),
                List.of(),
                List.of(
                        new Theme("learning", new Text("党建学习", "Party learning")),
                        new Theme("service", new Text("志愿服务", "Volunteering")),
                        new Theme("safety", new Text("平安建设", "Public safety"))),
                List.of(
                        new Programme("study", new Text("机关干部学习", "Staff study"), "learning", false),
                        new Programme("volunteer", new Text("志愿服务", "Volunteer service"), "service", false),
                        new Programme("mediation", new Text("矛盾调解", "Mediation"), "safety", false),
                        new Programme("care", new Text("特殊人群帮扶", "Care for special groups"), "safety", true)),
                List.of(
                        measure("attended", "实到人次", "Attendances", Unit.ATTENDANCES),
                        measure("expected", "应到人次", "Expected attendances", Unit.ATTENDANCES),
                        measure("sessions", "场次", "Sessions", Unit.SESSIONS),
                        measure("hours", "服务时长", "Hours of service", Unit.HOURS),
                        measure("settled", "调解成功数", "Disputes settled", Unit.ITEMS),
                        measure("disputes", "受理数", "Disputes taken up", Unit.ITEMS),
                        measure("residents", "常住人口", "Residents", Unit.PEOPLE)),
                indicators,
                List.of(),
                Map.of());
    }

    private static Measure measure(String code, String zh, String en, Unit unit) {
        return new Measure(code, new Text(zh, en), unit, Measure.Source.RETURNS, null, code, List.of(), null);
    }

    static List<Indicator> indicators() {
        Text percent = Text.same("%");
        return List.of(
                indicator(
                        "study_attendance",
                        "参学率",
                        "Study attendance rate",
                        percent,
                        "study",
                        Indicator.Kind.PROPORTION,
                        1,
                        Indicator.Direction.HIGHER),
                indicator(
                        "study_sessions",
                        "学习场次",
                        "Study sessions",
                        new Text("次", "sessions"),
                        "study",
                        Indicator.Kind.COUNT,
                        1,
                        Indicator.Direction.NONE),
                indicator(
                        "study_size",
                        "场均人次",
                        "Attendances per session",
                        new Text("人次", "attendances"),
                        "study",
                        Indicator.Kind.MEAN,
                        1,
                        Indicator.Direction.NONE),
                indicator(
                        "volunteer_share",
                        "志愿者活跃率",
                        "Share of volunteers active",
                        percent,
                        "volunteer",
                        Indicator.Kind.PROPORTION,
                        1,
                        Indicator.Direction.HIGHER),
                indicator(
                        "volunteer_hours",
                        "人均服务时长",
                        "Hours per volunteer",
                        new Text("小时", "hours"),
                        "volunteer",
                        Indicator.Kind.MEAN,
                        1,
                        Indicator.Direction.HIGHER),
                indicator(
                        "volunteer_rate",
                        "每万人志愿活动",
                        "Volunteer sessions per 10,000",
                        new Text("次/万人", "per 10,000"),
                        "volunteer",
                        Indicator.Kind.RATE,
                        10_000,
                        Indicator.Direction.HIGHER),
                indicator(
                        "mediation_success",
                        "调解成功率",
                        "Mediation success rate",
                        percent,
                        "mediation",
                        Indicator.Kind.PROPORTION,
                        1,
                        Indicator.Direction.HIGHER),
                indicator(
                        "dispute_rate",
                        "每万人矛盾纠纷",
                        "Disputes per 10,000",
                        new Text("件/万人", "per 10,000"),
                        "mediation",
                        Indicator.Kind.RATE,
                        10_000,
                        Indicator.Direction.LOWER),
                indicator(
                        "mediation_overdue",
                        "超期未办率",
                        "Share overdue",
                        percent,
                        "mediation",
                        Indicator.Kind.PROPORTION,
                        1,
                        Indicator.Direction.LOWER),
                indicator(
                        "care_contact",
                        "帮扶见面率",
                        "Care contact rate",
                        percent,
                        "care",
                        Indicator.Kind.PROPORTION,
                        1,
                        Indicator.Direction.HIGHER));
    }

    static Indicator indicator(
            String code,
            String zh,
            String en,
            Text unit,
            String programme,
            Indicator.Kind kind,
            int per,
            Indicator.Direction direction) {
        Indicator.IntervalMethod interval = switch (kind) {
            case PROPORTION, COVERAGE -> Indicator.IntervalMethod.WILSON;
            case RATE -> Indicator.IntervalMethod.BYAR;
            case MEAN -> Indicator.IntervalMethod.T;
            case COUNT, RATIO -> Indicator.IntervalMethod.NONE;
        };
        return new Indicator(
                code,
                new Text(zh, en),
                unit,
                programme,
                kind,
                kind == Indicator.Kind.COUNT ? "sessions" : "attended",
                kind == Indicator.Kind.COUNT || kind == Indicator.Kind.MEAN ? null : "expected",
                BigDecimal.valueOf(per),
                direction,
                List.of("community", "district", "city"),
                List.of(PeriodKind.YEAR),
                interval,
                kind == Indicator.Kind.COUNT ? 0 : 5,
                new Text(
                        zh + "：按活动台账汇总后相除，缺报单位不计入分子和分母。",
                        en
                                + ": summed over the register of activities, then divided; units that did not report count in neither."),
                List.of());
    }

    private static List<IndicatorValue> values(List<Area> areas, Workspace workspace) {
        List<IndicatorValue> values = new ArrayList<>();
        for (Area area : areas) {
            for (Indicator indicator : workspace.indicators()) {
                double level = base(indicator)
                        * (area.level().equals("city") ? 1 : 1 + 0.12 * noise(area.code(), indicator.code(), 0));
                double previous = Double.NaN;
                for (int year = YEAR - 3; year <= YEAR; year++) {
                    double drift = 1 + 0.015 * (year - YEAR) * noise(indicator.code(), "trend", 7);
                    double value = level * drift * (1 + 0.02 * noise(area.code(), indicator.code(), year));
                    if (indicator.kind() == Indicator.Kind.PROPORTION) {
                        value = Math.min(0.995, value);
                    }
                    values.add(value(workspace, area, indicator, year, value, previous));
                    previous = value;
                }
            }
        }
        return values;
    }

    private static double base(Indicator indicator) {
        return switch (indicator.code()) {
            case "study_attendance" -> 0.82;
            case "study_sessions" -> 412;
            case "study_size" -> 34;
            case "volunteer_share" -> 0.47;
            case "volunteer_hours" -> 21.4;
            case "volunteer_rate" -> 38.2;
            case "mediation_success" -> 0.89;
            case "dispute_rate" -> 7.31;
            case "mediation_overdue" -> 0.062;
            default -> 0.91;
        };
    }

    private static double noise(String one, String two, int salt) {
        return new Random((one + two).hashCode() * 31L + salt).nextGaussian();
    }

    private static IndicatorValue value(
            Workspace workspace, Area area, Indicator indicator, int year, double value, double previous) {
        double half = Math.abs(value)
                * (area.level().equals("city") ? 0.006 : area.level().equals("district") ? 0.03 : 0.09);
        boolean sensitive = workspace.programmeOf(indicator).sensitive();
        boolean ordered = indicator.kind() != Indicator.Kind.COUNT
                && !sensitive
                && !area.level().equals("city");
        boolean missing = year == YEAR
                && (area.code().equals("D04") && indicator.programme().equals("mediation")
                        || area.code().equals("D07") && indicator.code().equals("volunteer_share"));
        boolean suppressed = year == YEAR && sensitive && area.code().equals("D03");
        List<Remark> remarks = new ArrayList<>();
        if (sensitive) {
            remarks.add(Remark.of(Remark.Kind.SENSITIVE));
        }
        if (year == YEAR && area.code().equals("D02")) {
            remarks.add(Remark.of(Remark.Kind.BOUNDARY_CHANGED, "2025-07-01"));
        }
        if (year == YEAR && indicator.code().equals("volunteer_rate")) {
            remarks.add(Remark.of(Remark.Kind.SAME_MONTHS, "2024-01", "2024-09"));
        }
        if (missing || suppressed) {
            if (suppressed) {
                remarks.add(Remark.of(Remark.Kind.BELOW_MINIMUM, 10));
            }
            return new IndicatorValue(
                    area.code(),
                    area.level(),
                    indicator.code(),
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
                    suppressed ? Status.SUPPRESSED : Status.NOT_REPORTED,
                    remarks,
                    null,
                    null);
        }
        double top = base(indicator);
        Verdict verdict = !ordered
                ? Verdict.NOT_COMPARED
                : Math.abs(value - top) <= half ? Verdict.SIMILAR : verdict(indicator.direction(), value > top);
        boolean none = indicator.interval() == Indicator.IntervalMethod.NONE;
        Double before = Double.isNaN(previous) ? null : previous;
        Double change = before == null ? null : value - before;
        boolean boundary = area.code().equals("D02") && year == YEAR;
        ChangeVerdict changed = change == null || boundary || none
                ? ChangeVerdict.NOT_COMPARED
                : Math.abs(change) <= half * 0.8
                        ? ChangeVerdict.UNCHANGED
                        : changeVerdict(indicator.direction(), change > 0);
        int rank = 1 + Math.floorMod(area.code().hashCode() + indicator.code().hashCode(), 24);
        return new IndicatorValue(
                area.code(),
                area.level(),
                indicator.code(),
                Period.ofYear(year),
                BigDecimal.valueOf(Math.round(value * 1000)),
                BigDecimal.valueOf(1000),
                value,
                none ? null : value - half,
                none ? null : value + half,
                area.level().equals("city") ? null : top,
                verdict,
                ordered ? rank : null,
                ordered ? Math.max(1, rank - 3) : null,
                ordered ? Math.min(24, rank + 2) : null,
                ordered ? 24 : null,
                before,
                change,
                change == null || none ? null : change - half,
                change == null || none ? null : change + half,
                changed,
                indicator.code().equals("study_attendance") ? Double.valueOf(0.85) : null,
                Status.OK,
                remarks,
                null,
                null);
    }

    private static Verdict verdict(Indicator.Direction direction, boolean above) {
        return switch (direction) {
            case HIGHER -> above ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> above ? Verdict.WORSE : Verdict.BETTER;
            case NONE -> above ? Verdict.HIGHER : Verdict.LOWER;
        };
    }

    private static ChangeVerdict changeVerdict(Indicator.Direction direction, boolean up) {
        return switch (direction) {
            case HIGHER -> up ? ChangeVerdict.IMPROVED : ChangeVerdict.WORSENED;
            case LOWER -> up ? ChangeVerdict.WORSENED : ChangeVerdict.IMPROVED;
            case NONE -> up ? ChangeVerdict.ROSE : ChangeVerdict.FELL;
        };
    }
}
