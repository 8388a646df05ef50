package org.civicdigest.catalogue;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.civicdigest.model.Text;

/** Reads one CSV file (RFC 4180, UTF-8, with or without byte order mark) row by row, columns by the names of its head. */
final class CsvFile {
    private final List<String> required;
    private final List<String> optional;

    /**
     * @param required columns that the file must have
     * @param optional columns that it may leave out, which is as if all of their cells were empty
     */
    CsvFile(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /**
     * Hands over the rows one by one and reports those that do not fit the head.
     *
     * @return whether the file was read to its end and every row handed over
     */
    boolean read(Path file, FileProblems problems, Consumer<CsvRow> rows) {
        int line = 1;
        boolean whole = true;
        try (Reader reader = TextFile.open(file);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(reader);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                problems.error(null, "", new Text("空文件", "an empty file"), head());
                return false;
            }
            CsvRecord head = records.next();
            int errorsBefore = problems.errorCount();
            Map<String, Integer> columns = columns(head, problems);
            if (problems.errorCount() > errorsBefore) {
                return false;
            }
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = (int) record.getStartingLineNumber();
                if (record.getFieldCount() == head.getFieldCount()) {
                    rows.accept(new CsvRow(record, line, columns, problems));
                } else {
                    whole = false;
                    problems.error(
                            line,
                            "",
                            new Text(record.getFieldCount() + " 个字段", record.getFieldCount() + " fields"),
                            new Text(
                                    head.getFieldCount() + " 个（含逗号的值请加引号）",
                                    head.getFieldCount() + " (values that hold a comma go into quotation marks)"));
                }
            }
            return whole;
        } catch (CsvParseException | UncheckedIOException broken) {
            if (broken.getCause() instanceof IOException failure) {
                TextFile.report(failure, file, problems);
            } else {
                reportSyntax(line, broken, problems);
            }
        } catch (IOException failure) {
            TextFile.report(failure, file, problems);
        }
        return false;
    }

    private static void reportSyntax(int lastGoodLine, RuntimeException broken, FileProblems problems) {
        Text reason = Words.quoted(String.valueOf(
                broken.getCause() == null
                        ? broken.getMessage()
                        : broken.getCause().getMessage()));
        problems.error(
                lastGoodLine,
                "",
                new Text("本行之后的 CSV 语法错误 " + reason.zh(), "a fault in the CSV after this line, " + reason.en()),
                new Text("成对的引号", "quotation marks in pairs"));
    }

    private Text head() {
        return new Text("表头：" + String.join(",", required), "a head with the columns " + String.join(",", required));
    }

    private Map<String, Integer> columns(CsvRecord head, FileProblems problems) {
        Set<String> known = new LinkedHashSet<>(required);
        known.addAll(optional);
        Map<String, Integer> columns = new HashMap<>();
        int line = (int) head.getStartingLineNumber();
        for (int index = 0; index < head.getFieldCount(); index++) {
            Located name = new Located(head.getField(index).strip(), line, "");
            if (!known.contains(name.value())) {
                problems.unknown(
                        name,
                        new Text("列名（" + String.join("、", known) + "）", "a column (" + String.join(", ", known) + ")"),
                        known);
            } else if (columns.putIfAbsent(name.value(), index) != null) {
                problems.error(name, Words.again(name.value(), line), new Text("每列只出现一次", "each column to occur once"));
            }
        }
        for (String column : required) {
            if (!columns.containsKey(column)) {
                problems.error(line, column, new Text("表头中没有此列", "no such column in the head"), head());
            }
        }
        return columns;
    }
}
