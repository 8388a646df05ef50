package org.civicdigest.digest;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.civicdigest.model.CompositeIndex;
import org.civicdigest.model.ScoreSheet;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;

/** Says in words what a published score is made of, Chinese and English on one line. */
public final class ScoreExplanation {
    private final Workspace workspace;

    public ScoreExplanation(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * An index: how it is put together, and the dimensions and indicators that it is put together from.
     *
     * @param rows of index_scores.csv, of one area and year, the whole first
     */
    public List<String> ofIndex(CompositeIndex index, List<NamedCsvRecord> rows) {
        List<String> lines = new ArrayList<>();
        NamedCsvRecord whole = rows.get(0);
        lines.add(heading(whole, index.name(), index.code(), whole.getField("year")));
        String score = whole.getField("score");
        lines.add("分数 score: " + (score.isEmpty() ? "—" : score)
                + (whole.getField("rank").isEmpty()
                        ? "，不排名 not ranked: " + whole.getField("reason")
                        : "，位次 rank: " + whole.getField("rank") + " / " + whole.getField("ranked_areas") + "（"
                                + whole.getField("rank_lower") + "–" + whole.getField("rank_upper") + "）"));
        lines.add("口径 definition: " + index.definition().zh());
        lines.add("    " + index.definition().en());
        lines.add("算法 formula: 标准化 normalisation " + word(index.normalisation()) + " → 维度之内 within dimensions "
                + word(index.withinDimensions())
                + (index.isGrouped() ? " → 维度之间 across dimensions " + word(index.acrossDimensions()) : ""));
        for (NamedCsvRecord row : rows.subList(1, rows.size())) {
            boolean isDimension = row.getField("part_kind").equals("dimension");
            String part = row.getField("part");
            String name = isDimension
                    ? index.findDimension(part).map(each -> each.name().zh()).orElse(part)
                    : workspace
                            .findIndicator(part)
                            .map(each -> each.name().zh())
                            .orElse(part);
            lines.add((isDimension ? "维度 dimension: " : "  指标 indicator: ") + name + " (" + part + ")"
                    + (isDimension ? "" : "，值 value " + orNone(row.getField("value")))
                    + "，得分 score " + orNone(row.getField("score")) + "，权重 weight " + orNone(row.getField("weight"))
                    + (row.getField("status").equals("ok") ? "" : "，" + row.getField("status")));
        }
        return lines;
    }

    /**
     * A sheet: the score of its own with every item, and the periods that make up the rest.
     *
     * @param total of scores.csv
     * @param ledger of lost_points.csv, of the same area and period
     * @param within of scores.csv, the periods that the mean is of
     */
    public List<String> ofSheet(
            ScoreSheet sheet, NamedCsvRecord total, List<NamedCsvRecord> ledger, List<NamedCsvRecord> within) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(total, sheet.name(), sheet.code(), total.getField("period")));
        lines.add("分数 score: " + orNone(total.getField("total")));
        String own = total.getField("own_score");
        String mean = total.getField("mean_of_parts");
        lines.add("算法 formula: 本期 own " + orNone(own) + " = 100 × (" + total.getField("assessed_points") + " − "
                + total.getField("lost_points") + ") ÷ " + total.getField("assessed_points")
                + (mean.isEmpty() ? "" : "；所含各期平均 mean of the periods within " + mean));
        for (NamedCsvRecord row : ledger) {
            lines.add("  " + itemName(sheet, row.getField("item")) + " (" + row.getField("item") + ")，"
                    + row.getField("points") + " 分 points，扣 lost " + orNone(row.getField("lost")) + numbers(row)
                    + (row.getField("status").equals("assessed") ? "" : "，" + row.getField("status")));
        }
        for (NamedCsvRecord row : within) {
            lines.add("  " + row.getField("period") + "：分数 score " + orNone(row.getField("total")));
        }
        return lines;
    }

    private static String numbers(NamedCsvRecord row) {
        String value = row.getField("value");
        if (value.isEmpty()) {
            return "";
        }
        String fraction = row.getField("denominator").isEmpty()
                ? ""
                : " = " + row.getField("numerator") + " ÷ " + row.getField("denominator");
        String target = row.getField("target");
        String level = row.getField("level");
        return "，值 value " + value + fraction
                + (target.isEmpty() ? "" : "，目标 target " + target)
                + (level.isEmpty() ? "" : "，等级 level " + level);
    }

    private static String itemName(ScoreSheet sheet, String code) {
        return sheet.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name().zh())
                .orElse(code);
    }

    private static String heading(NamedCsvRecord row, Text name, String code, String period) {
        return row.getField("area_name") + " (" + row.getField("area_code") + ") · " + name.zh() + " (" + code + ") · "
                + period;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static String orNone(String field) {
        return field.isEmpty() ? "—" : field;
    }
}
