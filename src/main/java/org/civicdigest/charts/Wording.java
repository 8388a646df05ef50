package org.civicdigest.charts;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** The words that figures of one edition share, in one language; names of levels come from the workspace. */
final class Wording {
    private final Language language;
    private final Level comparison;
    private final Level top;

    Wording(Edition edition, Language language) {
        this.language = language;
        this.comparison = edition.workspace()
                .findLevel(edition.workspace().comparisonLevel())
                .orElseThrow();
        this.top = edition.workspace().topLevel();
    }

    String say(String zh, String en) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    /** 区县, district. */
    String level() {
        return say(comparison.name().zh(), comparison.name().en().toLowerCase(Locale.ROOT));
    }

    /** 区县, districts. */
    String levels() {
        return say(comparison.name().zh(), plural(level()));
    }

    /** 7 个区县, 7 districts, 1 district. */
    String areas(int count) {
        return say(count + " 个" + level(), count + " " + (count == 1 ? level() : levels()));
    }

    /** 各区县, all districts. */
    String allAreas() {
        return say("各" + level(), "all " + levels());
    }

    /** 全市, city; 全国, national. */
    String top() {
        String zh = top.name().zh();
        String en = top.name().en().toLowerCase(Locale.ROOT);
        return switch (language) {
            case ZH -> zh.startsWith("全") ? zh : zh.equals("国家") ? "全国" : "全" + zh.substring(zh.length() - 1);
            case EN -> en.equals("country") || en.equals("nation") ? "national" : en;
        };
    }

    /** 全市平均, city average. */
    String topAverage() {
        return say(top() + "平均", top() + " average");
    }

    /** 全市平均, City average. */
    String topAverageAsHead() {
        return capitalised(topAverage());
    }

    String levelAsHead() {
        return capitalised(level());
    }

    /** 显著 or significantly, where the values' uncertainty is known; nothing elsewhere. */
    String significantly(List<Indicator> indicators) {
        boolean isTested =
                indicators.stream().anyMatch(indicator -> indicator.interval() != Indicator.IntervalMethod.NONE);
        return isTested ? say("显著", "significantly ") : "";
    }

    String significantly(Indicator indicator) {
        return significantly(List.of(indicator));
    }

    /** What a verdict on the indicator means: above or below, and whether that is good where lower is better. */
    String verdict(Verdict verdict, Indicator indicator) {
        String significantly = significantly(indicator);
        String above = say(significantly + "高于平均", significantly + "above average");
        String below = say(significantly + "低于平均", significantly + "below average");
        boolean isLowerBetter = indicator.direction() == Indicator.Direction.LOWER;
        String good = isLowerBetter ? say("（较好）", " (better)") : "";
        String bad = isLowerBetter ? say("（较差）", " (worse)") : "";
        return capitalised(
                switch (verdict) {
                    case BETTER -> (isLowerBetter ? below : above) + good;
                    case WORSE -> (isLowerBetter ? above : below) + bad;
                    case HIGHER -> above;
                    case LOWER -> below;
                    case SIMILAR ->
                        significantly.isEmpty()
                                ? say("与平均相近", "about average")
                                : say("无显著差异", "no significant difference");
                    case NOT_COMPARED -> say("未作比较", "not compared");
                });
    }

    /** What the verdict on a change means. */
    String change(Verdict verdict, Indicator indicator) {
        String significantly = significantly(indicator);
        String up = say(significantly + "上升", significantly + "higher");
        String down = say(significantly + "下降", significantly + "lower");
        boolean isLowerBetter = indicator.direction() == Indicator.Direction.LOWER;
        String good = isLowerBetter ? say("（较好）", " (better)") : "";
        String bad = isLowerBetter ? say("（较差）", " (worse)") : "";
        return capitalised(
                switch (verdict) {
                    case BETTER -> (isLowerBetter ? down : up) + good;
                    case WORSE -> (isLowerBetter ? up : down) + bad;
                    case HIGHER -> up;
                    case LOWER -> down;
                    case SIMILAR ->
                        significantly.isEmpty() ? say("变化不大", "about the same") : say("无显著变化", "no significant change");
                    case NOT_COMPARED -> say("变化未作检验", "change not tested");
                });
    }

    /** The verdict that colours a change. */
    static Verdict tone(ChangeVerdict change) {
        return switch (change) {
            case IMPROVED -> Verdict.BETTER;
            case UNCHANGED -> Verdict.SIMILAR;
            case WORSENED -> Verdict.WORSE;
            case ROSE -> Verdict.HIGHER;
            case FELL -> Verdict.LOWER;
            case NOT_COMPARED -> Verdict.NOT_COMPARED;
        };
    }

    /** Why an area has no value; no row at all means that it never reported. */
    String reason(@Nullable IndicatorValue value) {
        if (value == null) {
            return reason(Status.NOT_REPORTED);
        }
        for (Remark remark : value.remarks()) {
            if (remark.kind() == Remark.Kind.BELOW_MINIMUM
                    || remark.kind() == Remark.Kind.PROTECTED
                    || remark.kind() == Remark.Kind.SENSITIVE_FEW
                    || remark.kind() == Remark.Kind.BOUNDARY_CHANGED) {
                return remark.in(language);
            }
        }
        return reason(value.status());
    }

    String reason(Status status) {
        return switch (status) {
            case NOT_REPORTED -> say("未报送", "not reported");
            case SUPPRESSED -> say("数目过小，不予公布", "too few to be published");
            case ZERO_DENOMINATOR -> say("分母为零", "the denominator is zero");
            case NOT_COMPARABLE -> say("口径不可比", "not comparable");
            case PROVISIONAL -> say("数值尚不完整", "provisional");
            case OK -> throw new IllegalArgumentException("a value of status ok needs no reason");
        };
    }

    /** 参学率（%）, Study attendance rate (%). */
    String measure(Indicator indicator) {
        return indicator.name().in(language) + inBrackets(indicator.unit().in(language));
    }

    String inBrackets(String words) {
        return say("（" + words + "）", " (" + words + ")");
    }

    /** 数值越低越好, as a sentence of the subtitle; empty unless lower is better. */
    String lowerIsBetter(Indicator indicator) {
        return indicator.direction() == Indicator.Direction.LOWER ? say("数值越低越好", "Lower values are better") : "";
    }

    String year(int year) {
        return say(year + " 年", Integer.toString(year));
    }

    /** 3月, Mar. */
    String monthInHead(int month) {
        return say(month + "月", Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    /** 3 月, March. */
    String month(int month) {
        return say(month + " 月", Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** 3 月和 10 月, March and October. */
    String months(List<Integer> months) {
        return months.stream().map(this::month).collect(Collectors.joining(say("和 ", " and ")));
    }

    String years(int first, int last) {
        return say(first + "–" + last + " 年", first + "–" + last);
    }

    String list(List<String> items) {
        return String.join(say("、", ", "), items);
    }

    /** Sentences one after the other, each with its full stop; empty ones are left out. */
    String sentences(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            if (!sentence.isEmpty()) {
                text.append(text.isEmpty() ? "" : say("", " ")).append(sentence).append(say("。", "."));
            }
        }
        return text.toString();
    }

    /** As {@link #sentences}, without the last full stop, as subtitles have it. */
    String subtitle(List<String> sentences) {
        String text = sentences(sentences);
        return text.substring(0, text.length() - 1);
    }

    /** Sentences in English begin with a capital; Chinese stays as it is. */
    String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The regular plural; a name that already ends in s is taken as one. */
    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (noun.matches(".*(x|z|ch|sh)") ? "es" : "s");
    }
}
