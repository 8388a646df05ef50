package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a template says of a sheet beyond the names of its columns: where its head is, what stands outside its table,
 * and how its cells are to be understood.
 *
 * @param sheets globs of the names of sheets that are read; empty for all that have the head
 * @param headRows rows that the head takes; names of more than one are paths such as 党课/次数
 * @param stated field, or part of a period → where outside the table its value stands
 * @param patterns columns that become rows of their own, by patterns over the path of their name
 * @param words field → word of the sender → code or word of the register
 * @param zero cells that mean 0, as written
 * @param blanks field → what a blank cell of its column means; missing where the field is not listed
 * @param factors unit as a head names it → what one of it is in the unit of the measure
 * @param footers beginnings of rows below the table that are no data, beside the built-in ones
 * @param keptRows beginnings of rows that are data although they look like totals or 其中
 * @param activityKey header names whose cells make the id of an activity, where the form has none
 * @param isYearToDate whether the values count from January to the end of their period
 */
public record TemplateLayout(
        List<String> sheets,
        int headRows,
        Map<String, List<Source>> stated,
        List<HeadPattern> patterns,
        Map<String, Map<String, String>> words,
        List<String> zero,
        Map<String, Blank> blanks,
        Map<String, BigDecimal> factors,
        List<String> footers,
        List<String> keptRows,
        List<String> activityKey,
        boolean isYearToDate)
        implements Serializable {
    /** A head of one row and nothing else to say. */
    public static final TemplateLayout PLAIN = new TemplateLayout(
            List.of(), 1, Map.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
            false);

    /** The name of an area, as a field of a template where a form has no codes. */
    public static final String AREA_NAME = "area_name";

    /** The code or name of the area above, which tells areas of one name apart. */
    public static final String AREA_ABOVE = "area_above";

    /** The fields of {@link #activityKey}, in its order: this and a number from 1. */
    private static final String KEY = "key:";

    public TemplateLayout {
        sheets = List.copyOf(sheets);
        stated = sorted(stated);
        patterns = List.copyOf(patterns);
        words = sorted(words);
        zero = List.copyOf(zero);
        blanks = sorted(blanks);
        factors = sorted(factors);
        footers = List.copyOf(footers);
        keptRows = List.copyOf(keptRows);
        activityKey = List.copyOf(activityKey);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** The field of the n-th column, from 1, of the key of an activity. */
    public static String keyField(int number) {
        return KEY + number;
    }

    /** What a blank cell means. */
    public enum Blank {
        MISSING,
        ZERO,
        /** As in the row above: the cells of a vertical merge, and 同上. */
        SAME_ABOVE
    }

    /** Where a value stands outside the table. */
    public enum Place {
        CELL,
        SHEET,
        PATH
    }

    /**
     * Where a value stands outside the table.
     *
     * @param cell such as B2, empty but for {@link Place#CELL}
     * @param pattern with a group {@code value}, or groups of a period; null for all of the text
     */
    public record Source(Place place, String cell, @Nullable String pattern) implements Serializable {}

    /**
     * A pattern over the paths of names in the head.
     *
     * @param pattern with groups of a period, {@code measure} and {@code area}, all optional
     * @param measure of all columns that match, null where the head or the row names it
     */
    public record HeadPattern(String pattern, @Nullable String measure) implements Serializable {}
}
