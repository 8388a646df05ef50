package org.civicdigest.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a failed check found: the numbers, where they stand, and how they should stand to each other. */
public final class CheckWords {
    private static final int MOST_SHOWN = 4;

    /** In the place of a number. */
    private static final String HIDDEN = "…";

    private final Map<String, Text> measureNames;
    private final Language language;

    /** @param measureNames code of a measure → its name */
    public CheckWords(Map<String, Text> measureNames, Language language) {
        this.measureNames = measureNames;
        this.language = language;
    }

    /** The names of a workspace's measures. */
    public static CheckWords of(Workspace workspace, Language language) {
        return new CheckWords(
                workspace.measures().stream()
                        .collect(Collectors.toMap(Measure::code, Measure::name, (one, other) -> one)),
                language);
    }

    /** One sentence without its end: 整改隐患 9（第 7 行），应 ≤ 发现隐患 7（第 5 行）. */
    public String statement(Disagreement found) {
        if (found.check().rule() instanceof Check.ComparingRule rule) {
            Comparison comparison = rule.comparison();
            String right = comparison.limit() == null ? side(found, found.right()) : Stated.text(comparison.limit());
            String tolerance = comparison.tolerance() == null
                    ? ""
                    : say(
                            "（容差 " + comparison.tolerance().text() + "）",
                            " (tolerance " + comparison.tolerance().text() + ")");
            return side(found, found.left())
                    + say("，应 ", ", should be ")
                    + comparison.relation().sign()
                    + " "
                    + right
                    + tolerance;
        }
        if (found.check().rule() instanceof Check.ImpliedRosters rule) {
            return rosters(found, rule);
        }
        Period earlier = found.right().get(0).period();
        return say(
                found.left().size() + " 项与 " + earlier.in(language) + "完全相同：" + listed(found, found.left()),
                found.left().size() + " numbers are the same as in " + earlier.in(language) + " to the digit: "
                        + listed(found, found.left()));
    }

    /** 实到人次 2190、参学率 99.55–99.65%、场次 24，推算 91.6 人；实到人次 44、场次 22，推算 2.0 人. */
    private String rosters(Disagreement found, Check.ImpliedRosters rule) {
        if (found.right().isEmpty()) {
            return roster(found, rule, found.left(), "")
                    + say("：没有一个应到人次（整数）能得出这个比率", ": no whole number of expected attendances gives this rate");
        }
        return roster(found, rule, found.left(), heads(found, rule, found.left()))
                + say("；", "; ")
                + roster(found, rule, found.right(), heads(found, rule, found.right()))
                + (rule.tolerancePercent().signum() == 0
                        ? ""
                        : say(
                                "（容差 " + Stated.text(rule.tolerancePercent()) + "%）",
                                " (tolerance " + Stated.text(rule.tolerancePercent()) + "%)"));
    }

    private String roster(
            Disagreement found, Check.ImpliedRosters rule, List<Disagreement.Operand> operands, String heads) {
        String where = operands.get(0).places().stream()
                .findFirst()
                .map(place -> say("（", " (") + place(found, place) + say("）", ")"))
                .orElse("");
        return operands.stream()
                        .map(operand -> number(found, operand) + (rule.isRate(operand.measure()) ? "%" : ""))
                        .collect(Collectors.joining(say("、", ", ")))
                + where
                + (heads.isEmpty() ? "" : say("，推算 " + heads + " 人", ": a roster of " + heads));
    }

    private String heads(Disagreement found, Check.ImpliedRosters rule, List<Disagreement.Operand> operands) {
        if (found.hidesNumbers()) {
            return HIDDEN;
        }
        Map<String, Stated> numbers =
                operands.stream().collect(Collectors.toMap(Disagreement.Operand::measure, Disagreement.Operand::value));
        return rule.rosters().stream()
                .filter(roster -> roster.measures()
                        .equals(operands.stream()
                                .map(Disagreement.Operand::measure)
                                .toList()))
                .findFirst()
                .map(roster -> roster.heads(numbers).text().in(language))
                .orElseThrow();
    }

    private String side(Disagreement found, List<Disagreement.Operand> operands) {
        if (operands.size() == 1) {
            return operand(found, operands.get(0));
        }
        Stated sum = Stated.ZERO;
        for (Disagreement.Operand operand : operands) {
            sum = sum.plus(operand.value());
        }
        String total = found.hidesNumbers() ? HIDDEN : sum.text();
        if (operands.size() > MOST_SHOWN) {
            return say(operands.size() + " 项之和 " + total, "the sum of " + operands.size() + " numbers, " + total);
        }
        return operands.stream().map(operand -> operand(found, operand)).collect(Collectors.joining(" + ")) + " = "
                + total;
    }

    private String listed(Disagreement found, List<Disagreement.Operand> operands) {
        String shown = operands.stream()
                .limit(MOST_SHOWN)
                .map(operand -> number(found, operand))
                .collect(Collectors.joining(say("、", ", ")));
        return operands.size() > MOST_SHOWN ? shown + say(" 等", " and others") : shown;
    }

    private String operand(Disagreement found, Disagreement.Operand operand) {
        String words = number(found, operand);
        List<String> where = new ArrayList<>();
        if (!operand.area().equals(found.area())) {
            where.add(operand.area());
        }
        if (!operand.period().equals(found.period())) {
            where.add(operand.period().in(language));
        }
        if (found.check().kind() != Check.Kind.WITHIN_ROW) {
            operand.places().stream().limit(1).forEach(place -> where.add(place(found, place)));
        }
        where.removeIf(String::isEmpty);
        return where.isEmpty() ? words : words + say("（", " (") + String.join(say("，", ", "), where) + say("）", ")");
    }

    private String number(Disagreement found, Disagreement.Operand operand) {
        Text name = measureNames.get(operand.measure());
        return (name == null ? operand.measure() : name.in(language)) + " "
                + (found.hidesNumbers() ? HIDDEN : operand.value().text());
    }

    private String place(Disagreement found, Disagreement.Place place) {
        String row = place.row() == 0 ? "" : say("第 " + place.row() + " 行", "row " + place.row());
        if (found.check().kind().isWithinFile()) {
            return row;
        }
        return (place.file() + " " + row).strip();
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
