package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.civicdigest.model.Period;
import org.civicdigest.model.Template.Example;
import org.civicdigest.model.Text;

/** Reads one worked example of a template; that the row comes out so is tested elsewhere. */
final class TemplateExample {
    private TemplateExample() {}

    /** @param measures those that the template can give; empty where that cannot be told */
    static Optional<Example> read(YamlObject yaml, List<Located> globs, Set<String> measures) {
        Located file = yaml.word("file");
        if (!file.isAbsent() && globs.stream().noneMatch(glob -> matches(glob.value(), file.value()))) {
            yaml.problems()
                    .error(
                            file,
                            Words.quoted(file.value()),
                            new Text("符合 files 中某个模式的文件名", "a name that one of the patterns of files matches"));
        }
        Map<String, String> row = new LinkedHashMap<>();
        Optional<YamlObject> cells = yaml.findObject("row");
        cells.ifPresent(object -> object.keys().forEach(key -> row.put(key.value(), object.cell(key.value()))));
        if (row.isEmpty()) {
            yaml.error("row", Words.NOTHING, new Text("表头: 单元格", "header: cell"));
        }
        Located area = yaml.word("area");
        Located period = yaml.word("period");
        if (!period.isAbsent() && Period.find(period.value()).isEmpty()) {
            yaml.problems().error(period, Words.quoted(period.value()), Words.PERIOD);
        }
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        yaml.findObject("values").ifPresent(object -> {
            for (Located measure : object.keys()) {
                if (!measures.isEmpty() && !measures.contains(measure.value())) {
                    yaml.problems()
                            .unknown(measure, new Text("本模板给出的指标项", "a measure that this template gives"), measures);
                }
                values.put(measure.value(), object.number(measure.value()));
            }
        });
        return yaml.isSound()
                ? Optional.of(new Example(
                        file.value(),
                        Collections.unmodifiableMap(row),
                        area.value(),
                        period.value(),
                        Collections.unmodifiableMap(values)))
                : Optional.empty();
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
