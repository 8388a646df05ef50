package org.civicdigest.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Something that a reader must know beside a value, such as "only six months reported".
 *
 * @param arguments what the sentence is about, in the order of the kind's description
 */
public record Remark(Kind kind, List<String> arguments) implements Serializable {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(Kind kind, Object... arguments) {
        return new Remark(
                kind, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** What a remark says. */
    public enum Kind {
        /** Months with data, months of the period. */
        PART_PERIOD,
        /** Compared with these months of the year before only: first month, last month. */
        SAME_MONTHS,
        /** The boundary changed on a day: the day. Values before and after are of different ground. */
        BOUNDARY_CHANGED,
        /** Fewer than so many: the minimum. */
        BELOW_MINIMUM,
        /** Counts people: fewer than so many, or whoever knows it can work out a number or a change that is: the minimum. */
        PROTECTED,
        /** Areas below that reported in this period, and in the period before, where the two sets differ. */
        REPORTING_AREAS_CHANGED,
        /** The denominator comes from another year: the year. */
        DENOMINATOR_OF_YEAR,
        /** The programme is sensitive: not ranked. */
        SENSITIVE,
        /** Not shown of a sensitive programme: fewer than so many, nobody or everybody, or what would give these away. */
        SENSITIVE_FEW,
        /** The input is approximate: least and most of the numerator and, if any, of the denominator. */
        APPROXIMATE,
        /**
         * The number of distinct people is estimated: how often in a hundred the bounds hold, then least and most of the
         * numerator and, if any, of the denominator.
         */
        ESTIMATED,
        /** Not ranked, as the number of people of some areas is an estimate. */
        ESTIMATES_UNRANKED,
        /** The approximate input does not decide the rank: the best and the worst that it allows. */
        RANK_UNDECIDED,
        /** Differs from its benchmark by itself, but not among so many comparisons: their number. */
        DIFFERENCE_MAY_BE_CHANCE,
        /** Changed by itself, but not among so many comparisons: their number. */
        CHANGE_MAY_BE_CHANCE,
        /** What an effective coverage is made of: attendance rate in %, sessions held, sessions owed. */
        COVERAGE,
        /** The denominator holds the people of the areas that reported: their number, that of all. */
        POPULATION_OF_REPORTING,
        /** The target counts for these months only: their number, that of the period. */
        TARGET_IN_PART,
        /** All were counted, so that no chance of sampling is in the value. */
        FULL_COUNT,
        /** The same people came again, and the interval allows for it: the design effect. */
        PEOPLE_AGAIN,
        /** The same by what is known of a part: the design effect, attendances of which it is known, all attendances. */
        PEOPLE_AGAIN_IN_PART,
        /** It is not known who came again: the interval is that of independent attendances. */
        PEOPLE_AGAIN_UNKNOWN,
        /** The rate is standardised: the crude rate beside it, in the value's unit. */
        STANDARDISED,
        /** No standardised rate, since bands are not reported: their codes. */
        BANDS_MISSING,
        /** No standardised rate of so few events: how many it takes. */
        FEW_EVENTS;

        /** Whether it bears on what the value may be compared with; else it says more of the value. */
        public boolean isCaveat() {
            return this != COVERAGE
                    && this != FULL_COUNT
                    && this != TARGET_IN_PART
                    && this != PEOPLE_AGAIN
                    && this != PEOPLE_AGAIN_IN_PART
                    && this != STANDARDISED;
        }
    }

    /** As kept in tables: {@code part_period(6,12)}. */
    public String encoded() {
        return kind.name().toLowerCase(Locale.ROOT) + "(" + String.join(",", arguments) + ")";
    }

    /** The reverse of {@link #encoded()}. */
    public static Remark decode(String encoded) {
        int open = encoded.indexOf('(');
        String arguments = encoded.substring(open + 1, encoded.length() - 1);
        return new Remark(
                Kind.valueOf(encoded.substring(0, open).toUpperCase(Locale.ROOT)),
                arguments.isEmpty() ? List.of() : List.of(arguments.split(",", -1)));
    }

    public String in(Language language) {
        return switch (language) {
            case ZH ->
                switch (kind) {
                    case PART_PERIOD -> "本期 " + arguments.get(1) + " 个月中只有 " + arguments.get(0) + " 个月有数据";
                    case SAME_MONTHS -> "与上年同期（" + arguments.get(0) + " 至 " + arguments.get(1) + "）比较";
                    case BOUNDARY_CHANGED -> "区划自 " + arguments.get(0) + " 起变更，前后口径不同，不作比较";
                    case BELOW_MINIMUM -> "少于 " + arguments.get(0) + "，不予公布";
                    case PROTECTED -> "少于 " + arguments.get(0) + "，或能据以推算出少于 " + arguments.get(0) + " 的数，不予公布";
                    case REPORTING_AREAS_CHANGED -> "有报送的下级单位由 " + arguments.get(1) + " 个变为 " + arguments.get(0) + " 个";
                    case DENOMINATOR_OF_YEAR -> "分母取自 " + arguments.get(0) + " 年";
                    case TARGET_IN_PART -> "目标按 " + arguments.get(1) + " 个月中的 " + arguments.get(0) + " 个月折算";
                    case SENSITIVE -> "敏感项目，不排名";
                    case SENSITIVE_FEW -> "敏感项目，少于 " + arguments.get(0) + "、为零、为全部或能据以推算出这些的不予公布";
                    case APPROXIMATE ->
                        "填报含约数，数值取中间值：分子 " + arguments.get(0) + " 至 " + arguments.get(1)
                                + (arguments.size() > 2 ? "，分母 " + arguments.get(2) + " 至 " + arguments.get(3) : "");
                    case ESTIMATED ->
                        "人数多，去重为估计值（置信度 " + arguments.get(0) + "%）：分子 " + arguments.get(1) + " 至 " + arguments.get(2)
                                + (arguments.size() > 3 ? "，分母 " + arguments.get(3) + " 至 " + arguments.get(4) : "");
                    case ESTIMATES_UNRANKED -> "有单位的人数是估计值，不排名";
                    case RANK_UNDECIDED -> "因填报含约数，名次不能确定（第 " + arguments.get(0) + " 至第 " + arguments.get(1) + "）";
                    case DIFFERENCE_MAY_BE_CHANCE -> "单看这一项超出随机波动，但本期共作 " + arguments.get(0) + " 项比较，不足以认定与全域有差别";
                    case CHANGE_MAY_BE_CHANCE -> "单看这一项超出随机波动，但本期共作 " + arguments.get(0) + " 项比较，不足以认定与上年有变化";
                    case COVERAGE ->
                        "参加率 " + arguments.get(0) + "%，应办 " + arguments.get(2) + " 场、已办 " + arguments.get(1) + " 场";
                    case POPULATION_OF_REPORTING -> "分母只含有报送的单位（" + arguments.get(0) + "，全部为 " + arguments.get(1) + "）";
                    case FULL_COUNT -> "全数统计，无抽样误差；区间只含约数和舍入";
                    case PEOPLE_AGAIN -> "同一批人重复参加，区间按设计效应 " + arguments.get(0) + " 放宽";
                    case PEOPLE_AGAIN_IN_PART ->
                        "同一批人重复参加，区间按设计效应 " + arguments.get(0) + " 放宽；名单只记到 " + arguments.get(2) + " 人次中的 "
                                + arguments.get(1) + " 人次，其余视同";
                    case STANDARDISED -> "按标准人口构成标准化；未标准化为 " + arguments.get(0);
                    case BANDS_MISSING -> "缺少组别：" + arguments.get(0).replace(" ", "、") + "，不能标准化";
                    case FEW_EVENTS -> "事件少于 " + arguments.get(0) + " 起，不作标准化";
                    case PEOPLE_AGAIN_UNKNOWN -> "没有可用的考勤名单，不知道是否同一批人重复参加；区间把各次参加当作互不相关";
                };
            case EN ->
                switch (kind) {
                    case PART_PERIOD ->
                        "only " + arguments.get(0) + " of the period's " + arguments.get(1) + " months have data";
                    case SAME_MONTHS ->
                        "compared with the same months of the year before (" + arguments.get(0) + " to "
                                + arguments.get(1) + ")";
                    case BOUNDARY_CHANGED ->
                        "boundary changed on " + arguments.get(0) + ": not the same ground, not compared";
                    case BELOW_MINIMUM -> "fewer than " + arguments.get(0) + ", not published";
                    case PROTECTED ->
                        "fewer than " + arguments.get(0) + ", or would give away a number that is: not published";
                    case REPORTING_AREAS_CHANGED ->
                        "reporting units below went from " + arguments.get(1) + " to " + arguments.get(0);
                    case DENOMINATOR_OF_YEAR -> "denominator of the year " + arguments.get(0);
                    case TARGET_IN_PART ->
                        "the target counts for " + arguments.get(0) + " of " + arguments.get(1) + " months";
                    case SENSITIVE -> "sensitive programme, not ranked";
                    case SENSITIVE_FEW ->
                        "sensitive programme: fewer than " + arguments.get(0)
                                + ", none, all, or what would give these away, is not published";
                    case APPROXIMATE ->
                        "approximate input, shown at its middle: numerator " + arguments.get(0) + " to "
                                + arguments.get(1)
                                + (arguments.size() > 2
                                        ? ", denominator " + arguments.get(2) + " to " + arguments.get(3)
                                        : "");
                    case ESTIMATED ->
                        "so many people that their number is estimated (" + arguments.get(0)
                                + " % confidence): numerator "
                                + arguments.get(1) + " to " + arguments.get(2)
                                + (arguments.size() > 3
                                        ? ", denominator " + arguments.get(3) + " to " + arguments.get(4)
                                        : "");
                    case ESTIMATES_UNRANKED -> "not ranked, as the number of people of some areas is an estimate";
                    case RANK_UNDECIDED ->
                        "approximate input leaves the rank undecided: between " + arguments.get(0) + " and "
                                + arguments.get(1);
                    case DIFFERENCE_MAY_BE_CHANCE ->
                        "beyond chance by itself, but not among the " + arguments.get(0)
                                + " comparisons of this edition: no difference is claimed";
                    case CHANGE_MAY_BE_CHANCE ->
                        "beyond chance by itself, but not among the " + arguments.get(0)
                                + " comparisons of this edition: no change is claimed";
                    case COVERAGE ->
                        "attendance rate " + arguments.get(0) + " %, " + arguments.get(1) + " of " + arguments.get(2)
                                + " sessions owed were held";
                    case POPULATION_OF_REPORTING ->
                        "the denominator is that of the areas that reported (" + arguments.get(0) + " of "
                                + arguments.get(1) + ")";
                    case FULL_COUNT ->
                        "a full count, without sampling error: the interval is that of approximation and rounding";
                    case PEOPLE_AGAIN ->
                        "the same people come again: the interval is widened by a design effect of " + arguments.get(0);
                    case PEOPLE_AGAIN_IN_PART ->
                        "the same people come again: the interval is widened by a design effect of " + arguments.get(0)
                                + ", that of the " + arguments.get(1) + " of " + arguments.get(2)
                                + " attendances that lists name";
                    case STANDARDISED ->
                        "standardised to the mix of the standard population; the crude value is " + arguments.get(0);
                    case BANDS_MISSING ->
                        "not standardised, as bands are missing: "
                                + arguments.get(0).replace(" ", ", ");
                    case FEW_EVENTS -> "fewer than " + arguments.get(0) + " events: no standardised rate";
                    case PEOPLE_AGAIN_UNKNOWN ->
                        "no list tells who came again: the interval assumes independent attendances";
                };
        };
    }
}
