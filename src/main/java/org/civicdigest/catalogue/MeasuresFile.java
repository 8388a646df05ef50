package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.CaseCount;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Measure.Source;
import org.civicdigest.model.Register;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;

/** Reads {@code catalogue/measures.yaml}: what is counted, in which unit, and under which headers files carry it. */
final class MeasuresFile {
    static final String NAME = "catalogue/measures.yaml";

    private final Known known;
    private final Map<String, Located> headersOfActivities = new HashMap<>();
    private final Map<String, Located> headersOfReturns = new HashMap<>();

    private MeasuresFile(Known known) {
        this.known = known;
    }

    static void read(YamlObject yaml, Known known) {
        MeasuresFile file = new MeasuresFile(known);
        List<YamlObject> measures = yaml.objects("measures");
        measures.forEach(file::readMeasure);
        if (measures.isEmpty()) {
            known.measureCodes.markIncomplete();
        }
        yaml.isSound();
    }

    /** Adds the built-in measures that the catalogue leaves unnamed, before all others. */
    static void addBuiltIn(Known known) {
        Map<String, Measure> named = new LinkedHashMap<>(known.measures);
        known.measures.clear();
        for (Measure builtIn : BuiltInMeasures.ALL) {
            if (!known.measureCodes.contains(builtIn.code())) {
                known.measures.put(builtIn.code(), builtIn);
            }
            known.measureCodes.add(builtIn.code());
        }
        known.measures.putAll(named);
    }

    private void readMeasure(YamlObject yaml) {
        Located code = yaml.code("code");
        known.measureCodes.declare(code, yaml.problems());
        Text name = yaml.text("name");
        Optional<Unit> unit = yaml.choice("unit", Unit.class);
        Optional<Source> source = yaml.choice("source", Source.class);
        Optional<Located> programme = yaml.findWord("programme");
        Optional<Located> column = yaml.findWord("column");
        List<Located> synonyms = yaml.listWords("synonyms");
        Optional<BigDecimal> maximum = yaml.findNumber("maximum");
        Optional<CaseCount.Of> counts = yaml.findChoice("counts", CaseCount.Of.class);
        Optional<Located> outcome = yaml.findWord("outcome");
        boolean isPublic = yaml.flag("public");

        programme.ifPresent(word -> known.programmeCodes.check(word, yaml.problems()));
        source.ifPresent(from -> checkSource(yaml, code, from, programme.isPresent()));
        if (unit.isPresent() && source.isPresent()) {
            checkBuiltIn(yaml, code, unit.get(), source.get());
        }
        source.ifPresent(from -> new CaseMeasure(yaml, known).check(from, unit, counts, outcome));
        if (maximum.isPresent() && maximum.get().signum() <= 0) {
            yaml.error("maximum", Words.quoted(maximum.get().toPlainString()), new Text("大于 0 的数", "a number over 0"));
        }
        source.ifPresent(from -> checkHeaders(yaml, from, code, column.orElse(code), synonyms));
        if (yaml.isSound()) {
            known.measures.put(
                    code.value(),
                    new Measure(
                            code.value(),
                            name,
                            unit.orElseThrow(),
                            source.orElseThrow(),
                            programme.map(Located::value).orElse(null),
                            column.orElse(code).value(),
                            synonyms.stream().map(Located::value).toList(),
                            maximum.orElse(null),
                            isPublic ? Measure.Publicity.PUBLIC : Measure.Publicity.OF_DIGEST_ONLY,
                            counts.map(of -> new CaseCount(
                                            of, outcome.map(Located::value).orElse(null)))
                                    .orElse(null)));
        }
    }

    private static void checkSource(YamlObject yaml, Located code, Source source, boolean hasProgramme) {
        if (source == Source.RETURNS && !hasProgramme) {
            yaml.error(
                    "programme",
                    Words.NOTHING,
                    new Text("项目代码（来源为 returns 的指标项必填）", "the code of a programme, which a measure of returns needs"));
        }
        if (source != Source.RETURNS && hasProgramme) {
            yaml.error(
                    "programme",
                    new Text("多余的项目", "a programme"),
                    new Text(
                            "不填（只有来源为 returns 的指标项属于一个项目）",
                            "none: only a measure of returns belongs to one programme"));
        }
        if (source == Source.ATTENDANCE
                && !code.isAbsent()
                && BuiltInMeasures.find(code.value()).isEmpty()) {
            List<String> counted = BuiltInMeasures.ALL.stream()
                    .filter(measure -> measure.source() == Source.ATTENDANCE)
                    .map(Measure::code)
                    .toList();
            yaml.problems()
                    .unknown(
                            code,
                            new Text(
                                    "来源为 attendance 的只有 " + String.join("、", counted),
                                    "one of " + String.join(", ", counted) + ", all that attendance is counted for"),
                            counted);
        }
    }

    private static void checkBuiltIn(YamlObject yaml, Located code, Unit unit, Source source) {
        BuiltInMeasures.find(code.value()).ifPresent(builtIn -> {
            if (unit != builtIn.unit()) {
                yaml.error(
                        "unit",
                        Words.quoted(unit.code()),
                        fixed(builtIn, builtIn.unit().code()));
            }
            if (source != builtIn.source()) {
                yaml.error(
                        "source",
                        Words.quoted(source.name().toLowerCase(Locale.ROOT)),
                        fixed(builtIn, builtIn.source().name().toLowerCase(Locale.ROOT)));
            }
        });
    }

    private static Text fixed(Measure builtIn, String word) {
        return new Text(
                word + "（“" + builtIn.code() + "”是内置指标项，不能改变所计的内容）",
                word + ": what the built-in \"" + builtIn.code() + "\" counts is fixed");
    }

    /** One header must not lead to two measures, and not to another column of the same file. */
    private void checkHeaders(YamlObject yaml, Source source, Located code, Located column, List<Located> synonyms) {
        if (source != Source.ACTIVITIES && source != Source.RETURNS) {
            return;
        }
        Map<String, Located> taken = source == Source.ACTIVITIES ? headersOfActivities : headersOfReturns;
        List<Located> headers = new ArrayList<>(List.of(code, column));
        headers.addAll(synonyms);
        Set<String> own = new LinkedHashSet<>();
        for (Located header : headers) {
            String word = header.value().toLowerCase(Locale.ROOT);
            if (header.isAbsent() || !own.add(word)) {
                continue;
            }
            Located first = taken.putIfAbsent(word, code);
            if (first != null && !first.value().equals(code.value())) {
                yaml.problems()
                        .error(
                                header,
                                new Text(
                                        "“" + header.value() + "”已表示 " + first.value() + "（第 " + first.line() + " 行）",
                                        "\"" + header.value() + "\", which stands for " + first.value() + " (line "
                                                + first.line() + ") already"),
                                new Text("每个表头只有一个意思", "each header to mean one measure"));
            }
            if (source == Source.ACTIVITIES
                    && Register.ACTIVITIES.fields().contains(word)
                    && BuiltInMeasures.find(word).isEmpty()) {
                yaml.problems()
                        .error(
                                header,
                                Words.quoted(header.value()),
                                new Text("不与登记表的列同名的表头", "a header that is no column of the register activities"));
            }
        }
    }
}
