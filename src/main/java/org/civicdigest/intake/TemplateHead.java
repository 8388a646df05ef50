package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeriodParts;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.model.SheetLayout.ValueColumn;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.TemplateLayout.Blank;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Matches the top of a sheet with what a template says of it. Columns that it does not name are not looked at: a
 * template chooses from a foreign file.
 */
final class TemplateHead implements HeadMatch.Matcher {
    private static final String SUBSET = "其中";

    private static final int MOST_OFFERED = 3;

    /** More than any head has columns: a head with all that is needed goes before every other. */
    private static final int COMPLETE = 1 << 20;

    private final Template template;
    private final TemplateLayout layout;
    private final HeadPatterns patterns;
    private final OutsideValues outside;
    private final Map<String, Measure> measures = new HashMap<>();
    private final TreeSet<String> measureNames = new TreeSet<>();
    private final TreeMap<String, List<String>> headersByField = new TreeMap<>();
    private final TreeSet<String> required = new TreeSet<>();

    /** @param measures of the catalogue, whose units are compared with those of the head */
    TemplateHead(Template template, Collection<Measure> measures) {
        this.template = template;
        this.layout = template.layout();
        this.patterns = new HeadPatterns(layout.patterns());
        this.outside = new OutsideValues(template);
        for (Measure measure : measures) {
            this.measures.put(measure.code(), measure);
            if (measure.source() == Measure.Source.RETURNS) {
                measureNames.add(HeaderNames.fold(measure.code()));
                measureNames.add(HeaderNames.fold(measure.column()));
                measureNames.add(HeaderNames.fold(measure.name().zh()));
                measureNames.add(HeaderNames.fold(measure.name().en()));
                measure.synonyms().forEach(name -> measureNames.add(HeaderNames.fold(name)));
            }
        }
        headersByField.putAll(template.headersByField());
        if (template.area() != null) {
            required.add(Template.AREA_CODE);
        }
        for (String field : template.register().requiredFields()) {
            if (isNeeded(field)) {
                required.add(field);
            }
        }
        for (String field : List.of(TemplateLayout.AREA_NAME, TemplateLayout.keyField(1))) {
            if (headersByField.containsKey(field)) {
                required.add(field);
            }
        }
        PeriodParts.PART_NAMES.stream().filter(template.columns()::containsKey).forEach(required::add);
    }

    /** A template needs what its register cannot do without, unless it says it in another way than by a column. */
    private boolean isNeeded(String field) {
        if (template.constants().containsKey(field) || layout.stated().containsKey(field)) {
            return false;
        }
        return switch (field) {
            case RegisterField.PERIOD ->
                template.columns().containsKey(field) || !(hasPeriodElsewhere() || patterns.nameAPeriod());
            case RegisterField.HELD_ON -> template.columns().containsKey(field) || !hasPeriodElsewhere();
            case RegisterField.MEASURE -> needsMeasure() && !patterns.nameMeasures();
            case RegisterField.VALUE -> needsMeasure() && layout.patterns().isEmpty();
            case RegisterField.AREA_CODE ->
                template.columns().containsKey(field)
                        || (template.area() == null && !namesAreas() && !patterns.nameAreas());
            case RegisterField.ATTENDED -> template.columns().containsKey(field);
            case RegisterField.ACTIVITY_ID -> layout.activityKey().isEmpty();
            default -> true;
        };
    }

    private boolean hasPeriodElsewhere() {
        return !template.periodPatterns().isEmpty()
                || OutsideValues.isPeriodStated(layout.stated().keySet())
                || OutsideValues.isPeriodStated(template.constants().keySet())
                || OutsideValues.isPeriodStated(template.columns().keySet());
    }

    /** A file may carry areas and population only. */
    private boolean needsMeasure() {
        boolean isOfAreas = template.area() != null || !template.population().isEmpty();
        boolean namesValues = template.columns().containsKey(RegisterField.MEASURE)
                || template.columns().containsKey(RegisterField.VALUE)
                || !layout.patterns().isEmpty();
        return template.unpivot().isEmpty() && (namesValues || !isOfAreas);
    }

