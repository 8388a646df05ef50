package org.civicdigest.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of a register in the making: sound rows, and rows with a planted fault together with the code that each must
 * get. Sound rows of different files never share a key.
 */
final class BadTable {
    private static int made;
    private static int returnsMade;

    private final String prefix = "t" + ++made + "-";
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sound = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int rows;
    private int firstYear;

    /**
     * @param text without its line end; may hold some where a cell is quoted
     * @param code of the notice that the row must get, null for a sound one
     */
    record Line(String text, @Nullable String code) {}

    private BadTable() {}

    /** Activities under their canonical names. */
    static BadTable activities() {
        return new BadTable()
                .column("activity_id", "activity_id", "")
                .column("area_code", "area_code", "D01")
                .column("programme", "programme", "study")
                .column("held_on", "held_on", "2025-03-05")
                .column("title", "title", "读书会")
                .column("expected", "expected", "40")
                .column("attended", "attended", "30");
    }

    /** Activities under Chinese names, in another order. */
    static BadTable chinese() {
        return new BadTable()
                .column("area_code", "单位代码", "D01")
                .column("held_on", "活动日期", "2025-03-05")
                .column("activity_id", "活动编号", "")
                .column("attended", "实到人数", "30")
                .column("expected", "应到人数", "40")
                .column("title", "主题", "读书会")
                .column("programme", "项目", "study");
    }

    /** Activities as a template of the town reads them: {@code form_*.csv}. */
    static BadTable form() {
        return new BadTable()
                .column("activity_id", "No.", "")
                .column("held_on", "When", "2025-03-05")
                .column("attended", "Heads", "30")
                .column("expected", "Invited", "40")
                .column("area_code", "Where", "D01")
                .column("remark", "Remark", "x");
    }

    static BadTable attendance(String activity) {
        return new BadTable()
                .column("activity_id", "activity_id", activity)
                .column("person_id", "person_id", "")
                .column("status", "status", "present")
                .column("hours", "hours", "2");
    }

    /** Returns of one measure: a month for each row, which no other table has. */
    static BadTable returns() {
        int number = returnsMade++;
        BadTable table = new BadTable();
        table.firstYear = 1990 + number / 60 * 3;
        return table.column("area_code", "area_code", "S" + (11 + number % 60))
                .column("period", "period", "")
                .column("measure", "measure", "visits")
                .column("value", "value", "30");
    }

    private BadTable column(String field, String header, String value) {
        headers.put(field, header);
        sound.put(field, value);
        return this;
    }

    BadTable and(String field, String value) {
        return column(field, field, value);
    }

    BadTable without(String field) {
        headers.remove(field);
        sound.remove(field);
        return this;
    }

    /** Another name for a column. */
    BadTable named(String field, String header) {
        headers.put(field, header);
        return this;
    }

    /** Another value in all rows to come. */
    BadTable now(String field, String value) {
        sound.put(field, value);
        return this;
    }

    BadTable good(int number) {
        for (int index = 0; index < number; index++) {
            lines.add(new Line(row(Map.of()), null));
        }
        return this;
    }

    /** A row with one other cell, and the code that it must get. */
    BadTable bad(String field, String value, String code) {
        return bad(Map.of(field, value), code);
    }

    BadTable bad(Map<String, String> values, String code) {
        lines.add(new Line(row(values), code));
        return this;
    }

    /** A row with one other cell that is nothing to speak of. */
    BadTable fine(String field, String value) {
        lines.add(new Line(row(Map.of(field, value)), null));
        return this;
    }

    BadTable fine(Map<String, String> values) {
        lines.add(new Line(row(values), null));
        return this;
    }

    /** A line as it stands; {@code {id}} becomes an id of this file. */
    BadTable raw(String text, @Nullable String code) {
        rows++;
        lines.add(new Line(text.replace("{id}", prefix + rows), code));
        return this;
    }

    String id(int row) {
        return prefix + row;
    }

    private String row(Map<String, String> values) {
        rows++;
        List<String> cells = new ArrayList<>();
        sound.forEach((field, value) -> {
            String cell = values.getOrDefault(field, value);
            boolean isGiven = values.containsKey(field);
            if (!isGiven && cell.isEmpty()) {
                cell = switch (field) {
                    case "activity_id" -> prefix + rows;
                    case "person_id" -> "p-" + prefix + rows;
                    case "period" -> String.format("%d-%02d", firstYear + (rows - 1) / 12, (rows - 1) % 12 + 1);
                    default -> cell;
                };
            }
            cells.add(quoted(cell));
        });
        return String.join(",", cells);
    }

    static String quoted(String cell) {
        boolean isSpecial = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
        return isSpecial ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    String head() {
        return String.join(",", headers.values());
    }

    List<Line> lines() {
        return lines;
    }

    /** Head and rows, each line with its end. */
    String text() {
        StringBuilder text = new StringBuilder(head()).append('\n');
        lines.forEach(line -> text.append(line.text()).append('\n'));
        return text.toString();
    }

    /** The number of the file's line at which a row begins. */
    long lineOf(int index) {
        long line = 2;
        for (int before = 0; before < index; before++) {
            line += 1
                    + lines.get(before)
                            .text()
                            .chars()
                            .filter(character -> character == '\n')
                            .count();
        }
        return line;
    }
}
