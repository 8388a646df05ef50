package org.civicdigest.digest;

import java.util.List;
import org.civicdigest.model.FileCount;

/** What became of all rows received: the sums of {@code intake.csv}. */
public record IntakeTotals(
        long files,
        long received,
        long accepted,
        long quarantined,
        long duplicate,
        long superseded,
        long ignored,
        long notices) {
    static IntakeTotals of(List<FileCount> files) {
        return new IntakeTotals(
                files.size(),
                files.stream().mapToLong(FileCount::received).sum(),
                files.stream().mapToLong(FileCount::accepted).sum(),
                files.stream().mapToLong(FileCount::quarantined).sum(),
                files.stream().mapToLong(FileCount::duplicate).sum(),
                files.stream().mapToLong(FileCount::superseded).sum(),
                files.stream().mapToLong(FileCount::ignored).sum(),
                files.stream().mapToLong(FileCount::notices).sum());
    }

    /** A count with separators. */
    public String text(long count) {
        return Words.count(count);
    }
}
