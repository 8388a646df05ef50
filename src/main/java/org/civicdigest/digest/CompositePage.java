package org.civicdigest.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of a composite index as plain data: the same content once per language, ready to be marked up. */
public record CompositePage(List<Version> versions, String model) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param digest the title of the digest that the page belongs to
     * @param parts what the index counts
     * @param scores the scores of dimensions and indicators of each area
     * @param certainty how sure the ranks are
     * @param study how the draws were made
     * @param swapParts the heads of the weights of swaps
     * @param audit statistics of the indicators
     * @param correlations the rows of the upper triangle
     */
    public record Version(
            PageLanguage at,
            String digest,
            String year,
            boolean sample,
            String indexHref,
            Summary summary,
            List<PartRow> parts,
            List<String> itemNames,
            List<ScoreRow> scores,
            int moreScores,
            List<CertaintyRow> certainty,
            List<FactorRow> factors,
            List<ChoiceRow> choices,
            String study,
            List<String> swapParts,
            List<SwapRow> swaps,
            List<IndexPage.Fact> audit,
            List<String> correlationNames,
            List<ScoreRow> correlations,
            List<IndexPage.Link> files,
            IndexPage.Imprint imprint) {}

    /**
     * What the main page says too.
     *
     * @param rule how the index is made, in sentences
     * @param withheld why there are no scores; empty where there are
     * @param dimensions their names; none of an index without dimensions
     * @param more how many ranked areas the table leaves out
     * @param scoresHref the place that shows what a score is put together from
     * @param explain the command that takes a score apart
     * @param mattering which choice matters most, and how far ranks move
     */
    public record Summary(
            String id,
            String name,
            String definition,
            List<String> rule,
            String withheld,
            List<String> dimensions,
            List<RankRow> rows,
            int more,
            List<GapRow> unranked,
            String unscored,
            String mattering,
            String href,
            String scoresHref,
            String explain) {}

    /**
     * One ranked area.
     *
     * @param startsGroup whether it heads a group that cannot be told apart from it
     * @param move whether it moved beyond chance; null where it did not, or nobody knows
     * @param gaps what it lacks, empty where it lacks nothing
     */
    public record RankRow(
            boolean startsGroup,
            String group,
            String rank,
            String range,
            String name,
            String href,
            String score,
            List<String> dimensions,
            String previous,
            @Nullable Mark move,
            String gaps) {}

    public record GapRow(String name, String href, String gaps) {}

    /** @param yardstick from what to what its scale runs */
    public record PartRow(
            boolean isDimension, String name, String href, String weight, String direction, String yardstick) {}

    /** @param cells each with where its value is explained; empty where it is none of one indicator and area */
    public record ScoreRow(String name, String href, List<IndexPage.Link> cells) {}

    public record CertaintyRow(
            String name, String href, String rank, String range, String top, String ahead, String dominates) {}

    public record FactorRow(String name, String alone, String together) {}

    public record ChoiceRow(String factor, String choice, String shift, String largest) {}

    public record SwapRow(String ahead, String behind, String change, String obstacle, List<String> weights) {}
}
