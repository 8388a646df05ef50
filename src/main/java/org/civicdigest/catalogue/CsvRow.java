package org.civicdigest.catalogue;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Period;
import org.civicdigest.model.Text;

/** One row of a CSV file, read column by column; every fault is reported at its line. */
final class CsvRow {
    private final CsvRecord record;
    private final int line;
    private final Map<String, Integer> columns;
    private final FileProblems problems;
    private final int errorsBefore;

    CsvRow(CsvRecord record, int line, Map<String, Integer> columns, FileProblems problems) {
        this.record = record;
        this.line = line;
        this.columns = columns;
        this.problems = problems;
        this.errorsBefore = problems.errorCount();
    }

    int line() {
        return line;
    }

    /** Whether nothing was wrong with the row so far. */
    boolean isSound() {
        return problems.errorCount() == errorsBefore;
    }

    void error(String column, Text found, Text expected) {
        problems.error(line, column, found, expected);
    }

    /** The cell without blanks around it; empty when it is, or when the file lacks the column. */
    Located cell(String column) {
        Integer index = columns.get(column);
        return new Located(index == null ? "" : record.getField(index).strip(), line, column);
    }

    /** A cell that must not be empty. */
    Located word(String column) {
        Located cell = cell(column);
        if (cell.isAbsent()) {
            problems.error(cell, Words.NOTHING, new Text("此列的值", "a value in this column"));
        }
        return cell;
    }

    /** A reference to a code that must be known. */
    Located reference(String column, Codes codes) {
        Located word = word(column);
        codes.check(word, problems);
        return word;
    }

    <E extends Enum<E>> Optional<E> choice(String column, Class<E> kind) {
        Located word = word(column);
        return word.isAbsent() ? Optional.empty() : YamlObject.choiceOf(word, kind, problems);
    }

    /** A day, empty when the cell is. */
    Optional<LocalDate> findDay(String column) {
        Located cell = cell(column);
        if (cell.isAbsent()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Numbers.findDay(cell.value());
        if (day.isEmpty()) {
            problems.error(cell, Words.quoted(cell.value()), Words.DAY);
        }
        return day;
    }

    Optional<LocalDate> day(String column) {
        word(column);
        return findDay(column);
    }

    /** A number of 0 or more, empty when the cell is. */
    Optional<BigDecimal> findAmount(String column) {
        Located cell = cell(column);
        Optional<BigDecimal> amount = Numbers.find(cell.value()).filter(number -> number.signum() >= 0);
        if (amount.isEmpty() && !cell.isAbsent()) {
            problems.error(cell, Words.quoted(cell.value()), Words.NOT_NEGATIVE);
        }
        return amount;
    }

    Optional<BigDecimal> amount(String column) {
        word(column);
        return findAmount(column);
    }

    Optional<Period> period(String column) {
        Located word = word(column);
        Optional<Period> period = Period.find(word.value());
        if (period.isEmpty() && !word.isAbsent()) {
            problems.error(word, Words.quoted(word.value()), Words.PERIOD);
        }
        return period;
    }
}
