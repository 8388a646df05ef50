package org.civicdigest.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.model.Unit;
import org.jspecify.annotations.Nullable;

/** Knows which words are units, such as 人次, 万元 or %. */
final class UnitWords {
    private static final Set<String> OTHERS =
            Set.of("%", "‰", "个", "位", "名", "篇", "幅", "条", "场", "天", "期", "本", "时", "h");
    private static final Pattern SCALED = Pattern.compile("(?<scale>[十百千万亿]+)(?<base>.*)");
    private static final Pattern CORNER = Pattern.compile("(?:计量|数量|金额)?单位[:：](?<units>.+)");

    private UnitWords() {}

    /** Whether the text in brackets behind a name is a unit and no other remark. */
    static boolean isUnit(String word) {
        if (isPlain(word)) {
            return true;
        }
        Matcher scaled = SCALED.matcher(word);
        return scaled.matches() && (scaled.group("base").isEmpty() || isPlain(scaled.group("base")));
    }

    private static boolean isPlain(String word) {
        if (OTHERS.contains(word)) {
            return true;
        }
        for (Unit unit : Unit.values()) {
            if (RegisterColumns.unitsOf(unit).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word is the unit, multiplied, as 万元 is 元. */
    static boolean isMultipleOf(String word, Unit unit) {
        Matcher scaled = SCALED.matcher(word);
        return scaled.matches()
                && (scaled.group("base").isEmpty()
                        || RegisterColumns.unitsOf(unit).contains(scaled.group("base")));
    }

    /**
     * How the word relates to the unit of a measure.
     *
     * @param factor by which numbers are multiplied; null where it is not known, so that the file is refused
     */
    record Relation(boolean isSame, @Nullable BigDecimal factor) {}

    static Relation relate(String word, Unit unit, Map<String, BigDecimal> factors) {
        String folded = HeaderNames.fold(word);
        BigDecimal factor = factors.get(word) == null ? factors.get(folded) : factors.get(word);
        if (factor != null) {
            return new Relation(false, factor);
        }
        return new Relation(RegisterColumns.unitsOf(unit).contains(folded), null);
    }

    /** The units that a line above the head states, as in 单位：次、人次; empty where the cell states none. */
    static Set<String> ofCorner(String cell) {
        String folded = HeaderNames.fold(cell).toLowerCase(Locale.ROOT);
        Matcher corner = CORNER.matcher(folded.replaceAll("[()（）]", ""));
        Set<String> units = new TreeSet<>();
        if (corner.matches()) {
            for (String unit : corner.group("units").split("[、,，;/]")) {
                if (isUnit(unit)) {
                    units.add(unit);
                }
            }
        }
        return units;
    }
}
