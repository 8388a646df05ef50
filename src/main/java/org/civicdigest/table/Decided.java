package org.civicdigest.table;

/**
 * One row per candidate of a register, with what becomes of it: the columns of {@link Candidates}, and these.
 *
 * <p>Invariant: among the rows of a key that are accepted ({@link #FATE} null) there is at most one.
 */
public final class Decided {
    /** Name of the code that keeps the row out, null where it is accepted. */
    public static final String FATE = "fate";

    /** File of the stored row that this one replaces, null where it replaces none. */
    public static final String REPLACES_FILE_ID = "replaces_file_id";

    public static final String REPLACES_ROW = "replaces_row";

    /**
     * The area that the row's key belongs to on record, where the row would move it to another district; null
     * elsewhere.
     */
    public static final String OWNER_AREA = "owner_area";

    private Decided() {}
}
