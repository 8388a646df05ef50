package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.junit.jupiter.api.Test;

class TemplateExamplesTest {
    private static final Workspace WORKSPACE =
            WorkspaceCompiler.compile(Path.of("data/public-libraries")).workspace();

    @Test
    void whatComesOutOtherwiseIsNamed() {
        Map<String, String> row =
                Map.of("STABR", "AK", "FSCSKEY", "AK0001", "LIBNAME", "ANCHOR POINT", "VISITS", "6679", "TOTPRO", "-1");
        Template.Example right = Template.Example.ofRow(
                "pls_fy2016_libraries.csv", row, "AK0001", "2016", Map.of("visits", BigDecimal.valueOf(6679)));
        Template.Example wrong = Template.Example.ofRow(
                "pls_fy2014.csv",
                row,
                "AK0002",
                "2016",
                Map.of("visits", BigDecimal.ONE, "programmes_held", BigDecimal.ZERO));
        assertThat(TemplateExamples.check(template(right), WORKSPACE)).isEmpty();
        assertThat(TemplateExamples.check(template(right, wrong), WORKSPACE))
                .containsExactly(
                        "template libraries, example 2 (pls_fy2014.csv): the area is AK0001, expected AK0002",
                        "template libraries, example 2 (pls_fy2014.csv): the period is 2014, expected 2016",
                        "template libraries, example 2 (pls_fy2014.csv): programmes_held is missing, expected 0",
                        "template libraries, example 2 (pls_fy2014.csv): visits is 6679, expected 1");
    }

    private static Template template(Template.Example... examples) {
        return new Template(
                "libraries",
                List.of("pls_*.csv"),
                Register.RETURNS,
                List.of(),
                null,
                1,
                Map.of("area_code", List.of("FSCSKEY")),
                Map.of(),
                Map.of("visits", List.of("VISITS"), "programmes_held", List.of("TOTPRO")),
                List.of("M", "."),
                true,
                List.of("fy(?<year>20\\d\\d)"),
                new Template.AreaColumns("library", List.of("FSCSKEY"), List.of("LIBNAME"), List.of("STABR")),
                Map.of(),
                List.of(examples));
    }
}
