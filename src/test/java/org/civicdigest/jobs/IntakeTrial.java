package org.civicdigest.jobs;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.civicdigest.catalogue.WorkspaceCompiler;
import org.civicdigest.intake.FileReceiver;
import org.civicdigest.intake.IntakePlan;
import org.civicdigest.intake.PseudonymKey;
import org.civicdigest.intake.Pseudonymiser;
import org.civicdigest.intake.Receipt;
import org.civicdigest.intake.ReceivedRow;
import org.civicdigest.intake.RowReader;
import org.civicdigest.intake.SubmittedFile;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.civicdigest.notice.Disposition;
import org.civicdigest.screening.FileContext;
import org.civicdigest.screening.FileScreener;
import org.civicdigest.screening.RegisterRow;
import org.civicdigest.screening.RowScreener;
import org.civicdigest.screening.ScreenedRow;
import org.civicdigest.screening.ScreeningContext;

/** Takes files through the templates of a workspace, without Spark: received, read, screened. */
final class IntakeTrial {
    private final Workspace workspace;
    private final Path folder;

    /** Everything that came of a file. */
    static final class Result {
        final List<Receipt> receipts = new ArrayList<>();
        final List<RegisterRow> rows = new ArrayList<>();
        final TreeMap<String, Integer> codes = new TreeMap<>();
        int received;
        int accepted;
        int quarantined;
        int ignored;

        BigDecimal sum(String measure) {
            BigDecimal sum = BigDecimal.ZERO;
            for (RegisterRow row : rows) {
                if (row instanceof RegisterRow.ActivityRow activity) {
                    sum = sum.add(
                            activity.measures().containsKey(measure)
                                    ? activity.measures().get(measure).low()
                                    : BigDecimal.ZERO);
                } else if (row instanceof RegisterRow.ReturnRow stated
                        && stated.measure().equals(measure)) {
                    sum = sum.add(stated.low());
                }
            }
            return sum;
        }

        /** Returns as {@code area period measure = value}. */
        List<String> returns() {
            return rows.stream()
                    .filter(RegisterRow.ReturnRow.class::isInstance)
                    .map(RegisterRow.ReturnRow.class::cast)
                    .map(row -> row.areaCode() + " " + row.period() + " " + row.measure() + " = "
                            + row.low().toPlainString())
                    .toList();
        }
    }

    IntakeTrial(Path workspace, Path folder) {
        this.workspace = WorkspaceCompiler.compile(workspace).workspace();
        this.folder = folder;
    }

    Workspace workspace() {
        return workspace;
    }

    Result take(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return take(path, name);
    }

    Result take(Path path, String name) throws IOException {
        Result result = new Result();
        FileReceiver receiver = new FileReceiver(IntakePlan.of(workspace));
        RowScreener screener = new RowScreener(workspace, ScreeningContext.asOf(null));
        SubmittedFile submitted = new SubmittedFile(name, path.toString(), Files.size(path));
        for (Receipt receipt : receiver.receive(submitted, folder.resolve("staging"))) {
            result.receipts.add(receipt);
            result.received += (int) receipt.received();
            receipt.notices().forEach(notice -> result.codes.merge(notice.code().name(), 1, Integer::sum));
            if (!receipt.isRefused() && receipt.stagedPath() != null) {
                read(receipt, Path.of(receipt.stagedPath()), screener, result);
            }
        }
        return result;
    }

    private void read(Receipt receipt, Path staged, RowScreener screener, Result result) {
        Template template = workspace.templates().stream()
                .filter(each -> each.name().equals(receipt.template()))
                .findFirst()
                .orElse(null);
        FileScreener file = screener.forFile(new FileContext(
                receipt.file(),
                java.util.Objects.requireNonNull(receipt.register()),
                template,
                receipt.fieldIndexes(),
                receipt.head(),
                receipt.period(),
                receipt.layout(),
                null));
        try (RowReader reader = RowReader.open(receipt, staged, new Pseudonymiser(PseudonymKey.sample()))) {
            while (reader.hasNext()) {
                ReceivedRow row = reader.next();
                if (row.problem() != null) {
                    result.codes.merge(row.problem().code().name(), 1, Integer::sum);
                    boolean isIgnored = row.problem().code().disposition() == Disposition.IGNORED;
                    result.ignored += isIgnored ? 1 : 0;
                    result.quarantined += isIgnored ? 0 : 1;
                    continue;
                }
                ScreenedRow screened = file.screen(row.row(), row.cells());
                if (screened instanceof ScreenedRow.Accepted accepted) {
                    result.accepted++;
                    result.rows.addAll(accepted.rows());
                } else if (screened instanceof ScreenedRow.Refused refused) {
                    result.quarantined++;
                    result.codes.merge(refused.notice().code().name(), 1, Integer::sum);
                }
            }
        }
    }
}
