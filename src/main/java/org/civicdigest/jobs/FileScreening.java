package org.civicdigest.jobs;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.civicdigest.check.FileContexts;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.Pseudonymiser;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.ReceivedRow;
import org.civicdigest.intake.RowReader;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.CandidateRows;
import org.civicdigest.screening.ControlTotals;
import org.civicdigest.screening.FileChecks;
import org.civicdigest.screening.FileScreener;
import org.civicdigest.screening.RowScreener;
import org.civicdigest.screening.ScreenedRow;
import org.civicdigest.screening.ScreeningContext;
import org.jspecify.annotations.Nullable;

/** Reads received files row by row inside a task and says what each row is: rows of {@code Candidates}. */
final class FileScreening implements FlatMapFunction<Iterator<FileScreening.Task>, Row> {
    private static final long serialVersionUID = 1L;

    private final Workspace workspace;
    private final ScreeningContext context;
    private final PseudonymKey key;

    /** A file to read, under its number in the store. */
    record Task(int fileId, Receipt receipt) implements Serializable {}

    FileScreening(Workspace workspace, ScreeningContext context, PseudonymKey key) {
        this.workspace = workspace;
        this.context = context;
        this.key = key;
    }

    @Override
    public Iterator<Row> call(Iterator<Task> tasks) {
        return new ScreenedFiles(tasks);
    }

    /** The rows of one file after the other; only one row is held at a time, but for those that a check keeps waiting. */
    private final class ScreenedFiles implements Iterator<Row> {
        private final Iterator<Task> tasks;
        private final CandidateRows candidates = new CandidateRows(workspace);
        private final Pseudonymiser pseudonymiser = new Pseudonymiser(key);
        private final RowScreener screener = new RowScreener(workspace, context);
        private final ArrayDeque<Row> ready = new ArrayDeque<>();
        private @Nullable Task task;
        private @Nullable RowReader reader;
        private @Nullable FileScreener file;
        private @Nullable ControlTotals totals;
        private @Nullable FileChecks checks;

        ScreenedFiles(Iterator<Task> tasks) {
            this.tasks = tasks;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty()) {
                if (task != null && reader != null && file != null && reader.hasNext()) {
                    screen(task, file, reader.next());
                } else if (!openNext()) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private boolean openNext() {
            if (task != null && totals != null && checks != null) {
                // What is said of the file that ends here comes before the rows of the next.
                finish(task, totals, checks);
                totals = null;
                checks = null;
            }
            if (reader != null) {
                reader.close();
                reader = null;
            }
            if (!tasks.hasNext()) {
                return !ready.isEmpty();
            }
            Task next = tasks.next();
            Receipt receipt = next.receipt();
            if (receipt.stagedPath() == null) {
                throw new IllegalStateException("a file that is screened has a copy");
            }
            task = next;
            reader = RowReader.open(receipt, Path.of(receipt.stagedPath()), pseudonymiser);
            file = screener.forFile(FileContexts.of(receipt, workspace));
            totals = file.controlTotals();
            checks = file.checks();
            return true;
        }

        private void finish(Task of, ControlTotals controlTotals, FileChecks fileChecks) {
            FileChecks.End end = fileChecks.finish();
            for (FileChecks.Waited waited : end.rows()) {
                ready.addAll(candidates.of(of.fileId(), waited.row(), waited.cells(), waited.screened()));
            }
            List<Notice> remarks = new ArrayList<>(controlTotals.finish());
            remarks.addAll(end.remarks());
            for (Notice notice : remarks) {
                ready.add(candidates.remark(of.fileId(), notice.row() == null ? 0 : notice.row(), notice));
            }
        }

        private void checkTotals(Task of, Notice problem, List<String> cells) {
            if (totals == null) {
                return;
            }
            if (problem.code() == Code.I_TOTAL_ROW && problem.row() != null) {
                totals.check(problem.row(), cells)
                        .forEach(notice -> ready.add(candidates.remark(of.fileId(), problem.row(), notice)));
            } else if (problem.code().disposition() == Disposition.QUARANTINED) {
                totals.add(cells);
            }
        }

        /** The cells of a row that is kept out, but for what may never be stored of a person. */
        private static List<String> kept(Receipt receipt, List<String> cells) {
            List<String> kept = cells;
            for (String field : List.of(RegisterField.AGE, RegisterField.BIRTH_DATE)) {
                Integer index = receipt.fieldIndexes().get(field);
                if (index != null && index < cells.size()) {
                    kept = kept == cells ? new ArrayList<>(cells) : kept;
                    kept.set(index, "");
                }
            }
            return kept;
        }

        private void screen(Task of, FileScreener screen, ReceivedRow received) {
            List<String> cells = received.cells();
            if (received.problem() != null) {
                ready.add(candidates.decision(
                        of.fileId(), received.row(), kept(of.receipt(), cells), received.problem()));
                checkTotals(of, received.problem(), cells);
            } else {
                ScreenedRow screened = screen.screen(received.row(), cells);
                List<String> kept = kept(of.receipt(), cells);
                (checks == null ? Optional.of(screened) : checks.take(received.row(), kept, screened))
                        .ifPresent(known -> ready.addAll(candidates.of(of.fileId(), received.row(), kept, known)));
                if (totals != null) {
                    totals.add(cells);
                }
            }
            received.warnings().forEach(notice -> ready.add(candidates.remark(of.fileId(), received.row(), notice)));
        }
    }
}
