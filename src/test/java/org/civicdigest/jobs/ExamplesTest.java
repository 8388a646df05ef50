package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.indicators.IndicatorExamples;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples that indicators and templates carry, each by the name of its declaration. */
class ExamplesTest {
    @TestFactory
    List<DynamicTest> everyDeclarationsExamplesComeOutAsTheySay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : List.of(
                Path.of("data/sample-city"),
                Path.of("data/public-libraries"),
                Path.of("src/test/resources/workspaces/programmes"),
                Path.of("src/test/resources/workspaces/messy"),
                Path.of("src/test/resources/workspaces/forms"))) {
            String name = String.valueOf(folder.getFileName());
            Workspace workspace = WorkspaceCompiler.compile(folder).workspace();
            for (Indicator indicator : workspace.indicators()) {
                tests.add(DynamicTest.dynamicTest(name + ": " + indicator.code(), () -> {
                    assertThat(indicator.examples()).isNotEmpty();
                    assertThat(IndicatorExamples.check(indicator)).isEmpty();
                }));
            }
            for (Template template : workspace.templates()) {
                tests.add(DynamicTest.dynamicTest(name + ": " + template.name(), () -> {
                    assertThat(template.examples()).isNotEmpty();
                    assertThat(TemplateExamples.check(template, workspace)).isEmpty();
                }));
            }
        }
        return tests;
    }
}
