package org.civicdigest.digest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Contribution;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.FullAttendance;
import org.civicdigest.model.Revision;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one published digest is written from.
 *
 * @param files what became of each file's rows; each must add up
 * @param notices those that are listed, perhaps fewer than were given
 * @param noticeCounts how many were given of each code, listed or not
 * @param figures each in every language of the edition
 * @param pictures of these figures
 * @param asOf the moment that the digest speaks from, null where none was stated
 * @param codeVersion of the program
 * @param options of the run, by their names
 * @param contributions who stated what, in the order of files
 * @param disagreements what does not fulfil the checks of the catalogue, in {@link Disagreement#order()}
 * @param fullAttendances who reports full attendance, and how likely that is; the clearest first
 * @param revisions how sums were known from run to run, in {@link Revision#order()}
 */
public record DigestContent(
        Edition edition,
        List<FileCount> files,
        List<Notice> notices,
        Map<Code, Long> noticeCounts,
        List<ListedFigure> figures,
        Pictures pictures,
        @Nullable String asOf,
        String codeVersion,
        SortedMap<String, String> options,
        List<Contribution> contributions,
        List<Disagreement> disagreements,
        List<FullAttendance> fullAttendances,
        List<Revision> revisions) {
    /** Content of which nobody asks who stated what. */
    public DigestContent(
            Edition edition,
            List<FileCount> files,
            List<Notice> notices,
            Map<Code, Long> noticeCounts,
            List<ListedFigure> figures,
            Pictures pictures,
            @Nullable String asOf,
            String codeVersion,
            SortedMap<String, String> options) {
        this(
                edition,
                files,
                notices,
                noticeCounts,
                figures,
                pictures,
                asOf,
                codeVersion,
                options,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public DigestContent {
        contributions = List.copyOf(contributions);
        disagreements = List.copyOf(disagreements);
        fullAttendances = List.copyOf(fullAttendances);
        revisions = List.copyOf(revisions);
        files = List.copyOf(files);
        notices = List.copyOf(notices);
        figures = List.copyOf(figures);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        EnumMap<Code, Long> counts = new EnumMap<>(Code.class);
        counts.putAll(noticeCounts);
        noticeCounts = Collections.unmodifiableMap(counts);
        if (edition.languages().isEmpty()) {
            throw new IllegalArgumentException("an edition needs at least one language");
        }
        for (FileCount file : files) {
            if (!file.isBalanced()) {
                throw new IllegalStateException("the rows of " + file.file() + " do not add up: received "
                        + file.received() + ", accepted " + file.accepted() + ", quarantined " + file.quarantined()
                        + ", duplicate " + file.duplicate() + ", superseded " + file.superseded() + ", ignored "
                        + file.ignored());
            }
        }
        for (Map.Entry<Code, Long> listed : countByCode(notices).entrySet()) {
            if (listed.getValue() > counts.getOrDefault(listed.getKey(), 0L)) {
                throw new IllegalStateException(listed.getValue() + " notices of " + listed.getKey()
                        + " are listed, but only " + counts.getOrDefault(listed.getKey(), 0L) + " were counted");
            }
        }
    }

    /** Content whose notices are all listed. */
    public static DigestContent withAllNotices(
            Edition edition,
            List<FileCount> files,
            List<Notice> notices,
            List<ListedFigure> figures,
            Pictures pictures,
            @Nullable String asOf,
            String codeVersion,
            SortedMap<String, String> options) {
        return new DigestContent(
                edition, files, notices, countByCode(notices), figures, pictures, asOf, codeVersion, options);
    }

    /** The sums over all files. */
    IntakeTotals totals() {
        return IntakeTotals.of(files);
    }

    private static Map<Code, Long> countByCode(List<Notice> notices) {
        EnumMap<Code, Long> counts = new EnumMap<>(Code.class);
        for (Notice notice : notices) {
            counts.merge(notice.code(), 1L, Long::sum);
        }
        return counts;
    }
}
