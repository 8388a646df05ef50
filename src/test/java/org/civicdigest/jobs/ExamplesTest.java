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
        for (String name : List.of("sample-city", "public-libraries")) {
            Workspace workspace =
                    WorkspaceCompiler.compile(Path.of("data", name)).workspace();
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
