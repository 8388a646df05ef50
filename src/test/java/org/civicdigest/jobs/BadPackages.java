package org.civicdigest.jobs;

import static org.civicdigest.jobs.BadInput.Outcome.REJECT_FILE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Workbook;

/** Bad inputs of the category xlsx: the package that a workbook is, and what it would do to whoever opens it. */
final class BadPackages {
    private static final int MEGABYTE = 1 << 20;

    private BadPackages() {}

    static List<BadInput> cases() {
        return List.of(
                spaces(), justUnderTheRatio(), entities(), laughs(), twice(), names(), macros(), active(), fullSheet());
    }

    private static BadBook sound() {
        return BadBook.of(BadTable.activities().good(3));
    }

    private static BadInput spaces() {
        BadInput input = BadInput.of("XLS-01", REJECT_FILE, "F_ZIP_BOMB");
        input.sendRefused("sheet.xlsx", "F_ZIP_BOMB", path -> {
            byte[] spaces = new byte[MEGABYTE];
            Arrays.fill(spaces, (byte) ' ');
            try (OutputStream out = Files.newOutputStream(path)) {
                sound().writeTo(out, BadBook.SHEET, sheet -> {
                    write(sheet, "<worksheet><sheetData>");
                    for (int block = 0; block < 200; block++) {
                        sheet.write(spaces);
                    }
                    write(sheet, "</sheetData></worksheet>");
                });
            }
        });
        return input;
    }

    private static BadInput justUnderTheRatio() {
        BadInput input = BadInput.of("XLS-02", REJECT_FILE, "F_ZIP_BOMB");
        input.sendRefused("text.xlsx", "F_ZIP_BOMB", path -> {
            try (OutputStream out = Files.newOutputStream(path)) {
                sound().writeTo(out, BadBook.SHEET, BadPackages::writeSemiRandomText);
            }
        });
        return input;
    }

