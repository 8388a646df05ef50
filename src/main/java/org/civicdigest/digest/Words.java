package org.civicdigest.digest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.FunnelPoint;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Trend;
import org.civicdigest.model.Verdict;
import org.civicdigest.notice.Severity;

/** The fixed words and marks of pages and tables, one place for each. */
final class Words {
    private Words() {}

    static Mark mark(Verdict verdict, Language language) {
        return switch (verdict) {
            case BETTER -> new Mark("▲", "better", pick(language, "优于", "better"));
            case SIMILAR -> new Mark("●", "similar", pick(language, "相近", "similar"));
            case WORSE -> new Mark("▼", "worse", pick(language, "逊于", "worse"));
            case HIGHER -> new Mark("△", "plain", pick(language, "偏高", "higher"));
            case LOWER -> new Mark("▽", "plain", pick(language, "偏低", "lower"));
            case NOT_COMPARED -> new Mark("○", "none", pick(language, "未比较", "not compared"));
        };
    }

    /**
     * The arrow says which way the value went, the colour and the word whether that is good.
     *
     * @param change value minus previous
     */
    static Mark mark(ChangeVerdict verdict, double change, Language language) {
        String arrow = change > 0 ? "↑" : change < 0 ? "↓" : "→";
        return switch (verdict) {
            case IMPROVED -> new Mark(arrow, "better", change(verdict, language));
            case WORSENED -> new Mark(arrow, "worse", change(verdict, language));
            case UNCHANGED -> new Mark("→", "similar", change(verdict, language));
            case ROSE, FELL -> new Mark(arrow, "plain", change(verdict, language));
            case NOT_COMPARED -> new Mark("○", "none", change(verdict, language));
        };
    }

    private static String change(ChangeVerdict verdict, Language language) {
        return switch (verdict) {
            case IMPROVED -> pick(language, "改善", "improved");
            case UNCHANGED -> pick(language, "无明显变化", "no clear change");
            case WORSENED -> pick(language, "退步", "worsened");
            case ROSE -> pick(language, "上升", "rose");
            case FELL -> pick(language, "下降", "fell");
            case NOT_COMPARED -> pick(language, "未比较", "not compared");
        };
    }

    /** Short, for a table's cell. */
    static String status(Status status, Language language) {
        return switch (status) {
            case OK -> pick(language, "正常", "ok");
            case SUPPRESSED -> pick(language, "数值过小，不公布", "too few to show");
            case NOT_REPORTED -> pick(language, "未报送", "not reported");
            case ZERO_DENOMINATOR -> pick(language, "分母为零", "nothing to divide by");
            case NOT_COMPARABLE -> pick(language, "口径不可比", "not comparable");
            case PROVISIONAL -> pick(language, "暂定值", "provisional");
        };
    }

    /** What stands in a table where there is no value, one sign per reason, the same as in the charts. */
    static Mark symbol(Status status, Language language) {
        String symbol = switch (status) {
            case SUPPRESSED -> "＊";
            case NOT_REPORTED -> Cells.NOTHING;
            case ZERO_DENOMINATOR -> "／";
            case NOT_COMPARABLE -> "≠";
            case OK, PROVISIONAL ->
                throw new IllegalArgumentException("a value of status " + status + " is shown itself");
        };
        return new Mark(symbol, "none", status(status, language));
    }

    /** A sentence on what the status means. */
    static String statusMeaning(Status status, Language language) {
        return switch (status) {
            case OK -> pick(language, "有可公布的数值。", "There is a value to print.");
            case SUPPRESSED ->
                pick(
                        language,
                        "所依据的数目过小，公布可能指向个人，或能据以推算出这样的数目；不排名，也不作 0 处理。",
                        "Rests on so few that somebody might be recognised, or would give such a number away; not ranked, and"
                                + " not zero.");
            case NOT_REPORTED ->
                pick(language, "没有收到数据；不排名，也不作 0 处理。", "No data were received; not ranked, and not zero.");
            case ZERO_DENOMINATOR ->
                pick(language, "应计的对象为 0，无法相除。", "There was nothing to which the count could be related.");
            case NOT_COMPARABLE ->
                pick(
                        language,
                        "前后或彼此口径不同，不能放在一起比较。",
                        "Measured on different ground, so that a comparison would mislead.");
            case PROVISIONAL ->
                pick(language, "本期数据尚未报齐，数值还会变动。", "The period is not complete; the value may still change.");
        };
    }

