package org.civicdigest.catalogue;

import org.civicdigest.model.Indicator;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;

/**
 * Holds indicators of sensitive programmes to what may be published of them: totals of compared areas and above, and none
 * of fewer than {@value #LEAST}.
 */
final class SensitiveIndicators {
    private static final int LEAST = 10;

    private SensitiveIndicators() {}

    static void check(Known known, String comparisonLevel, Problems problems) {
        int deepest = known.depth(comparisonLevel);
        for (Indicator indicator : known.indicators.values()) {
            Programme programme = known.programmes.get(indicator.programme());
            if (programme == null || !programme.sensitive()) {
                continue;
            }
            FileProblems file = problems.of("catalogue/indicators/" + indicator.code() + ".yaml");
            for (String level : indicator.levels()) {
                if (deepest >= 0 && known.depth(level) > deepest) {
                    file.error(
                            null,
                            "levels",
                            Words.quoted(level),
                            new Text(
                                    comparisonLevel + " 或以上（敏感项目 " + programme.code() + " 只公布合计）",
                                    comparisonLevel + " or above: of the sensitive programme " + programme.code()
                                            + " only totals are published"));
                }
            }
            if (indicator.minimumCell() < LEAST) {
                file.error(
                        null,
                        "minimum_cell",
                        Words.quoted(Integer.toString(indicator.minimumCell())),
                        new Text(
                                "不小于 " + LEAST + "（敏感项目 " + programme.code() + "）",
                                LEAST + " or more, as the programme " + programme.code() + " is sensitive"));
            }
        }
    }
}
