package org.civicdigest.digest;

import java.util.List;
import org.civicdigest.model.Disagreement;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** The notices on persons who are on two lists at one time, and what their arguments hold. */
final class TwoPlacesNotices {
    static final List<Code> CODES = List.of(Code.W_TWO_PLACES, Code.W_TWO_DISTRICTS);

    private TwoPlacesNotices() {}

    static List<Notice> of(DigestContent content) {
        return NoticesCsv.sorted(content.notices()).stream()
                .filter(notice -> CODES.contains(notice.code()))
                .toList();
    }

    /** The day, with the time where it is known. */
    static String when(Notice notice) {
        return notice.arguments().get(2);
    }

    /** The line of the other list. */
    static Disagreement.Place other(Notice notice) {
        String sheet = notice.arguments().get(4);
        return new Disagreement.Place(
                notice.arguments().get(3),
                sheet.isEmpty() ? null : sheet,
                Long.parseLong(notice.arguments().get(1)),
                null);
    }

    /** Where the noticed line's activity is. */
    static String area(Notice notice) {
        return notice.arguments().get(5);
    }
}
