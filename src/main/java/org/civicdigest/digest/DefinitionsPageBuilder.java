package org.civicdigest.digest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Obligation;
import org.civicdigest.model.Programme;
import org.civicdigest.model.Theme;
import org.jspecify.annotations.Nullable;

/** Makes the content of the page of definitions from the catalogue: every programme, whether anybody stated it or not. */
final class DefinitionsPageBuilder {
    private final DigestContent content;
    private final EditionFacts facts;

    DefinitionsPageBuilder(DigestContent content, EditionFacts facts) {
        this.content = content;
        this.facts = facts;
    }

    DefinitionsPage build(List<PageLanguage> languages) {
        return new DefinitionsPage(languages.stream().map(this::version).toList());
    }

    private DefinitionsPage.Version version(PageLanguage at) {
        Links links = Links.fromRoot(at, facts);
        return new DefinitionsPage.Version(
                at,
                at.say(facts.workspace().title()),
                facts.period().in(at.language()),
                facts.workspace().sample(),
                links.index(),
                subtitle(at),
                comparisons(at),
                facts.workspace().themes().stream()
                        .map(theme -> theme(theme, links))
                        .filter(theme -> !theme.programmes().isEmpty())
                        .toList(),
                IndexPageBuilder.imprint(content));
    }

    private List<String> subtitle(PageLanguage at) {
        String programmes = Words.count(facts.workspace().programmes().size());
        String indicators = Words.count(facts.workspace().indicators().size());
        String unstated = Words.count(facts.edition().unstatedIndicators().size());
        return List.of(
                at.say(programmes + " 个项目", programmes + " programmes"),
                at.say(indicators + " 项指标", indicators + " indicators"),
                at.say("其中 " + unstated + " 项无人报过数字", unstated + " of them stated by nobody"));
    }

    private DefinitionsPage.Theme theme(Theme theme, Links links) {
        PageLanguage at = links.at();
        return new DefinitionsPage.Theme(
                at.id("t-" + theme.code()),
                at.say(theme.name()),
                facts.workspace().programmes().stream()
                        .filter(programme -> programme.theme().equals(theme.code()))
                        .map(programme -> programme(programme, links))
                        .toList());
    }

    private DefinitionsPage.Programme programme(Programme programme, Links links) {
        PageLanguage at = links.at();
        List<IndexPage.Fact> list = new ArrayList<>();
        for (Obligation obligation : facts.workspace().obligations()) {
            if (obligation.programme().equals(programme.code())) {
                list.add(new IndexPage.Fact(at.say("应办", "Owed"), owed(obligation, at)));
            }
        }
        if (programme.sensitive()) {
            list.add(new IndexPage.Fact(at.say("敏感", "Sensitive"), Words.sensitive(at.language())));
        }
        List<Indicator> indicators = facts.workspace().indicators().stream()
                .filter(indicator -> indicator.programme().equals(programme.code()))
                .toList();
        return new DefinitionsPage.Programme(
                at.id("p-" + programme.code()),
                at.say(programme.name()),
                programme.code(),
                list,
                measures(indicators, at),
                indicators.stream()
                        .map(indicator -> definition(indicator, links))
                        .toList());
    }

    private String owed(Obligation obligation, PageLanguage at) {
        String level = facts.workspace()
                .findLevel(obligation.level())
                .map(found -> at.say(found.name()))
                .orElse(obligation.level());
        String period = Words.period(obligation.period(), at.language());
        String often = obligation.times() == Obligation.WEEKLY
                ? at.say("每周 1 次", "once a week")
                : at.say("每" + period + " " + obligation.times() + " 次", obligation.times() + " a " + period);
        String since = obligation.validFrom() == null
                ? ""
                : at.say("，自 " + obligation.validFrom() + " 起", ", from " + obligation.validFrom());
        String until = obligation.validTo() == null
                ? ""
                : at.say("，至 " + obligation.validTo(), ", up to " + obligation.validTo());
        return at.say("各" + level, "each " + level.toLowerCase(Locale.ROOT))
                + at.say("：", ": ")
                + often
                + since
                + until;
    }

    /** The measures that the programme's indicators are made of, each once. */
    private List<List<String>> measures(List<Indicator> indicators, PageLanguage at) {
        TreeMap<String, Measure> measures = new TreeMap<>();
        indicators.stream()
                .flatMap(indicator -> indicator.measures().stream())
                .map(code -> facts.workspace().findMeasure(code))
                .flatMap(Optional::stream)
                .forEach(measure -> measures.put(measure.code(), measure));
        return measures.values().stream()
                .sorted(Comparator.comparing(Measure::source).thenComparing(Measure::code))
                .map(measure -> List.of(
                        at.say(measure.name()),
                        measure.code(),
                        at.say(measure.unit().text()),
                        Words.source(measure.source(), at.language())))
                .toList();
    }

