package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bad inputs of the category json. */
final class BadJson {
    private static final String SOUND = "{\"activity_id\":\"{id}\",\"area_code\":\"D01\",\"programme\":\"study\","
            + "\"held_on\":\"2025-03-05\",\"title\":\"读书会\",\"expected\":40,\"attended\":30}";

    private static int made;

    private BadJson() {}

    static List<BadInput> cases() {
        return List.of(
                array(),
                twiceAKey(),
                keyInOtherCase(),
                trailingText(),
                syntax(),
                noNumbers(),
                nested(),
                deep(),
                longText(),
                truncated());
    }

    /** A file of JSON in the making; each record with the code that it must get. */
    private static final class Records {
        private final String prefix = "j" + ++made + "-";
        private final List<String> texts = new ArrayList<>();
        private final List<@Nullable String> codes = new ArrayList<>();

        Records good(int number) {
            for (int index = 0; index < number; index++) {
                add(SOUND, null);
            }
            return this;
        }

        /** A sound record with a piece of it replaced. */
        Records bad(String piece, String other, @Nullable String code) {
            if (!SOUND.contains(piece)) {
                throw new IllegalArgumentException(piece + " is not in " + SOUND);
            }
            return add(SOUND.replace(piece, other), code);
        }

        Records add(String text, @Nullable String code) {
            texts.add(text.replace("{id}", prefix + texts.size()));
            codes.add(code);
            return this;
        }

        String lines() {
            return String.join("\n", texts) + "\n";
        }

        String elements() {
            return "[\n" + String.join(",\n", texts) + "\n]\n";
        }

        BadInput.Sent sendLines(BadInput input, String name) {
            return send(input, name, lines());
        }

        BadInput.Sent sendArray(BadInput input, String name) {
            return send(input, name, elements());
        }

        BadInput.Sent send(BadInput input, String name, String text) {
            BadInput.Sent file = input.sendMade(name, path -> java.nio.file.Files.writeString(path, text));
            for (int index = 0; index < codes.size(); index++) {
                file.row(index + 1, codes.get(index));
            }
            return file;
        }
    }

    private static BadInput array() {
        BadInput input = BadInput.of("JSN-01", ACCEPT, "");
        new Records().good(2).sendArray(input, "array.json");
        new Records().good(2).sendLines(input, "lines.jsonl");
        new Records().good(2).sendLines(input, "lines.ndjson");
        new Records().good(2).sendLines(input, "lines-under-the-name-of-an-array.json");
        Records marked = new Records().good(2);
        marked.send(input, "marked.json", "\uFEFF" + marked.elements());
        Records carriageReturns = new Records().good(2);
        carriageReturns.send(
                input, "carriage-returns.jsonl", carriageReturns.lines().replace('\n', '\r'));
        new Records().good(2).sendArray(input, "array-under-the-name-of-lines.jsonl");
        Records oneLine = new Records().good(2);
        oneLine.send(input, "one-line.json", oneLine.elements().replace("\n", ""));
        return input;
    }

    private static BadInput twiceAKey() {
        BadInput input = BadInput.of("JSN-03", QUARANTINE_ROW, "R_JSON_DUP_KEY");
        new Records()
                .good(3)
                .bad("\"attended\":30", "\"attended\":30,\"attended\":31", "R_JSON_DUP_KEY")
                .good(2)
                .sendLines(input, "a.jsonl");
        new Records()
                .good(3)
                .bad("\"attended\":30", "\"attended\":30,\"attended\":30", "R_JSON_DUP_KEY")
                .good(2)
                .sendArray(input, "same-value.json");
        new Records()
                .good(3)
                .bad("\"attended\":30", "\"attended\":30,\"\\u0061ttended\":31", "R_JSON_DUP_KEY")
                .good(2)
                .sendLines(input, "escaped.jsonl");
        return input;
    }

    private static BadInput keyInOtherCase() {
        BadInput input = BadInput.of("JSN-04", QUARANTINE_ROW, "R_KEY_MISSING");
        new Records()
                .good(3)
                .bad("\"activity_id\"", "\"ACTIVITY_ID\"", "R_KEY_MISSING")
                .good(2)
                .sendLines(input, "a.jsonl");
        new Records()
                .good(3)
                .bad("\"activity_id\"", "\"Activity_Id\"", "R_KEY_MISSING")
                .good(2)
                .sendArray(input, "a.json");
        return input;
    }

    private static BadInput trailingText() {
        BadInput input = BadInput.of("JSN-05", QUARANTINE_ROW, "R_JSON_TRAILING");
        new Records()
                .good(5)
                .add(SOUND + " trailing", "R_JSON_TRAILING")
                .good(1)
                .sendLines(input, "words.jsonl");
        new Records().good(5).add(SOUND + SOUND, "R_JSON_TRAILING").good(1).sendLines(input, "another-object.jsonl");
        new Records().good(5).add(SOUND + ",", "R_JSON_TRAILING").good(1).sendLines(input, "comma.jsonl");
        return input;
    }

