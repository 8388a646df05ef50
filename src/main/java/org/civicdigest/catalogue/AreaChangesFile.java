package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaChange.Kind;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;

/** Reads {@code area_changes.csv}: one row per edge of a rename, merge, split or transfer. */
final class AreaChangesFile {
    static final String NAME = "area_changes.csv";

    /** Shares may be rounded to three digits or more. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.002");

    private static final CsvFile COLUMNS =
            new CsvFile(List.of("kind", "from_code", "to_code", "effective"), List.of("share"));

    private record Edge(Kind kind, String from, String to, LocalDate effective) {}

    private record Origin(String from, LocalDate effective) {}

    private record Part(int line, Optional<BigDecimal> share) {}

    private final FileProblems problems;
    private final Known known;
    private final AreaRegister areas;
    private final List<AreaChange> changes = new ArrayList<>();
    private final Map<Edge, Integer> lineByEdge = new HashMap<>();
    private final Map<Origin, List<Part>> splits = new LinkedHashMap<>();
    private final Map<Origin, List<Part>> transfers = new LinkedHashMap<>();

    private AreaChangesFile(FileProblems problems, Known known, AreaRegister areas) {
        this.problems = problems;
        this.known = known;
        this.areas = areas;
    }

    /** @param areas the register of all sound rows */
    static List<AreaChange> read(Path file, FileProblems problems, Known known, AreaRegister areas) {
        AreaChangesFile reader = new AreaChangesFile(problems, known, areas);
        boolean whole = COLUMNS.read(file, problems, reader::readRow);
        if (whole) {
            reader.splits.forEach(reader::checkShares);
            reader.transfers.forEach(reader::checkRest);
        }
        return reader.changes;
    }

    private void readRow(CsvRow row) {
        Optional<Kind> kind = row.choice("kind", Kind.class);
        Located from = row.reference("from_code", known.areaCodes);
        Located to = row.reference("to_code", known.areaCodes);
        Optional<LocalDate> effective = row.day("effective");
        Optional<BigDecimal> share = row.findAmount("share");
        if (share.isPresent() && (share.get().signum() == 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
            row.error(
                    "share",
                    Words.quoted(share.get().toPlainString()),
                    new Text("大于 0 且至多 1 的数", "a number over 0 and at most 1"));
        }
        if (!row.isSound() || kind.isEmpty() || effective.isEmpty()) {
            return;
        }
        if (from.value().equals(to.value()) && kind.get() != Kind.SPLIT) {
            row.error(
                    "to_code", Words.quoted(to.value()), new Text("与 from_code 不同的代码", "another code than from_code"));
        }
        checkValidity(row, from, to, effective.get());
        Integer first =
                lineByEdge.putIfAbsent(new Edge(kind.get(), from.value(), to.value(), effective.get()), row.line());
        if (first != null) {
            row.error(
                    "",
                    Words.again(from.value() + " → " + to.value(), first),
                    new Text("每次变更只写一行", "each change once"));
        }
        if (kind.get() == Kind.SPLIT) {
            splits.computeIfAbsent(new Origin(from.value(), effective.get()), key -> new ArrayList<>())
                    .add(new Part(row.line(), share));
        }
        if (kind.get() == Kind.TRANSFER) {
            transfers
                    .computeIfAbsent(new Origin(from.value(), effective.get()), key -> new ArrayList<>())
                    .add(new Part(row.line(), share));
        }
        changes.add(new AreaChange(kind.get(), from.value(), to.value(), effective.get(), share.orElse(null)));
    }

    /** Codes that templates fill have no spans yet and are left alone. */
    private void checkValidity(CsvRow row, Located from, Located to, LocalDate effective) {
        LocalDate dayBefore = effective.minusDays(1);
        if (areas.contains(from.value()) && areas.find(from.value(), dayBefore).isEmpty()) {
            row.error(
                    "from_code",
                    new Text(
                            "“" + from.value() + "”在 " + dayBefore + " 无效",
                            "\"" + from.value() + "\", which does not hold on " + dayBefore),
                    new Text("变更前一日有效的区划", "an area that holds on the day before the change"));
        }
        if (areas.contains(to.value()) && areas.find(to.value(), effective).isEmpty()) {
            row.error(
                    "to_code",
                    new Text(
                            "“" + to.value() + "”在 " + effective + " 无效",
                            "\"" + to.value() + "\", which does not hold on " + effective),
                    new Text("变更当日有效的区划", "an area that holds on the day of the change"));
        }
    }

    /** Of what is transferred a rest stays, so that any shares do which are not more than all. */
    private void checkRest(Origin from, List<Part> parts) {
        BigDecimal sum = parts.stream().flatMap(part -> part.share().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            problems.error(
                    parts.get(parts.size() - 1).line(),
                    "share",
                    new Text(
                            "“" + from.from() + "”划出部分比例之和为 " + sum.toPlainString(),
                            "transfers of \"" + from.from() + "\" that add up to " + sum.toPlainString()),
                    new Text("合计至多为 1", "shares that add up to 1 at most"));
        }
    }

    private void checkShares(Origin split, List<Part> parts) {
        List<BigDecimal> shares =
                parts.stream().flatMap(part -> part.share().stream()).toList();
        if (shares.isEmpty()) {
            return;
        }
        int line = parts.get(parts.size() - 1).line();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.size() < parts.size()) {
            problems.error(
                    line,
                    "share",
                    new Text(
                            "“" + split.from() + "”的 " + parts.size() + " 个部分中只有 " + shares.size() + " 个有比例",
                            shares.size() + " shares for the " + parts.size() + " parts of \"" + split.from() + "\""),
                    new Text("全部填写或全部不填", "a share for each part, or for none"));
        } else if (sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) > 0) {
            problems.error(
                    line,
                    "share",
                    new Text(
                            "“" + split.from() + "”各部分比例之和为 " + sum.toPlainString(),
                            "shares of \"" + split.from() + "\" that add up to " + sum.toPlainString()),
                    new Text("合计为 1", "shares that add up to 1"));
        }
    }
}
