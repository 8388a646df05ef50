package org.civicdigest.digest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scores that a digest published, of its index and of its sheets, read back from its folder.
 *
 * @param index the rows of index_scores.csv
 * @param totals the rows of scores.csv
 * @param ledger the rows of lost_points.csv
 */
public record PublishedScores(List<NamedCsvRecord> index, List<NamedCsvRecord> totals, List<NamedCsvRecord> ledger) {
    public PublishedScores {
        index = List.copyOf(index);
        totals = List.copyOf(totals);
        ledger = List.copyOf(ledger);
    }

    /** Without what the digest did not publish. */
    public static PublishedScores read(Path folder) throws IOException {
        return new PublishedScores(
                rows(folder.resolve(IndexScoresCsv.FILE)),
                rows(folder.resolve(ScoresCsv.FILE)),
                rows(folder.resolve(LostPointsCsv.FILE)));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        return Files.exists(file) ? PublishedEdition.rows(file) : List.of();
    }

    /** All parts of an area's index, the whole first; empty where there is none. */
    public List<NamedCsvRecord> listIndex(String code, String area, String year) {
        return index.stream()
                .filter(row -> row.getField("index").equals(code)
                        && row.getField("area_code").equals(area)
                        && row.getField("year").equals(year))
                .toList();
    }

    public Optional<NamedCsvRecord> findTotal(String sheet, String area, String period) {
        return totals.stream()
                .filter(row -> isOf(row, sheet, area) && row.getField("period").equals(period))
                .findFirst();
    }

    /** The scores of an area over a year, in the order of periods. */
    public List<NamedCsvRecord> listTotals(String sheet, String area) {
        return totals.stream().filter(row -> isOf(row, sheet, area)).toList();
    }

    public List<NamedCsvRecord> listLedger(String sheet, String area, String period) {
        return ledger.stream()
                .filter(row -> isOf(row, sheet, area) && row.getField("period").equals(period))
                .toList();
    }

    private static boolean isOf(NamedCsvRecord row, String sheet, String area) {
        return row.getField("sheet").equals(sheet) && row.getField("area_code").equals(area);
    }

    /** The codes of the index and of all sheets. */
    public List<String> codes() {
        List<String> codes = new ArrayList<>();
        index.forEach(row -> codes.add(row.getField("index")));
        totals.forEach(row -> codes.add(row.getField("sheet")));
        return codes.stream().distinct().sorted().toList();
    }
}
