package org.civicdigest.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one file at a time: copies it, and says what it is and how its rows are to be read, or why it is refused.
 *
 * <p>Made in each task from the {@link IntakePlan}. What is wrong with a file is in its {@link Receipt}; an exception
 * means that our own staging folder fails.
 */
public final class FileReceiver {
    private final IntakePlan plan;
    private final RegisterHead registerHead;
    private final List<CompiledTemplate> templates = new ArrayList<>();

    public FileReceiver(IntakePlan plan) {
        this.plan = plan;
        this.registerHead = new RegisterHead(plan);
        for (Template template : plan.templates()) {
            templates.add(CompiledTemplate.of(template));
        }
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
        Optional<CompiledTemplate> template = templates.stream()
                .filter(candidate -> candidate.describes(submitted))
                .findFirst();
        try {
            return List.of(inspect(submitted, copy, template));
        } catch (IOException e) {
            throw new UncheckedIOException("the staged copy of " + submitted.file() + " cannot be read", e);
        }
    }

    private Receipt inspect(
            SubmittedFile submitted, Staging.Outcome.Copied copy, Optional<CompiledTemplate> compiled)
            throws IOException {
        @Nullable Template template = compiled.map(CompiledTemplate::template).orElse(null);
        HeadMatch.Matcher matcher =
                compiled.<HeadMatch.Matcher>map(CompiledTemplate::head).orElse(registerHead);
        HeadFinder heads = HeadFinder.of(template);
        return switch (submitted.extension()) {
            case "json", "jsonl", "ndjson" ->
                new JsonInspection(plan, submitted, copy, template, matcher, heads).inspect();
            case "parquet" -> new ParquetInspection(plan, submitted, copy, template, matcher, heads).inspect();
            default -> new CsvInspection(plan, submitted, copy, template, matcher, heads).inspect();
        };
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

    /** A template with its patterns of file names compiled. */
    private record CompiledTemplate(Template template, TemplateHead head, List<PathMatcher> files) {
        static CompiledTemplate of(Template template) {
            List<PathMatcher> matchers = template.files().stream()
                    .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT)))
                    .toList();
            return new CompiledTemplate(template, new TemplateHead(template), matchers);
        }

        boolean describes(SubmittedFile submitted) {
            Path whole = Path.of(submitted.file().toLowerCase(Locale.ROOT));
            Path bare = Path.of(submitted.bareName().toLowerCase(Locale.ROOT));
            return files.stream().anyMatch(matcher -> matcher.matches(whole) || matcher.matches(bare));
        }
    }
}
