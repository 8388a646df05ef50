package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicdigest.charts.ValueFormat;
import org.civicdigest.digest.WorkbookWriter.Column;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.ChangeParts;
import org.civicdigest.model.Completeness;
import org.civicdigest.model.Due;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code digest.xlsx}, for those who work with a spreadsheet: what the sheets are, this year's values of all areas, the
 * compared areas over the years, what changes are made of, what was owed and came, and the definitions. Whatever is withheld in the
 * tables is withheld here, with its sign in the place of the number.
 */
final class DigestWorkbook {
    static final String FILE = "digest.xlsx";

    private static final int CODE = 14;
    private static final int NAME = 22;
    private static final int NUMBER = 12;
    private static final int WORDS = 40;

    private final EditionFacts facts;
    private final Edition edition;
    private final Language language;
    private final Map<String, ValueFormat> formats = new HashMap<>();

    private DigestWorkbook(EditionFacts facts) {
        this.facts = facts;
        this.edition = facts.edition();
        this.language = edition.languages().get(0);
        edition.workspace()
                .indicators()
                .forEach(indicator -> formats.put(indicator.code(), ValueFormat.of(indicator, edition)));
    }

    static void write(EditionFacts facts, Path folder) throws IOException {
        DigestWorkbook workbook = new DigestWorkbook(facts);
        try (WorkbookWriter book = new WorkbookWriter()) {
            workbook.about(book);
            workbook.values(book);
            workbook.years(book);
            workbook.changes(book);
            workbook.completeness(book);
            workbook.definitions(book);
            book.save(folder.resolve(FILE));
        }
    }

