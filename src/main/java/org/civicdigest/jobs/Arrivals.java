package org.civicdigest.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.civicdigest.intake.Receipt;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.civicdigest.store.Manifest;
import org.civicdigest.store.Submission;
import org.jspecify.annotations.Nullable;

/** What of a folder's files a run has to do with: new ones, and known ones that are worth another try. */
final class Arrivals {
    private final List<Arrival> arrivals;

    /**
     * @param twin the file with the same content that was there first, null where there is none
     * @param before how an earlier run screened it, null for a new one
     */
    private record Arrival(
            int fileId,
            Receipt receipt,
            @Nullable String twin,
            @Nullable Submission before) {}

    private Arrivals(List<Arrival> arrivals) {
        this.arrivals = arrivals;
    }

    static Arrivals of(List<Receipt> receipts, List<Manifest> history, String rules) {
        Map<String, Submission> known = new HashMap<>();
        Map<Integer, String> rulesOf = new HashMap<>();
        Map<String, String> firstWithContent = new HashMap<>();
        int lastId = 0;
        for (Manifest manifest : history) {
            for (Submission submission : manifest.submissions()) {
                known.put(identity(submission.file(), submission.sheet(), submission.sha256()), submission);
                rulesOf.put(submission.fileId(), manifest.rules());
                firstWithContent.putIfAbsent(content(submission.sheet(), submission.sha256()), submission.file());
                lastId = Math.max(lastId, submission.fileId());
            }
        }
        boolean newActivities = receipts.stream()
                .anyMatch(receipt -> receipt.register() == Register.ACTIVITIES
                        && receipt.refusal() == null
                        && !known.containsKey(identity(receipt.file(), receipt.sheet(), receipt.sha256())));
        List<Arrival> arrivals = new ArrayList<>();
        for (Receipt receipt : receipts) {
            @Nullable Submission before = known.get(identity(receipt.file(), receipt.sheet(), receipt.sha256()));
            if (before == null) {
                lastId++;
                @Nullable
                String twin = receipt.sha256().isEmpty()
                        ? null
                        : firstWithContent.putIfAbsent(content(receipt.sheet(), receipt.sha256()), receipt.file());
                arrivals.add(new Arrival(lastId, receipt, twin, null));
            } else if (isWorthAnotherTry(before, !rules.equals(rulesOf.get(before.fileId())), newActivities)
                    || isOtherwiseJudged(before, receipt)) {
                arrivals.add(new Arrival(before.fileId(), receipt, null, before));
            }
        }
        return new Arrivals(arrivals);
    }

    private static boolean isWorthAnotherTry(Submission before, boolean rulesChanged, boolean newActivities) {
        if (Code.D_FILE.name().equals(before.refusal())) {
            return false;
        }
        return (rulesChanged && (before.refusal() != null || before.quarantined() > 0))
                || (newActivities && before.waiting() > 0);
    }

    /** What is said beside the file, as by its sidecar, has been mended; its own content is the same. */
    private static boolean isOtherwiseJudged(Submission before, Receipt receipt) {
        @Nullable String refusal = before.refusal();
        if (refusal == null || refusal.equals(Code.D_FILE.name()) || refusal.equals(Code.F_TOO_MANY_BAD.name())) {
            return false;
        }
        return receipt.refusal() == null || !refusal.equals(receipt.refusal().name());
    }

    private static String identity(String file, @Nullable String sheet, String sha256) {
        return content(sheet, sha256) + " " + file;
    }

    /** The sheets of one workbook share the hash of the file; a sheet's name holds no slash. */
    private static String content(@Nullable String sheet, String sha256) {
        return sheet == null ? sha256 : sha256 + "/" + sheet + "/";
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    int size() {
        return arrivals.size();
    }

    /** The arrivals that sidecars state, of files that are new. */
    List<Instant> statedArrivals() {
        List<Instant> stated = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            @Nullable Instant instant = arrival.receipt().statedArrival();
            if (instant != null && arrival.before() == null) {
                stated.add(instant);
            }
        }
        return stated;
    }

    boolean triesAgain() {
        return arrivals.stream().anyMatch(arrival -> arrival.before() != null);
    }

    /** The files whose rows are to be read. */
    List<FileScreening.Task> toScreen() {
        return arrivals.stream()
                .filter(arrival -> arrival.twin() == null && arrival.receipt().refusal() == null)
                .map(arrival -> new FileScreening.Task(arrival.fileId(), arrival.receipt()))
                .toList();
    }

    /** What tells this run from every other. */
    List<String> identity(int runsBefore, String rules) {
        List<String> parts = new ArrayList<>(List.of(Manifest.INTAKE, Integer.toString(runsBefore), rules));
        for (Arrival arrival : arrivals) {
            parts.add(arrival.receipt().file());
            if (arrival.receipt().sheet() != null) {
                parts.add(arrival.receipt().sheet());
            }
            parts.add(arrival.receipt().sha256());
        }
        return parts;
    }

    /**
     * The files as the manifest keeps them.
     *
     * @param overruled by file number: the notice that refuses a file for the share of its faulty rows
     * @param afterFreeze by file number: years whose digest is published, with the moment that it speaks from
     * @param keptOut by file number: rows quarantined, and of these the ones that wait for an activity
     * @param moment of the run: when a file arrived that does not state it
     */
    List<Submission> submissions(
            Map<Integer, Notice> overruled,
            Map<Integer, Map<Integer, String>> afterFreeze,
            Map<Integer, long[]> keptOut,
            Instant moment) {
        List<Submission> submissions = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Receipt receipt = arrival.receipt();
            List<Notice> notices = new ArrayList<>(receipt.notices());
            @Nullable Code refusal = receipt.refusal();
            if (arrival.twin() != null) {
                notices.clear();
                notices.add(Notice.ofFile(Code.D_FILE, receipt.file(), arrival.twin())
                        .inSheet(receipt.sheet()));
                refusal = Code.D_FILE;
            }
            @Nullable Notice overrule = overruled.get(arrival.fileId());
            if (overrule != null) {
                notices.add(overrule.inSheet(receipt.sheet()));
                refusal = overrule.code();
            }
            afterFreeze
                    .getOrDefault(arrival.fileId(), Map.of())
                    .forEach((year, published) ->
                            notices.add(Notice.ofFile(Code.W_AFTER_FREEZE, receipt.file(), year, published)
                                    .inSheet(receipt.sheet())));
            long[] kept = keptOut.getOrDefault(arrival.fileId(), new long[] {0, 0});
            @Nullable Submission before = arrival.before();
            @Nullable Instant stated = receipt.statedArrival();
            submissions.add(new Submission(
                    arrival.fileId(),
                    receipt.file(),
                    receipt.sheet(),
                    receipt.sha256(),
                    receipt.bytes(),
                    before != null ? before.receivedAt() : (stated == null ? moment : stated).toString(),
                    before != null ? before.arrivalStated() : stated != null,
                    receipt.register(),
                    receipt.template(),
                    receipt.encodingLabel(),
                    receipt.received(),
                    refusal == null ? null : refusal.name(),
                    kept[0],
                    kept[1],
                    notices));
        }
        return submissions;
    }
}
