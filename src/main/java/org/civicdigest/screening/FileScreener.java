package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Nearest;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Screens the rows of one file, in one thread. Made by {@link RowScreener#forFile}. */
public abstract sealed class FileScreener permits ActivityScreener, AttendanceScreener, ReturnScreener, CaseScreener {
    final RowScreener screener;
    final FileContext file;
    final RowNotices notices;
    private final Set<String> missingMarks;
    private final boolean negativeIsMissing;
    private final boolean fillsAreas;
    private final List<String> folders;
    private final AreaNames names;
    private final @Nullable Field areaName;
    private final @Nullable Field areaAbove;
    private final @Nullable Field revision;
    private final int columnsNeeded;

    FileScreener(RowScreener screener, FileContext file) {
        this.screener = screener;
        this.file = file;
        this.notices = new RowNotices(file.file(), file.register());
        Template template = file.template();
        this.missingMarks = new TreeSet<>(template == null ? List.of() : template.missing());
        this.negativeIsMissing = template != null && template.negativeIsMissing();
        this.fillsAreas = template != null && template.area() != null;
        this.folders = fillsAreas ? List.of() : screener.areas.listFolders(file.file());
        this.names = new AreaNames(screener.areas);
        this.areaName = find(TemplateLayout.AREA_NAME);
        this.areaAbove = find(TemplateLayout.AREA_ABOVE);
        this.revision = find(RegisterField.REVISION);
        this.columnsNeeded = file.fieldIndexes().values().stream()
                .mapToInt(index -> index + 1)
                .max()
                .orElse(0);
    }

    /** What becomes of the row; all of its problems are listed. */
    public final ScreenedRow screen(long row, List<String> cells) {
        notices.begin(row);
        if (cells.size() < columnsNeeded) {
            return new ScreenedRow.Refused(List.of(Notice.ofRow(
                    Code.R_FIELD_COUNT,
                    file.file(),
                    row,
                    cells.size(),
                    file.head().size())));
        }
        List<RegisterRow> rows = read(cells);
        return notices.hasProblems()
                ? new ScreenedRow.Refused(notices.problems())
                : new ScreenedRow.Accepted(rows, notices.warnings());
    }

    /** Holds the rows of the file against each other. */
    public final FileChecks checks() {
        return new FileChecks(this);
    }

    /** The header of the column that states the measure; null where a row of the file names none. */
    abstract @Nullable String headerOf(String measure);

    /** Holds rows of totals against the rows above them. */
    public final ControlTotals controlTotals() {
        TreeMap<Integer, Unit> units = new TreeMap<>();
        file.fieldIndexes().forEach((name, index) -> {
            @Nullable Unit unit = summedUnit(name);
            if (unit != null) {
                units.put(index, unit);
            }
        });
        return new ControlTotals(this, units);
    }

    /** The unit of a column whose cells add up; scores are averaged in rows of totals as often as added. */
    private @Nullable Unit summedUnit(String name) {
        Map<String, Measure> known =
                file.register() == Register.ACTIVITIES ? screener.activityMeasures : screener.returnMeasures;
        @Nullable Measure measure = known.get(name);
        return measure == null || measure.unit() == Unit.POINTS ? null : measure.unit();
    }

    /** What the row says; anything where a problem was noted. */
    abstract List<RegisterRow> read(List<String> cells);

    /** The field, if the file has its column, or the template finds it outside of the table or as a constant. */
    final @Nullable Field find(String name) {
        @Nullable Field column = findColumn(name);
        if (column != null) {
            return column;
        }
        Template template = file.template();
        String stated = file.layout().stated().get(name);
        String constant =
                stated == null && template != null ? template.constants().get(name) : stated;
        return constant == null ? null : Field.ofConstant(constant).with(CellRule.of(template, name, false));
    }

    /** The field, if the file has its column. */
    final @Nullable Field findColumn(String name) {
        Integer index = file.fieldIndexes().get(name);
        return index == null ? null : column(index, name);
    }

    /** The column under this index, read as the field. */
    final Field column(int index, String name) {
        return Field.ofColumn(index, file.head().get(index))
                .with(CellRule.of(file.template(), name, screener.isNumber(name)));
    }

    /** The field; a file without it should have been refused before its rows came here. */
    final Field get(String name) {
        Field field = find(name);
        if (field == null) {
            throw new IllegalArgumentException("file " + file.file() + " has no column for " + name
                    + " of the register " + file.register().code() + "; it has "
                    + file.fieldIndexes().keySet());
        }
        return field;
    }

    /** The field of the area; a template that fills the area register need not name it twice. */
    final Field areaField() {
        Field own = find(RegisterField.AREA_CODE);
        if (own == null && areaName != null) {
            return areaName;
        }
        return own == null && fillsAreas ? get(Template.AREA_CODE) : get(RegisterField.AREA_CODE);
    }

    /** The id of an activity or case; null when a problem was noted. */
    final @Nullable String recordId(Field field, List<String> cells) {
        String id = Cells.key(field.in(cells));
        if (isMissing(id)) {
            notices.problem(field, Code.R_KEY_MISSING, List.of());
            return null;
        }
        if (id.indexOf('\uFFFD') >= 0) {
            notices.problem(field, Code.R_BAD_KEY_CHAR, List.of());
            return null;
        }
        return id;
    }

    /** The area of a row about a period; null when a problem was noted. */
    final @Nullable String area(Field field, List<String> cells, Period period) {
        String cell = field.in(cells);
        if (fillsAreas) {
            return found(AreaCodes.asWritten(cell), field, cells);
        }
        Parsed<String> parsed = field.equals(areaName)
                ? named(cell, cells, period.firstDay(), period.lastDay())
                : screener.areas.resolve(cell, period);
        @Nullable String code = found(parsed, field, cells);
        return code == null || folders.isEmpty() ? code : owned(code, cell, field, period.firstDay(), period.lastDay());
    }

    /** The area of a row about a day; null when a problem was noted. */
    final @Nullable String area(Field field, List<String> cells, LocalDate day) {
        String cell = field.in(cells);
        if (fillsAreas) {
            return found(AreaCodes.asWritten(cell), field, cells);
        }
        Parsed<String> parsed =
                field.equals(areaName) ? named(cell, cells, day, day) : screener.areas.resolve(cell, day);
        @Nullable String code = found(parsed, field, cells);
        return code == null || folders.isEmpty() ? code : owned(code, cell, field, day, day);
    }

    /** The area of this name under the area above, as the row and the folder name it. */
    final Parsed<String> named(String cell, List<String> cells, LocalDate from, LocalDate to) {
        List<String> above = new ArrayList<>();
        if (areaAbove != null) {
            above.add(areaAbove.in(cells));
        }
        above.addAll(folders);
        return names.resolve(cell, above, from, to);
    }

    /** The area of a row about a period, which the name of a column states; null when a problem was noted. */
    final @Nullable String areaNamed(String name, Field column, List<String> cells, Period period) {
        return found(named(name, cells, period.firstDay(), period.lastDay()), column, cells);
    }

    /** The code, if the office in whose folder the file lies may report for it. */
    private @Nullable String owned(String code, String cell, Field field, LocalDate from, LocalDate to) {
        for (String folder : folders) {
            if (!screener.areas.isResponsible(folder, code, from, to)) {
                notices.problem(field, Code.R_DISTRICT_FOREIGN, List.of(Quoted.of(Cells.key(cell)), folder));
                return null;
            }
        }
        return code;
    }

    /** A missing code is an unknown one; the folder's area is the best guess. */
    private @Nullable String found(Parsed<String> parsed, Field field, List<String> cells) {
        if (parsed instanceof Parsed.Missing<String>) {
            notices.problem(
                    field,
                    Code.R_DISTRICT_UNKNOWN,
                    List.of(Quoted.of(Cells.trim(field.in(cells))), Nearest.argument(folders)));
            return null;
        }
        return notices.optional(parsed, field);
    }

    /** The year that the file's path names, null where it names none. */
    final @Nullable Integer yearOfFile() {
        Period fromPath = file.periodFromPath();
        return fromPath == null ? null : fromPath.year();
    }

    private int statedRevision() {
        String stated = file.statedRevision();
        return stated == null ? RegisterRow.NO_REVISION : Integer.parseInt(stated);
    }

    final int revision(List<String> cells) {
        if (revision == null) {
            return statedRevision();
        }
        String cell = revision.in(cells);
        if (isMissing(cell)) {
            return statedRevision();
        }
        Parsed<Quantity> parsed = Numbers.read(cell, Unit.ITEMS, BigDecimal.valueOf(Integer.MAX_VALUE));
        if (parsed instanceof Parsed.Value<Quantity> value
                && value.value().isExact()
                && value.value().low().signum() > 0) {
            notices.optional(parsed, revision);
            return value.value().low().intValueExact();
        }
        notices.problem(revision, Code.R_REVISION_INVALID, List.of(Quoted.of(Cells.trim(cell))));
        return RegisterRow.NO_REVISION;
    }

    /** The number in the cell as the measure's unit asks for it. */
    final Parsed<Quantity> number(String cell, Unit unit, @Nullable BigDecimal maximum) {
        if (isDeclaredMissing(cell)) {
            return Parsed.missing();
        }
        Parsed<Quantity> parsed = Numbers.read(cell, unit, maximum);
        return isCodedMissing(parsed) ? Parsed.missing() : parsed;
    }

    /** The number in the cell, where it must be exact: a denominator, somebody's hours. */
    final Parsed<BigDecimal> exactNumber(String cell, Unit unit, @Nullable BigDecimal maximum) {
        Parsed<Quantity> parsed = number(cell, unit, maximum);
        if (parsed instanceof Parsed.Value<Quantity> value) {
            return value.value().isExact()
                    ? new Parsed.Value<>(value.value().low(), value.findings())
                    : Parsed.bad(Code.R_APPROXIMATE, Cells.trim(cell));
        }
        return parsed instanceof Parsed.Bad<Quantity> bad
                ? new Parsed.Bad<>(bad.code(), bad.arguments())
                : Parsed.missing();
    }

    /** The number in the field's cell, in the unit of the measure where the head has another one. */
    final Parsed<Quantity> number(Field field, List<String> cells, Unit unit, @Nullable BigDecimal maximum) {
        @Nullable BigDecimal factor = file.layout().factors().get(field.index());
        String cell = field.in(cells);
        if (factor == null) {
            return number(cell, unit, maximum);
        }
        if (isDeclaredMissing(cell)) {
            return Parsed.missing();
        }
        // A cell that names a scale of its own beside that of the head leaves open which of them counts.
        Parsed<Quantity> stated = Multiplied.hasScale(cell)
                ? Parsed.bad(Code.R_NOT_NUMBER, Cells.trim(cell))
                : Numbers.read(cell, Unit.YUAN, null);
        return Multiplied.by(factor, stated, cell, unit, maximum);
    }

    final Parsed<Quantity> number(Field field, List<String> cells, Measure measure) {
        return number(field, cells, measure.unit(), measure.maximum());
    }

    final Parsed<Quantity> number(String cell, Measure measure) {
        return number(cell, measure.unit(), measure.maximum());
    }

    /** Whether the cell holds no value. */
    final boolean isMissing(String cell) {
        return Cells.isMissing(Cells.trim(cell)) || isDeclaredMissing(cell);
    }

    /** Whether the template says that the cell means missing. */
    final boolean isDeclaredMissing(String cell) {
        return !missingMarks.isEmpty() && missingMarks.contains(Cells.trim(cell));
    }

    /** Whether the number is a code for missing, as the template says of negative ones. */
    final boolean isCodedMissing(Parsed<Quantity> parsed) {
        return negativeIsMissing && parsed instanceof Parsed.Bad<Quantity> bad && bad.code() == Code.R_NEGATIVE;
    }
}
