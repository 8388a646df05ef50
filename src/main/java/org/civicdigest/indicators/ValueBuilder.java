package org.civicdigest.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.civicdigest.model.Against;
import org.civicdigest.model.BandValue;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Remark;
import org.civicdigest.model.Repeats;
import org.civicdigest.model.Statistic;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.statistics.DistinctPeople;
import org.civicdigest.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Builds one published value, column by column, with the remarks that belong to what was filled in. */
final class ValueBuilder {
    /** How often the bounds of an estimate hold it. */
    private static final String ESTIMATE_HOLDS = BigDecimal.valueOf(DistinctPeople.CONFIDENCE)
            .movePointRight(2)
            .stripTrailingZeros()
            .toPlainString();

    private static final MathContext DIGITS_OF_CRUDE = new MathContext(3, RoundingMode.HALF_EVEN);

    private final Indicator indicator;
    private final String level;
    private final String area;
    private final Period period;
    private final List<Remark> remarks = new ArrayList<>();
    private Status status = Status.NOT_REPORTED;
    private @Nullable Amounts amounts;
    private @Nullable Double value;
    private @Nullable Interval interval;
    private @Nullable Double benchmark;
    private Verdict verdict = Verdict.NOT_COMPARED;
    private Ranking.@Nullable Place place;
    private @Nullable Integer rankedAreas;
    private @Nullable Double previous;
    private @Nullable Double change;
    private @Nullable Interval changeInterval;
    private ChangeVerdict changeVerdict = ChangeVerdict.NOT_COMPARED;
    private @Nullable Double benchmarkPValue;
    private @Nullable Double changePValue;
    private @Nullable Double target;
    private final List<Against> against = new ArrayList<>();
    private @Nullable Repeats repeats;
    private final List<BandValue> bands = new ArrayList<>();

    /** Whether the whole city's data reach to the end of the period. */
    enum Completeness {
        COMPLETE,
        PROVISIONAL
    }

    ValueBuilder(Indicator indicator, String level, String area, Period period, @Nullable Double target) {
        this.indicator = indicator;
        this.level = level;
        this.area = area;
        this.period = period;
        this.target = target;
    }

    /** A row without a value. Of a suppressed one no number is left, not even a target to guess from. */
    IndicatorValue withheld(Outcome.Withheld outcome, Remark whySuppressed) {
        status = outcome.status();
        amounts = outcome.amounts();
        if (outcome.why() != null) {
            remarks.add(outcome.why());
        }
        if (status == Status.SUPPRESSED) {
            target = null;
            remarks.add(whySuppressed);
        }
        return build();
    }

    void show(Outcome.Shown shown, Completeness completeness) {
        status = completeness == Completeness.COMPLETE ? Status.OK : Status.PROVISIONAL;
        amounts = shown.amounts();
        value = shown.value();
        interval = shown.printed();
        if (shown.sums().estimated()) {
            List<String> words = new ArrayList<>(List.of(ESTIMATE_HOLDS));
            words.addAll(shown.bounds().words());
            remarks.add(new Remark(Remark.Kind.ESTIMATED, words));
        } else if (shown.input() != null) {
            remarks.add(new Remark(Remark.Kind.APPROXIMATE, shown.bounds().words()));
        }
        if (indicator.interval() == Indicator.IntervalMethod.ROUNDING) {
            remarks.add(Remark.of(Remark.Kind.FULL_COUNT));
        }
        if (indicator.isStandardised()) {
            showBands(shown.sums());
        }
        repeats = shown.sums().repeats();
        if (repeats != null) {
            remarkRepeats(repeats, shown.amounts().numerator());
        }
        int withData = shown.sums().withData().size();
        if (withData < period.kind().months()) {
            remarks.add(
                    Remark.of(Remark.Kind.PART_PERIOD, withData, period.kind().months()));
        }
        Sums.Sessions sessions = shown.sums().sessions();
        if (sessions != null) {
            remarks.add(Remark.of(
                    Remark.Kind.COVERAGE,
                    BigDecimal.valueOf(100 * sessions.attendanceRate())
                            .setScale(1, RoundingMode.HALF_EVEN)
                            .toPlainString(),
                    Amounts.plain(sessions.held()).toPlainString(),
                    sessions.owed()));
        }
        BigDecimal wholePopulation = shown.sums().wholePopulation();
        Statistic ofReporting = shown.sums().denominator();
        if (wholePopulation != null && ofReporting != null) {
            remarks.add(Remark.of(
                    Remark.Kind.POPULATION_OF_REPORTING,
                    Amounts.plain(ofReporting.sum()).toPlainString(),
                    Amounts.plain(wholePopulation).toPlainString()));
        }
        Integer populationYear = shown.sums().populationYear();
        if (populationYear != null && populationYear != period.year()) {
            remarks.add(Remark.of(Remark.Kind.DENOMINATOR_OF_YEAR, populationYear));
        }
    }

    /** A standardised rate is no quotient of two sums, so that its bands stand in their place. */
    private void showBands(Sums.Reported sums) {
        amounts = null;
        for (int index = 0; index < sums.bands().size(); index++) {
            StandardisedValues.Band band = sums.bands().get(index);
            bands.add(new BandValue(
                    indicator.bands().get(index).numerator(),
                    Amounts.plain(band.events().sum()),
                    Amounts.plain(band.population().sum()),
                    band.weight()));
        }
        Statistic population = Objects.requireNonNull(sums.denominator());
        remarks.add(Remark.of(
                Remark.Kind.STANDARDISED,
                new BigDecimal(ValueRule.quotient(sums.numerator().sum().multiply(indicator.per()), population.sum()))
                        .round(DIGITS_OF_CRUDE)
                        .toPlainString()));
    }

