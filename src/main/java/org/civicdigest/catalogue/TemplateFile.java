package org.civicdigest.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.file.FileSystems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Period;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.Template.AreaColumns;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.Text;

/** Reads {@code templates/NAME.yaml}: how a foreign file becomes register rows. */
final class TemplateFile {
    private static final List<String> STATUSES = Stream.of(AttendanceStatus.values())
            .map(AttendanceStatus::code)
            .sorted()
            .toList();

    private final YamlObject yaml;
    private final FileProblems problems;
    private final Known known;

    private TemplateFile(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.problems = yaml.problems();
        this.known = known;
    }

    static Optional<Template> read(YamlObject yaml, String name, Known known) {
        return new TemplateFile(yaml, known).read(name);
    }

    private Optional<Template> read(String name) {
        List<Located> files = yaml.words("files");
        files.forEach(this::checkGlob);
        Optional<Register> register = yaml.choice("register", Register.class);
        List<Located> encodings = yaml.listWords("encodings");
        encodings.forEach(this::checkEncoding);
        Optional<String> delimiter = delimiter();
        long headRow = yaml.findWhole("head_row", 1, 1000).orElse((long) Template.HEAD_IS_FOUND);
        Map<String, List<String>> columns = yaml.findObject("columns")
                .map(object -> headers(object, key -> checkField(key, register)))
                .orElse(Map.of());
        Map<String, String> constants = new LinkedHashMap<>(constants(register));
        yaml.findObject("area")
                .flatMap(object -> object.findWord("parent_code"))
                .ifPresent(code -> constants.put(Template.AREA_PARENT, code.value()));
        Map<String, List<String>> unpivot = yaml.findObject("unpivot")
                .map(object -> headers(object, key -> checkMeasure(key, Source.RETURNS)))
                .orElse(Map.of());
        List<String> missing = yaml.listCells("missing");
        boolean negativeIsMissing = yaml.flag("negative_is_missing");
        List<Located> patterns = yaml.listWords("period_from_path");
        patterns.forEach(pattern -> TemplatePatterns.checkPeriod(pattern, problems));
        TemplateLayout layout = new TemplateLayoutFile(yaml, known, field -> checkField(field, register))
                .read(register.orElse(null), columns.keySet());
        Optional<AreaColumns> area = yaml.findObject("area").flatMap(this::area);
        Map<String, List<String>> population = yaml.findObject("population")
                .map(object -> headers(object, key -> checkMeasure(key, Source.POPULATION)))
                .orElse(Map.of());

        checkOverlaps(register, columns, constants, unpivot);
        register.ifPresent(which -> warnOfGaps(
                which,
                columns.keySet(),
                constants.keySet(),
                !unpivot.isEmpty() || !layout.patterns().isEmpty(),
                !patterns.isEmpty() || TemplateLayoutFile.statesPeriod(layout, columns.keySet(), constants.keySet()),
                area.isPresent() || TemplateLayoutFile.statesArea(layout, columns.keySet(), constants.keySet()),
                !layout.activityKey().isEmpty()));
        // What a template takes as denominators can be worked out in an example as well as its values.
        Set<String> measures = !unpivot.isEmpty() && layout.patterns().isEmpty()
                ? union(unpivot.keySet(), population.keySet())
                : known.measureCodes.isComplete() ? new LinkedHashSet<>(known.measureCodes.all()) : Set.of();
        List<Template.Example> examples = yaml.listObjects("examples").stream()
                .flatMap(example -> TemplateExample.read(example, files, measures, layout.headRows()).stream())
                .toList();
        if (!yaml.has("examples")) {
            problems.warn(
                    null,
                    "examples",
                    Words.NOTHING,
                    new Text("至少一个例子，以便检查模板", "at least one example, so that the template can be tested"));
        }
        return yaml.isSound()
                ? Optional.of(new Template(
                        name,
                        files.stream().map(Located::value).toList(),
                        register.orElseThrow(),
                        encodings.stream().map(Located::value).toList(),
                        delimiter.orElse(null),
                        (int) headRow,
                        columns,
                        constants,
                        unpivot,
                        missing,
                        negativeIsMissing,
                        patterns.stream().map(Located::value).toList(),
                        area.orElse(null),
                        population,
                        examples,
                        layout))
                : Optional.empty();
    }

