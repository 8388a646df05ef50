package org.civicdigest.suggest;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.intake.HeaderVocabulary;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.PartGlance.Line;
import org.civicdigest.model.Area;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.Workspace;

/** What the columns of a table seem to mean: by their names, and by what stands in them. */
final class ColumnMeanings {
    private static final double MOST = 0.6;
    private static final Pattern MONTH = Pattern.compile("(?<month>十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月份?");
    private static final int FEWEST_MONTHS = 2;

    /** Parts of a period that may have columns of their own. */
    private static final Map<String, Pattern> PARTS = Map.of(
            "year", Pattern.compile("(?i)year|年份|年度|^年$"),
            "month", Pattern.compile("(?i)month|月份|^月$"),
            "quarter", Pattern.compile("(?i)quarter|季度|^季$"));

    private final PartGlance part;
    private final TableHead head;
    private final HeaderVocabulary words;
    private final Workspace workspace;
    private final List<Line> data = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> unpivot = new LinkedHashMap<>();
    private final Map<String, String> patterns = new LinkedHashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> sameAbove = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, BigDecimal> factors = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private Register register = Register.RETURNS;

    private ColumnMeanings(PartGlance part, TableHead head, HeaderVocabulary words, Workspace workspace) {
        this.part = part;
        this.head = head;
        this.words = words;
        this.workspace = workspace;
        part
                .lines()
                .subList(Math.min(head.end(), part.lines().size()), part.lines().size())
                .stream()
                .filter(line -> !HeaderVocabulary.isNoData(line.cell(0)))
                .forEach(data::add);
    }

    static ColumnMeanings of(PartGlance part, TableHead head, HeaderVocabulary words, Workspace workspace) {
        ColumnMeanings meanings = new ColumnMeanings(part, head, words, workspace);
        meanings.find();
        return meanings;
    }

    Register register() {
        return register;
    }

    Map<String, String> columns() {
        return columns;
    }

    Map<String, String> unpivot() {
        return unpivot;
    }

    Map<String, String> patterns() {
        return patterns;
    }

    List<String> sameAbove() {
        return sameAbove;
    }

    List<String> missing() {
        return List.copyOf(missing);
    }

    Map<String, BigDecimal> factors() {
        return factors;
    }

    List<String> remarks() {
        return remarks;
    }

    boolean needsPeriod() {
        return register == Register.RETURNS
                && !columns.containsKey(RegisterField.PERIOD)
                && !columns.containsKey("year");
    }

    boolean needsArea() {
        return register != Register.ATTENDANCE
                && !columns.containsKey(RegisterField.AREA_CODE)
                && !columns.containsKey(TemplateLayout.AREA_NAME);
    }

    private void find() {
        findFields();
        findAreas();
        if (register == Register.RETURNS) {
            findPeriods();
            if (!columns.containsKey(RegisterField.MEASURE)) {
                findMeasures();
            }
        }
        for (int index = 0; index < head.paths().size(); index++) {
            String path = head.paths().get(index);
            if (!used.contains(index) && !path.isEmpty()) {
                remark(path, index);
            }
        }
    }

    /** The register most of whose required fields have a column; returns where none stands out. */
    private void findFields() {
        Map<Register, Map<String, Integer>> found = new EnumMap<>(Register.class);
        Register best = Register.RETURNS;
        double most = 0;
        for (Register each : List.of(Register.RETURNS, Register.ACTIVITIES, Register.ATTENDANCE, Register.CASES)) {
            Map<String, Integer> fields = fieldsOf(each);
            found.put(each, fields);
            List<String> telling = each.requiredFields().stream()
                    .filter(field -> !field.equals(RegisterField.AREA_CODE) && !field.equals(RegisterField.PROGRAMME))
                    .toList();
            double share = (double) telling.stream().filter(fields::containsKey).count() / telling.size();
            if (share > most && share > 1 / 3.0 + (each == Register.RETURNS ? 1 / 3.0 : 0)) {
                best = each;
                most = share;
            }
        }
        register = best;
        Map<String, Integer> fields = found.getOrDefault(best, Map.of());
        boolean isLong = best != Register.RETURNS || namesMeasures(fields);
        fields.forEach((field, index) -> {
            if (isLong || (!field.equals(RegisterField.MEASURE) && !field.equals(RegisterField.VALUE))) {
                take(field, index);
            }
        });
    }

    /** A table of one value a row names the measure and the value; else every column is a measure. */
    private static boolean namesMeasures(Map<String, Integer> fields) {
        return fields.containsKey(RegisterField.MEASURE) && fields.containsKey(RegisterField.VALUE);
    }

