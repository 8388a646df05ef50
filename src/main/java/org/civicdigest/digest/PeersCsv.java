package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import org.civicdigest.model.Edition;
import org.civicdigest.model.Peer;

/**
 * Writes {@code peers.csv}: one row per (area, peer). {@code distance} is in standard deviations of the compared areas, a
 * root mean square over the variables of the workspace; empty where the workspace's own list names the peer.
 */
final class PeersCsv {
    static final String FILE = "peers.csv";

    private static final String[] HEAD = {"area_code", "place", "peer_code", "distance"};

    private PeersCsv() {}

    static void write(Edition edition, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            for (Peer peer : edition.comparisons().peers()) {
                table.row(
                        CsvTable.text(peer.areaCode()),
                        Integer.toString(peer.place()),
                        CsvTable.text(peer.peerCode()),
                        Decimals.print(peer.distance()));
            }
        }
    }
}
