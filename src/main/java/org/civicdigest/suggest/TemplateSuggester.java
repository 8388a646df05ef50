package org.civicdigest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicdigest.intake.HeaderVocabulary;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.PartGlance.Line;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.Workspace;
import org.civicdigest.suggest.TemplateDraft.Source;

/** Proposes templates for the parts of a file: one for all sheets that have the same head. */
public final class TemplateSuggester {
    private static final int EXAMPLE_ROWS = 5;

    private final Workspace workspace;
    private final HeaderVocabulary words;

    public TemplateSuggester(Workspace workspace) {
        this.workspace = workspace;
        this.words = new HeaderVocabulary(IntakePlan.of(workspace));
    }

    /** A part with its head. */
    private record Table(PartGlance part, TableHead head) {}

    /** One draft for each form in the file, in its order; none for parts that are refused or hold no table. */
    public List<TemplateDraft> suggest(List<PartGlance> parts) {
        Map<String, List<Table>> byForm = new LinkedHashMap<>();
        for (PartGlance part : parts) {
            if (part.refusal() == null && part.lines().size() > 1) {
                Table table = new Table(part, TableHead.find(part, words));
                byForm.computeIfAbsent(part.file() + table.head().paths(), form -> new ArrayList<>())
                        .add(table);
            }
        }
        List<TemplateDraft> drafts = new ArrayList<>();
        boolean isOnly = byForm.size() == 1;
        byForm.values().forEach(tables -> drafts.add(draft(tables, isOnly)));
        return drafts;
    }

    private TemplateDraft draft(List<Table> tables, boolean isOnly) {
        PartGlance part = tables.get(0).part();
        TableHead head = tables.get(0).head();
        ColumnMeanings meanings = ColumnMeanings.of(part, head, words, workspace);
        Map<String, Source> from = new LinkedHashMap<>();
        if (meanings.needsPeriod()) {
            from.putAll(PeriodPlaces.find(part, head));
        }
        if (meanings.needsArea()) {
            AreaPlaces.find(part, head, workspace).ifPresent(place -> from.put(place.getKey(), place.getValue()));
        }
        List<String> remarks = new ArrayList<>(meanings.remarks());
        if (meanings.needsPeriod() && !from.containsKey("year")) {
            remarks.add("没有找到年份：请写 from: {year: [...]} 或 constants: {year: \"2025\"} · no year was found");
        }
        if (meanings.needsArea()
                && !from.containsKey(TemplateLayout.AREA_NAME)
                && !from.containsKey(RegisterField.AREA_CODE)) {
            remarks.add("没有找到地区：请写 columns 或 from 的 area_code 或 area_name · no area was found");
        }
        String sheet = part.sheet() == null ? "" : part.sheet();
        String bare = part.file().substring(part.file().lastIndexOf('/') + 1);
        return new TemplateDraft(
                nameOf(bare, isOnly ? "" : sheet),
                List.of(
                        "根据 " + bare + (sheet.isEmpty() ? "" : " 的工作表 " + sheet) + " 提出，请逐行核对。",
                        "Proposed from " + bare + (sheet.isEmpty() ? "" : ", sheet " + sheet) + "; check every line."),
                List.of(PeriodPlaces.glob(bare)),
                sheetsOf(tables, isOnly),
                meanings.register(),
                head.rows(),
                meanings.columns(),
                meanings.unpivot(),
                meanings.patterns(),
                from,
                meanings.sameAbove(),
                meanings.missing(),
                meanings.factors(),
                remarks,
                part.file(),
                sheet,
                exampleRows(part, head, meanings),
                List.of());
    }

    /** Sheets whose names differ in their period only are named by one pattern. */
    private static List<String> sheetsOf(List<Table> tables, boolean isOnly) {
        if (tables.get(0).part().sheet() == null || (isOnly && tables.size() == 1)) {
            return List.of();
        }
        return tables.stream()
                .map(table -> String.valueOf(table.part().sheet()))
                .map(name -> tables.size() == 1 ? name.replaceAll("[\\\\\\[\\]{}*?]", "?") : PeriodPlaces.glob(name))
                .distinct()
                .toList();
    }

    private static String nameOf(String bare, String sheet) {
        int dot = bare.indexOf('.');
        String name = PeriodPlaces.glob(dot < 0 ? bare : bare.substring(0, dot)) + (sheet.isEmpty() ? "" : "_" + sheet);
        String plain = name.replaceAll("[^\\p{L}\\p{N}_-]+", "_").replaceAll("^_+|_+$", "");
        return plain.isEmpty() ? "form" : plain;
    }

    /** The top of the table as it stands, without lines below it. Persons do not go into a file of the catalogue. */
    private static List<List<String>> exampleRows(PartGlance part, TableHead head, ColumnMeanings meanings) {
        boolean isOfPersons = meanings.register() == Register.ATTENDANCE || meanings.register() == Register.CASES;
        List<List<String>> rows = new ArrayList<>();
        long next = 1;
        for (int index = 0; index < Math.min(part.lines().size(), head.end() + EXAMPLE_ROWS); index++) {
            Line line = part.lines().get(index);
            boolean isData = index >= head.end();
            if (isData && HeaderVocabulary.isFooter(line.cell(0))) {
                break;
            }
            // Cells are named by their row, so blank lines above the table stay.
            while (!isData && line.row() > next) {
                rows.add(List.of(""));
                next++;
            }
            next = line.row() + 1;
            List<String> cells = new ArrayList<>(line.cells());
            if (isData && isOfPersons) {
                int number = index - head.end() + 1;
                for (int column = 0; column < cells.size(); column++) {
                    cells.set(column, meanings.withoutPersons(column, cells.get(column), number));
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Whether the file's own names are those of a register, so that it needs no template. */
    public boolean needsNone(List<PartGlance> parts) {
        return parts.size() == 1
                && parts.get(0).refusal() == null
                && !parts.get(0).lines().isEmpty()
                && isOwn(parts.get(0));
    }

    private boolean isOwn(PartGlance part) {
        List<String> head = part.lines().get(0).cells();
        for (Register register : Register.values()) {
            Map<String, Long> fields = head.stream()
                    .flatMap(name -> words.findField(register, name).stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            if (fields.keySet().containsAll(register.requiredFields())) {
                return true;
            }
        }
        return false;
    }
}
