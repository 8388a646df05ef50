package org.civicdigest.digest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Revision;

/** Shows as a triangle how the sums that changed most were known from one moment to the next. */
final class RevisionsSection {
    /** More sums than these are in the file only. */
    private static final int SHOWN = 20;

    /** Of more moments the last are shown. */
    private static final int MOMENTS_SHOWN = 6;

    private final DigestContent content;
    private final PageLanguage at;

    RevisionsSection(DigestContent content, PageLanguage at) {
        this.content = content;
        this.at = at;
    }

    /** The rows of one sum. */
    private record Sum(List<Revision> revisions) {
        /** How far the last differs from the first, as a share of it; a sum that was nought differs by all. */
        double change() {
            BigDecimal first = revisions.get(0).low();
            BigDecimal last = revisions.get(revisions.size() - 1).low();
            BigDecimal difference = last.subtract(first).abs();
            return first.signum() == 0
                    ? difference.signum()
                    : difference.divide(first.abs(), MathContext.DECIMAL64).doubleValue();
        }

        boolean isRestated() {
            return revisions.stream().anyMatch(revision -> revision.replaced() > 0);
        }
    }

    IndexPage.Triangle build() {
        List<Sum> sums = sums();
        List<Sum> most = sums.stream()
                .filter(sum -> sum.change() > 0)
                .sorted(Comparator.comparing(Sum::isRestated)
                        .thenComparingDouble(Sum::change)
                        .reversed()
                        .thenComparing(sum -> sum.revisions().get(0), Revision.order()))
                .limit(SHOWN)
                .toList();
        TreeSet<Instant> all = new TreeSet<>();
        most.forEach(sum -> sum.revisions().forEach(revision -> all.add(revision.knownAt())));
        List<Instant> moments =
                all.stream().skip(Math.max(0, all.size() - MOMENTS_SHOWN)).toList();
        return new IndexPage.Triangle(
                moments.stream().map(moment -> Words.moment(moment.toString())).toList(),
                most.stream().map(sum -> row(sum, moments)).toList(),
                sums.size());
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        List<Revision> open = new ArrayList<>();
        for (Revision revision : content.revisions()) {
            if (!open.isEmpty() && !open.get(0).isOfSameSum(revision)) {
                sums.add(new Sum(List.copyOf(open)));
                open.clear();
            }
            open.add(revision);
        }
        if (!open.isEmpty()) {
            sums.add(new Sum(List.copyOf(open)));
        }
        return sums;
    }

    private IndexPage.TriangleRow row(Sum sum, List<Instant> moments) {
        Revision first = sum.revisions().get(0);
        String measure = content.edition()
                .workspace()
                .findMeasure(first.measure())
                .map(Measure::name)
                .map(at::say)
                .orElse(first.measure());
        String programme = content.edition().workspace().programmes().stream()
                .filter(each -> each.code().equals(first.programme()))
                .findFirst()
                .map(each -> at.say(each.name()))
                .orElse(first.programme());
        return new IndexPage.TriangleRow(
                content.edition().nameOf(first.area(), at.language()),
                programme + at.say("：", ": ") + measure,
                Integer.toString(first.year()),
                moments.stream().map(moment -> known(sum, moment)).toList());
    }

    /** What was known at the moment; nothing before the first statement. */
    private static String known(Sum sum, Instant moment) {
        return sum.revisions().stream()
                .filter(revision -> !revision.knownAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(RevisionsSection::range)
                .orElse(Cells.NOTHING);
    }

    private static String range(Revision revision) {
        String low = revision.low().toPlainString();
        return revision.low().compareTo(revision.high()) == 0
                ? low
                : low + "–" + revision.high().toPlainString();
    }
}
