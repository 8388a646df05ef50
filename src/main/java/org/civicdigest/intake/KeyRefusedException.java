package org.civicdigest.intake;

/** The key for pseudonyms cannot be used (J_KEY); the message says why and what to do, and never holds the key. */
public final class KeyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyRefusedException(String reason, String remedy) {
        super("J_KEY: " + reason + " " + remedy);
    }

    KeyRefusedException(String reason, String remedy, Throwable cause) {
        super("J_KEY: " + reason + " " + remedy, cause);
    }
}
