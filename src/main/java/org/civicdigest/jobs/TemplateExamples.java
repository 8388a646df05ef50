package org.civicdigest.jobs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.intake.ReceivedRow;
import org.civicdigest.intake.TemplateTrial;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.Template.Expected;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.FileContext;
import org.civicdigest.screening.FileScreener;
import org.civicdigest.screening.RegisterRow;
import org.civicdigest.screening.RowScreener;
import org.civicdigest.screening.ScreenedRow;
import org.civicdigest.screening.ScreeningContext;
import org.jspecify.annotations.Nullable;

/** Runs the examples that a template carries through the same code as real files. */
public final class TemplateExamples {
    /** Stands for the pseudonym that intake would have made. */
    private static final String SOMEBODY = "0".repeat(32);

    private TemplateExamples() {}

    /** One sentence for each thing that came out otherwise than an example says; empty when all hold. */
    public static List<String> check(Template template, Workspace workspace) {
        RowScreener screener = new RowScreener(workspace, ScreeningContext.asOf(null));
        TemplateTrial trial = new TemplateTrial(template, workspace.measures());
        List<String> failures = new ArrayList<>();
        int number = 0;
        for (Template.Example example : template.examples()) {
            number++;
            String place = "template " + template.name() + ", example " + number + " (" + example.file() + "): ";
            for (String failure : run(template, example, screener, trial)) {
                failures.add(place + failure);
            }
        }
        return failures;
    }

