package org.civicdigest.suggest;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template.Expected;

/**
 * A proposed template, with all that its reader has to decide.
 *
 * @param name of the template's file, without its extension
 * @param about what was looked at, and what must be checked; remarks above the template
 * @param files globs of names
 * @param sheets globs of sheets, empty where the file has one table
 * @param headRows rows that the head takes
 * @param columns field → name of its column
 * @param unpivot measure → name of its column
 * @param patterns pattern of column names → measure
 * @param from field → where outside the table it is stated
 * @param sameAbove fields whose blank cells mean the row above
 * @param missing cells that stand where numbers should, and are none
 * @param factors unit of a head → what one of it is in the unit of the measure
 * @param remarks what could not be placed; remarks below the template
 * @param exampleSheet empty where the file has no sheets
 * @param exampleRows the top of the table
 * @param expected what comes of the rows below the head; empty until that was tried
 */
public record TemplateDraft(
        String name,
        List<String> about,
        List<String> files,
        List<String> sheets,
        Register register,
        int headRows,
        Map<String, String> columns,
        Map<String, String> unpivot,
        Map<String, String> patterns,
        Map<String, Source> from,
        List<String> sameAbove,
        List<String> missing,
        Map<String, BigDecimal> factors,
        List<String> remarks,
        String exampleFile,
        String exampleSheet,
        List<List<String>> exampleRows,
        List<Expected> expected) {
    public TemplateDraft {
        about = List.copyOf(about);
        files = List.copyOf(files);
        sheets = List.copyOf(sheets);
        columns = inOrder(columns);
        unpivot = inOrder(unpivot);
        patterns = inOrder(patterns);
        from = inOrder(from);
        sameAbove = List.copyOf(sameAbove);
        missing = List.copyOf(missing);
        factors = inOrder(factors);
        remarks = List.copyOf(remarks);
        exampleRows = exampleRows.stream().map(List::copyOf).toList();
        expected = List.copyOf(expected);
    }

    /**
     * Where a value stands outside of the table.
     *
     * @param place cell, sheet or path
     * @param cell such as B2; empty for the other places
     * @param pattern a regular expression over the text there
     */
    public record Source(String place, String cell, String pattern) {}

    /** In the order of the form. */
    private static <T> Map<String, T> inOrder(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same draft with what came of its example, and with a further remark for what went wrong there. */
    public TemplateDraft tried(List<Expected> came, List<String> further) {
        return new TemplateDraft(
                name,
                about,
                files,
                sheets,
                register,
                headRows,
                columns,
                unpivot,
                patterns,
                from,
                sameAbove,
                missing,
                factors,
                Stream.concat(remarks.stream(), further.stream()).toList(),
                exampleFile,
                exampleSheet,
                exampleRows,
                came);
    }
}
