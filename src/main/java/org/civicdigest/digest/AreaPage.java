package org.civicdigest.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one area as plain data: the same content once per language, ready to be marked up. */
public record AreaPage(List<Version> versions) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param digest the title of the digest that the page belongs to
     * @param why what the differences to the year before are made of; empty where none can be split
     * @param whyFigures pictures of the rows of {@code why} that want explaining most
     * @param completeness one row; none where nothing was owed
     * @param moreMissing how many further rows of missing returns the page does not print
     * @param indexHref back to the main page
     * @param compareHref the page that holds it beside another area
     * @param printHref its page for paper
     */
    public record Version(
            PageLanguage at,
            String name,
            String level,
            String digest,
            String year,
            boolean sample,
            String topName,
            String indexHref,
            String compareHref,
            String printHref,
            List<Prose> headline,
            List<FigureView> figures,
            Prose peers,
            List<IndexPage.ThemeRows<Row>> indicators,
            List<Prose> changes,
            List<Why> why,
            List<String> whyHeads,
            List<FigureView> whyFigures,
            List<Gap> gaps,
            List<CompletenessRow> completeness,
            List<MissingRow> missing,
            int moreMissing,
            List<Prose> boundaries,
            List<StillRow> still,
            String stillMembers,
            History history,
            List<Children> children,
            IndexPage.@Nullable Link before,
            IndexPage.@Nullable Link after,
            IndexPage.Imprint imprint) {}

    /**
     * What a difference between two years is made of.
     *
     * @param valueHref where the value is explained
     * @param parts in the order of {@link WhyTable#heads}, each with its sign
     * @param panel the units that can be compared, and what they did
     */
    public record Why(
            String name, String href, String unit, String valueHref, String change, List<String> parts, String panel) {}

    /**
     * @param valueHref where the value is explained, empty where there is none
     * @param topHref where that of the whole is
     * @param rank as "3 / 24", empty where the area is not ranked
     * @param peers what the peers have together, empty where the value is not held against them
     */
    public record Row(
            String name,
            String href,
            String unit,
            String value,
            String valueHref,
            String interval,
            String top,
            String topHref,
            Mark verdict,
            String rank,
            String rankRange,
            String peers,
            Mark peersMark,
            String previous,
            String change,
            Mark changeMark,
            String target,
            String note) {}

    /**
     * What an indicator would be had boundaries stood still: the year before and the year of the area as it is now, and of
     * all together that exchanged ground with it.
     *
     * @param apportioned how much of the area's numerator was apportioned by stated shares
     */
    public record StillRow(
            String name,
            String href,
            String unit,
            String previous,
            String value,
            String valueHref,
            String change,
            String apportioned,
            String previousTogether,
            String valueTogether,
            String changeTogether) {}

    /** Indicators of the area that are not, or not fully, comparable, for one reason. */
    public record Gap(String reason, Prose indicators) {}

    /** Yearly values, oldest first. */
    public record History(List<String> years, List<HistoryRow> rows) {}

    /**
     * @param values each with where it is explained, which is the edition's own year alone
     * @param trend of the last five years in words, or why there is none
     */
    public record HistoryRow(String name, String href, String unit, List<IndexPage.Link> values, String trend) {}

    /**
     * The areas directly below at one level, with the indicators that exist there.
     *
     * @param more how many further areas there are that the page does not print
     */
    public record Children(String level, List<Head> head, List<ChildRow> rows, int more) {}

    /** @param href where the values below are explained: with that of the area that they lie in */
    public record Head(String name, String href, String unit) {}

    public record ChildRow(String name, List<Cell> cells) {}

    /** @param mark null where there is no verdict to show */
    public record Cell(String text, @Nullable Mark mark) {}
}
