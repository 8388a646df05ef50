package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.civicdigest.model.Check;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.ImpliedRoster;
import org.civicdigest.model.Period;
import org.civicdigest.model.Stated;
import org.civicdigest.model.Text;

/** One worked example of a check, run through the same comparison as what files state. */
final class CheckExample {
    private static final Pattern RANGE = Pattern.compile("([0-9.]+)[-–]([0-9.]+)");
    private static final String AREA = "area";
    private static final Period NOW = Period.ofYear(2025);
    private static final Text NUMBER = new Text("一个数或范围，如 12 或 51-59", "a number or a range, such as 12 or 51-59");

    private final Check check;
    private final YamlObject yaml;

    CheckExample(Check check, YamlObject yaml) {
        this.check = check;
        this.yaml = yaml;
    }

    /** Reports a good example that fails. */
    void mustHold() {
        run().ifPresent(fails -> {
            if (fails) {
                report(
                        new Text("不符的例子", "an example that fails the check"),
                        new Text("good 下的例子相符", "an example that passes it, as it stands under good"));
            }
        });
    }

    /** Reports a bad example that passes: the check says less than its author thinks. */
    void mustFail() {
        run().ifPresent(fails -> {
            if (!fails) {
                report(
                        new Text("相符的例子", "an example that passes the check"),
                        new Text("bad 下的例子不符（否则核对没有查出它）", "an example that fails it, as it stands under bad"));
            }
        });
    }

    private void report(Text found, Text expected) {
        yaml.problems().error(yaml.line(), yaml.path(), found, expected);
    }

    /** Whether the numbers fail the check; empty where the example cannot be read. */
    private Optional<Boolean> run() {
        Optional<Disagreement> found = find();
        return yaml.isSound() ? Optional.of(found.isPresent()) : Optional.empty();
    }

    private Optional<Disagreement> find() {
        if (check.rule() instanceof Check.Repeated rule) {
            Map<String, Operand> now = part("now", rule.of(), NOW);
            Map<String, Operand> before = part("before", rule.of(), NOW.yearBefore());
            return Disagreement.findRepeated(check, AREA, NOW, now, before);
        }
        if (check.rule() instanceof Check.ImpliedRosters rule) {
            Map<String, Operand> stated = numbers(yaml, rule.measures(), NOW);
            rule.rosters().stream()
                    .map(ImpliedRoster::rate)
                    .filter(Objects::nonNull)
                    .forEach(rate -> stated.computeIfPresent(rate, (code, operand) -> rounded(operand)));
            return Disagreement.findImplied(check, AREA, NOW, stated);
        }
        if (check.rule() instanceof Check.AcrossPeriods rule) {
            Map<String, Operand> now = part("now", rule.comparison().left(), NOW);
            Map<String, Operand> before = part("before", rule.comparison().right(), NOW.yearBefore());
            return Disagreement.find(check, AREA, null, NOW, now, before);
        }
        return check.rule() instanceof Check.AcrossLevels rule
                ? levels(rule)
                : flat((Check.ComparingRule) check.rule());
    }

    private Optional<Disagreement> flat(Check.ComparingRule rule) {
        Map<String, Operand> stated = numbers(yaml, rule.measures(), NOW);
        return Disagreement.find(check, AREA, null, NOW, stated, stated);
    }

    private Optional<Disagreement> levels(Check.AcrossLevels rule) {
        Map<String, Operand> parent = part("parent", rule.comparison().left(), NOW);
        List<Operand> children = new ArrayList<>();
        for (YamlObject child : yaml.objects("children")) {
            children.addAll(numbers(child, rule.comparison().right(), NOW).values());
            child.isSound();
        }
        return Disagreement.find(check, AREA, null, NOW, List.copyOf(parent.values()), children);
    }

    private Map<String, Operand> part(String key, Collection<String> measures, Period period) {
        Optional<YamlObject> part = yaml.findObject(key);
        if (part.isEmpty()) {
            yaml.error(key, Words.NOTHING, new Text("{指标项: 数}", "{measure: number}"));
            return Map.of();
        }
        Map<String, Operand> numbers = numbers(part.get(), measures, period);
        part.get().isSound();
        return numbers;
    }

    /** A percentage stands for all that rounds to it, as it does where it is received: 97 for 96.5 to 97.5. */
    private static Operand rounded(Operand operand) {
        Stated value = operand.value();
        if (!value.isExact()) {
            return operand;
        }
        BigDecimal half =
                BigDecimal.valueOf(5).movePointLeft(Math.max(0, value.low().scale()) + 1);
        return new Operand(
                operand.measure(),
                operand.area(),
                operand.period(),
                new Stated(
                        value.low().subtract(half).max(BigDecimal.ZERO),
                        value.high().add(half).min(BigDecimal.valueOf(100))),
                operand.places());
    }

    /** All measures must be there: an example with a gap would be undecided, and show nothing. */
    private static Map<String, Operand> numbers(YamlObject object, Collection<String> measures, Period period) {
        Map<String, Operand> numbers = new TreeMap<>();
        for (String measure : measures) {
            Optional<Located> word = object.findWord(measure);
            Optional<Stated> number = word.flatMap(found -> number(found.value()));
            if (number.isEmpty() && !word.map(Located::isAbsent).orElse(false)) {
                object.error(
                        measure, word.map(found -> Words.quoted(found.value())).orElse(Words.NOTHING), NUMBER);
            }
            number.ifPresent(value -> numbers.put(measure, new Operand(measure, AREA, period, value, List.of())));
        }
        return numbers;
    }

    private static Optional<Stated> number(String word) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            return Numbers.find(word).filter(number -> number.signum() >= 0).map(Stated::exact);
        }
        Optional<BigDecimal> low = Numbers.find(range.group(1));
        Optional<BigDecimal> high = Numbers.find(range.group(2));
        return low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) > 0
                ? Optional.empty()
                : Optional.of(new Stated(low.get(), high.get()));
    }
}
