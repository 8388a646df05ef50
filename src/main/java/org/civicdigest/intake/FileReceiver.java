package org.civicdigest.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/**
 * Takes in one file at a time: copies it, and says what it is and how its rows are to be read, or why it is refused.
 *
 * <p>Made in each task from the {@link IntakePlan}. What is wrong with a file is in its {@link Receipt}; an exception
 * means that our own staging folder fails.
 */
public final class FileReceiver {
    private final IntakePlan plan;
    private final HeadChoice heads;

    public FileReceiver(IntakePlan plan) {
        this(plan, new TemplateChoice(plan));
    }

    FileReceiver(IntakePlan plan, HeadChoice heads) {
        this.plan = plan;
        this.heads = heads;
    }

    /**
     * One receipt for each part of the file, at least one; the copy that the rows are read from lies in the staging
     * folder under its hash.
     */
    public List<Receipt> receive(SubmittedFile submitted, Path stagingFolder) {
        Optional<Notice> refusal = submitted.findRefusal();
        if (refusal.isPresent()) {
            return List.of(unread(submitted, refusal.get(), submitted.bytes()));
        }
        Staging.Outcome outcome =
                Staging.copy(submitted, stagingFolder, plan.limits().largestFileBytes());
        if (outcome instanceof Staging.Outcome.Refused refused) {
            return List.of(unread(submitted, refused.notice(), refused.bytes()));
        }
        Staging.Outcome.Copied copy = (Staging.Outcome.Copied) outcome;
        try {
            return submitted.sidecarPath() == null
                    ? receiveCopy(submitted, copy, stagingFolder)
                    : receiveStated(submitted, Path.of(submitted.sidecarPath()), copy, stagingFolder);
        } catch (IOException e) {
            throw new UncheckedIOException("the staged copy of " + submitted.file() + " cannot be read", e);
        }
    }

    /** A file that has a sidecar is taken only as what that says. */
    private List<Receipt> receiveStated(SubmittedFile submitted, Path beside, Staging.Outcome.Copied copy, Path folder)
            throws IOException {
        try {
            Sidecar sidecar = Sidecar.read(beside);
            Optional<Notice> difference = sidecar.findDifference(submitted.file(), copy);
            List<Receipt> receipts = receiveCopy(submitted, copy, folder);
            if (difference.isPresent()) {
                receipts = receipts.stream()
                        .map(receipt -> receipt.stated(null, null, difference.get()))
                        .toList();
            }
            return sidecar.appliedTo(receipts);
        } catch (Sidecar.Unclear e) {
            return List.of(refused(submitted, copy, e.notice(submitted.file())));
        }
    }

    private List<Receipt> receiveCopy(SubmittedFile submitted, Staging.Outcome.Copied copy, Path folder)
            throws IOException {
        String extension = submitted.extension();
        Optional<Notice> mismatch = findMismatch(submitted, copy);
        if (mismatch.isPresent()) {
            return List.of(refused(submitted, copy, mismatch.get()));
        }
        return switch (extension) {
            case "zip" -> receiveZip(submitted, copy, folder);
            case "gz" -> receiveGzip(submitted, copy, folder);
            default -> inspect(submitted, submitted.bareName(), copy);
        };
    }

    /** A packed file whose content is not packed as its name says. */
    private static Optional<Notice> findMismatch(SubmittedFile submitted, Staging.Outcome.Copied copy)
            throws IOException {
        Optional<String> wanted = FileTypes.signatureOf(submitted.extension());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(copy.path())) {
            start = in.readNBytes(FileTypes.SIGNATURE_BYTES);
        }
        Optional<String> found = FileTypes.findForeign(start, start.length);
        if (found.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(ForeignContent.refusal(submitted.file(), submitted.extension(), copy.path()));
    }

