package org.civicdigest.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How many of a group are meant by an event that comes over them together: a binomial whose chance differs from time to time
 * by a beta distribution (Griffiths 1973, Biometrics 29:637).
 *
 * @param mean chance of one of them, over 0 and under 1
 * @param correlation of two of one time, over 0 and under 1; near 0 it is a binomial
 */
public record BetaBinomial(double mean, double correlation) {
    private static final int MOST_EVALUATIONS = 4_000;
    private static final double PRECISION = 1e-9;
    /** Of a logit: nearer to 0 or 1 no data can tell. */
    private static final double FURTHEST = 14;

    /** Of the correlation's logit: a twentieth of the highest. */
    private static final double START = -3;

    public BetaBinomial {
        Guard.share("mean chance", mean);
        Guard.share("correlation", correlation);
    }

    /** So many of so many. */
    public record Count(int events, int trials) {
        public Count {
            if (events < 0 || events > trials) {
                throw new IllegalArgumentException("events are from 0 to the trials, got " + events + " of " + trials);
            }
        }
    }

    /**
     * Whether none is met more often than the other counts make likely.
     *
     * @param pValue of no such inflation, by the likelihood ratio, whose distribution is half a point at 0 and half a χ² of one
     *     degree (Self and Liang 1987, JASA 82:605)
     * @param expectedNone how many counts of none the distribution of the others lets expect
     */
    public record Inflation(double pValue, double expectedNone) {}

    /** ln P(events of trials). */
    public double logProbability(Count count) {
        double alpha = alpha();
        double beta = beta();
        return CombinatoricsUtils.binomialCoefficientLog(count.trials(), count.events())
                + Beta.logBeta(count.events() + alpha, count.trials() - count.events() + beta)
                - Beta.logBeta(alpha, beta);
    }

    /** P(none of trials). */
    public double none(int trials) {
        return Math.exp(logProbability(new Count(0, trials)));
    }

    private double alpha() {
        return mean * (1 - correlation) / correlation;
    }

    private double beta() {
        return (1 - mean) * (1 - correlation) / correlation;
    }

    /** The most likely distribution of some counts, of which at least one has an event. */
    public static BetaBinomial fit(List<Count> counts) {
        return fit(counts, 1);
    }

    private static BetaBinomial fit(List<Count> counts, double most) {
        return at(maximum(point -> logLikelihood(counts, at(point, most), 0), logit(meanOf(counts)), START), most);
    }

    /**
     * Tests whether counts of none are inflated; at least one count has an event, and one has none.
     *
     * @param most the highest correlation to be thought of, over 0 and at most 1: with a high one any number of nones is
     *     likely
     */
    public static Inflation inflation(List<Count> counts, double most) {
        List<Count> some = counts.stream().filter(count -> count.events() > 0).toList();
        if (some.isEmpty() || some.size() == counts.size()) {
            throw new IllegalArgumentException(
                    "counts of none and others are needed, got " + some.size() + " others among " + counts.size());
        }
        BetaBinomial plain = fit(counts, most);
        double share = 0.5 * (counts.size() - some.size()) / counts.size();
        // From the distribution of all as well as from that of the others: the hill may have two tops.
        double[] found = Stream.of(
                        new double[] {logit(plain.mean()), START, logit(share / 10)},
                        new double[] {logit(meanOf(some)), START, logit(share)})
                .map(start -> maximum(point -> logLikelihood(counts, at(point, most), inverse(point[2])), start))
                .max(Comparator.comparingDouble(point -> logLikelihood(counts, at(point, most), inverse(point[2]))))
                .orElseThrow();
        double ratio =
                2 * (logLikelihood(counts, at(found, most), inverse(found[2])) - logLikelihood(counts, plain, 0));
        BetaBinomial others = at(found, most);
        return new Inflation(
                ratio <= 0 ? 1 : ChiSquaredDistribution.of(1).survivalProbability(ratio) / 2,
                counts.stream()
                        .mapToDouble(count -> others.none(count.trials()))
                        .sum());
    }

    /**
     * The chance that so many counts or more of these trials are none, of independent counts whose chances of it differ: by
     * adding one after the other (Poisson's binomial distribution).
     */
    public double atLeastSoManyNone(int none, int[] trials) {
        double[] chances = new double[trials.length + 1];
        chances[0] = 1;
        for (int index = 0; index < trials.length; index++) {
            double chance = none(trials[index]);
            for (int sum = index + 1; sum > 0; sum--) {
                chances[sum] = chances[sum] * (1 - chance) + chances[sum - 1] * chance;
            }
            chances[0] *= 1 - chance;
        }
        double tail = 0;
        for (int sum = trials.length; sum >= none; sum--) {
            tail += chances[sum];
        }
        return Math.min(1, tail);
    }

    /** @param inflation the share of counts that are none whatever the distribution says */
    private static double logLikelihood(List<Count> counts, BetaBinomial distribution, double inflation) {
        double sum = 0;
        for (Count count : counts) {
            double plain = distribution.logProbability(count);
            sum += count.events() > 0
                    ? Math.log1p(-inflation) + plain
                    : Math.log(inflation + (1 - inflation) * Math.exp(plain));
        }
        return sum;
    }

    private static double meanOf(List<Count> counts) {
        double events = 0;
        double trials = 0;
        for (Count count : counts) {
            events += count.events();
            trials += count.trials();
        }
        if (events == 0) {
            throw new IllegalArgumentException("of counts without any event no distribution can be fitted");
        }
        return Math.min(events / trials, 1 - 0.5 / trials);
    }

    private static BetaBinomial at(double[] point, double most) {
        return new BetaBinomial(inverse(point[0]), most * inverse(point[1]));
    }

    private interface LogLikelihood {
        double at(double[] point);
    }

    private static double[] maximum(LogLikelihood likelihood, double... start) {
        return new SimplexOptimizer(PRECISION, PRECISION)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(likelihood::at),
                        GoalType.MAXIMIZE,
                        new InitialGuess(start),
                        new NelderMeadSimplex(start.length, 0.5))
                .getPoint();
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double inverse(double logit) {
        return 1 / (1 + Math.exp(-Math.max(-FURTHEST, Math.min(FURTHEST, logit))));
    }
}
