package org.civicdigest.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Register;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.notice.Notice;

/**
 * How a head fits a register.
 *
 * @param fieldIndexes field → index in the head
 * @param found how many columns have a meaning
 * @param foundOutsideAscii how many of these have a name that no ASCII file could hold; such a name resolves only if
 *     the encoding is right
 * @param unknownOutsideAscii how many names outside of ASCII have no meaning
 * @param problems why the file cannot be read by this head
 * @param warnings what is worth a word if it can
 * @param layout what a template found beside the columns of its fields
 */
record HeadMatch(
        Register register,
        Map<String, Integer> fieldIndexes,
        int found,
        int foundOutsideAscii,
        int unknownOutsideAscii,
        List<Notice> problems,
        List<Notice> warnings,
        SheetLayout layout) {
    HeadMatch(
            Register register,
            Map<String, Integer> fieldIndexes,
            int found,
            int foundOutsideAscii,
            int unknownOutsideAscii,
            List<Notice> problems,
            List<Notice> warnings) {
        this(
                register,
                fieldIndexes,
                found,
                foundOutsideAscii,
                unknownOutsideAscii,
                problems,
                warnings,
                SheetLayout.NONE);
    }

    HeadMatch {
        fieldIndexes = Collections.unmodifiableMap(new TreeMap<>(fieldIndexes));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Finds the meaning of heads. */
    interface Matcher {
        HeadMatch match(String file, List<String> head);
    }

    /** Whether at least one name is known; else a row of data may stand where the head should be. */
    boolean isHead() {
        return found > 0;
    }

    static boolean isOutsideAscii(String name) {
        return name.chars().anyMatch(character -> character > 0x7F);
    }

    /** The head for a message; nothing of it where it may be a row of data. */
    static String shown(List<String> head, int found) {
        if (found == 0) {
            return "—";
        }
        List<String> shown = head.stream().limit(30).map(HeaderNames::shown).toList();
        return String.join(", ", shown) + (head.size() > shown.size() ? ", …" : "");
    }
}
