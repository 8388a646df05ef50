package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.civicdigest.model.Check.Kind;
import org.civicdigest.model.Comparison.Relation;
import org.civicdigest.model.ImpliedRoster;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.jspecify.annotations.Nullable;

/** Whether the measures of a check exist, stand where its kind looks for them, and can be added and compared. */
final class CheckMeasures {
    private final YamlObject yaml;
    private final Known known;

    CheckMeasures(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    /** Checks all measures of a check; the programme of those that returns state, where it is one and needed. */
    Optional<String> check(Kind kind, List<Located> left, List<Located> right) {
        List<Located> all = new ArrayList<>(left);
        // Across levels the right side may be the left one by default, which is said once.
        if (right != left) {
            all.addAll(right);
        }
        boolean areKnown = true;
        for (Located measure : all) {
            areKnown &= known.measureCodes.check(measure, yaml.problems());
        }
        checkSource(kind, all);
        checkOnce(kind, left, right);
        checkUnits(kind, left, right, all);
        return kind == Kind.ACROSS_FORMS && areKnown ? programme(all) : Optional.empty();
    }

    private void checkSource(Kind kind, List<Located> all) {
        for (Located word : all) {
            @Nullable Measure measure = known.measures.get(word.value());
            if (measure != null && !fits(kind, measure)) {
                yaml.problems()
                        .error(
                                word,
                                new Text(
                                        "“" + word.value() + "”（来源 " + source(measure) + "）",
                                        "\"" + word.value() + "\", counted from " + source(measure)),
                                expected(kind));
            }
        }
    }

    private static String source(Measure measure) {
        return measure.source().name().toLowerCase(Locale.ROOT);
    }

    private static boolean fits(Kind kind, Measure measure) {
        return switch (kind) {
            case WITHIN_ROW ->
                measure.source() == Source.ACTIVITIES && !measure.code().equals(Measure.SESSIONS);
            case WITHIN_FORM, ACROSS_PERIODS, ACROSS_LEVELS, REPEATED, IMPLIED_ROSTERS ->
                measure.source() == Source.RETURNS;
            case ACROSS_FORMS -> measure.source() != Source.POPULATION && !measure.isStock() && !measure.isDistinct();
        };
    }

    private static Text expected(Kind kind) {
        return switch (kind) {
            case WITHIN_ROW ->
                new Text(
                        "活动台账的一列（统计报表一行只有一个数，用 within_form；案件一行没有数）",
                        "a column of activities; a row of returns has one number (use within_form), one of cases none");
            case WITHIN_FORM, ACROSS_PERIODS, ACROSS_LEVELS, REPEATED, IMPLIED_ROSTERS ->
                new Text("来源为 returns 的指标项", "a measure whose source is returns");
            case ACROSS_FORMS ->
                new Text(
                        "来源为 returns、activities、attendance 或 cases 的可相加的指标项",
                        "a measure from returns, activities, attendance or cases that adds up over months");
        };
    }

    /** A roster of {@code attended} and {@code rate}, or {@code expected}, and the {@code sessions} of either. */
    Optional<ImpliedRoster> roster(YamlObject object) {
        boolean isByRate = !object.has("expected");
        Optional<Located> people = Optional.of(object.word(isByRate ? "attended" : "expected"));
        Optional<Located> rate = isByRate ? Optional.of(object.word("rate")) : Optional.empty();
        Optional<Located> sessions = object.findWord("sessions");
        boolean areSound = isOf(object, people, Set.of(Unit.ATTENDANCES, Unit.PEOPLE))
                & isOf(object, rate, Set.of(Unit.PERCENT))
                & isOf(object, sessions, Set.of(Unit.SESSIONS));
        return areSound
                ? people.map(word -> new ImpliedRoster(
                        word.value(),
                        rate.map(Located::value).orElse(null),
                        sessions.map(Located::value).orElse(null)))
                : Optional.empty();
    }

    /** Whether the measure, where one is named, is stated in returns and counts this. */
    private boolean isOf(YamlObject object, Optional<Located> word, Set<Unit> units) {
        if (word.isEmpty()) {
            return true;
        }
        if (word.get().isAbsent() || !known.measureCodes.check(word.get(), object.problems())) {
            return false;
        }
        @Nullable Measure measure = known.measures.get(word.get().value());
        if (measure == null) {
            return false;
        }
        boolean fits = fits(Kind.IMPLIED_ROSTERS, measure) && units.contains(measure.unit());
        if (!fits) {
            String codes = units.stream().map(Unit::code).sorted().collect(Collectors.joining(" / "));
            object.problems()
                    .error(
                            word.get(),
                            new Text(
                                    "“" + measure.code() + "”（来源 " + source(measure) + "，单位 "
                                            + measure.unit().code() + "）",
                                    "\"" + measure.code() + "\", from " + source(measure) + " in "
                                            + measure.unit().code()),
                            new Text("来源为 returns、单位为 " + codes + " 的指标项", "a measure from returns in " + codes));
        }
        return fits;
    }

    /** A measure on both sides of one form cancels out. */
    private void checkOnce(Kind kind, List<Located> left, List<Located> right) {
        boolean areOfOnePlace = kind != Kind.ACROSS_PERIODS && kind != Kind.ACROSS_LEVELS;
        checkOnce(left, new HashSet<>());
        if (right != left) {
            Set<String> seen = new HashSet<>();
            if (areOfOnePlace) {
                left.forEach(measure -> seen.add(measure.value()));
            }
            checkOnce(right, seen);
        }
    }

    private void checkOnce(List<Located> side, Set<String> seen) {
        for (Located measure : side) {
            if (!measure.isAbsent() && !seen.add(measure.value())) {
                yaml.problems()
                        .error(
                                measure,
                                new Text("又一个“" + measure.value() + "”", "\"" + measure.value() + "\" again"),
                                new Text("每个指标项只在一边出现一次", "each measure once, and on one side"));
            }
        }
    }

    /** Units are never mixed, and what does not add is not added. */
    private void checkUnits(Kind kind, List<Located> left, List<Located> right, List<Located> all) {
        @Nullable Measure first = null;
        for (Located word : all) {
            @Nullable Measure measure = known.measures.get(word.value());
            if (measure == null || kind == Kind.REPEATED || !fits(kind, measure)) {
                continue;
            }
            first = first == null ? measure : first;
            if (measure.unit() != first.unit()) {
                yaml.problems()
                        .error(
                                word,
                                new Text(
                                        "“" + word.value() + "”以 "
                                                + measure.unit().code() + " 计，“" + first.code() + "”以 "
                                                + first.unit().code() + " 计",
                                        "\"" + word.value() + "\" in "
                                                + measure.unit().code() + " beside \"" + first.code() + "\" in "
                                                + first.unit().code()),
                                new Text("同一单位的指标项", "measures of one unit"));
            }
            boolean isAdded = left.size() > 1
                    || right.size() > 1
                    || kind == Kind.ACROSS_LEVELS
                    || (kind == Kind.ACROSS_FORMS && measure.source() != Source.RETURNS);
            if (isAdded
                    && measure.unit() == first.unit()
                    && (measure.unit() == Unit.PERCENT || measure.unit() == Unit.POINTS)) {
                yaml.problems()
                        .error(
                                word,
                                new Text(
                                        "“" + word.value() + "”以 "
                                                + measure.unit().code() + " 计",
                                        "\"" + word.value() + "\" in "
                                                + measure.unit().code()),
                                new Text("可相加的指标项（百分数和分数不能相加）", "measures that add: percentages and scores do not"));
            }
        }
    }

    /** Whose records are counted: the one programme of what is stated. */
    private Optional<String> programme(List<Located> all) {
        Set<String> programmes = new HashSet<>();
        boolean counts = false;
        for (Located word : all) {
            @Nullable Measure measure = known.measures.get(word.value());
            if (measure != null && measure.programme() != null) {
                programmes.add(measure.programme());
            }
            counts |= measure != null && measure.source() != Source.RETURNS;
        }
        if (programmes.isEmpty() && !all.isEmpty()) {
            yaml.problems()
                    .error(
                            yaml.line("right"),
                            yaml.path("right"),
                            new Text("没有报表的指标项", "no measure of returns"),
                            new Text("至少一个来源为 returns 的指标项", "at least one measure whose source is returns"));
        }
        if (counts && programmes.size() > 1) {
            yaml.problems()
                    .error(
                            yaml.line("right"),
                            yaml.path("right"),
                            new Text("不同项目的指标项", "measures of several programmes"),
                            new Text(
                                    "同一项目的报表指标项，才知道数哪个项目的台账",
                                    "stated measures of one programme, whose records are counted"));
        }
        return programmes.stream().sorted().findFirst();
    }

    /** Of numbers that are never negative, and at most what the catalogue allows, some limits say nothing. */
    void checkCanFail(List<Located> left, Relation relation, BigDecimal limit) {
        @Nullable BigDecimal most = BigDecimal.ZERO;
        for (Located word : left) {
            @Nullable Measure measure = known.measures.get(word.value());
            most = most == null || measure == null || measure.maximum() == null ? null : most.add(measure.maximum());
        }
        boolean alwaysHolds = switch (relation) {
            case AT_LEAST -> limit.signum() <= 0;
            case MORE -> limit.signum() < 0;
            case AT_MOST -> most != null && limit.compareTo(most) >= 0;
            case LESS -> most != null && limit.compareTo(most) > 0;
            case EQUAL -> false;
        };
        if (alwaysHolds) {
            yaml.error(
                    "limit",
                    Words.quoted(limit.toPlainString()),
                    most != null && limit.signum() > 0
                            ? new Text(
                                    "小于 " + Stated.text(most) + "（指标项的 maximum 之和），否则永不会不符",
                                    "under " + Stated.text(most)
                                            + ", the sum of the measures' maximum, or the check can never fail")
                            : new Text("大于 0，否则永不会不符", "over 0, or the check can never fail"));
        } else if (limit.signum() < 0) {
            yaml.error("limit", Words.quoted(limit.toPlainString()), Words.NOT_NEGATIVE);
        }
    }
}
