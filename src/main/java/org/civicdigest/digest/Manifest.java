package org.civicdigest.digest;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.civicdigest.model.Area;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FalseDiscovery;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.IndicatorValue;
import org.civicdigest.model.Language;
import org.civicdigest.model.Level;
import org.civicdigest.model.Status;
import org.civicdigest.model.Workspace;

/**
 * Writes {@code manifest.json}: what a digest was made from and with, and the hash of each of its files.
 *
 * <p>Written last, when every other file is in place. It holds no time and no path of the machine, so that the same
 * inputs give the same bytes; {@code run.json}, which does differ between runs, is left out.
 */
public final class Manifest {
    public static final String FILE = "manifest.json";

    private static final String RUN_FILE = "run.json";

    private Manifest() {}

    /** Hashes all files of the folder but {@code run.json} and writes the manifest beside them. */
    public static void write(DigestContent content, Path folder) throws IOException {
        Files.write(
                folder.resolve(FILE),
                json(content, folder).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW);
    }

    private static String json(DigestContent content, Path folder) throws IOException {
        Edition edition = content.edition();
        Map<String, Object> manifest = new TreeMap<>();
        Map<String, String> title = new TreeMap<>();
        for (Language language : Language.values()) {
            title.put(language.code(), edition.workspace().title().in(language));
        }
        manifest.put("title", title);
        manifest.put("sample", edition.workspace().sample());
        manifest.put("year", edition.year());
        manifest.put("as_of", content.asOf());
        manifest.put(
                "languages", edition.languages().stream().map(Language::code).toList());
        manifest.put("comparison_level", edition.workspace().comparisonLevel());
        manifest.put("options", content.options());
        manifest.put("code_version", content.codeVersion());
        manifest.put("definitions", definitions(edition));
        manifest.put(
                "areas",
                fingerprint(List.of(
                        edition.workspace().areas().rows(),
                        edition.workspace().areas().changes(),
                        edition.workspace().population())));
        manifest.put("reporting_deadline_days", edition.workspace().reportingDeadlineDays());
        manifest.put("comparisons", comparisons(edition.comparisons().falseDiscovery()));
        manifest.put("counts", counts(content));
        manifest.put("inputs", inputs(content.files()));
        manifest.put("outputs", outputs(folder));
        // The platform's own line end would make two machines differ.
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return new ObjectMapper()
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .writer(printer)
                        .writeValueAsString(manifest)
                + "\n";
    }

    /** How many comparisons were made together, and what it takes to stand among them. */
    private static Map<String, Object> comparisons(FalseDiscovery found) {
        Map<String, Object> comparisons = new TreeMap<>();
        comparisons.put("method", "Benjamini-Hochberg");
        comparisons.put("family", found.family());
        comparisons.put("false_discovery_rate", found.rate());
        comparisons.put("largest_p_value", found.largestPValue());
        comparisons.put("discoveries", found.discoveries());
        return comparisons;
    }

    /** Of each indicator its programme and a hash of all that defines it: two editions can tell a change of definition. */
    private static Map<String, Object> definitions(Edition edition) {
        Map<String, Object> definitions = new TreeMap<>();
        for (Indicator indicator : edition.workspace().indicators()) {
            Map<String, String> definition = new TreeMap<>();
            definition.put("programme", indicator.programme());
            definition.put("sha256", fingerprint(indicator, edition.workspace()));
            definitions.put(indicator.code(), definition);
        }
        return definitions;
    }

    /** A hash of all that defines an indicator. */
    static String fingerprint(Indicator indicator, Workspace workspace) {
        return fingerprint(List.of(
                indicator,
                indicator.measures().stream()
                        .map(code -> workspace
                                .findMeasure(code)
                                .map(Object::toString)
                                .orElse(""))
                        .toList()));
    }

    /** The records of the model print all that they hold. */
    private static String fingerprint(Object records) {
        return HexFormat.of().formatHex(Sha256.digest(records.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> counts(DigestContent content) {
        Edition edition = content.edition();
        Map<String, Object> areas = new TreeMap<>();
        for (Level level : edition.workspace().levels()) {
            List<Area> held = edition.workspace()
                    .areas()
                    .listAtLevel(
                            level.code(),
                            edition.period().firstDay(),
                            edition.period().lastDay());
            areas.put(level.code(), held.size());
        }
        Map<String, Long> valuesByStatus = new TreeMap<>();
        for (Status status : Status.values()) {
            valuesByStatus.put(status.code(), 0L);
        }
        for (IndicatorValue value : edition.values()) {
            valuesByStatus.merge(value.status().code(), 1L, Long::sum);
        }
        IntakeTotals totals = content.totals();
        Map<String, Object> intake = new TreeMap<>();
        intake.put("files", totals.files());
        intake.put("received", totals.received());
        intake.put("accepted", totals.accepted());
        intake.put("quarantined", totals.quarantined());
        intake.put("duplicate", totals.duplicate());
        intake.put("superseded", totals.superseded());
        intake.put("ignored", totals.ignored());
        Map<String, Long> notices = new TreeMap<>();
        content.noticeCounts().forEach((code, count) -> notices.put(code.name(), count));
        Map<String, Object> counts = new TreeMap<>();
        counts.put("areas", areas);
        counts.put("indicators", edition.workspace().indicators().size());
        counts.put("values", edition.values().size());
        counts.put("values_by_status", valuesByStatus);
        counts.put("figures", content.figures().size());
        counts.put("intake", intake);
        counts.put("notices", notices);
        return counts;
    }

    private static List<Map<String, Object>> inputs(List<FileCount> files) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (FileCount file : IntakeCsv.sorted(files)) {
            Map<String, Object> input = new TreeMap<>();
            input.put("file", file.file());
            input.put("sha256", file.sha256());
            inputs.add(input);
        }
        return inputs;
    }

    private static List<Map<String, Object>> outputs(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(
                            path -> files.put(folder.relativize(path).toString().replace('\\', '/'), path));
        }
        files.remove(FILE);
        files.remove(RUN_FILE);
        List<Map<String, Object>> outputs = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Map<String, Object> output = new TreeMap<>();
            output.put("file", file.getKey());
            output.put("bytes", Files.size(file.getValue()));
            output.put("sha256", Sha256.hexOfFile(file.getValue()));
            outputs.add(output);
        }
        return outputs;
    }
}
