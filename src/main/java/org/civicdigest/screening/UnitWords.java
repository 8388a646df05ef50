package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The words that districts put behind a number, and what each can count.
 *
 * <p>人 behind attendances is taken, since forms ask for 人数 where they mean 人次 and the measure decides; 人次 in a
 * measure of people is not, since the same person may be in it several times.
 */
final class UnitWords {
    static final String PERCENT = "%";
    static final String PER_MILLE = "‰";

    private static final Map<String, Set<Unit>> WORDS = words();

    /** Longer words before those that they end with. */
    private static final List<String> LONGEST_FIRST = longestFirst();

    private UnitWords() {}

    private static Map<String, Set<Unit>> words() {
        Map<String, Set<Unit>> words = new LinkedHashMap<>();
        put(words, Unit.SESSIONS, "次", "场", "场次", "期", "回", "讲", "节", "堂", "轮", "班次", "天", "日", "sessions", "times");
        put(words, Unit.ATTENDANCES, "人次", "人", "名", "位", "次", "个人", "people", "persons", "attendances");
        put(words, Unit.PEOPLE, "人", "名", "位", "口", "个人", "people", "persons");
        put(words, Unit.HOUSEHOLDS, "户", "家", "households");
        put(words, Unit.ITEMS, "件", "起", "宗", "项", "条", "篇", "份", "幅", "张", "块", "台", "部", "例", "封", "items");
        put(words, Unit.COPIES, "册", "册次", "本", "份", "copies");
        put(words, Unit.HOURS, "小时", "个小时", "学时", "课时", "hours", "h");
        put(words, Unit.POINTS, "分", "points");
        put(words, Unit.SITES, "处", "家", "所", "座", "点", "站", "sites");
        put(words, Unit.YUAN, "元", "圆", "yuan");
        put(words, Unit.DAYS, "天", "日", "days");
        put(words, Unit.PERCENT, PERCENT, PER_MILLE);
        EnumSet<Unit> counted = EnumSet.allOf(Unit.class);
        counted.removeAll(EnumSet.of(Unit.HOURS, Unit.YUAN, Unit.PERCENT, Unit.POINTS));
        counted.forEach(unit -> put(words, unit, "个"));
        return words;
    }

    private static void put(Map<String, Set<Unit>> words, Unit unit, String... spellings) {
        for (String spelling : spellings) {
            words.computeIfAbsent(spelling, word -> EnumSet.noneOf(Unit.class)).add(unit);
        }
    }

    private static List<String> longestFirst() {
        List<String> words = new ArrayList<>(WORDS.keySet());
        words.sort(Comparator.comparingInt(String::length).reversed());
        return List.copyOf(words);
    }

    /** The word at the end of the text; null where there is none. */
    static @Nullable String findAtEnd(String text) {
        for (String word : LONGEST_FIRST) {
            if (text.endsWith(word)) {
                return word;
            }
        }
        return null;
    }

    /** Whether what the word counts can be what the measure counts. */
    static boolean fits(String word, Unit unit) {
        return WORDS.getOrDefault(word, Set.of()).contains(unit);
    }

    static boolean isPercent(@Nullable String word) {
        return PERCENT.equals(word) || PER_MILLE.equals(word);
    }
}
