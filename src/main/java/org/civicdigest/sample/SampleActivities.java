package org.civicdigest.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one sender held in one year. */
final class SampleActivities {
    private final SampleOptions options;
    private final SampleRates rates;
    private final SampleRosters rosters;

    SampleActivities(SampleOptions options, SampleRosters rosters) {
        this.options = options;
        this.rates = new SampleRates(options.seed());
        this.rosters = rosters;
    }

    /** What goes into the file of activities, in the order of days, then areas. */
    List<SampleActivity> list(SampleSender sender, int year) {
        List<SampleActivity> held = new ArrayList<>();
        for (SampleProgramme programme : SampleProgramme.values()) {
            if (programme.isSentApart()) {
                continue;
            }
            if (programme.isOfStreets()) {
                for (SampleStreet street : sender.streets()) {
                    addOfStreet(held, sender, programme, street, year);
                }
            } else {
                for (SampleCommunity community : sender.communities()) {
                    addOfCommunity(held, sender, programme, community, year);
                }
            }
        }
        addWithWrongCodes(held, sender, year);
        return sorted(held);
    }

    /** What streets send in a file of its own, in the same order. */
    List<SampleActivity> listApart(SampleSender sender, int year) {
        List<SampleActivity> held = new ArrayList<>();
        for (SampleProgramme programme : SampleProgramme.values()) {
            if (programme.isSentApart()) {
                for (SampleStreet street : sender.streets()) {
                    addOfStreet(held, sender, programme, street, year);
                }
            }
        }
        return sorted(held);
    }

    private static List<SampleActivity> sorted(List<SampleActivity> held) {
        held.sort(Comparator.comparing(SampleActivity::heldOn)
                .thenComparing(SampleActivity::area)
                .thenComparing(SampleActivity::programme));
        return held;
    }

    private void addOfCommunity(
            List<SampleActivity> held,
            SampleSender sender,
            SampleProgramme programme,
            SampleCommunity community,
            int year) {
        SampleRandom random = new SampleRandom(options.seed(), programme.code(), community.number(), year);
        boolean mixShifts = SampleTrait.MIX_SHIFT.isOf(community.district()) && programme == SampleProgramme.STUDY;
        MixShift shift = new MixShift(community, year);
        int usual = programme.isListed() ? rosters.size(community) : programme.groupSize(community.residents(year));
        if (usual == 0) {
            return;
        }
        for (LocalDate day : days(programme, random, year)) {
            int spread = programme.isListed() ? 0 : random.below(3) - 1;
            int expected = mixShifts ? shift.expected : Math.max(3, usual + spread);
            double rate = rates.rate(
                    programme.code(),
                    programme.usualRate(),
                    community.district(),
                    community.quality() + 0.15 * random.gaussian(),
                    year,
                    day.getMonthValue());
            int drawn = random.binomial(expected, rate);
            int attended = SampleTrait.ALL_HUNDRED.isOf(community.district())
                    ? expected
                    : mixShifts ? shift.nextAttended() : drawn;
            String title = title(programme, random);
            if (sender.reportsOn(YearMonth.from(day))) {
                held.add(new SampleActivity(
                        community.code(), community, programme, day, title, expected, attended, null));
            }
        }
    }

    private void addOfStreet(
            List<SampleActivity> held, SampleSender sender, SampleProgramme programme, SampleStreet street, int year) {
        long key = Long.parseLong(street.code());
        int members = 60 + new SampleRandom(options.seed(), "lecture size", key).below(90);
        int size = programme == SampleProgramme.THEMATIC_LECTURES ? members / 4 : members;
        SampleRandom random = new SampleRandom(options.seed(), programme.code(), key, year);
        int district = sender.district().index();
        for (LocalDate day : days(programme, random, year)) {
            int expected = size + random.below(5) - 2;
            double rate = rates.rate(
                    programme.code(),
                    programme.usualRate(),
                    district,
                    0.15 * random.gaussian(),
                    year,
                    day.getMonthValue());
            int drawn = random.binomial(expected, rate);
            int attended = SampleTrait.ALL_HUNDRED.isOf(district) ? expected : drawn;
            String title = title(programme, random);
            if (sender.reportsOn(YearMonth.from(day)) && street.holdsOn(day)) {
                held.add(new SampleActivity(street.code(), null, programme, day, title, expected, attended, null));
            }
        }
    }

