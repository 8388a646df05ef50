package org.civicdigest.digest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Language;
import org.civicdigest.model.Period;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** What differs between two published editions, and why: value by value and file by file. */
public final class EditionDiff {
    private static final String VALUE = "value";
    private static final String STATUS = "status";

    private final PublishedEdition before;
    private final PublishedEdition after;
    private final Map<String, NamedCsvRecord> submissionsBefore = new HashMap<>();
    private final List<NamedCsvRecord> newSubmissions = new ArrayList<>();
    private final List<NamedCsvRecord> lostSubmissions = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> filesAdded;
    private final List<String> filesRemoved;

    /** Why a value differs. */
    public enum Cause {
        RESTATEMENT("重报更正", "restatement"),
        LATE_DATA("迟到的数据", "late data"),
        NEW_SUBMISSION("新报送", "new submission"),
        WITHDRAWN("此版没有该文件", "a file that the second edition does not know"),
        DEFINITION_CHANGED("指标口径改变", "changed definition"),
        BOUNDARY_CHANGED("区划或人口数改变", "changed areas or population"),
        COMPARISON("所在范围内其他单位的数据改变", "changed data of other areas or periods"),
        AS_OF("截止时刻不同", "another as-of moment"),
        CODE_VERSION("程序版本不同", "another version of the program"),
        UNKNOWN("原因不明：已公布的文件中看不出", "unknown: the published files do not tell");

        private final Text words;

        Cause(String zh, String en) {
            this.words = new Text(zh, en);
        }

        public String in(Language language) {
            return words.in(language);
        }
    }

    /** One value that differs; before or after is empty where there was none. */
    public record Change(
            String area,
            String areaName,
            String indicator,
            String indicatorName,
            String period,
            String before,
            String after,
            String statusBefore,
            String statusAfter,
            String by,
            Cause cause,
            String file,
            String arrivedAt) {}

    private EditionDiff(PublishedEdition before, PublishedEdition after) {
        this.before = before;
        this.after = after;
        for (NamedCsvRecord row : before.submissions()) {
            submissionsBefore.put(submissionKey(row), row);
        }
        TreeMap<String, NamedCsvRecord> lost = new TreeMap<>(submissionsBefore);
        for (NamedCsvRecord row : after.submissions()) {
            if (lost.remove(submissionKey(row)) == null) {
                newSubmissions.add(row);
            }
        }
        lostSubmissions.addAll(lost.values());
        Set<String> filesBefore = files(before);
        Set<String> filesAfter = files(after);
        this.filesAdded =
                filesAfter.stream().filter(file -> !filesBefore.contains(file)).toList();
        this.filesRemoved =
                filesBefore.stream().filter(file -> !filesAfter.contains(file)).toList();
        compare();
    }

    public static EditionDiff of(PublishedEdition before, PublishedEdition after) {
        return new EditionDiff(before, after);
    }

    private static String submissionKey(NamedCsvRecord row) {
        return String.join(
                "\n",
                row.getField("file"),
                row.getField("sheet"),
                row.getField("sha256"),
                row.getField("areas"),
                row.getField("programme"));
    }

    private static Set<String> files(PublishedEdition edition) {
        Set<String> files = new TreeSet<>();
        edition.files().forEach(row -> files.add(row.getField("file") + " " + row.getField("sha256")));
        return files;
    }

