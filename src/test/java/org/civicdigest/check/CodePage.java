package org.civicdigest.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicdigest.model.Language;
import org.civicdigest.notice.Code;

/** Makes {@code docs/codes.md} from the codes and their examples; run {@code main} from the project's folder. */
final class CodePage {
    static final Path PAGE = Path.of("docs", "codes.md");

    private CodePage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, text());
    }

    static String text() throws IOException {
        CodeExamples examples = CodeExamples.read();
        StringBuilder page = new StringBuilder();
        page.append("# 通知代码 · Codes of notices\n\n")
                .append("由 `Code` 和 `src/main/resources/notice/examples.yaml` 生成；改后运行测试类 `CodePage` 的 `main`。")
                .append("`{0}`、`{1}` 是具体内容。⏎ 表示换行。\n\n")
                .append(
                        "Made from `Code` and `src/main/resources/notice/examples.yaml`: after a change run `main` of the test class ")
                .append("`CodePage`.\n`{0}`, `{1}` stand for what a notice names; ⏎ is the end of a line.\n");
        for (String prefix : List.of("F", "R", "D", "S", "I", "W")) {
            page.append("\n## ").append(heading(prefix)).append("\n\n");
            for (Code code : Code.values()) {
                if (code.name().startsWith(prefix + "_")) {
                    append(page, code, examples);
                }
            }
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Code code, CodeExamples examples) {
        page.append("### ").append(code).append("\n\n");
        page.append("`").append(code.severity().code()).append("`\n\n");
        page.append("- ").append(code.message(Language.ZH, List.of())).append("\n");
        page.append("- ").append(code.message(Language.EN, List.of())).append("\n\n");
        page.append("| | 中文 | English |\n|---|---|---|\n");
        appendExample(page, "✗", code, "bad", examples);
        appendExample(page, "✓", code, "good", examples);
        page.append("\n");
    }

    private static void appendExample(StringBuilder page, String mark, Code code, String side, CodeExamples examples) {
        page.append("| ")
                .append(mark)
                .append(" | ")
                .append(examples.shown(code, side, "zh"))
                .append(" | ")
                .append(examples.shown(code, side, "en"))
                .append(" |\n");
    }

    private static String heading(String prefix) {
        return switch (prefix) {
            case "F" -> "F 整份文件退回 · the whole file is refused; all of its rows count as quarantined";
            case "R" -> "R 该行退回 · the row is quarantined";
            case "D" -> "D 重复，不再计 · a duplicate, not counted again";
            case "S" -> "S 被另一版本取代，存档不计 · superseded by another version, kept but not counted";
            case "I" -> "I 不是数据，忽略 · no data, ignored";
            default -> "W 照常计入，请留意 · counted, with something to look at";
        };
    }
}
