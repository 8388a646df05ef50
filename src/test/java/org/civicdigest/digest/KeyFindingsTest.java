package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicdigest.digest.Figments.edition;
import static org.civicdigest.digest.Figments.value;
import static org.civicdigest.digest.Figments.without;

import java.util.List;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Language;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;

class KeyFindingsTest {
    @Test
    void eachRuleFindsItsOwn() {
        List<IndexPage.Finding> findings = list(edition(
                value("C", 0.8, Verdict.NOT_COMPARED, ChangeVerdict.WORSENED, -0.05),
                value("A", 0.9, Verdict.BETTER),
                value("B", 0.6, Verdict.WORSE, ChangeVerdict.WORSENED, -0.1),
                without("D", Status.NOT_REPORTED)));
        assertThat(findings).extracting(IndexPage.Finding::topic).containsExactly("退步最大", "差距最大", "需要关注", "未报送");
        assertThat(findings)
                .extracting(finding -> finding.sentence().plain())
                .contains(
                        "区县之间差距最大的是参学率：A区（90.0%）与B区（60.0%）相差 30.0 个百分点；1 个优于云川市，1 个逊于。",
                        "1 个区县共有 1 项指标既逊于云川市，又较上年退步：B区（参学率）。", "1 个区县有指标未报送，共 1 项：D区（1 项）。未报不作 0，也不排名。");
    }

    @Test
    void findsNothingWhereChanceExplainsAll() {
        assertThat(list(edition(
                        value("C", 0.8, Verdict.NOT_COMPARED, ChangeVerdict.UNCHANGED, 0.001),
                        value("A", 0.81, Verdict.SIMILAR),
                        value("B", 0.79, Verdict.SIMILAR))))
                .isEmpty();
    }

    private static List<IndexPage.Finding> list(Edition edition) {
        EditionFacts facts = new EditionFacts(edition);
        return new KeyFindings(facts, Links.fromIndex(new PageLanguage(Language.ZH, 1), facts)).list();
    }
}
