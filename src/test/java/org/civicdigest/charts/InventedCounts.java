package org.civicdigest.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Status;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Made-up counts: sessions held by seven programmes, and five answers of a survey. */
final class InventedCounts {
    static final List<String> HELD = List.of(
            "held_study",
            "held_patrols",
            "held_visits",
            "held_talks",
            "held_meetings",
            "held_concerts",
            "held_contests");

    /** From the worst to the best. */
    static final List<String> ANSWERS =
            List.of("answer_worst", "answer_bad", "answer_neutral", "answer_good", "answer_best");

    private static final List<Text> HELD_NAMES = List.of(
            new Text("理论学习场次", "Study sessions held"),
            new Text("联防巡逻场次", "Joint patrols held"),
            new Text("走访慰问场次", "Visits made"),
            new Text("科普讲座场次", "Science talks held"),
            new Text("民主议事场次", "Deliberations held"),
            new Text("群众文艺演出场次", "Concerts and shows held"),
            new Text("竞赛场次", "Contests held"));
    private static final List<Text> ANSWER_NAMES = List.of(
            new Text("很不满意", "Very dissatisfied"),
            new Text("不太满意", "Rather dissatisfied"),
            new Text("一般", "Neither"),
            new Text("比较满意", "Fairly satisfied"),
            new Text("非常满意", "Very satisfied"));
    private static final double[] HELD_MEANS = {900, 640, 300, 260, 120, 90, 40};
    private static final double[] ANSWER_MEANS = {30, 70, 160, 450, 290};

    private InventedCounts() {}

    static List<Programme> programmes() {
        List<Programme> programmes = new ArrayList<>();
        for (int index = 0; index < HELD.size(); index++) {
            programmes.add(new Programme(HELD.get(index) + "_work", HELD_NAMES.get(index), "civility", false));
        }
        programmes.add(new Programme("survey_work", new Text("测评", "Survey"), "governance", false));
        return programmes;
    }

    static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(
                measure(Measure.SESSIONS, new Text("场次", "Sessions"), Unit.SESSIONS, Measure.Source.ACTIVITIES, null));
        measures.add(measure(
                Measure.PARTICIPANTS, new Text("参加人数", "Participants"), Unit.PEOPLE, Measure.Source.ATTENDANCE, null));
        for (int index = 0; index < ANSWERS.size(); index++) {
            measures.add(measure(
                    ANSWERS.get(index), ANSWER_NAMES.get(index), Unit.PEOPLE, Measure.Source.RETURNS, "survey_work"));
        }
        return measures;
    }

    private static Measure measure(
            String code, Text name, Unit unit, Measure.Source source, @Nullable String programme) {
        return new Measure(code, name, unit, source, programme, code, List.of(), null);
    }

    static List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (int index = 0; index < HELD.size(); index++) {
            String code = HELD.get(index);
            indicators.add(
                    count(code, HELD_NAMES.get(index), new Text("场", "sessions"), code + "_work", Measure.SESSIONS));
        }
        for (int index = 0; index < ANSWERS.size(); index++) {
            String code = ANSWERS.get(index);
            indicators.add(count(code, ANSWER_NAMES.get(index), new Text("份", "answers"), "survey_work", code));
        }
        indicators.add(count(
                "people_came",
                new Text("参加人数", "People who came"),
                new Text("人", "people"),
                "held_study_work",
                Measure.PARTICIPANTS));
        return indicators;
    }

    private static Indicator count(String code, Text name, Text unit, String programme, String measure) {
        return new Indicator(
                code,
                name,
                unit,
                programme,
                Indicator.Kind.COUNT,
                measure,
                null,
                BigDecimal.ONE,
                Indicator.Direction.NONE,
                List.of("district", "city"),
                List.of(PeriodKind.YEAR),
                Indicator.IntervalMethod.NONE,
                0,
                name,
                List.of());
    }

    /** Of the last year; where there are many areas one lacks a part, and one has too few of an answer. */
    static List<IndicatorValue> values(int year, List<String> areas) {
        Random random = new Random(20250104);
        List<IndicatorValue> values = new ArrayList<>();
        List<Indicator> indicators = indicators();
        for (int index = 0; index < indicators.size(); index++) {
            String code = indicators.get(index).code();
            double mean = index < HELD_MEANS.length
                    ? HELD_MEANS[index]
                    : index < HELD_MEANS.length + ANSWER_MEANS.length ? ANSWER_MEANS[index - HELD_MEANS.length] : 500;
            double sum = 0;
            for (int area = 0; area < areas.size(); area++) {
                double value = Math.rint(mean * Math.exp(0.35 * random.nextGaussian()));
                Status status = areas.size() < 6
                        ? Status.OK
                        : area == 2 && code.equals("held_visits")
                                ? Status.NOT_REPORTED
                                : area == 4 && code.equals("answer_worst") ? Status.SUPPRESSED : Status.OK;
                sum += status == Status.OK ? value : 0;
                values.add(value(areas.get(area), "district", code, year, status == Status.OK ? value : null, status));
            }
            values.add(value("CITY", "city", code, year, sum, Status.OK));
        }
        return values;
    }

    static IndicatorValue value(
            String area, String level, String indicator, int year, @Nullable Double value, Status status) {
        return new IndicatorValue(
                area,
                level,
                indicator,
                Period.ofYear(year),
                null,
                null,
                value,
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
                List.of(),
                null,
                null);
    }
}