    private static Column column(String zh, String en, int width) {
        return new Column(new Text(zh, en), width);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** One row per sheet. */
    private void about(WorkbookWriter book) {
        WorkbookWriter.Sheet sheet = book.sheet(
                say("说明", "About"),
                List.of(column("表", "Sheet", NAME), column("一行是什么", "One row per", WORDS), column("说明", "Notes", 90)));
        sheet.row(
                edition.workspace().title().in(language),
                edition.period().in(language),
                edition.workspace().sample() ? say("数据为虚构，仅作演示。", "The data are made up, for demonstration.") : null);
        sheet.row(
                say("本年数值", "Values"),
                say("单位 × 指标", "area × indicator"),
                say(
                        "＊ 数值过小不公布，— 未报送，／ 分母为零，≠ 口径不可比。区间为 95% 置信区间。",
                        "＊ too few to show, — not reported, ／ nothing to divide by, ≠ not comparable. Intervals hold 95 %."));
        sheet.row(
                say("历年", "Years"),
                say("单位 × 指标", "area × indicator"),
                say("各年年度数值；可比的单位及其上级。", "Yearly values, of compared areas and those above."));
        sheet.row(
                say("变化", "Changes"),
                say("单位 × 指标", "area × indicator"),
                say(
                        "与上年相同月份之差及其组成；百分数指标的差为百分点。",
                        "The difference to the same months of the year before and its parts; of percentages in percentage points."));
        sheet.row(
                say("应报与已报", "Completeness"),
                say("单位 × 项目", "area × programme"),
                say("本年应报的份数，含下级。", "What was owed in the year, by all below too."));
        sheet.row(say("定义", "Definitions"), say("指标", "indicator"), null);
        sheet.end();
    }

    private void values(WorkbookWriter book) {
        WorkbookWriter.Sheet sheet = book.sheet(
                say("本年数值", "Values"),
                List.of(
                        column("单位代码", "Area code", CODE),
                        column("单位", "Area", NAME),
                        column("级别", "Level", NUMBER),
                        column("指标代码", "Indicator code", NAME),
                        column("指标", "Indicator", NAME),
                        column("计量单位", "Unit", NUMBER),
                        column("数值", "Value", NUMBER),
                        column("区间下限", "Lower", NUMBER),
                        column("区间上限", "Upper", NUMBER),
                        column("总体", "Whole", NUMBER),
                        column("与总体比较", "Against the whole", NUMBER),
                        column("位次", "Rank", NUMBER),
                        column("位次下限", "Rank, lower", NUMBER),
                        column("位次上限", "Rank, upper", NUMBER),
                        column("参评单位数", "Ranked areas", NUMBER),
                        column("目标", "Target", NUMBER),
                        column("分子", "Numerator", NUMBER),
                        column("分母", "Denominator", NUMBER),
                        column("状态", "Status", NAME),
                        column("备注", "Notes", WORDS)));
        for (IndicatorValue value : sorted(
                edition.values().stream().filter(value -> value.period().equals(Period.ofYear(edition.year()))))) {
            Indicator indicator = indicator(value);
            sheet.row(
                    value.areaCode(),
                    edition.nameOf(value.areaCode(), language),
                    levelName(value.level()),
                    value.indicator(),
                    indicator.name().in(language),
                    indicator.unit().in(language),
                    value.value() == null ? ValueFormat.symbol(value.status()) : number(value, value.value()),
                    number(value, value.lower()),
                    number(value, value.upper()),
                    number(value, value.benchmark()),
                    Words.mark(value.verdict(), language).word(),
                    value.rank(),
                    value.rankLower(),
                    value.rankUpper(),
                    value.rankedAreas(),
                    number(value, value.target()),
                    plain(value.numerator() == null ? null : value.numerator().doubleValue()),
                    plain(
                            value.denominator() == null
                                    ? null
                                    : value.denominator().doubleValue()),
                    Words.status(value.status(), language),
                    Words.remarks(value.remarks(), language));
        }
        sheet.end();
    }

    private void years(WorkbookWriter book) {
        List<IndicatorValue> yearly = edition.values().stream()
                .filter(value -> value.period().kind() == PeriodKind.YEAR
                        && edition.workspace().isComparedOrAbove(value.level()))
                .toList();
        List<Integer> years = yearly.stream()
                .map(value -> value.period().year())
                .distinct()
                .sorted()
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                column("单位代码", "Area code", CODE),
                column("单位", "Area", NAME),
                column("指标代码", "Indicator code", NAME),
                column("指标", "Indicator", NAME),
                column("计量单位", "Unit", NUMBER)));
        years.forEach(year -> columns.add(new Column(Text.same(Integer.toString(year)), NUMBER)));
        WorkbookWriter.Sheet sheet = book.sheet(say("历年", "Years"), columns);
        Map<String, Map<Integer, IndicatorValue>> byPlace = new HashMap<>();
        yearly.forEach(
                value -> byPlace.computeIfAbsent(value.areaCode() + " " + value.indicator(), place -> new HashMap<>())
                        .put(value.period().year(), value));
        for (IndicatorValue value :
                sorted(yearly.stream().filter(each -> each.period().equals(Period.ofYear(edition.year()))))) {
            Map<Integer, IndicatorValue> ofPlace =
                    byPlace.getOrDefault(value.areaCode() + " " + value.indicator(), Map.of());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(value.areaCode());
            cells.add(edition.nameOf(value.areaCode(), language));
            cells.add(value.indicator());
            cells.add(indicator(value).name().in(language));
            cells.add(indicator(value).unit().in(language));
            for (int year : years) {
                @Nullable IndicatorValue then = ofPlace.get(year);
                cells.add(
                        then == null
                                ? null
                                : then.value() == null
                                        ? ValueFormat.symbol(then.status())
                                        : number(then, then.value()));
            }
            sheet.row(cells.toArray());
        }
        sheet.end();
    }

    private void changes(WorkbookWriter book) {
        List<Column> columns = new ArrayList<>(List.of(
                column("单位代码", "Area code", CODE),
                column("单位", "Area", NAME),
                column("指标代码", "Indicator code", NAME),
                column("指标", "Indicator", NAME),
                column("计量单位", "Unit", NUMBER),
                column("月份", "Months", NUMBER),
                column("本年", "This year", NUMBER),
                column("上年", "Year before", NUMBER),
                column("变化", "Change", NUMBER),
                column("结论", "Verdict", NUMBER)));
        for (ChangePart part : ChangePart.values()) {
            columns.add(new Column(part.words(), NUMBER));
        }
        columns.add(column("可比下级单位数", "Matched units", NUMBER));
        WorkbookWriter.Sheet sheet = book.sheet(say("变化", "Changes"), columns);
        for (IndicatorValue value : sorted(edition.values().stream()
                .filter(each -> each.period().equals(Period.ofYear(edition.year()))
                        && edition.workspace().isComparedOrAbove(each.level())))) {
            Optional<ChangeParts> found = edition.findChangeParts(value.areaCode(), value.indicator());
            if (found.isEmpty()) {
                continue;
            }
            ChangeParts parts = found.get();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(value.areaCode());
            cells.add(edition.nameOf(value.areaCode(), language));
            cells.add(value.indicator());
            cells.add(indicator(value).name().in(language));
            cells.add(indicator(value).unit().in(language));
            cells.add(parts.monthRuns());
            cells.add(number(value, parts.now()));
            cells.add(number(value, parts.before()));
            cells.add(number(value, parts.change()));
            cells.add(
                    Words.mark(value.changeVerdict(), parts.change(), language).word());
            for (ChangePart part : ChangePart.values()) {
                cells.add(part.isKnown(parts) ? number(value, part.of(parts)) : null);
            }
            cells.add(parts.units().matched());
            sheet.row(cells.toArray());
        }
        sheet.end();
    }

    private void completeness(WorkbookWriter book) {
        WorkbookWriter.Sheet sheet = book.sheet(
                say("应报与已报", "Completeness"),
                List.of(
                        column("单位代码", "Area code", CODE),
                        column("单位", "Area", NAME),
                        column("项目代码", "Programme code", NAME),
                        column("项目", "Programme", NAME),
                        column("应报", "Owed", NUMBER),
                        column("已报齐", "Complete", NUMBER),
                        column("按时", "On time", NUMBER),
                        column("未报", "Missing", NUMBER),
                        column("不全或空", "Partial or empty", NUMBER)));
        for (Area area : facts.compared()) {
            List<Due> dues = edition.duesUnder(area.code());
            for (Programme programme : edition.workspace().programmes()) {
                List<Due> own = dues.stream()
                        .filter(due -> due.programme().equals(programme.code()))
                        .toList();
                if (!own.isEmpty()) {
                    Completeness counts = Completeness.of(own);
                    sheet.row(
                            area.code(),
                            area.name().in(language),
                            programme.code(),
                            programme.name().in(language),
                            Math.toIntExact(counts.due()),
                            Math.toIntExact(counts.complete()),
                            counts.timingKnown() == 0 ? null : (Integer) Math.toIntExact(counts.onTime()),
                            Math.toIntExact(counts.missing()),
                            Math.toIntExact(counts.due() - counts.complete() - counts.missing()));
                }
            }
        }
        sheet.end();
    }

    private void definitions(WorkbookWriter book) {
        WorkbookWriter.Sheet sheet = book.sheet(
                say("定义", "Definitions"),
                List.of(
                        column("指标代码", "Indicator code", NAME),
                        column("指标", "Indicator", NAME),
                        column("英文名", "English name", NAME),
                        column("项目", "Programme", NAME),
                        column("分子", "Numerator", NAME),
                        column("分母", "Denominator", NAME),
                        column("每", "Per", NUMBER),
                        column("计量单位", "Unit", NUMBER),
                        column("方向", "Better", NUMBER),
                        column("区间方法", "Interval", NAME),
                        column("最小公布数", "Fewest shown", NUMBER),
                        column("口径", "Definition", 60),
                        column("英文口径", "Definition in English", 60)));
        for (Indicator indicator : edition.workspace().indicators()) {
            sheet.row(
                    indicator.code(),
                    indicator.name().zh(),
                    indicator.name().en(),
                    edition.workspace().programmeOf(indicator).name().in(language),
                    measureName(indicator.numerator()),
                    indicator.denominator() == null ? null : measureName(indicator.denominator()),
                    plain(indicator.per().doubleValue()),
                    indicator.unit().in(language),
                    Words.direction(indicator.direction(), language),
                    Words.interval(indicator.interval(), language),
                    indicator.minimumCell(),
                    indicator.definition().zh(),
                    indicator.definition().en());
        }
        sheet.end();
    }

    private String measureName(String code) {
        return edition.workspace()
                .findMeasure(code)
                .map(measure -> measure.name().in(language))
                .orElse(code);
    }

    private String levelName(String code) {
        return edition.workspace()
                .findLevel(code)
                .map(Level::name)
                .map(name -> name.in(language))
                .orElse(code);
    }

    private Indicator indicator(IndicatorValue value) {
        return edition.workspace().findIndicator(value.indicator()).orElseThrow();
    }

    private static List<IndicatorValue> sorted(Stream<IndicatorValue> values) {
        return values.sorted(Comparator.comparing(IndicatorValue::areaCode).thenComparing(IndicatorValue::indicator))
                .toList();
    }

    /** With the decimals that all tables have. */
    private WorkbookWriter.@Nullable Number number(IndicatorValue value, @Nullable Double number) {
        return number == null
                ? null
                : new WorkbookWriter.Number(
                        number,
                        formats.getOrDefault(value.indicator(), ValueFormat.of(indicator(value)))
                                .spreadsheetFormat(value.value() == null ? number : value.value()));
    }

    /** As many decimals as it has. */
    private static WorkbookWriter.@Nullable Number plain(@Nullable Double number) {
        return number == null
                ? null
                : new WorkbookWriter.Number(number, number == Math.rint(number) ? "#,##0" : "#,##0.###");
    }
}
