package org.civicdigest.suggest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.civicdigest.model.Template.Expected;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/** Writes a draft as the file of a template, its remarks as comments. */
public final class DraftYaml {
    private static final int WIDTH = 200;

    private final TemplateDraft draft;
    private final List<NodeTuple> keys = new ArrayList<>();

    private DraftYaml(TemplateDraft draft) {
        this.draft = draft;
    }

    /** The text of the file. */
    public static String of(TemplateDraft draft) {
        return new DraftYaml(draft).write();
    }

    private String write() {
        add("files", words(draft.files()));
        if (!draft.sheets().isEmpty()) {
            add("sheets", words(draft.sheets()));
        }
        add("register", text(draft.register().code()));
        if (draft.headRows() > 1) {
            add(
                    "head_rows",
                    new ScalarNode(Tag.INT, Integer.toString(draft.headRows()), null, null, ScalarStyle.PLAIN));
        }
        addMap("columns", draft.columns(), FlowStyle.BLOCK);
        addMap("unpivot", draft.unpivot(), FlowStyle.BLOCK);
        if (!draft.patterns().isEmpty()) {
            List<Node> patterns = new ArrayList<>();
            draft.patterns()
                    .forEach((pattern, measure) ->
                            patterns.add(map(FlowStyle.FLOW, "pattern", quoted(pattern), "measure", text(measure))));
            add("unpivot_by_pattern", new SequenceNode(Tag.SEQ, patterns, FlowStyle.BLOCK));
        }
        addPlaces();
        if (!draft.sameAbove().isEmpty()) {
            List<NodeTuple> blanks = new ArrayList<>();
            draft.sameAbove().forEach(field -> blanks.add(new NodeTuple(text(field), text("same_above"))));
            add("blanks", new MappingNode(Tag.MAP, blanks, FlowStyle.FLOW));
        }
        if (!draft.factors().isEmpty()) {
            List<NodeTuple> factors = new ArrayList<>();
            draft.factors().forEach((unit, factor) -> factors.add(new NodeTuple(text(unit), number(factor))));
            add("units", new MappingNode(Tag.MAP, factors, FlowStyle.FLOW));
        }
        if (!draft.missing().isEmpty()) {
            add("missing", words(draft.missing()));
            remarkBefore("这些格子表示缺失；若表示 0，请移到 zero · these cells mean missing; move to zero what means 0");
        }
        draft.remarks().forEach(this::remarkBefore);
        if (!draft.expected().isEmpty()) {
            add("examples", new SequenceNode(Tag.SEQ, List.of(example()), FlowStyle.BLOCK));
        }
        MappingNode all = new MappingNode(Tag.MAP, keys, FlowStyle.BLOCK);
        List<CommentLine> about = new ArrayList<>();
        draft.about().forEach(line -> about.add(comment(line)));
        Node first = keys.get(0).getKeyNode();
        List<CommentLine> before = first.getBlockComments();
        if (before != null) {
            about.addAll(before);
        }
        first.setBlockComments(about);
        return emit(all);
    }

    private void addPlaces() {
        if (draft.from().isEmpty()) {
            return;
        }
        List<NodeTuple> from = new ArrayList<>();
        draft.from().forEach((field, source) -> {
            Node place = source.place().equals("cell")
                    ? map(FlowStyle.FLOW, "cell", text(source.cell()), "pattern", quoted(source.pattern()))
                    : map(FlowStyle.FLOW, source.place(), quoted(source.pattern()));
            from.add(new NodeTuple(text(field), new SequenceNode(Tag.SEQ, List.of(place), FlowStyle.FLOW)));
        });
        add("from", new MappingNode(Tag.MAP, from, FlowStyle.BLOCK));
    }

