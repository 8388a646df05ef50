package org.civicdigest.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The digest's main page as plain data: the same content once per language, ready to be marked up. */
public record IndexPage(List<Version> versions) {
    public List<PageLanguage> languages() {
        return versions.stream().map(Version::at).toList();
    }

    /**
     * The page in one language.
     *
     * @param sample whether the workspace is made up, and every page must say so
     * @param subtitle year, areas, indicators, as-of moment
     * @param overview figures of the whole city
     * @param composites the composite index, where the catalogue declares one
     * @param sheets what areas score on the sheets of the catalogue
     * @param completeness the whole first, then each area; empty where nothing was owed
     * @param triangle how sums were known from moment to moment; without rows where none changed
     * @param comparisons how many were made together and what it takes to stand among them
     * @param checks what is to be verified, by check; empty where nothing is
     * @param compareHref the page of two areas side by side
     * @param definitionsHref the page that defines everything
     * @param shared remarks on the whole that most of its values carry, empty where there are none
     */
    public record Version(
            PageLanguage at,
            String title,
            String year,
            List<String> subtitle,
            boolean sample,
            String topName,
            String areaNoun,
            List<Finding> findings,
            List<FigureView> overview,
            List<CompositePage.Summary> composites,
            List<Sheet> sheets,
            String shared,
            List<ThemeSection> themes,
            Comparability comparability,
            List<CompletenessRow> completeness,
            List<FigureView> calendar,
            Quality quality,
            List<CheckRows> checks,
            Triangle triangle,
            String comparisons,
            List<Movers> movers,
            String compareHref,
            String definitionsHref,
            List<AreaRow> areas,
            List<Link> files,
            Imprint imprint) {}

    /**
     * A sheet of scores.
     *
     * @param periods the heads of the totals: quarters, half-years, the year
     * @param more how many areas the table leaves out
     * @param explain the command that takes a score apart
     */
    public record Sheet(String id, String name, List<String> periods, List<SheetRow> rows, int more, String explain) {}

    /** @param most what cost most in the year, empty where nothing did */
    public record SheetRow(String name, String href, List<String> totals, String most) {}

    public record Link(String words, String href, String about) {}

    /**
     * A key finding and the place that shows more.
     *
     * @param topic in a few words
     */
    public record Finding(String topic, Prose sentence, String href) {}

    /**
     * Areas whose values changed most clearly in one direction.
     *
     * @param all how many changes of this direction stand
     * @param sentences of the clearest
     */
    public record Movers(String name, int all, List<Prose> sentences) {}

    /** Rows of a table under the theme that they belong to. */
    public record ThemeRows<T>(String name, List<T> rows) {}

    /**
     * One indicator for the whole city, and how many areas stand where.
     *
     * @param ahead how many are better, or higher where no direction is better
     * @param behind how many are worse, or lower where no direction is better
     */
    public record GlanceRow(
            String id,
            String name,
            String href,
            String unit,
            String value,
            String valueHref,
            String interval,
            String change,
            Mark changeMark,
            String ahead,
            String similar,
            String behind,
            String notCompared) {}

    /**
     * @param lead the indicator that the page shows a figure of; one at most
     * @param unstated the programmes of which nobody stated anything
     */
    public record ThemeSection(String id, String name, List<GlanceRow> rows, List<Lead> lead, List<String> unstated) {}

    /** One indicator in words and as a figure. */
    public record Lead(String name, String href, Prose finding, List<FigureView> figures) {}

    /**
     * What cannot be compared.
     *
     * @param boundaries changes of areas that bear on the year or the one before
     */
    public record Comparability(List<Reason> reasons, List<Prose> boundaries) {}

    /**
     * One reason and where it applies.
     *
     * @param values how many values it bears on
     * @param more how many further rows there are that the page does not print
     */
    public record Reason(String name, String meaning, List<ReasonRow> rows, int values, int more) {
        /** Whether the rows show at once; long lists wait to be asked for. */
        public boolean open() {
            return rows.size() <= 10;
        }
    }

    public record ReasonRow(Prose areas, Prose indicators, String detail) {}

    /**
     * What was received and what became of it.
     *
     * @param listedNotices how many notices the file of notices lists
     */
    public record Quality(
            IntakeTotals totals,
            String acceptedShare,
            List<FileRow> registers,
            List<FileRow> files,
            int moreFiles,
            List<NoticeRow> notices,
            long listedNotices,
            long allNotices) {}

    /**
     * What one check found that is to be verified.
     *
     * @param meaning kind of the check and what to do
     * @param rows the first of them
     * @param all how many there are
     * @param listed of these, how many the file lists
     * @param file that lists them
     */
    public record CheckRows(String name, String meaning, List<CheckRow> rows, long all, long listed, String file) {
        public long more() {
            return all - rows.size();
        }
    }

    /** @param place file and row of the first number */
    public record CheckRow(String area, String period, String statement, String place) {}

    /**
     * @param moments of the columns, oldest first
     * @param rows the sums that changed most
     * @param all sums of which more than one run told
     */
    public record Triangle(List<String> moments, List<TriangleRow> rows, long all) {}

    /** @param known by moment */
    public record TriangleRow(String area, String what, String year, List<String> known) {}

    public record FileRow(String name, IntakeTotals counts) {}

    /** @param example the message of the first notice of this code, empty where none is listed */
    public record NoticeRow(String code, Mark severity, long count, String example) {}

    public record Fact(String name, String value) {}

    /** How many of an area's indicators stand where. */
    public record AreaRow(
            String name,
            String href,
            int better,
            int similar,
            int worse,
            int plain,
            int notCompared,
            int improved,
            int worsened) {}

    /** What the page was made with. */
    public record Imprint(String codeVersion, @Nullable String asOf, List<Fact> options) {}
}
