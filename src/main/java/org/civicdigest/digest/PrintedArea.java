package org.civicdigest.digest;

import java.util.List;

/**
 * The one page of an area for paper in one language, as plain data.
 *
 * @param figures by their ids
 * @param changes sentences on the clearest changes
 * @param allChanges how many changes beyond chance there are
 * @param gaps what cannot be compared and why, the reasons that most indicators have first
 * @param allGaps how many reasons there are
 * @param completeness one row; none where nothing was owed
 */
public record PrintedArea(
        PageLanguage at,
        String style,
        String name,
        String level,
        String digest,
        String year,
        boolean sample,
        String topName,
        List<Prose> headline,
        List<String> figures,
        String choice,
        List<Prose> changes,
        int allChanges,
        List<AreaPage.Gap> gaps,
        int allGaps,
        List<CompletenessRow> completeness,
        IndexPage.Imprint imprint) {}
