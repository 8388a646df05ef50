package org.civicdigest.jobs;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.civicdigest.SparkSessions;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.check.FileCheck;
import org.civicdigest.check.FileChecker;
import org.civicdigest.check.MarkedCopy;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Workspace;
import org.civicdigest.screening.ScreeningContext;
import org.civicdigest.store.LocalStore;
import org.civicdigest.store.Submission;
import org.civicdigest.table.Activities;

/** What comes back out of accepted or checked files: titles in the store, cells in a marked copy. */
final class BadCopies {
    private BadCopies() {}

    /** The titles of the activities that a file of the shared run brought into the store. */
    static List<String> titles(BadInputRun run, String path) {
        return column(run, path, col(Activities.TITLE));
    }

    /** The days of the same. */
    static List<String> days(BadInputRun run, String path) {
        return column(run, path, col(Activities.HELD_ON).cast("string"));
    }

    private static List<String> column(BadInputRun run, String path, Column column) {
        LocalStore store = new LocalStore(run.store());
        StoreTables tables = new StoreTables(SparkSessions.shared(), store, store.history());
        int fileId = tables.submissions().stream()
                .filter(submission -> submission.file().equals(path))
                .mapToInt(Submission::fileId)
                .findFirst()
                .orElseThrow();
        return tables
                .currentActivities()
                .filter(Activities.FILE_ID + " = " + fileId)
                .sort(Activities.ROW)
                .select(column)
                .collectAsList()
                .stream()
                .map((Row row) -> row.getString(0))
                .toList();
    }

    /** The title in the first row of the marked copy of a text file that holds it. */
    static String markedTitle(BadInputRun run, String title) throws IOException {
        Path folder = run.folderOf("marked");
        Workspace workspace = WorkspaceCompiler.compile(run.town()).workspace();
        String text = BadTable.activities().fine("title", title).good(1).text();
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        List<FileCheck> checks = new FileChecker(workspace, ScreeningContext.asOf(null), folder.resolve("staging"))
                .check(List.of(new SubmittedFile("a.csv", file.toString(), Files.size(file))));
        Path copy = folder.resolve("a.checked.xlsx");
        assertThat(MarkedCopy.write(checks, copy)).isEqualTo(MarkedCopy.Extent.WHOLE);
        try (InputStream in = Files.newInputStream(copy);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return book.getSheetAt(0).getRow(1).getCell(4).getStringCellValue();
        }
    }
}
