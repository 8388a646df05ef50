package org.civicdigest.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicdigest.model.Level;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Register;
import org.civicdigest.model.Text;
import org.civicdigest.model.Workspace;
import org.civicdigest.model.Workspace.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * What {@code workspace.yaml} says.
 *
 * @param reportingDeadlineDays days after a period in which its data may come
 * @param peers null where the key is not there
 * @param columnSynonyms canonical column → further header names
 */
record WorkspaceFile(
        Text title,
        boolean sample,
        @Nullable String asOf,
        String comparisonLevel,
        Thresholds thresholds,
        int reportingDeadlineDays,
        @Nullable StatedPeers peers,
        Map<String, List<String>> columnSynonyms) {
    static final String NAME = "workspace.yaml";

    /** How the key {@code peers} states it; the measures are not known yet. */
    record StatedPeers(int nearest, List<StatedVariable> variables) {}

    record StatedVariable(Located measure, Optional<Located> per, PeerRule.Scale scale) {}

    Optional<StatedPeers> findPeers() {
        return Optional.ofNullable(peers);
    }

    /** Reads the file and adds its levels to what is known. */
    static Optional<WorkspaceFile> read(YamlObject yaml, Known known) {
        Text title = yaml.text("title");
        boolean sample = yaml.flag("sample");
        Optional<String> asOf = asOf(yaml);
        readLevels(yaml, known);
        Located comparisonLevel = yaml.word("comparison_level");
        known.levelCodes.check(comparisonLevel, yaml.problems());
        Thresholds thresholds =
                yaml.findObject("thresholds").flatMap(WorkspaceFile::thresholds).orElse(Thresholds.DEFAULT);
        long deadline =
                yaml.findWhole("reporting_deadline_days", 0, 366).orElse((long) Workspace.DEFAULT_DEADLINE_DAYS);
        Optional<StatedPeers> peers = yaml.findObject("peers").flatMap(WorkspaceFile::peers);
        Map<String, List<String>> synonyms =
                yaml.findObject("column_synonyms").map(WorkspaceFile::synonyms).orElse(Map.of());
        return yaml.isSound()
                ? Optional.of(new WorkspaceFile(
                        title,
                        sample,
                        asOf.orElse(null),
                        comparisonLevel.value(),
                        thresholds,
                        (int) deadline,
                        peers.orElse(null),
                        synonyms))
                : Optional.empty();
    }

    private static Optional<StatedPeers> peers(YamlObject yaml) {
        long nearest = yaml.findWhole("nearest", 1, 100).orElse(5L);
        List<StatedVariable> variables = new ArrayList<>();
        for (YamlObject variable : yaml.objects("variables")) {
            Located measure = variable.word("measure");
            Optional<Located> per = variable.findWord("per").filter(word -> !word.isAbsent());
            PeerRule.Scale scale =
                    variable.findChoice("scale", PeerRule.Scale.class).orElse(PeerRule.Scale.LINEAR);
            if (variable.isSound()) {
                variables.add(new StatedVariable(measure, per, scale));
            }
        }
        return yaml.isSound() ? Optional.of(new StatedPeers((int) nearest, variables)) : Optional.empty();
    }

    private static Optional<String> asOf(YamlObject yaml) {
        Optional<Located> word = yaml.findWord("as_of").filter(found -> !found.isAbsent());
        if (word.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(word.get().value()).toString());
        } catch (DateTimeParseException noInstant) {
            yaml.problems()
                    .error(
                            word.get(),
                            Words.quoted(word.get().value()),
                            new Text("时刻，如 2026-03-31T00:00:00Z", "an instant such as 2026-03-31T00:00:00Z"));
            return Optional.empty();
        }
    }

    private static void readLevels(YamlObject yaml, Known known) {
        List<YamlObject> levels = yaml.objects("levels");
        for (YamlObject level : levels) {
            Located code = level.code("code");
            known.levelCodes.declare(code, yaml.problems());
            Text name = level.text("name");
            if (level.isSound()) {
                known.levels.add(new Level(code.value(), name));
            }
        }
        if (levels.isEmpty()) {
            known.levelCodes.markIncomplete();
        }
    }

    private static Optional<Thresholds> thresholds(YamlObject yaml) {
        double ofAll = share(yaml, "quarantined_share").orElse(Thresholds.DEFAULT.quarantinedShare());
        double ofFile = share(yaml, "quarantined_share_of_file").orElse(Thresholds.DEFAULT.quarantinedShareOfFile());
        long bytes =
                yaml.findWhole("largest_file_bytes", 1, Long.MAX_VALUE).orElse(Thresholds.DEFAULT.largestFileBytes());
        return yaml.isSound() ? Optional.of(new Thresholds(ofAll, ofFile, bytes)) : Optional.empty();
    }

    private static Optional<Double> share(YamlObject yaml, String key) {
        Optional<BigDecimal> share = yaml.findNumber(key);
        if (share.isPresent() && (share.get().signum() < 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
            yaml.error(
                    key,
                    Words.quoted(share.get().toPlainString()),
                    new Text("0 至 1 的比例，如 0.05", "a share from 0 to 1, such as 0.05"));
        }
        return share.map(BigDecimal::doubleValue);
    }

    private static Map<String, List<String>> synonyms(YamlObject yaml) {
        Set<String> fields = new LinkedHashSet<>();
        for (Register register : Register.values()) {
            fields.addAll(register.fields());
        }
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        Map<String, List<String>> fieldsByHeader = new LinkedHashMap<>();
        for (Located field : yaml.keys()) {
            List<Located> headers = yaml.wordOrWords(field.value());
            if (!fields.contains(field.value())) {
                yaml.problems()
                        .unknown(
                                field,
                                new Text(
                                        "登记表的列名（指标项的别名写在 measures.yaml 的 synonyms）",
                                        "a canonical column (other headers of a measure go to synonyms in measures.yaml)"),
                                fields);
                continue;
            }
            for (Located header : headers) {
                List<String> earlier = fieldsByHeader.computeIfAbsent(header.value(), word -> new ArrayList<>());
                for (String other : earlier) {
                    if (occurTogether(field.value(), other)) {
                        yaml.problems()
                                .error(
                                        header,
                                        new Text(
                                                "“" + header.value() + "”已表示 " + other,
                                                "\"" + header.value() + "\", which stands for " + other + " already"),
                                        new Text("每个表头只有一个意思", "each header to mean one column"));
                    }
                }
                earlier.add(field.value());
            }
            synonyms.put(field.value(), headers.stream().map(Located::value).toList());
        }
        return synonyms;
    }

    /** Whether files of one register may hold both fields, so that one header cannot mean either. */
    private static boolean occurTogether(String field, String other) {
        return Stream.of(Register.values())
                .anyMatch(register -> register.fields().containsAll(List.of(field, other)));
    }
}
