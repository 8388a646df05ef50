package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicdigest.model.Template;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Looks through one staged workbook and writes a receipt for its table.
 *
 * <p>The table is the one sheet whose head is known; sheets such as notes for filling in are passed over with a word.
 * This is where a template that names sheets plugs in: {@link #choose}.
 */
final class XlsxInspection {
    private static final long CELL_BUDGET = 20_000_000;
    private static final String CELLS = " 个单元格 / cells";
    private static final int SPARSE_ROWS = 10_000;
    private static final int SPARSE_FACTOR = 100;

    private final IntakePlan plan;
    private final SubmittedFile submitted;
    private final String file;
    private final Staging.Outcome.Copied copy;
    private final HeadChoice templates;
    private final boolean sheetsAreNamed;

    XlsxInspection(IntakePlan plan, SubmittedFile submitted, Staging.Outcome.Copied copy, HeadChoice templates) {
        this.plan = plan;
        this.submitted = submitted;
        this.file = submitted.file();
        this.copy = copy;
        this.templates = templates;
        this.sheetsAreNamed = templates.nameSheets(submitted);
    }

    /** A sheet that holds something, as it was looked through. */
    private record Seen(
            Workbook.Sheet sheet, SheetScan scan, @Nullable Template template, Head head, HeadMatch match) {
        boolean isTable() {
            return match.isHead()
                    && match.problems().stream().noneMatch(problem -> problem.code() == Code.F_HEADER_MISSING);
        }

        long lastHeadRow() {
            return head.line() + head.rows() - 1;
        }

        long received() {
            return scan.rowsAfter(lastHeadRow());
        }
    }

    List<Receipt> inspect() throws IOException {
        Optional<Notice> problem = PackageCheck.findProblem(file, copy.path());
        if (problem.isPresent()) {
            return List.of(draft(null).problem(problem.get()).receipt(plan.limits()));
        }
        List<Seen> seen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        try (Workbook workbook = Workbook.open(copy.path())) {
            for (Workbook.Sheet sheet : workbook.sheets()) {
                SheetScan scan = scan(workbook, sheet);
                Optional<PartHead> part = templates.choose(submitted, file, sheet.name());
                if (part.isEmpty()) {
                    leftOut.add(sheet.name());
                } else if (scan.allRows() > 0) {
                    Head head = part.get().heads().find(XlsxRows.top(workbook, sheet.name(), scan.merged()));
                    HeadMatch match = part.get().matcher().match(file, head.names());
                    seen.add(new Seen(sheet, scan, part.get().template(), head, match));
                }
            }
        } catch (SAXException e) {
            ReceiptDraft refused = draft(null);
            return List.of((e instanceof SheetScan.TooManyCells
                            ? refused.problem(Code.F_TOO_LARGE, "> " + CELL_BUDGET + CELLS, CELL_BUDGET + CELLS)
                            : refused.problem(Code.F_CORRUPT, "XML"))
                    .receipt(plan.limits()));
        } catch (IOException | RuntimeException e) {
            return List.of(draft(null)
                    .problem(Code.F_CORRUPT, e.getClass().getSimpleName())
                    .receipt(plan.limits()));
        }
        return sheetsAreNamed ? readAll(seen, leftOut) : choose(seen);
    }

    /** Each sheet that a template names is a part of its own. */
    private List<Receipt> readAll(List<Seen> seen, List<String> leftOut) {
        if (seen.isEmpty()) {
            ReceiptDraft empty = leftOut.isEmpty()
                    ? draft(null).problem(Code.F_EMPTY)
                    : draft(null).problem(Code.F_SHEET_AMBIGUOUS, String.join(", ", leftOut));
            return List.of(empty.receipt(plan.limits()));
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Seen table : seen) {
            ReceiptDraft draft = draft(table.sheet().name(), table.template());
            if (receipts.isEmpty()) {
                leftOut.forEach(name -> draft.warning(Code.W_PART_PASSED_OVER, name));
            }
            receipts.add(receipt(draft, table));
        }
        return receipts;
    }

    private static SheetScan scan(Workbook workbook, Workbook.Sheet sheet) throws IOException, SAXException {
        try (InputStream xml = workbook.open(sheet.name())) {
            return SheetScan.of(xml, CELL_BUDGET);
        }
    }

    private List<Receipt> choose(List<Seen> seen) {
        if (seen.isEmpty()) {
            return List.of(draft(null).problem(Code.F_EMPTY).receipt(plan.limits()));
        }
        List<Seen> tables = seen.stream().filter(Seen::isTable).toList();
        if (tables.size() > 1) {
            List<Seen> filled =
                    tables.stream().filter(table -> table.received() > 0).toList();
            tables = filled.isEmpty() ? tables.subList(0, 1) : filled;
        }
        if (tables.size() > 1 || (tables.isEmpty() && seen.size() > 1)) {
            String names = seen.stream().map(one -> one.sheet().name()).collect(Collectors.joining(", "));
            long received = (tables.isEmpty() ? seen : tables)
                    .stream().mapToLong(Seen::received).sum();
            return List.of(draft(null)
                    .problem(Code.F_SHEET_AMBIGUOUS, names)
                    .received(received)
                    .receipt(plan.limits()));
        }
        Seen table = tables.isEmpty() ? seen.get(0) : tables.get(0);
        ReceiptDraft draft = draft(table.sheet().name(), table.template());
        seen.stream()
                .filter(other -> other != table)
                .forEach(other ->
                        draft.warning(Code.W_PART_PASSED_OVER, other.sheet().name()));
        return List.of(receipt(draft, table));
    }

    private Receipt receipt(ReceiptDraft draft, Seen table) {
        SheetScan scan = table.scan();
        if (scan.lastRow() > SPARSE_ROWS && scan.lastRow() / SPARSE_FACTOR > scan.allRows()) {
            draft.problem(Code.F_SPARSE, scan.allRows(), scan.lastRow());
        }
        if (!scan.isOrdered()) {
            draft.problem(Code.F_CORRUPT, "row numbers");
        }
        // Merged cells that touch the head or the data; a title over the whole table is no harm.
        int width = table.head().names().size();
        scan.merged().stream()
                .filter(range -> range.lastRow() >= table.head().line() && range.firstColumn() < width)
                .filter(range -> table.template() == null || isHarmful(range, table))
                .findFirst()
                .ifPresent(range -> draft.problem(Code.F_LAYOUT, range.firstRow()));
        List<String> hidden = new ArrayList<>();
        if (table.sheet().isHidden()) {
            hidden.add("表 / sheet");
        }
        if (scan.hiddenRows() > 0) {
            hidden.add(scan.hiddenRows() + " 行 / rows");
        }
        if (scan.hiddenColumns() > 0) {
            hidden.add("列 / columns");
        }
        if (!hidden.isEmpty()) {
            draft.warning(Code.W_HIDDEN_CELLS, String.join(", ", hidden));
        }
        PartCheck.complete(draft, table.head(), table.match(), table.received(), plan.limits());
        return draft.receipt(plan.limits());
    }

    /** Heads may be merged, lines below the table too, and columns in which a template fills blanks from above. */
    private static boolean isHarmful(CellRange range, Seen table) {
        boolean isInData = range.lastRow() > table.lastHeadRow() && range.lastRow() > range.firstRow();
        boolean isUsed = false;
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            int index = column;
            boolean isFilled = table.match().layout().filled().contains(index);
            boolean isRead = table.match().fieldIndexes().containsValue(index)
                    || table.match().layout().columns().stream().anyMatch(value -> value.index() == index);
            isUsed |= isRead && !isFilled;
        }
        return isInData && isUsed;
    }

    private ReceiptDraft draft(@Nullable String sheet) {
        return draft(sheet, null);
    }

    private ReceiptDraft draft(@Nullable String sheet, @Nullable Template template) {
        return new ReceiptDraft(file, sheet, copy.bytes(), template)
                .copy(copy.sha256(), copy.path().toString())
                .format(FileFormat.XLSX)
                .warnings(submitted.notices());
    }
}
