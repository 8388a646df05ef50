package org.civicdigest.table;

/** One row per register row that counts in the store before a run, by its key. Key: (kind, key_1, key_2). */
public final class Current {
    public static final String KIND = Candidates.KIND;
    public static final String KEY_1 = Candidates.KEY_1;
    public static final String KEY_2 = Candidates.KEY_2;
    public static final String FILE_ID = "current_file_id";
    public static final String ROW = "current_row";
    public static final String CONTENT_HASH = "current_content_hash";
    public static final String REVISION = "current_revision";

    /** Area of what counts, null for lines of attendance, which follow their activity. */
    public static final String AREA_CODE = "current_area_code";

    /** Whether what counts is a case that has ended. */
    public static final String IS_CLOSED = "current_is_closed";

    private Current() {}
}
