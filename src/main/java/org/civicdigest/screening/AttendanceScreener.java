package org.civicdigest.screening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.civicdigest.model.AttendanceStatus;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.jspecify.annotations.Nullable;

/** Screens rows of the register of attendance. Its notices never repeat what a cell says, unless it is a number. */
final class AttendanceScreener extends FileScreener {
    private static final int PSEUDONYM_LENGTH = 32;

    private static final Vocabulary<AttendanceStatus> STATUSES =
            new Vocabulary<>(List.of(AttendanceStatus.values()), AttendanceStatus::code, AttendanceScreener::synonyms);

    private final Field activityId = get(RegisterField.ACTIVITY_ID);
    private final Field person = get(RegisterField.PERSON_ID);
    private final Field status = get(RegisterField.STATUS);
    private final @Nullable Field hours = find(RegisterField.HOURS);
    private final BigDecimal mostHours;
    private final PersonAge age;

    AttendanceScreener(RowScreener screener, FileContext file) {
        super(screener, file);
        this.mostHours = screener.mostHours;
        this.age = new PersonAge(find(RegisterField.AGE), find(RegisterField.BIRTH_DATE), screener.context.asOf());
    }

    private static List<String> synonyms(AttendanceStatus status) {
        return switch (status) {
            case PRESENT -> List.of("1", "出席", "到", "实到", "已到", "到场", "签到", "参加", "是", "yes", "y", "√", "✓");
            case ABSENT -> List.of("0", "缺席", "缺勤", "未到", "未参加", "旷课", "否", "no", "n", "×");
            case EXCUSED -> List.of("请假", "事假", "病假", "公假", "leave");
        };
    }

    @Override
    List<RegisterRow> read(List<String> cells) {
        @Nullable String id = recordId(activityId, cells);
        @Nullable String who = person(cells);
        @Nullable AttendanceStatus came = notices.required(STATUSES.resolve(status.in(cells)), status, cells);
        @Nullable
        BigDecimal time =
                hours == null ? null : notices.optional(exactNumber(hours.in(cells), Unit.HOURS, mostHours), hours);
        @Nullable LocalDate bornOn = age.check(cells, notices);
        int revision = revision(cells);
        return id == null || who == null || came == null || notices.hasProblems()
                ? List.of()
                : List.of(new RegisterRow.AttendanceRow(id, who, came, time, bornOn, revision));
    }

    private @Nullable String person(List<String> cells) {
        String pseudonym = person.in(cells);
        if (isMissing(pseudonym)) {
            notices.problem(person, Code.R_KEY_MISSING, List.of());
            return null;
        }
        if (!isPseudonym(pseudonym)) {
            // The text is not shown: it may be the very id that must not get this far.
            throw new IllegalStateException("a person in " + file.file()
                    + " has no pseudonym; persons must be made pseudonymous before screening");
        }
        return pseudonym;
    }

    private static boolean isPseudonym(String text) {
        if (text.length() != PSEUDONYM_LENGTH) {
            return false;
        }
        for (int index = 0; index < PSEUDONYM_LENGTH; index++) {
            char character = text.charAt(index);
            if ((character < '0' || character > '9') && (character < 'a' || character > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    @Nullable
    String headerOf(String measure) {
        return null;
    }
}
