package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rewrites what Batik drew to a third of its length, looking the same: things of one look are gathered into one group
 * wherever nothing drawn between them lies under or over them, and outlines that recur are written once.
 */
final class SvgSlimmer {
    /** A path of fewer steps is shorter than a reference to it. */
    private static final int LEAST_STEPS_TO_SHARE = 12;

    private final Element root;
    private final String prefix;
    private int shared;

    private SvgSlimmer(Element root, String prefix) {
        this.root = root;
        this.prefix = prefix;
    }

    /** @param prefix of the ids that the picture will have */
    static void slim(Element root, String prefix) {
        new SvgSlimmer(root, prefix).slim();
    }

    private record Group(SortedMap<String, String> style, boolean isText, List<SvgLeaf> leaves) {
        boolean takes(SvgLeaf leaf) {
            return isText == leaf.tag().equals("text") && style.equals(leaf.style());
        }
    }

    private void slim() {
        List<SvgLeaf> leaves = new ArrayList<>();
        collect(root, Map.of(), leaves);
        while (root.getFirstChild() != null) {
            root.removeChild(root.getFirstChild());
        }
        List<String> names = new ArrayList<>();
        for (int index = 0; index < root.getAttributes().getLength(); index++) {
            names.add(root.getAttributes().item(index).getNodeName());
        }
        names.stream()
                .filter(name -> !name.equals("width") && !name.equals("height") && !name.startsWith("xmlns"))
                .forEach(root::removeAttribute);
        root.setAttribute("font-family", "'" + Fonts.FAMILY + "'");
        groups(withOutlines(leaves)).forEach(this::write);
    }

    private static void collect(Element element, Map<String, String> inherited, List<SvgLeaf> leaves) {
        Map<String, String> effective = new LinkedHashMap<>(inherited);
        for (int index = 0; index < element.getAttributes().getLength(); index++) {
            Node attribute = element.getAttributes().item(index);
            effective.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        if (effective.containsKey("transform")) {
            throw new IllegalStateException("transformed SVG is not expected: " + effective.get("transform"));
        }
        switch (element.getTagName()) {
            case "svg", "g" -> {
                for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child instanceof Element inner) {
                        collect(inner, effective, leaves);
                    }
                }
            }
            case "defs" -> {
                // Clip paths: nothing is drawn outside the areas that they cut out.
            }
            default -> leaves.add(SvgLeaf.of(element, effective));
        }
    }

    private static List<SvgLeaf> withOutlines(List<SvgLeaf> leaves) {
        List<SvgLeaf> joined = new ArrayList<>();
        for (SvgLeaf leaf : leaves) {
            int last = joined.size() - 1;
            @Nullable SvgLeaf both = last < 0 ? null : joined.get(last).outlinedBy(leaf);
            if (both == null) {
                joined.add(leaf);
            } else {
                joined.set(last, both);
            }
        }
        return joined;
    }

    /** A thing may be drawn earlier, with others of its look, when it passes over nothing that it meets. */
    private static List<Group> groups(List<SvgLeaf> leaves) {
        List<Group> groups = new ArrayList<>();
        for (SvgLeaf leaf : leaves) {
            @Nullable Group home = null;
            for (int index = groups.size() - 1; index >= 0 && home == null; index--) {
                Group group = groups.get(index);
                if (group.takes(leaf)) {
                    home = group;
                } else if (group.leaves().stream().anyMatch(leaf::meets)) {
                    break;
                }
            }
            if (home == null) {
                home = new Group(leaf.style(), leaf.tag().equals("text"), new ArrayList<>());
                groups.add(home);
            }
            home.leaves().add(leaf);
        }
        return groups;
    }

    private void write(Group group) {
        List<Element> elements = elements(group.leaves());
        Element parent = root;
        if (elements.size() > 1) {
            parent = element("g", group.style());
            root.appendChild(parent);
        } else {
            elements.forEach(only -> group.style().forEach(only::setAttribute));
        }
        elements.forEach(parent::appendChild);
    }

    /** Paths of one look become one path, unless they meet and would fill or edge each other differently. */
    private List<Element> elements(List<SvgLeaf> leaves) {
        List<Element> elements = new ArrayList<>();
        Map<SvgPath, String> ids = new LinkedHashMap<>();
        List<SvgLeaf> run = new ArrayList<>();
        for (SvgLeaf leaf : leaves) {
            SvgPath path = leaf.path();
            if (path != null && path.steps().size() >= LEAST_STEPS_TO_SHARE && hasTwin(path, leaves)) {
                elements.add(sharedPath(path, ids));
            } else if (path != null) {
                if (!leaf.isStrokeOnly() && run.stream().anyMatch(leaf::meets)) {
                    endRun(run, elements);
                }
                run.add(leaf);
            } else {
                endRun(run, elements);
                Element element = element(leaf.tag(), leaf.place());
                if (leaf.tag().equals("text")) {
                    element.setTextContent(leaf.content());
                }
                elements.add(element);
            }
        }
        endRun(run, elements);
        return elements;
    }

    private static boolean hasTwin(SvgPath path, List<SvgLeaf> leaves) {
        return leaves.stream()
                        .filter(leaf -> leaf.path() != null && path.isLike(leaf.path()))
                        .limit(2)
                        .count()
                > 1;
    }

    private Element sharedPath(SvgPath path, Map<SvgPath, String> ids) {
        for (Map.Entry<SvgPath, String> known : ids.entrySet()) {
            if (known.getKey().isLike(path)) {
                SortedMap<String, String> place = new TreeMap<>();
                place.put("href", "#" + known.getValue());
                place.put(
                        "x",
                        Tenths.text(
                                Tenths.of(path.x()) - Tenths.of(known.getKey().x())));
                place.put(
                        "y",
                        Tenths.text(
                                Tenths.of(path.y()) - Tenths.of(known.getKey().y())));
                return element("use", place);
            }
        }
        shared++;
        String id = prefix + "-path" + shared;
        ids.put(path, id);
        Element element = element("path", new TreeMap<>(Map.of("d", path.text())));
        element.setAttribute("id", id);
        return element;
    }

    private void endRun(List<SvgLeaf> run, List<Element> elements) {
        StringBuilder outline = new StringBuilder();
        for (SvgLeaf leaf : run) {
            SvgPath path = leaf.path();
            if (path != null) {
                outline.append(path.text());
            }
        }
        if (!outline.isEmpty()) {
            elements.add(element("path", new TreeMap<>(Map.of("d", outline.toString()))));
        }
        run.clear();
    }

    private Element element(String tag, SortedMap<String, String> attributes) {
        Element element = root.getOwnerDocument().createElementNS(SvgPicture.NAMESPACE, tag);
        attributes.forEach(element::setAttribute);
        return element;
    }
}
