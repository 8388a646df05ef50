package org.civicdigest.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicdigest.model.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML file as a tree whose nodes know their lines; nothing of it becomes a Java object by itself.
 *
 * <p>A collection that is referred to by an alias is refused: no file of a workspace needs one, and a few nested
 * aliases would unfold to more items than any memory holds.
 */
final class YamlFile {
    static final int LARGEST_BYTES = 4 << 20;
    private static final int DEEPEST = 20;

    private YamlFile() {}

    /** The mapping at the top of the file; empty when it cannot be read, which is then reported. */
    static Optional<YamlObject> read(Path file, FileProblems problems) {
        try {
            long bytes = Files.size(file);
            if (bytes > LARGEST_BYTES) {
                problems.error(
                        null,
                        "",
                        new Text(bytes + " 字节", bytes + " bytes"),
                        new Text("至多 " + LARGEST_BYTES + " 字节", "at most " + LARGEST_BYTES));
                return Optional.empty();
            }
            String text;
            try (Reader reader = TextFile.open(file)) {
                StringBuilder all = new StringBuilder();
                char[] some = new char[8192];
                for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                    all.append(some, 0, read);
                }
                text = all.toString();
            }
            return compose(text, problems);
        } catch (IOException failure) {
            TextFile.report(failure, file, problems);
            return Optional.empty();
        }
    }

    private static Optional<YamlObject> compose(String text, FileProblems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST_BYTES);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            Integer line = broken.getProblemMark() == null
                    ? null
                    : broken.getProblemMark().getLine() + 1;
            reportSyntax(line, broken.getProblem(), problems);
            return Optional.empty();
        } catch (ReaderException broken) {
            long line = text.codePoints()
                            .limit(broken.getPosition())
                            .filter(point -> point == '\n')
                            .count()
                    + 1;
            String character = String.format(Locale.ROOT, "U+%04X", broken.getCodePoint());
            reportSyntax((int) line, "control character " + character, problems);
            return Optional.empty();
        } catch (YAMLException broken) {
            reportSyntax(null, String.valueOf(broken.getMessage()), problems);
            return Optional.empty();
        }
        if (root == null) {
            problems.error(
                    null,
                    "",
                    new Text("空文件", "an empty file"),
                    new Text("按格式填写的内容", "content as the format describes"));
            return Optional.empty();
        }
        if (!hasSharedCollections(root, problems)) {
            return YamlObject.of(root, "", problems);
        }
        return Optional.empty();
    }

    private static void reportSyntax(@Nullable Integer line, String reason, FileProblems problems) {
        String shown = Words.quoted(reason).en();
        problems.error(
                line,
                "",
                new Text("YAML 语法错误 " + shown, "a fault in the YAML, " + shown),
                new Text(
                        "合法的 YAML（请检查本行及上一行的缩进、冒号和引号）",
                        "valid YAML (check indentation, colons and quotation marks of this line and the one before)"));
    }

    private static boolean hasSharedCollections(Node root, FileProblems problems) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        visit(root, seen, shared);
        for (Node node : shared) {
            problems.error(
                    node.getStartMark().getLine() + 1,
                    "",
                    new Text("被别名（*）重复引用的列表或对象", "a list or mapping that an alias (*) repeats"),
                    new Text("写全每一处", "each place written out"));
        }
        return !shared.isEmpty();
    }

    /** Goes no deeper than the limit that the composer has enforced, and into no node twice. */
    private static void visit(Node node, Set<Node> seen, Set<Node> shared) {
        if (!(node instanceof CollectionNode<?>)) {
            return;
        }
        if (!seen.add(node)) {
            shared.add(node);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                visit(entry.getKeyNode(), seen, shared);
                visit(entry.getValueNode(), seen, shared);
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> visit(item, seen, shared));
        }
    }
}
