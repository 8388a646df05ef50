package org.civicdigest.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One activity held.
 *
 * @param area code of the unit that reports it
 * @param community the community that held it, null for a street's
 * @param fault what is wrong with its area, null where nothing is
 */
record SampleActivity(
        String area,
        @Nullable SampleCommunity community,
        SampleProgramme programme,
        LocalDate heldOn,
        String title,
        int expected,
        int attended,
        @Nullable SampleFault fault) {}