    /** How many comparisons the edition makes, and what it takes to stand among them. */
    String comparisons(PageLanguage at) {
        FalseDiscovery found = facts.edition().comparisons().falseDiscovery();
        String family = Words.count(found.family());
        String discoveries = Words.count(found.discoveries());
        String rate = Math.round(found.rate() * 100) + "";
        if (found.family() == 0) {
            return at.say("本期没有作检验。", "Nothing is tested in this edition.");
        }
        String limit = String.format(Locale.ROOT, "%.2g", found.largestPValue());
        return at.say(
                "本期把各单位各期的数值与全域、与上年共作 " + family + " 项比较，合为一族，按错误发现率 " + rate
                        + "%（Benjamini、Hochberg 1995）判断：称为有差别或有变化的，平均至多 " + rate + "% 出于偶然；"
                        + (found.discoveries() == 0 ? "没有一项成立。" : "p 值不超过 " + limit + " 的 " + discoveries + " 项成立。")
                        + "“相近”不等于相同：能辨别的最小变化见 changes.csv。位次后的范围对同表全部单位同时有 95% 的把握。",
                "This edition makes " + family + " comparisons of values with their benchmark and with the year before;"
                        + " they are one family, judged at a false discovery rate of " + rate
                        + " % (Benjamini and Hochberg 1995): of what is called different or changed at most " + rate
                        + " % is chance, on average. "
                        + (found.discoveries() == 0
                                ? "None stands."
                                : discoveries + " stand, with p-values up to " + limit + ".")
                        + " Similar does not mean the same: the smallest change that could have been seen is in changes.csv."
                        + " The ranges beside ranks hold for all areas of a table at once with 95 % confidence.");
    }

    private boolean countsDistinctPeople(Indicator indicator) {
        return indicator.measures().stream()
                .anyMatch(code -> facts.workspace()
                        .findMeasure(code)
                        .map(Measure::isDistinct)
                        .orElse(false));
    }

    /** What the catalogue says of one indicator. */
    DefinitionsPage.Definition definition(Indicator indicator, Links links) {
        PageLanguage at = links.at();
        List<IndexPage.Fact> list = new ArrayList<>();
        list.add(new IndexPage.Fact(at.say("公式", "Formula"), formula(indicator, at)));
        for (Indicator.Band band : indicator.bands()) {
            list.add(new IndexPage.Fact(
                    at.say("组别", "Band"),
                    measure(band.numerator(), at) + " ÷ " + measure(band.denominator(), at)
                            + at.say("，权重 ", ", weight ")
                            + band.weight().toPlainString()));
        }
        if (!indicator.isStandardised()) {
            list.add(new IndexPage.Fact(at.say("分子", "Numerator"), measure(indicator.numerator(), at)));
        }
        if (indicator.denominator() != null && !indicator.isStandardised()) {
            list.add(new IndexPage.Fact(at.say("分母", "Denominator"), measure(indicator.denominator(), at)));
        }
        String unit = facts.text(indicator).ownUnit(at.language());
        if (!unit.isEmpty()) {
            list.add(new IndexPage.Fact(at.say("单位", "Unit"), unit));
        }
        list.add(new IndexPage.Fact(at.say("类型", "Kind"), Words.kind(indicator.kind(), at.language())));
        list.add(new IndexPage.Fact(at.say("方向", "Direction"), Words.direction(indicator.direction(), at.language())));
        list.add(new IndexPage.Fact(at.say("区间", "Interval"), Words.interval(indicator.interval(), at.language())));
        if (indicator.isClustered()) {
            list.add(new IndexPage.Fact(
                    at.say("重复参加", "People who come again"), Words.clusteredByPerson(indicator.kind(), at.language())));
        }
        if (countsDistinctPeople(indicator)) {
            list.add(new IndexPage.Fact(at.say("去重", "Distinct people"), Words.distinctPeople(at.language())));
        }
        if (indicator.minimumCell() > 0) {
            list.add(new IndexPage.Fact(
                    at.say("最小数目", "Minimum"),
                    at.say(
                            "少于 " + indicator.minimumCell() + " 不公布",
                            "fewer than " + indicator.minimumCell() + " are not shown")));
        }
        Programme programme = facts.workspace().programmeOf(indicator);
        list.add(new IndexPage.Fact(at.say("项目", "Programme"), at.say(programme.name())));
        if (programme.sensitive()) {
            list.add(new IndexPage.Fact(at.say("敏感", "Sensitive"), Words.sensitive(at.language())));
        }
        list.add(new IndexPage.Fact(
                at.say("层级与期别", "Levels and periods"),
                indicator.levels().stream()
                                .map(code -> facts.workspace()
                                        .findLevel(code)
                                        .map(level -> at.say(level.name()))
                                        .orElse(code))
                                .collect(Collectors.joining(at.say("、", ", ")))
                        + at.say("；", "; ")
                        + indicator.periods().stream()
                                .map(kind -> Words.period(kind, at.language()))
                                .collect(Collectors.joining(at.say("、", ", ")))));
        for (Indicator.Example example : indicator.examples()) {
            list.add(new IndexPage.Fact(at.say("算例", "Example"), example(example, at)));
        }
        return new DefinitionsPage.Definition(
                at.id("d-" + indicator.code()),
                at.say(indicator.name()),
                indicator.code(),
                facts.hasPage(indicator) ? links.indicator(indicator.code()) : "",
                at.say(indicator.definition()),
                list);
    }

