package org.civicdigest.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run added to the store. Numbered from 1 without gaps, written once, never changed.
 *
 * @param number its place in the history; order is by number, never by clock
 * @param parent the number before, 0 for the first
 * @param runId hash of what the run read and by which code; a run that is already in the history is not repeated
 * @param stage intake or cube
 * @param of for a cube, the run id of the intake whose rows it sums; for an intake its own
 * @param asOf the moment that the run speaks from, ISO-8601; empty where none was given
 * @param moment when the run spoke, ISO-8601: its as-of, else the clock; never before that of its parent
 * @param rules hash of all that decides what becomes of a row: areas, catalogue, templates, code
 * @param submissions what was received; a number that an earlier manifest has already is that file screened again
 * @param tables table → its files
 * @param controlTotals name → exact decimal, for reconciliation
 * @param end always {@code end}: a manifest without it is torn
 */
@JsonPropertyOrder({
    "number",
    "parent",
    "runId",
    "stage",
    "of",
    "asOf",
    "moment",
    "codeVersion",
    "rules",
    "submissions",
    "tables",
    "controlTotals",
    "end"
})
public record Manifest(
        long number,
        long parent,
        String runId,
        String stage,
        String of,
        String asOf,
        String moment,
        String codeVersion,
        String rules,
        List<Submission> submissions,
        Map<String, List<StoredFile>> tables,
        Map<String, String> controlTotals,
        String end) {
    public static final String INTAKE = "intake";
    public static final String CUBE = "cube";
    static final String END = "end";

    public Manifest {
        // A store of an earlier version states no moment; the as-of is the nearest to it.
        moment = moment != null ? moment : asOf.isEmpty() ? Instant.EPOCH.toString() : asOf;
        submissions = List.copyOf(submissions);
        tables = java.util.Collections.unmodifiableMap(new TreeMap<>(tables));
        controlTotals = java.util.Collections.unmodifiableMap(new TreeMap<>(controlTotals));
    }

    /** When the run spoke. */
    public Instant at() {
        return Instant.parse(moment);
    }

    /** The files of a table in this run, none where the run wrote no such table. */
    public List<StoredFile> files(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
