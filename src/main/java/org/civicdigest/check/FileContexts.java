package org.civicdigest.check;

import org.civicdigest.intake.Receipt;
import org.civicdigest.model.Template;
import org.civicdigest.model.Workspace;
import org.civicdigest.screening.FileContext;
import org.jspecify.annotations.Nullable;

/** What screening must know of a received file. */
public final class FileContexts {
    private FileContexts() {}

    /** The context of a file that is not refused. */
    public static FileContext of(Receipt receipt, Workspace workspace) {
        if (receipt.register() == null) {
            throw new IllegalStateException("a file that is screened has a register");
        }
        return new FileContext(
                receipt.file(),
                receipt.register(),
                template(receipt.template(), workspace),
                receipt.fieldIndexes(),
                receipt.head(),
                receipt.period(),
                receipt.layout(),
                receipt.statedRevision());
    }

    private static @Nullable Template template(@Nullable String name, Workspace workspace) {
        return name == null
                ? null
                : workspace.templates().stream()
                        .filter(template -> template.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
