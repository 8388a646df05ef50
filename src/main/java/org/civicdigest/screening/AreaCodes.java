package org.civicdigest.screening;

import com.ibm.icu.text.SpoofChecker;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Period;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the area that a code meant on a day, across merges and renames.
 *
 * <p>A code that is known and held then costs one look-up. Only others are compared, letter by letter, with the register.
 */
final class AreaCodes implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A chain of changes longer than this is a circle. */
    private static final int LONGEST_CHAIN = 32;

    /** Outcomes kept of unknown codes, which a file tends to repeat. */
    private static final int MOST_REMEMBERED = 10_000;

    /** In larger registers only codes that share the front half with the wanted one are candidates. */
    private static final int MOST_COMPARED = 20_000;

    private static final int MOST_OFFERED = 3;

    private final HashMap<String, Known> known = new HashMap<>();
    private final TreeMap<String, List<AreaChange>> changesByFrom = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> codesWithoutZeros = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> codesByName = new TreeMap<>();
    private final TreeSet<String> codes;
    private final ConcurrentHashMap<String, Parsed<String>> unknown = new ConcurrentHashMap<>();
    private volatile @Nullable HashMap<String, String> codesBySkeleton;

    /** A code's rows, and the outcome of meeting it while it holds. */
    private record Known(List<Area> rows, Parsed<String> asIs) implements Serializable {
        boolean isValidWithin(LocalDate from, LocalDate to) {
            for (Area row : rows) {
                if (row.isValidWithin(from, to)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Made when the first look-alike is sought: it loads tables of Unicode. */
    private static final class LookAlikes {
        private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }

    AreaCodes(AreaRegister register) {
        register.rowsByCode().forEach((code, rows) -> known.put(code, new Known(List.copyOf(rows), Parsed.of(code))));
        for (AreaChange change : register.changes()) {
            if (change.kind() != AreaChange.Kind.TRANSFER) {
                changesByFrom
                        .computeIfAbsent(change.fromCode(), code -> new ArrayList<>())
                        .add(change);
            }
        }
        codes = new TreeSet<>(known.keySet());
        for (String code : codes) {
            codesWithoutZeros
                    .computeIfAbsent(withoutZeros(code), key -> new TreeSet<>())
                    .add(code);
        }
        for (Area row : register.rows()) {
            for (String name : List.of(row.name().zh(), row.name().en())) {
                codesByName
                        .computeIfAbsent(Cells.word(name), key -> new TreeSet<>())
                        .add(row.code());
            }
        }
    }

    /** The area meant on this day: the code itself, or its successor with a warning. */
    Parsed<String> resolve(String cell, LocalDate day) {
        Known found = known.get(cell);
        return found != null && found.isValidWithin(day, day) ? found.asIs() : search(cell, day, day, day.toString());
    }

    /** The area meant in this period; a code is good that held on at least one of its days. */
    Parsed<String> resolve(String cell, Period period) {
        Known found = known.get(cell);
        LocalDate from = period.firstDay();
        LocalDate to = period.lastDay();
        return found != null && found.isValidWithin(from, to)
                ? found.asIs()
                : search(cell, from, to, period.toString());
    }

    /** The codes of all areas that ever had this name. */
    Collection<String> listByName(String name) {
        return codesByName.getOrDefault(Cells.word(name), new TreeSet<>());
    }

    /** All names, folded. */
    Collection<String> names() {
        return codesByName.keySet();
    }

    /** Whether the code held on at least one of the days. */
    boolean isValid(String code, LocalDate from, LocalDate to) {
        Known found = known.get(code);
        return found != null && found.isValidWithin(from, to);
    }

    /** A code whose area the same file adds to the register: it only has to have the shape of a code. */
    static Parsed<String> asWritten(String cell) {
        String code = Cells.key(cell);
        if (isCodeShaped(code)) {
            return Parsed.of(code);
        }
        return Cells.isMissing(code)
                ? Parsed.missing()
                : Parsed.bad(Code.R_DISTRICT_UNKNOWN, code, Nearest.argument(List.of()));
    }

    /** The folders of the path that are codes of areas: only these areas may send what lies below them. */
    List<String> listFolders(String path) {
        String[] segments = path.split("/", -1);
        List<String> folders = new ArrayList<>();
        for (int index = 0; index < segments.length - 1; index++) {
            String folder = Cells.key(segments[index]);
            if (known.containsKey(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /**
     * Whether the folder's office may report for the area: it is the area, one above it, or the successor of either.
     *
     * <p>Successors count on both sides, so that an office can still correct what its predecessor sent, and a renamed
     * office may keep its folder.
     */
    boolean isResponsible(String folder, String code, LocalDate from, LocalDate to) {
        if (isWithin(code, folder, from, to, 0)) {
            return true;
        }
        for (String successor : successors(code)) {
            if (isWithin(successor, folder, from, to, 0)) {
                return true;
            }
        }
        for (String successor : successors(folder)) {
            if (isWithin(code, successor, from, to, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(String code, String above, LocalDate from, LocalDate to, int steps) {
        if (code.equals(above)) {
            return true;
        }
        Known found = known.get(code);
        if (found == null || steps > LONGEST_CHAIN) {
            return false;
        }
        for (Area row : found.rows()) {
            String parent = row.parent();
            if (parent != null && row.isValidWithin(from, to) && isWithin(parent, above, from, to, steps + 1)) {
                return true;
            }
        }
        return false;
    }

    /** What the area was merged into or renamed to, at any time, as far as each step has one outcome. */
    private Set<String> successors(String code) {
        Set<String> successors = new LinkedHashSet<>();
        @Nullable Step step = step(code, null, LocalDate.MAX);
        while (step != null && step.successor() != null && successors.add(step.successor())) {
            step = step(step.successor(), step.effective(), LocalDate.MAX);
        }
        return successors;
    }

    private Parsed<String> search(String cell, LocalDate from, LocalDate to, String when) {
        String code = Cells.key(cell);
        if (Cells.isMissing(code)) {
            return Parsed.missing();
        }
        Known found = known.get(code);
        if (found != null && found.isValidWithin(from, to)) {
            return found.asIs();
        }
        if (found != null || changesByFrom.containsKey(code)) {
            return successor(code, from, to, when);
        }
        Parsed<String> remembered = unknown.get(code);
        if (remembered == null) {
            remembered = unknown(code);
            if (unknown.size() < MOST_REMEMBERED) {
                unknown.put(code, remembered);
            }
        }
        return remembered;
    }

    /**
     * What became of a code in one change.
     *
     * @param successor null where there are several
     */
    private record Step(LocalDate effective, @Nullable String successor, Set<String> all) {}

    /** The last change of the code that took effect in the span, both days included; a null begin is open. */
    private @Nullable Step step(String code, @Nullable LocalDate since, LocalDate until) {
        @Nullable LocalDate effective = null;
        Set<String> all = new TreeSet<>();
        boolean split = false;
        for (AreaChange change : changesByFrom.getOrDefault(code, List.of())) {
            LocalDate day = change.effective();
            if (day.isAfter(until) || (since != null && day.isBefore(since))) {
                continue;
            }
            if (effective == null || day.isAfter(effective)) {
                effective = day;
                all.clear();
                split = false;
            }
            if (day.equals(effective)) {
                all.add(change.toCode());
                split |= change.kind() == AreaChange.Kind.SPLIT;
            }
        }
        if (effective == null) {
            return null;
        }
        return new Step(
                effective, split || all.size() > 1 ? null : all.iterator().next(), all);
    }

    private Parsed<String> successor(String code, LocalDate from, LocalDate to, String when) {
        @Nullable Step first = step(code, null, to);
        @Nullable Step step = first;
        for (int steps = 0; step != null && first != null && steps < LONGEST_CHAIN; steps++) {
            String successor = step.successor();
            if (successor == null) {
                return Parsed.bad(Code.R_DISTRICT_SPLIT, code, step.effective(), String.join(", ", step.all()));
            }
            Known found = known.get(successor);
            if (found != null && found.isValidWithin(from, to)) {
                return Parsed.of(successor, Finding.of(Code.W_DISTRICT_MAPPED, code, first.effective(), successor));
            }
            step = step(successor, step.effective(), to);
        }
        return Parsed.bad(Code.R_DISTRICT_NOT_VALID, code, when);
    }

    private Parsed<String> unknown(String code) {
        if (code.indexOf('\uFFFD') >= 0) {
            return Parsed.bad(Code.R_BAD_KEY_CHAR);
        }
        @Nullable String alike = lookAlike(code);
        return alike != null
                ? Parsed.bad(Code.R_CONFUSABLE, code, alike)
                : Parsed.bad(Code.R_DISTRICT_UNKNOWN, code, Nearest.argument(candidates(code)));
    }

    /**
     * The known code that looks the same, by the skeletons of <a href="https://www.unicode.org/reports/tr39/">UTS
     * 39</a>.
     */
    private @Nullable String lookAlike(String code) {
        HashMap<String, String> bySkeleton = codesBySkeleton;
        if (bySkeleton == null) {
            bySkeleton = new HashMap<>();
            for (String each : codes) {
                bySkeleton.putIfAbsent(LookAlikes.CHECKER.getSkeleton(each), each);
            }
            codesBySkeleton = bySkeleton;
        }
        return bySkeleton.get(LookAlikes.CHECKER.getSkeleton(code));
    }

    /** A code that has lost its leading zeros first, then one whose area has this name, then similar codes. */
    private List<String> candidates(String code) {
        Set<String> candidates = new LinkedHashSet<>();
        candidates.addAll(codesWithoutZeros.getOrDefault(withoutZeros(code), new TreeSet<>()));
        candidates.addAll(codesByName.getOrDefault(Cells.word(code), new TreeSet<>()));
        candidates.addAll(Nearest.candidates(code, compared(code), MOST_OFFERED));
        return List.copyOf(candidates);
    }

    private Collection<String> compared(String code) {
        if (codes.size() <= MOST_COMPARED) {
            return codes;
        }
        String front = code.substring(0, code.length() / 2);
        return codes.subSet(front, front + Character.MAX_VALUE);
    }

    private static String withoutZeros(String code) {
        int from = 0;
        while (from < code.length() - 1 && code.charAt(from) == '0') {
            from++;
        }
        return code.substring(from);
    }

    static boolean isCodeShaped(String code) {
        if (code.isEmpty() || code.length() > 32) {
            return false;
        }
        for (int index = 0; index < code.length(); index++) {
            char character = code.charAt(index);
            boolean allowed = (character >= '0' && character <= '9')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= 'a' && character <= 'z')
                    || character == '_'
                    || character == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }
}
