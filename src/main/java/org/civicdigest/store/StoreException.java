package org.civicdigest.store;

/**
 * The store cannot be used as it is: torn, missing or changed files, or another writer at work.
 *
 * <p>Nothing is repaired or skipped: an operator decides. The message names the file and what to do.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
