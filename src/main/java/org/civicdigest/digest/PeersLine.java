package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.civicdigest.model.Measure;
import org.civicdigest.model.Peer;
import org.civicdigest.model.PeerRule;

/** Says which areas an area is held against, and on what they are alike. */
final class PeersLine {
    private final EditionFacts facts;
    private final Links links;
    private final PageLanguage at;

    PeersLine(EditionFacts facts, Links links) {
        this.facts = facts;
        this.links = links;
        this.at = links.at();
    }

    /** Empty where the area has no peers. */
    Prose of(String area) {
        List<Peer> peers = facts.edition().listPeers(area);
        Prose.Builder prose = Prose.builder();
        if (peers.isEmpty()) {
            return prose.build();
        }
        boolean listed = peers.get(0).distance() == null;
        prose.say(at.say("同类单位", "Peers"))
                .say(listed ? at.say("（工作区指定）", " (as the workspace lists them)") : alikeOn())
                .say(at.say("：", ": "));
        List<Prose> names = new ArrayList<>();
        for (Peer peer : peers) {
            Prose.Builder name =
                    Prose.builder().link(facts.name(peer.peerCode(), at.language()), links.area(peer.peerCode()));
            if (peer.distance() != null) {
                name.say(at.say("（", " (") + String.format(Locale.ROOT, "%.2f", peer.distance()) + at.say("）", ")"));
            }
            names.add(name.build());
        }
        return prose.addJoined(names, at.say("、", ", "))
                .say(at.say("。它们的合计作为一个参照，不含本单位。", ". Together they are one reference, without the area itself."))
                .build();
    }

    private String alikeOn() {
        String variables = facts.workspace().peers().variables().stream()
                .map(this::name)
                .collect(Collectors.joining(at.say("、", ", ")));
        return at.say(
                "（" + variables + "最接近；括号内为距离，单位为标准差）",
                " (nearest in " + variables + "; distances in standard deviations)");
    }

    private String name(PeerRule.Variable variable) {
        String name = measure(variable.measure());
        String whole = variable.per() == null
                ? name
                : at.say(name + "与" + measure(variable.per()) + "之比", name + " per " + measure(variable.per()));
        return variable.scale() == PeerRule.Scale.LOG ? whole + at.say("（对数）", " (log)") : whole;
    }

    private String measure(String code) {
        return facts.workspace()
                .findMeasure(code)
                .map(Measure::name)
                .map(at::say)
                .orElse(code);
    }
}
