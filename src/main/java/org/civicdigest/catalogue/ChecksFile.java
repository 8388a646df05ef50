package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Check;
import org.civicdigest.model.Check.Earlier;
import org.civicdigest.model.Check.Kind;
import org.civicdigest.model.Check.Severity;
import org.civicdigest.model.Comparison;
import org.civicdigest.model.Comparison.Relation;
import org.civicdigest.model.Comparison.Tolerance;
import org.civicdigest.model.ImpliedRoster;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code catalogue/checks.yaml}: what stated numbers must fulfil.
 *
 * <p>A check is one of a few kinds and compares sums of measures: there is no language of expressions. Its examples are
 * tried as it is read.
 */
final class ChecksFile {
    static final String NAME = "catalogue/checks.yaml";

    private static final List<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::code).toList();
    private static final int USUAL_LEAST = 3;

    /** Of a check of an unknown kind nobody can say which of them are right. */
    private static final List<String> KEYS_OF_RULES = List.of(
            "left", "relation", "right", "limit", "tolerance", "programmes", "earlier", "measures", "least", "rosters");

    private final YamlObject yaml;
    private final Known known;
    private final CheckMeasures measures;

    private ChecksFile(YamlObject yaml, Known known) {
        this.yaml = yaml;
        this.known = known;
        this.measures = new CheckMeasures(yaml, known);
    }

    static void read(YamlObject yaml, Known known) {
        yaml.objects("checks").forEach(check -> new ChecksFile(check, known).read());
        yaml.isSound();
    }

    private void read() {
        Located code = yaml.code("code");
        known.checkCodes.declare(code, yaml.problems());
        Text name = yaml.text("name");
        Optional<Kind> kind = yaml.choice("kind", Kind.class);
        Optional<Severity> severity = yaml.choice("severity", Severity.class);
        Optional<LocalDate> validFrom = yaml.findDay("valid_from");
        Optional<LocalDate> validTo = yaml.findDay("valid_to");
        if (validFrom.isPresent() && validTo.isPresent() && validTo.get().isBefore(validFrom.get())) {
            yaml.error(
                    "valid_to",
                    Words.quoted(validTo.get().toString()),
                    new Text("不早于 valid_from", "a day not before valid_from"));
        }
        Text advice = yaml.text("advice");
        kind.ifPresent(which -> severity.ifPresent(how -> checkSeverity(which, how)));
        Optional<YamlObject> examples = yaml.findObject("examples");
        if (examples.isEmpty()) {
            yaml.error(
                    "examples",
                    Words.NOTHING,
                    new Text(
                            "{good: [{指标项: 数}], bad: [{指标项: 数}]}",
                            "{good: [{measure: number}], bad: [{measure: number}]}"));
        }
        Optional<Check.Rule> rule = kind.flatMap(this::rule);
        if (kind.isEmpty()) {
            KEYS_OF_RULES.forEach(yaml::has);
        }
        // What an example must hold cannot be told of a rule that is not sound.
        if (rule.isPresent() && severity.isPresent() && examples.isPresent() && !yaml.hasErrors()) {
            Check check = new Check(
                    code.value(),
                    name,
                    severity.get(),
                    rule.get(),
                    validFrom.orElse(null),
                    validTo.orElse(null),
                    advice,
                    sensitive(rule.get()));
            tryExamples(check, examples.get());
            if (yaml.isSound()) {
                known.checks.add(check);
            }
        } else {
            yaml.isSound();
        }
    }

    private void checkSeverity(Kind kind, Severity severity) {
        if (severity == Severity.ERROR && !kind.isWithinFile()) {
            yaml.error(
                    "severity",
                    Words.quoted(severity.code()),
                    new Text(
                            "query（" + kind.code() + " 的数来自不同的表，已计入的行不能因另一行到来而退回；只有 within_row、within_form 可用 error）",
                            "query: " + kind.code()
                                    + " compares numbers that arrive apart, and a row that counts cannot be"
                                    + " returned because another arrives; error is for within_row and within_form"));
        }
    }

    private void tryExamples(Check check, YamlObject examples) {
        List<YamlObject> good = examples.objects("good");
        List<YamlObject> bad = examples.objects("bad");
        good.forEach(example -> new CheckExample(check, example).mustHold());
        bad.forEach(example -> new CheckExample(check, example).mustFail());
        examples.isSound();
    }

    private Optional<Check.Rule> rule(Kind kind) {
        if (kind == Kind.REPEATED) {
            return repeated();
        }
        if (kind == Kind.IMPLIED_ROSTERS) {
            return impliedRosters();
        }
        List<Located> left = yaml.wordOrWords("left");
        Optional<Relation> relation = relation();
        boolean isOfItself = kind == Kind.ACROSS_LEVELS && !yaml.has("right");
        List<Located> right = isOfItself ? left : yaml.has("right") ? yaml.wordOrWords("right") : List.of();
        Optional<BigDecimal> limit = yaml.findNumber("limit");
        Optional<Tolerance> tolerance = yaml.findWord("tolerance").flatMap(this::tolerance);
        if (yaml.has("right") == yaml.has("limit") && !isOfItself) {
            yaml.error(
                    "right",
                    yaml.has("limit") ? new Text("right 和 limit", "right and limit") : Words.NOTHING,
                    new Text("right（指标项）或 limit（一个数）之一", "either right (measures) or limit (a number)"));
        }
        if (limit.isPresent() && kind != Kind.WITHIN_ROW && kind != Kind.WITHIN_FORM) {
            yaml.error(
                    "limit",
                    Words.quoted(limit.get().toPlainString()),
                    new Text(
                            "right（limit 只用于 within_row、within_form）",
                            "right: a limit is for within_row and within_form"));
        }
        Optional<String> programme = measures.check(kind, left, right);
        List<String> programmes = kind == Kind.WITHIN_ROW ? programmes() : List.of();
        Optional<Earlier> earlier =
                kind == Kind.ACROSS_PERIODS ? yaml.choice("earlier", Earlier.class) : Optional.empty();
        relation.ifPresent(which -> {
            tolerance.ifPresent(margin -> checkTolerance(which, margin));
            limit.ifPresent(number -> measures.checkCanFail(left, which, number));
        });
        if (relation.isEmpty() || left.isEmpty() || (right.isEmpty() && limit.isEmpty()) || yaml.hasErrors()) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison(
                values(left),
                relation.get(),
                limit.isPresent() ? List.of() : values(right),
                limit.orElse(null),
                tolerance.orElse(null));
        return rule(kind, comparison, programmes, programme.orElse(""), earlier.orElse(Earlier.PRECEDING));
    }

    private static Optional<Check.Rule> rule(
            Kind kind, Comparison comparison, List<String> programmes, String programme, Earlier earlier) {
        return switch (kind) {
            case WITHIN_ROW -> Optional.of(new Check.WithinRow(comparison, programmes));
            case WITHIN_FORM -> Optional.of(new Check.WithinForm(comparison));
            case ACROSS_FORMS -> Optional.of(new Check.AcrossForms(comparison, programme));
            case ACROSS_PERIODS -> Optional.of(new Check.AcrossPeriods(comparison, earlier));
            case ACROSS_LEVELS -> Optional.of(new Check.AcrossLevels(comparison));
            case REPEATED, IMPLIED_ROSTERS -> Optional.empty();
        };
    }

    private Optional<Check.Rule> repeated() {
        List<Located> of = yaml.words("measures");
        measures.check(Kind.REPEATED, of, List.of());
        Optional<Earlier> earlier = yaml.findChoice("earlier", Earlier.class);
        int usual = Math.min(USUAL_LEAST, Math.max(1, of.size()));
        long least = yaml.findWhole("least", 1, Math.max(1, of.size())).orElse((long) usual);
        return of.isEmpty() || yaml.hasErrors()
                ? Optional.empty()
                : Optional.of(new Check.Repeated(values(of), (int) least, earlier.orElse(Earlier.YEAR_BEFORE)));
    }

    private Optional<Check.Rule> impliedRosters() {
        List<YamlObject> objects = yaml.objects("rosters");
        List<ImpliedRoster> rosters = new ArrayList<>();
        boolean areSound = !objects.isEmpty();
        for (YamlObject object : objects) {
            Optional<ImpliedRoster> roster = measures.roster(object);
            areSound &= object.isSound() && roster.isPresent();
            roster.ifPresent(rosters::add);
        }
        Optional<Tolerance> tolerance = yaml.findWord("tolerance").flatMap(this::tolerance);
        if (tolerance.isPresent() && tolerance.get().kind() != Tolerance.Kind.PERCENT) {
            yaml.error(
                    "tolerance",
                    Words.quoted(tolerance.get().text()),
                    new Text("百分数，如 10%", "a percentage, such as 10%"));
        }
        if (areSound && rosters.size() == 1 && rosters.get(0).rate() == null) {
            yaml.error(
                    "rosters",
                    new Text("一个没有 rate 的名册", "one roster without a rate"),
                    new Text(
                            "至少两个名册，或带 rate 的一个，否则永不会不符",
                            "two rosters, or one with a rate, or the check can never fail"));
        }
        return areSound && !yaml.hasErrors()
                ? Optional.of(new Check.ImpliedRosters(
                        rosters, tolerance.map(Tolerance::amount).orElse(BigDecimal.ZERO)))
                : Optional.empty();
    }

    private List<String> programmes() {
        List<Located> programmes = yaml.listWords("programmes");
        programmes.forEach(programme -> known.programmeCodes.check(programme, yaml.problems()));
        return values(programmes);
    }

    /** The sensitive programmes that the rule reads numbers of. */
    private List<String> sensitive(Check.Rule rule) {
        Set<String> read = new TreeSet<>();
        for (String code : rule.measures()) {
            @Nullable Measure measure = known.measures.get(code);
            if (measure != null && measure.programme() != null) {
                read.add(measure.programme());
            }
        }
        if (rule instanceof Check.WithinRow row) {
            read.addAll(row.programmes().isEmpty() ? known.programmes.keySet() : row.programmes());
        }
        return read.stream()
                .filter(code -> {
                    @Nullable Programme programme = known.programmes.get(code);
                    return programme != null && programme.sensitive();
                })
                .toList();
    }

    private Optional<Relation> relation() {
        Located word = yaml.word("relation");
        @Nullable Relation found = null;
        for (Relation relation : Relation.values()) {
            found = relation.code().equals(word.value()) || relation.sign().equals(word.value()) ? relation : found;
        }
        if (found == null && !word.isAbsent()) {
            yaml.problems().unknown(word, Words.oneOf(RELATIONS), RELATIONS);
        }
        return Optional.ofNullable(found);
    }

    /** An amount in the unit of the measures, or a percentage of the right side. */
    private Optional<Tolerance> tolerance(Located word) {
        boolean isPercent = word.value().endsWith("%");
        String digits = isPercent ? word.value().substring(0, word.value().length() - 1) : word.value();
        Optional<BigDecimal> amount = Numbers.find(digits).filter(number -> number.signum() > 0);
        if (amount.isEmpty() && !word.isAbsent()) {
            yaml.problems()
                    .error(
                            word,
                            Words.quoted(word.value()),
                            new Text("大于 0 的数，或百分数，如 2 或 5%", "a number over 0 or a percentage, such as 2 or 5%"));
        }
        return amount.map(
                number -> new Tolerance(number, isPercent ? Tolerance.Kind.PERCENT : Tolerance.Kind.ABSOLUTE));
    }

    private void checkTolerance(Relation relation, Tolerance tolerance) {
        if (relation.isStrict()) {
            yaml.error(
                    "tolerance",
                    Words.quoted(tolerance.text()),
                    new Text(
                            "不填（“" + relation.code() + "”没有容差）",
                            "none: \"" + relation.code() + "\" knows no tolerance"));
        }
        if (relation == Relation.AT_LEAST
                && tolerance.kind() == Tolerance.Kind.PERCENT
                && tolerance.amount().compareTo(BigDecimal.valueOf(100)) >= 0) {
            yaml.error(
                    "tolerance",
                    Words.quoted(tolerance.text()),
                    new Text("小于 100%（否则永不会不符）", "under 100%, or the check can never fail"));
        }
    }

    private static List<String> values(List<Located> words) {
        List<String> values = new ArrayList<>();
        words.forEach(word -> values.add(word.value()));
        return values;
    }
}
