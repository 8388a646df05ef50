package org.civicdigest.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a value differs from that of the year before, in parts that add up to the difference: from what the digest of the
 * year before said, where it was published, to what is said now.
 *
 * @param months of either year that are held against each other, 1 to 12 in their order
 * @param unitLevel level of the units that the area is made of here; its own where the indicator has none below
 * @param now the value of these months of this year
 * @param before the value of the same months of the year before as it is known now
 * @param published the value of the year before as its own digest said it; null where that was never published, or said
 *     nothing of it
 * @param rate what the units that can be compared did: the same units, each with its weight in the middle of both years
 * @param mix that other units of them weigh more now, at rates in the middle of both years; nothing for a count
 * @param reporting that units report which did not, or no longer do
 * @param boundary that units belong to the area which did not, or no longer do
 * @param other what the area itself states beyond its units
 * @param units the panel and what is around it
 */
public record ChangeParts(
        String areaCode,
        String level,
        String indicator,
        Period period,
        List<Integer> months,
        String unitLevel,
        double now,
        double before,
        @Nullable Double published,
        double rate,
        double mix,
        double reporting,
        double boundary,
        double other,
        Units units)
        implements Serializable {
    /**
     * The matched panel: the units that lay in the area and reported in both years, over the months in which they did.
     *
     * @param matched how many
     * @param now the value of the panel this year
     * @param before the value of the panel in the year before
     * @param joined units that report only now
     * @param left units that reported only before
     * @param movedIn units that lay elsewhere before
     * @param movedOut units that lie elsewhere now
     */
    public record Units(int matched, double now, double before, int joined, int left, int movedIn, int movedOut)
            implements Serializable {}

    public ChangeParts {
        months = List.copyOf(months);
    }

    /** The same where it is known what the digest of the year before said of the whole year. */
    public ChangeParts publishedAs(@Nullable Double valueOfYear) {
        return new ChangeParts(
                areaCode,
                level,
                indicator,
                period,
                months,
                unitLevel,
                now,
                before,
                coversWholeYear() ? valueOfYear : null,
                rate,
                mix,
                reporting,
                boundary,
                other,
                units);
    }

    /** Whether the area is split at all: the indicator may have no level below, and then all of a change is its own. */
    public boolean hasUnitsBelow() {
        return !unitLevel.equals(level);
    }

    public boolean coversWholeYear() {
        return months.size() == 12;
    }

    /** The months as runs without a gap: 1–2, 4–10. */
    public String monthRuns() {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int index = 0; index < months.size(); index++) {
            boolean endsHere = index + 1 == months.size() || months.get(index + 1) != months.get(index) + 1;
            if (endsHere) {
                runs.add(first == index ? "" + months.get(index) : months.get(first) + "–" + months.get(index));
                first = index + 1;
            }
        }
        return String.join(", ", runs);
    }

    /** What changed, by what is known of both years now: all parts but the restatement. */
    public double change() {
        return now - before;
    }

    /** Where the parts begin: the value of the year before as it was published, else as it is known now. */
    public double start() {
        return published == null ? before : published;
    }

    /** What all parts add up to. */
    public double difference() {
        return now - start();
    }

    /** How far the year before is known to be another than was published. */
    public double restatement() {
        return before - start();
    }
}