    /**
     * What comes of an example, row by row, to be written down as what is expected of it.
     *
     * @throws UserException when its rows cannot be read
     */
    static List<Expected> outcomesOf(Template template, Template.Example example, Workspace workspace) {
        TemplateTrial.Outcome read = new TemplateTrial(template, workspace.measures()).run(example);
        if (!read.problems().isEmpty()) {
            throw new UserException(String.join(
                    "; ",
                    read.problems().stream().map(TemplateExamples::refusal).toList()));
        }
        FileScreener file;
        try {
            file = screenerOf(template, example, new RowScreener(workspace, ScreeningContext.asOf(null)), read);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
        return read.rows().stream().map(row -> outcomeOf(row, file, read)).toList();
    }

    private static Expected outcomeOf(ReceivedRow row, FileScreener file, TemplateTrial.Outcome read) {
        @Nullable Notice problem = row.problem();
        if (problem != null) {
            return new Expected("", "", Map.of(), problem.code().name());
        }
        ScreenedRow screened = file.screen(row.row(), withSomebody(row.cells(), read));
        if (screened instanceof ScreenedRow.Refused refused) {
            return new Expected("", "", Map.of(), refused.notice().code().name());
        }
        List<RegisterRow> rows = ((ScreenedRow.Accepted) screened).rows();
        Outcome outcome = new Outcome(false);
        rows.forEach(outcome::add);
        if (outcome.periods.size() > 1) {
            Outcome byPeriod = new Outcome(true);
            rows.forEach(byPeriod::add);
            outcome = byPeriod;
        }
        return new Expected(
                outcome.areas.size() == 1 ? outcome.areas.first() : "",
                outcome.periods.size() == 1 ? outcome.periods.first().toString() : "",
                outcome.values,
                "");
    }

    private static FileScreener screenerOf(
            Template template, Template.Example example, RowScreener screener, TemplateTrial.Outcome read) {
        return screener.forFile(new FileContext(
                example.file(),
                template.register(),
                template,
                read.fieldIndexes(),
                read.head(),
                PathPeriods.find(template.periodPatterns(), example.file()).orElse(null),
                read.layout(),
                null));
    }

    private static List<String> run(
            Template template, Template.Example example, RowScreener screener, TemplateTrial trial) {
        TemplateTrial.Outcome read = trial.run(example);
        if (!read.problems().isEmpty()) {
            return read.problems().stream().map(TemplateExamples::refusal).toList();
        }
        FileScreener file;
        try {
            file = screenerOf(template, example, screener, read);
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        List<String> failures = new ArrayList<>();
        if (read.rows().size() != example.expected().size()) {
            failures.add(read.rows().size() + " rows below the head, expected "
                    + example.expected().size());
        }
        boolean isOnly = example.expected().size() == 1;
        for (int index = 0;
                index < Math.min(read.rows().size(), example.expected().size());
                index++) {
            Expected expected = example.expected().get(index);
            for (String failure : compare(expected, read.rows().get(index), file, read)) {
                failures.add(isOnly ? failure : "row " + (index + 1) + ": " + failure);
            }
        }
        return failures;
    }

    private static List<String> compare(
            Expected expected, ReceivedRow row, FileScreener file, TemplateTrial.Outcome read) {
        @Nullable Notice problem = row.problem();
        List<RegisterRow> rows = List.of();
        List<Notice> problems = problem == null ? List.of() : List.of(problem);
        if (problem == null) {
            ScreenedRow screened = file.screen(row.row(), withSomebody(row.cells(), read));
            if (screened instanceof ScreenedRow.Refused refused) {
                problems = refused.problems();
            } else {
                rows = ((ScreenedRow.Accepted) screened).rows();
            }
        }
        if (!expected.code().isEmpty()) {
            String came =
                    problems.isEmpty() ? "accepted" : problems.get(0).code().name();
            return came.equals(expected.code())
                    ? List.of()
                    : List.of("the row is " + came + ", expected " + expected.code());
        }
        return problems.isEmpty()
                ? compare(expected, rows)
                : problems.stream().map(TemplateExamples::refusal).toList();
    }

    private static List<String> withSomebody(List<String> cells, TemplateTrial.Outcome read) {
        Integer person = read.fieldIndexes().get(RegisterField.PERSON_ID);
        if (person == null || person >= cells.size() || cells.get(person).isBlank()) {
            return cells;
        }
        List<String> all = new ArrayList<>(cells);
        all.set(person, SOMEBODY);
        return all;
    }

    private static String refusal(Notice notice) {
        return "the row is refused with " + notice.code() + " in column " + notice.column() + " " + notice.arguments();
    }

    private static List<String> compare(Expected example, List<RegisterRow> rows) {
        Outcome outcome = new Outcome(example.values().keySet().stream().anyMatch(measure -> measure.indexOf(' ') > 0));
        rows.forEach(outcome::add);
        List<String> failures = new ArrayList<>();
        for (String area : outcome.areas) {
            if (!example.area().isEmpty() && !area.equals(example.area())) {
                failures.add("the area is " + area + ", expected " + example.area());
            }
        }
        if (!example.period().isEmpty()) {
            Period expected = Period.of(example.period());
            for (Period period : outcome.periods) {
                if (!expected.contains(period)) {
                    failures.add("the period is " + period + ", expected " + expected);
                }
            }
        }
        TreeSet<String> measures = new TreeSet<>(outcome.values.keySet());
        measures.addAll(example.values().keySet());
        for (String measure : measures) {
            @Nullable BigDecimal came = outcome.values.get(measure);
            @Nullable BigDecimal wanted = example.values().get(measure);
            if (came == null || wanted == null || came.compareTo(wanted) != 0) {
                failures.add(measure + " is " + words(came) + ", expected " + words(wanted));
            }
        }
        return failures;
    }

    private static String words(@Nullable BigDecimal value) {
        return value == null ? "missing" : value.toPlainString();
    }

    /** What all rows that came of one received row say together. */
    private static final class Outcome {
        private final boolean withPeriods;
        private final TreeSet<String> areas = new TreeSet<>();
        private final TreeSet<Period> periods = new TreeSet<>();
        private final TreeMap<String, BigDecimal> values = new TreeMap<>();

        Outcome(boolean withPeriods) {
            this.withPeriods = withPeriods;
        }

        void add(RegisterRow row) {
            if (row instanceof RegisterRow.ReturnRow stated) {
                areas.add(stated.areaCode());
                periods.add(stated.period());
                values.put(withPeriods ? stated.measure() + " " + stated.period() : stated.measure(), stated.low());
            } else if (row instanceof RegisterRow.ActivityRow activity) {
                areas.add(activity.areaCode());
                periods.add(Period.ofMonth(YearMonth.from(activity.heldOn())));
                activity.measures().forEach((measure, value) -> values.put(measure, value.low()));
            } else if (row instanceof RegisterRow.CaseRow opened) {
                areas.add(opened.areaCode());
                periods.add(Period.ofMonth(YearMonth.from(opened.openedOn())));
            } else if (row instanceof RegisterRow.AttendanceRow attendance) {
                if (attendance.hours() != null) {
                    values.put("hours", attendance.hours());
                }
            } else if (row instanceof RegisterRow.AreaRow area) {
                areas.add(area.code());
                periods.add(area.period());
            } else if (row instanceof RegisterRow.PopulationEntry entry) {
                areas.add(entry.area());
                values.put(entry.measure(), entry.value());
            }
        }
    }
}
