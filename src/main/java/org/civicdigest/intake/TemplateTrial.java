package org.civicdigest.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Measure;
import org.civicdigest.model.SheetLayout;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/** Reads the examples that a template carries, as files are read. */
public final class TemplateTrial {
    private final Template template;
    private final TemplateHead head;
    private final Limits limits;

    public TemplateTrial(Template template, Collection<Measure> measures) {
        this.limits = Limits.of(Long.MAX_VALUE);
        this.template = template;
        this.head = new TemplateHead(template, measures);
    }

    /**
     * What came of an example.
     *
     * @param problems for which the file would be refused
     */
    public record Outcome(
            List<Notice> problems,
            List<String> head,
            Map<String, Integer> fieldIndexes,
            SheetLayout layout,
            List<ReceivedRow> rows) {}

    private static @Nullable ReceivedRow make(RowMaker maker, TableTop.Line line, int columns) {
        maker.begin(line.row());
        int width = Math.max(columns, line.cells().size());
        for (int index = 0; index < width; index++) {
            maker.cell(index, index < line.cells().size() ? line.cells().get(index) : "");
        }
        return maker.end(width);
    }

    /** Reads the rows of an example, or why they could not be read. */
    public Outcome run(Template.Example example) {
        if (!example.head().isEmpty()) {
            HeadMatch match = head.match(example.file(), example.sheet(), example.cells(), example.head());
            List<ReceivedRow> rows = new ArrayList<>();
            for (List<String> cells : example.rows()) {
                rows.add(new ReceivedRow(rows.size() + 2L, cells, null, List.of()));
            }
            // The names of an example are those of the columns that it is about.
            List<Notice> problems = match.problems().stream()
                    .filter(problem -> problem.code() != Code.F_HEADER_MISSING)
                    .toList();
            return new Outcome(problems, example.head(), match.fieldIndexes(), match.layout(), rows);
        }
        List<TableTop.Line> lines = new ArrayList<>();
        for (List<String> cells : example.rows()) {
            lines.add(new TableTop.Line(lines.size() + 1L, cells));
        }
        TemplateHead.OfPart part = head.ofPart(example.file(), example.sheet());
        Head found = part.find(new TableTop(
                lines.stream()
                        .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                        .toList(),
                List.of()));
        HeadMatch match = part.match(example.file(), found.names());
        List<ReceivedRow> rows = new ArrayList<>();
        if (match.problems().isEmpty()) {
            Receipt receipt = new ReceiptDraft(example.file(), example.sheet(), 0, template)
                    .head(found, match)
                    .receipt(limits);
            RowMaker maker = new RowMaker(receipt, new Pseudonymiser(PseudonymKey.sample()));
            FilledRows filled = new FilledRows(match.layout().filled());
            for (TableTop.Line line : lines) {
                if (line.row() >= found.line() + found.rows()) {
                    ReceivedRow row = make(maker, line, found.names().size());
                    if (row != null) {
                        rows.add(filled.fill(row));
                    }
                }
            }
        }
        return new Outcome(match.problems(), found.names(), match.fieldIndexes(), match.layout(), rows);
    }
}
