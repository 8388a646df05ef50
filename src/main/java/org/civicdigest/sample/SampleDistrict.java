package org.civicdigest.sample;

import java.util.List;
import org.civicdigest.model.Text;

/** A district of the made-up city as it stands in the last year, with all streets and communities that it ever had. */
record SampleDistrict(
        int index, String code, Text name, List<SampleStreet> streets, List<SampleCommunity> communities) {
    SampleDistrict {
        streets = List.copyOf(streets);
        communities = List.copyOf(communities);
    }
}
