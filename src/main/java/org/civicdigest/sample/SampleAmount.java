package org.civicdigest.sample;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.civicdigest.model.Period;

/** How large a number of {@link SampleFigures} is. What it is a part or a multiple of stands before it. */
sealed interface SampleAmount {
    /** The number that an area states of a period. */
    int count(Place place);

    /** An area in a period, as far as a number depends on it. */
    interface Place {
        int residents();

        /** As the table of people has them. */
        int eldersLivingAlone();

        int elders(SampleAge age);

        /** Who is expected at the meetings of an office. */
        int cadres();

        /** Whether the area states full attendance whoever came. */
        boolean isAlwaysFull();

        Period period();

        /** Draws that are the same in each period. */
        SampleRandom ofArea();

        SampleRandom ofPeriod();

        /** A number that stands before this one. */
        int stated(String code);

        /** The usual rate as this area has it now; chance is on the logit scale. */
        double rate(double usual, double chance);

        /** How many times the usual number happens here. */
        double volume();
    }

    /** The same in each period, somewhere between these. */
    record Steady(int least, int most) implements SampleAmount {
        @Override
        public int count(Place place) {
            return least + place.ofArea().below(most - least + 1);
        }
    }

    /** Follows the residents, year by year the same share of them, but is never under the least. */
    record PerThousand(double usual, int least) implements SampleAmount {
        @Override
        public int count(Place place) {
            double share = usual / 1_000 * StrictMath.exp(0.2 * place.ofArea().gaussian());
            return (int) Math.max(least, Math.round(place.residents() * share));
        }
    }

    /** Of the elders living alone those whom somebody registered. */
    record RegisteredAlone(double share) implements SampleAmount {
        @Override
        public int count(Place place) {
            return (int) (place.eldersLivingAlone() * share);
        }
    }

    /** Happens by chance, so often a period to a thousand residents. */
    record Events(double perThousand) implements SampleAmount {
        @Override
        public int count(Place place) {
            return place.ofPeriod().poisson(place.residents() * perThousand / 1_000 * place.volume());
        }
    }

    /** Happens by chance, so often a period to a thousand elders of an age. */
    record EventsOfElders(SampleAge age, double perThousand) implements SampleAmount {
        @Override
        public int count(Place place) {
            return place.ofPeriod().poisson(place.elders(age) * perThousand / 1_000 * place.volume());
        }
    }

    /** Once a day. */
    record Daily() implements SampleAmount {
        @Override
        public int count(Place place) {
            Period period = place.period();
            return (int) ChronoUnit.DAYS.between(period.firstDay(), period.lastDay()) + 1;
        }
    }

    /** A check a month, a rating a quarter, an assessment a half-year, and one more when the year ends. */
    record Rounds() implements SampleAmount {
        private static final int OF_HALF = 6 + 2 + 1;

        @Override
        public int count(Place place) {
            return OF_HALF + (place.period().lastMonth().getMonthValue() == 12 ? 1 : 0);
        }
    }

    /** Of each so many, anew in each period. */
    record Part(String whole, double usualRate) implements SampleAmount {
        @Override
        public int count(Place place) {
            double rate = place.rate(usualRate, 0.1 * place.ofPeriod().gaussian());
            return place.ofPeriod().binomial(place.stated(whole), rate);
        }
    }

    /** Of what is left of the whole without these, so many of each; all of it where the rate is 1. */
    record PartOfRest(String whole, List<String> without, double rate) implements SampleAmount {
        public PartOfRest {
            without = List.copyOf(without);
        }

        @Override
        public int count(Place place) {
            int rest = place.stated(whole);
            for (String other : without) {
                rest -= place.stated(other);
            }
            return place.ofPeriod().binomial(rest, rate);
        }
    }

    /** Of each so many have something wrong, anew in each period; fewer where an area does well. */
    record Flaw(String whole, double usualRate) implements SampleAmount {
        @Override
        public int count(Place place) {
            double sound = place.rate(1 - usualRate, 0.1 * place.ofPeriod().gaussian());
            return place.ofPeriod().binomial(place.stated(whole), 1 - sound);
        }
    }

    /** Of each so many, who stay so from year to year as long as the rate does not fall. */
    record Stock(String whole, double usualRate) implements SampleAmount {
        @Override
        public int count(Place place) {
            return place.ofArea().binomial(place.stated(whole), place.rate(usualRate, 0));
        }
    }

    /** So many to each, more or less. */
    record Multiple(String of, int times) implements SampleAmount {
        @Override
        public int count(Place place) {
            return place.ofPeriod().poisson((double) place.stated(of) * times);
        }
    }

    /** The cadres of an office. */
    record Cadres() implements SampleAmount {
        @Override
        public int count(Place place) {
            return place.cadres();
        }
    }

    /** Of all cadres at each of so many meetings. */
    record AttendancesOfCadres(String meetings, double usualRate) implements SampleAmount {
        @Override
        public int count(Place place) {
            double rate = place.rate(usualRate, 0.1 * place.ofPeriod().gaussian());
            return place.ofPeriod().binomial(place.cadres() * place.stated(meetings), rate);
        }
    }

    /** The percentage of it, to the nearest whole; 100 where the area always states so. */
    record RateOfCadres(String attendances, String meetings) implements SampleAmount {
        @Override
        public int count(Place place) {
            double expected = (double) place.cadres() * place.stated(meetings);
            return place.isAlwaysFull() ? 100 : (int) Math.round(100 * place.stated(attendances) / expected);
        }
    }
}
