package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.civicdigest.model.PathPeriods;
import org.civicdigest.model.Period;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Runs the examples that a template carries through the same code as real rows. */
public final class TemplateExamples {
    /** Stands for the pseudonym that intake would have made. */
    private static final String SOMEBODY = "0".repeat(32);

    private TemplateExamples() {}

    /** One sentence for each thing that came out otherwise than an example says; empty when all hold. */
    public static List<String> check(Template template, Workspace workspace) {
        RowScreener screener = new RowScreener(workspace, ScreeningContext.asOf(null));
        List<String> failures = new ArrayList<>();
        int number = 0;
        for (Template.Example example : template.examples()) {
            number++;
            String place = "template " + template.name() + ", example " + number + " (" + example.file() + "): ";
            for (String failure : run(template, example, screener)) {
                failures.add(place + failure);
            }
        }
        return failures;
    }

    private static List<String> run(Template template, Template.Example example, RowScreener screener) {
        List<String> head = List.copyOf(new TreeMap<>(example.row()).keySet());
        Map<String, Integer> indexes = indexes(template, head);
        List<String> cells = new ArrayList<>();
        for (String header : head) {
            cells.add(example.row().getOrDefault(header, ""));
        }
        Integer person = indexes.get(RegisterField.PERSON_ID);
        if (person != null && !Cells.isMissing(Cells.trim(cells.get(person)))) {
            cells.set(person, SOMEBODY);
        }
        FileScreener file;
        try {
            file = screener.forFile(new FileContext(
                    example.file(),
                    template.register(),
                    template,
                    indexes,
                    head,
                    PathPeriods.find(template.periodPatterns(), example.file()).orElse(null)));
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
        ScreenedRow screened = file.screen(template.headRow() + 1L, cells);
        if (screened instanceof ScreenedRow.Refused refused) {
            return refused.problems().stream().map(TemplateExamples::refusal).toList();
        }
        return compare(example, ((ScreenedRow.Accepted) screened).rows());
    }

    private static String refusal(Notice notice) {
        return "the row is refused with " + notice.code() + " in column " + notice.column() + " " + notice.arguments();
    }

    /** Field → index of the first of its headers that the file has. */
    private static Map<String, Integer> indexes(Template template, List<String> head) {
        Map<String, Integer> byHeader = new TreeMap<>();
        for (int index = 0; index < head.size(); index++) {
            byHeader.putIfAbsent(Cells.word(head.get(index)), index);
        }
        Map<String, Integer> indexes = new TreeMap<>();
        template.headersByField()
                .forEach((field, names) -> names.stream()
                        .map(name -> byHeader.get(Cells.word(name)))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .ifPresent(index -> indexes.put(field, index)));
        return indexes;
    }

    private static List<String> compare(Template.Example example, List<RegisterRow> rows) {
        Outcome outcome = new Outcome();
        rows.forEach(outcome::add);
        List<String> failures = new ArrayList<>();
        for (String area : outcome.areas) {
            if (!area.equals(example.area())) {
                failures.add("the area is " + area + ", expected " + example.area());
            }
        }
        Period expected = Period.of(example.period());
        for (Period period : outcome.periods) {
            if (!expected.contains(period)) {
                failures.add("the period is " + period + ", expected " + expected);
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
        private final TreeSet<String> areas = new TreeSet<>();
        private final TreeSet<Period> periods = new TreeSet<>();
        private final TreeMap<String, BigDecimal> values = new TreeMap<>();

        void add(RegisterRow row) {
            if (row instanceof RegisterRow.ReturnRow stated) {
                areas.add(stated.areaCode());
                periods.add(stated.period());
                values.put(stated.measure(), stated.low());
            } else if (row instanceof RegisterRow.ActivityRow activity) {
                areas.add(activity.areaCode());
                periods.add(Period.ofMonth(YearMonth.from(activity.heldOn())));
                activity.measures().forEach((measure, value) -> values.put(measure, value.low()));
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
