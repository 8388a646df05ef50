package org.civicdigest.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that stated numbers must fulfil, as {@code catalogue/checks.yaml} declares it.
 *
 * <p>A number that is missing leaves a check undecided, which is neither passed nor failed: missing is not zero.
 *
 * @param validFrom first day of what it is asked of, null for always
 * @param validTo last day, null for still
 * @param advice what the sender should do
 * @param sensitive the sensitive programmes that it reads numbers of: what it finds there is told without the numbers
 */
public record Check(
        String code,
        Text name,
        Severity severity,
        Rule rule,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Text advice,
        List<String> sensitive)
        implements Serializable {
    /** A check that reads nothing of a sensitive programme. */
    public Check(
            String code,
            Text name,
            Severity severity,
            Rule rule,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Text advice) {
        this(code, name, severity, rule, validFrom, validTo, advice, List.of());
    }

    public Check {
        sensitive = List.copyOf(sensitive);
        if (severity == Severity.ERROR && !rule.kind().isWithinFile()) {
            throw new IllegalArgumentException("check " + code + ": only what one file says can be kept out");
        }
    }

    /** What becomes of a row that fails. */
    public enum Severity {
        /** It is quarantined. */
        ERROR,
        /** It counts, and is listed as to be verified (待核实). */
        QUERY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where the numbers stand that are held against each other. */
    public enum Kind {
        WITHIN_ROW(new Text("同一行", "Within a row"), true),
        WITHIN_FORM(new Text("同一表", "Within a form"), true),
        ACROSS_FORMS(new Text("不同表之间", "Across forms"), false),
        ACROSS_PERIODS(new Text("不同期之间", "Across periods"), false),
        ACROSS_LEVELS(new Text("上下级之间", "Across levels"), false),
        REPEATED(new Text("与前期雷同", "Repeated"), false),
        IMPLIED_ROSTERS(new Text("推算的名册人数", "Implied rosters"), false);

        private final Text name;
        private final boolean isWithinFile;

        Kind(Text name, boolean isWithinFile) {
            this.name = name;
            this.isWithinFile = isWithinFile;
        }

        public Text text() {
            return name;
        }

        /** Whether one file holds all that is compared, so that it can be judged before anything counts. */
        public boolean isWithinFile() {
            return isWithinFile;
        }

        /** The word of the catalogue. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which earlier period a period is held against. */
    public enum Earlier {
        /** The one of the same length right before it. */
        PRECEDING,
        /** The same part of the year before. */
        YEAR_BEFORE;

        public Period of(Period period) {
            return switch (this) {
                case PRECEDING -> period.preceding();
                case YEAR_BEFORE -> period.yearBefore();
            };
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is asked of which numbers. */
    public sealed interface Rule extends Serializable {
        Kind kind();

        /** All measures that it reads. */
        Set<String> measures();
    }

    /** A rule that holds two sums against each other. */
    public sealed interface ComparingRule extends Rule
            permits WithinRow, WithinForm, AcrossForms, AcrossPeriods, AcrossLevels {
        Comparison comparison();

        @Override
        default Set<String> measures() {
            Set<String> measures = new TreeSet<>(comparison().left());
            measures.addAll(comparison().right());
            return measures;
        }
    }

    /**
     * Numbers of one activity.
     *
     * @param programmes whose activities are checked; empty for all
     */
    public record WithinRow(Comparison comparison, List<String> programmes) implements ComparingRule {
        public WithinRow {
            programmes = List.copyOf(programmes);
        }

        @Override
        public Kind kind() {
            return Kind.WITHIN_ROW;
        }
    }

    /** Stated values of one area and period in one file or sheet. */
    public record WithinForm(Comparison comparison) implements ComparingRule {
        @Override
        public Kind kind() {
            return Kind.WITHIN_FORM;
        }
    }

    /**
     * What is stated of an area and period, in whichever file, against what the registers count of them.
     *
     * @param programme whose records are counted
     */
    public record AcrossForms(Comparison comparison, String programme) implements ComparingRule {
        @Override
        public Kind kind() {
            return Kind.ACROSS_FORMS;
        }
    }

    /** The left side in a period against the right side in an earlier one. */
    public record AcrossPeriods(Comparison comparison, Earlier earlier) implements ComparingRule {
        @Override
        public Kind kind() {
            return Kind.ACROSS_PERIODS;
        }
    }

    /** What an area states on the left against the sum of what all areas right below it state on the right. */
    public record AcrossLevels(Comparison comparison) implements ComparingRule {
        @Override
        public Kind kind() {
            return Kind.ACROSS_LEVELS;
        }
    }

    /**
     * That numbers are not the same as in an earlier period to the digit.
     *
     * @param least so many of the measures must be stated exactly, other than zero, before sameness says anything
     */
    public record Repeated(List<String> of, int least, Earlier earlier) implements Rule {
        public Repeated {
            of = List.copyOf(of);
            if (least < 1 || least > of.size()) {
                throw new IllegalArgumentException("least is from 1 to the number of measures, got " + least);
            }
        }

        @Override
        public Kind kind() {
            return Kind.REPEATED;
        }

        @Override
        public Set<String> measures() {
            return new TreeSet<>(of);
        }
    }

    /**
     * That the rosters which stated numbers imply are the same people, more or less, and are possible at all.
     *
     * @param rosters of the same area and period
     * @param tolerancePercent by how much the lower of two may be under the higher
     */
    public record ImpliedRosters(List<ImpliedRoster> rosters, BigDecimal tolerancePercent) implements Rule {
        public ImpliedRosters {
            rosters = List.copyOf(rosters);
            if (rosters.size() < 2 && rosters.stream().noneMatch(roster -> roster.rate() != null)) {
                throw new IllegalArgumentException("one roster without a rate agrees with itself");
            }
        }

        @Override
        public Kind kind() {
            return Kind.IMPLIED_ROSTERS;
        }

        @Override
        public Set<String> measures() {
            Set<String> measures = new TreeSet<>();
            rosters.forEach(roster -> measures.addAll(roster.measures()));
            return measures;
        }

        boolean isRate(String measure) {
            return rosters.stream().anyMatch(roster -> measure.equals(roster.rate()));
        }
    }

    public Kind kind() {
        return rule.kind();
    }

    /** Whether it is asked of something that lies between these days, both included. */
    public boolean isAskedOf(LocalDate from, LocalDate to) {
        return (validFrom == null || !from.isBefore(validFrom)) && (validTo == null || !to.isAfter(validTo));
    }

    public boolean isAskedOf(Period period) {
        return isAskedOf(period.firstDay(), period.lastDay());
    }

    /** Those of one kind, in their order. */
    public static List<Check> ofKind(Collection<Check> checks, Kind kind) {
        List<Check> found = new ArrayList<>();
        for (Check check : checks) {
            if (check.kind() == kind) {
                found.add(check);
            }
        }
        return found;
    }
}
