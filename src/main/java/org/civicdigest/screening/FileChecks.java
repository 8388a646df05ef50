package org.civicdigest.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.notice.Notice;

/**
 * Holds the rows of one file against each other, as the checks of the catalogue ask, and looks for numbers that were
 * hardly counted.
 *
 * <p>A row that another row of its form may yet quarantine waits for the end of the file; all others go on at once.
 */
public final class FileChecks {
    private final FormChecks forms;
    private final HeapingTest heaping;

    FileChecks(FileScreener file) {
        this.forms = new FormChecks(file);
        this.heaping = new HeapingTest(file);
    }

    /** A row that waited, with what became of it. */
    public record Waited(long row, List<String> cells, ScreenedRow screened) {
        public Waited {
            cells = List.copyOf(cells);
        }
    }

    /** What became of the rows that waited, in their order, and notices beside rows that did not. */
    public record End(List<Waited> rows, List<Notice> remarks) {}

    /** What becomes of the row; empty where it waits for the rest of its form. */
    public Optional<ScreenedRow> take(long row, List<String> cells, ScreenedRow screened) {
        if (screened instanceof ScreenedRow.Accepted accepted) {
            heaping.take(row, accepted);
            if (forms.take(row, cells, accepted)) {
                return Optional.empty();
            }
        }
        return Optional.of(screened);
    }

    /** What can be said when all rows of the file are known. */
    public End finish() {
        List<Notice> remarks = new ArrayList<>();
        List<Waited> rows = forms.finish(remarks);
        remarks.addAll(heaping.finish());
        return new End(rows, remarks);
    }
}
