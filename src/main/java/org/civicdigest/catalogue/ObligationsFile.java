package org.civicdigest.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.PeriodKind;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code obligations.csv}: how often each area of a level owes an activity of a programme. */
final class ObligationsFile {
    static final String NAME = "obligations.csv";

    private static final CsvFile COLUMNS =
            new CsvFile(List.of("programme", "level", "cadence"), List.of("valid_from", "valid_to"));
    private static final List<String> CADENCES = List.of("weekly", "monthly", "quarterly", "half-yearly", "yearly");

    private record Key(String programme, String level) {}

    private record Span(LocalDate from, LocalDate to, int line) {}

    private ObligationsFile() {}

    static List<Obligation> read(Path file, FileProblems problems, Known known) {
        Map<Key, List<Span>> spans = new HashMap<>();
        List<Obligation> obligations = new ArrayList<>();
        COLUMNS.read(file, problems, row -> {
            Located programme = row.reference("programme", known.programmeCodes);
            Located level = row.reference("level", known.levelCodes);
            Located cadence = row.word("cadence");
            checkCadence(cadence, problems);
            Optional<LocalDate> validFrom = row.findDay("valid_from");
            Optional<LocalDate> validTo = row.findDay("valid_to");
            LocalDate from = validFrom.orElse(LocalDate.MIN);
            LocalDate to = validTo.orElse(LocalDate.MAX);
            if (to.isBefore(from)) {
                row.error(
                        "valid_to",
                        Words.quoted(to.toString()),
                        new Text("不早于 valid_from", "a day not before valid_from"));
            }
            if (row.isSound()) {
                checkOverlap(
                        row,
                        new Span(from, to, row.line()),
                        spans.computeIfAbsent(new Key(programme.value(), level.value()), key -> new ArrayList<>()));
                obligation(
                                programme.value(),
                                level.value(),
                                cadence.value(),
                                validFrom.orElse(null),
                                validTo.orElse(null))
                        .ifPresent(obligations::add);
            }
        });
        return obligations;
    }

    /** Empty where the cadence is none, which is reported already. */
    private static Optional<Obligation> obligation(
            String programme, String level, String cadence, @Nullable LocalDate from, @Nullable LocalDate to) {
        return switch (cadence) {
            case "weekly" ->
                Optional.of(new Obligation(programme, level, PeriodKind.MONTH, Obligation.WEEKLY, from, to));
            case "monthly" -> Optional.of(new Obligation(programme, level, PeriodKind.MONTH, 1, from, to));
            case "quarterly" -> Optional.of(new Obligation(programme, level, PeriodKind.QUARTER, 1, from, to));
            case "half-yearly" -> Optional.of(new Obligation(programme, level, PeriodKind.HALF, 1, from, to));
            case "yearly" -> Optional.of(new Obligation(programme, level, PeriodKind.YEAR, 1, from, to));
            default ->
                Numbers.findWhole(cadence)
                        .map(times -> new Obligation(programme, level, PeriodKind.YEAR, times.intValue(), from, to));
        };
    }

    private static void checkCadence(Located cadence, FileProblems problems) {
        Optional<Long> times = Numbers.findWhole(cadence.value()).filter(number -> number >= 1 && number <= 366);
        if (!cadence.isAbsent() && !CADENCES.contains(cadence.value()) && times.isEmpty()) {
            problems.unknown(
                    cadence,
                    new Text(
                            "其中之一：" + String.join("、", CADENCES) + "，或每年次数（1 至 366）",
                            "one of " + String.join(", ", CADENCES) + ", or the times a year (1 to 366)"),
                    CADENCES);
        }
    }

    private static void checkOverlap(CsvRow row, Span span, List<Span> earlier) {
        for (Span other : earlier) {
            if (!span.from().isAfter(other.to()) && !span.to().isBefore(other.from())) {
                row.error(
                        "valid_from",
                        new Text(
                                "与第 " + other.line() + " 行的有效期重叠", "a span that overlaps that of line " + other.line()),
                        new Text("同一项目和层级的有效期互不重叠", "spans of one programme and level that do not overlap"));
                break;
            }
        }
        earlier.add(span);
    }
}
