package org.civicdigest.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the cases of residents' requests: those opened in a year, and once more those that were still open when the year
 * before ended and are closed now.
 */
final class SampleCaseFiles {
    private static final List<String> COLUMNS =
            List.of("case_id", "area_code", "programme", "opened_on", "closed_on", "outcome");
    private static final String PROGRAMME = "residents_requests";
    private static final int CLOSED_ON = 4;
    private static final int OUTCOME = 5;

    private static final double OPENED_PER_RESIDENT_AND_MONTH = 0.0004;
    private static final double SHARE_SETTLED = 0.9;
    private static final double SHARE_OF_LOST_ROWS = 0.006;
    private static final double USUAL_DAYS = 22;
    private static final double LONG_SHARE = 0.06;

    private final SampleOptions options;
    private final SampleFolder folder;
    private final SampleRates rates;

    SampleCaseFiles(SampleOptions options, SampleFolder folder) {
        this.options = options;
        this.folder = folder;
        this.rates = new SampleRates(options.seed());
    }

    /** One case as it went in the end. */
    private record Case(String id, String area, LocalDate opened, LocalDate closed, boolean isSettled) {}

    void write(SampleSender sender, int year) throws IOException {
        SampleStyle style = SampleStyle.of(sender.district().index());
        SampleRandom random = new SampleRandom(options.seed(), "faults of cases", Long.parseLong(sender.code()), year);
        try (SampleFile file = folder.open(sender.code() + "/" + year + "/cases_" + year + ".csv", style)) {
            file.writeHead(COLUMNS);
            LocalDate begin = LocalDate.of(year, 1, 1);
            LocalDate end = endOf(sender, year);
            LocalDate nextEnd = endOf(sender, year + 1);
            if (year > options.firstYear()) {
                for (Case each : casesOf(sender, year - 1)) {
                    if (!each.closed().isBefore(begin) && !each.closed().isAfter(end)) {
                        file.write(cells(each, style, end));
                    }
                }
            }
            for (Case each : casesOf(sender, year)) {
                List<String> cells = cells(each, style, end);
                SampleFault fault = each.closed().isAfter(end) || !random.chance(SHARE_OF_LOST_ROWS)
                        ? null
                        : SampleFault.LOSING_CASE.get(random.below(SampleFault.LOSING_CASE.size()));
                spoil(cells, fault, each);
                long row = file.write(cells);
                if (fault != null) {
                    folder.plant(file, row, fault);
                } else if (each.closed().isAfter(end) && !each.closed().isAfter(nextEnd)) {
                    folder.plant(file, row, SampleFault.CLOSED_LATER);
                }
            }
            folder.closed(file);
        }
    }

    /** The last day that the sender's file of the year tells of; years that the city does not have end before they begin. */
    private static LocalDate endOf(SampleSender sender, int year) {
        LocalDate last = sender.last().atEndOfMonth();
        LocalDate ofYear = LocalDate.of(Math.min(year, SampleOptions.LAST_YEAR), 12, 31);
        return last.isBefore(ofYear) ? last : ofYear;
    }

    private List<Case> casesOf(SampleSender sender, int year) {
        List<Case> cases = new ArrayList<>();
        for (SampleCommunity community : sender.communities()) {
            SampleRandom random = new SampleRandom(options.seed(), "cases", community.number(), year);
            double slow = 1.6 - rates.rate("requests", 0.6, community.district(), community.quality(), year, 6);
            for (int month = 1; month <= 12; month++) {
                YearMonth of = YearMonth.of(year, month);
                int opened = random.poisson(community.residents(year)
                        * OPENED_PER_RESIDENT_AND_MONTH
                        * rates.volume("requests", community.district(), month, 1));
                for (int number = 1; number <= opened; number++) {
                    LocalDate day = of.atDay(1 + random.below(of.lengthOfMonth()));
                    double usual = random.chance(LONG_SHARE) ? USUAL_DAYS * 6 : USUAL_DAYS;
                    int days = 1 + (int) Math.round(-StrictMath.log(1 - random.nextDouble()) * usual * slow);
                    boolean isSettled = random.chance(SHARE_SETTLED);
                    if (sender.reportsOn(of)) {
                        cases.add(new Case(
                                "Q" + community.code() + String.format(Locale.ROOT, "%d%02d%03d", year, month, number),
                                community.code(),
                                day,
                                day.plusDays(Math.min(days, 300)),
                                isSettled));
                    }
                }
            }
        }
        return cases;
    }

    /** As it stood at the end of what the file tells of. */
    private static List<String> cells(Case each, SampleStyle style, LocalDate end) {
        boolean isOpen = each.closed().isAfter(end);
        String outcome = each.isSettled() ? "settled" : "transferred";
        String word = each.isSettled() ? "办结" : "转办";
        return new ArrayList<>(List.of(
                each.id(),
                each.area(),
                PROGRAMME,
                each.opened().toString(),
                isOpen ? "" : each.closed().toString(),
                isOpen ? "" : style.isChinese() ? word : outcome));
    }

    private static void spoil(List<String> cells, @Nullable SampleFault fault, Case each) {
        if (fault == null) {
            return;
        }
        switch (fault) {
            case CLOSED_TOO_EARLY ->
                cells.set(CLOSED_ON, each.opened().minusDays(3).toString());
            case CLOSED_WITHOUT_OUTCOME -> cells.set(OUTCOME, "");
            case UNKNOWN_OUTCOME -> cells.set(OUTCOME, "阅");
            default -> throw new IllegalArgumentException(fault + " is no fault of a case");
        }
    }
}
