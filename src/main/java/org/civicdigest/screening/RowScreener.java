package org.civicdigest.screening;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Check;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Programme;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.model.Workspace;

/**
 * Turns received rows into register rows, or into the reasons why they cannot be counted.
 *
 * <p>It is made once, travels to the tasks, and there makes one {@link FileScreener} a file. It looks at one row at a
 * time: what depends on other rows of the same file is decided by {@link FileChecks}, and duplicates or revisions later.
 */
public final class RowScreener implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Hours of a leap year: nobody attends for longer. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(366 * 24);

    final ScreeningContext context;
    final AreaCodes areas;
    final Vocabulary<Programme> programmes;
    final TreeMap<String, Vocabulary<CaseOutcome>> outcomes = new TreeMap<>();
    final Vocabulary<Measure> measures;
    final TreeMap<String, Measure> activityMeasures = new TreeMap<>();
    final TreeMap<String, Measure> returnMeasures = new TreeMap<>();
    private final TreeMap<String, Measure> populationMeasures = new TreeMap<>();
    final BigDecimal mostHours;
    final List<Check> rowChecks;
    final List<Check> formChecks;
    final TreeMap<String, Text> measureNames = new TreeMap<>();

    public RowScreener(Workspace workspace, ScreeningContext context) {
        this.context = context;
        this.areas = new AreaCodes(workspace.areas());
        this.programmes = new Vocabulary<>(
                workspace.programmes(),
                Programme::code,
                programme -> List.of(programme.name().zh(), programme.name().en()));
        for (Programme programme : workspace.programmes()) {
            outcomes.put(
                    programme.code(), new Vocabulary<>(programme.outcomes(), CaseOutcome::code, RowScreener::words));
        }
        for (String code : List.of(Measure.EXPECTED, Measure.ATTENDED)) {
            activityMeasures.put(code, builtIn(code));
        }
        for (Measure measure : workspace.measures()) {
            switch (measure.source()) {
                case ACTIVITIES -> activityMeasures.put(measure.code(), measure);
                case RETURNS -> returnMeasures.put(measure.code(), measure);
                case POPULATION -> populationMeasures.put(measure.code(), measure);
                case ATTENDANCE, CASES -> {}
            }
        }
        // The number of rows is counted, never read.
        activityMeasures.remove(Measure.SESSIONS);
        this.measures = new Vocabulary<>(returnMeasures.values(), Measure::code, RowScreener::words);
        this.mostHours =
                workspace.findMeasure(Measure.HOURS).map(Measure::maximum).orElse(LONGEST);
        this.rowChecks = Check.ofKind(workspace.checks(), Check.Kind.WITHIN_ROW);
        this.formChecks = Check.ofKind(workspace.checks(), Check.Kind.WITHIN_FORM);
        workspace.measures().forEach(measure -> measureNames.put(measure.code(), measure.name()));
    }

    /** The screener of one file's rows. */
    public FileScreener forFile(FileContext file) {
        return switch (file.register()) {
            case ACTIVITIES -> new ActivityScreener(this, file);
            case ATTENDANCE -> new AttendanceScreener(this, file);
            case RETURNS -> new ReturnScreener(this, file);
            case CASES -> new CaseScreener(this, file);
        };
    }

    /** Whether the field holds numbers. */
    boolean isNumber(String field) {
        return field.equals(RegisterField.VALUE)
                || activityMeasures.containsKey(field)
                || returnMeasures.containsKey(field)
                || field.startsWith("population:")
                || field.equals(RegisterField.HOURS);
    }

    Measure populationMeasure(String code) {
        Measure measure = populationMeasures.get(code);
        if (measure == null) {
            throw new IllegalArgumentException(
                    "'" + code + "' is no measure of population; they are " + populationMeasures.keySet());
        }
        return measure;
    }

    private static List<String> words(CaseOutcome outcome) {
        List<String> words = new ArrayList<>(outcome.synonyms());
        words.add(outcome.name().zh());
        words.add(outcome.name().en());
        return words;
    }

    private static List<String> words(Measure measure) {
        List<String> words = new ArrayList<>(measure.synonyms());
        words.add(measure.column());
        words.add(measure.name().zh());
        words.add(measure.name().en());
        return words;
    }

    private static Measure builtIn(String code) {
        return new Measure(
                code, Text.same(code), Unit.ATTENDANCES, Measure.Source.ACTIVITIES, null, code, List.of(), null);
    }
}
