package org.civicdigest.screening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.jspecify.annotations.Nullable;

/**
 * Makes the id of an activity from columns that a template names, where a form has none.
 *
 * <p>Rows that are alike in all of them are numbered in their order, so that none is lost. The same file gives the same
 * ids each time it is read; a corrected file does as long as such rows keep their order.
 */
final class GeneratedId {
    private static final int DIGITS = 12;

    private final List<Field> key;
    private final Map<String, Integer> times = new HashMap<>();

    private GeneratedId(List<Field> key) {
        this.key = key;
    }

    /** Null where the form has ids. */
    static @Nullable GeneratedId of(FileScreener screener) {
        Template template = screener.file.template();
        if (template == null || template.layout().activityKey().isEmpty()) {
            return null;
        }
        List<Field> key = new ArrayList<>();
        for (int number = 1; number <= template.layout().activityKey().size(); number++) {
            key.add(screener.get(TemplateLayout.keyField(number)));
        }
        return new GeneratedId(key);
    }

    String of(String area, LocalDate day, List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (Field field : key) {
            text.append(Cells.word(field.in(cells))).append('\u001F');
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        String digest = String.format(Locale.ROOT, "%016x", Sha256.firstLong(content, content.length))
                .substring(0, DIGITS);
        String id = area + "-" + YearMonth.from(day) + "-" + digest;
        return id + "-" + times.merge(id, 1, Integer::sum);
    }
}
