package org.civicdigest.jobs;

/** Something that the user can mend: said in plain words, without a stack trace, with exit code 2. */
final class UserException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserException(String message) {
        super(message);
    }

    UserException(String message, Throwable cause) {
        super(message, cause);
    }
}
