package org.civicdigest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.civicdigest.OwnScripts;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Looks through what the shared run wrote. */
final class BadPublished {
    private BadPublished() {}

    /** Neither the digest nor the store holds the text. */
    static void holdsNowhere(BadInputRun run, String text) throws IOException {
        for (Path folder : List.of(run.digest(), run.store())) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    assertThat(content.contains(text))
                            .as("somebody's number in " + file.getFileName())
                            .isFalse();
                }
            }
        }
    }

    static String read(BadInputRun run, String file) throws IOException {
        return Files.readString(run.digest().resolve(file), StandardCharsets.UTF_8);
    }

    /** No page runs or loads anything that stands in a name, and each says the name all the same. */
    static void pagesHoldWordsOnly(BadInputRun run) throws IOException {
        for (Path page : files(run, ".html")) {
            String html = OwnScripts.without(Files.readString(page));
            assertThat(html)
                    .as(page.toString())
                    .doesNotContainIgnoringCase("<script", "<img", "<iframe", "<foreignobject", "javascript:\"")
                    .containsOnlyOnce("<title>")
                    .contains("default-src &#39;none&#39;");
        }
        assertThat(read(run, "index.html")).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>");
        assertThat(read(run, "areas/H01.html")).contains("&lt;/title&gt;&lt;img src=x onerror=alert(1)&gt;");
    }

    /** Every picture is well-formed and holds shapes and text only. */
    static void picturesHoldWordsOnly(BadInputRun run) throws Exception {
        Set<String> elements = new TreeSet<>();
        Set<String> texts = new TreeSet<>();
        for (Path picture : files(run, ".svg")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList all = factory.newDocumentBuilder().parse(picture.toFile()).getElementsByTagName("*");
            for (int index = 0; index < all.getLength(); index++) {
                elements.add(all.item(index).getLocalName().toLowerCase(Locale.ROOT));
                texts.add(all.item(index).getTextContent());
                NamedNodeMap attributes = all.item(index).getAttributes();
                for (int at = 0; at < attributes.getLength(); at++) {
                    assertThat(attributes.item(at).getNodeName())
                            .as(picture.toString())
                            .doesNotStartWith("on");
                }
            }
        }
        assertThat(elements).doesNotContain("script", "img", "image", "foreignobject", "a", "iframe");
        assertThat(texts).as("the name is drawn").anyMatch(text -> text.contains("<script>"));
    }

    /** No cell of a published table is a formula to a spreadsheet; numbers below zero are numbers. */
    static void noCellIsAFormula(BadInputRun run) throws IOException {
        for (Path table : files(run, ".csv")) {
            for (NamedCsvRecord row : CsvRows.of(table)) {
                assertThat(row.getFields())
                        .as(table.toString())
                        .noneMatch(cell -> !cell.isEmpty()
                                && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0
                                && !cell.matches("-[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?"));
            }
        }
        assertThat(read(run, "indicators.csv")).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    }

    private static List<Path> files(BadInputRun run, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(run.digest())) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as(ending).isNotEmpty();
            return found;
        }
    }
}
