package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Register;
import org.civicdigest.model.Template;
import org.civicdigest.model.TemplateLayout;
import org.civicdigest.model.TemplateLayout.HeadPattern;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.Test;

/** Columns that a template finds by a pattern over their names. */
class TemplatePatternTest {
    private static final Measure LECTURES = new Measure(
            "lectures",
            new Text("党课", "Lectures"),
            Unit.SESSIONS,
            Measure.Source.RETURNS,
            "party_lecture",
            "lectures",
            List.of("党课次数"),
            null);

    @Test
    void aColumnWhoseMeasureNobodyKnowsIsLeftOutWithAWord() {
        HeadMatch match = head().match("a.csv", List.of("单位代码", "1月党课", "1月党客"));
        assertThat(match.warnings()).containsExactly(Notice.ofFile(Code.W_COLUMN_UNKNOWN, "a.csv", "1月党客", "党课"));
    }

    @Test
    void aSynonymIsKnown() {
        HeadMatch match = head().match("a.csv", List.of("单位代码", "1月党课", "2月 党课次数"));
        assertThat(match.warnings()).isEmpty();
    }

    private static TemplateHead head() {
        return new TemplateHead(
                new Template(
                        "months",
                        List.of("*.csv"),
                        Register.RETURNS,
                        List.of(),
                        null,
                        Template.HEAD_IS_FOUND,
                        Map.of("area_code", List.of("单位代码")),
                        Map.of("year", "2025"),
                        Map.of(),
                        List.of(),
                        false,
                        List.of(),
                        null,
                        Map.of(),
                        List.of(),
                        new TemplateLayout(
                                List.of(),
                                1,
                                Map.of(),
                                List.of(new HeadPattern("(?<month>\\d+)月(?<measure>.+)", null)),
                                Map.of(),
                                List.of(),
                                Map.of(),
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                false)),
                List.of(LECTURES));
    }
}
