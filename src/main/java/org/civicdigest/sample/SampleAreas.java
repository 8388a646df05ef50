package org.civicdigest.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaChange;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;

/** The places of the made-up city: districts, streets, communities, and what became of them over the years. */
final class SampleAreas {
    static final String CITY_CODE = "990000";

    /** The codes that the merged district's parts had. */
    static final List<String> MERGED_CODES = List.of("990901", "990902");

    private final SampleOptions options;
    private final List<SampleDistrict> districts = new ArrayList<>();
    private final List<Area> rows = new ArrayList<>();
    private final List<AreaChange> changes = new ArrayList<>();

    SampleAreas(SampleOptions options) {
        this.options = options;
        rows.add(new Area(CITY_CODE, SampleNames.CITY, "city", null, null, null));
        for (int index = 0; index < options.districts(); index++) {
            addDistrict(index);
        }
    }

    static String districtCode(int index) {
        return Integer.toString(990101 + index);
    }

    List<SampleDistrict> districts() {
        return districts;
    }

    AreaRegister register() {
        return new AreaRegister(rows, changes);
    }

    /** Who sends files, in the order of their codes within a district. */
    List<SampleSender> listSenders() {
        YearMonth first = YearMonth.of(options.firstYear(), 1);
        YearMonth last = YearMonth.of(SampleOptions.LAST_YEAR, 12);
        List<SampleSender> senders = new ArrayList<>();
        for (SampleDistrict district : districts) {
            List<SampleStreet> streets = district.streets();
            List<SampleCommunity> communities = district.communities();
            YearMonth begins = first;
            if (SampleTrait.MERGED.isOf(district.index())) {
                begins = later(first, YearMonth.from(SampleTrait.MERGER));
                for (int part = 0; part < MERGED_CODES.size(); part++) {
                    int half = part;
                    senders.add(new SampleSender(
                            MERGED_CODES.get(part),
                            district,
                            streets.subList(part * streets.size() / 2, (part + 1) * streets.size() / 2),
                            communities.stream()
                                    .filter(community -> community.street() * 2 / streets.size() == half)
                                    .toList(),
                            first,
                            YearMonth.from(SampleTrait.MERGER).minusMonths(1)));
                }
            }
            YearMonth ends = SampleTrait.STOPPED.isOf(district.index())
                    ? SampleTrait.LAST_MONTH_OF_STOPPED
                    : SampleTrait.LATE.isOf(district.index()) ? SampleTrait.LAST_MONTH_OF_LATE : last;
            senders.add(new SampleSender(district.code(), district, streets, communities, begins, ends));
        }
        return senders;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private void addDistrict(int index) {
        SampleRandom random = new SampleRandom(options.seed(), "areas", index);
        SampleNames.Picker names = new SampleNames.Picker(random);
        String code = districtCode(index);
        Text name = SampleNames.district(index);
        double urban = name.zh().endsWith("县") ? 0.25 : 0.85;

        List<SampleStreet> streets = new ArrayList<>();
        List<SampleCommunity> communities = new ArrayList<>();
        int streetCount = SampleTrait.MERGED.isOf(index) ? 4 : 3;
        double density = (urban > 0.5 ? 3_400 : 1_900) * (0.7 + 0.6 * random.nextDouble());
        for (int street = 0; street < streetCount; street++) {
            String streetCode = code + digits(street + 1);
            boolean splits = SampleTrait.STREET_SPLIT.isOf(index) && street == 0;
            streets.add(new SampleStreet(streetCode, names.street(urban), null, lastDay(index, street)));
            int communityCount = splits ? 4 : street == 0 && SampleTrait.COMMUNITY_TRANSFERRED.isOf(index) ? 3 : 0;
            communityCount = communityCount > 0 ? communityCount : 2 + random.below(2);
            for (int position = 0; position < communityCount; position++) {
                boolean tiny = SampleTrait.isTiny(index) && street == streetCount - 1 && position == communityCount - 1;
                int residents = tiny
                        ? 24 + random.below(30)
                        : (int) Math.max(300, density * StrictMath.exp(0.4 * random.gaussian()));
                communities.add(new SampleCommunity(
                        index * 100 + communities.size(),
                        streetCode + digits(position + 1),
                        names.community(urban),
                        index,
                        street,
                        residents,
                        tiny ? 0 : 0.004 + 0.008 * random.gaussian(),
                        0.15 * random.gaussian()));
            }
        }
        if (SampleTrait.STREET_SPLIT.isOf(index)) {
            streets.add(new SampleStreet(code + digits(11), names.street(urban), SampleTrait.SPLIT, null));
            streets.add(new SampleStreet(code + digits(12), names.street(urban), SampleTrait.SPLIT, null));
        }
        if (SampleTrait.RENAMED.isOf(index)) {
            SampleStreet town = streets.get(0);
            streets.add(new SampleStreet(code + digits(21), town.name(), SampleTrait.RENAMING, null));
            streets.set(0, new SampleStreet(town.code(), SampleNames.asTown(town.name()), town.from(), town.to()));
        }
        SampleDistrict district = new SampleDistrict(index, code, name, streets, communities);
        districts.add(district);
        register(district);
    }

    private static @Nullable LocalDate lastDay(int district, int street) {
        return street > 0
                ? null
                : SampleTrait.STREET_SPLIT.isOf(district)
                        ? SampleTrait.SPLIT.minusDays(1)
                        : SampleTrait.RENAMED.isOf(district) ? SampleTrait.RENAMING.minusDays(1) : null;
    }

    private void register(SampleDistrict district) {
        int index = district.index();
        if (SampleTrait.RENAMED.isOf(index)) {
            LocalDate renamed = SampleTrait.RENAMING;
            rows.add(area(district.code(), SampleNames.RENAMED, "district", CITY_CODE, null, renamed.minusDays(1)));
            rows.add(area(district.code(), district.name(), "district", CITY_CODE, renamed, null));
        } else if (SampleTrait.MERGED.isOf(index)) {
            LocalDate merged = SampleTrait.MERGER;
            for (int part = 0; part < MERGED_CODES.size(); part++) {
                String old = MERGED_CODES.get(part);
                rows.add(area(old, SampleNames.MERGED.get(part), "district", CITY_CODE, null, merged.minusDays(1)));
                changes.add(new AreaChange(AreaChange.Kind.MERGE, old, district.code(), merged, null));
            }
            rows.add(area(district.code(), district.name(), "district", CITY_CODE, merged, null));
        } else {
            rows.add(area(district.code(), district.name(), "district", CITY_CODE, null, null));
        }
        registerStreets(district);
        registerCommunities(district);
    }

    private void registerStreets(SampleDistrict district) {
        List<SampleStreet> streets = district.streets();
        for (int position = 0; position < streets.size(); position++) {
            SampleStreet street = streets.get(position);
            if (SampleTrait.MERGED.isOf(district.index())) {
                String old = MERGED_CODES.get(position * 2 / streets.size());
                rows.add(area(street.code(), street.name(), "street", old, null, SampleTrait.MERGER.minusDays(1)));
                rows.add(area(street.code(), street.name(), "street", district.code(), SampleTrait.MERGER, null));
            } else {
                rows.add(area(street.code(), street.name(), "street", district.code(), street.from(), street.to()));
            }
        }
        if (SampleTrait.RENAMED.isOf(district.index())) {
            String town = streets.get(0).code();
            changes.add(
                    new AreaChange(AreaChange.Kind.RENAME, town, renamedStreet(district), SampleTrait.RENAMING, null));
        }
        if (SampleTrait.STREET_SPLIT.isOf(district.index())) {
            List<SampleCommunity> parts = inStreet(district, 0);
            BigDecimal share = share(parts.subList(0, parts.size() / 2), parts, SampleTrait.SPLIT.getYear());
            String old = streets.get(0).code();
            changes.add(change(AreaChange.Kind.SPLIT, old, splitStreet(district, 0), SampleTrait.SPLIT, share));
            changes.add(change(
                    AreaChange.Kind.SPLIT,
                    old,
                    splitStreet(district, 1),
                    SampleTrait.SPLIT,
                    BigDecimal.ONE.subtract(share)));
        }
    }

    private void registerCommunities(SampleDistrict district) {
        List<SampleStreet> streets = district.streets();
        for (SampleCommunity community : district.communities()) {
            String street = streets.get(community.street()).code();
            if (SampleTrait.STREET_SPLIT.isOf(district.index()) && community.street() == 0) {
                List<SampleCommunity> parts = inStreet(district, 0);
                int half = parts.indexOf(community) * 2 / parts.size();
                moveCommunity(community, street, splitStreet(district, half), SampleTrait.SPLIT);
            } else if (SampleTrait.RENAMED.isOf(district.index()) && community.street() == 0) {
                moveCommunity(community, street, renamedStreet(district), SampleTrait.RENAMING);
            } else if (SampleTrait.COMMUNITY_TRANSFERRED.isOf(district.index())
                    && community.equals(district.communities().get(0))) {
                String next = streets.get(1).code();
                moveCommunity(community, street, next, SampleTrait.TRANSFER);
                BigDecimal share = share(List.of(community), inStreet(district, 0), SampleTrait.TRANSFER.getYear());
                changes.add(change(AreaChange.Kind.TRANSFER, street, next, SampleTrait.TRANSFER, share));
            } else {
                rows.add(area(community.code(), community.name(), "community", street, null, null));
            }
        }
    }

    private void moveCommunity(SampleCommunity community, String from, String to, LocalDate day) {
        rows.add(area(community.code(), community.name(), "community", from, null, day.minusDays(1)));
        rows.add(area(community.code(), community.name(), "community", to, day, null));
    }

    /** The communities of a street when it was made; what one that was split or renamed leaves goes to those it became. */
    static List<SampleCommunity> communitiesOf(SampleDistrict district, SampleStreet street) {
        if (SampleTrait.RENAMED.isOf(district.index()) && street.code().equals(renamedStreet(district))) {
            return inStreet(district, 0);
        }
        if (SampleTrait.STREET_SPLIT.isOf(district.index())) {
            for (int half = 0; half < 2; half++) {
                if (street.code().equals(splitStreet(district, half))) {
                    List<SampleCommunity> parts = inStreet(district, 0);
                    return half == 0
                            ? parts.subList(0, parts.size() / 2)
                            : parts.subList(parts.size() / 2, parts.size());
                }
            }
        }
        return inStreet(district, district.streets().indexOf(street));
    }

    /** The two streets that the split one became. */
    static String splitStreet(SampleDistrict district, int half) {
        return district.streets().get(district.streets().size() - 2 + half).code();
    }

    private static String renamedStreet(SampleDistrict district) {
        return district.streets().get(district.streets().size() - 1).code();
    }

    private static List<SampleCommunity> inStreet(SampleDistrict district, int street) {
        return district.communities().stream()
                .filter(community -> community.street() == street)
                .toList();
    }

    private static BigDecimal share(List<SampleCommunity> part, List<SampleCommunity> whole, int year) {
        return BigDecimal.valueOf(residents(part, year))
                .divide(BigDecimal.valueOf(residents(whole, year)), 2, RoundingMode.HALF_EVEN);
    }

    private static long residents(List<SampleCommunity> communities, int year) {
        return communities.stream()
                .mapToLong(community -> community.residents(year))
                .sum();
    }

    private static AreaChange change(AreaChange.Kind kind, String from, String to, LocalDate day, BigDecimal share) {
        return new AreaChange(kind, from, to, day, share);
    }

    private static Area area(
            String code, Text name, String level, String parent, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Area(code, name, level, parent, from, to);
    }

    private static String digits(int number) {
        return Integer.toString(1000 + number).substring(1);
    }
}
