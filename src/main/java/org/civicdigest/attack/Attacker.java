package org.civicdigest.attack;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries to work out withheld numbers of people from published digests: from all levels and periods of each, from other
 * indicators of the same measure, from the views of boundaries, and from one edition beside another.
 */
public final class Attacker {
    /** Below this a range is a number. */
    private static final double PINNED = 0.5;

    private final List<Finding> findings = new ArrayList<>();
    private int withheld;
    private int rows;

    /**
     * Something that the digests give away.
     *
     * @param digest the folder
     * @param sum area, year and months
     * @param range between the least and the most that it can be
     */
    public record Finding(String digest, String indicator, String side, String sum, Kind kind, double range) {
        /** How it is given away. */
        public enum Kind {
            /** The number is known. */
            PINNED,
            /** The number is known within a range under the minimum. */
            BOUNDED,
            /** Two editions, or two views of boundaries, show numbers that differ by a few people. */
            DIFFERS_BY_FEW,
            /** One edition withholds what another shows. */
            SHOWN_ELSEWHERE
        }
    }

    /**
     * What was tried and what came of it.
     *
     * @param rows of indicators that count people
     * @param withheld of these without a number
     */
    public record Report(int rows, int withheld, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    private Attacker() {}

    /**
     * @param folders of published digests, the earlier first
     * @throws IOException where one of them cannot be read
     */
    public static Report attack(List<Path> folders) throws IOException {
        List<Digest> digests = new ArrayList<>();
        for (Path folder : folders) {
            digests.add(Digest.read(folder));
        }
        Attacker attacker = new Attacker();
        digests.forEach(attacker::attack);
        for (int later = 1; later < digests.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                attacker.compare(digests.get(earlier), digests.get(later));
            }
        }
        return new Report(attacker.rows, attacker.withheld, attacker.findings);
    }

    private void attack(Digest digest) {
        for (Digest.Definition definition : digest.definitions().values()) {
            if (!definition.isNumeratorProtected() && !definition.isDenominatorProtected()) {
                continue;
            }
            rows += digest.said(definition.indicator()).size();
            withheld += (int) digest.said(definition.indicator()).values().stream()
                    .filter(Digest.Said::isWithheld)
                    .count();
            for (boolean ofNumerator : new boolean[] {true, false}) {
                if (ofNumerator ? definition.isNumeratorProtected() : definition.isDenominatorProtected()) {
                    attack(digest, definition, ofNumerator);
                }
            }
        }
    }

    private void attack(Digest digest, Digest.Definition definition, boolean ofNumerator) {
        SortedMap<Sum, BigDecimal> known = new TreeMap<>();
        SortedSet<Sum> hidden = new TreeSet<>();
        SortedSet<Sum> unstated = new TreeSet<>();
        digest.said(definition.indicator()).forEach((sum, said) -> {
            if (said.isWithheld()) {
                hidden.add(sum);
            } else if (said.side(ofNumerator).isPresent()) {
                known.put(sum, said.side(ofNumerator).get());
            } else if (!said.isNotReported()) {
                unstated.add(sum);
            }
        });
        String measure = ofNumerator ? definition.numerator() : definition.denominator();
        Set<Sum> elsewhere = shownByOthers(digest, definition, measure, hidden);
        elsewhere.forEach(sum -> find(digest, definition, ofNumerator, sum, Finding.Kind.PINNED, 0));
        hidden.removeAll(elsewhere);
        compareViews(digest, definition, ofNumerator, known);
        if (hidden.isEmpty()) {
            return;
        }
        SortedSet<Sum> unknown = new TreeSet<>(hidden);
        unknown.addAll(unstated);
        Equations equations = new Equations(
                digest, known, unknown, ofNumerator ? definition.numeratorAdds() : definition.denominatorAdds());
        addViews(digest, definition, ofNumerator, equations);
        new Ranges(unknown, equations.list(), definition.minimum()).widths().forEach((sum, width) -> {
            if (!hidden.contains(sum)) {
                return;
            }
            if (width < PINNED) {
                find(digest, definition, ofNumerator, sum, Finding.Kind.PINNED, width);
            } else if (width < definition.minimum() - 1e-6) {
                find(digest, definition, ofNumerator, sum, Finding.Kind.BOUNDED, width);
            }
        });
    }

    private void find(
            Digest digest,
            Digest.Definition definition,
            boolean ofNumerator,
            Sum sum,
            Finding.Kind kind,
            double range) {
        findings.add(new Finding(
                digest.name(),
                definition.indicator(),
                ofNumerator ? "numerator" : "denominator",
                sum.toString(),
                kind,
                range));
    }

