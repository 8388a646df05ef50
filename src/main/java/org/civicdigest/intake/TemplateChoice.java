package org.civicdigest.intake;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.model.Template;

/** Chooses the template that describes a file and, in a workbook, each of its sheets. */
final class TemplateChoice implements HeadChoice {
    private final RegisterHead registerHead;
    private final List<CompiledTemplate> templates = new ArrayList<>();

    TemplateChoice(IntakePlan plan) {
        this.registerHead = new RegisterHead(plan);
        for (Template template : plan.templates()) {
            templates.add(new CompiledTemplate(
                    template,
                    new TemplateHead(template, plan.measures()),
                    matchers(template.files()),
                    matchers(template.layout().sheets())));
        }
    }

    @Override
    public PartHead choose(SubmittedFile submitted) {
        return choose(submitted, submitted.file(), "").orElseGet(this::ownColumns);
    }

    /**
     * Of one sheet: the first template that names the sheet, or that describes the file and names no sheets.
     *
     * @return empty where templates describe the file and none of them reads this sheet, which is then left out
     */
    @Override
    public Optional<PartHead> choose(SubmittedFile submitted, String file, String sheet) {
        List<CompiledTemplate> described = templates.stream()
                .filter(template -> template.describes(submitted))
                .toList();
        if (described.isEmpty()) {
            return Optional.of(ownColumns());
        }
        return described.stream()
                .filter(template -> sheet.isEmpty() || template.reads(sheet))
                .findFirst()
                .map(template -> {
                    TemplateHead.OfPart part = template.head().ofPart(file, sheet);
                    return new PartHead(template.template(), part, part);
                });
    }

    /** Whether the templates of the file say which sheets they read; else every sheet with their head is read. */
    @Override
    public boolean nameSheets(SubmittedFile submitted) {
        return templates.stream()
                .filter(template -> template.describes(submitted))
                .anyMatch(template -> !template.sheets().isEmpty());
    }

    private PartHead ownColumns() {
        return new PartHead(null, registerHead, HeadFinder.of(null));
    }

    private static List<PathMatcher> matchers(List<String> globs) {
        return globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A template with its patterns of names compiled. */
    private record CompiledTemplate(
            Template template, TemplateHead head, List<PathMatcher> files, List<PathMatcher> sheets) {
        boolean describes(SubmittedFile submitted) {
            Path whole = Path.of(submitted.file().toLowerCase(Locale.ROOT));
            Path bare = Path.of(submitted.bareName().toLowerCase(Locale.ROOT));
            return files.stream().anyMatch(matcher -> matcher.matches(whole) || matcher.matches(bare));
        }

        boolean reads(String sheet) {
            // A slash in a sheet's name is no folder; workbooks do not allow it, other programs may.
            Path name = Path.of(sheet.toLowerCase(Locale.ROOT).replace('/', '_').strip());
            return sheets.isEmpty() || sheets.stream().anyMatch(matcher -> matcher.matches(name));
        }
    }
}