    /** What a kind of remark is about, without its arguments. */
    static String remarkMeaning(Remark.Kind kind, Language language) {
        return switch (kind) {
            case PART_PERIOD -> pick(language, "本期只有部分月份有数据", "Only some months of the period have data");
            case SAME_MONTHS -> pick(language, "只与上年相同月份比较", "Compared with the same months of the year before only");
            case BOUNDARY_CHANGED ->
                pick(language, "区划变更，前后不可比", "Boundary changed: before and after are not compared");
            case BELOW_MINIMUM -> pick(language, "数值过小，不公布", "Too few to show");
            case PROTECTED -> pick(language, "人数过少，或能据以推算出过少的人数，不公布", "Too few people, or would give away too few");
            case REPORTING_AREAS_CHANGED ->
                pick(language, "有报送的下级单位数目前后不同", "The number of reporting units below changed");
            case TARGET_IN_PART -> pick(language, "目标按有数据的月份折算", "The target counts for the months with data only");
            case DENOMINATOR_OF_YEAR -> pick(language, "分母取自其他年份", "Denominator of another year");
            case SENSITIVE -> pick(language, "敏感项目，不排名", "Sensitive programme, not ranked");
            case SENSITIVE_FEW -> pick(language, "敏感项目，数值过小、为零或为全部，不公布", "Sensitive programme: too few, none or all");
            case APPROXIMATE ->
                pick(language, "填报含约数，数值取中间值", "Approximate input: the value is the middle of what it allows");
            case ESTIMATED -> pick(language, "人数多，去重为估计值", "So many people that their number is estimated");
            case ESTIMATES_UNRANKED ->
                pick(language, "有单位的人数是估计值，不排名", "Not ranked, as the number of people of some areas is an estimate");
            case RANK_UNDECIDED -> pick(language, "因填报含约数，名次不能确定", "Approximate input leaves the rank undecided");
            case DIFFERENCE_MAY_BE_CHANCE ->
                pick(
                        language,
                        "单看超出随机波动，在全部比较中不足以认定有差别",
                        "Beyond chance by itself, but not among all comparisons: no difference is claimed");
            case CHANGE_MAY_BE_CHANCE ->
                pick(
                        language,
                        "单看超出随机波动，在全部比较中不足以认定有变化",
                        "Beyond chance by itself, but not among all comparisons: no change is claimed");
            case COVERAGE -> pick(language, "参加率与应办、已办场次", "Attendance rate, sessions held and owed");
            case POPULATION_OF_REPORTING ->
                pick(language, "分母只含有报送的单位", "The denominator is that of the areas that reported");
            case FULL_COUNT -> pick(language, "全数统计，无抽样误差", "A full count, without sampling error");
            case PEOPLE_AGAIN, PEOPLE_AGAIN_IN_PART ->
                pick(language, "同一批人重复参加，区间已放宽", "The same people come again, and intervals are wider for it");
            case STANDARDISED -> pick(language, "按标准人口构成标准化", "Standardised to the mix of the standard population");
            case BANDS_MISSING -> pick(language, "缺少组别，不能标准化", "Not standardised, as bands are missing");
            case FEW_EVENTS -> pick(language, "事件太少，不作标准化", "Too few events for a standardised rate");
            case PEOPLE_AGAIN_UNKNOWN ->
                pick(
                        language,
                        "不知道是否同一批人重复参加，区间把各次参加当作互不相关",
                        "Not known who came again: the interval assumes independent attendances");
        };
    }

    static String remarks(List<Remark> remarks, Language language) {
        return remarks.stream()
                .map(remark -> remark.in(language))
                .distinct()
                .collect(Collectors.joining(pick(language, "；", "; ")));
    }

    static String severity(Severity severity, Language language) {
        return switch (severity) {
            case ERROR -> pick(language, "错误", "error");
            case WARNING -> pick(language, "提醒", "warning");
            case INFO -> pick(language, "记录", "for the record");
        };
    }

    static String trend(Trend.Marker marker, Language language) {
        return switch (marker) {
            case RISING -> pick(language, "↗ 上升", "↗ rising");
            case FALLING -> pick(language, "↘ 下降", "↘ falling");
            case NO_SIGNIFICANT_CHANGE -> pick(language, "无显著趋势", "no significant trend");
            case YEARS_MISSING -> pick(language, "年份不足", "years missing");
            case BOUNDARY_CHANGED -> pick(language, "区划变更", "boundary changed");
            case NOT_TESTED -> pick(language, "未检验", "not tested");
        };
    }

    /** Where an area lies in a funnel. */
    static Mark mark(FunnelPoint.Flag flag, Language language) {
        return switch (flag) {
            case LOW_998 -> new Mark("▽▽", "plain", pick(language, "远低于界限", "far below"));
            case LOW_95 -> new Mark("▽", "plain", pick(language, "低于界限", "below"));
            case WITHIN -> new Mark("●", "similar", pick(language, "界限之内", "within"));
            case HIGH_95 -> new Mark("△", "plain", pick(language, "高于界限", "above"));
            case HIGH_998 -> new Mark("△△", "plain", pick(language, "远高于界限", "far above"));
        };
    }

    static String direction(Indicator.Direction direction, Language language) {
        return switch (direction) {
            case HIGHER -> pick(language, "越高越好", "higher is better");
            case LOWER -> pick(language, "越低越好", "lower is better");
            case NONE -> pick(language, "不分优劣", "neither is better");
        };
    }

