package org.civicdigest.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.model.ChangeVerdict;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Period;
import org.civicdigest.model.Status;
import org.civicdigest.model.Verdict;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A small workspace on disk with an {@code index.yaml} of its own, compiled as any other, and values of its indicators as if
 * they had been computed from records.
 */
final class IndexTown {
    static final int YEAR = 2025;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> areas = new ArrayList<>();
    private final List<IndicatorValue> values = new ArrayList<>();

    /** @param indicators each of which is a ratio where more is better */
    static IndexTown of(List<String> areas, List<String> indicators) {
        IndexTown town = new IndexTown();
        town.areas.addAll(areas);
        StringBuilder register =
                new StringBuilder("code,name,name_en,level,parent,valid_from,valid_to\nTOP,全国,All,top,,,\n");
        areas.forEach(area -> register.append(area).append(",单位").append(area).append(",,place,TOP,,\n"));
        town.files.put("areas.csv", register.toString());
        town.files.put("workspace.yaml", """
                title: {zh: 指数试验, en: Trial of an index}
                sample: true
                levels:
                  - {code: top, name: {zh: 全部, en: All}}
                  - {code: place, name: {zh: 单位, en: Places}}
                comparison_level: place
                """);
        town.files.put("catalogue/programmes.yaml", """
                themes:
                  - {code: all, name: {zh: 全部, en: All}}
                programmes:
                  - {code: work, name: {zh: 工作, en: Work}, theme: all}
                """);
        town.files.put("catalogue/measures.yaml", """
                measures:
                  - {code: done, name: {zh: 数, en: Done}, unit: items, source: returns, programme: work}
                  - {code: due, name: {zh: 应办, en: Due}, unit: items, source: returns, programme: work}
                """);
        indicators.forEach(indicator -> town.indicator(indicator, "ratio", "higher"));
        return town;
    }

    IndexTown indicator(String code, String kind, String direction) {
        boolean isPart = kind.equals("proportion");
        files.put("catalogue/indicators/" + code + ".yaml", """
                code: %s
                name: {zh: 指标%s, en: Indicator %s}
                unit: {zh: 次, en: times}
                programme: work
                kind: %s
                numerator: done
                denominator: due
                direction: %s
                levels: [place, top]
                periods: [year]
                interval: %s
                definition: {zh: 试验, en: Trial}
                examples:
                  - {numerator: 1, denominator: 2, value: 0.5}
                """.formatted(
                        code, code, code, kind, direction, isPart ? "wilson" : "none"));
        return this;
    }

    IndexTown index(String yaml) {
        files.put("catalogue/index.yaml", yaml);
        return this;
    }

    IndexTown value(String area, String indicator, double value) {
        return value(area, indicator, value, value, value, null);
    }

    IndexTown value(
            String area, String indicator, double value, double lower, double upper, @Nullable Double previous) {
        values.add(of(area, indicator, YEAR, value, lower, upper, previous, Status.OK));
        return this;
    }

    /** A value of another year. */
    IndexTown valueOf(int year, String area, String indicator, double value, double lower, double upper) {
        values.add(of(area, indicator, year, value, lower, upper, null, Status.OK));
        return this;
    }

    IndexTown without(String area, String indicator, Status status) {
        values.add(of(area, indicator, YEAR, null, null, null, null, status));
        return this;
    }

    private static IndicatorValue of(
            String area,
            String indicator,
            int year,
            @Nullable Double value,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double previous,
            Status status) {
        return new IndicatorValue(
                area,
                "place",
                indicator,
                Period.ofYear(year),
                null,
                null,
                value,
                lower,
                upper,
                null,
                Verdict.NOT_COMPARED,
                null,
                null,
                null,
                null,
                previous,
                null,
                null,
                null,
                ChangeVerdict.NOT_COMPARED,
                null,
                status,
                List.of(),
                null,
                null);
    }

    Workspace compile(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return WorkspaceCompiler.compile(folder).workspace();
    }

    /** What the index says of the values, from the workspace in this folder. */
    CompositeResult result(Path folder) {
        return CompositeScores.of(compile(folder), YEAR, values).get(0);
    }

    List<IndicatorValue> values() {
        return List.copyOf(values);
    }
}
