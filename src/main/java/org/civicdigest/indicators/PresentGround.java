package org.civicdigest.indicators;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Workspace.PopulationRow;

/**
 * The past as if the areas had always been what they are on a day: who reported then counts for whom the ground belongs to
 * now.
 *
 * <p>Whole areas go where the register says that they went. Where an area was cut, its numbers are apportioned by the
 * share that {@code area_changes.csv} states. Where no share is stated, nothing is known below the area that holds all
 * parts; what lies below is in doubt and gets no value.
 */
public final class PresentGround implements Memberships {
    private static final int LONGEST_CHAIN = 64;

    private final AreaRegister areas;
    private final LocalDate day;
    private final List<AreaChange> changes;
    /** What was found already; tasks of one executor share it. */
    private final ConcurrentHashMap<String, List<Part>> partsByPlace = new ConcurrentHashMap<>();

    private final Map<String, Integer> lastDoubtfulYear = new TreeMap<>();

    /** A part of an area's ground under the code that it has now. */
    private record Part(String code, BigDecimal share) implements Serializable {}

    public PresentGround(AreaRegister areas, LocalDate day) {
        this.areas = areas;
        this.day = day;
        this.changes = areas.changes().stream()
                .filter(change -> !change.effective().isAfter(day))
                .sorted(Comparator.comparing(AreaChange::effective))
                .toList();
        findDoubts();
    }

    /** The areas of the day, as if they had always been. */
    public AreaRegister register() {
        List<Area> rows = new ArrayList<>();
        for (String code : areas.rowsByCode().keySet()) {
            areas.find(code, day)
                    .ifPresent(row -> rows.add(new Area(code, row.name(), row.level(), row.parent(), null, null)));
        }
        return new AreaRegister(rows, List.of());
    }

    /** The population table as if it had been kept for the areas of the day. */
    public List<PopulationRow> population(List<PopulationRow> stated) {
        Map<String, PopulationRow> rows = new TreeMap<>();
        for (PopulationRow row : stated) {
            LocalDate december = LocalDate.of(row.year(), 12, 31);
            if (areas.find(row.area(), december).isEmpty()) {
                // Its people stand under the code that came after it, as they do with the areas of then.
                continue;
            }
            for (Part part : parts(row.area(), december)) {
                rows.merge(
                        part.code() + "\n" + row.year() + "\n" + row.measure(),
                        new PopulationRow(
                                part.code(),
                                row.year(),
                                row.measure(),
                                row.value().multiply(part.share())),
                        (one, two) -> new PopulationRow(
                                one.area(),
                                one.year(),
                                one.measure(),
                                one.value().add(two.value())));
            }
        }
        return List.copyOf(rows.values());
    }

    /** Whether part of what an area holds now cannot be told from that of others in a year. */
    public boolean isInDoubt(String area, int year) {
        return lastDoubtfulYear.getOrDefault(area, Integer.MIN_VALUE) >= year;
    }

    @Override
    public List<Membership> listOf(String area, int month, int months) {
        int last = month % 100 + months - 1;
        Map<String, Membership> memberships = new TreeMap<>();
        for (Part part :
                parts(area, withinLife(area, YearMonth.of(month / 100, last).atEndOfMonth()))) {
            for (Area above : areas.listUpwards(part.code(), day)) {
                memberships.merge(
                        above.code(),
                        new Membership(above.code(), above.level(), part.share(), part.code()),
                        (one, two) -> new Membership(
                                one.ancestor(), one.level(), one.share().add(two.share()), one.reporter()));
            }
        }
        return List.copyOf(memberships.values());
    }

    /** A longer period counts for the last day of its area's life, as it does with the areas of then. */
    private LocalDate withinLife(String area, LocalDate end) {
        LocalDate last = null;
        for (Area row : areas.rowsByCode().getOrDefault(area, List.of())) {
            LocalDate to = row.validTo();
            if (to == null || !to.isBefore(end)) {
                return end;
            }
            last = last == null || to.isAfter(last) ? to : last;
        }
        return last == null ? end : last;
    }

    private List<Part> parts(String area, LocalDate end) {
        long changed = changes.stream()
                .filter(change -> !change.effective().isAfter(end))
                .count();
        // Between two changes every month has the same answer.
        String place = area + "\n" + changed;
        List<Part> known = partsByPlace.get(place);
        if (known == null) {
            known = partsFrom(area, end, LONGEST_CHAIN);
            partsByPlace.put(place, known);
        }
        return known;
    }