    private static BadInput syntax() {
        BadInput input = BadInput.of("JSN-06", QUARANTINE_ROW, "R_JSON_SYNTAX");
        for (String bad : List.of(
                SOUND.replace('"', '\''),
                SOUND.replace("\"attended\"", "attended"),
                SOUND.replace("30}", "30 /* came */}"),
                SOUND.replace("30}", "30 // came"),
                SOUND.replace("30}", "30,}"),
                SOUND.replace("30}", "030}"),
                SOUND.replace("30}", "+30}"),
                SOUND.replace("30}", "True}"))) {
            new Records()
                    .good(5)
                    .add(bad, "R_JSON_SYNTAX")
                    .good(1)
                    .sendLines(input, "a" + input.sent().size() + ".jsonl");
        }
        new Records()
                .good(5)
                .add(SOUND.replace('"', '\''), "R_JSON_SYNTAX")
                .good(1)
                .sendArray(input, "array.json");
        return input;
    }

    private static BadInput noNumbers() {
        BadInput input = BadInput.of("JSN-08", QUARANTINE_ROW, "R_NOT_NUMBER");
        new Records()
                .good(19)
                .bad(":30}", ":NaN}", "R_NOT_NUMBER")
                .bad(":30}", ":Infinity}", "R_NOT_NUMBER")
                .bad(":30}", ":-Infinity}", "R_NOT_NUMBER")
                // A number in JSON, but none that can be counted: it is out of range like one of 400 digits.
                .bad(":30}", ":1e400}", "R_NOT_NUMBER")
                .good(1)
                .sendLines(input, "a.jsonl");
        return input;
    }

    private static BadInput nested() {
        BadInput input = BadInput.of("JSN-09", QUARANTINE_ROW, "R_JSON_SHAPE");
        new Records()
                .good(9)
                .bad("\"{id}\"", "{\"a\":1}", "R_JSON_SHAPE")
                .bad(":30}", ":[30]}", "R_JSON_SHAPE")
                .good(1)
                .sendLines(input, "a.jsonl");
        // What nothing reads may hold anything; a key that is not known is said once, of the file.
        new Records()
                .good(5)
                .bad(":30}", ":30,\"extra\":{\"a\":[1,{\"b\":2}]}}", null)
                .sendArray(input, "unknown.json")
                .says("W_COLUMN_UNKNOWN");
        new Records()
                .good(9)
                .add("[1,2]", "R_JSON_SHAPE")
                .add("42", "R_JSON_SHAPE")
                .sendLines(input, "no-objects.jsonl");
        return input;
    }

    private static BadInput deep() {
        BadInput input = BadInput.of("JSN-10", QUARANTINE_ROW, "R_JSON_DEPTH");
        new Records().good(5).add("[".repeat(2_000), "R_JSON_DEPTH").good(1).sendLines(input, "open.jsonl");
        new Records()
                .good(5)
                .add("[".repeat(2_000) + "]".repeat(2_000), "R_JSON_DEPTH")
                .good(1)
                .sendArray(input, "closed.json");
        new Records()
                .good(5)
                .bad(":30}", ":30,\"x\":" + "{\"y\":".repeat(100) + "1" + "}".repeat(101), "R_JSON_DEPTH")
                .good(1)
                .sendLines(input, "below-a-key.jsonl");
        return input;
    }

    private static BadInput longText() {
        BadInput input = BadInput.of("JSN-11", QUARANTINE_ROW, "R_FIELD_TOO_LONG");
        new Records()
                .good(5)
                .bad("读书会", "x".repeat(25_000_000), "R_FIELD_TOO_LONG")
                .good(1)
                .sendLines(input, "a.jsonl");
        new Records()
                .good(5)
                .bad("读书会", "书".repeat(4_097), "R_FIELD_TOO_LONG")
                .good(1)
                .sendArray(input, "a-little.json");
        return input;
    }

    private static BadInput truncated() {
        BadInput input = BadInput.of("JSN-13", REJECT_FILE, "F_TRUNCATED");
        String lines = new Records().good(3).lines();
        input.sendRefused("a.jsonl", "F_TRUNCATED", lines.substring(0, lines.length() - 5))
                .received(3);
        String elements = new Records().good(3).elements();
        input.sendRefused("a.json", "F_TRUNCATED", elements.substring(0, elements.length() - 5))
                .received(3);
        String unclosed = new Records().good(3).elements();
        input.sendRefused("without-its-bracket.json", "F_TRUNCATED", unclosed.substring(0, unclosed.lastIndexOf(']')))
                .received(3);
        return input;
    }
}
