package org.civicdigest.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the activities of one sender and year, with what is wrong in them, and what corrects them later. */
final class SampleActivityFiles {
    private static final List<String> COLUMNS =
            List.of("activity_id", "area_code", "programme", "held_on", "title", "expected", "attended");
    private static final int ID = 0;
    private static final int AREA = 1;
    private static final int PROGRAMME = 2;
    private static final int HELD_ON = 3;
    private static final int EXPECTED = 5;
    private static final int ATTENDED = 6;

    private static final double SHARE_OF_LOST_ROWS = 0.005;
    private static final double SHARE_OF_ODD_ROWS = 0.004;
    private static final double SHARE_OF_LISTS_THAT_DISAGREE = 0.01;
    private static final int LARGEST_RESTATEMENT = 12;

    private final SampleOptions options;
    private final SampleFolder folder;

    SampleActivityFiles(SampleOptions options, SampleFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /** The id of the activity at this place of the sender's year, from 0. */
    static String id(SampleSender sender, int year, int place) {
        return sender.code() + "-" + year + "-"
                + Integer.toString(1_000_001 + place).substring(1);
    }

    void write(SampleSender sender, int year, List<SampleActivity> held) throws IOException {
        int district = sender.district().index();
        SampleStyle style = SampleStyle.of(district);
        SampleRandom random =
                new SampleRandom(options.seed(), "faults of activities", Long.parseLong(sender.code()), year);
        List<List<String>> corrections = new ArrayList<>();
        String path = sender.code() + "/" + year + "/activities_" + year;
        boolean isJson = SampleTrait.OTHER_FORMATS.isOf(district);
        try (SampleFile file = folder.open(path + (isJson ? ".jsonl" : ".csv"), style)) {
            List<String> columns = columns(file, district, year);
            file.writeHead(columns);
            long expected = 0;
            long attended = 0;
            for (int place = 0; place < held.size(); place++) {
                SampleActivity activity = held.get(place);
                List<String> cells = cells(id(sender, year, place), activity, columns.size());
                SampleFault fault = chooseFault(activity, random);
                long row = write(file, activity, cells, fault);
                if (fault == null && corrections.size() < LARGEST_RESTATEMENT && isCorrected(activity, random)) {
                    folder.plant(file, row, SampleFault.CORRECTED_LATER);
                    corrections.add(corrected(cells, activity));
                }
                if (style == SampleStyle.LEGACY && place == held.size() / 2) {
                    folder.plant(file, file.writeHead(columns), SampleFault.HEAD_AGAIN);
                }
                expected += activity.expected();
                attended += activity.attended();
            }
            if (style == SampleStyle.SPREADSHEET && !isJson) {
                writeFoot(file, columns.size(), expected, attended);
            }
            folder.closed(file);
        }
        if (!corrections.isEmpty()) {
            writeCorrections(path + "_corrected.csv", style, corrections);
        }
    }

    /** What streets send of lectures, one file a year; nothing in it is wrong. */
    void writeApart(SampleSender sender, int year, List<SampleActivity> held) throws IOException {
        SampleStyle style = SampleStyle.of(sender.district().index());
        try (SampleFile file = folder.open(sender.code() + "/" + year + "/lectures_" + year + ".csv", style)) {
            file.writeHead(COLUMNS);
            for (int place = 0; place < held.size(); place++) {
                String id = id(sender, year, place).replaceFirst("(\\d+)$", "L$1");
                file.write(cells(id, held.get(place), COLUMNS.size()));
            }
            folder.closed(file);
        }
    }

    private List<String> columns(SampleFile file, int district, int year) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (SampleTrait.statesRevisions(district)) {
            columns.add("revision");
        }
        if (SampleTrait.UNKNOWN_COLUMN.isOf(district) && year == 2024) {
            columns.add("天气");
            folder.plant(file.path(), SampleFault.UNKNOWN_COLUMN);
        }
        return columns;
    }

    private static List<String> cells(String id, SampleActivity activity, int columns) {
        List<String> cells = new ArrayList<>(List.of(
                id,
                activity.area(),
                activity.programme().code(),
                activity.heldOn().toString(),
                activity.title(),
                Integer.toString(activity.expected()),
                Integer.toString(activity.attended())));
        if (columns > COLUMNS.size()) {
            cells.add(
                    SampleTrait.UNKNOWN_COLUMN
                                    .districtCode()
                                    .equals(activity.area().substring(0, 6))
                            ? "晴"
                            : "1");
        }
        return cells;
    }

    private static @Nullable SampleFault chooseFault(SampleActivity activity, SampleRandom random) {
        double drawn = random.nextDouble();
        int which = random.below(1 << 20);
        if (activity.fault() != null) {
            return activity.fault();
        }
        boolean listed = activity.programme().isListed();
        if (drawn < SHARE_OF_ODD_ROWS) {
            return SampleFault.KEEPING_ACTIVITY.get(which % SampleFault.KEEPING_ACTIVITY.size());
        }
        if (listed && drawn > 1 - SHARE_OF_LISTS_THAT_DISAGREE && activity.attended() < activity.expected()) {
            return SampleFault.LIST_DISAGREES;
        }
        // A lost activity would leave its list without a head.
        if (!listed && drawn > 1 - SHARE_OF_LOST_ROWS) {
            SampleFault fault = SampleFault.LOSING_ACTIVITY.get(which % SampleFault.LOSING_ACTIVITY.size());
            boolean isOfText = fault == SampleFault.FIELD_TOO_MANY;
            return isOfText && isOf(activity, SampleTrait.OTHER_FORMATS) ? SampleFault.NO_KEY : fault;
        }
        return null;
    }

