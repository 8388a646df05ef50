package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.List;
import org.civicdigest.notice.PersonalNumbers;

/**
 * How a received text appears in the arguments of a notice: short, on one line, without numbers that point at a person.
 */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    /** The text, at most 40 characters, with identity and telephone numbers masked. */
    static String of(String received) {
        String text = PersonalNumbers.masked(received);
        StringBuilder quoted = new StringBuilder(Math.min(text.length(), LONGEST));
        int characters = 0;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            if (++characters == LONGEST && index + Character.charCount(point) < text.length()) {
                return quoted.append('…').toString();
            }
            quoted.appendCodePoint(isPrintable(point) ? point : '·');
            index += Character.charCount(point);
        }
        return quoted.toString();
    }

    /** The arguments of a message: the first is received text, the others are our own words and stay as they are. */
    static List<String> list(Object... arguments) {
        List<String> list = new ArrayList<>(arguments.length);
        for (Object argument : arguments) {
            list.add(list.isEmpty() ? of(argument.toString()) : argument.toString());
        }
        return list;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
