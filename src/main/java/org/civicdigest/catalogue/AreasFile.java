package org.civicdigest.catalogue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.civicdigest.catalogue.Known.AreaRow;
import org.civicdigest.model.Area;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code areas.csv}: one row per code and span, with its name, level and parent.
 *
 * <p>Where {@code name_en} is empty the Chinese name stands for both, as there is no English for most villages.
 */
final class AreasFile {
    static final String NAME = "areas.csv";
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    private static final CsvFile COLUMNS =
            new CsvFile(List.of("code", "name", "level", "parent"), List.of("name_en", "valid_from", "valid_to"));

    private AreasFile() {}

    static void read(Path file, FileProblems problems, Known known) {
        if (!COLUMNS.read(file, problems, row -> readRow(row, problems, known))) {
            known.areaCodes.markIncomplete();
        }
        AreaHierarchy.check(known, problems);
    }

    private static void readRow(CsvRow row, FileProblems problems, Known known) {
        Located code = row.word("code");
        if (!code.isAbsent() && !CODE.matcher(code.value()).matches()) {
            problems.error(
                    code,
                    Words.quoted(code.value()),
                    new Text("1 至 32 个字母、数字、_ 或 -", "1 to 32 letters, digits, _ or -"));
        }
        if (code.isAbsent()) {
            known.areaCodes.markIncomplete();
        } else {
            known.areaCodes.add(code.value());
        }
        Located name = row.word("name");
        Located english = row.cell("name_en");
        Located level = row.reference("level", known.levelCodes);
        Located parent = row.cell("parent");
        checkParent(row, known.depth(level.value()), parent);
        @Nullable LocalDate from = row.findDay("valid_from").orElse(null);
        @Nullable LocalDate to = row.findDay("valid_to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            row.error(
                    "valid_to",
                    Words.quoted(to.toString()),
                    new Text("不早于 valid_from（" + from + "）的日期", "a day not before valid_from, " + from));
        }
        int depth = known.depth(level.value());
        if (row.isSound() && depth >= 0) {
            Text both = english.isAbsent() ? Text.same(name.value()) : new Text(name.value(), english.value());
            // The level's own string is kept: a country has one per village otherwise.
            String levelCode = known.levels.get(depth).code();
            Optional<String> above = Optional.of(parent.value()).filter(word -> !word.isEmpty());
            known.areas.add(
                    new AreaRow(new Area(code.value(), both, levelCode, above.orElse(null), from, to), row.line()));
        }
    }

    private static void checkParent(CsvRow row, int depth, Located parent) {
        if (depth == 0 && !parent.isAbsent()) {
            row.error(
                    "parent",
                    Words.quoted(parent.value()),
                    new Text("空（最高层级没有上级）", "none: nothing is above the top level"));
        }
        if (depth > 0 && parent.isAbsent()) {
            row.error("parent", Words.NOTHING, new Text("上级区划的代码", "the code of the area above"));
        }
    }
}
