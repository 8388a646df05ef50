package org.civicdigest.sample;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodKind;

/** Writes the returns of one sender: long form for all, and the wide quarterly form of the district that has its own. */
final class SampleReturns {
    private static final List<String> COLUMNS = List.of("area_code", "period", "measure", "value");
    private static final double SHARE_OF_LOST_VALUES = 0.03;
    private static final double SHARE_OF_ODD_VALUES = 0.002;
    private static final double SHARE_OF_APPROXIMATE_VALUES = 0.15;
    private static final int FEWEST_APPROXIMATE = 20;
    /** About one cell in fifty is blank in the form that allows it. */
    private static final double SHARE_OF_DASHES = 0.02;

    private final SampleOptions options;
    private final SampleCounts counts;
    private final SampleFigureCounts figureCounts;
    private final SampleFolder folder;

    SampleReturns(SampleOptions options, SampleFolder folder) {
        this.options = options;
        this.counts = new SampleCounts(options.seed());
        this.figureCounts = new SampleFigureCounts(options.seed());
        this.folder = folder;
    }

    /** Writes what the sender states about one year. */
    void write(SampleSender sender, int year) throws IOException {
        int district = sender.district().index();
        SampleStyle style = SampleStyle.of(district);
        String path = sender.code() + "/" + year + "/returns_" + year;
        if (SampleTrait.OTHER_FORMATS.isOf(district)) {
            try (SampleZip zip = folder.openZip(path + ".zip", "基层报表" + year + "年.csv", style)) {
                writeLong(zip.rows(), style, sender, year);
            }
        } else {
            try (SampleFile file = folder.open(path + ".csv", style)) {
                writeLong(file, style, sender, year);
            }
        }
        if (SampleTrait.WIDE_RETURNS.isOf(district)) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                writeWide(sender, new Period(PeriodKind.QUARTER, year, quarter));
            }
        }
        if (SampleTrait.WORKBOOKS.isOf(district)) {
            new SampleWorkbooks(folder, this::statedBy).write(sender, year);
        }
    }

    /** One value a row; the quarterly values of a district that has a form of its own are not among them. */
    private void writeLong(SampleFile file, SampleStyle style, SampleSender sender, int year) {
        int district = sender.district().index();
        SampleRandom random =
                new SampleRandom(options.seed(), "faults of returns", Long.parseLong(sender.code()), year);
        file.writeHead(COLUMNS);
        if (!SampleTrait.WIDE_RETURNS.isOf(district) && !SampleTrait.WORKBOOKS.isOf(district)) {
            writeParts(file, style, sender, year, random);
        }
        writeHalves(file, style, sender, year, random);
        writeYear(file, style, sender, year, random);
        writeFigures(file, style, sender, year);
        folder.closed(file);
    }

    /** Months or quarters, whichever the district sends. */
    private void writeParts(SampleFile file, SampleStyle style, SampleSender sender, int year, SampleRandom random) {
        PeriodKind kind = SampleTrait.returnsByMonth(sender.district().index()) ? PeriodKind.MONTH : PeriodKind.QUARTER;
        for (int ordinal = 1; ordinal <= 12 / kind.months(); ordinal++) {
            Period period = new Period(kind, year, ordinal);
            if (sender.reportsOn(period.firstMonth(), kind.months())) {
                for (SampleCommunity community : sender.communities()) {
                    for (Map.Entry<SampleMeasure, Integer> stated :
                            statedBy(community, period).entrySet()) {
                        writeRow(file, style, community.code(), period, stated.getKey(), stated.getValue(), random);
                    }
                }
            }
        }
    }

    private void writeHalves(SampleFile file, SampleStyle style, SampleSender sender, int year, SampleRandom random) {
        for (int half = 1; half <= 2; half++) {
            Period period = new Period(PeriodKind.HALF, year, half);
            if (sender.reportsOn(period.firstMonth(), PeriodKind.HALF.months())) {
                for (SampleCommunity community : sender.communities()) {
                    int score = counts.score(community, yearOfNumbers(community, year), half);
                    writeRow(file, style, community.code(), period, SampleMeasure.SCORE, score, random);
                }
                for (Map.Entry<SampleMeasure, Integer> stated : counts.ofOffice(
                                sender.code(), sender.communities(), year, half)
                        .entrySet()) {
                    writeRow(file, style, sender.code(), period, stated.getKey(), stated.getValue(), random);
                }
            }
        }
    }

    private void writeYear(SampleFile file, SampleStyle style, SampleSender sender, int year, SampleRandom random) {
        if (sender.reportsOn(YearMonth.of(year, 1), PeriodKind.YEAR.months())) {
            for (SampleCommunity community : sender.communities()) {
                int paired = counts.eldersPaired(community, yearOfNumbers(community, year));
                writeRow(
                        file,
                        style,
                        community.code(),
                        Period.ofYear(year),
                        SampleMeasure.ELDERS_PAIRED,
                        paired,
                        random);
            }
        }
    }

    /** What offices and streets state by half-years and years; nothing in it is wrong. */
    private void writeFigures(SampleFile file, SampleStyle style, SampleSender sender, int year) {
        for (SampleFigures figures : SampleFigures.ALL) {
            for (int ordinal = 1; ordinal <= 12 / figures.cadence().months(); ordinal++) {
                Period period = new Period(figures.cadence(), year, ordinal);
                if (!sender.reportsOn(period.firstMonth(), figures.cadence().months())) {
                    continue;
                }
                if (!figures.isOfStreets()) {
                    writeFigures(file, style, figures, sender.code(), sender.communities(), period);
                    continue;
                }
                for (SampleStreet street : sender.streets()) {
                    if (street.holdsOn(period.lastDay())) {
                        List<SampleCommunity> communities = SampleAreas.communitiesOf(sender.district(), street);
                        writeFigures(file, style, figures, street.code(), communities, period);
                    }
                }
            }
        }
    }

    private void writeFigures(
            SampleFile file,
            SampleStyle style,
            SampleFigures figures,
            String area,
            List<SampleCommunity> communities,
            Period period) {
        figureCounts
                .of(figures, area, communities, period)
                .forEach((figure, count) ->
                        file.write(List.of(area, period.toString(), figure.word(style), Integer.toString(count))));
    }

    private void writeRow(
            SampleFile file,
            SampleStyle style,
            String area,
            Period period,
            SampleMeasure measure,
            int value,
            SampleRandom random) {
        List<String> cells =
                new ArrayList<>(List.of(area, period.toString(), measure.word(style), Integer.toString(value)));
        if (measure.standsAlone() && !isCopied(area) && random.chance(SHARE_OF_LOST_VALUES)) {
            SampleFault fault = SampleFault.LOSING_RETURN.get(random.below(SampleFault.LOSING_RETURN.size()));
            folder.plant(file, file.write(spoiled(cells, fault, value)), fault);
        } else if (measure == SampleMeasure.LOANS
                && area.startsWith(SampleTrait.OTHER_FORMATS.districtCode())
                && value >= FEWEST_APPROXIMATE
                && random.chance(SHARE_OF_APPROXIMATE_VALUES)) {
            cells.set(3, "约" + Math.round(value / 10.0) * 10);
            folder.plant(file, file.write(cells), SampleFault.APPROXIMATE_NUMBER);
        } else if (random.chance(SHARE_OF_ODD_VALUES)) {
            SampleFault fault = SampleFault.KEEPING_RETURN.get(random.below(SampleFault.KEEPING_RETURN.size()));
            if (fault == SampleFault.ROW_TWICE) {
                file.write(cells);
            } else {
                cells.set(3, SampleFault.fullWidth(cells.get(3)));
            }
            folder.plant(file, file.write(cells), fault);
        } else {
            file.write(cells);
        }
    }

    private static List<String> spoiled(List<String> cells, SampleFault fault, int value) {
        switch (fault) {
            case DOUBLED_MONTH -> cells.set(1, cells.get(1).substring(0, 4) + "年1-66月");
            case NO_VALUE -> cells.set(3, "");
            case NEGATIVE_NUMBER -> cells.set(3, "-" + (value + 1));
            case WORD_FOR_NUMBER -> cells.set(3, "若干");
            case HALF_A_PERSON -> cells.set(3, value + ".5");
            case HUGE_NUMBER -> cells.set(3, "9999999");
            case CODE_CUT_SHORT ->
                cells.set(0, cells.get(0).substring(0, cells.get(0).length() - 1));
            case UNKNOWN_MEASURE -> cells.set(2, "square_dances");
            default -> throw new IllegalArgumentException(fault + " is no fault of a return");
        }
        return cells;
    }

    /** The district's own form: a line of title, then a row a community and a column a measure. */
    private void writeWide(SampleSender sender, Period period) throws IOException {
        if (!sender.reportsOn(period.firstMonth(), PeriodKind.QUARTER.months())) {
            return;
        }
        String path =
                sender.code() + "/" + period.year() + "/grassroots_" + period.year() + "_Q" + period.ordinal() + ".csv";
        try (SampleFile file = folder.open(path, SampleStyle.SPREADSHEET)) {
            SampleRandom random = new SampleRandom(
                    options.seed(), "dashes", sender.district().index(), period.year(), period.ordinal());
            file.writeAsIs(
                    List.of(sender.district().name().zh() + period.year() + "年第" + period.ordinal() + "季度基层工作报表"));
            List<String> head = new ArrayList<>(List.of("社区编码", "社区名称"));
            boolean headWritten = false;
            for (SampleCommunity community : sender.communities()) {
                Map<SampleMeasure, Integer> stated = statedBy(community, period);
                if (!headWritten) {
                    stated.keySet().forEach(measure -> head.add(measure.chinese()));
                    file.writeAsIs(head);
                    headWritten = true;
                }
                List<String> cells = new ArrayList<>(
                        List.of(community.code(), community.name().zh()));
                stated.forEach((measure, value) -> cells.add(
                        measure.standsAlone() && random.chance(SHARE_OF_DASHES) ? "—" : Integer.toString(value)));
                file.writeAsIs(cells);
            }
            folder.closed(file);
        }
    }

    private Map<SampleMeasure, Integer> statedBy(SampleCommunity community, Period period) {
        return counts.ofMonths(
                community,
                yearOfNumbers(community, period.year()),
                period.firstMonth().getMonthValue(),
                period.kind().months());
    }

    /** The year whose numbers a community states: its own, but for the one that copies. */
    private static int yearOfNumbers(SampleCommunity community, int year) {
        return isCopied(community.code()) && year == SampleOptions.LAST_YEAR ? year - 1 : year;
    }

    private static boolean isCopied(String area) {
        return area.equals(SampleTrait.COPIER.districtCode() + "001001");
    }
}
