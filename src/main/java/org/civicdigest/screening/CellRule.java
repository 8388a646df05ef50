package org.civicdigest.screening;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.TemplateLayout.Blank;
import org.jspecify.annotations.Nullable;

/** What a template says of the cells of one field: words of the sender, and what is zero. */
final class CellRule {
    private static final String ZERO = "0";

    private final Map<String, String> words = new HashMap<>();
    private final Set<String> zero = new HashSet<>();
    private final boolean blankIsZero;

    private CellRule(Map<String, String> words, Collection<String> zero, boolean blankIsZero) {
        words.forEach((word, code) -> this.words.put(Cells.word(word), code));
        zero.forEach(word -> this.zero.add(Cells.word(word)));
        this.blankIsZero = blankIsZero;
    }

    /** The rule of a field; null where cells are taken as they are. */
    static @Nullable CellRule of(@Nullable Template template, String field, boolean isNumber) {
        if (template == null) {
            return null;
        }
        TemplateLayout layout = template.layout();
        Map<String, String> words = layout.words().getOrDefault(field, Map.of());
        List<String> zero = isNumber ? layout.zero() : List.of();
        boolean blankIsZero = layout.blanks().get(field) == Blank.ZERO;
        return words.isEmpty() && zero.isEmpty() && !blankIsZero ? null : new CellRule(words, zero, blankIsZero);
    }

    String apply(String cell) {
        String word = Cells.word(Cells.trim(cell));
        if (word.isEmpty()) {
            return blankIsZero ? ZERO : cell;
        }
        if (zero.contains(word)) {
            return ZERO;
        }
        return words.getOrDefault(word, cell);
    }
}
