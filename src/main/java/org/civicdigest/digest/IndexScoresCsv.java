package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicdigest.model.CompositeResult;
import org.civicdigest.model.CompositeResult.AreaScore;
import org.civicdigest.model.CompositeResult.Before;
import org.civicdigest.model.CompositeResult.Gap;
import org.civicdigest.model.CompositeResult.ItemScore;
import org.civicdigest.model.CompositeResult.PartScore;
import org.civicdigest.model.CompositeResult.Place;
import org.civicdigest.model.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code index_scores.csv}: one row per (index, area, part), where the part is the index as a whole, one of its
 * dimensions, or one of its indicators. Ranks stand in the rows of the whole; areas that are not ranked are there with their
 * reasons.
 */
final class IndexScoresCsv {
    static final String FILE = "index_scores.csv";

    private static final String[] HEAD = {
        "index",
        "area_code",
        "area_name",
        "year",
        "part_kind",
        "part",
        "value",
        "score",
        "weight",
        "rank",
        "rank_lower",
        "rank_upper",
        "ranked_areas",
        "share_in_top",
        "share_ahead_of_next",
        "tie_group",
        "dominates",
        "dominated_by",
        "previous_score",
        "previous_rank",
        "share_moved_up",
        "share_moved_down",
        "status",
        "reason"
    };

    private final Edition edition;
    private final CompositeResult result;
    private final CsvTable table;
    private final long rankedAreas;

    private IndexScoresCsv(Edition edition, CompositeResult result, CsvTable table) {
        this.edition = edition;
        this.result = result;
        this.table = table;
        this.rankedAreas = result.scores().stream().filter(AreaScore::isRanked).count();
    }

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (CompositeResult result : edition.comparisons().indexes()) {
                IndexScoresCsv rows = new IndexScoresCsv(edition, result, table);
                result.scores().forEach(rows::area);
            }
        }
    }

    private void area(AreaScore score) {
        whole(score);
        if (result.index().isGrouped()) {
            for (PartScore dimension : score.dimensions()) {
                row(
                        score,
                        "dimension",
                        dimension.dimension(),
                        null,
                        dimension.score(),
                        weight(dimension.dimension()).orElse(null),
                        NO_PLACE,
                        dimension.score() == null ? "not_scored" : "ok",
                        "");
            }
        }
        for (ItemScore item : score.items()) {
            Optional<Gap> gap = score.gaps().stream()
                    .filter(each -> each.indicator().equals(item.indicator()))
                    .findFirst();
            row(
                    score,
                    "indicator",
                    item.indicator(),
                    item.value(),
                    item.score(),
                    item.weight(),
                    NO_PLACE,
                    gap.map(IndexScoresCsv::code).orElse(item.score() == null ? "not_scored" : "ok"),
                    "");
        }
    }

    private static final List<String> NO_PLACE = List.of("", "", "", "", "", "", "", "", "", "", "", "", "");

    private void whole(AreaScore score) {
        Place place = score.place();
        Before before = score.before();
        row(
                score,
                "index",
                result.index().code(),
                null,
                score.score(),
                null,
                place == null
                        ? NO_PLACE
                        : List.of(
                                Integer.toString(place.rank()),
                                Integer.toString(place.rankLow()),
                                Integer.toString(place.rankHigh()),
                                Long.toString(rankedAreas),
                                Decimals.print((Double) place.shareInTop()),
                                Decimals.print(place.shareAheadOfNext()),
                                Integer.toString(place.group()),
                                Integer.toString(place.dominates()),
                                Integer.toString(place.dominatedBy()),
                                before == null ? "" : Decimals.print((Double) before.score()),
                                before == null ? "" : Decimals.print(before.rank()),
                                before == null ? "" : Decimals.print(before.shareUp()),
                                before == null ? "" : Decimals.print(before.shareDown())),
                place == null ? "not_ranked" : "ranked",
                reason(score));
    }

    /** The gaps, as {@code indicator=why}, after the reason that holds for all areas. */
    private String reason(AreaScore score) {
        String gaps = score.gaps().stream()
                .map(gap -> gap.indicator() + "=" + code(gap))
                .collect(Collectors.joining("; "));
        if (result.withheld() == null) {
            return gaps;
        }
        String all = result.withheld().name().toLowerCase(Locale.ROOT);
        return gaps.isEmpty() ? all : all + "; " + gaps;
    }

    private static String code(Gap gap) {
        return gap.status() == null ? "no_value" : gap.status().code();
    }

    private Optional<Double> weight(String dimension) {
        return result.weights().stream()
                .filter(weight ->
                        weight.indicator() == null && weight.dimension().equals(dimension))
                .map(CompositeResult.PartWeight::weight)
                .findFirst();
    }

    private void row(
            AreaScore score,
            String kind,
            String part,
            @Nullable Double value,
            @Nullable Double points,
            @Nullable Double weight,
            List<String> place,
            String status,
            String reason) {
        java.util.ArrayList<String> cells = new java.util.ArrayList<>(List.of(
                CsvTable.text(result.index().code()),
                CsvTable.text(score.areaCode()),
                CsvTable.text(
                        edition.nameOf(score.areaCode(), edition.languages().get(0))),
                Integer.toString(result.year()),
                kind,
                CsvTable.text(part),
                Decimals.print(value),
                Decimals.print(points),
                Decimals.print(weight)));
        cells.addAll(place);
        cells.add(status);
        cells.add(CsvTable.text(reason));
        table.row(cells.toArray(String[]::new));
    }
}
