package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.SparkSessions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every input of the list of bad inputs has the outcome and the reason code that the list states. */
class BadInputTest {
    /** The list that the office keeps beside the project; this one is its copy in code. */
    private static final Path STATED = Path.of("../shared/docs/bad-inputs.csv");

    private static final List<BadInput> CASES = all();

    @TempDir
    private static Path folder;

    private static BadInputRun run;

    private static List<BadInput> all() {
        List<BadInput> all = new ArrayList<>();
        all.addAll(BadEncodings.cases());
        all.addAll(BadStructures.cases());
        all.addAll(BadNumbers.cases());
        all.addAll(BadDates.cases());
        all.addAll(BadHeaders.cases());
        all.addAll(BadBusiness.cases());
        all.addAll(BadSubmissions.cases());
        all.addAll(BadFiles.cases());
        all.addAll(BadWorkbooks.cases());
        all.addAll(BadPackages.cases());
        all.addAll(BadJson.cases());
        all.addAll(BadParquet.cases());
        all.addAll(BadTexts.cases());
        all.addAll(BadJobs.cases());
        return all;
    }

    @BeforeAll
    static void sendAll() throws IOException {
        SparkSessions.shared();
        run = BadInputRun.of(CASES, folder);
    }

    static List<BadInput> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theInputHasTheOutcomeAndTheCodeThatAreStated(BadInput input) throws Exception {
        run.check(input);
        for (BadInput.Check check : input.checks()) {
            check.check(run);
        }
    }

    @Test
    void theCasesAreThoseOfTheList() {
        Assumptions.assumeTrue(
                Files.exists(STATED), () -> STATED + " is not there: nothing to hold the list of cases against");
        Map<String, String> stated = new TreeMap<>();
        for (NamedCsvRecord row : CsvRows.of(STATED)) {
            stated.put(
                    row.getField("id"), (row.getField("expected_outcome") + " " + row.getField("reason_code")).strip());
        }
        Map<String, String> here = new TreeMap<>();
        CASES.forEach(input -> here.put(input.id(), (input.outcome() + " " + input.code()).strip()));
        assertThat(CASES).as("each case once").hasSize(here.size());
        assertThat(here).isEqualTo(stated);
    }
}
