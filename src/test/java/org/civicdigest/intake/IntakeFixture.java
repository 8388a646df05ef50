package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Template;
import org.civicdigest.model.Text;
import org.civicdigest.model.Unit;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;

/** Takes in files made in memory; of every file that is not refused, the reader must yield what the scanner counted. */
final class IntakeFixture {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final String HEAD = "activity_id,area_code,programme,held_on,title,expected,attended\n";
    static final String CHINESE_HEAD = "活动编号,单位代码,项目,活动日期,主题,应到人数,实到人数\n";
    static final String ROW = "a1,D01,study,2025-03-05,读书会,30,28\n";
    static final String ATTENDANCE_HEAD = "activity_id,person_id,status,hours\n";

    private final Path folder;
    private final IntakePlan plan;

    IntakeFixture(Path folder, Template... templates) {
        this.folder = folder;
        Measure kits = new Measure(
                "kits",
                new Text("发放物资", "Kits"),
                Unit.ITEMS,
                Measure.Source.ACTIVITIES,
                null,
                "kits_given",
                List.of("发放件数"),
                new BigDecimal("1000"));
        this.plan = new IntakePlan(
                List.of(templates),
                List.of(kits),
                Map.of("title", List.of("活动简述")),
                Set.of("D01", "D02", "D0201", "0012"),
                Limits.of(8L << 30));
    }

    IntakePlan plan() {
        return plan;
    }

    Path staging() {
        return folder.resolve("staging");
    }

    Receipt receive(String name, String text) {
        return receive(name, text, StandardCharsets.UTF_8);
    }

    Receipt receive(String name, String text, Charset charset) {
        return receive(name, text.getBytes(charset));
    }

    Receipt receive(String name, byte[] content) {
        try {
            Path path = folder.resolve("submissions").resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return receive(new SubmittedFile(name, path.toString(), content.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The receipt of a file that has one part. */
    Receipt receive(SubmittedFile submitted) {
        List<Receipt> parts = receiveParts(submitted);
        assertThat(parts).as("parts of " + submitted.file()).hasSize(1);
        return parts.get(0);
    }

    List<Receipt> receiveParts(SubmittedFile submitted) {
        List<Receipt> parts = new FileReceiver(plan).receive(submitted, staging());
        parts.stream().filter(receipt -> !receipt.isRefused()).forEach(this::compareCounts);
        return parts;
    }

    private void compareCounts(Receipt receipt) {
        List<ReceivedRow> rows = rows(receipt);
        assertThat(rows).as("rows read, against rows counted on the bytes").hasSize((int) receipt.received());
        TextEncoding encoding = receipt.encoding();
        if (!rows.isEmpty() && encoding != null && receipt.format() == FileFormat.CSV) {
            try {
                RecordCount count = RecordCounter.count(
                        Path.of(String.valueOf(receipt.stagedPath())),
                        encoding,
                        receipt.delimiter(),
                        (int) receipt.headLine() - 1,
                        plan.limits());
                assertThat(rows.get(rows.size() - 1).row())
                        .as("line of the last row")
                        .isEqualTo(count.lastLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<ReceivedRow> rows(Receipt receipt) {
        List<ReceivedRow> rows = new ArrayList<>();
        Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.sample());
        String staged = receipt.stagedPath();
        try (RowReader reader = RowReader.open(receipt, Path.of(staged == null ? "" : staged), pseudonymiser)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    List<ReceivedRow> rows(String name, String text) {
        return rows(receive(name, text));
    }

    static List<Code> codes(Receipt receipt) {
        return receipt.notices().stream().map(Notice::code).toList();
    }

    /** The codes of all rows, problems and warnings, with the row that each is about: {@code "3 R_FIELD_COUNT"}. */
    static List<String> findings(List<ReceivedRow> rows) {
        List<String> findings = new ArrayList<>();
        for (ReceivedRow row : rows) {
            if (row.problem() != null) {
                findings.add(row.problem().row() + " " + row.problem().code());
            }
            row.warnings().forEach(warning -> findings.add(warning.row() + " " + warning.code()));
        }
        return findings;
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
