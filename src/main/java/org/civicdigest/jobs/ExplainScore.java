package org.civicdigest.jobs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.civicdigest.digest.PublishedScores;
import org.civicdigest.digest.ScoreExplanation;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.Period;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.Workspace;
import org.civicdigest.statistics.CompositeAggregation;

/**
 * Follows a published score to the numbers that it is made of, as the digest prints them, and puts them together again: of
 * an index its dimensions and indicators, of a sheet its items and the periods within.
 */
final class ExplainScore {
    /** Of what is printed in full. */
    private static final double CLOSE = 1e-9;

    private final Path digest;
    private final Workspace workspace;
    private final PublishedScores scores;

    /** @param workspace that the digest was made from */
    ExplainScore(Path digest, Workspace workspace, PublishedScores scores) {
        this.digest = digest;
        this.workspace = workspace;
        this.scores = scores;
    }

    static PublishedScores read(Path digest) {
        try {
            return PublishedScores.read(digest.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UserException(
                    "The scores in " + digest + " cannot be read: " + e.getMessage() + ". Publish the digest again.",
                    e);
        }
    }

    /**
     * @param lines what there is to say
     * @param differing what does not come out as it was published
     */
    record Result(List<String> lines, List<String> differing) {
        Result {
            lines = List.copyOf(lines);
            differing = List.copyOf(differing);
        }
    }

    Result run(String code, String area, String period) {
        Optional<CompositeIndex> index =
                workspace.findIndex().filter(each -> each.code().equals(code));
        Optional<ScoreSheet> sheet = workspace.sheets().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        if (index.isPresent()) {
            return index(index.get(), area, period);
        }
        return sheet(
                sheet.orElseThrow(() -> new UserException("The catalogue of the workspace defines no " + code
                        + ", which the digest publishes. Name the workspace of that day: --workspace W")),
                area,
                period);
    }

    private Result index(CompositeIndex index, String area, String period) {
        List<NamedCsvRecord> rows = scores.listIndex(index.code(), area, period);
        if (rows.isEmpty()) {
            throw missing(index.code(), area, period, "The index has areas of the comparison level, and years.");
        }
        List<String> lines = new ArrayList<>(new ScoreExplanation(workspace).ofIndex(index, rows));
        rows.stream()
                .filter(row -> row.getField("part_kind").equals("indicator"))
                .findFirst()
                .ifPresent(row -> lines.add(further(row.getField("part"), area, period)));
        List<String> differing = new ArrayList<>();
        if (index.isGrouped()) {
            List<NamedCsvRecord> dimensions = new ArrayList<>();
            for (CompositeIndex.Dimension dimension : index.dimensions()) {
                List<String> indicators = dimension.items().stream()
                        .map(CompositeIndex.Item::indicator)
                        .toList();
                NamedCsvRecord whole = find(rows, "dimension", dimension.code());
                dimensions.add(whole);
                check(whole, index.withinDimensions(), parts(rows, indicators), differing);
            }
            check(rows.get(0), index.acrossDimensions(), dimensions, differing);
        } else {
            check(
                    rows.get(0),
                    index.withinDimensions(),
                    parts(
                            rows,
                            index.items().stream()
                                    .map(CompositeIndex.Item::indicator)
                                    .toList()),
                    differing);
        }
        return new Result(lines, differing);
    }

    private static List<NamedCsvRecord> parts(List<NamedCsvRecord> rows, List<String> indicators) {
        return indicators.stream()
                .map(indicator -> find(rows, "indicator", indicator))
                .toList();
    }

    private static NamedCsvRecord find(List<NamedCsvRecord> rows, String kind, String part) {
        return rows.stream()
                .filter(row -> row.getField("part_kind").equals(kind)
                        && row.getField("part").equals(part))
                .findFirst()
                .orElseThrow(() -> new UserException("The digest has no " + kind + " " + part
                        + " in index_scores.csv, which the catalogue of the workspace names. Name the workspace of that day:"
                        + " --workspace W"));
    }

    /** Puts the whole together from its parts again, where it has a score. */
    private static void check(
            NamedCsvRecord whole, CompositeIndex.Mean mean, List<NamedCsvRecord> parts, List<String> differing) {
        if (whole.getField("score").isEmpty()) {
            return;
        }
        double[] scores = numbers(parts, "score");
        double[] weights = numbers(parts, "weight");
        double made = switch (mean) {
            case ARITHMETIC -> CompositeAggregation.arithmetic(scores, weights);
            case GEOMETRIC -> CompositeAggregation.geometric(scores, weights);
            case HARMONIC -> CompositeAggregation.harmonic(scores, weights);
        };
        differ(whole.getField("part"), made, whole.getField("score"), differing);
    }

    /** NaN where nothing is stated. */
    private static double[] numbers(List<NamedCsvRecord> rows, String field) {
        return rows.stream()
                .map(row -> row.getField(field))
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }

    private static void differ(String what, double made, String published, List<String> differing) {
        double stated = Double.parseDouble(published);
        if (!(Math.abs(made - stated) <= CLOSE * Math.max(1, Math.abs(stated)))) {
            differing.add(what + " " + made + " ≠ " + published);
        }
    }

    private Result sheet(ScoreSheet sheet, String area, String period) {
        NamedCsvRecord total = scores.findTotal(sheet.code(), area, period)
                .orElseThrow(() -> missing(
                        sheet.code(),
                        area,
                        period,
                        "The sheet has compared areas, and their months, quarters, halves and years."));
        List<NamedCsvRecord> ledger = scores.listLedger(sheet.code(), area, period);
        List<NamedCsvRecord> within = total.getField("mean_of_parts").isEmpty()
                ? List.of()
                : scores.listTotals(sheet.code(), area).stream()
                        .filter(row -> isNextSmaller(row.getField("period"), period))
                        .toList();
        List<String> lines = new ArrayList<>(new ScoreExplanation(workspace).ofSheet(sheet, total, ledger, within));
        sheet.items().stream()
                .map(ExplainScore::indicatorOf)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(indicator -> lines.add(further(indicator, area, period)));
        List<String> differing = new ArrayList<>();
        differ("lost_points", sum(ledger, "lost"), total.getField("lost_points"), differing);
        if (!within.isEmpty()) {
            long scored = within.stream()
                    .filter(row -> !row.getField("total").isEmpty())
                    .count();
            differ("mean_of_parts", sum(within, "total") / scored, total.getField("mean_of_parts"), differing);
        }
        return new Result(lines, differing);
    }

    private static boolean isNextSmaller(String candidate, String period) {
        Period part = Period.of(candidate);
        Period whole = Period.of(period);
        int places = whole.kind().months() == 12 ? 6 : whole.kind().months() == 6 ? 3 : 1;
        return part.kind().months() == places && whole.contains(part);
    }

    private static Optional<String> indicatorOf(ScoreSheet.Item item) {
        if (item.rule() instanceof ScoreSheet.BelowTarget rule) {
            return Optional.of(rule.indicator());
        }
        if (item.rule() instanceof ScoreSheet.Levels rule) {
            return Optional.of(rule.indicator());
        }
        return item.rule() instanceof ScoreSheet.AllOrNothing rule ? Optional.of(rule.indicator()) : Optional.empty();
    }

    private static double sum(List<NamedCsvRecord> rows, String field) {
        return rows.stream()
                .map(row -> row.getField(field))
                .filter(text -> !text.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private String further(String indicator, String area, String period) {
        return "各项来源 where each number comes from: jobs/explain --digest " + digest + " --indicator " + indicator
                + " --area " + area + " --period " + period;
    }

    private static UserException missing(String code, String area, String period, String what) {
        return new UserException("The digest has no score of " + code + " for " + area + " in " + period + ". " + what);
    }
}
