package org.civicdigest.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The versioned registers and the cube: an append-only history of runs, each a manifest and its data files.
 *
 * <p>Readers see whole runs or nothing. One writer at a time; a second is told so at once.
 */
public interface Store {
    /** All manifests in order, each verified to be whole and to name files of the right size. */
    List<Manifest> history();

    /** Reads every data file and holds it against the hash that its manifest states. */
    void verify();

    /** The absolute path of a stored file. */
    Path resolve(StoredFile file);

    /**
     * Takes the store for writing until closed.
     *
     * @throws StoreException when another process holds it, naming the holder
     */
    Writer openForWriting();

    /** The only way in. */
    interface Writer extends AutoCloseable {
        /** A fresh folder for a run's tables; what an interrupted run left under the same id is cleared first. */
        Path newRunFolder(String runId);

        /** A private folder for copies of what is being read, emptied when the writer closes. */
        Path stagingFolder();

        /**
         * Makes a run visible: hashes its files, writes the next manifest, and only then returns.
         *
         * @param tables table → the folder that holds its files, below the run's folder
         * @param rows the number of rows of a data file
         */
        Manifest commit(Draft draft, Map<String, Path> tables, java.util.function.ToLongFunction<Path> rows);

        @Override
        void close();
    }

    /** A manifest before it has a number. */
    record Draft(
            String runId,
            String stage,
            String of,
            String asOf,
            String moment,
            String codeVersion,
            String rules,
            List<Submission> submissions,
            Map<String, String> controlTotals) {}
}
