package org.civicdigest.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.civicdigest.model.Measure;
import org.civicdigest.model.PeerRule;
import org.civicdigest.model.Text;

/** Reads {@code peers.csv}, the peers that somebody has set down, and the key {@code peers} of the workspace. */
final class PeersFile {
    static final String NAME = "peers.csv";

    private static final CsvFile COLUMNS = new CsvFile(List.of("area", "peer"), List.of());

    private PeersFile() {}

    /** Area → its peers, in the order of the file. */
    static Map<String, List<String>> read(Path file, FileProblems problems, Known known) {
        Map<String, List<String>> lists = new TreeMap<>();
        Map<String, Integer> lineByPair = new TreeMap<>();
        COLUMNS.read(file, problems, row -> {
            Located area = row.reference("area", known.areaCodes);
            Located peer = row.reference("peer", known.areaCodes);
            if (!row.isSound()) {
                return;
            }
            if (area.value().equals(peer.value())) {
                row.error(
                        "peer",
                        Words.quoted(peer.value()),
                        new Text("另一个单位（自己不是自己的同类）", "another area: none is its own peer"));
                return;
            }
            Integer first = lineByPair.putIfAbsent(area.value() + " " + peer.value(), row.line());
            if (first != null) {
                row.error(
                        "",
                        Words.again(area.value() + " " + peer.value(), first),
                        new Text("每对单位只有一行", "one row for each area and peer"));
                return;
            }
            lists.computeIfAbsent(area.value(), code -> new ArrayList<>()).add(peer.value());
        });
        return lists;
    }

    /** The rule that the workspace states, with the lists of the file; measures have to come from the population table. */
    static PeerRule rule(
            Optional<WorkspaceFile.StatedPeers> stated,
            Map<String, List<String>> lists,
            FileProblems problems,
            Known known) {
        List<PeerRule.Variable> variables = new ArrayList<>();
        for (WorkspaceFile.StatedVariable variable :
                stated.map(WorkspaceFile.StatedPeers::variables).orElse(List.of())) {
            boolean sound = isOfPopulation(variable.measure(), problems, known);
            sound &= variable.per()
                    .map(per -> isOfPopulation(per, problems, known))
                    .orElse(true);
            if (sound) {
                variables.add(new PeerRule.Variable(
                        variable.measure().value(),
                        variable.per().map(Located::value).orElse(null),
                        variable.scale()));
            }
        }
        return new PeerRule(
                variables.isEmpty()
                        ? 0
                        : stated.map(WorkspaceFile.StatedPeers::nearest).orElse(0),
                variables,
                lists);
    }

    private static boolean isOfPopulation(Located code, FileProblems problems, Known known) {
        if (!known.measureCodes.check(code, problems)) {
            return false;
        }
        Measure measure = known.measures.get(code.value());
        if (measure != null && measure.source() != Measure.Source.POPULATION) {
            String source = measure.source().name().toLowerCase(Locale.ROOT);
            problems.error(
                    code,
                    new Text(
                            "“" + code.value() + "”，其来源是 " + source,
                            "\"" + code.value() + "\", a measure of " + source),
                    new Text("来源为 population 的指标项", "a measure of population"));
            return false;
        }
        return true;
    }
}
