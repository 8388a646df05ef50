package org.civicdigest.charts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicdigest.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that show what the product draws: one figure of each kind, named by its id in {@code charts/gallery.yaml}.
 *
 * @param idByKind of every kind
 */
public record Gallery(Map<ChartKind, String> idByKind) {
    private static final String FILE = "gallery.yaml";

    public Gallery {
        idByKind = new EnumMap<>(idByKind);
        if (idByKind.size() != ChartKind.values().length) {
            throw new IllegalArgumentException("a gallery of " + idByKind.keySet() + ", expected every kind");
        }
    }

    /** The gallery that comes with the product. */
    public static Gallery bundled() {
        return read("charts/" + FILE, ChartSpecifications.resource(FILE));
    }

    /** @throws ChartSpecificationException with every problem of the file */
    static Gallery read(String file, String yaml) {
        List<String> problems = new ArrayList<>();
        Map<ChartKind, String> ids = new EnumMap<>(ChartKind.class);
        String expected = "expected the id of a figure for each of "
                + Stream.of(ChartKind.values()).map(ChartKind::code).collect(Collectors.joining(", "));
        try {
            if (YamlNode.parse(yaml) instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach((code, node) -> {
                    @Nullable ChartKind kind = ChartKind.find(code).orElse(null);
                    if (kind == null
                            || !(node instanceof YamlNode.Scalar scalar)
                            || scalar.text().isBlank()) {
                        problems.add(file + ":" + node.line() + ": '" + code + "' names no figure, " + expected);
                    } else {
                        ids.put(kind, scalar.text());
                    }
                });
            } else {
                problems.add(file + ":1: no mapping, " + expected);
            }
        } catch (YamlNode.Malformed e) {
            problems.add(file + ":" + e.line() + ": " + e.getMessage() + "; " + expected);
        }
        if (problems.isEmpty()) {
            for (ChartKind kind : ChartKind.values()) {
                if (!ids.containsKey(kind)) {
                    problems.add(file + ":1: no " + kind.code() + ", " + expected);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        return new Gallery(ids);
    }

    /**
     * The figures of the gallery among those of an edition, in this language.
     *
     * @throws ChartSpecificationException naming every figure that the edition does not have, with those of its kind
     */
    public Map<ChartKind, ListedFigure> choose(List<ListedFigure> figures, Language language) {
        Map<ChartKind, ListedFigure> chosen = new EnumMap<>(ChartKind.class);
        List<String> problems = new ArrayList<>();
        idByKind.forEach((kind, id) -> {
            List<ListedFigure> ofKind = figures.stream()
                    .filter(figure ->
                            figure.language() == language && figure.kind().equals(kind.code()))
                    .toList();
            ofKind.stream()
                    .filter(figure -> figure.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            figure -> chosen.put(kind, figure),
                            () -> problems.add("charts/" + FILE + ": the edition has no figure '" + id + "', expected "
                                    + (ofKind.isEmpty()
                                            ? "a " + kind.code() + ", of which it has none"
                                            : "any of "
                                                    + ofKind.stream()
                                                            .map(ListedFigure::id)
                                                            .collect(Collectors.joining(", ")))));
        });
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        return chosen;
    }
}
