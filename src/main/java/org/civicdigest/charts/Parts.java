package org.civicdigest.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Counts that make up a whole. Only what is counted in one unit adds up, and nobody may be in two parts: people and sessions are never
 * added, nor different people of one programme to those of another.
 */
final class Parts {
    /** Fewer are no make-up worth a figure. */
    private static final int FEWEST = 3;

    private final Setting setting;

    Parts(Setting setting) {
        this.setting = setting;
    }

    /**
     * The whole of an area.
     *
     * @param values of the parts in their order
     * @param reason why there is no whole to take shares of; null where there is one
     */
    record Whole(
            List<Double> values, double total, @Nullable String reason) {
        Whole {
            values = List.copyOf(values);
        }

        double share(int part) {
            return 100 * values.get(part) / total;
        }
    }

    /** Counts that anybody stated of which areas of the compared level have yearly values, and none of a sensitive programme. */
    private List<Indicator> counts() {
        return setting.edition().comparedIndicators().stream()
                .filter(indicator -> problem(indicator).isEmpty())
                .toList();
    }

    /** Measure → its counts, each of another programme, so that nothing is in two of them; only measures with several. */
    Map<Measure, List<Indicator>> byMeasure() {
        Map<Measure, List<Indicator>> found = new LinkedHashMap<>();
        for (Indicator indicator : counts()) {
            List<Indicator> ofMeasure =
                    found.computeIfAbsent(measure(indicator).orElseThrow(), key -> new ArrayList<>());
            if (ofMeasure.stream().noneMatch(other -> other.programme().equals(indicator.programme()))) {
                ofMeasure.add(indicator);
            }
        }
        found.values().removeIf(parts -> parts.size() < FEWEST);
        return found;
    }

    /**
     * The counts that the specification names, in its order.
     *
     * @throws ChartSpecificationException naming every one that cannot be added to the others
     */
    List<Indicator> declared() {
        List<Indicator> parts = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String code : setting.specification().indicators()) {
            Optional<Indicator> indicator = setting.edition().workspace().findIndicator(code);
            if (indicator.isEmpty()) {
                problems.add(said(
                        code,
                        "is not in the catalogue, expected any of "
                                + String.join(
                                        ", ",
                                        counts().stream().map(Indicator::code).toList())));
                continue;
            }
            problem(indicator.get()).ifPresent(problem -> problems.add(said(code, problem)));
            parts.add(indicator.get());
        }
        if (problems.isEmpty()) {
            requireOneUnit(parts, problems);
        }
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        return parts;
    }

    private void requireOneUnit(List<Indicator> parts, List<String> problems) {
        Unit first = measure(parts.get(0)).orElseThrow().unit();
        for (Indicator part : parts) {
            Unit unit = measure(part).orElseThrow().unit();
            if (unit != first) {
                problems.add(said(
                        part.code(),
                        "is counted in " + unit.code() + ", expected " + first.code() + " as "
                                + parts.get(0).code() + " is: only what has one unit adds up"));
            }
            boolean isTwice = parts.stream()
                    .anyMatch(other -> !other.code().equals(part.code())
                            && other.numerator().equals(part.numerator())
                            && other.programme().equals(part.programme()));
            if (isTwice) {
                problems.add(
                        said(part.code(), "counts what another of the list counts, expected parts that share nothing"));
            }
        }
    }

    private Optional<String> problem(Indicator indicator) {
        if (setting.edition().workspace().programmeOf(indicator).sensitive()) {
            return Optional.of("belongs to a sensitive programme, expected counts that may be shown area by area");
        }
        if (indicator.kind() != Indicator.Kind.COUNT) {
            return Optional.of("is no count, expected counts: shares and means do not add up");
        }
        Optional<Measure> measure = measure(indicator);
        if (measure.isEmpty() || measure.get().isDistinct()) {
            return Optional.of("counts different people, expected a count that adds up over programmes");
        }
        return Optional.empty();
    }

    private Optional<Measure> measure(Indicator indicator) {
        return setting.edition().workspace().findMeasure(indicator.numerator());
    }

    private String said(String code, String problem) {
        return "charts/" + setting.specification().id() + ".yaml: indicator '" + code + "' " + problem;
    }

    /** Where one part is missing or withheld the whole is not known, and no share of it is. */
    Whole whole(String area, List<Indicator> parts) {
        List<Double> values = new ArrayList<>();
        double total = 0;
        for (Indicator part : parts) {
            @Nullable IndicatorValue value = setting.find(area, part, setting.year());
            if (value == null || value.value() == null) {
                String reason = setting.nameOf(part)
                        + setting.say("：", ": ")
                        + setting.words().reason(value);
                return new Whole(List.of(), 0, reason);
            }
            values.add(value.value());
            total += value.value();
        }
        return new Whole(values, total, total > 0 ? null : setting.say("合计为零", "the total is zero"));
    }

    /** Counts and shares of all parts; areas without a whole have the reason. */
    FigureTable table(List<Indicator> parts, List<String> areas) {
        List<String> head = new ArrayList<>();
        head.add(setting.words().levelAsHead());
        for (Indicator part : parts) {
            head.add(setting.nameOf(part));
            head.add(setting.nameOf(part) + setting.say("（%）", " (%)"));
        }
        head.add(setting.say("合计", "Total"));
        head.add(setting.say("说明", "Remarks"));
        return new FigureTable(
                head, areas.stream().map(area -> line(area, parts)).toList());
    }

    private List<String> line(String area, List<Indicator> parts) {
        Whole whole = whole(area, parts);
        @Nullable String reason = whole.reason();
        List<String> line = new ArrayList<>();
        line.add(setting.nameOf(area));
        for (int part = 0; part < parts.size(); part++) {
            ValueFormat format = setting.format(parts.get(part));
            line.add(reason == null ? format.text(whole.values().get(part)) : ValueFormat.NONE);
            line.add(reason == null ? ValueFormat.print(BigDecimal.valueOf(whole.share(part)), 1) : ValueFormat.NONE);
        }
        line.add(reason == null ? setting.format(parts.get(0)).text(whole.total()) : ValueFormat.NONE);
        line.add(reason == null ? "" : reason);
        return line;
    }
}
