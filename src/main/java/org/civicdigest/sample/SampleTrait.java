package org.civicdigest.sample;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is peculiar about one district of the made-up city, so that readers and tests can find it.
 *
 * <p>A district has at most one trait; a city with fewer districts has fewer traits.
 */
public enum SampleTrait {
    MONTHLY_RETURNS(0, "all years", "sends its returns by month, all others by quarter"),
    DUPLICATE_FILE(1, "2023", "sent the returns of 2023 twice: `returns_2023_copy.csv` is the same to the byte"),
    COMMUNITY_TRANSFERRED(2, "2023-04-01", "its first community moves from its first street to its second"),
    STREET_SPLIT(3, "2024-04-01", "its first street becomes two; a few lectures come under the wrong code"),
    RENAMED(
            4,
            "2022-01-01",
            "is 区 where it was 县, under the same code; its first street, a town before, has a new code"),
    RESTATES_2024(5, "2024", "corrects study sessions by `activities_2024_corrected.csv`, revision 2, downwards"),
    MIX_SHIFT(
            6,
            "2024 to 2025",
            "study: the rate of every street and community rises, the district's falls, for the attendances move to the"
                    + " streets with low rates (Simpson)"),
    LATE(7, "2025", "has sent nothing after September 2025"),
    WIDE_RETURNS(8, "all years", "sends its quarterly returns in a form of its own, read by a template"),
    COPIER(9, "2025", "its first community repeats all returns of 2024 to the digit"),
    MERGED(
            10,
            "2023-07-01",
            "made of two districts, 990901 and 990902, which sent files of their own until then; three rows use an old code later"),
    STOPPED(11, "from 2024-10", "the worst performer sends nothing more, so the city seems to improve"),
    ZERO_BYTE_FILE(12, "2024", "`returns_2024_supplement.csv` has zero bytes"),
    ALL_HUNDRED(13, "all years", "states 100 % attendance for every activity, and in its returns, whoever came"),
    HEADER_ONLY_FILE(14, "2025", "`attendance_2025_supplement.csv` is a head without rows"),
    GB18030_FIRST(15, "all years", "sends files in GB18030 with a repeated head in the middle"),
    RESTATES_2025(16, "2025", "corrects study sessions by `activities_2025_corrected.csv`, revision 2, downwards"),
    UNKNOWN_COLUMN(17, "2024", "`activities_2024.csv` has a column that nobody knows"),
    GB18030_SECOND(18, "all years", "sends files in GB18030 with a repeated head in the middle"),
    MONTHLY_RETURNS_TOO(19, "all years", "sends its returns by month"),
    TINY_FIRST(20, "all years", "its last community has under 60 residents"),
    TINY_SECOND(21, "all years", "its last community has under 60 residents"),
    WORKBOOKS(
            22,
            "all years",
            "sends its quarterly returns as workbooks with a head of two rows, read by a template; those of 2025 came one a"
                    + " quarter, each with a sidecar that says when, the third too late"),
    OTHER_FORMATS(
            23,
            "all years",
            "sends activities as JSON lines, and returns in a zip whose names are in GBK; it writes 约 before some counts");

    static final LocalDate MERGER = LocalDate.of(2023, 7, 1);
    static final LocalDate SPLIT = LocalDate.of(2024, 4, 1);
    static final LocalDate TRANSFER = LocalDate.of(2023, 4, 1);
    static final LocalDate RENAMING = LocalDate.of(2022, 1, 1);
    static final YearMonth LAST_MONTH_OF_STOPPED = YearMonth.of(2024, 9);
    static final YearMonth LAST_MONTH_OF_LATE = YearMonth.of(2025, 9);

    private final int district;
    private final String when;
    private final String what;

    SampleTrait(int district, String when, String what) {
        this.district = district;
        this.when = when;
        this.what = what;
    }

    /** The index of the district that has the trait, from 0. */
    public int district() {
        return district;
    }

    /** The code of the district that has the trait. */
    public String districtCode() {
        return SampleAreas.districtCode(district);
    }

    String when() {
        return when;
    }

    String what() {
        return what;
    }

    boolean isOf(int districtIndex) {
        return district == districtIndex;
    }

    static boolean restates(int districtIndex, int year) {
        return RESTATES_2024.isOf(districtIndex) && year == 2024 || RESTATES_2025.isOf(districtIndex) && year == 2025;
    }

    /** Whether the district's files of activities carry a revision. */
    static boolean statesRevisions(int districtIndex) {
        return RESTATES_2024.isOf(districtIndex) || RESTATES_2025.isOf(districtIndex);
    }

    static boolean returnsByMonth(int districtIndex) {
        return MONTHLY_RETURNS.isOf(districtIndex) || MONTHLY_RETURNS_TOO.isOf(districtIndex);
    }

    static boolean isTiny(int districtIndex) {
        return TINY_FIRST.isOf(districtIndex) || TINY_SECOND.isOf(districtIndex);
    }
}
