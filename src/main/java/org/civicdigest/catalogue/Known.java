package org.civicdigest.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Area;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Check;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Level;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Template;
import org.civicdigest.model.Theme;

/** What the files read so far have named; each file refers back to those read before it. */
final class Known {
    final Codes levelCodes = new Codes("层级代码", "the code of a level");
    final Codes themeCodes = new Codes("主题代码", "the code of a theme");
    final Codes programmeCodes = new Codes("项目代码", "the code of a programme");
    final Codes measureCodes = new Codes("指标项（measure）代码", "the code of a measure");
    final Codes indicatorCodes = new Codes("指标代码", "the code of an indicator");
    final Codes checkCodes = new Codes("核对代码", "the code of a check");
    final Codes areaCodes = new Codes("区划代码", "the code of an area");

    final Codes outcomeCodes = new Codes("案件结果代码", "the code of an outcome of cases");
    final Map<String, CaseOutcome> outcomes = new LinkedHashMap<>();

    final List<Level> levels = new ArrayList<>();
    final List<Theme> themes = new ArrayList<>();
    final Map<String, Programme> programmes = new LinkedHashMap<>();
    final Map<String, Measure> measures = new LinkedHashMap<>();
    final Map<String, Indicator> indicators = new LinkedHashMap<>();
    final List<Check> checks = new ArrayList<>();
    final List<Template> templates = new ArrayList<>();
    final List<AreaRow> areas = new ArrayList<>();

    Known() {
        for (CaseOutcome outcome : CaseOutcome.GENERAL) {
            outcomes.put(outcome.code(), outcome);
            outcomeCodes.add(outcome.code());
        }
    }

    /** A sound row of the area register with its line. */
    record AreaRow(Area area, int line) {}

    /** From 0 at the top; -1 where the level is not known. */
    int depth(String level) {
        for (int depth = 0; depth < levels.size(); depth++) {
            if (levels.get(depth).code().equals(level)) {
                return depth;
            }
        }
        return -1;
    }
}