    private void compare() {
        Map<String, NamedCsvRecord> old = byKey(before);
        Map<String, NamedCsvRecord> young = byKey(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(young.keySet());
        for (String key : keys) {
            @Nullable NamedCsvRecord one = old.get(key);
            @Nullable NamedCsvRecord two = young.get(key);
            if (!said(one, VALUE).equals(said(two, VALUE))
                    || !said(one, STATUS).equals(said(two, STATUS))
                    || !said(one, "numerator").equals(said(two, "numerator"))
                    || !said(one, "denominator").equals(said(two, "denominator"))) {
                changes.add(change(one, two));
            }
        }
    }

    private static Map<String, NamedCsvRecord> byKey(PublishedEdition edition) {
        Map<String, NamedCsvRecord> byKey = new TreeMap<>();
        for (NamedCsvRecord row : edition.values()) {
            byKey.put(
                    row.getField("area_code") + "\n" + row.getField("indicator") + "\n" + row.getField("period"), row);
        }
        return byKey;
    }

    private static String said(@Nullable NamedCsvRecord row, String field) {
        return row == null ? "" : row.getField(field);
    }

    private Change change(@Nullable NamedCsvRecord one, @Nullable NamedCsvRecord two) {
        @Nullable NamedCsvRecord either = two == null ? one : two;
        if (either == null) {
            throw new IllegalStateException("a change of nothing");
        }
        String area = either.getField("area_code");
        String indicator = either.getField("indicator");
        Period period = Period.of(either.getField("period"));
        String programme =
                after.programme(indicator).isEmpty() ? before.programme(indicator) : after.programme(indicator);
        @Nullable NamedCsvRecord source = source(newSubmissions, area, programme, period);
        @Nullable NamedCsvRecord gone = source == null ? source(lostSubmissions, area, programme, period) : null;
        Cause cause = cause(indicator, area, programme, period, source, gone);
        @Nullable NamedCsvRecord named = source == null ? gone : source;
        return new Change(
                area,
                either.getField("area_name"),
                indicator,
                either.getField("indicator_name"),
                period.toString(),
                said(one, VALUE),
                said(two, VALUE),
                said(one, STATUS),
                said(two, STATUS),
                by(said(one, VALUE), said(two, VALUE)),
                cause,
                named == null ? "" : named.getField("file"),
                named == null ? "" : named.getField("arrived_at"));
    }

    private static String by(String one, String two) {
        return one.isEmpty() || two.isEmpty()
                ? ""
                : new BigDecimal(two)
                        .subtract(new BigDecimal(one))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private Cause cause(
            String indicator,
            String area,
            String programme,
            Period period,
            @Nullable NamedCsvRecord source,
            @Nullable NamedCsvRecord gone) {
        if (!before.definition(indicator).equals(after.definition(indicator))) {
            return Cause.DEFINITION_CHANGED;
        }
        if (source != null) {
            if (isRestated(area, programme, period)) {
                return Cause.RESTATEMENT;
            }
            LocalDate arrived = LocalDate.ofInstant(Instant.parse(source.getField("arrived_at")), ZoneOffset.UTC);
            int days = after.manifest().path("reporting_deadline_days").asInt();
            return arrived.isAfter(period.lastDay().plusDays(days)) ? Cause.LATE_DATA : Cause.NEW_SUBMISSION;
        }
        if (gone != null) {
            return Cause.WITHDRAWN;
        }
        if (!before.says("areas").equals(after.says("areas"))) {
            return Cause.BOUNDARY_CHANGED;
        }
        if (!newSubmissions.isEmpty() || !lostSubmissions.isEmpty()) {
            return Cause.COMPARISON;
        }
        if (!before.says("as_of").equals(after.says("as_of"))) {
            return Cause.AS_OF;
        }
        return before.says("code_version").equals(after.says("code_version")) ? Cause.UNKNOWN : Cause.CODE_VERSION;
    }

    /** The last of the files that bear on an area, programme and period. */
    private static @Nullable NamedCsvRecord source(
            List<NamedCsvRecord> submissions, String area, String programme, Period period) {
        @Nullable NamedCsvRecord last = null;
        for (NamedCsvRecord row : submissions) {
            if (bearsOn(row, area, programme, period)
                    && (last == null || row.getField("arrived_at").compareTo(last.getField("arrived_at")) >= 0)) {
                last = row;
            }
        }
        return last;
    }

    private static boolean bearsOn(NamedCsvRecord row, String area, String programme, Period period) {
        return row.getField("programme").equals(programme)
                && Arrays.asList(row.getField("areas").split("/")).contains(area)
                && !YearMonth.parse(row.getField("first_month")).isAfter(period.lastMonth())
                && !YearMonth.parse(row.getField("last_month")).isBefore(period.firstMonth());
    }

    /** Whether more of what was known before has been replaced since. */
    private boolean isRestated(String area, String programme, Period period) {
        for (NamedCsvRecord row : after.submissions()) {
            @Nullable NamedCsvRecord earlier = submissionsBefore.get(submissionKey(row));
            if (earlier != null
                    && bearsOn(row, area, programme, period)
                    && Long.parseLong(row.getField("replaced")) > Long.parseLong(earlier.getField("replaced"))) {
                return true;
            }
        }
        return false;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty()
                && filesAdded.isEmpty()
                && filesRemoved.isEmpty()
                && otherwise().isEmpty();
    }

    /** What the two say differently of themselves. */
    private List<String> otherwise() {
        List<String> lines = new ArrayList<>();
        for (String key : List.of("year", "as_of", "code_version", "options")) {
            if (!before.says(key).equals(after.says(key))) {
                lines.add(key + ": " + before.says(key) + " → " + after.says(key));
            }
        }
        if (!before.says("areas").equals(after.says("areas"))) {
            lines.add("区划、区划变更或人口数不同 / areas, their changes or population differ");
        }
        if (!before.says("definitions").equals(after.says("definitions"))) {
            lines.add("指标口径不同 / definitions of indicators differ");
        }
        return lines;
    }

    /**
     * As lines to read, Chinese beside English.
     *
     * @param most the most values to list
     */
    public List<String> lines(int most) {
        if (isEmpty()) {
            return List.of("两版没有差别。 / no differences");
        }
        List<String> lines = new ArrayList<>();
        lines.add(changes.size() + " 个数值不同 / " + changes.size() + " values differ");
        lines.addAll(otherwise());
        filesAdded.forEach(file -> lines.add("+ " + file.substring(0, file.lastIndexOf(' ')) + "（新文件 / new file）"));
        filesRemoved.forEach(
                file -> lines.add("- " + file.substring(0, file.lastIndexOf(' ')) + "（此版没有 / not in the second）"));
        for (Change change : changes.subList(0, Math.min(most, changes.size()))) {
            lines.add(change.areaName() + " (" + change.area() + ") · " + change.indicatorName() + " ("
                    + change.indicator() + ") · " + change.period() + ": "
                    + shown(change.before(), change.statusBefore())
                    + " → " + shown(change.after(), change.statusAfter())
                    + (change.by().isEmpty() ? "" : " (" + (change.by().startsWith("-") ? "" : "+") + change.by() + ")")
                    + " · " + change.cause().in(Language.ZH) + " / "
                    + change.cause().in(Language.EN)
                    + (change.file().isEmpty() ? "" : " · " + change.file() + " @ " + change.arrivedAt()));
        }
        if (changes.size() > most) {
            lines.add("另有 " + (changes.size() - most) + " 个 / " + (changes.size() - most) + " more: --out diff.csv");
        }
        return lines;
    }

    private static String shown(String value, String status) {
        return value.isEmpty() ? (status.isEmpty() ? "–" : status) : value;
    }

    /** Writes {@code diff.csv}: one row per value that differs. */
    public void write(Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(
                folder.resolve("diff.csv"),
                "area_code",
                "indicator",
                "period",
                "before",
                "after",
                "difference",
                "status_before",
                "status_after",
                "cause",
                "file",
                "arrived_at")) {
            for (Change change : changes) {
                table.row(
                        CsvTable.text(change.area()),
                        change.indicator(),
                        change.period(),
                        change.before(),
                        change.after(),
                        change.by(),
                        change.statusBefore(),
                        change.statusAfter(),
                        change.cause().name().toLowerCase(java.util.Locale.ROOT),
                        CsvTable.text(change.file()),
                        change.arrivedAt());
            }
        }
    }
}
