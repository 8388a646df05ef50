package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Matches a head with the registers' own columns and tells which register the file belongs to. */
final class RegisterHead implements HeadMatch.Matcher {
    private static final Comparator<Reading> BY_FIT = Comparator.comparing(Reading::isComplete)
            .thenComparingInt(reading -> reading.isComplete() ? reading.requiredFound() : 0)
            .thenComparingDouble(Reading::share)
            .thenComparingInt(reading -> reading.matches().size());

    private final List<RegisterColumns> registers = new ArrayList<>();

    RegisterHead(IntakePlan plan) {
        for (Register register : Register.values()) {
            registers.add(RegisterColumns.of(register, plan));
        }
    }

    /** One register's reading of a head. */
    private record Reading(RegisterColumns columns, Map<Integer, RegisterColumns.Match> matches, List<String> missing) {
        boolean isComplete() {
            return missing.isEmpty();
        }

        int requiredFound() {
            return columns.required().size() - missing.size();
        }

        double share() {
            return (double) requiredFound() / columns.required().size();
        }
    }

    /** The register all of whose required columns are there; else the nearest, whose missing columns are named. */
    @Override
    public HeadMatch match(String file, List<String> head) {
        Reading best = registers.stream()
                .map(columns -> read(columns, head))
                // Of equal ones the first.
                .reduce((first, next) -> BY_FIT.compare(next, first) > 0 ? next : first)
                .orElseThrow();
        return describe(file, head, best);
    }

    private static Reading read(RegisterColumns columns, List<String> head) {
        Map<Integer, RegisterColumns.Match> matches = new TreeMap<>();
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < head.size(); index++) {
            Optional<RegisterColumns.Match> match = columns.find(head.get(index));
            if (match.isPresent()) {
                matches.put(index, match.get());
                fields.add(match.get().field());
            }
        }
        for (int index = 0; index < head.size(); index++) {
            Optional<RegisterColumns.Match> match =
                    matches.containsKey(index) ? Optional.empty() : columns.findVague(head.get(index));
            if (match.isPresent() && !fields.contains(match.get().field())) {
                matches.put(index, match.get());
                fields.add(match.get().field());
            }
        }
        List<String> missing = columns.required().stream()
                .filter(field -> !fields.contains(field))
                .toList();
        return new Reading(columns, matches, missing);
    }

    private static HeadMatch describe(String file, List<String> head, Reading reading) {
        List<Notice> problems = new ArrayList<>(listDuplicates(file, head, reading.matches()));
        List<Notice> warnings = new ArrayList<>();
        Map<String, Integer> indexes = new TreeMap<>();
        int foundOutsideAscii = 0;
        int unknownOutsideAscii = 0;
        for (int index = 0; index < head.size(); index++) {
            String header = head.get(index);
            RegisterColumns.@Nullable Match match = reading.matches().get(index);
            boolean isOutsideAscii = HeadMatch.isOutsideAscii(header);
            if (match == null) {
                unknownOutsideAscii += isOutsideAscii ? 1 : 0;
                List<String> nearest =
                        header.isBlank() ? List.of() : reading.columns().listNearest(header);
                // Where columns are missing, only what may have been meant for one of them helps.
                if (!header.isBlank() && (reading.isComplete() || !nearest.isEmpty())) {
                    warnings.add(unknown(file, header, nearest));
                }
                continue;
            }
            foundOutsideAscii += isOutsideAscii ? 1 : 0;
            indexes.putIfAbsent(match.field(), index);
            String unit = match.unknownUnit();
            if (unit != null) {
                problems.add(Notice.ofFile(
                        Code.F_UNIT_UNKNOWN,
                        file,
                        HeaderNames.shown(header),
                        HeaderNames.shown(unit),
                        reading.columns().unitOf(match.field())));
            } else if (!match.isExact()) {
                warnings.add(Notice.ofFile(Code.W_HEADER_NORMALISED, file, HeaderNames.shown(header), match.field()));
            }
        }
        int found = reading.matches().size();
        if (!reading.isComplete()) {
            problems.add(Notice.ofFile(
                    Code.F_HEADER_MISSING, file, String.join(", ", reading.missing()), HeadMatch.shown(head, found)));
        }
        if (reading.isComplete()) {
            warnings.addAll(listAbsent(file, reading.columns(), indexes));
        }
        return new HeadMatch(
                reading.columns().register(),
                indexes,
                found,
                foundOutsideAscii,
                unknownOutsideAscii,
                problems,
                found == 0 ? List.of() : warnings);
    }

    private static List<Notice> listAbsent(String file, RegisterColumns columns, Map<String, Integer> indexes) {
        List<Notice> absent = new ArrayList<>();
        for (String field : columns.optional()) {
            if (!indexes.containsKey(field)
                    && !columns.register().checkedFields().contains(field)) {
                absent.add(Notice.ofFile(Code.W_COLUMN_ABSENT, file, field));
            }
        }
        List<String> further = columns.further().stream()
                .filter(field -> !indexes.containsKey(field))
                .toList();
        if (!further.isEmpty()) {
            absent.add(Notice.ofFile(Code.W_COLUMN_ABSENT, file, String.join(", ", further)));
        }
        return absent;
    }

    private static Notice unknown(String file, String header, List<String> nearest) {
        return Notice.ofFile(Code.W_COLUMN_UNKNOWN, file, HeaderNames.shown(header), Nearest.argument(nearest));
    }

    /** Names that occur twice, and names of which two mean the same field: there is no telling which of them counts. */
    private static List<Notice> listDuplicates(
            String file, List<String> head, Map<Integer, RegisterColumns.Match> matches) {
        Map<String, Integer> firstByKey = new HashMap<>();
        Map<String, Notice> duplicates = new LinkedHashMap<>();
        for (int index = 0; index < head.size(); index++) {
            RegisterColumns.@Nullable Match match = matches.get(index);
            String key = match == null ? HeaderNames.fold(head.get(index)) : "field " + match.field();
            Integer first = key.isEmpty() ? null : firstByKey.putIfAbsent(key, index);
            // Without a single known name this may be a row of data, where the same number often stands twice.
            boolean isName = !matches.isEmpty() || key.chars().allMatch(Character::isLetter);
            if (first != null && isName) {
                duplicates.putIfAbsent(
                        key,
                        Notice.ofFile(Code.F_HEADER_DUPLICATE, file, shown(head, first, index, !matches.isEmpty())));
            }
        }
        return List.copyOf(duplicates.values());
    }

    private static String shown(List<String> head, int first, int second, boolean isHead) {
        if (!isHead) {
            return "#" + (first + 1) + " = #" + (second + 1);
        }
        String left = HeaderNames.shown(head.get(first));
        String right = HeaderNames.shown(head.get(second));
        return left.equals(right) ? left : left + " / " + right;
    }
}
