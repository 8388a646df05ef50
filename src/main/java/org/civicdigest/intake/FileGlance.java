package org.civicdigest.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Register;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the first rows of every part of a file whose form is not known.
 *
 * <p>The file passes the same gate as any other: size, type, encoding and danger are judged by {@link FileReceiver}.
 */
public final class FileGlance {
    /** What is wrong with a file for no other reason than that no template describes it. */
    private static final Set<Code> OF_UNKNOWN_FORM =
            EnumSet.of(Code.F_LAYOUT, Code.F_HEADER_MISSING, Code.F_HEADER_DUPLICATE);

    private static final int MOST_ROWS = 40;
    private static final int FIRST_LINES = 20;

    private FileGlance() {}

    /** One glance a part, in the order of the file. */
    public static List<PartGlance> of(IntakePlan plan, SubmittedFile submitted, Path staging) {
        AnyHead heads = new AnyHead(new RegisterHead(plan));
        List<PartGlance> glances = new ArrayList<>();
        for (Receipt receipt : new FileReceiver(plan, heads).receive(submitted, staging)) {
            TableTop top = heads.tops.getOrDefault(
                    receipt.sheet() == null ? receipt.file() : receipt.sheet(), new TableTop(List.of(), List.of()));
            List<PartGlance.Line> lines = new ArrayList<>();
            top.lines().forEach(line -> lines.add(new PartGlance.Line(line.row(), line.cells())));
            if (receipt.refusal() == null && lines.stream().allMatch(line -> line.row() == 0)) {
                lines.addAll(rows(receipt));
            }
            glances.add(new PartGlance(receipt.file(), receipt.sheet(), lines, top.merged(), refusal(receipt)));
        }
        return glances;
    }

    private static @Nullable Notice refusal(Receipt receipt) {
        return receipt.notices().stream()
                .filter(notice -> notice.code() == receipt.refusal() && !OF_UNKNOWN_FORM.contains(notice.code()))
                .findFirst()
                .orElse(null);
    }

    /** Of a format that names its columns itself no rows stand beside the names. */
    private static List<PartGlance.Line> rows(Receipt receipt) {
        List<PartGlance.Line> lines = new ArrayList<>();
        if (receipt.stagedPath() == null) {
            throw new IllegalStateException("a file that is not refused has a copy");
        }
        try (RowReader reader =
                RowReader.open(receipt, Path.of(receipt.stagedPath()), new Pseudonymiser(PseudonymKey.sample()))) {
            while (reader.hasNext() && lines.size() < MOST_ROWS) {
                ReceivedRow row = reader.next();
                lines.add(new PartGlance.Line(row.row(), row.cells()));
            }
        }
        return lines;
    }

    /** Takes every part for a table with a head somewhere, and remembers its first rows. */
    private static final class AnyHead implements HeadChoice {
        private final RegisterHead registers;
        private final Map<String, TableTop> tops = new HashMap<>();
        private final Map<String, Integer> widths = new HashMap<>();

        AnyHead(RegisterHead registers) {
            this.registers = registers;
        }

        @Override
        public PartHead choose(SubmittedFile submitted) {
            return part(submitted.file());
        }

        @Override
        public Optional<PartHead> choose(SubmittedFile submitted, String file, String sheet) {
            return Optional.of(part(sheet));
        }

        @Override
        public boolean nameSheets(SubmittedFile submitted) {
            return true;
        }

        /** The widest of the first records is likely to be cut as the file means it, whatever stands above it. */
        private PartHead part(String name) {
            return new PartHead(null, this::match, top -> {
                Head widest = Head.NONE;
                for (TableTop.Line line :
                        top.lines().subList(0, Math.min(FIRST_LINES, top.lines().size()))) {
                    if (line.cells().size() > widest.names().size()) {
                        widest = new Head(line.cells(), line.row(), line.row() == 0 ? 0 : 1);
                    }
                }
                if (!tops.containsKey(name) || widest.names().size() > widths.getOrDefault(name, 0)) {
                    tops.put(name, top);
                    widths.put(name, widest.names().size());
                }
                return widest;
            });
        }

        /** Names that are known still tell which encoding is right. */
        private HeadMatch match(String file, List<String> head) {
            HeadMatch known = registers.match(file, head);
            return new HeadMatch(
                    Register.RETURNS,
                    Map.of(),
                    Math.max(1, head.size()),
                    known.foundOutsideAscii(),
                    known.unknownOutsideAscii(),
                    List.of(),
                    List.of());
        }
    }
}
