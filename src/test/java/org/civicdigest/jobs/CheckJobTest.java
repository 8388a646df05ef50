package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command of a sender. */
class CheckJobTest {
    private static final String HEAD = "activity_id,area_code,programme,held_on,title,expected,attended\n";

    @TempDir
    Path folder;

    private int check(String rows, String... further) throws IOException {
        Path file = Files.writeString(folder.resolve("activities.csv"), HEAD + rows);
        String[] arguments = new String[further.length + 4];
        arguments[0] = "check";
        arguments[1] = file.toString();
        arguments[2] = "--folder";
        arguments[3] = "990105/2025";
        System.arraycopy(further, 0, arguments, 4, further.length);
        return Main.run(arguments);
    }

    @Test
    void goodFilesEndWithZero() throws IOException {
        assertThat(check("a1,990105,study,2025-03-05,学习,20,18\n")).isEqualTo(0);
    }

    @Test
    void rowsToMendEndWithTwoAndACopy() throws IOException {
        Path out = folder.resolve("checked");
        assertThat(check("a1,990105,study,2025-13-05,学习,20,18\n", "--out", out.toString()))
                .isEqualTo(2);
        assertThat(out.resolve("990105_2025_activities.csv.checked.xlsx")).exists();
    }

    @Test
    void theFolderSaysWhoseFilesTheyAre() throws IOException {
        assertThat(check("a1,990104,study,2025-03-05,学习,20,18\n"))
                .as("a row of another district")
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsNotThereIsTheUsersInput() {
        assertThat(Main.run("check", folder.resolve("none.csv").toString())).isEqualTo(2);
    }
}