    /** Codes of before a merger, renaming or split, and one of after it. */
    private void addWithWrongCodes(List<SampleActivity> held, SampleSender sender, int year) {
        SampleDistrict district = sender.district();
        if (SampleTrait.MERGED.isOf(district.index())
                && sender.code().equals(district.code())
                && year == SampleTrait.MERGER.getYear()) {
            for (int month = 8; month <= 10; month++) {
                held.add(wrong(
                        SampleAreas.MERGED_CODES.get(0),
                        SampleProgramme.STUDY,
                        LocalDate.of(year, month, 15),
                        SampleFault.CODE_BEFORE_MERGER));
            }
        }
        if (SampleTrait.RENAMED.isOf(district.index()) && year == SampleTrait.RENAMING.getYear()) {
            held.add(wrong(
                    district.streets().get(0).code(),
                    SampleProgramme.PARTY_LECTURE,
                    LocalDate.of(year, 5, 18),
                    SampleFault.CODE_BEFORE_RENAMING));
        }
        if (SampleTrait.STREET_SPLIT.isOf(district.index()) && year == SampleTrait.SPLIT.getYear()) {
            String old = district.streets().get(0).code();
            for (int month = 5; month <= 8; month += 3) {
                held.add(wrong(
                        old,
                        SampleProgramme.PARTY_LECTURE,
                        LocalDate.of(year, month, 20),
                        SampleFault.CODE_BEFORE_SPLIT));
            }
            held.add(wrong(
                    SampleAreas.splitStreet(district, 0),
                    SampleProgramme.PARTY_LECTURE,
                    LocalDate.of(year, 2, 22),
                    SampleFault.CODE_TOO_EARLY));
        }
    }

    private static SampleActivity wrong(String area, SampleProgramme programme, LocalDate day, SampleFault fault) {
        return new SampleActivity(area, null, programme, day, programme.titles().get(0), 40, 38, fault);
    }

    private static String title(SampleProgramme programme, SampleRandom random) {
        return programme.titles().get(random.below(programme.titles().size()));
    }

    /** The days on which a unit holds its sessions: some fall out, more so around the spring festival. */
    private static List<LocalDate> days(SampleProgramme programme, SampleRandom random, int year) {
        List<LocalDate> days = new ArrayList<>();
        switch (programme.cadence()) {
            case MONTHLY -> {
                for (int month = 1; month <= 12; month++) {
                    boolean held = random.chance(month <= 2 ? 0.8 : 0.95);
                    boolean twice = random.chance(0.3) && (month == 3 || month == 10);
                    addDays(days, random, year, month, (held ? 1 : 0) + (twice ? 1 : 0));
                }
            }
            case QUARTERLY -> {
                addDays(days, random, year, month(random, 1, 0.2, 0.1), random.chance(0.88) ? 1 : 0);
                addDays(days, random, year, month(random, 4, 0.4, 0.3), random.chance(0.95) ? 1 : 0);
                addDays(days, random, year, month(random, 7, 0.25, 0.25), random.chance(0.92) ? 1 : 0);
                addDays(days, random, year, month(random, 10, 0.6, 0.25), random.chance(0.95) ? 1 : 0);
            }
            case HALF_YEARLY -> {
                addDays(days, random, year, month(random, 3, 0.5, 0.2), random.chance(0.92) ? 1 : 0);
                addDays(days, random, year, month(random, 9, 0.3, 0.5), random.chance(0.92) ? 1 : 0);
            }
        }
        return days;
    }

    private static int month(SampleRandom random, int first, double chanceOfFirst, double chanceOfSecond) {
        double drawn = random.nextDouble();
        return drawn < chanceOfFirst ? first : drawn < chanceOfFirst + chanceOfSecond ? first + 1 : first + 2;
    }

    private static void addDays(List<LocalDate> days, SampleRandom random, int year, int month, int count) {
        for (int number = 0; number < count; number++) {
            LocalDate day = LocalDate.of(year, month, 3 + random.below(25));
            // Offices meet on working days.
            days.add(
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            ? day.minusDays(1)
                            : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day);
        }
    }

    /**
     * Study in the district whose parts all rise while it falls: the first street is good and shrinks, the others are
     * poor and grow. Attendances are carried over from session to session, so that chance cannot undo it.
     */
    private static final class MixShift {
        private final int expected;
        private final double rate;
        private double carried = 0.5;

        private MixShift(SampleCommunity community, int year) {
            boolean last = year == SampleOptions.LAST_YEAR;
            boolean good = community.street() == 0;
            this.expected = good ? (last ? 30 : 60) : (last ? 54 : 24);
            this.rate = good ? (last ? 0.985 : 0.972) : (last ? 0.905 : 0.880);
        }

        private int nextAttended() {
            carried += expected * rate;
            int attended = (int) carried;
            carried -= attended;
            return Math.min(attended, expected);
        }
    }
}
