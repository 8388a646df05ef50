package org.civicdigest.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check that fails for one area and period, with all numbers that were held against each other and their places.
 *
 * @param programme null where numbers of several programmes are compared
 * @param right empty where the check holds the left side against a limit
 * @param tellsOfFew whether the numbers tell of so few people that only their places may be told
 */
public record Disagreement(
        Check check,
        String area,
        @Nullable String programme,
        Period period,
        List<Operand> left,
        List<Operand> right,
        boolean tellsOfFew)
        implements Serializable {
    private static final Comparator<Disagreement> ORDER = Comparator.comparing(
                    (Disagreement disagreement) -> disagreement.check().code())
            .thenComparing(Disagreement::area)
            .thenComparing(Disagreement::period)
            .thenComparing(disagreement ->
                    disagreement.firstPlace().map(Place::toString).orElse(""));

    public Disagreement {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Numbers that may be told as far as is known. */
    public Disagreement(
            Check check,
            String area,
            @Nullable String programme,
            Period period,
            List<Operand> left,
            List<Operand> right) {
        this(check, area, programme, period, left, right, false);
    }

    /** The same, of which only the places are told. */
    public Disagreement withoutNumbers() {
        return new Disagreement(check, area, programme, period, left, right, true);
    }

    /** One number of a comparison. */
    public record Operand(String measure, String area, Period period, Stated value, List<Place> places)
            implements Serializable {
        public Operand {
            places = List.copyOf(places);
        }
    }

    /**
     * Where a number stands.
     *
     * @param row 0 where rows of the file were added up
     * @param column as the file heads it, or the name that the register gives it; null where neither is known any more
     */
    public record Place(
            String file,
            @Nullable String sheet,
            long row,
            @Nullable String column) implements Serializable {}

    /** By check, area, period and place. */
    public static Comparator<Disagreement> order() {
        return ORDER;
    }

    /**
     * The disagreement of two sides, or none: where a number is missing, nothing can be said.
     *
     * @param left by measure, as many as are stated
     * @param right by measure, as many as are stated
     */
    public static Optional<Disagreement> find(
            Check check,
            String area,
            @Nullable String programme,
            Period period,
            Map<String, Operand> left,
            Map<String, Operand> right) {
        if (!(check.rule() instanceof Check.ComparingRule rule)) {
            throw new IllegalArgumentException(check.code() + " compares no sums");
        }
        List<Operand> leftSide = side(rule.comparison().left(), left);
        List<Operand> rightSide = side(rule.comparison().right(), right);
        if (leftSide.size() < rule.comparison().left().size()
                || rightSide.size() < rule.comparison().right().size()) {
            return Optional.empty();
        }
        return find(check, area, programme, period, leftSide, rightSide);
    }

    /** The disagreement of two sides of which each number is there. */
    public static Optional<Disagreement> find(
            Check check,
            String area,
            @Nullable String programme,
            Period period,
            List<Operand> left,
            List<Operand> right) {
        Disagreement found = new Disagreement(check, area, programme, period, left, right);
        boolean holds = !(check.rule() instanceof Check.ComparingRule rule)
                || rule.comparison().canHold(found.leftSum(), found.rightSum());
        return holds ? Optional.empty() : Optional.of(found);
    }

    /**
     * The disagreement of a period that repeats an earlier one to the digit, or none.
     *
     * <p>A measure that only one of the two states leaves it undecided; one that neither states says nothing. Zeros and
     * approximate numbers repeat by themselves and are no evidence, but they must not differ either.
     */
    public static Optional<Disagreement> findRepeated(
            Check check, String area, Period period, Map<String, Operand> now, Map<String, Operand> before) {
        if (!(check.rule() instanceof Check.Repeated rule)) {
            throw new IllegalArgumentException(check.code() + " does not ask for repetition");
        }
        List<Operand> left = new ArrayList<>();
        List<Operand> right = new ArrayList<>();
        int telling = 0;
        for (String measure : rule.of()) {
            Operand one = now.get(measure);
            Operand other = before.get(measure);
            if (one == null && other == null) {
                continue;
            }
            if (one == null || other == null || !one.value().isSameAs(other.value())) {
                return Optional.empty();
            }
            telling += one.value().isExact() && one.value().low().signum() != 0 ? 1 : 0;
            left.add(one);
            right.add(other);
        }
        return telling < rule.least()
                ? Optional.empty()
                : Optional.of(new Disagreement(check, area, null, period, left, right));
    }

    /**
     * The disagreement of the rosters that stated numbers imply, or none: a percentage that no whole number of expected
     * attendances gives, or the two rosters that are furthest apart. A roster of which a number is missing says nothing.
     */
    public static Optional<Disagreement> findImplied(
            Check check, String area, Period period, Map<String, Operand> stated) {
        if (!(check.rule() instanceof Check.ImpliedRosters rule)) {
            throw new IllegalArgumentException(check.code() + " does not ask for rosters");
        }
        Map<String, Stated> numbers = new HashMap<>();
        stated.forEach((measure, operand) -> numbers.put(measure, operand.value()));
        List<ImpliedRoster> known = rule.rosters().stream()
                .filter(roster -> numbers.keySet().containsAll(roster.measures()))
                .toList();
        @Nullable ImpliedRoster most = null;
        @Nullable ImpliedRoster fewest = null;
        for (ImpliedRoster roster : known) {
            ImpliedRoster.Heads heads = roster.heads(numbers);
            if (heads.areImpossible()) {
                return Optional.of(
                        new Disagreement(check, area, null, period, side(roster.measures(), stated), List.of()));
            }
            most = most == null || heads.low().compareTo(most.heads(numbers).low()) > 0 ? roster : most;
            fewest = fewest == null || heads.isUnder(fewest.heads(numbers)) ? roster : fewest;
        }
        return most == null
                        || fewest == null
                        || most.heads(numbers).agreesWith(fewest.heads(numbers), rule.tolerancePercent())
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        check, area, null, period, side(most.measures(), stated), side(fewest.measures(), stated)));
    }

    private static List<Operand> side(List<String> measures, Map<String, Operand> stated) {
        List<Operand> side = new ArrayList<>();
        for (String measure : measures) {
            Operand operand = stated.get(measure);
            if (operand != null) {
                side.add(operand);
            }
        }
        return side;
    }

    public Stated leftSum() {
        return sum(left);
    }

    /** The sum of the right side, or the limit that stands there. */
    public Stated rightSum() {
        return check.rule() instanceof Check.ComparingRule rule
                        && rule.comparison().limit() != null
                ? Stated.exact(rule.comparison().limit())
                : sum(right);
    }

    private static Stated sum(List<Operand> operands) {
        Stated sum = Stated.ZERO;
        for (Operand operand : operands) {
            sum = sum.plus(operand.value());
        }
        return sum;
    }

    /** Whether the numbers are of a sensitive programme or tell of few people, so that only their places may be told. */
    public boolean hidesNumbers() {
        return tellsOfFew
                || (programme == null
                        ? !check.sensitive().isEmpty()
                        : check.sensitive().contains(programme));
    }

    /** Where the first number of the left side stands. */
    public Optional<Place> firstPlace() {
        return left.stream().flatMap(operand -> operand.places().stream()).findFirst();
    }

    /** All numbers, those of the left side first. */
    public List<Operand> operands() {
        return Collections.unmodifiableList(
                Stream.concat(left.stream(), right.stream()).toList());
    }
}
