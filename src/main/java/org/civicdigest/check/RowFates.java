package org.civicdigest.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.intake.Receipt;
import org.civicdigest.model.FileCount;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.notice.Notice;
import org.civicdigest.notice.Severity;

/** Gathers what becomes of the rows of one file, one disposition a row. */
final class RowFates {
    private final Receipt receipt;
    private final EnumMap<Disposition, Long> rows = new EnumMap<>(Disposition.class);
    private final EnumMap<Code, Long> counts = new EnumMap<>(Code.class);
    private final Map<Code, Integer> listed = new HashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private boolean isRefused;
    private boolean isDuplicate;
    private long screenedBad;
    long unjudgedAttendance;

    RowFates(Receipt receipt) {
        this.receipt = receipt;
        this.isRefused = receipt.isRefused();
        receipt.notices().forEach(this::remark);
    }

    Receipt receipt() {
        return receipt;
    }

    void decide(Disposition disposition) {
        rows.merge(disposition, 1L, Long::sum);
    }

    /** A notice that screening gives and that decides what becomes of its row. */
    void decideByScreening(Notice notice) {
        screenedBad += notice.code().name().startsWith("R_") ? 1 : 0;
        decide(notice.code().disposition());
        remark(notice);
    }

    void remark(Notice notice) {
        counts.merge(notice.code(), 1L, Long::sum);
        if (listed.merge(notice.code(), 1, Integer::sum) <= FileCheck.MOST_LISTED) {
            notices.add(notice);
        }
    }

    void refuse(Notice notice) {
        isRefused = true;
        remark(notice);
    }

    void refuseAsTwin(String first) {
        isDuplicate = true;
        counts.clear();
        notices.clear();
        remark(Notice.ofFile(Code.D_FILE, receipt.file(), first));
    }

    boolean isRead() {
        return !isRefused && !isDuplicate;
    }

    long screenedBad() {
        return screenedBad;
    }

    FileCheck result() {
        boolean whole = isRefused || isDuplicate;
        FileCount count = new FileCount(
                receipt.file(),
                receipt.sha256(),
                receipt.register(),
                receipt.encodingLabel(),
                receipt.received(),
                whole ? 0 : of(Disposition.ACCEPTED),
                isDuplicate ? 0 : isRefused ? receipt.received() : of(Disposition.QUARANTINED),
                isDuplicate ? receipt.received() : whole ? 0 : of(Disposition.DUPLICATE),
                whole ? 0 : of(Disposition.SUPERSEDED),
                whole ? 0 : of(Disposition.IGNORED),
                counts.values().stream().mapToLong(Long::longValue).sum());
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(java.util.Comparator.comparing(
                        (Notice notice) -> notice.code().severity() == Severity.ERROR ? 0 : 1)
                .thenComparing(Notice::code)
                .thenComparing(Notice::row, java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())));
        return new FileCheck(
                receipt,
                count,
                FileCheck.verdict(receipt, count, counts, isRefused && !isDuplicate),
                sorted,
                counts,
                unjudgedAttendance);
    }

    private long of(Disposition disposition) {
        return rows.getOrDefault(disposition, 0L);
    }
}