    private Map<String, Integer> fieldsOf(Register each) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        for (int index = 0; index < head.paths().size(); index++) {
            for (String name : ColumnNames.of(head.paths().get(index))) {
                Optional<String> field = words.findField(each, name);
                if (field.isPresent()) {
                    fields.putIfAbsent(field.get(), index);
                    break;
                }
            }
        }
        return fields;
    }

    private void take(String field, int index) {
        columns.put(field, head.paths().get(index));
        indexes.put(field, index);
        used.add(index);
    }

    /** Areas by their codes or names; of two columns of names that of the lower level is the area itself. */
    private void findAreas() {
        if (register == Register.ATTENDANCE) {
            return;
        }
        Map<String, Integer> depths = new HashMap<>();
        List<Level> levels = workspace.levels();
        for (Area area : workspace.areas().rows()) {
            int depth = 0;
            while (depth < levels.size() && !levels.get(depth).code().equals(area.level())) {
                depth++;
            }
            for (String name : List.of(area.name().zh(), area.name().en())) {
                depths.merge(HeaderVocabulary.fold(name), depth, Math::max);
            }
        }
        TreeMap<Double, Integer> named = new TreeMap<>();
        for (int index = 0; index < head.paths().size(); index++) {
            int column = index;
            boolean isFree =
                    !used.contains(index) || columns.containsValue(head.paths().get(index));
            if (isFree && share(column, cell -> workspace.areas().contains(cell)) >= MOST) {
                columns.remove(RegisterField.AREA_CODE);
                take(RegisterField.AREA_CODE, index);
            } else if (!used.contains(index)
                    && share(column, cell -> depths.containsKey(HeaderVocabulary.fold(cell))) >= MOST) {
                double depth = data.stream()
                        .map(line -> depths.get(HeaderVocabulary.fold(line.cell(column))))
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0);
                named.putIfAbsent(depth, index);
            }
        }
        boolean hasCode = columns.containsKey(RegisterField.AREA_CODE);
        if (hasCode
                && share(
                                indexes.getOrDefault(RegisterField.AREA_CODE, 0),
                                cell -> workspace.areas().contains(cell))
                        < MOST
                && !named.isEmpty()) {
            // The head says code, but names stand there or beside it.
            columns.remove(RegisterField.AREA_CODE);
            hasCode = false;
        }
        if (!hasCode && !named.isEmpty()) {
            take(TemplateLayout.AREA_NAME, named.lastEntry().getValue());
            if (named.size() > 1) {
                take(TemplateLayout.AREA_ABOVE, named.firstEntry().getValue());
            }
        }
        for (String field : List.of(TemplateLayout.AREA_ABOVE, TemplateLayout.AREA_NAME, RegisterField.AREA_CODE)) {
            Integer index = columns.containsKey(field) ? indexes.get(field) : null;
            if (index != null && hasGaps(index)) {
                sameAbove.add(field);
            }
        }
    }

    /** Vertically merged cells, or 同上. */
    private boolean hasGaps(int column) {
        return data.size() > 1
                && !data.get(0).cell(column).isEmpty()
                && data.stream()
                        .skip(1)
                        .anyMatch(line ->
                                line.cell(column).isEmpty() || line.cell(column).equals("同上"));
    }

    private double share(int column, Predicate<String> matches) {
        List<String> filled = data.stream()
                .map(line -> line.cell(column))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return filled.isEmpty() ? 0 : (double) filled.stream().filter(matches).count() / filled.size();
    }

    /** The year and its part as columns of their own, or a word for both. */
    private void findPeriods() {
        PARTS.forEach((field, part) -> {
            for (int index = 0; index < head.paths().size() && !columns.containsKey(field); index++) {
                String path = head.paths().get(index);
                if (!used.contains(index)
                        && part.matcher(path).find()
                        && share(index, cell -> PeriodParts.ofNamed(field, cell).isPresent()) >= MOST) {
                    take(field, index);
                }
            }
        });
        for (int index = 0; index < head.paths().size() && !columns.containsKey(RegisterField.PERIOD); index++) {
            if (!used.contains(index)
                    && share(index, cell -> PeriodParts.find(cell).isPresent() && !Looks.likeNumber(cell)) >= MOST) {
                take(RegisterField.PERIOD, index);
            }
        }
    }

    private void findMeasures() {
        Map<String, List<Integer>> byMonth = new LinkedHashMap<>();
        for (int index = 0; index < head.paths().size(); index++) {
            String path = plain(head.paths().get(index));
            Matcher month = MONTH.matcher(path);
            if (!used.contains(index) && month.find()) {
                byMonth.computeIfAbsent(
                                path.substring(0, month.start()) + "\n" + path.substring(month.end()),
                                rest -> new ArrayList<>())
                        .add(index);
            }
        }
        byMonth.forEach((rest, all) -> {
            if (all.size() >= FEWEST_MONTHS) {
                findMonths(rest, all);
            }
        });
        for (int index = 0; index < head.paths().size(); index++) {
            String path = head.paths().get(index);
            if (used.contains(index) || path.isEmpty()) {
                continue;
            }
            for (String name : ColumnNames.of(path)) {
                Optional<Measure> measure =
                        words.findMeasure(name).filter(each -> each.source() == Measure.Source.RETURNS);
                if (measure.isPresent() && !unpivot.containsKey(measure.get().code())) {
                    unpivot.put(measure.get().code(), path);
                    used.add(index);
                    understand(index, measure.get());
                    break;
                }
            }
        }
    }

    /** A column a month: the rest of its name, or a line above the table, names the measure. */
    private void findMonths(String rest, List<Integer> all) {
        String name = rest.replace("\n", "").replaceAll("^/|/$", "");
        List<String> candidates = new ArrayList<>(ColumnNames.of(name));
        if (name.isEmpty()) {
            part.lines().subList(0, head.first()).forEach(line -> candidates.addAll(line.cells()));
        }
        Optional<Measure> measure = candidates.stream()
                .flatMap(candidate -> words.findMeasure(candidate).stream())
                .filter(each -> each.source() == Measure.Source.RETURNS)
                .findFirst();
        String[] around = rest.split("\n", -1);
        String pattern = escaped(around[0]) + "(?<month>[0-9一二三四五六七八九十]+)月份?" + escaped(around[1]);
        if (measure.isEmpty()) {
            remarks.add("按月的列 " + head.paths().get(all.get(0))
                    + " …：请写明指标 · name the measure of these columns: unpivot_by_pattern: [{pattern: \""
                    + pattern.replace("\\", "\\\\") + "\", measure: …}]");
        } else {
            patterns.put(pattern, measure.get().code());
            all.forEach(index -> understand(index, measure.get()));
        }
        used.addAll(all);
    }

    /** As patterns see names of columns: half-width, without white space. */
    private static String plain(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\()\\[\\]{}.*+?^$|]", "\\\\$0");
    }

    /** The unit of a column, and cells of it that are no numbers. */
    private void understand(int index, Measure measure) {
        Set<String> units = new TreeSet<>();
        String unit = HeaderVocabulary.unitOf(head.paths().get(index));
        if (unit != null) {
            units.add(unit);
        } else {
            part.lines()
                    .subList(0, head.first())
                    .forEach(line -> line.cells().forEach(cell -> units.addAll(HeaderVocabulary.cornerUnits(cell))));
        }
        units.forEach(
                word -> HeaderVocabulary.factorOf(word, measure.unit()).ifPresent(factor -> factors.put(word, factor)));
        for (Line line : data) {
            String cell = line.cell(index);
            if (!cell.isEmpty()
                    && cell.length() <= 6
                    && cell.codePoints().noneMatch(Character::isDigit)
                    && !Looks.likeNumber(cell)) {
                missing.add(cell);
            }
        }
    }

    private void remark(String path, int index) {
        if (share(index, Looks::likeNumber) >= MOST && !path.matches("序号|编号|(?i)no\\.?|#")) {
            List<String> near = new ArrayList<>();
            for (String name : ColumnNames.of(path)) {
                words.findMeasure(name)
                        .ifPresent(measure -> near.add(
                                measure.code() + "（" + measure.source().name().toLowerCase(Locale.ROOT) + "）"));
                words.nearest(name).stream()
                        .filter(each -> !near.contains(each))
                        .forEach(near::add);
            }
            remarks.add("没有取用的列 · column not taken: " + path
                    + (near.isEmpty()
                            ? ""
                            : "；相近 · near: " + String.join(", ", near.subList(0, Math.min(3, near.size())))));
        }
    }

    /** The cell of an example without what could name somebody. */
    String withoutPersons(int column, String cell, int number) {
        Integer person = indexes.get(RegisterField.PERSON_ID);
        if (person != null && person == column) {
            return "P" + number;
        }
        return used.contains(column) ? cell : "";
    }
}
