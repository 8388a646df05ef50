package org.civicdigest.digest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.civicdigest.model.Area;
import org.civicdigest.model.ChangePart;
import org.civicdigest.model.Contribution;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Says where each value of an indicator comes from, as far as it is published: its two sides, its change and the parts of
 * it, the areas below with their own values, the files that were received, and the command that leads to their rows.
 */
final class SourcesSection {
    /** More of either are in the files of the digest. */
    private static final int SHOWN = 30;

    private final EditionFacts facts;
    private final Map<String, Map<String, List<Contribution>>> byProgrammeAndArea = new HashMap<>();

    SourcesSection(DigestContent content, EditionFacts facts) {
        this.facts = facts;
        YearMonth first = YearMonth.from(facts.period().firstDay());
        YearMonth last = YearMonth.from(facts.period().lastDay());
        for (Contribution contribution : content.contributions()) {
            if (!contribution.firstMonth().isAfter(last)
                    && !contribution.lastMonth().isBefore(first)) {
                for (String area : contribution.path()) {
                    byProgrammeAndArea
                            .computeIfAbsent(contribution.programme(), programme -> new HashMap<>())
                            .computeIfAbsent(area, code -> new ArrayList<>())
                            .add(contribution);
                }
            }
        }
    }

    /** The whole first, then every compared area, in the order of their codes. */
    List<IndicatorPage.Source> list(Indicator indicator, Links links) {
        List<IndicatorPage.Source> sources = new ArrayList<>();
        facts.findTop(indicator).ifPresent(value -> sources.add(source(facts.top(), indicator, value, links)));
        for (Area area : facts.compared()) {
            facts.find(area.code(), indicator).ifPresent(value -> sources.add(source(area, indicator, value, links)));
        }
        return sources;
    }

    private IndicatorPage.Source source(Area area, Indicator indicator, IndicatorValue value, Links links) {
        PageLanguage at = links.at();
        // What is withheld is told by nothing below it either.
        boolean isWithheld = value.status() == Status.SUPPRESSED;
        List<IndicatorPage.SourcePart> parts = isWithheld ? List.of() : parts(area, indicator, at);
        List<String> files = isWithheld ? List.of() : files(area, indicator, at);
        return new IndicatorPage.Source(
                at.id(Links.valueId(area.code())),
                at.say(area.name()),
                Cells.value(value, facts.text(indicator), at.language()),
                list(area, indicator, value, links),
                parts.subList(0, Math.min(SHOWN, parts.size())),
                Math.max(0, parts.size() - SHOWN),
                files.subList(0, Math.min(SHOWN, files.size())),
                Math.max(0, files.size() - SHOWN),
                ExplainCommand.of(indicator.code(), area.code(), facts.period().toString()));
    }

    private List<IndexPage.Fact> list(Area area, Indicator indicator, IndicatorValue value, Links links) {
        PageLanguage at = links.at();
        ValueText text = facts.text(indicator);
        List<IndexPage.Fact> list = new ArrayList<>();
        side(list, at.say("分子", "Numerator"), indicator.numerator(), Cells.sum(value.numerator()), indicator, at);
        @Nullable String denominator = indicator.denominator();
        if (denominator != null) {
            side(list, at.say("分母", "Denominator"), denominator, Cells.sum(value.denominator()), indicator, at);
        }
        if (indicator.isStandardised()) {
            list.add(new IndexPage.Fact(at.say("组别", "Bands"), at.say("见 bands.csv", "in bands.csv")));
        }
        add(
                list,
                at.say("数值", "Value"),
                value.value() == null ? Cells.NOTHING : text.withUnit(value.value(), at.language()));
        add(list, at.say("95% 区间", "95 % interval"), Cells.interval(value, text));
        add(list, at.say("状态", "Status"), Words.status(value.status(), at.language()));
        add(list, at.say("说明", "Notes"), Words.remarks(value.remarks(), at.language()));
        if (value.previous() != null) {
            add(list, at.say("上年", "Year before"), text.withUnit(value.previous(), at.language()));
        }
        add(list, at.say("变化", "Change"), change(value, text, at));
        new WhyTable(facts, links)
                .find(area.code(), indicator)
                .ifPresent(why -> add(list, at.say("变化的组成", "Made of"), madeOf(why, at)));
        return list;
    }

