package org.civicdigest.catalogue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.CaseOutcome;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;

/** Checks what a measure says of the register of cases: {@code counts}, {@code outcome}, and the unit that fits them. */
final class CaseMeasure {
    private static final Set<Unit> NO_CASES = EnumSet.of(Unit.HOURS, Unit.DAYS, Unit.POINTS, Unit.YUAN);

    private final YamlObject yaml;
    private final Known known;

    CaseMeasure(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
    }

    void check(Source source, Optional<Unit> unit, Optional<CaseCount.Of> counts, Optional<Located> outcome) {
        if (source != Source.CASES) {
            refuseBeside(source, "counts");
            refuseBeside(source, "outcome");
            return;
        }
        if (!yaml.has("counts")) {
            yaml.error(
                    "counts",
                    Words.NOTHING,
                    new Text(
                            "opened、closed、days_to_close 或 open_at_end（来源为 cases 的指标项必填）",
                            "opened, closed, days_to_close or open_at_end, which a measure of cases needs"));
        }
        counts.ifPresent(of -> unit.ifPresent(in -> checkUnit(of, in)));
        outcome.ifPresent(word -> checkOutcome(counts, word));
    }

    private void refuseBeside(Source source, String key) {
        if (yaml.has(key)) {
            String word = source.name().toLowerCase(Locale.ROOT);
            yaml.error(
                    key,
                    new Text("来源为 " + word + " 的 " + key, key + " beside the source " + word),
                    new Text("不填（只用于 source: cases）", "none: it is for source: cases"));
        }
    }

    private void checkUnit(CaseCount.Of of, Unit unit) {
        boolean needsDays = of == CaseCount.Of.DAYS_TO_CLOSE;
        if (needsDays ? unit != Unit.DAYS : NO_CASES.contains(unit)) {
            yaml.error(
                    "unit",
                    Words.quoted(unit.code()),
                    needsDays
                            ? new Text("days（days_to_close 以天计）", "days, in which days_to_close is counted")
                            : new Text("逐个计数的单位，如 items", "a unit of things counted one by one, such as items"));
        }
    }

    private void checkOutcome(Optional<CaseCount.Of> counts, Located word) {
        if (!known.outcomeCodes.check(word, yaml.problems()) || counts.isEmpty()) {
            return;
        }
        CaseOutcome outcome = known.outcomes.get(word.value());
        boolean isOver = counts.get() == CaseCount.Of.CLOSED || counts.get() == CaseCount.Of.DAYS_TO_CLOSE;
        if (counts.get() == CaseCount.Of.OPEN_AT_END) {
            yaml.error(
                    "outcome",
                    Words.quoted(word.value()),
                    new Text("不填（未结案件没有结果）", "none: a case that is open has no outcome yet"));
        } else if (isOver && outcome != null && outcome.leavesOpen()) {
            yaml.error(
                    "outcome", Words.quoted(word.value()), new Text("已结案件的结果", "an outcome of a case that is closed"));
        }
    }
}