    private static boolean isOf(SampleActivity activity, SampleTrait trait) {
        return activity.area().startsWith(trait.districtCode());
    }

    private long write(SampleFile file, SampleActivity activity, List<String> cells, @Nullable SampleFault fault) {
        if (fault == null) {
            return file.write(cells);
        }
        if (fault == SampleFault.ROW_TWICE) {
            file.write(cells);
        }
        List<String> spoiled = new ArrayList<>(cells);
        spoil(spoiled, fault, activity);
        long row = file.write(spoiled);
        folder.plant(file, row, fault);
        return row;
    }

    private void spoil(List<String> cells, SampleFault fault, SampleActivity activity) {
        LocalDate day = activity.heldOn();
        switch (fault) {
            case IMPOSSIBLE_DATE -> cells.set(HELD_ON, day.getYear() + "-13-45");
            case MONTH_ONLY -> cells.set(HELD_ON, day.toString().substring(0, 7));
            case DATE_AHEAD -> cells.set(HELD_ON, day.plusYears(30).toString());
            case NO_DATE -> cells.set(HELD_ON, "");
            case CHINESE_DATE ->
                cells.set(HELD_ON, day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
            case UNPADDED_DATE -> cells.set(HELD_ON, day.getYear() + "-" + day.getMonthValue() + "-5");
            case MORE_THAN_EXPECTED -> cells.set(ATTENDED, Integer.toString(activity.expected() + 3));
            case FAR_MORE_THAN_EXPECTED -> cells.set(ATTENDED, Integer.toString(activity.expected() * 4 + 60));
            case HUGE_NUMBER -> cells.set(ATTENDED, "9999999");
            case NEGATIVE_NUMBER -> cells.set(ATTENDED, "-5");
            case WORD_FOR_NUMBER -> cells.set(ATTENDED, "若干");
            case PERCENT_FOR_NUMBER -> cells.set(ATTENDED, "97%");
            case HALF_A_PERSON -> cells.set(ATTENDED, Math.max(0, activity.attended() - 1) + ".5");
            case FULL_WIDTH_DIGITS -> cells.set(ATTENDED, SampleFault.fullWidth(cells.get(ATTENDED)));
            case UNIT_BEHIND_NUMBER -> cells.set(EXPECTED, cells.get(EXPECTED) + "人");
            case POINT_ZERO -> cells.set(ATTENDED, cells.get(ATTENDED) + ".0");
            case LIST_DISAGREES -> cells.set(ATTENDED, Integer.toString(activity.attended() + 1));
            case CODE_CUT_SHORT ->
                cells.set(AREA, cells.get(AREA).substring(0, cells.get(AREA).length() - 1));
            case CODE_OF_ANOTHER_DISTRICT -> cells.set(AREA, anotherDistrict(activity));
            case NO_KEY -> cells.set(ID, "");
            case UNKNOWN_PROGRAMME -> cells.set(PROGRAMME, "square_dance");
            case FIELD_TOO_MANY -> cells.add(cells.get(ATTENDED));
            case ROW_TWICE, CODE_BEFORE_MERGER, CODE_BEFORE_RENAMING, CODE_BEFORE_SPLIT, CODE_TOO_EARLY -> {
                // The cells are as they should be for this fault.
            }
            default -> throw new IllegalArgumentException(fault + " is no fault of an activity");
        }
    }

    /** A code that is in force all the time, of a district that is not the activity's. */
    private static String anotherDistrict(SampleActivity activity) {
        return activity.area().startsWith(SampleAreas.districtCode(0))
                ? SampleAreas.districtCode(1)
                : SampleAreas.districtCode(0);
    }

    private static boolean isCorrected(SampleActivity activity, SampleRandom random) {
        SampleCommunity community = activity.community();
        return community != null
                && activity.programme() == SampleProgramme.STUDY
                && activity.attended() > 3
                && SampleTrait.restates(community.district(), activity.heldOn().getYear())
                && random.chance(0.3);
    }

    private static List<String> corrected(List<String> cells, SampleActivity activity) {
        List<String> corrected = new ArrayList<>(cells);
        corrected.set(ATTENDED, Integer.toString(activity.attended() * 4 / 5));
        corrected.set(COLUMNS.size(), "2");
        return corrected;
    }

    private void writeFoot(SampleFile file, int columns, long expected, long attended) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(columns, ""));
        folder.plant(file, file.write(cells), SampleFault.ROW_OF_COMMAS);
        cells.set(ID, "合计");
        cells.set(EXPECTED, Long.toString(expected));
        cells.set(ATTENDED, Long.toString(attended));
        folder.plant(file, file.write(cells), SampleFault.ROW_OF_TOTALS);
    }

    private void writeCorrections(String path, SampleStyle style, List<List<String>> corrections) throws IOException {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("revision");
        try (SampleFile file = folder.open(path, style)) {
            file.writeHead(columns);
            corrections.forEach(file::write);
            folder.closed(file);
        }
    }
}
