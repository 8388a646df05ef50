package org.civicdigest.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Register;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Nearest;
import org.jspecify.annotations.Nullable;

/** Which names of columns a workspace knows: those of the registers' fields, and those of its measures. */
public final class HeaderVocabulary {
    private static final int MOST_OFFERED = 3;

    private final Map<Register, RegisterColumns> registers = new EnumMap<>(Register.class);
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<String, String> shownByFolded = new HashMap<>();

    public HeaderVocabulary(IntakePlan plan) {
        for (Register register : Register.values()) {
            registers.put(register, RegisterColumns.of(register, plan));
        }
        for (Measure measure : plan.measures()) {
            List<String> names = new ArrayList<>(List.of(
                    measure.code(),
                    measure.column(),
                    measure.name().zh(),
                    measure.name().en()));
            names.addAll(measure.synonyms());
            for (String name : names) {
                measures.putIfAbsent(fold(name), measure);
                shownByFolded.putIfAbsent(
                        fold(name), measure.code() + "（" + measure.name().zh() + "）");
            }
        }
    }

    /** The name in a form in which padding, case, width, separators and the unit behind it make no difference. */
    public static String fold(String name) {
        return HeaderNames.splitUnit(HeaderNames.fold(name)).name();
    }

    /** The unit in brackets behind a name; null where there is none. */
    public static @Nullable String unitOf(String name) {
        String unit = HeaderNames.splitUnit(HeaderNames.fold(name)).unit();
        return unit != null && UnitWords.isUnit(unit) ? unit : null;
    }

    /** The field of the register that the name means. */
    public Optional<String> findField(Register register, String name) {
        RegisterColumns columns = registers.get(register);
        if (columns == null) {
            throw new IllegalStateException("every register has columns");
        }
        return columns.find(name).or(() -> columns.findVague(name)).map(RegisterColumns.Match::field);
    }

    /** The measure that the name means. */
    public Optional<Measure> findMeasure(String name) {
        return Optional.ofNullable(measures.get(fold(name)));
    }

    /** Measures whose names are nearest, to be shown. */
    public List<String> nearest(String name) {
        TreeSet<String> known = new TreeSet<>(shownByFolded.keySet());
        return Nearest.candidates(fold(name), known, MOST_OFFERED).stream()
                .map(folded -> shownByFolded.getOrDefault(folded, folded))
                .distinct()
                .toList();
    }

    /** Units that a line above a table states, as in 单位：万元; several where several are named. */
    public static List<String> cornerUnits(String cell) {
        return List.copyOf(new TreeSet<>(UnitWords.ofCorner(cell)));
    }

    /** What one of the word is in the unit, where the word is the unit multiplied, as 万元 is 10,000 元. */
    public static Optional<BigDecimal> factorOf(String word, Unit unit) {
        if (!UnitWords.isMultipleOf(word, unit)) {
            return Optional.empty();
        }
        BigDecimal factor = BigDecimal.ONE;
        for (char scale : word.toCharArray()) {
            factor = factor.scaleByPowerOfTen(
                    switch (scale) {
                        case '十' -> 1;
                        case '百' -> 2;
                        case '千' -> 3;
                        case '万' -> 4;
                        case '亿' -> 8;
                        default -> 0;
                    });
        }
        return Optional.of(factor);
    }

    /** Whether a row that begins with this cell is a total, a part of one, or a line below a table. */
    public static boolean isNoData(String cell) {
        return new TotalWords().isTotal(cell)
                || FooterWords.isSubset(HeaderNames.fold(cell))
                || FooterWords.isFooter(HeaderNames.fold(cell), FooterWords.with(List.of()));
    }

    /** Whether the cell is the beginning of a line below a table. */
    public static boolean isFooter(String cell) {
        return FooterWords.isFooter(HeaderNames.fold(cell), FooterWords.with(List.of()));
    }
}
