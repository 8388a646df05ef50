package org.civicdigest.digest;

/** The command that follows a published number to the rows of the files, as a page prints it. */
final class ExplainCommand {
    /** Stands for the folder that the digest lies in, which the same bytes may lie in anywhere. */
    static final String FOLDER = "FOLDER";

    /** Stands for an area's code, where one command serves a table of them. */
    static final String ANY_AREA = "AREA";

    private ExplainCommand() {}

    static String of(String code, String area, String period) {
        return "jobs/explain --digest " + FOLDER + " --indicator " + code + " --area " + area + " --period " + period;
    }
}