    static String kind(Indicator.Kind kind, Language language) {
        return switch (kind) {
            case COUNT -> pick(language, "计数", "count");
            case PROPORTION -> pick(language, "比例", "proportion");
            case COVERAGE -> pick(language, "有效覆盖率", "effective coverage");
            case RATE -> pick(language, "率", "rate");
            case MEAN -> pick(language, "均值", "mean");
            case RATIO -> pick(language, "比值", "ratio");
        };
    }

    static String interval(Indicator.IntervalMethod method, Language language) {
        return switch (method) {
            case WILSON -> pick(language, "95%，威尔逊法（Wilson 1927）", "95 %, Wilson (1927)");
            case BYAR -> pick(language, "95%，拜尔法（Breslow、Day 1987）", "95 %, Byar (Breslow and Day 1987)");
            case T -> pick(language, "95%，t 分布", "95 %, Student's t");
            case DOBSON ->
                pick(
                        language,
                        "95%，多布森法（Dobson 等 1991）；事件少于 10 起不公布",
                        "95 %, Dobson et al. (1991); not shown of fewer than 10 events");
            case ROUNDING -> pick(language, "全数统计，只含约数和舍入", "a full count: approximation and rounding only");
            case NONE -> pick(language, "无", "none");
        };
    }

    /** How people are counted once, and how certainly. */
    static String sensitive(Language language) {
        return pick(language, "只公布合计，不排名、不比较高低", "shown as aggregates only, never ranked or set against one another");
    }

    static String source(Measure.Source source, Language language) {
        return switch (source) {
            case ACTIVITIES -> pick(language, "活动台账", "register of activities");
            case ATTENDANCE -> pick(language, "出勤台账", "register of attendance");
            case RETURNS -> pick(language, "报表", "returns");
            case CASES -> pick(language, "案件台账", "register of cases");
            case POPULATION -> pick(language, "人口表", "population table");
        };
    }

    static String distinctPeople(Language language) {
        return pick(
                language,
                "同一人只计一次；以加密化名识别，n 人中有两人相撞的概率不超过 n²/2⁶⁵（一千万人为百万分之三）。不超过 65,536 人时逐一去重，"
                        + "数目准确；超过时用 θ 草图估计，标准误差 0.4%，上下限的置信度为 99.7%，不排名",
                "each person once, by a keyed pseudonym: among n people two share one with a probability of at most n²/2⁶⁵"
                        + " (3 in a million for ten million people). Up to 65,536 people the number is exact; beyond"
                        + " that it is estimated by a theta sketch, with a standard error of 0.4 % and bounds of 99.7 %"
                        + " confidence, and not ranked");
    }

    /** How intervals allow for people who come again. */
    static String clusteredByPerson(Indicator.Kind kind, Language language) {
        return pick(
                language,
                "同一批人重复参加：方差按人求（一人的各次为一群），为各次互不相关时的若干倍（设计效应，不足 1 按 1）；"
                        + (kind.isPart() ? "区间按“人次 ÷ 设计效应”的有效人次计算" : "区间按设计效应的平方根放宽")
                        + "，差别、变化、位次、漏斗同此。跨区、跨月的同一人合并；名单只记到一部分时，其余视同",
                "the same people come again: the variance is made by person, all attendances of one being a cluster, and is"
                        + " so many times that of independent attendances (the design effect; less than 1 counts as 1)."
                        + (kind.isPart()
                                ? " The interval is that of attendances divided by it"
                                : " The interval is wider by its square root")
                        + ", and so are differences, changes, ranks and funnels. Who comes in two areas or months is one"
                        + " person there; where lists name a part, the rest is taken to be like it");
    }

    static String period(PeriodKind kind, Language language) {
        return switch (kind) {
            case MONTH -> pick(language, "月", "month");
            case QUARTER -> pick(language, "季度", "quarter");
            case HALF -> pick(language, "半年", "half-year");
            case YEAR -> pick(language, "年", "year");
        };
    }

    /** Names in a row: the first few, then how many there are in all. */
    static Prose list(List<Prose> names, int shown, Language language) {
        Prose.Builder prose = Prose.builder();
        int last = names.size() <= shown ? names.size() : shown;
        for (int index = 0; index < last; index++) {
            if (index > 0) {
                boolean closing = index == last - 1 && last == names.size();
                prose.say(pick(language, "、", closing ? " and " : ", "));
            }
            prose.add(names.get(index));
        }
        if (last < names.size()) {
            prose.say(pick(language, "等 ", " and "))
                    .number((long) (language == Language.ZH ? names.size() : names.size() - last));
            prose.say(pick(language, " 个", " more"));
        }
        return prose.build();
    }

    /** A whole number with separators: 12,345. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A moment as a reader wants it: the day alone at midnight, else to the minute; UTC either way. */
    static String moment(String instant) {
        Instant parsed;
        try {
            parsed = Instant.parse(instant);
        } catch (DateTimeParseException e) {
            // The command also takes plain days, which read well as they are.
            return instant;
        }
        OffsetDateTime moment = parsed.atOffset(ZoneOffset.UTC);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT)
                        .format(moment);
    }

    static String pick(Language language, String zh, String en) {
        return new Text(zh, en).in(language);
    }
}
