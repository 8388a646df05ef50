package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT;
import static org.civicdigest.jobs.BadInput.Outcome.ACCEPT_WARN;
import static org.civicdigest.jobs.BadInput.Outcome.IGNORE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.QUARANTINE_ROW;
import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Bad inputs of the category encoding. */
final class BadEncodings {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private BadEncodings() {}

    static List<BadInput> cases() {
        return List.of(
                mark(),
                gb18030(),
                rareNames(),
                utf16WithoutMark(),
                windows1252(),
                twoEncodings(),
                invalidUtf8(),
                replacementCharacter(),
                mojibake(),
                markInTheMiddle(),
                decomposed(),
                otherThanDeclared());
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static BadInput mark() {
        BadInput input = BadInput.of("ENC-01", ACCEPT, "");
        for (BadTable table : List.of(BadTable.activities(), BadTable.chinese(), BadTable.form(), BadTable.returns())) {
            boolean isForm = table.head().startsWith("No.");
            table.good(3);
            input.sendBytes(
                    (isForm ? "form_" : "t") + input.sent().size() + ".csv",
                    table,
                    join(UTF_8_MARK, utf8(table.text())));
        }
        BadTable quoted =
                BadTable.activities().named("activity_id", "\"activity_id\"").good(2);
        input.sendBytes("quoted-head.csv", quoted, join(UTF_8_MARK, utf8(quoted.text())));
        return input;
    }

    private static BadInput gb18030() {
        BadInput input = BadInput.of("ENC-02", ACCEPT_WARN, "W_ENC_GB18030");
        BadTable titles = BadTable.activities().good(3);
        input.sendBytes("titles.csv", titles, titles.text().getBytes(GB18030)).says("W_ENC_GB18030");
        BadTable heads = BadTable.chinese().now("title", "").good(3);
        input.sendBytes("heads.csv", heads, heads.text().getBytes(GB18030)).says("W_ENC_GB18030");
        BadTable form = BadTable.form().now("remark", "东城区的活动").good(3);
        input.sendBytes("form_gb.csv", form, form.text().getBytes(GB18030)).says("W_ENC_GB18030");
        BadTable bad = BadTable.chinese().bad("attended", "-5", "R_NEGATIVE").good(2);
        input.sendBytes("with-a-fault.csv", bad, bad.text().getBytes(GB18030)).says("W_ENC_GB18030");
        return input;
    }

    private static BadInput rareNames() {
        BadInput input = BadInput.of("ENC-03", ACCEPT_WARN, "W_ENC_GB18030");
        BadTable table = BadTable.activities().now("title", "㐀㐁𠀀的讲座").good(3);
        input.sendBytes("a.csv", table, table.text().getBytes(GB18030)).says("W_ENC_GB18030");
        BadTable only = BadTable.activities().now("title", "㐀㐁𠀀").good(3);
        input.sendBytes("only.csv", only, only.text().getBytes(GB18030)).says("W_ENC_GB18030");
        return input;
    }

    private static BadInput utf16WithoutMark() {
        BadInput input = BadInput.of("ENC-05", REJECT_FILE, "F_ENC_UNKNOWN");
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (BadTable table : List.of(BadTable.activities(), BadTable.chinese())) {
                byte[] bytes = table.good(3).text().getBytes(charset);
                input.sendRefused("t" + input.sent().size() + ".csv", "F_ENC_UNKNOWN", bytes)
                        .received(3);
            }
        }
        return input;
    }

    private static BadInput windows1252() {
        BadInput input = BadInput.of("ENC-06", ACCEPT_WARN, "W_ENC_GUESSED");
        BadTable table = BadTable.activities().now("title", "café,resumé").good(4);
        input.sendBytes("a.csv", table, table.text().getBytes(WINDOWS_1252)).says("W_ENC_GUESSED");
        BadTable one = BadTable.activities().now("title", "class").good(4).fine("title", "Señor Müller");
        input.sendBytes("one.csv", one, one.text().getBytes(WINDOWS_1252)).says("W_ENC_GUESSED");
        BadTable foreign = BadTable.activities()
                .now("title", "café")
                .now("area_code", "Z99")
                .good(4);
        input.sendRefused("foreign.csv", "F_ENC_UNKNOWN", foreign.text().getBytes(WINDOWS_1252));
        BadTable head = BadTable.activities().and("café", "1").good(4);
        input.sendRefused("head.csv", "F_ENC_UNKNOWN", head.text().getBytes(WINDOWS_1252));
        return input;
    }

