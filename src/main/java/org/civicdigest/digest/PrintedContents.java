package org.civicdigest.digest;

import java.util.ArrayList;
import java.util.List;

/** The parts of a printed digest in their order, as bookmarks and the table of contents name them. */
final class PrintedContents {
    private PrintedContents() {}

    static List<IndexPage.Link> of(PrintedDigest digest) {
        PageLanguage at = digest.at();
        IndexPage.Version index = digest.index();
        List<IndexPage.Link> links = new ArrayList<>();
        links.add(link(at.say("主要发现", "Key findings"), "s-findings"));
        links.add(link(at.say("怎样阅读", "How to read"), "s-reading"));
        if (!digest.overview().isEmpty()) {
            links.add(link(at.say("总览", "At a glance"), "s-overview"));
        }
        index.composites().forEach(summary -> links.add(link(summary.name(), summary.id())));
        if (!index.movers().isEmpty()) {
            links.add(link(at.say("变化最大的", "What moved most, and why"), "s-movers"));
        }
        digest.themes().forEach(theme -> links.add(link(theme.name(), theme.id())));
        links.add(link(at.say("不可比之处及原因", "What cannot be compared, and why"), "s-comparability"));
        if (!index.completeness().isEmpty()) {
            links.add(link(at.say("报送完整性与及时性", "Completeness and timeliness"), "s-completeness"));
        }
        links.add(link(at.say("报送质量", "Reporting quality"), "s-quality"));
        if (!index.triangle().rows().isEmpty()) {
            links.add(link(at.say("修订", "Revisions"), "s-revisions"));
        }
        links.add(link(at.say("指标定义", "Definitions of the indicators"), "s-definitions"));
        return links;
    }

    private static IndexPage.Link link(String words, String id) {
        return new IndexPage.Link(words, "#" + id, "");
    }
}
