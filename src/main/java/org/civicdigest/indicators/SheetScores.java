package org.civicdigest.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Area;
import org.civicdigest.model.Due;
import org.civicdigest.model.Indicator.Direction;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.ScoreSheet.AllOrNothing;
import org.civicdigest.model.ScoreSheet.BelowTarget;
import org.civicdigest.model.ScoreSheet.Item;
import org.civicdigest.model.ScoreSheet.Levels;
import org.civicdigest.model.ScoreSheet.PerMissing;
import org.civicdigest.model.SheetScore;
import org.civicdigest.model.SheetScore.Entry;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The scores of the compared areas on the sheets of the catalogue, month by month up to the year, with a ledger of every point
 * that was lost and the numbers it follows from.
 *
 * <p>What cannot be assessed is neither a loss nor a gain: the points of the others stand for all. A period of which too little
 * can be assessed has no score of its own.
 */
public final class SheetScores {
    private static final List<PeriodKind> KINDS =
            List.of(PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR);

    /** 0.97 − 0.95 are two full steps of 0.01, whatever the last binary digit. */
    private static final double SLACK = 1e-9;

    private final Workspace workspace;
    private final int year;
    private final Map<String, IndicatorValue> values = new HashMap<>();
    private final Map<String, List<Due>> dues = new HashMap<>();

    private SheetScores(Workspace workspace, int year) {
        this.workspace = workspace;
        this.year = year;
    }

    /** Sorted by sheet, area and period; periods of which nothing can be said are left out. */
    public static List<SheetScore> of(Workspace workspace, int year, List<IndicatorValue> values, List<Due> dues) {
        SheetScores scores = new SheetScores(workspace, year);
        if (workspace.sheets().isEmpty()) {
            return List.of();
        }
        for (IndicatorValue value : values) {
            if (value.period().year() == year && value.level().equals(workspace.comparisonLevel())) {
                scores.values.put(key(value.areaCode(), value.indicator(), value.period()), value);
            }
        }
        for (Due due : dues) {
            workspace
                    .findComparedArea(due.area(), due.period().lastDay())
                    .ifPresent(area -> scores.dues
                            .computeIfAbsent(area.code() + " " + due.programme(), key -> new ArrayList<>())
                            .add(due));
        }
        List<SheetScore> all = new ArrayList<>();
        for (ScoreSheet sheet : workspace.sheets()) {
            scores.areas().forEach(area -> all.addAll(scores.scores(sheet, area)));
        }
        return all;
    }

    private static String key(String area, String indicator, Period period) {
        return area + " " + indicator + " " + period;
    }

    private List<String> areas() {
        Period period = Period.ofYear(year);
        return workspace.areas().listAtLevel(workspace.comparisonLevel(), period.firstDay(), period.lastDay()).stream()
                .map(Area::code)
                .distinct()
                .sorted()
                .toList();
    }