    private Node example() {
        List<NodeTuple> example = new ArrayList<>();
        example.add(new NodeTuple(text("file"), text(draft.exampleFile())));
        if (!draft.exampleSheet().isEmpty()) {
            example.add(new NodeTuple(text("sheet"), text(draft.exampleSheet())));
        }
        List<Node> rows = new ArrayList<>();
        draft.exampleRows().forEach(row -> rows.add(words(row)));
        example.add(new NodeTuple(text("rows"), new SequenceNode(Tag.SEQ, rows, FlowStyle.BLOCK)));
        List<Node> expected = new ArrayList<>();
        draft.expected().forEach(each -> expected.add(expected(each)));
        example.add(new NodeTuple(text("expect"), new SequenceNode(Tag.SEQ, expected, FlowStyle.BLOCK)));
        return new MappingNode(Tag.MAP, example, FlowStyle.BLOCK);
    }

    private static Node expected(Expected expected) {
        if (!expected.code().isEmpty()) {
            return map(FlowStyle.FLOW, "code", text(expected.code()));
        }
        List<NodeTuple> keys = new ArrayList<>();
        if (!expected.area().isEmpty()) {
            keys.add(new NodeTuple(text("area"), text(expected.area())));
        }
        if (!expected.period().isEmpty()) {
            keys.add(new NodeTuple(text("period"), text(expected.period())));
        }
        List<NodeTuple> values = new ArrayList<>();
        expected.values().forEach((measure, value) -> values.add(new NodeTuple(text(measure), number(value))));
        keys.add(new NodeTuple(text("values"), new MappingNode(Tag.MAP, values, FlowStyle.FLOW)));
        return new MappingNode(Tag.MAP, keys, FlowStyle.FLOW);
    }

    private void add(String key, Node value) {
        keys.add(new NodeTuple(text(key), value));
    }

    private void addMap(String key, Map<String, String> map, FlowStyle style) {
        if (!map.isEmpty()) {
            List<NodeTuple> tuples = new ArrayList<>();
            map.forEach((name, value) -> tuples.add(new NodeTuple(text(name), text(value))));
            add(key, new MappingNode(Tag.MAP, tuples, style));
        }
    }

    /** A remark above the key that was added last. */
    private void remarkBefore(String remark) {
        Node key = keys.get(keys.size() - 1).getKeyNode();
        List<CommentLine> lines = new ArrayList<>();
        if (key.getBlockComments() != null) {
            lines.addAll(key.getBlockComments());
        }
        lines.add(comment(remark));
        key.setBlockComments(lines);
    }

    private static CommentLine comment(String line) {
        return new CommentLine(null, null, " " + line.replaceAll("\\R", " "), CommentType.BLOCK);
    }

    private static Node map(FlowStyle style, Object... keysAndValues) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            tuples.add(new NodeTuple(text((String) keysAndValues[index]), (Node) keysAndValues[index + 1]));
        }
        return new MappingNode(Tag.MAP, tuples, style);
    }

    private static Node words(List<String> words) {
        List<Node> nodes = new ArrayList<>();
        words.forEach(word -> nodes.add(text(word)));
        return new SequenceNode(Tag.SEQ, nodes, FlowStyle.FLOW);
    }

    /** Plain where a reader of YAML takes it for text, else quoted. */
    private static Node text(String text) {
        Tag plain = new Resolver().resolve(NodeId.scalar, text, true);
        ScalarStyle style = plain.equals(Tag.STR) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        return new ScalarNode(Tag.STR, text, null, null, style);
    }

    private static Node quoted(String text) {
        return new ScalarNode(Tag.STR, text, null, null, ScalarStyle.SINGLE_QUOTED);
    }

    private static Node number(BigDecimal number) {
        return new ScalarNode(
                number.scale() > 0 ? Tag.FLOAT : Tag.INT, number.toPlainString(), null, null, ScalarStyle.PLAIN);
    }

    private static String emit(Node node) {
        DumperOptions options = new DumperOptions();
        options.setProcessComments(true);
        options.setAllowUnicode(true);
        options.setWidth(WIDTH);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter out = new StringWriter();
        Serializer serializer = new Serializer(new Emitter(out, options), new Resolver(), options, null);
        try {
            serializer.open();
            serializer.serialize(node);
            serializer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("text cannot be written to memory", e);
        }
        return out.toString();
    }
}