    private void checkGlob(Located glob) {
        if (glob.isAbsent()) {
            return;
        }
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob.value());
        } catch (PatternSyntaxException broken) {
            problems.error(
                    glob,
                    TemplatePatterns.withReason(glob.value(), broken.getDescription()),
                    new Text("文件名模式，如 *pls_fy*.csv", "a pattern of file names such as *pls_fy*.csv"));
        }
    }

    private void checkEncoding(Located encoding) {
        boolean supported;
        try {
            supported = encoding.isAbsent() || Charset.isSupported(encoding.value());
        } catch (IllegalCharsetNameException noName) {
            supported = false;
        }
        if (!supported) {
            problems.unknown(
                    encoding,
                    new Text("编码名称，如 UTF-8 或 GB18030", "the name of an encoding such as UTF-8 or GB18030"),
                    Charset.availableCharsets().keySet());
        }
    }

    /** A tab counts as blank, so the cell is read as it stands. */
    private Optional<String> delimiter() {
        if (!yaml.has("delimiter")) {
            return Optional.empty();
        }
        String delimiter = yaml.cell("delimiter");
        if (delimiter.length() != 1 || delimiter.equals("\"")) {
            yaml.error(
                    "delimiter",
                    Words.quoted(delimiter),
                    new Text("一个字符，如 \",\"、\";\" 或 \"\\t\"", "one character such as \",\", \";\" or \"\\t\""));
        }
        return Optional.of(delimiter);
    }

    private Map<String, List<String>> headers(YamlObject object, Consumer<Located> check) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Located key : object.keys()) {
            check.accept(key);
            headers.put(
                    key.value(),
                    object.wordOrWords(key.value()).stream().map(Located::value).toList());
        }
        return Collections.unmodifiableMap(headers);
    }

    private void checkField(Located field, Optional<Register> register) {
        register.ifPresent(which -> {
            Set<String> fields = new LinkedHashSet<>(which.fields());
            fields.addAll(TemplateLayoutFile.furtherFields(which));
            if (which == Register.ACTIVITIES) {
                known.measures.values().stream()
                        .filter(measure -> measure.source() == Source.ACTIVITIES)
                        .map(Measure::code)
                        .forEach(fields::add);
                if (!known.measureCodes.isComplete()) {
                    return;
                }
            }
            if (!fields.contains(field.value())) {
                problems.unknown(
                        field,
                        new Text("登记表 " + which.code() + " 的列", "a field of the register " + which.code()),
                        fields);
            }
        });
    }

    private void checkMeasure(Located code, Source source) {
        if (!known.measureCodes.check(code, problems)) {
            return;
        }
        Measure measure = known.measures.get(code.value());
        if (measure != null && measure.source() != source) {
            String actual = measure.source().name().toLowerCase(Locale.ROOT);
            String wanted = source.name().toLowerCase(Locale.ROOT);
            problems.error(
                    code,
                    new Text(
                            "来源为 " + actual + " 的“" + code.value() + "”",
                            "\"" + code.value() + "\", a measure of " + actual),
                    new Text("来源为 " + wanted + " 的指标项", "a measure of " + wanted));
        }
    }

    private Map<String, String> constants(Optional<Register> register) {
        Map<String, String> constants = new LinkedHashMap<>();
        yaml.findObject("constants").ifPresent(object -> {
            for (Located field : object.keys()) {
                checkField(field, register);
                Located value = object.word(field.value());
                checkConstant(field.value(), value);
                constants.put(field.value(), value.value());
            }
        });
        return Collections.unmodifiableMap(constants);
    }

    private void checkConstant(String field, Located value) {
        if (value.isAbsent()) {
            return;
        }
        if (field.equals(RegisterField.PROGRAMME)) {
            known.programmeCodes.check(value, problems);
        } else if (field.equals(RegisterField.MEASURE)) {
            checkMeasure(value, Source.RETURNS);
        } else if (field.equals(RegisterField.STATUS) && !STATUSES.contains(value.value())) {
            problems.unknown(value, Words.oneOf(STATUSES), STATUSES);
        } else if (field.equals(RegisterField.PERIOD)
                && Period.find(value.value()).isEmpty()) {
            problems.error(value, Words.quoted(value.value()), Words.PERIOD);
        } else if (TemplateLayoutFile.PERIOD_PARTS.contains(field)
                && PeriodParts.ofNamed(field, value.value()).isEmpty()) {
            problems.error(
                    value,
                    Words.quoted(value.value()),
                    new Text("年份，或月、季、半年的序号", "a year, or the number of a month, quarter or half"));
        }
    }

    private Optional<AreaColumns> area(YamlObject object) {
        object.has("parent_code");
        Located level = object.word("level");
        boolean isKnown = known.levelCodes.check(level, problems);
        List<String> code = values(object.wordOrWords("code"));
        List<String> name = values(object.wordOrWords("name"));
        boolean isTop = isKnown && known.depth(level.value()) == 0;
        boolean isWithoutColumn = (isTop || object.has("parent_code")) && !object.has("parent");
        List<String> parent = isWithoutColumn ? List.of() : values(object.wordOrWords("parent"));
        return object.isSound() ? Optional.of(new AreaColumns(level.value(), code, name, parent)) : Optional.empty();
    }

    private static List<String> values(List<Located> words) {
        return words.stream().map(Located::value).toList();
    }

    private void checkOverlaps(
            Optional<Register> register,
            Map<String, List<String>> columns,
            Map<String, String> constants,
            Map<String, List<String>> unpivot) {
        for (String field : constants.keySet()) {
            if (columns.containsKey(field)) {
                yaml.error(
                        "constants",
                        new Text("“" + field + "”既有列又有常量", "\"" + field + "\" both as a column and as a constant"),
                        new Text("二者之一", "one of the two"));
            }
        }
        if (unpivot.isEmpty()) {
            return;
        }
        if (register.isPresent() && register.get() != Register.RETURNS) {
            yaml.error(
                    "unpivot",
                    new Text(
                            "登记表 " + register.get().code() + " 的 unpivot",
                            "unpivot for " + register.get().code()),
                    new Text("只用于 register: returns", "it for register: returns only"));
        }
        for (String field : List.of(RegisterField.MEASURE, RegisterField.VALUE)) {
            if (columns.containsKey(field) || constants.containsKey(field)) {
                yaml.error(
                        "unpivot",
                        new Text("unpivot 与“" + field + "”并用", "unpivot beside \"" + field + "\""),
                        new Text("二者之一（unpivot 已给出指标项和数值）", "one of the two: unpivot gives measure and value"));
            }
        }
    }

    /** A field that nothing fills is still found where the file uses its canonical name, so this is no error. */
    private void warnOfGaps(
            Register register,
            Set<String> columns,
            Set<String> constants,
            boolean unpivots,
            boolean readsPeriod,
            boolean fillsAreas,
            boolean makesKeys) {
        Set<String> filled = new LinkedHashSet<>(columns);
        filled.addAll(constants);
        if (unpivots) {
            filled.addAll(List.of(RegisterField.MEASURE, RegisterField.VALUE));
        }
        if (readsPeriod) {
            filled.addAll(List.of(RegisterField.PERIOD, RegisterField.HELD_ON));
        }
        if (makesKeys) {
            filled.add(RegisterField.ACTIVITY_ID);
        }
        filled.addAll(TemplateLayoutFile.statedFields(yaml));
        // A foreign form may well count no attendances.
        filled.add(RegisterField.ATTENDED);
        if (fillsAreas) {
            filled.add(RegisterField.AREA_CODE);
        }
        for (String field : register.requiredFields()) {
            if (!filled.contains(field)) {
                problems.warn(
                        yaml.line("columns"),
                        "columns",
                        new Text("没有填写必需的列 " + field, "nothing for the required field " + field),
                        new Text(
                                "表头名称，或文件中名为 " + field + " 的列",
                                "header names, or a column named " + field + " in the files"));
            }
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