    /** Hidden here, but printed under another indicator of the same measure. */
    private static Set<Sum> shownByOthers(
            Digest digest, Digest.Definition definition, String measure, SortedSet<Sum> hidden) {
        Set<Sum> shown = new HashSet<>();
        for (Digest.Definition other : digest.definitions().values()) {
            if (!other.programme().equals(definition.programme()) || other.equals(definition)) {
                continue;
            }
            for (boolean side : new boolean[] {true, false}) {
                if ((side ? other.numerator() : other.denominator()).equals(measure)) {
                    Map<Sum, Digest.Said> said = digest.said(other.indicator());
                    hidden.stream()
                            .filter(sum -> said.containsKey(sum)
                                    && said.get(sum).side(side).isPresent())
                            .forEach(shown::add);
                }
            }
        }
        return shown;
    }

    /** On constant ground, and as of now where all members are shown, the members add up to what is printed. */
    private static void addViews(
            Digest digest, Digest.Definition definition, boolean ofNumerator, Equations equations) {
        SortedMap<String, List<Digest.Restated>> ofNow = new TreeMap<>();
        for (Digest.Restated row : digest.restated()) {
            if (!row.indicator().equals(definition.indicator())) {
                continue;
            }
            if (row.view().equals("constant")) {
                row.said().side(ofNumerator).ifPresent(total -> equations.add(sums(row), total));
            } else {
                ofNow.computeIfAbsent(row.year() + " " + row.members(), group -> new ArrayList<>())
                        .add(row);
            }
        }
        for (List<Digest.Restated> group : ofNow.values()) {
            boolean isAllShown =
                    group.stream().allMatch(row -> row.said().side(ofNumerator).isPresent());
            if (isAllShown) {
                equations.add(
                        sums(group.get(0)),
                        group.stream()
                                .map(row -> row.said().side(ofNumerator).orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
    }

    private static List<Sum> sums(Digest.Restated row) {
        return row.members().stream()
                .map(member -> new Sum(member, row.year(), 0xfff))
                .toList();
    }

    /** What an area holds now less what it held then is what moved. */
    private void compareViews(
            Digest digest, Digest.Definition definition, boolean ofNumerator, Map<Sum, BigDecimal> known) {
        for (Digest.Restated row : digest.restated()) {
            Sum sum = new Sum(row.area(), row.year(), 0xfff);
            if (row.indicator().equals(definition.indicator())
                    && row.view().equals("as_of_now")
                    && known.containsKey(sum)) {
                row.said()
                        .side(ofNumerator)
                        .ifPresent(now -> compare(digest, definition, ofNumerator, sum, now, known.get(sum)));
            }
        }
    }

    private void compare(
            Digest digest,
            Digest.Definition definition,
            boolean ofNumerator,
            Sum sum,
            BigDecimal one,
            BigDecimal other) {
        BigDecimal difference = one.subtract(other).abs();
        if (difference.signum() > 0 && difference.compareTo(BigDecimal.valueOf(definition.minimum())) < 0) {
            find(digest, definition, ofNumerator, sum, Finding.Kind.DIFFERS_BY_FEW, difference.doubleValue());
        }
    }

    private void compare(Digest earlier, Digest later) {
        for (Digest.Definition definition : later.definitions().values()) {
            if (!definition.equals(earlier.definitions().get(definition.indicator()))) {
                continue;
            }
            Map<Sum, Digest.Said> before = earlier.said(definition.indicator());
            later.said(definition.indicator()).forEach((sum, now) -> {
                if (!before.containsKey(sum)) {
                    return;
                }
                for (boolean ofNumerator : new boolean[] {true, false}) {
                    if (!(ofNumerator ? definition.isNumeratorProtected() : definition.isDenominatorProtected())) {
                        continue;
                    }
                    Digest.Said then = before.get(sum);
                    if (now.side(ofNumerator).isPresent()
                            && then.side(ofNumerator).isPresent()) {
                        compare(
                                later,
                                definition,
                                ofNumerator,
                                sum,
                                now.side(ofNumerator).get(),
                                then.side(ofNumerator).get());
                    } else if (then.isWithheld() && now.side(ofNumerator).isPresent()) {
                        find(later, definition, ofNumerator, sum, Finding.Kind.SHOWN_ELSEWHERE, 0);
                    }
                }
            });
        }
    }
}
