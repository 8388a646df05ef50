package org.civicdigest.jobs;

/** What a job's exit code tells the script that called it. */
enum ExitCode {
    DONE(0),
    USAGE(1),
    /** The user's input or configuration. */
    INPUT(2),
    OUR_FAULT(3),
    /** Done, but more rows quarantined than the workspace allows. */
    TOO_MANY_QUARANTINED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
