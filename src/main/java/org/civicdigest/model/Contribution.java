package org.civicdigest.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one received file added to one programme of one area: one row per (file, sheet, area, programme).
 *
 * @param path the area and those above it, from the top
 * @param arrivedAt as stated, else the moment of the run that took it in
 * @param records that the file stated
 * @param replaced of these, records that later files have replaced by now
 */
public record Contribution(
        String file,
        @Nullable String sheet,
        String sha256,
        List<String> path,
        String programme,
        YearMonth firstMonth,
        YearMonth lastMonth,
        Instant arrivedAt,
        long records,
        long replaced)
        implements Serializable {
    public Contribution {
        path = List.copyOf(path);
    }
}