    private List<Receipt> receiveZip(SubmittedFile submitted, Staging.Outcome.Copied copy, Path folder)
            throws IOException {
        ZipMembers.Unpacked unpacked;
        try {
            unpacked = new ZipMembers(submitted.file(), copy, folder).unpack();
        } catch (ZipMembers.Refused e) {
            return List.of(refused(submitted, copy, e.notice()));
        }
        if (unpacked.members().isEmpty()) {
            return List.of(refused(submitted, copy, Notice.ofFile(Code.F_EMPTY, submitted.file())));
        }
        List<Receipt> receipts = new ArrayList<>();
        List<Notice> inherited = new ArrayList<>(submitted.notices());
        inherited.addAll(unpacked.passedOver());
        for (ZipMembers.Member member : unpacked.members()) {
            SubmittedFile file = member.submitted().withNotices(inherited);
            inherited = List.of();
            Optional<Notice> refusal = file.findRefusal();
            receipts.addAll(
                    refusal.isPresent()
                            ? List.of(unread(file, refusal.get(), file.bytes()))
                            : receiveCopy(file, member.copy(), folder));
        }
        return receipts;
    }

    private List<Receipt> receiveGzip(SubmittedFile submitted, Staging.Outcome.Copied copy, Path folder)
            throws IOException {
        Staging.Outcome.Copied unpacked;
        try (InputStream packed = GzipCompressorInputStream.builder()
                        .setPath(copy.path())
                        .setDecompressConcatenated(true)
                        .get();
                InputStream content = new BoundedInput(packed, copy.bytes(), Unpacking.LARGEST_BYTES)) {
            unpacked = Unpacking.write(content, folder);
        } catch (BoundedInput.TooMuch e) {
            return List.of(refused(
                    submitted,
                    copy,
                    Notice.ofFile(Code.F_ZIP_BOMB, submitted.file(), "> " + e.most(), e.most() + " 字节 / bytes")));
        } catch (EOFException e) {
            return List.of(refused(submitted, copy, Notice.ofFile(Code.F_TRUNCATED, submitted.file(), "gzip")));
        } catch (IOException e) {
            return List.of(refused(submitted, copy, Notice.ofFile(Code.F_CORRUPT, submitted.file(), "gzip")));
        }
        if (unpacked.bytes() == 0) {
            return List.of(refused(submitted, copy, Notice.ofFile(Code.F_EMPTY, submitted.file())));
        }
        String name = submitted.bareName().substring(0, submitted.bareName().length() - ".gz".length());
        String inner = FileTypes.extensionOf(name);
        if (!FileTypes.isRead(inner) || FileTypes.isPacked(inner)) {
            return List.of(refused(
                    submitted,
                    copy,
                    Notice.ofFile(
                            Code.F_TYPE_UNSUPPORTED, submitted.file(), (inner.isEmpty() ? "" : "." + inner) + ".gz")));
        }
        // The file is known by the hash of what was sent, and read from what it holds.
        return inspect(submitted, name, new Staging.Outcome.Copied(copy.sha256(), unpacked.bytes(), unpacked.path()));
    }

    private List<Receipt> inspect(SubmittedFile submitted, String name, Staging.Outcome.Copied copy)
            throws IOException {
        OnePart part = new OnePart(plan, submitted, copy, heads.choose(submitted));
        return switch (FileTypes.extensionOf(name)) {
            case "xls" ->
                List.of(refused(submitted, copy, ForeignContent.refusal(submitted.file(), "xls", copy.path())));
            case "xlsx", "xlsm" -> new XlsxInspection(plan, submitted, copy, heads).inspect();
            case "json", "jsonl", "ndjson" -> List.of(new JsonInspection(part).inspect());
            case "parquet" -> List.of(new ParquetInspection(part).inspect());
            default -> List.of(new CsvInspection(part).inspect());
        };
    }

    private Receipt refused(SubmittedFile submitted, Staging.Outcome.Copied copy, Notice refusal) {
        return new ReceiptDraft(submitted.file(), null, copy.bytes(), null)
                .copy(copy.sha256(), copy.path().toString())
                .problem(refusal)
                .warnings(submitted.notices())
                .receipt(plan.limits());
    }

    private Receipt unread(SubmittedFile submitted, Notice refusal, long bytes) {
        List<Notice> others = submitted.notices().stream()
                .filter(notice -> !notice.equals(refusal))
                .toList();
        return new ReceiptDraft(submitted.file(), null, bytes, null)
                .problem(refusal)
                .warnings(others)
                .receipt(plan.limits());
    }
}
