package org.civicdigest.screening;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.model.Template;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of a file share.
 *
 * @param file the path under the submissions folder
 * @param template null where the file has the register's own columns
 * @param fieldIndexes field → index in the head, from 0; fields are the canonical columns of the register, codes of
 *     measures, and what else the template reads ({@link Template#headersByField}); fields that the register does not
 *     have are not read
 * @param head the headers as the file writes them
 * @param periodFromPath null where the file's path names no period
 * @param layout what the template found in the sheet beside the columns of its fields
 * @param statedRevision of rows that state none of their own, a whole number from 1; null where nobody states one
 */
public record FileContext(
        String file,
        Register register,
        @Nullable Template template,
        Map<String, Integer> fieldIndexes,
        List<String> head,
        @Nullable Period periodFromPath,
        SheetLayout layout,
        @Nullable String statedRevision)
        implements Serializable {
    /** A file of which a template found nothing beside its columns. */
    public FileContext(
            String file,
            Register register,
            @Nullable Template template,
            Map<String, Integer> fieldIndexes,
            List<String> head,
            @Nullable Period periodFromPath) {
        this(file, register, template, fieldIndexes, head, periodFromPath, SheetLayout.NONE, null);
    }

    public FileContext {
        fieldIndexes = Collections.unmodifiableMap(new TreeMap<>(fieldIndexes));
        head = List.copyOf(head);
        for (Map.Entry<String, Integer> field : fieldIndexes.entrySet()) {
            if (field.getValue() < 0 || field.getValue() >= head.size()) {
                throw new IllegalArgumentException("field " + field.getKey() + " has index " + field.getValue()
                        + ", but the head of " + file + " has " + head.size() + " columns");
            }
        }
    }
}