    private boolean namesAreas() {
        return template.columns().containsKey(TemplateLayout.AREA_NAME)
                || template.constants().containsKey(TemplateLayout.AREA_NAME)
                || layout.stated().containsKey(TemplateLayout.AREA_NAME);
    }

    /** Finds and reads the head of one part; of each head that it found it remembers where, for what stands above. */
    final class OfPart implements HeadFinder, HeadMatch.Matcher {
        private final String file;
        private final String sheet;
        private TableTop top = new TableTop(List.of(), List.of());
        private int first;
        private HeadPaths paths = HeadPaths.of(List.of());

        private OfPart(String file, String sheet) {
            this.file = file;
            this.sheet = sheet;
        }

        /** Of the rows that hold all names that are needed those that hold the most, of equal ones the first. */
        @Override
        public Head find(TableTop from) {
            top = from;
            Head best = Head.NONE;
            int most = -1;
            // Formats that name their columns themselves have no rows for them.
            int rows = from.lines().size() == 1 ? 1 : layout.headRows();
            for (int at = 0; at + rows <= top.lines().size(); at++) {
                long line = top.lines().get(at).row();
                if (line > 0 && line < template.headRow()) {
                    continue;
                }
                HeadPaths candidate = HeadPaths.of(top, at, rows);
                HeadMatch match = TemplateHead.this.match(file, sheet, top, at, candidate);
                boolean isComplete =
                        match.problems().stream().noneMatch(notice -> notice.code() == Code.F_HEADER_MISSING);
                // A head of several rows can seem to begin above its first one; there fewer of its names are found.
                int fit = match.found() + (isComplete ? COMPLETE : 0);
                if (fit > most) {
                    most = fit;
                    first = at;
                    paths = candidate;
                    best = new Head(candidate.paths(), line, line == 0 ? 0 : rows);
                }
                boolean isAll = isComplete && layout.patterns().isEmpty() && match.found() >= headersByField.size();
                if (isAll || template.headRow() != Template.HEAD_IS_FOUND) {
                    break;
                }
            }
            return best;
        }

        @Override
        public HeadMatch match(String ofFile, List<String> head) {
            return head.equals(paths.paths())
                    ? TemplateHead.this.match(file, sheet, top, first, paths)
                    : TemplateHead.this.match(ofFile, head);
        }
    }

    /** @param sheet empty where the part is no sheet */
    OfPart ofPart(String file, String sheet) {
        return new OfPart(file, sheet);
    }

    @Override
    public HeadMatch match(String file, List<String> head) {
        TableTop top = new TableTop(List.of(new TableTop.Line(1, head)), List.of());
        return match(file, "", top, 0, HeadPaths.of(head));
    }

    /** As the examples of a template give it: names of columns, and cells that stand outside the table. */
    HeadMatch match(String file, String sheet, Map<String, String> cells, List<String> head) {
        return match(
                file,
                HeadPaths.of(head),
                new TreeSet<>(),
                outside.read(file, sheet, reference -> cells.getOrDefault(reference, "")));
    }

    private HeadMatch match(String file, String sheet, TableTop top, int first, HeadPaths paths) {
        TreeSet<String> units = new TreeSet<>();
        top.lines()
                .subList(0, first)
                .forEach(row -> row.cells().forEach(cell -> units.addAll(UnitWords.ofCorner(cell))));
        return match(file, paths, units, outside.read(file, sheet, reference -> SheetCell.text(top, reference)));
    }

