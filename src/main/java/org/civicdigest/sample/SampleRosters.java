package org.civicdigest.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who volunteers where: each community has a block of person numbers, of which a window moves on from year to year. */
final class SampleRosters {
    /** The part of a roster that leaves and joins each year. */
    private static final double TURNOVER = 0.06;

    private record Block(long first, int size, int joinersPerYear) {}

    private final int firstYear;
    private final Map<String, Block> blocks = new HashMap<>();

    SampleRosters(SampleOptions options, List<SampleDistrict> districts) {
        this.firstYear = options.firstYear();
        List<SampleCommunity> communities = new ArrayList<>();
        districts.forEach(district -> communities.addAll(district.communities()));
        long residents =
                communities.stream().mapToLong(SampleCommunity::residents).sum();
        long next = 1;
        long residentsBefore = 0;
        for (SampleCommunity community : communities) {
            long from = residentsBefore * options.people() / residents;
            residentsBefore += community.residents();
            int size = (int) (residentsBefore * options.people() / residents - from);
            int joiners = (int) Math.round(size * TURNOVER);
            blocks.put(community.code(), new Block(next, size, joiners));
            next += size + (long) joiners * (options.years() - 1);
        }
    }

    int size(SampleCommunity community) {
        return block(community).size();
    }

    /** The opaque id of the person at this place of the roster, from 0. */
    String person(SampleCommunity community, int year, int place) {
        Block block = block(community);
        long number = block.first() + (long) block.joinersPerYear() * (year - firstYear) + place;
        return "P" + Long.toString(100_000_000 + number).substring(1);
    }

    private Block block(SampleCommunity community) {
        Block block = blocks.get(community.code());
        if (block == null) {
            throw new IllegalArgumentException("no roster for community " + community.code());
        }
        return block;
    }
}