    private static BadInput twoEncodings() {
        BadInput input = BadInput.of("ENC-07", REJECT_FILE, "F_ENC_MIXED");
        BadTable first = BadTable.activities().good(3);
        BadTable second = BadTable.activities().good(3);
        byte[] rows = second.text().substring(second.head().length() + 1).getBytes(GB18030);
        input.sendRefused("a.csv", "F_ENC_MIXED", join(utf8(first.text()), rows))
                .received(6);
        BadTable third = BadTable.chinese().good(3);
        input.sendRefused("gb-first.csv", "F_ENC_MIXED", join(third.text().getBytes(GB18030), utf8(first.text())));
        return input;
    }

    private static BadInput invalidUtf8() {
        BadInput input = BadInput.of("ENC-08", REJECT_FILE, "F_ENC_INVALID");
        byte[][] faults = {
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}
        };
        for (byte[] fault : faults) {
            BadTable table = BadTable.activities().good(3);
            byte[] start = utf8(table.text());
            byte[] row = utf8("x,D01,study,2025-03-05,张");
            byte[] end = utf8("三,40,30\n");
            input.sendRefused("t" + input.sent().size() + ".csv", "F_ENC_INVALID", join(start, row, fault, end));
            input.sendRefused(
                    "marked" + input.sent().size() + ".csv", "F_ENC_INVALID", join(UTF_8_MARK, start, row, fault, end));
        }
        return input;
    }

    private static BadInput replacementCharacter() {
        BadInput input = BadInput.of("ENC-10", ACCEPT_WARN, "W_REPLACEMENT_CHAR");
        input.send(
                "a.csv",
                BadTable.activities()
                        .good(1)
                        .bad("title", "张\uFFFD", "W_REPLACEMENT_CHAR")
                        .good(1));
        input.send(
                "key.csv",
                BadTable.activities()
                        .bad("activity_id", "a\uFFFD1", "R_BAD_KEY_CHAR")
                        .good(1)
                        .bad("area_code", "D0\uFFFD", "R_BAD_KEY_CHAR"));
        BadTable held = BadTable.activities().good(1);
        input.send("held.csv", held);
        input.send(
                "person.csv",
                BadTable.attendance(held.id(1))
                        .bad("person_id", "p\uFFFD", "R_BAD_KEY_CHAR")
                        .good(30));
        return input;
    }

    private static BadInput mojibake() {
        BadInput input = BadInput.of("ENC-11", QUARANTINE_ROW, "R_DISTRICT_UNKNOWN");
        String wrong = new String(utf8("东城区"), StandardCharsets.ISO_8859_1);
        String wrongToo = new String(utf8("东城区"), WINDOWS_1252);
        // The bytes 80 to 9F become control characters, which are named first where they are in the cell.
        boolean hasControls = wrong.chars().anyMatch(character -> character >= 0x80 && character < 0xA0);
        return input.inActivities("area_code", hasControls ? "R_CONTROL_CHAR" : "R_DISTRICT_UNKNOWN", wrong)
                .inReturns("area_code", "R_DISTRICT_UNKNOWN", wrongToo);
    }

    private static BadInput markInTheMiddle() {
        BadInput input = BadInput.of("ENC-12", IGNORE_ROW, "I_HEADER_REPEATED");
        for (BadTable table : List.of(BadTable.activities(), BadTable.chinese())) {
            table.good(2).raw("\uFEFF" + table.head(), "I_HEADER_REPEATED").good(2);
            input.sendBytes("t" + input.sent().size() + ".csv", table, join(UTF_8_MARK, utf8(table.text())));
        }
        return input;
    }

    private static BadInput decomposed() {
        BadInput input = BadInput.of("ENC-13", ACCEPT, "");
        String decomposed = "Rene\u0301 in the cafe\u0301";
        BadTable table = BadTable.activities().fine("title", decomposed).fine("title", "René in the café");
        table.and("revision", "");
        input.send("a.csv", BadTable.activities().fine("title", decomposed).fine("title", "René in the café"));
        return input;
    }

    private static BadInput otherThanDeclared() {
        BadInput input = BadInput.of("ENC-15", REJECT_FILE, "F_ENC_DECLARED_MISMATCH");
        String text = BadTable.chinese().good(3).text();
        input.sendRefused("a.csv", "F_ENC_DECLARED_MISMATCH", path -> {
            Files.writeString(path, text, StandardCharsets.UTF_8);
            sidecar(path, "encoding: GB18030\n");
        });
        return input;
    }

    /** What a file says of itself in a file beside it. */
    static void sidecar(java.nio.file.Path file, String content) throws IOException {
        Files.writeString(file.resolveSibling(file.getFileName() + ".meta.yaml"), content, StandardCharsets.UTF_8);
        assertThat(file).exists();
    }
}
