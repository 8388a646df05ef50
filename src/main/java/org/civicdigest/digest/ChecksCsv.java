package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.civicdigest.model.Check;
import org.civicdigest.model.CheckWords;
import org.civicdigest.model.Disagreement;
import org.civicdigest.model.Disagreement.Operand;
import org.civicdigest.model.Disagreement.Place;
import org.civicdigest.model.Language;
import org.civicdigest.model.Stated;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code checks.csv}: one row per place of a number that a failed check reads, the rows of one failure under one
 * number.
 *
 * <p>Attendances that were hardly counted have a row each as well, and a person on two lists at one time has one for
 * either list, under the names of their codes.
 */
final class ChecksCsv {
    static final String FILE = "checks.csv";

    private static final String[] HEAD = {
        "finding",
        "check",
        "name",
        "kind",
        "severity",
        "area_code",
        "area_name",
        "programme",
        "period",
        "left_low",
        "left_high",
        "relation",
        "right_low",
        "right_high",
        "side",
        "measure",
        "of_area",
        "of_period",
        "low",
        "high",
        "file",
        "sheet",
        "row",
        "column",
        "message"
    };

    private final DigestContent content;
    private final EditionFacts facts;
    private final Language language;
    private final CsvTable table;
    private int finding;

    private ChecksCsv(DigestContent content, EditionFacts facts, CsvTable table) {
        this.content = content;
        this.facts = facts;
        this.language = content.edition().languages().get(0);
        this.table = table;
    }

    static void write(DigestContent content, EditionFacts facts, Path folder) throws IOException {
        try (CsvTable table = CsvTable.create(folder.resolve(FILE), HEAD)) {
            new ChecksCsv(content, facts, table).write();
        }
    }

    private void write() {
        List<CheckWords> words = content.edition().languages().stream()
                .map(each -> CheckWords.of(facts.workspace(), each))
                .toList();
        for (Disagreement found : content.disagreements()) {
            finding++;
            String message = words.stream().map(each -> each.statement(found)).collect(Collectors.joining(" / "));
            found.left().forEach(operand -> places(found, "left", operand, message));
            found.right().forEach(operand -> places(found, "right", operand, message));
        }
        for (Notice notice : NoticesCsv.sorted(content.notices())) {
            if (notice.code() == Code.W_HEAPING) {
                finding++;
                heaping(notice);
            }
        }
        for (Notice notice : TwoPlacesNotices.of(content)) {
            finding++;
            Long row = notice.row();
            twoPlaces(notice, "left", new Place(notice.file(), notice.sheet(), row == null ? 0 : row, notice.column()));
            twoPlaces(notice, "right", TwoPlacesNotices.other(notice));
        }
    }

    private void twoPlaces(Notice notice, String side, Place place) {
        String area = TwoPlacesNotices.area(notice);
        table.row(
                Integer.toString(finding),
                notice.code().name(),
                "",
                "",
                Check.Severity.QUERY.code(),
                CsvTable.text(area),
                CsvTable.text(content.edition().nameOf(area, language)),
                "",
                TwoPlacesNotices.when(notice),
                "",
                "",
                "",
                "",
                "",
                side,
                "",
                "",
                "",
                "",
                "",
                CsvTable.text(place.file()),
                CsvTable.text(place.sheet()),
                place.row() == 0 ? "" : Long.toString(place.row()),
                CsvTable.text(place.column()),
                CsvTable.text(content.edition().languages().stream()
                        .map(notice::message)
                        .collect(Collectors.joining(" / "))));
    }

    private void places(Disagreement found, String side, Operand operand, String message) {
        for (Place place : operand.places()) {
            row(found, side, operand, place, message);
        }
    }

    private void row(Disagreement found, String side, Operand operand, Place place, String message) {
        Check check = found.check();
        boolean compares = check.rule() instanceof Check.ComparingRule;
        boolean shows = !found.hidesNumbers();
        table.row(
                Integer.toString(finding),
                check.code(),
                CsvTable.text(check.name().in(language)),
                check.kind().code(),
                check.severity().code(),
                CsvTable.text(found.area()),
                CsvTable.text(content.edition().nameOf(found.area(), language)),
                found.programme() == null ? "" : found.programme(),
                found.period().toString(),
                shows && compares ? Stated.text(found.leftSum().low()) : "",
                shows && compares ? Stated.text(found.leftSum().high()) : "",
                check.rule() instanceof Check.ComparingRule rule
                        ? rule.comparison().relation().word()
                        : "",
                shows && compares ? Stated.text(found.rightSum().low()) : "",
                shows && compares ? Stated.text(found.rightSum().high()) : "",
                side,
                operand.measure(),
                CsvTable.text(operand.area()),
                operand.period().toString(),
                shows ? Stated.text(operand.value().low()) : "",
                shows ? Stated.text(operand.value().high()) : "",
                CsvTable.text(place.file()),
                CsvTable.text(place.sheet()),
                place.row() == 0 ? "" : Long.toString(place.row()),
                CsvTable.text(place.column()),
                CsvTable.text(message));
    }

    private void heaping(Notice notice) {
        @Nullable Long row = notice.row();
        String area = notice.arguments().get(2);
        table.row(
                Integer.toString(finding),
                notice.code().name(),
                "",
                "",
                Check.Severity.QUERY.code(),
                CsvTable.text(area),
                area.isEmpty() ? "" : CsvTable.text(content.edition().nameOf(area, language)),
                notice.arguments().get(3),
                "",
                "",
                "",
                "",
                "",
                "",
                "left",
                "attended",
                CsvTable.text(area),
                "",
                "",
                "",
                CsvTable.text(notice.file()),
                CsvTable.text(notice.sheet()),
                row == null ? "" : row.toString(),
                CsvTable.text(notice.column()),
                CsvTable.text(content.edition().languages().stream()
                        .map(notice::message)
                        .collect(Collectors.joining(" / "))));
    }
}
