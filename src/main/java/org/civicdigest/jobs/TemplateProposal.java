package org.civicdigest.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.catalogue.WorkspaceException;
import org.civicdigest.intake.FileGlance;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.PartGlance;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Language;
import org.civicdigest.model.Template;
import org.civicdigest.model.Template.Expected;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Notice;
import org.civicdigest.suggest.DraftYaml;
import org.civicdigest.suggest.TemplateDraft;
import org.civicdigest.suggest.TemplateSuggester;

/**
 * Proposes templates for a file of unknown form, and tries each of them on the file's own first rows: what they give
 * becomes the example of the template, for a person to check.
 */
final class TemplateProposal {
    private final Path folder;
    private final Workspace workspace;

    TemplateProposal(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.workspace = WorkspaceCompiler.compile(this.folder).workspace();
    }

    /**
     * A template as the file that it would be.
     *
     * @param isTried whether it compiles and its example comes out as it says
     */
    record Proposal(String name, String text, boolean isTried) {}

    /**
     * One proposal for each form in the file.
     *
     * @throws UserException when the file cannot be read, holds no table, or needs no template
     */
    List<Proposal> of(Path file) throws IOException {
        Path scratch = Files.createTempDirectory("civic-digest-suggest");
        try {
            SubmittedFile submitted = LooseFile.describe(file, null, workspace);
            List<PartGlance> parts = FileGlance.of(IntakePlan.of(workspace), submitted, scratch);
            TemplateSuggester suggester = new TemplateSuggester(workspace);
            if (suggester.needsNone(parts)) {
                throw new UserException(file
                        + " has the columns of a register as they are: it needs no template. Try it with jobs/check.");
            }
            List<TemplateDraft> drafts = suggester.suggest(parts);
            if (drafts.isEmpty()) {
                throw new UserException("There is no table in " + file + "."
                        + String.join(
                                "",
                                parts.stream().map(TemplateProposal::refusal).toList()));
            }
            List<Proposal> proposals = new ArrayList<>();
            for (TemplateDraft draft : drafts) {
                proposals.add(proposal(draft, scratch));
            }
            return proposals;
        } finally {
            LooseFile.delete(scratch);
        }
    }

    private static String refusal(PartGlance part) {
        Notice refusal = part.refusal();
        return refusal == null
                ? ""
                : System.lineSeparator()
                        + refusal.message(Language.ZH)
                        + System.lineSeparator()
                        + refusal.message(Language.EN);
    }

    private Proposal proposal(TemplateDraft draft, Path scratch) throws IOException {
        try {
            List<Expected> outcomes = TemplateExamples.outcomesOf(
                    compile(draft, scratch),
                    new Template.Example(
                            draft.exampleFile(),
                            draft.exampleSheet(),
                            Map.of(),
                            List.of(),
                            draft.exampleRows(),
                            List.of()),
                    workspace);
            TemplateDraft tried = draft.tried(outcomes, List.of());
            List<String> failures = TemplateExamples.check(compile(tried, scratch), workspace);
            return new Proposal(draft.name(), DraftYaml.of(tried.tried(outcomes, failures)), failures.isEmpty());
        } catch (WorkspaceException | UserException e) {
            // A proposal that lacks something is still the quickest way to the right one: it says what it lacks.
            List<String> lacking =
                    String.valueOf(e.getMessage()).lines().map(String::strip).toList();
            return new Proposal(draft.name(), DraftYaml.of(draft.tried(List.of(), lacking)), false);
        }
    }

    private Template compile(TemplateDraft draft, Path scratch) throws IOException {
        Path file = scratch.resolve(draft.name() + ".yaml");
        Files.writeString(file, DraftYaml.of(draft));
        return WorkspaceCompiler.compileWith(folder, List.of(file)).workspace().templates().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
