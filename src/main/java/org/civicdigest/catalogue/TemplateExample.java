package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.civicdigest.model.Period;
import org.civicdigest.model.Template.Example;
import org.civicdigest.model.Template.Expected;
import org.civicdigest.model.Text;

/** Reads one worked example of a template; that its rows come out so is tested elsewhere. */
final class TemplateExample {
    private TemplateExample() {}

    /** @param measures those that the template can give; empty where that cannot be told */
    static Optional<Example> read(YamlObject yaml, List<Located> globs, Set<String> measures, int headRows) {
        Located file = yaml.word("file");
        if (!file.isAbsent() && globs.stream().noneMatch(glob -> matches(glob.value(), file.value()))) {
            yaml.problems()
                    .error(
                            file,
                            Words.quoted(file.value()),
                            new Text("符合 files 中某个模式的文件名", "a name that one of the patterns of files matches"));
        }
        String sheet = yaml.findWord("sheet").map(Located::value).orElse("");
        Map<String, String> cells = cells(yaml, "cells");
        return yaml.has("rows")
                ? readRows(yaml, file.value(), sheet, cells, measures, headRows)
                : readRow(yaml, file.value(), sheet, cells, measures);
    }

    private static Map<String, String> cells(YamlObject yaml, String key) {
        Map<String, String> cells = new LinkedHashMap<>();
        yaml.findObject(key)
                .ifPresent(object -> object.keys().forEach(name -> cells.put(name.value(), object.cell(name.value()))));
        return cells;
    }

    /** One row by the names of its columns. */
    private static Optional<Example> readRow(
            YamlObject yaml, String file, String sheet, Map<String, String> outside, Set<String> measures) {
        Map<String, String> row = cells(yaml, "row");
        if (row.isEmpty()) {
            yaml.error("row", Words.NOTHING, new Text("表头: 单元格", "header: cell"));
        }
        Located area = yaml.word("area");
        Expected expected = expected(yaml, area.value(), yaml.word("period"), measures);
        return yaml.isSound()
                ? Optional.of(new Example(
                        file,
                        sheet,
                        outside,
                        List.copyOf(row.keySet()),
                        List.of(List.copyOf(row.values())),
                        List.of(expected)))
                : Optional.empty();
    }

    /** The top of a sheet, each row a line of cells; what must come of each row below the head. */
    private static Optional<Example> readRows(
            YamlObject yaml,
            String file,
            String sheet,
            Map<String, String> outside,
            Set<String> measures,
            int headRows) {
        List<List<String>> rows = yaml.listOfCells("rows");
        List<Expected> expected = new ArrayList<>();
        for (YamlObject one : yaml.objects("expect")) {
            String code = one.findWord("code").map(Located::value).orElse("");
            String area = one.findWord("area").map(Located::value).orElse("");
            Located period = one.findWord("period").orElse(Located.absent(one.line(), one.path("period")));
            expected.add(withCode(expected(one, area, period, measures), code));
            one.isSound();
        }
        if (rows.size() < headRows + expected.size()) {
            yaml.error(
                    "rows",
                    new Text(rows.size() + " 行", rows.size() + " rows"),
                    new Text("表头和每个 expect 的一行", "the head, and a row for each item of expect"));
        }
        return yaml.isSound()
                ? Optional.of(new Example(file, sheet, outside, List.of(), rows, expected))
                : Optional.empty();
    }

    private static Expected withCode(Expected expected, String code) {
        return new Expected(expected.area(), expected.period(), expected.values(), code);
    }

    private static Expected expected(YamlObject yaml, String area, Located period, Set<String> measures) {
        if (!period.isAbsent() && Period.find(period.value()).isEmpty()) {
            yaml.problems().error(period, Words.quoted(period.value()), Words.PERIOD);
        }
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        yaml.findObject("values").ifPresent(object -> {
            for (Located measure : object.keys()) {
                String code = measure.value().split(" ", 2)[0];
                if (!measures.isEmpty() && !measures.contains(code)) {
                    yaml.problems()
                            .unknown(measure, new Text("本模板给出的指标项", "a measure that this template gives"), measures);
                }
                values.put(measure.value(), object.number(measure.value()));
            }
        });
        return new Expected(area, period.value(), values, "");
    }

    /** As the intake matches: the whole path or the bare name, in any case. */
    private static boolean matches(String glob, String file) {
        try {
            Path path = Path.of(file.toLowerCase(Locale.ROOT));
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
            Path name = path.getFileName();
            return matcher.matches(path) || (name != null && matcher.matches(name));
        } catch (PatternSyntaxException reportedAlready) {
            return true;
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