    private void side(
            List<IndexPage.Fact> list, String name, String measure, String sum, Indicator indicator, PageLanguage at) {
        if (indicator.isStandardised()) {
            return;
        }
        Optional<Measure> found = facts.workspace().findMeasure(measure);
        String said = found.map(each -> at.say(each.name())).orElse(measure);
        String source = found.map(each -> Words.source(each.source(), at.language()))
                .map(words -> at.say("，", ", ") + words)
                .orElse("");
        list.add(new IndexPage.Fact(name, sum + at.say("（", " (") + said + source + at.say("）", ")")));
    }

    private static void add(List<IndexPage.Fact> list, String name, String value) {
        if (!value.isEmpty()) {
            list.add(new IndexPage.Fact(name, value));
        }
    }

    private static String change(IndicatorValue value, ValueText text, PageLanguage at) {
        String change = Cells.change(value, text);
        if (change.isEmpty() || value.value() == null) {
            return "";
        }
        String interval = value.changeLower() == null || value.changeUpper() == null
                ? ""
                : at.say("（95% 区间 ", " (95 % interval ")
                        + text.signed(value.changeLower(), value.value())
                        + at.say(" 至 ", " to ")
                        + text.signed(value.changeUpper(), value.value())
                        + at.say("）", ")");
        return change
                + interval
                + at.say("，", ", ")
                + Cells.changeMark(Optional.of(value), at.language()).word();
    }

    /** Without the parts that are nothing, which the table of the area's page has too. */
    private static String madeOf(AreaPage.Why why, PageLanguage at) {
        List<String> heads = WhyTable.heads(at);
        return why.change()
                + " = "
                + IntStream.range(0, heads.size())
                        .filter(place -> place < ChangePart.values().length
                                || !why.parts().get(place).equals("0"))
                        .filter(place -> !why.parts().get(place).equals("0")
                                && !why.parts().get(place).equals(Cells.NOTHING))
                        .mapToObj(place -> heads.get(place) + " " + why.parts().get(place))
                        .reduce((one, other) -> one + at.say("，", ", ") + other)
                        .orElse("0");
    }

    /** Of the whole the areas below are in the page's own table. */
    private List<IndicatorPage.SourcePart> parts(Area area, Indicator indicator, PageLanguage at) {
        List<IndicatorPage.SourcePart> parts = new ArrayList<>();
        for (Area child : facts.children(area.code())) {
            if (!facts.hasPage(child.code())) {
                facts.find(child.code(), indicator)
                        .ifPresent(value -> parts.add(new IndicatorPage.SourcePart(
                                at.say(child.name()),
                                Cells.sum(value.numerator()),
                                Cells.sum(value.denominator()),
                                Cells.value(value, facts.text(indicator), at.language()),
                                Cells.note(value, at.language()))));
            }
        }
        return parts;
    }

    /** Each file or sheet once, with the months and how many records of the programme it stated. */
    private List<String> files(Area area, Indicator indicator, PageLanguage at) {
        Map<String, List<Contribution>> byFile = new LinkedHashMap<>();
        for (Contribution contribution :
                byProgrammeAndArea.getOrDefault(indicator.programme(), Map.of()).getOrDefault(area.code(), List.of())) {
            String name = contribution.file() + (contribution.sheet() == null ? "" : " [" + contribution.sheet() + "]");
            byFile.computeIfAbsent(name, file -> new ArrayList<>()).add(contribution);
        }
        List<String> files = new ArrayList<>();
        byFile.forEach((name, stated) -> {
            long records = stated.stream().mapToLong(Contribution::records).sum();
            long replaced = stated.stream().mapToLong(Contribution::replaced).sum();
            YearMonth first = stated.stream()
                    .map(Contribution::firstMonth)
                    .min(YearMonth::compareTo)
                    .orElseThrow();
            YearMonth last = stated.stream()
                    .map(Contribution::lastMonth)
                    .max(YearMonth::compareTo)
                    .orElseThrow();
            files.add(name
                    + at.say("，", ", ")
                    + (first.equals(last) ? first : first + " – " + last)
                    + at.say("，", ", ")
                    + Words.count(records)
                    + at.say(" 条", records == 1 ? " record" : " records")
                    + (replaced == 0
                            ? ""
                            : at.say(
                                    "，其中 " + Words.count(replaced) + " 条后被替换",
                                    ", " + Words.count(replaced) + " replaced since")));
        });
        return files;
    }
}
