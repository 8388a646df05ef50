package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.OwnScripts;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Language;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestWriterTest {
    private static final Set<String> VOID_TAGS = Set.of("meta", "link", "input");

    @TempDir
    Path folder;

    @Test
    void writesEveryFileOfTheContract() throws IOException {
        write(InventedEdition.content(3, Language.ZH, Language.EN), folder);
        assertThat(files(folder).keySet())
                .contains(
                        "index.html",
                        "indicators.csv",
                        "intake.csv",
                        "notices.csv",
                        "manifest.json",
                        "definitions.html",
                        "areas/D01.html",
                        "indicators/study_attendance.html",
                        "charts/rug.svg",
                        "charts/rug.en.svg",
                        "charts/league-study_attendance.png");
    }

    @Test
    void sameContentGivesSameBytesInAnyLocale() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        write(InventedEdition.content(3, Language.ZH, Language.EN), first);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            write(InventedEdition.content(3, Language.ZH, Language.EN), second);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(files(second)).isEqualTo(files(first));
    }

    @Test
    void pagesAreBalancedAndTheirLinksLead() throws IOException {
        write(InventedEdition.content(3, Language.ZH, Language.EN), folder);
        Map<String, Set<String>> idsByPage = new TreeMap<>();
        for (Path page : pages()) {
            idsByPage.put(folder.relativize(page).toString(), checkTags(page));
        }
        for (Path page : pages()) {
            Matcher href = Pattern.compile("<a [^>]*href=\"([^\"#?]*)(?:\\?[^\"#]*)?(#[^\"]*)?\"")
                    .matcher(Files.readString(page));
            while (href.find()) {
                Path target = href.group(1).isEmpty()
                        ? page
                        : page.resolveSibling(href.group(1)).normalize();
                assertThat(target).as("link in %s", page.getFileName()).exists();
                if (href.group(2) != null) {
                    assertThat(idsByPage.get(folder.relativize(target).toString()))
                            .contains(href.group(2).substring(1));
                }
            }
        }
    }

    /** Checks nesting and returns the ids, each of which must be the only one of its name. */
    private static Set<String> checkTags(Path page) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        Set<String> ids = new HashSet<>();
        Matcher tag = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"]|\"[^\"]*\")*?)(/?)>")
                .matcher(Files.readString(page).replaceFirst("(?s)<style>.*?</style>", ""));
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                assertThat(tag.group(2)).as(page.getFileName().toString()).isEqualTo(open.pop());
            } else {
                Matcher id = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(tag.group(3));
                while (id.find()) {
                    assertThat(ids.add(id.group(1)))
                            .as("id %s twice", id.group(1))
                            .isTrue();
                }
                if (tag.group(4).isEmpty() && !VOID_TAGS.contains(tag.group(2))) {
                    open.push(tag.group(2));
                }
            }
        }
        assertThat(open).isEmpty();
        return ids;
    }

    @Test
    void pagesAskTheNetworkForNothing() throws IOException {
        write(InventedEdition.content(3, Language.ZH, Language.EN), folder);
        for (Path page : pages()) {
            String html = Files.readString(page).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assertThat(OwnScripts.without(html))
                    .doesNotContain("http:", "https:", "src=\"", "<script", "@import", " style=");
            assertThat(html).contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-");
        }
    }

    @Test
    void whatNobodyStatedIsDefinedAndNamedAsAGap() throws IOException {
        Edition edition = new Edition(
                InventedEdition.edition(2, Language.ZH, Language.EN).workspace(),
                2025,
                List.of(Language.ZH, Language.EN),
                List.of());
        write(InventedEdition.content(edition), folder);
        assertThat(folder.resolve("indicators/study_attendance.html"))
                .as("no page without a number")
                .doesNotExist();
        assertThat(Files.readString(folder.resolve("definitions.html")))
                .contains("id=\"d-study_attendance\"", "本版没有单位报过数字。");
        assertThat(Files.readString(folder.resolve("index.html"))).contains("没有单位报过数字的项目：");
    }

    @Test
    void hostileNamesStayWords() throws IOException {
        String hostile = "<script>alert(1)</script>\"'&";
        Area city = InventedEdition.area("C", new Text(hostile, hostile), "city", null);
        Area district = InventedEdition.area("A", new Text(hostile, hostile), "district", "C");
        Edition edition = new Edition(
                InventedEdition.workspace(new AreaRegister(List.of(city, district), List.of()), List.of(Figments.RATE)),
                2025,
                List.of(Language.ZH, Language.EN),
                List.of(Figments.value("C", 0.8, Verdict.NOT_COMPARED), Figments.value("A", 0.9, Verdict.BETTER)));
        write(InventedEdition.content(edition), folder);
        for (Path page : pages()) {
            assertThat(OwnScripts.without(Files.readString(page))).doesNotContain("<script");
        }
        for (String page : List.of("index.html", "areas/A.html", "indicators/study_attendance.html")) {
            assertThat(Files.readString(folder.resolve(page)))
                    .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;\"'&amp;</bdi>");
        }
    }

    @Test
    void thePagesStyleSheetIsTheOneItsPolicyNames() throws IOException {
        write(InventedEdition.content(2, Language.ZH), folder);
        String html = Files.readString(folder.resolve("index.html"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        String hash = Base64.getEncoder().encodeToString(Sha256.digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(html).contains("&#39;sha256-" + hash + "&#39;");
    }

    @Test
    void oneLanguageNeedsNoSwitch() throws IOException {
        write(InventedEdition.content(2, Language.EN), folder);
        assertThat(Files.readString(folder.resolve("index.html")))
                .contains("<html lang=\"en\">")
                .doesNotContain("type=\"radio\"", "lang=\"zh-CN\"");
        assertThat(folder.resolve("charts/rug.svg")).exists();
        assertThat(folder.resolve("charts/rug.en.svg")).doesNotExist();
    }

    @Test
    void theManifestListsEveryOtherFileWithItsHash() throws IOException {
        DigestContent content = InventedEdition.content(2, Language.ZH, Language.EN);
        WrittenDigest.write(content, folder);
        Files.writeString(folder.resolve("run.json"), "{}");
        Files.writeString(folder.resolve("indicators.parquet"), "from elsewhere");
        DataPackage.write(content, folder);
        Manifest.write(content, folder);
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        List<String> listed = new ArrayList<>();
        for (JsonNode output : manifest.get("outputs")) {
            Path file = folder.resolve(output.get("file").asText());
            listed.add(output.get("file").asText());
            assertThat(output.get("sha256").asText()).isEqualTo(Sha256.hexOfFile(file));
            assertThat(output.get("bytes").asLong()).isEqualTo(Files.size(file));
        }
        Set<String> expected = new HashSet<>(files(folder).keySet());
        expected.removeAll(Set.of("manifest.json", "run.json"));
        assertThat(listed).isSorted().containsExactlyInAnyOrderElementsOf(expected);
        JsonNode counts = manifest.get("counts");
        assertThat(counts.get("areas").get("district").asInt()).isEqualTo(2);
        assertThat(counts.get("intake").get("received").asLong()).isEqualTo(303_492);
        assertThat(manifest.get("inputs")).hasSize(24);
    }

    @Test
    void aFolderThatHoldsADigestIsLeftAlone() throws IOException {
        DigestContent content = InventedEdition.content(1, Language.ZH);
        WrittenDigest.write(content, folder);
        assertThatThrownBy(() -> WrittenDigest.write(content, folder)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void rowsThatDoNotAddUpAreNotPublished() {
        FileCount lost = new FileCount("a.csv", "00", null, "UTF-8", 10, 9, 0, 0, 0, 0, 0);
        assertThatThrownBy(() -> DigestContent.withAllNotices(
                        InventedEdition.edition(1, Language.ZH),
                        List.of(lost),
                        List.of(),
                        List.of(),
                        new PlaceholderFigures(),
                        null,
                        "1",
                        new TreeMap<>()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("received 10");
    }

    @Test
    void aPageCarriesItsCharactersInTheWeightsThatPrintThem() {
        var found = PageFonts.codePoints(
                "<h2>甲</h2><p>乙<b>丙</b>丁</p><svg><g font-weight=\"bold\"><text>戊</text></g></svg>");
        assertThat(found.get(FontSource.Weight.BOLD))
                .contains((int) '甲', (int) '丙', (int) '戊')
                .doesNotContain((int) '乙');
        assertThat(found.get(FontSource.Weight.REGULAR))
                .contains((int) '乙', (int) '丁')
                .doesNotContain((int) '甲');
    }

    private static void write(DigestContent content, Path folder) throws IOException {
        WrittenDigest.write(content, folder);
        DataPackage.write(content, folder);
        Manifest.write(content, folder);
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Sha256.hexOfFile(file));
            }
        }
        return hashes;
    }
}