    /** A cell of 258 MiB, with enough that is new in each block to stay below a hundred to one. */
    private static void writeSemiRandomText(OutputStream sheet) throws IOException {
        write(sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
        Random random = new Random(2);
        byte[] block = new byte[8_192];
        for (int index = 0; index < block.length; index++) {
            block[index] = (byte) ('a' + random.nextInt(16));
        }
        for (int index = 0; index < 258 * MEGABYTE / block.length; index++) {
            for (int fresh = 0; fresh < 200; fresh++) {
                block[(index * 200 + fresh) % block.length] = (byte) ('a' + random.nextInt(16));
            }
            sheet.write(block);
        }
        write(sheet, "</t></is></c></row></sheetData></worksheet>");
    }

    private static BadInput entities() {
        BadInput input = BadInput.of("XLS-03", REJECT_FILE, "F_XML_DOCTYPE");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        for (String part : List.of(BadBook.SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml")) {
            input.sendRefused(
                    "of" + input.sent().size() + ".xlsx",
                    "F_XML_DOCTYPE",
                    sound().changed(part, xml -> withType(xml, external)).bytes());
        }
        input.sendRefused(
                "from-elsewhere.xlsx",
                "F_XML_DOCTYPE",
                sound().changed(BadBook.SHEET, xml -> withType(xml, "<!DOCTYPE worksheet SYSTEM \"http://x/y.dtd\">"))
                        .bytes());
        return input;
    }

    private static String withType(String xml, String type) {
        int root = xml.indexOf('<', xml.indexOf("?>") < 0 ? 0 : xml.indexOf("?>"));
        return xml.substring(0, root) + type + xml.substring(root);
    }

    private static BadInput laughs() {
        BadInput input = BadInput.of("XLS-04", REJECT_FILE, "F_XML_DOCTYPE");
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int index = 1; index < 10; index++) {
            type.append("<!ENTITY a").append(index).append(" \"");
            type.append(("&a" + (index - 1) + ";").repeat(10)).append("\">");
        }
        type.append("]>");
        input.sendRefused(
                "a.xlsx",
                "F_XML_DOCTYPE",
                sound().changed("xl/sharedStrings.xml", xml -> withType(xml, type.toString()))
                        .bytes());
        return input;
    }

    private static BadInput twice() {
        BadInput input = BadInput.of("XLS-06", REJECT_FILE, "F_ZIP_DUPLICATE_ENTRY");
        byte[] other = "<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_8);
        byte[] distinct = sound().with("xl/worksheets/sheet2.xml", other).bytes();
        input.sendRefused("a.xlsx", "F_ZIP_DUPLICATE_ENTRY", renamed(distinct, "sheet2.xml", "sheet1.xml"));
        input.sendRefused("in-other-case.xlsx", "F_ZIP_DUPLICATE_ENTRY", renamed(distinct, "sheet2.xml", "SHEET1.xml"));
        return input;
    }

    /** Another name of the same length for an entry, in its own head and in the directory. */
    static byte[] renamed(byte[] zip, String name, String other) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BadInput names() {
        BadInput input = BadInput.of("XLS-07", REJECT_FILE, "F_ZIP_NAME");
        for (String name : List.of("../../evil.txt", "/etc/evil.txt", "xl/../../evil", "C:/evil.txt", "..\\evil.txt")) {
            input.sendRefused(
                    "a" + input.sent().size() + ".xlsx",
                    "F_ZIP_NAME",
                    sound().with(name, "evil").bytes());
        }
        return input;
    }

    private static BadInput macros() {
        BadInput input = BadInput.of("XLS-08", REJECT_FILE, "F_MACRO");
        input.sendRefused(
                "a.xlsm", "F_MACRO", sound().with("xl/vbaProject.bin", "x").bytes());
        input.sendRefused(
                "hidden.xlsx", "F_MACRO", sound().with("xl/vbaProject.bin", "x").bytes());
        input.sendRefused(
                "elsewhere.xlsx",
                "F_MACRO",
                sound().with("docs/VBAProject.bin", "x").bytes());
        return input;
    }

    private static BadInput active() {
        BadInput input = BadInput.of("XLS-09", REJECT_FILE, "F_ACTIVE_CONTENT");
        for (String part : List.of(
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/connections.xml",
                "xl/activeX/activeX1.xml",
                "xl/queryTables/queryTable1.xml")) {
            input.sendRefused(
                    "a" + input.sent().size() + ".xlsx",
                    "F_ACTIVE_CONTENT",
                    sound().with(part, "<x/>").bytes());
        }
        // A call of another program in a formula needs no part of its own; a part may lie under any name.
        input.sendRefused(
                "call.xlsx",
                "F_ACTIVE_CONTENT",
                sound().changed(
                                BadBook.SHEET,
                                xml -> xml.replaceFirst("<v>30.0</v>", "<f>cmd|'/c calc'!A1</f><v>30.0</v>"))
                        .bytes());
        input.sendRefused(
                "renamed-part.xlsx",
                "F_ACTIVE_CONTENT",
                sound().changed(
                                "xl/_rels/workbook.xml.rels",
                                xml -> xml.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                                                + "2006/relationships/externalLink\" Target=\"x.xml\"/></Relationships>"))
                        .bytes());
        BadTable pictured = BadTable.activities().good(2);
        input.sendBytes(
                "with-a-picture.xlsx",
                pictured,
                BadBook.of(pictured, book -> book.addPicture(new byte[] {1, 2}, Workbook.PICTURE_TYPE_PNG))
                        .bytes());
        return input;
    }

    private static BadInput fullSheet() {
        BadInput input = BadInput.of("XLS-19", REJECT_FILE, "F_TOO_LARGE");
        input.sendRefused("full.xlsx", "F_TOO_LARGE", path -> {
            byte[] row = ("<row>" + "<c><v>1</v></c>".repeat(200) + "</row>").getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                sound().writeTo(out, BadBook.SHEET, sheet -> {
                    write(sheet, "<worksheet><sheetData>");
                    for (int index = 0; index < 30_000; index++) {
                        sheet.write(row);
                    }
                    write(sheet, "</sheetData></worksheet>");
                });
            }
        });
        return input;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