    private HeadMatch match(String file, HeadPaths paths, TreeSet<String> cornerUnits, OutsideValues.Found stated) {
        List<String> head = paths.paths();
        Map<String, Integer> indexes = new TreeMap<>();
        List<Notice> problems = new ArrayList<>();
        List<Notice> warnings = new ArrayList<>();
        headersByField.forEach((field, names) -> {
            Integer index = paths.find(names);
            if (index == null) {
                return;
            }
            String header = head.get(index);
            indexes.put(field, index);
            if (paths.isRepeated(index)) {
                problems.add(Notice.ofFile(Code.F_HEADER_DUPLICATE, file, HeaderNames.shown(header)));
            }
            if (!names.contains(header) && paths.levels(index).size() == 1) {
                warnings.add(Notice.ofFile(Code.W_HEADER_NORMALISED, file, HeaderNames.shown(header), field));
            }
        });
        TreeSet<Integer> used = new TreeSet<>(indexes.values());
        List<ValueColumn> columns = patterns.find(paths, used);
        for (ValueColumn column : columns) {
            used.add(column.index());
            String named = column.stated().get(RegisterField.MEASURE);
            if (named != null && !isMeasure(named)) {
                warnings.add(Notice.ofFile(
                        Code.W_COLUMN_UNKNOWN,
                        file,
                        HeaderNames.shown(head.get(column.index())),
                        Nearest.argument(Nearest.candidates(HeaderNames.fold(named), measureNames, MOST_OFFERED))));
            }
        }
        addMissing(file, head, indexes, columns, used, problems, warnings);
        problems.addAll(stated.problems(file));
        ColumnFactors factors = new ColumnFactors(file, layout.factors(), cornerUnits);
        indexes.forEach((field, index) -> factors.check(paths, index, measureOf(field)));
        columns.forEach(column -> factors.check(
                paths, column.index(), measures.get(column.stated().getOrDefault(RegisterField.MEASURE, ""))));
        problems.addAll(factors.problems());
        for (int index = 0; index < head.size(); index++) {
            if (!used.contains(index) && paths.levels(index).stream().anyMatch(name -> name.startsWith(SUBSET))) {
                warnings.add(Notice.ofFile(Code.W_COLUMN_SUBSET, file, HeaderNames.shown(head.get(index))));
            }
        }
        int foundOutsideAscii = (int) used.stream()
                .filter(index -> HeadMatch.isOutsideAscii(head.get(index)))
                .count();
        return new HeadMatch(
                template.register(),
                indexes,
                used.size(),
                foundOutsideAscii,
                0,
                problems,
                warnings,
                new SheetLayout(
                        stated.values(),
                        stated.period(),
                        columns,
                        factors.factors(),
                        filled(indexes),
                        FooterWords.with(layout.footers()),
                        layout.keptRows()));
    }

    /** A pattern may find more columns than there are measures: they are left out with a word. */
    private boolean isMeasure(String named) {
        return measureNames.contains(HeaderNames.fold(named))
                || layout.words().getOrDefault(RegisterField.MEASURE, Map.of()).containsKey(named);
    }

    private @Nullable Measure measureOf(String field) {
        String constant = template.constants().get(RegisterField.MEASURE);
        return field.equals(RegisterField.VALUE) && constant != null ? measures.get(constant) : measures.get(field);
    }

    private TreeSet<Integer> filled(Map<String, Integer> indexes) {
        TreeSet<Integer> filled = new TreeSet<>();
        layout.blanks().forEach((field, blank) -> {
            Integer index = indexes.get(field);
            if (blank == Blank.SAME_ABOVE && index != null) {
                filled.add(index);
            }
        });
        return filled;
    }

    private void addMissing(
            String file,
            List<String> head,
            Map<String, Integer> indexes,
            List<ValueColumn> columns,
            TreeSet<Integer> used,
            List<Notice> problems,
            List<Notice> warnings) {
        List<String> missing = new ArrayList<>(
                required.stream().filter(field -> !indexes.containsKey(field)).toList());
        if (!layout.patterns().isEmpty() && columns.isEmpty()) {
            missing.add(patterns.text());
        }
        if (!missing.isEmpty()) {
            problems.add(
                    Notice.ofFile(Code.F_HEADER_MISSING, file, named(missing), HeadMatch.shown(head, used.size())));
        }
        List<String> absent = headersByField.keySet().stream()
                .filter(field -> !indexes.containsKey(field) && !required.contains(field))
                .filter(field -> !headersByField.getOrDefault(field, List.of()).isEmpty())
                .toList();
        if (!absent.isEmpty()) {
            warnings.add(Notice.ofFile(Code.W_COLUMN_ABSENT, file, named(absent)));
        }
    }

    /** Fields with the headers that the template gives them, such as {@code visits (VISITS)}. */
    private String named(List<String> fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields) {
            List<String> names = headersByField.getOrDefault(field, List.of());
            named.put(field, names.isEmpty() ? field : field + " (" + String.join(" / ", names) + ")");
        }
        return String.join(", ", named.values());
    }
}
