package org.civicdigest.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.civicdigest.intake.FileReceiver;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.Pseudonymiser;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.ReceivedRow;
import org.civicdigest.intake.RowReader;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Register;
import org.civicdigest.model.RegisterField;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Disposition;
import org.civicdigest.notice.Notice;
import org.civicdigest.screening.Districts;
import org.civicdigest.screening.FileChecks;
import org.civicdigest.screening.FileScreener;
import org.civicdigest.screening.PersonAge;
import org.civicdigest.screening.RegisterRow;
import org.civicdigest.screening.RowScreener;
import org.civicdigest.screening.ScreenedRow;
import org.civicdigest.screening.ScreeningContext;
import org.civicdigest.screening.TooManyBad;
import org.civicdigest.screening.Version;
import org.civicdigest.screening.VersionsInMemory;
import org.jspecify.annotations.Nullable;

/**
 * Says what an empty store would make of files that arrive together.
 *
 * <p>What lies in the real store is not looked at: whether a row repeats or corrects an earlier one, intake decides.
 * Memory grows with the rows of the files, because versions are compared.
 */
public final class FileChecker {
    private final Workspace workspace;
    private final RowScreener screener;
    private final Path staging;
    // Persons are only compared with each other within this process, and nothing is kept.
    private final Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.sample());

    public FileChecker(Workspace workspace, ScreeningContext context, Path staging) {
        this.workspace = workspace;
        this.screener = new RowScreener(workspace, context);
        this.staging = staging;
    }

    /** An accepted row, whose values may still lose against others. */
    private record Held(RowFates file, long row, List<Place> places) {}

    /**
     * @param place of the version, -1 where the row has none
     * @param activityId of a line of attendance or an activity, null elsewhere
     * @param day of the activity, or of the person's birth; null where none is stated
     */
    private record Place(
            int place,
            @Nullable String activityId,
            @Nullable LocalDate day) {
        static final Place NONE = new Place(-1, null, null);
    }

    /** One result a part of a file, such as a sheet, in the order of their paths. */
    public List<FileCheck> check(List<SubmittedFile> files) {
        FileReceiver receiver = new FileReceiver(IntakePlan.of(workspace));
        List<RowFates> all = new ArrayList<>();
        Map<String, String> firstWithContent = new HashMap<>();
        files.stream().sorted(Comparator.comparing(SubmittedFile::file)).forEach(file -> {
            for (Receipt receipt : receiver.receive(file, staging)) {
                RowFates fates = new RowFates(receipt);
                String content = receipt.sha256() + " " + receipt.sheet();
                String first =
                        receipt.sha256().isEmpty() ? null : firstWithContent.putIfAbsent(content, receipt.file());
                if (first != null) {
                    fates.refuseAsTwin(first);
                }
                all.add(fates);
            }
        });
        VersionsInMemory versions = new VersionsInMemory(Districts.of(workspace));
        List<Held> held = new ArrayList<>();
        for (RowFates fates : all) {
            if (fates.isRead()) {
                read(fates, versions, held);
            }
        }
        decide(held, versions);
        return all.stream().map(RowFates::result).toList();
    }

    private void read(RowFates fates, VersionsInMemory versions, List<Held> held) {
        Receipt receipt = fates.receipt();
        List<Held> ofFile = new ArrayList<>();
        List<Version> found = new ArrayList<>();
        FileScreener file = screener.forFile(FileContexts.of(receipt, workspace));
        FileChecks checks = file.checks();
        // Rows that waited for the rest of their form go back to their places: of equal ones the first stays.
        TreeMap<Long, ScreenedRow> byRow = new TreeMap<>();
        if (receipt.stagedPath() == null) {
            throw new IllegalStateException("a file that is screened has a copy");
        }
        try (RowReader reader = RowReader.open(receipt, Path.of(receipt.stagedPath()), pseudonymiser)) {
            while (reader.hasNext()) {
                ReceivedRow row = reader.next();
                row.warnings().forEach(fates::remark);
                if (row.problem() != null) {
                    fates.decideByScreening(row.problem());
                } else {
                    checks.take(row.row(), row.cells(), file.screen(row.row(), row.cells()))
                            .ifPresent(screened -> byRow.put(row.row(), screened));
                }
            }
        }
        FileChecks.End end = checks.finish();
        end.rows().forEach(waited -> byRow.put(waited.row(), waited.screened()));
        byRow.forEach((row, screened) -> screen(fates, screened, row, found, ofFile));
        end.remarks().forEach(fates::remark);
        TooManyBad.find(
                        receipt.file(),
                        fates.screenedBad(),
                        receipt.received(),
                        workspace.thresholds().quarantinedShareOfFile())
                .ifPresentOrElse(fates::refuse, () -> {
                    int offset = -1;
                    for (Version version : found) {
                        int place = versions.add(version);
                        offset = offset < 0 ? place : offset;
                    }
                    int first = Math.max(offset, 0);
                    ofFile.forEach(each -> held.add(new Held(
                            each.file(),
                            each.row(),
                            each.places().stream()
                                    .map(place -> place.place() < 0
                                            ? place
                                            : new Place(place.place() + first, place.activityId(), place.day()))
                                    .toList())));
                });
    }

    private static void screen(RowFates fates, ScreenedRow screened, long row, List<Version> found, List<Held> held) {
        if (screened instanceof ScreenedRow.Refused refused) {
            fates.decideByScreening(refused.notice());
            refused.problems().stream().skip(1).forEach(fates::remark);
            return;
        }
        ScreenedRow.Accepted accepted = (ScreenedRow.Accepted) screened;
        accepted.warnings().forEach(fates::remark);
        if (accepted.rows().isEmpty()) {
            fates.decideByScreening(
                    Notice.ofRow(Code.I_ALL_EMPTY, fates.receipt().file(), row));
            return;
        }
        List<Place> places = new ArrayList<>();
        for (RegisterRow each : accepted.rows()) {
            places.add(Version.find(each)
                    .map(version -> {
                        found.add(version);
                        return new Place(found.size() - 1, activityIdOf(each), dayOf(each));
                    })
                    .orElse(Place.NONE));
        }
        held.add(new Held(fates, row, places));
    }

    private static @Nullable String activityIdOf(RegisterRow row) {
        if (row instanceof RegisterRow.ActivityRow activity) {
            return activity.activityId();
        }
        return row instanceof RegisterRow.AttendanceRow line ? line.activityId() : null;
    }

    private static @Nullable LocalDate dayOf(RegisterRow row) {
        if (row instanceof RegisterRow.ActivityRow activity) {
            return activity.heldOn();
        }
        return row instanceof RegisterRow.AttendanceRow line ? line.bornOn() : null;
    }

    private static void decide(List<Held> held, VersionsInMemory versions) {
        List<@Nullable Code> codes = versions.decide();
        Map<String, LocalDate> activities = new HashMap<>();
        boolean[] hasActivities = {false};
        for (Held row : held) {
            if (row.file().receipt().register() == Register.ACTIVITIES) {
                hasActivities[0] = true;
                for (Place place : row.places()) {
                    if (place.activityId() != null && place.day() != null && codes.get(place.place()) == null) {
                        activities.put(place.activityId(), place.day());
                    }
                }
            }
        }
        for (Held row : held) {
            boolean isAttendance = row.file().receipt().register() == Register.ATTENDANCE;
            @Nullable Notice out = null;
            boolean counts = false;
            for (Place place : row.places()) {
                Code code = place.place() < 0 ? null : codes.get(place.place());
                String activity = place.activityId();
                if (code == null && isAttendance && activity != null) {
                    if (!hasActivities[0]) {
                        row.file().unjudgedAttendance++;
                    } else {
                        code = codeOfLine(activities.get(activity), place.day());
                    }
                }
                counts |= code == null;
                if (code != null) {
                    Notice notice = notice(code, row, place, versions);
                    row.file().remark(notice);
                    out = out == null || code.compareTo(out.code()) < 0 ? notice : out;
                }
            }
            row.file()
                    .decide(
                            counts || out == null
                                    ? Disposition.ACCEPTED
                                    : out.code().disposition());
        }
    }

    private static @Nullable Code codeOfLine(@Nullable LocalDate held, @Nullable LocalDate born) {
        if (held == null) {
            return Code.R_ACTIVITY_UNKNOWN;
        }
        return born == null || PersonAge.isPossible(born, held) ? null : Code.R_AGE;
    }

    private static Notice notice(Code code, Held row, Place place, VersionsInMemory versions) {
        String file = row.file().receipt().file();
        return switch (code) {
            case R_ACTIVITY_UNKNOWN ->
                Notice.ofCell(code, file, row.row(), RegisterField.ACTIVITY_ID, String.valueOf(place.activityId()));
            case R_DISTRICT_FOREIGN ->
                Notice.ofCell(
                        code,
                        file,
                        row.row(),
                        RegisterField.AREA_CODE,
                        String.valueOf(versions.areaOf(place.place())),
                        String.valueOf(versions.ownerOf(place.place())));
            default -> Notice.ofRow(code, file, row.row());
        };
    }
}
