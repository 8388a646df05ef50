package org.civicdigest.screening;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;

/**
 * A closed list of things that a cell can name, by code or by other words.
 *
 * <p>Codes go before other words. A word that two things share names neither: their codes are offered instead.
 */
final class Vocabulary<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int FEW = 5;
    private static final int MOST_OFFERED = 3;

    private final HashMap<String, Parsed.Value<T>> byCode = new HashMap<>();
    private final HashMap<String, Parsed.Value<T>> byWord = new HashMap<>();
    private final TreeMap<String, TreeSet<String>> codesByWord = new TreeMap<>();

    Vocabulary(Collection<T> things, Function<T, String> code, Function<T, List<String>> words) {
        for (T thing : things) {
            Parsed.Value<T> value = new Parsed.Value<>(thing, List.of());
            byCode.put(code.apply(thing), value);
            List<String> all = new ArrayList<>(words.apply(thing));
            all.add(code.apply(thing));
            for (String word : all) {
                byWord.put(Cells.word(word), value);
                codesByWord
                        .computeIfAbsent(Cells.word(word), key -> new TreeSet<>())
                        .add(code.apply(thing));
            }
        }
    }

    /** The thing that the cell names. */
    Parsed<T> resolve(String cell) {
        Parsed.Value<T> exact = byCode.get(cell);
        if (exact != null) {
            return exact;
        }
        String trimmed = Cells.trim(cell);
        exact = byCode.get(trimmed);
        if (exact != null) {
            return exact;
        }
        String word = Cells.word(trimmed);
        Set<String> codes = codesByWord.getOrDefault(word, new TreeSet<>());
        if (codes.size() > 1) {
            return Parsed.bad(Code.R_CODE_UNKNOWN, trimmed, Nearest.argument(List.copyOf(codes)));
        }
        Parsed.Value<T> named = byWord.get(word);
        if (named != null) {
            return named;
        }
        return Cells.isMissing(trimmed)
                ? Parsed.missing()
                : Parsed.bad(Code.R_CODE_UNKNOWN, trimmed, Nearest.argument(candidates(word)));
    }

    /** The codes of the nearest words; all codes where they are few. */
    private List<String> candidates(String word) {
        Set<String> codes = new LinkedHashSet<>();
        for (String near : Nearest.candidates(word, codesByWord.keySet(), MOST_OFFERED)) {
            codes.addAll(codesByWord.getOrDefault(near, new TreeSet<>()));
        }
        if (codes.isEmpty() && byCode.size() <= FEW) {
            codes.addAll(new TreeSet<>(byCode.keySet()));
        }
        return List.copyOf(codes);
    }
}
