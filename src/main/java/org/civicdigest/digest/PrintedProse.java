package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences for paper, whose typesetter breaks lines at every change of weight: a number keeps the bracket before it and the
 * punctuation behind it on its line.
 */
public final class PrintedProse {
    private static final String OPENING = "（(“《「";
    private static final String CLOSING = "，。；：、）)”》」,.;:!?！？%";

    private PrintedProse() {}

    /** @param number bold and kept whole; empty for a piece of words alone */
    public record Piece(String before, String number, String after) {}

    /** The pieces in the order of reading. */
    public static List<Piece> pieces(Prose prose) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        List<Prose.Run> runs = prose.runs();
        for (int place = 0; place < runs.size(); place++) {
            Prose.Run run = runs.get(place);
            if (!run.isNumber()) {
                words.append(run.text());
                continue;
            }
            int opening = words.length();
            while (opening > 0 && OPENING.indexOf(words.charAt(opening - 1)) >= 0) {
                opening--;
            }
            String before = words.substring(opening);
            words.setLength(opening);
            if (!words.isEmpty()) {
                pieces.add(new Piece(words.toString(), "", ""));
                words.setLength(0);
            }
            String after = "";
            if (place + 1 < runs.size() && !runs.get(place + 1).isNumber()) {
                String next = runs.get(++place).text();
                int closing = 0;
                while (closing < next.length() && CLOSING.indexOf(next.charAt(closing)) >= 0) {
                    closing++;
                }
                after = next.substring(0, closing);
                words.append(next.substring(closing));
            }
            pieces.add(new Piece(before, run.text(), after));
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.toString(), "", ""));
        }
        return pieces;
    }
}