    private List<Part> partsFrom(String area, LocalDate from, int chain) {
        Map<String, BigDecimal> shares = new TreeMap<>();
        shares.put(area, BigDecimal.ONE);
        for (AreaChange change : changes) {
            BigDecimal share = shares.get(change.fromCode());
            if (share != null && change.effective().isAfter(from)) {
                move(shares, change, share);
            }
        }
        List<Part> parts = new ArrayList<>();
        shares.forEach((code, share) -> {
            if (areas.find(code, day).isPresent()) {
                parts.add(new Part(code, share));
            } else if (chain > 0) {
                // An area that ended and went nowhere was a part of what lay above it.
                findParentAtEnd(code).ifPresent(end -> {
                    for (Part above : partsFrom(end.parent(), end.day(), chain - 1)) {
                        parts.add(new Part(above.code(), above.share().multiply(share)));
                    }
                });
            }
        });
        return parts;
    }

    /** All parts of a split go at once, so that what is moved is taken from what was there before it. */
    private void move(Map<String, BigDecimal> shares, AreaChange change, BigDecimal share) {
        if (change.kind() == AreaChange.Kind.RENAME || change.kind() == AreaChange.Kind.MERGE) {
            shares.remove(change.fromCode());
            shares.merge(change.toCode(), share, BigDecimal::add);
            return;
        }
        List<AreaChange> together = changes.stream()
                .filter(other -> other.kind() == change.kind()
                        && other.fromCode().equals(change.fromCode())
                        && other.effective().equals(change.effective()))
                .toList();
        if (!together.get(0).equals(change)) {
            return;
        }
        shares.remove(change.fromCode());
        BigDecimal left = share;
        for (AreaChange part : together) {
            boolean isLastOfSplit =
                    change.kind() == AreaChange.Kind.SPLIT && part.equals(together.get(together.size() - 1));
            // The last part of a split has what is left, so that shares that are rounded lose nothing. Without shares
            // everything below is in doubt, and what holds all parts has the right sum however they are chosen.
            BigDecimal moved =
                    isLastOfSplit ? left : part.share() == null ? BigDecimal.ZERO : share.multiply(part.share());
            left = left.subtract(moved);
            add(shares, part.toCode(), moved);
        }
        add(shares, change.fromCode(), left);
    }

    private static void add(Map<String, BigDecimal> shares, String code, BigDecimal share) {
        if (share.signum() > 0) {
            shares.merge(code, share, BigDecimal::add);
        }
    }

    private record End(String parent, LocalDate day) {}

    private Optional<End> findParentAtEnd(String code) {
        return areas.rowsByCode().getOrDefault(code, List.of()).stream()
                .filter(row -> row.validTo() != null && row.parent() != null)
                .max(Comparator.comparing(row -> row.validTo() == null ? LocalDate.MIN : row.validTo()))
                .map(row ->
                        new End(row.parent() == null ? "" : row.parent(), row.validTo() == null ? day : row.validTo()));
    }

    /** Of a cut without shares: what holds one of the parts, and not all of them, is in doubt up to the year of the cut. */
    private void findDoubts() {
        for (AreaChange change : changes) {
            boolean cuts = change.kind() == AreaChange.Kind.SPLIT || change.kind() == AreaChange.Kind.TRANSFER;
            if (!cuts || change.share() != null) {
                continue;
            }
            List<Set<String>> holders = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            for (AreaChange other : changes) {
                if (other.kind() == change.kind()
                        && other.fromCode().equals(change.fromCode())
                        && other.effective().equals(change.effective())) {
                    codes.add(other.toCode());
                }
            }
            if (change.kind() == AreaChange.Kind.TRANSFER) {
                codes.add(change.fromCode());
            }
            for (String code : codes) {
                Set<String> above = new HashSet<>();
                for (Part part : partsFrom(code, change.effective(), LONGEST_CHAIN)) {
                    areas.listUpwards(part.code(), day).forEach(area -> above.add(area.code()));
                }
                holders.add(above);
            }
            Set<String> all = new HashSet<>(holders.get(0));
            holders.forEach(all::retainAll);
            for (Set<String> above : holders) {
                for (String area : above) {
                    if (!all.contains(area)) {
                        lastDoubtfulYear.merge(area, change.effective().getYear(), Math::max);
                    }
                }
            }
        }
    }
}
