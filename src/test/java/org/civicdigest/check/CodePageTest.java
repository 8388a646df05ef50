package org.civicdigest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.screening.ScreeningContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each code is explained, and its examples do what they say. */
class CodePageTest {
    @TempDir
    Path folder;

    @Test
    void eachCodeHasAnExample() throws IOException {
        CodeExamples examples = CodeExamples.read();
        assertThat(Arrays.stream(Code.values()).filter(code -> !examples.has(code)))
                .as("codes without an example: add one to src/main/resources/notice/examples.yaml")
                .isEmpty();
        assertThat(examples.names())
                .as("examples of codes that exist")
                .isSubsetOf(Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        assertThat(Files.readString(CodePage.PAGE))
                .as("docs/codes.md is stale: run main of the test class CodePage from the project's folder")
                .isEqualTo(CodePage.text());
    }

    @TestFactory
    Stream<DynamicTest> examplesDoWhatTheySay() throws IOException {
        CodeExamples examples = CodeExamples.read();
        Workspace workspace = WorkspaceCompiler.compile(
                        Path.of("data", "sample-city").toAbsolutePath())
                .workspace();
        String measure = workspace.measures().stream()
                .filter(each -> each.source() == Measure.Source.RETURNS && each.maximum() != null)
                .findFirst()
                .orElseThrow()
                .code();
        return Arrays.stream(Code.values())
                .filter(examples::has)
                .filter(examples::isText)
                .map(code -> DynamicTest.dynamicTest(code.name(), () -> {
                    assertThat(codes(workspace, examples.file(code, "bad", measure)))
                            .as("the bad example")
                            .contains(code);
                    assertThat(codes(workspace, examples.file(code, "good", measure)))
                            .as("the good example")
                            .doesNotContain(code);
                }));
    }

    private Set<Code> codes(Workspace workspace, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("example.csv"), text, StandardCharsets.UTF_8);
        ScreeningContext context = new ScreeningContext(
                LocalDate.of(2026, 3, 31), ScreeningContext.EARLIEST, Set.of(Measure.EXPECTED, Measure.ATTENDED));
        return new FileChecker(workspace, context, folder.resolve("staging"))
                .check(List.of(new SubmittedFile("990105/2025/example.csv", file.toString(), Files.size(file))))
                .get(0)
                .noticeCounts()
                .keySet();
    }
}
