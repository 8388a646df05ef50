package org.civicdigest.intake;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.model.Period;
import org.civicdigest.model.Register;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What intake says of one part of a file: what it is, how to read it, how many rows it has, or why it is refused.
 *
 * <p>A part is one table: a sheet of a workbook, a member of a zip, otherwise the file itself.
 *
 * @param file the path under the submissions folder; of a member of a zip followed by its path in the zip
 * @param sheet of a workbook; null elsewhere
 * @param sha256 of the content in lower-case hex; empty where the file could not be read to its end
 * @param register null where the file was refused before its register could be told
 * @param template the name of the template that describes the file, null for the register's own columns
 * @param format null where the file was refused before it was opened
 * @param encoding null where the file was refused before its encoding could be told, and where the format needs none
 * @param delimiter between the cells
 * @param headLine the row at which the head begins, from 1; 0 for none
 * @param headRows records that the head takes; 0 where the format itself names the columns
 * @param head the column names as the file writes them; empty where no known name was among them, because it may then
 *     be a row of data
 * @param fieldIndexes field → index in the head, from 0. Fields are the canonical columns of the register; codes of
 *     further measures, of activities and of a template's unpivot; and what else a template reads (
 *     {@link org.civicdigest.model.Template#headersByField})
 * @param period of the file's path, where its template reads it there
 * @param received rows after the head that are not blank, counted on the bytes; of a refused file as far as they can
 *     be counted
 * @param notices everything that is said of the file as a whole, the refusal first
 * @param refusal why no row of the file is taken, null where its rows can be read
 * @param statedArrival when the file arrived, as its sidecar says; null where it does not
 * @param statedRevision the revision of rows that have none of their own, as the sidecar says; null where it does not
 * @param stagedPath the private copy, unpacked; null where there is none
 * @param layout what its template found in the part beside the columns of its fields
 */
public record Receipt(
        String file,
        @Nullable String sheet,
        String sha256,
        long bytes,
        @Nullable Register register,
        @Nullable String template,
        @Nullable FileFormat format,
        @Nullable TextEncoding encoding,
        char delimiter,
        long headLine,
        int headRows,
        List<String> head,
        Map<String, Integer> fieldIndexes,
        @Nullable Period period,
        long received,
        List<Notice> notices,
        @Nullable Code refusal,
        @Nullable Instant statedArrival,
        @Nullable String statedRevision,
        @Nullable String stagedPath,
        SheetLayout layout)
        implements Serializable {
    public Receipt {
        head = List.copyOf(head);
        fieldIndexes = Collections.unmodifiableMap(new TreeMap<>(fieldIndexes));
        notices = List.copyOf(notices);
        if (received < 0) {
            throw new IllegalArgumentException("received " + received + " rows");
        }
    }

    /** The same receipt with what the file's sidecar states of it, and refused where the file is not what it states. */
    Receipt stated(@Nullable Instant arrival, @Nullable String revision, @Nullable Notice contradiction) {
        List<Notice> all = new ArrayList<>(notices);
        if (contradiction != null) {
            all.add(0, contradiction.inSheet(sheet));
        }
        return new Receipt(
                file,
                sheet,
                sha256,
                bytes,
                register,
                template,
                format,
                encoding,
                delimiter,
                headLine,
                headRows,
                head,
                fieldIndexes,
                period,
                received,
                all,
                contradiction == null ? refusal : contradiction.code(),
                arrival,
                revision,
                stagedPath,
                layout);
    }

    /** Whether no row of the file is taken. */
    public boolean isRefused() {
        return refusal != null;
    }

    /**
     * The encoding and how it is known, such as {@code UTF-8 (byte order mark)}, or the format that needs none;
     * {@code unknown} where it is not known.
     */
    public String encodingLabel() {
        if (encoding != null) {
            return encoding.label();
        }
        return format == FileFormat.XLSX || format == FileFormat.PARQUET
                ? format.name().toLowerCase(Locale.ROOT)
                : "unknown";
    }
}