    /** From the months upwards, so that each period finds those that make it up. */
    private List<SheetScore> scores(ScoreSheet sheet, String area) {
        Map<Period, SheetScore> byPeriod = new HashMap<>();
        List<SheetScore> inOrder = new ArrayList<>();
        for (PeriodKind kind : KINDS) {
            for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                Period period = new Period(
                        kind,
                        year,
                        kind == PeriodKind.YEAR ? Period.ofYear(year).ordinal() : ordinal);
                SheetScore score = score(sheet, area, period, byPeriod);
                if (score.total() != null || score.ledger().stream().anyMatch(entry -> entry.lost() != null)) {
                    byPeriod.put(period, score);
                    inOrder.add(score);
                }
            }
        }
        return inOrder;
    }

    private SheetScore score(ScoreSheet sheet, String area, Period period, Map<Period, SheetScore> byPeriod) {
        List<Entry> ledger = new ArrayList<>();
        double assessed = 0;
        double lost = 0;
        double asked = 0;
        for (Item item : sheet.items()) {
            if (item.periods().contains(period.kind())) {
                Entry entry = entry(item, area, period);
                ledger.add(entry);
                asked += item.points();
                if (entry.lost() != null) {
                    assessed += item.points();
                    lost += entry.lost();
                }
            }
        }
        boolean isEnough = assessed > 0 && assessed >= sheet.leastShare() * asked - SLACK;
        @Nullable Double own = isEnough ? (Double) ((assessed - lost) / assessed * sheet.points()) : null;
        List<Period> within = within(period);
        double sum = 0;
        int scored = 0;
        for (Period part : within) {
            @Nullable SheetScore score = byPeriod.get(part);
            if (score != null && score.total() != null) {
                sum += score.total();
                scored++;
            }
        }
        @Nullable Double below = scored == 0 ? null : (Double) (sum / scored);
        return new SheetScore(
                sheet.code(),
                area,
                period,
                own,
                below,
                scored,
                within.size(),
                total(own, below, sheet.ownShares().getOrDefault(period.kind(), 1.0)),
                assessed,
                asked,
                ledger);
    }

    private static @Nullable Double total(@Nullable Double own, @Nullable Double below, double ownShare) {
        if (own == null || below == null) {
            return own == null ? below : own;
        }
        return ownShare * own + (1 - ownShare) * below;
    }

    /** The periods of the next smaller kind that make one up. */
    private List<Period> within(Period period) {
        int place = KINDS.indexOf(period.kind());
        List<Period> parts = new ArrayList<>();
        if (place > 0) {
            PeriodKind kind = KINDS.get(place - 1);
            for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
                Period part = new Period(kind, year, ordinal);
                if (period.contains(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private Entry entry(Item item, String area, Period period) {
        if (item.rule() instanceof PerMissing rule) {
            return perMissing(item, rule, area, period);
        }
        if (item.rule() instanceof BelowTarget rule) {
            return find(area, rule.indicator(), period)
                    .map(value -> belowTarget(item, rule, value))
                    .orElseGet(() -> notAssessed(item, null));
        }
        if (item.rule() instanceof Levels rule) {
            return find(area, rule.indicator(), period)
                    .map(value -> levels(item, rule, value))
                    .orElseGet(() -> notAssessed(item, null));
        }
        AllOrNothing rule = (AllOrNothing) item.rule();
        return find(area, rule.indicator(), period)
                .map(value -> allOrNothing(item, rule, value))
                .orElseGet(() -> notAssessed(item, null));
    }

    private Optional<IndicatorValue> find(String area, String indicator, Period period) {
        return Optional.ofNullable(values.get(key(area, indicator, period)));
    }

    private static Entry notAssessed(Item item, @Nullable Status whyNot) {
        return new Entry(item.code(), item.points(), null, null, null, null, null, "", null, whyNot);
    }

    /** What is not due yet is not missing. */
    private Entry perMissing(Item item, PerMissing rule, String area, Period period) {
        long expected = 0;
        long received = 0;
        for (Due due : dues.getOrDefault(area + " " + rule.programme(), List.of())) {
            if (due.standing().isDue() && period.contains(due.period())) {
                expected += due.expected();
                received += Math.min(due.received(), due.expected());
            }
        }
        if (expected == 0) {
            return notAssessed(item, null);
        }
        double missing = expected - received;
        return new Entry(
                item.code(),
                item.points(),
                Math.min(item.mostLost(), missing * rule.deduct()),
                (double) received,
                (double) expected,
                (double) received,
                (double) expected,
                "",
                missing,
                null);
    }

    private static Entry belowTarget(Item item, BelowTarget rule, IndicatorValue value) {
        @Nullable Double found = value.value();
        if (found == null) {
            return notAssessed(item, value.status());
        }
        double shortfall = rule.direction() == Direction.LOWER ? found - rule.target() : rule.target() - found;
        double steps = Math.max(0, Math.floor(shortfall / rule.step() + SLACK));
        return assessed(item, Math.min(item.mostLost(), steps * rule.deduct()), value, found, rule.target(), "", steps);
    }

    private static Entry levels(Item item, Levels rule, IndicatorValue value) {
        @Nullable Double found = value.value();
        if (found == null) {
            return notAssessed(item, value.status());
        }
        ScoreSheet.Level reached = rule.levels().get(rule.levels().size() - 1);
        for (int place = rule.levels().size() - 1; place >= 0; place--) {
            ScoreSheet.Level level = rule.levels().get(place);
            reached = reaches(found, level.at(), rule.direction()) ? level : reached;
        }
        ScoreSheet.Level best = rule.levels().get(0);
        return assessed(
                item,
                Math.min(item.mostLost(), item.points() - reached.points()),
                value,
                found,
                best.at(),
                reached.name(),
                null);
    }

    private static boolean reaches(double value, double target, Direction direction) {
        return direction == Direction.LOWER ? value <= target + SLACK : value >= target - SLACK;
    }

    private static Entry allOrNothing(Item item, AllOrNothing rule, IndicatorValue value) {
        @Nullable Double found = value.value();
        if (found == null) {
            return notAssessed(item, value.status());
        }
        boolean isReached = reaches(found, rule.target(), rule.direction());
        return assessed(item, isReached ? 0 : item.mostLost(), value, found, rule.target(), "", null);
    }

    private static Entry assessed(
            Item item,
            double lost,
            IndicatorValue value,
            double found,
            double target,
            String level,
            @Nullable Double units) {
        return new Entry(
                item.code(),
                item.points(),
                lost,
                value.numerator() == null ? null : (Double) value.numerator().doubleValue(),
                value.denominator() == null
                        ? null
                        : (Double) value.denominator().doubleValue(),
                found,
                target,
                level,
                units,
                null);
    }
}
