package org.civicdigest.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/** Reads the chart specifications that come with the product, or those of a folder. */
public final class ChartSpecifications {
    private static final String FOLDER = "charts";
    private static final String INDEX = "index.yaml";
    private static final String ENDING = ".yaml";

    private ChartSpecifications() {}

    /** The specifications of {@code charts/} in the jar, in the order of their index, as a jar cannot be listed. */
    public static List<ChartSpecification> bundled() {
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = index("charts/" + INDEX, resource(INDEX), problems);
        Map<String, String> files = new TreeMap<>();
        for (String id : lines.keySet()) {
            files.put(id + ENDING, resource(id + ENDING));
        }
        return read("charts/", lines, files, problems);
    }

    /**
     * Those of the product and of the workspace's own {@code charts/}, these last; one of the workspace takes the place of the
     * product's that has its name.
     *
     * @param folder of the workspace
     * @throws ChartSpecificationException with every problem of every file, indicators that the catalogue does not have among them
     */
    public static List<ChartSpecification> of(Path folder, Workspace workspace) {
        List<ChartSpecification> own = load(folder.resolve(FOLDER));
        List<String> problems = new ArrayList<>();
        for (ChartSpecification specification : own) {
            for (String code : specification.indicators()) {
                if (workspace.findIndicator(code).isEmpty()) {
                    problems.add(FOLDER + "/" + specification.id() + ENDING + ": indicator '" + code
                            + "' is not in the catalogue, expected the code of an indicator");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        Map<String, ChartSpecification> byId = new LinkedHashMap<>();
        bundled().forEach(specification -> byId.put(specification.id(), specification));
        own.forEach(specification -> byId.put(specification.id(), specification));
        return List.copyOf(byId.values());
    }

    /**
     * The specifications of a folder: those that its {@code index.yaml} lists in that order, or without an index every
     * {@code *.yaml} in the order of names; none where there is no such folder.
     *
     * @throws ChartSpecificationException with every problem of every file
     */
    public static List<ChartSpecification> load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.sorted().toList()) {
                String name = path.getFileName().toString();
                if (name.endsWith(ENDING) && Files.isRegularFile(path)) {
                    files.put(name, Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        } catch (java.nio.charset.MalformedInputException e) {
            throw new ChartSpecificationException(
                    List.of(folder + ": a file is not UTF-8 (" + e.getMessage() + "), expected YAML in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("chart specifications of " + folder + " cannot be read", e);
        }
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        @Nullable String index = files.remove(INDEX);
        if (index != null) {
            lines = index(folder + "/" + INDEX, index, problems);
        } else {
            for (String name : files.keySet()) {
                lines.put(name.substring(0, name.length() - ENDING.length()), 1);
            }
        }
        return read(folder + "/", lines, files, problems);
    }

    private static List<ChartSpecification> read(
            String place, Map<String, Integer> lines, Map<String, String> files, List<String> problems) {
        List<ChartSpecification> specifications = new ArrayList<>();
        lines.forEach((id, line) -> {
            @Nullable String yaml = files.get(id + ENDING);
            if (yaml == null) {
                problems.add(place + INDEX + ":" + line + ": '" + id + "' is listed, expected a file " + id + ENDING);
            } else {
                SpecificationReader.read(place + id + ENDING, id, yaml, problems)
                        .ifPresent(specifications::add);
            }
        });
        if (!problems.isEmpty()) {
            throw new ChartSpecificationException(problems);
        }
        return List.copyOf(specifications);
    }

    /** Reads {@code charts: [league, rug]} into names with their lines. */
    private static Map<String, Integer> index(String file, String yaml, List<String> problems) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        String expected = "expected charts: and a list of file names without .yaml";
        try {
            if (YamlNode.parse(yaml) instanceof YamlNode.Mapping mapping
                    && mapping.entries().keySet().equals(Set.of("charts"))
                    && mapping.entries().get("charts") instanceof YamlNode.Sequence sequence) {
                for (YamlNode item : sequence.items()) {
                    if (!(item instanceof YamlNode.Scalar scalar)
                            || !scalar.text().matches("[A-Za-z0-9_-]{1,32}")) {
                        problems.add(file + ":" + item.line() + ": a chart's name is not valid, " + expected);
                    } else if (lines.put(scalar.text(), item.line()) != null) {
                        problems.add(file + ":" + item.line() + ": '" + scalar.text() + "' comes twice, " + expected);
                    }
                }
            } else {
                problems.add(file + ":1: no list of charts, " + expected);
            }
        } catch (YamlNode.Malformed e) {
            problems.add(file + ":" + e.line() + ": " + e.getMessage() + "; " + expected);
        }
        return lines;
    }

    static String resource(String name) {
        try (@Nullable InputStream stream = ChartSpecifications.class.getResourceAsStream("/charts/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("charts/" + name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("charts/" + name + " cannot be read from the class path", e);
        }
    }
}
