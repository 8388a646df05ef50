package org.civicdigest.screening;

import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Period;
import org.civicdigest.model.Programme;
import org.civicdigest.model.RegisterField;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Screens rows of the register of cases. A closing date and an outcome come together or not at all. */
final class CaseScreener extends FileScreener {
    private final Field caseId = get(RegisterField.CASE_ID);
    private final Field areaCode = areaField();
    private final Field programme = get(RegisterField.PROGRAMME);
    private final Field openedOn = get(RegisterField.OPENED_ON);
    private final Field closedOn = get(RegisterField.CLOSED_ON);
    private final Field outcome = get(RegisterField.OUTCOME);
    private final TemplateAreas templateAreas;

    CaseScreener(RowScreener screener, FileContext file) {
        super(screener, file);
        this.templateAreas = new TemplateAreas(this);
    }

    @Override
    List<RegisterRow> read(List<String> cells) {
        @Nullable String id = recordId(caseId, cells);
        @Nullable LocalDate opened = notices.required(day(openedOn, cells), openedOn, cells);
        @Nullable LocalDate closed = notices.optional(day(closedOn, cells), closedOn);
        boolean hasBadClosing = notices.hasProblems() && closed == null && !isMissing(closedOn.in(cells));
        // Which areas there were depends on the day; a case stays with the area that opened it.
        @Nullable String area = opened == null ? null : area(areaCode, cells, opened);
        @Nullable Programme work = notices.required(screener.programmes.resolve(programme.in(cells)), programme, cells);
        if (opened != null && closed != null && closed.isBefore(opened)) {
            notices.problem(closedOn, Code.R_DATE_ORDER, List.of(opened.toString(), closed.toString()));
        }
        @Nullable CaseOutcome result = work == null ? null : outcome(work, cells);
        if (work != null && !hasBadClosing) {
            checkEnd(closed, result, cells);
        }
        int revision = revision(cells);
        if (notices.hasProblems() || id == null || opened == null || area == null || work == null) {
            return List.of();
        }
        // "Open" says no more than the empty date does.
        @Nullable String code = result == null || result.code().equals(CaseOutcome.OPEN) ? null : result.code();
        RegisterRow row = new RegisterRow.CaseRow(id, area, work.code(), opened, closed, code, revision);
        return templateAreas.isEmpty()
                ? List.of(row)
                : templateAreas.with(row, area, Period.ofMonth(java.time.YearMonth.from(opened)), cells);
    }

    private Parsed<LocalDate> day(Field field, List<String> cells) {
        String cell = field.in(cells);
        return isMissing(cell)
                ? Parsed.missing()
                : Dates.day(cell, screener.context.earliest(), screener.context.asOf());
    }

    private @Nullable CaseOutcome outcome(Programme work, List<String> cells) {
        String cell = outcome.in(cells);
        Vocabulary<CaseOutcome> known = screener.outcomes.get(work.code());
        if (isMissing(cell) || known == null) {
            return null;
        }
        return notices.optional(known.resolve(cell), outcome);
    }

    private void checkEnd(@Nullable LocalDate closed, @Nullable CaseOutcome result, List<String> cells) {
        String cell = outcome.in(cells);
        if (closed != null && isMissing(cell)) {
            notices.problem(outcome, Code.R_OUTCOME_MISSING, List.of(closed.toString()));
        } else if (closed != null && result != null && result.leavesOpen()) {
            notices.problem(outcome, Code.R_OUTCOME_OPEN, List.of(closed.toString(), Quoted.of(Cells.trim(cell))));
        } else if (closed == null && result != null && !result.leavesOpen()) {
            notices.problem(closedOn, Code.R_CLOSED_MISSING, List.of(Quoted.of(Cells.trim(cell))));
        }
    }

    @Override
    @Nullable
    String headerOf(String measure) {
        return null;
    }
}
