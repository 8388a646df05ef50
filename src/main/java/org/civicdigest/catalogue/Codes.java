package org.civicdigest.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.civicdigest.model.Text;

/**
 * The codes that a kind of thing may be referred to by.
 *
 * <p>A thing with some other fault still counts as known, and a list that could not be read whole knows that it has
 * gaps: one mistake gives one problem, not one more for each reference to it.
 */
final class Codes {
    private final Text expected;
    private final Map<String, Integer> lineByCode = new LinkedHashMap<>();
    private boolean complete = true;

    /** @param expected how a problem asks for such a code, such as "the code of a measure" */
    Codes(String zh, String en) {
        this.expected = new Text(zh, en);
    }

    /** Adds a code and reports it when it is there already. */
    void declare(Located code, FileProblems problems) {
        if (code.isAbsent()) {
            complete = false;
            return;
        }
        Integer first = lineByCode.putIfAbsent(code.value(), code.line());
        if (first != null) {
            problems.error(code, Words.again(code.value(), first), new Text("每个代码只出现一次", "each code to occur once"));
        }
    }

    /** Adds a code that is known without standing in a file, or may stand in several rows of it. */
    void add(String code) {
        lineByCode.putIfAbsent(code, 1);
    }

    /** Says that further codes may exist: references to unknown ones are then not reported. */
    void markIncomplete() {
        complete = false;
    }

    boolean isComplete() {
        return complete;
    }

    boolean contains(String code) {
        return lineByCode.containsKey(code);
    }

    Collection<String> all() {
        return lineByCode.keySet();
    }

    /** Reports a reference to a code that is not known, and answers whether it is. */
    boolean check(Located reference, FileProblems problems) {
        if (reference.isAbsent() || contains(reference.value())) {
            return !reference.isAbsent();
        }
        if (complete) {
            problems.unknown(reference, expected, lineByCode.keySet());
        }
        return false;
    }
}
