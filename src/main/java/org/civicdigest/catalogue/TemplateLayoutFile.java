package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.TemplateLayout.Blank;
import org.civicdigest.model.TemplateLayout.HeadPattern;
import org.civicdigest.model.TemplateLayout.Place;
import org.civicdigest.model.TemplateLayout.Source;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a template that say more than the names of columns. */
final class TemplateLayoutFile {
    /** Year, month, quarter and half as columns of their own. */
    static final List<String> PERIOD_PARTS =
            Stream.concat(Stream.of("year"), PeriodParts.PART_NAMES.stream()).toList();

    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,3}");
    private static final Text REGULAR =
            new Text("正则表达式，如 (?<year>20\\d\\d)年", "a regular expression such as (?<year>20\\d\\d)");

    private final YamlObject yaml;
    private final FileProblems problems;
    private final Known known;
    private final Consumer<Located> checkField;

    TemplateLayoutFile(YamlObject yaml, Known known, Consumer<Located> checkField) {
        this.yaml = yaml;
        this.problems = yaml.problems();
        this.known = known;
        this.checkField = checkField;
    }

    /** Fields that a template may name beside those of the register. */
    static List<String> furtherFields(Register register) {
        List<String> fields = new ArrayList<>();
        if (register == Register.RETURNS || register == Register.ACTIVITIES) {
            fields.addAll(PERIOD_PARTS);
        }
        if (register != Register.ATTENDANCE) {
            fields.addAll(List.of(TemplateLayout.AREA_NAME, TemplateLayout.AREA_ABOVE));
        }
        if (register == Register.ACTIVITIES) {
            fields.add(RegisterField.PERIOD);
        }
        return fields;
    }

    static boolean statesPeriod(TemplateLayout layout, Collection<String> columns, Collection<String> constants) {
        return Stream.of(columns, constants, layout.stated().keySet())
                        .flatMap(Collection::stream)
                        .anyMatch(field -> PERIOD_PARTS.contains(field) || field.equals(RegisterField.PERIOD))
                || layout.patterns().stream()
                        .flatMap(pattern -> TemplatePatterns.groups(pattern.pattern()).stream())
                        .anyMatch(group -> PERIOD_PARTS.contains(group) || group.equals(RegisterField.PERIOD));
    }

    static boolean statesArea(TemplateLayout layout, Collection<String> columns, Collection<String> constants) {
        return Stream.of(columns, constants, layout.stated().keySet())
                        .flatMap(Collection::stream)
                        .anyMatch(TemplateLayout.AREA_NAME::equals)
                || layout.patterns().stream()
                        .anyMatch(pattern ->
                                TemplatePatterns.groups(pattern.pattern()).contains("area"));
    }

    /** The fields that stand outside the table. */
    static Set<String> statedFields(YamlObject yaml) {
        Set<String> fields = new LinkedHashSet<>();
        yaml.findObject("from").ifPresent(object -> object.keys().forEach(key -> fields.add(key.value())));
        return fields;
    }

    TemplateLayout read(@Nullable Register register, Set<String> columns) {
        List<Located> sheets = yaml.listWords("sheets");
        sheets.forEach(this::checkGlob);
        long headRows = yaml.findWhole("head_rows", 1, 5).orElse(1L);
        Map<String, List<Source>> stated = stated();
        List<HeadPattern> patterns = yaml.listObjects("unpivot_by_pattern").stream()
                .map(this::pattern)
                .toList();
        if (!patterns.isEmpty() && register != null && register != Register.RETURNS) {
            yaml.error(
                    "unpivot_by_pattern",
                    Words.quoted("register: " + register.code()),
                    new Text("只用于 register: returns", "it for register: returns only"));
        }
        Map<String, Map<String, String>> words = words();
        List<String> zero = yaml.listCells("zero");
        Map<String, Blank> blanks = blanks(columns);
        Map<String, BigDecimal> factors = factors();
        List<String> footers = values(yaml.listWords("footers"));
        List<String> kept = values(yaml.listWords("keep_rows"));
        List<String> key = values(yaml.listWords("activity_key"));
        if (!key.isEmpty() && register != null && register != Register.ACTIVITIES) {
            yaml.error(
                    "activity_key",
                    Words.quoted("register: " + register.code()),
                    new Text("只用于 register: activities", "it for register: activities only"));
        }
        if (!key.isEmpty() && columns.contains(RegisterField.ACTIVITY_ID)) {
            yaml.error(
                    "activity_key",
                    new Text("既有 activity_id 列又有 activity_key", "both a column for activity_id and activity_key"),
                    new Text("二者之一", "one of the two"));
        }
        return new TemplateLayout(
                values(sheets),
                (int) headRows,
                stated,
                patterns,
                words,
                zero,
                blanks,
                factors,
                footers,
                kept,
                key,
                yaml.flag("year_to_date"));
    }

    private static List<String> values(List<Located> words) {
        return words.stream().map(Located::value).toList();
    }

    private void checkGlob(Located glob) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + glob.value());
        } catch (PatternSyntaxException broken) {
            problems.error(
                    glob,
                    TemplatePatterns.withReason(glob.value(), broken.getDescription()),
                    new Text("工作表名或模式，如 *月", "a sheet's name or a pattern such as *月"));
        }
    }

    private Map<String, List<Source>> stated() {
        Map<String, List<Source>> stated = new LinkedHashMap<>();
        yaml.findObject("from").ifPresent(object -> {
            for (Located field : object.keys()) {
                checkField.accept(field);
                List<YamlObject> places = object.listObjects(field.value());
                List<Source> sources = places.stream()
                        .flatMap(source -> source(field.value(), source).stream())
                        .toList();
                if (places.isEmpty()) {
                    problems.error(
                            field,
                            Words.NOTHING,
                            new Text(
                                    "列表，如 [{cell: B2}] 或 [{sheet: …}]", "a list such as [{cell: B2}] or [{sheet: …}]"));
                }
                stated.put(field.value(), sources);
            }
        });
        return stated;
    }

    /** One of: cell (a reference), sheet (a pattern), path (a pattern); a cell may have a pattern beside it. */
    private Optional<Source> source(String field, YamlObject source) {
        Optional<Located> cell = source.findWord("cell");
        Optional<Located> sheet = source.findWord("sheet");
        Optional<Located> path = source.findWord("path");
        Optional<Located> pattern = sheet.or(() -> path).or(() -> source.findWord("pattern"));
        long places = Stream.of(cell, sheet, path).filter(Optional::isPresent).count();
        if (places != 1) {
            problems.error(
                    source.line(),
                    source.path(),
                    new Text(places + " 处", places + " places"),
                    new Text("cell、sheet、path 之一", "one of cell, sheet, path"));
        }
        cell.filter(reference -> !CELL.matcher(reference.value()).matches())
                .ifPresent(reference -> problems.error(
                        reference, Words.quoted(reference.value()), new Text("单元格，如 B2", "a cell such as B2")));
        boolean isOfPeriod = PERIOD_PARTS.contains(field) || field.equals(RegisterField.PERIOD);
        List<String> allowed = new ArrayList<>(List.of("value"));
        if (isOfPeriod) {
            allowed.addAll(PeriodParts.YEAR_NAMES);
            allowed.addAll(PeriodParts.PART_NAMES);
            allowed.add(RegisterField.PERIOD);
        }
        pattern.ifPresent(regular -> {
            if (TemplatePatterns.check(regular, allowed, REGULAR, problems)
                    && TemplatePatterns.groups(regular.value()).isEmpty()) {
                problems.error(
                        regular,
                        Words.quoted(regular.value()),
                        new Text("带有组 (?<value>…) 的模式", "a pattern with a group (?<value>…)"));
            }
        });
        Place place = cell.isPresent() ? Place.CELL : sheet.isPresent() ? Place.SHEET : Place.PATH;
        return source.isSound()
                ? Optional.of(new Source(
                        place,
                        cell.map(Located::value).orElse(""),
                        pattern.map(Located::value).orElse(null)))
                : Optional.empty();
    }

    private HeadPattern pattern(YamlObject object) {
        Located pattern = object.word("pattern");
        List<String> allowed = new ArrayList<>(PeriodParts.YEAR_NAMES);
        allowed.addAll(PeriodParts.PART_NAMES);
        allowed.addAll(List.of(RegisterField.PERIOD, RegisterField.MEASURE, "area"));
        TemplatePatterns.check(pattern, allowed, REGULAR, problems);
        Optional<Located> measure = object.findWord("measure");
        measure.ifPresent(code -> {
            if (known.measureCodes.check(code, problems)) {
                Measure named = known.measures.get(code.value());
                if (named != null && named.source() != Measure.Source.RETURNS) {
                    problems.error(
                            code, Words.quoted(code.value()), new Text("来源为 returns 的指标项", "a measure of returns"));
                }
            }
        });
        object.isSound();
        return new HeadPattern(pattern.value(), measure.map(Located::value).orElse(null));
    }

    private Map<String, Map<String, String>> words() {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        yaml.findObject("words").ifPresent(object -> {
            for (Located field : object.keys()) {
                if (!field.value().equals(TemplateLayout.AREA_NAME)) {
                    checkField.accept(field);
                }
                Map<String, String> codes = new LinkedHashMap<>();
                object.findObject(field.value()).ifPresent(map -> {
                    for (Located word : map.keys()) {
                        Located code = map.word(word.value());
                        checkCode(field.value(), code);
                        codes.put(word.value(), code.value());
                    }
                });
                words.put(field.value(), codes);
            }
        });
        return words;
    }

    private void checkCode(String field, Located code) {
        if (code.isAbsent()) {
            return;
        }
        if (field.equals(RegisterField.PROGRAMME)) {
            known.programmeCodes.check(code, problems);
        } else if (field.equals(RegisterField.MEASURE)) {
            known.measureCodes.check(code, problems);
        }
    }

    private Map<String, Blank> blanks(Set<String> columns) {
        Map<String, Blank> blanks = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>(columns);
        yaml.findObject("unpivot").ifPresent(object -> object.keys().forEach(key -> fields.add(key.value())));
        yaml.findObject("blanks").ifPresent(object -> {
            for (Located field : object.keys()) {
                if (!fields.contains(field.value())) {
                    problems.unknown(field, new Text("columns 或 unpivot 的键", "a key of columns or unpivot"), fields);
                }
                object.findChoice(field.value(), Blank.class).ifPresent(blank -> blanks.put(field.value(), blank));
            }
        });
        return blanks;
    }

    private Map<String, BigDecimal> factors() {
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        yaml.findObject("units").ifPresent(object -> {
            for (Located unit : object.keys()) {
                BigDecimal factor = object.number(unit.value());
                if (factor.signum() <= 0) {
                    problems.error(
                            unit, Words.quoted(factor.toPlainString()), new Text("大于 0 的换算系数", "a factor above 0"));
                }
                factors.put(unit.value(), factor);
            }
        });
        return factors;
    }
}
