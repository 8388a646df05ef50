package org.civicdigest.screening;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash of what a row says, to tell the same row sent again from a changed one.
 *
 * <p>It is the first eight bytes, big-endian, of the SHA-256 of the row's fields in the order of its record: a byte
 * for the kind of row (1 activity, 2 attendance, 3 return, 4 area, 5 population, 7 case), then for each field its length in
 * bytes as four bytes, big-endian, and its UTF-8 text; a null has length −1 and no text. Numbers are written plainly
 * without superfluous zeros, an approximate number of an activity as {@code low~high}, days in ISO 8601, periods and statuses as in files; a map as its size, then keys and
 * values in the order of keys. The times of an activity come last, and only where one is stated. The revision is left out: it says which version a row is, not what it says. The hash
 * must never change, since stores keep it.
 *
 * <p>Only versions of one key are compared, so that a wrong match needs a chance of 1 in 2⁶⁴ for each pair.
 */
final class ContentHash {
    // A stream would take a lock for every byte, which costs more than the digest.
    private byte[] bytes = new byte[256];
    private int size;

    private ContentHash() {}

    /** The hash of what does not change while a case goes on; used within one run only, never stored. */
    static long ofOpening(RegisterRow.CaseRow row) {
        ContentHash hash = new ContentHash();
        hash.kind(8)
                .text(row.areaCode())
                .text(row.programme())
                .text(row.openedOn().toString());
        return Sha256.firstLong(hash.bytes, hash.size);
    }

    /** The hash of the row's content. */
    static long of(RegisterRow row) {
        ContentHash hash = new ContentHash();
        if (row instanceof RegisterRow.ActivityRow activity) {
            hash.add(activity);
        } else if (row instanceof RegisterRow.AttendanceRow attendance) {
            hash.kind(2)
                    .text(attendance.activityId())
                    .text(attendance.person())
                    .text(attendance.status().code())
                    .number(attendance.hours());
        } else if (row instanceof RegisterRow.ReturnRow stated) {
            hash.kind(3)
                    .text(stated.areaCode())
                    .text(stated.period().toString())
                    .text(stated.measure())
                    .number(stated.low())
                    .number(stated.high());
        } else if (row instanceof RegisterRow.AreaRow area) {
            hash.kind(4)
                    .text(area.code())
                    .text(area.name())
                    .text(area.level())
                    .text(area.parent())
                    .text(area.period().toString());
        } else if (row instanceof RegisterRow.PopulationEntry entry) {
            hash.kind(5)
                    .text(entry.area())
                    .text(Integer.toString(entry.year()))
                    .text(entry.measure())
                    .number(entry.value());
        } else if (row instanceof RegisterRow.CaseRow opened) {
            hash.kind(7)
                    .text(opened.caseId())
                    .text(opened.areaCode())
                    .text(opened.programme())
                    .text(opened.openedOn().toString())
                    .text(opened.closedOn() == null ? null : opened.closedOn().toString())
                    .text(opened.outcome());
        }
        return Sha256.firstLong(hash.bytes, hash.size);
    }

    /** The hash of what a stated value is the value of: its area, period and measure. */
    static long ofKey(RegisterRow.ReturnRow row) {
        ContentHash hash = new ContentHash()
                .kind(6)
                .text(row.areaCode())
                .text(row.period().toString())
                .text(row.measure());
        return Sha256.firstLong(hash.bytes, hash.size);
    }

    private void add(RegisterRow.ActivityRow activity) {
        kind(1).text(activity.activityId())
                .text(activity.areaCode())
                .text(activity.programme())
                .text(activity.heldOn().toString())
                .text(activity.title());
        length(activity.measures().size());
        activity.measures().forEach((measure, value) -> text(measure).quantity(value));
        if (activity.startedAt() != null || activity.endedAt() != null) {
            text(activity.startedAt() == null ? null : activity.startedAt().toString());
            text(activity.endedAt() == null ? null : activity.endedAt().toString());
        }
    }

    private ContentHash kind(int kind) {
        room(1);
        bytes[size++] = (byte) kind;
        return this;
    }

    private void length(int length) {
        room(4);
        bytes[size++] = (byte) (length >>> 24);
        bytes[size++] = (byte) (length >>> 16);
        bytes[size++] = (byte) (length >>> 8);
        bytes[size++] = (byte) length;
    }

    /** An exact number as such; an approximate one as its two bounds with a tilde between, which no number holds. */
    private ContentHash quantity(Quantity stated) {
        return stated.isExact() ? number(stated.low()) : text(plain(stated.low()) + "~" + plain(stated.high()));
    }

    private ContentHash number(@Nullable BigDecimal number) {
        return text(number == null ? null : plain(number));
    }

    private static String plain(BigDecimal number) {
        return (number.scale() == 0 ? number : number.stripTrailingZeros()).toPlainString();
    }

    private ContentHash text(@Nullable String text) {
        if (text == null) {
            length(-1);
            return this;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        length(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