    private String formula(Indicator indicator, PageLanguage at) {
        String numerator = measureName(indicator.numerator(), at);
        String per = indicator.per().compareTo(BigDecimal.ONE) == 0
                ? ""
                : " × " + String.format(Locale.ROOT, "%,d", indicator.per().toBigInteger());
        if (indicator.isStandardised()) {
            return at.say(
                            "各组的率按标准人口的权重加权平均",
                            "the rates of the bands, each weighing what it does in the standard population")
                    + per;
        }
        return switch (indicator.kind()) {
            case COUNT -> at.say(numerator + "之和", "sum of " + numerator);
            case MEAN -> at.say(numerator + " ÷ 记录数", numerator + " ÷ number of records") + per;
            case COVERAGE ->
                at.say(
                        numerator + " ÷ (" + measureName(indicator.denominator(), at) + " × 应办场次 ÷ 已办场次)",
                        numerator + " ÷ (" + measureName(indicator.denominator(), at)
                                + " × sessions owed ÷ sessions held)");
            case PROPORTION, RATE, RATIO -> numerator + " ÷ " + measureName(indicator.denominator(), at) + per;
        };
    }

    private String measureName(@Nullable String code, PageLanguage at) {
        return code == null
                ? "1"
                : facts.workspace()
                        .findMeasure(code)
                        .map(measure -> at.say(measure.name()))
                        .orElse(code);
    }

    private String measure(String code, PageLanguage at) {
        Optional<Measure> measure = facts.workspace().findMeasure(code);
        return measure.map(found -> at.say(found.name())
                        + at.say("（", " (")
                        + at.say(found.unit().text())
                        + at.say("，", ", ")
                        + code
                        + at.say("）", ")"))
                .orElse(code);
    }

    private static String example(Indicator.Example example, PageLanguage at) {
        StringBuilder words = new StringBuilder();
        if (example.bands().isEmpty()) {
            words.append(example.numerator().toPlainString());
        }
        words.append(example.bands().stream()
                .map(band -> band.numerator().toPlainString() + " / "
                        + band.denominator().toPlainString())
                .collect(Collectors.joining(at.say("、", " and "))));
        if (example.denominator() != null && example.bands().isEmpty()) {
            words.append(" / ").append(example.denominator().toPlainString());
        }
        if (example.count() != null) {
            words.append(at.say("，记录数 ", ", records: ")).append(example.count());
        }
        if (example.sessionsHeld() != null && example.sessionsOwed() != null) {
            words.append(at.say("，已办 ", ", held ")).append(example.sessionsHeld());
            words.append(at.say("、应办 ", " of ")).append(example.sessionsOwed());
        }
        if (example.designEffect() != null) {
            words.append(at.say("，设计效应 ", ", design effect ")).append(plain(example.designEffect()));
        }
        words.append(" → ").append(example.value() == null ? Cells.NOTHING : plain(example.value()));
        if (example.lower() != null && example.upper() != null) {
            words.append(" [")
                    .append(plain(example.lower()))
                    .append(", ")
                    .append(plain(example.upper()))
                    .append(']');
        }
        return words.toString();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
