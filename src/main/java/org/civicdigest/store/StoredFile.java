package org.civicdigest.store;

/**
 * One data file of a run.
 *
 * @param path below the store's folder, with {@code /}
 * @param sha256 of its bytes
 * @param rows from its footer
 */
public record StoredFile(String path, long bytes, String sha256, long rows) {}
