package org.civicdigest.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One area that another is held against: one row per (area, peer).
 *
 * @param place 1 for the nearest, or the first of a list
 * @param distance in standard deviations of the compared areas, a root mean square over the variables; null where
 *     somebody has set the peer down
 */
public record Peer(
        String areaCode,
        String peerCode,
        int place,
        @Nullable Double distance) implements Serializable {}