    private void remarkRepeats(Repeats cameAgain, BigDecimal events) {
        String designEffect = BigDecimal.valueOf(cameAgain.designEffect())
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
        switch (cameAgain.extent()) {
            case ALL -> {
                if (cameAgain.designEffect() > 1) {
                    remarks.add(Remark.of(Remark.Kind.PEOPLE_AGAIN, designEffect));
                }
            }
            case PART ->
                remarks.add(Remark.of(
                        Remark.Kind.PEOPLE_AGAIN_IN_PART, designEffect, cameAgain.named(), events.toPlainString()));
            case NONE -> remarks.add(Remark.of(Remark.Kind.PEOPLE_AGAIN_UNKNOWN));
        }
    }

    /** The benchmark is printed in any case; the verdict only where like stands against like. */
    void judge(Outcome.Shown shown, Outcome.Shown top, boolean alike) {
        benchmark = top.value();
        if (alike && indicator.kind() != Indicator.Kind.COUNT) {
            Comparison.Judgement<Verdict> judgement =
                    Comparison.withBenchmark(indicator.direction(), shown, top.byInput());
            verdict = judgement.verdict();
            benchmarkPValue = judgement.pValue();
        }
    }

    /**
     * Against the peers: two areas with nothing in common, so that the difference has the interval of both.
     *
     * @param areas how many make up the peers' sums
     */
    void holdAgainstPeers(Outcome.Shown shown, Outcome.Shown peers, int areas) {
        @Nullable Interval difference = IntervalRule.ofChange(shown, peers);
        Comparison.Judgement<Verdict> judgement = Comparison.withOthers(indicator.direction(), shown, peers);
        against.add(new Against(
                Against.Kind.PEERS,
                peers.value(),
                shown.value() - peers.value(),
                difference == null ? null : difference.lower(),
                difference == null ? null : difference.upper(),
                judgement.verdict(),
                judgement.pValue(),
                areas));
    }

    /**
     * Against the target, or the part of it that falls to some months of the period; a remark says so.
     *
     * @param monthsDue the months of the period that count
     */
    void holdAgainstTarget(Outcome.Shown shown, int monthsDue) {
        if (target == null) {
            return;
        }
        int months = period.kind().months();
        double due = monthsDue < months ? target * monthsDue / months : target;
        if (monthsDue < months) {
            remarks.add(Remark.of(Remark.Kind.TARGET_IN_PART, monthsDue, months));
        }
        Comparison.Judgement<Verdict> judgement =
                Comparison.withBenchmark(indicator.direction(), shown, new Interval(due, due));
        @Nullable Interval own = shown.tested();
        against.add(new Against(
                Against.Kind.TARGET,
                due,
                shown.value() - due,
                own == null ? null : own.lower() - due,
                own == null ? null : own.upper() - due,
                judgement.verdict(),
                judgement.pValue(),
                0));
    }

    void compare(Outcome.Shown now, Outcome.Shown before) {
        previous = before.value();
        change = now.value() - before.value();
        changeInterval = IntervalRule.ofChange(now, before);
        Comparison.Judgement<ChangeVerdict> judgement = Comparison.withYearBefore(indicator.direction(), now, before);
        changeVerdict = judgement.verdict();
        changePValue = judgement.pValue();
        Months compared = now.sums().span().yearBefore();
        if (compared.size() < period.kind().months()) {
            remarks.add(Remark.of(Remark.Kind.SAME_MONTHS, compared.first(), compared.last()));
        }
        int areasNow = now.sums().reportingAreas().size();
        int areasBefore = before.sums().reportingAreas().size();
        if (areasNow > 0 && areasBefore > 0 && areasNow != areasBefore) {
            remarks.add(Remark.of(Remark.Kind.REPORTING_AREAS_CHANGED, areasNow, areasBefore));
        }
    }

    void rank(Ranking.Place at, int rankedAreas) {
        place = at;
        this.rankedAreas = rankedAreas;
        if (at.bestByInput() < at.worstByInput()) {
            remarks.add(Remark.of(Remark.Kind.RANK_UNDECIDED, at.bestByInput(), at.worstByInput()));
        }
    }

    void remarkGround(List<LocalDate> days) {
        days.forEach(day -> remarks.add(Remark.of(Remark.Kind.BOUNDARY_CHANGED, day)));
    }

    void remarkUnrankedEstimates() {
        remarks.add(Remark.of(Remark.Kind.ESTIMATES_UNRANKED));
    }

    void remarkSensitive() {
        remarks.add(Remark.of(Remark.Kind.SENSITIVE));
    }

    IndicatorValue build() {
        return new IndicatorValue(
                area,
                level,
                indicator.code(),
                period,
                amounts == null ? null : amounts.numerator(),
                amounts == null ? null : amounts.denominator(),
                value,
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                benchmark,
                verdict,
                place == null ? null : place.rank(),
                place == null ? null : place.best(),
                place == null ? null : place.worst(),
                rankedAreas,
                previous,
                change,
                changeInterval == null ? null : changeInterval.lower(),
                changeInterval == null ? null : changeInterval.upper(),
                changeVerdict,
                target,
                status,
                remarks,
                benchmarkPValue,
                changePValue,
                against,
                repeats,
                bands);
    }
}
