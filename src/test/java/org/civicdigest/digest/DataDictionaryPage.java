package org.civicdigest.digest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes {@code docs/data-dictionary.md} from {@code tables.yaml} and the heads of the tables as they are written; run {@code main}
 * from the project's folder.
 */
final class DataDictionaryPage {
    static final Path PAGE = Path.of("docs", "data-dictionary.md");

    private DataDictionaryPage() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("data-dictionary");
        Files.writeString(PAGE, text(WrittenTables.heads(folder)));
    }

    /** @param heads the columns of each table, by its name */
    static String text(Map<String, List<String>> heads) throws IOException {
        TableDictionary dictionary = TableDictionary.read();
        StringBuilder page = new StringBuilder();
        page.append("# 数据字典 · Data dictionary\n\n")
                .append("每份公报的 CSV 文件：一行是什么，各列的类型、含义和约束。`datapackage.json` 说的是同一回事，供程序读取。")
                .append("由 `src/main/resources/digest/tables.yaml` 生成；改后运行测试类 `DataDictionaryPage` 的 `main`。\n\n")
                .append(
                        "The CSV files of a digest: what a row is, and of each column its type, meaning and constraints. `datapackage.json`")
                .append(
                        " says the same for programs.\nMade from `src/main/resources/digest/tables.yaml`: after a change run `main` of the test class")
                .append(" `DataDictionaryPage`.\n\n")
                .append("● 每行都有 · never empty. → 另一表的列 · among the cells of another table's column.\n");
        for (Map.Entry<String, List<String>> head : new TreeMap<>(heads).entrySet()) {
            append(page, dictionary, head.getKey(), head.getValue());
        }
        return page.toString();
    }

    private static void append(StringBuilder page, TableDictionary dictionary, String name, List<String> columns) {
        TableDictionary.Table table = dictionary.table(name);
        page.append("\n## ").append(name).append(".csv\n\n");
        page.append(table.title().zh()).append(" · ").append(table.title().en()).append("\n\n");
        page.append("- 一行一个 · one row per: ")
                .append(table.per().zh())
                .append(" · ")
                .append(table.per().en())
                .append("\n");
        if (!table.key().isEmpty()) {
            page.append("- 键 · key: ").append(code(table.key())).append("\n");
        }
        for (TableDictionary.Reference reference : table.references()) {
            page.append("- ")
                    .append(code(reference.columns()))
                    .append(" → [")
                    .append(reference.table())
                    .append(".csv](#")
                    .append(reference.table())
                    .append("csv)\n");
        }
        page.append("\n| | | 中文 | English | |\n|---|---|---|---|---|\n");
        for (String each : columns) {
            TableDictionary.Column column = dictionary.column(name, each);
            page.append("| `")
                    .append(each)
                    .append("` ")
                    .append(column.isRequired() ? "●" : "")
                    .append(" | ")
                    .append(column.type())
                    .append(" | ")
                    .append(column.title().zh())
                    .append(column.about().map(about -> "。" + about.zh()).orElse(""))
                    .append(" | ")
                    .append(column.title().en())
                    .append(column.about().map(about -> ". " + about.en()).orElse(""))
                    .append(" | ")
                    .append(constraints(column))
                    .append(" |\n");
        }
    }

    private static String constraints(TableDictionary.Column column) {
        List<String> words = new ArrayList<>();
        column.references()
                .ifPresent(reference -> words.add("→ [" + reference.table() + "](#" + reference.table() + "csv)"));
        if (column.minimum().isPresent() || column.maximum().isPresent()) {
            words.add(column.minimum().map(String::valueOf).orElse("")
                    + "…"
                    + column.maximum().map(String::valueOf).orElse(""));
        }
        column.pattern().ifPresent(pattern -> words.add("`" + pattern.replace("|", "\\|") + "`"));
        for (TableDictionary.Coded coded : column.codes()) {
            words.add("`" + coded.code() + "` " + coded.meaning().zh() + " · "
                    + coded.meaning().en());
        }
        return String.join("<br>", words);
    }

    private static String code(List<String> columns) {
        return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }
}
