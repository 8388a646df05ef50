package org.civicdigest.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.civicdigest.digest.PrintedPage;
import org.civicdigest.digest.PrintedPagesOf;
import org.civicdigest.model.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What readers of the printed digest can do: search, jump, hear it read, print it; and the same again gives the same. */
class PdfPrinterTest {
    private static List<PrintedPage> pages;
    private static byte[] digest;

    @BeforeAll
    static void set() {
        pages = PrintedPagesOf.invented(8);
        digest = PdfPrinter.print(page("digest.pdf"));
    }

    @Test
    void chineseIsFoundAsItIsTyped() throws IOException {
        String text = text(digest);
        assertThat(text)
                .as("a reader searches for the characters of the keyboard")
                .contains("社会文明年报", "主要发现", "不可比之处及原因");
        assertThat(text.codePoints().filter(PdfPrinterTest::isRadical).count())
                .as("radicals that look like common characters hide a text from whoever searches")
                .isZero();
    }

    @Test
    void theWordsOfChartsAreText() throws IOException {
        String title = page("digest.pdf").figures().get(0).caption().title();
        assertThat(text(digest).replaceAll("\\s", ""))
                .as("the finding over the first chart")
                .contains(title.replaceAll("\\s", ""));
    }

    @Test
    void bookmarksLeadToTheParts() throws IOException {
        try (PDDocument document = Loader.loadPDF(digest)) {
            List<String> names = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle());
                places.add(document.getPages().indexOf(item.findDestinationPage(document)));
            }
            assertThat(names).as("bookmarks").contains("主要发现", "总览", "不可比之处及原因", "指标定义");
            assertThat(places).as("the pages that they lead to").isSorted().doesNotContain(-1);
        }
    }

    @Test
    void wideTablesStandOnLandscapePages() throws IOException {
        try (PDDocument document = Loader.loadPDF(digest)) {
            List<Boolean> isLandscape = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                isLandscape.add(
                        page.getMediaBox().getWidth() > page.getMediaBox().getHeight());
            }
            assertThat(isLandscape).as("portrait and landscape").contains(true, false);
            assertThat(isLandscape.get(0)).as("the cover is upright").isFalse();
        }
    }

    @Test
    void everyPageIsNumbered() throws IOException {
        try (PDDocument document = Loader.loadPDF(digest)) {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                assertThat(stripper.getText(document))
                        .as("page " + number)
                        .contains(number + " / " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void figuresAreDescribedToWhoDoesNotSeeThem() throws IOException {
        try (PDDocument document = Loader.loadPDF(digest)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            assertThat(document.getDocumentCatalog().getLanguage())
                    .as("language")
                    .isEqualTo("zh-CN");
            List<String> descriptions = new ArrayList<>();
            collectFigures(document.getDocumentCatalog().getStructureTreeRoot(), descriptions);
            assertThat(descriptions)
                    .as("a description for each figure")
                    .hasSize(page("digest.pdf").figures().size())
                    .allSatisfy(description -> assertThat(description).isNotBlank());
        }
    }

    @Test
    void nothingButTheOwnFontIsUsed() throws IOException {
        try (PDDocument document = Loader.loadPDF(digest)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.getName())
                            .as("a font that draws boxes for Chinese")
                            .contains("NotoSansSC");
                    assertThat(font.isEmbedded()).as("embedded").isTrue();
                }
            }
        }
    }

    @Test
    void anAreaHasOnePage() throws IOException {
        for (PrintedPage page : pages) {
            if (page.isOnePage()) {
                try (PDDocument document = Loader.loadPDF(PdfPrinter.print(page))) {
                    assertThat(document.getNumberOfPages()).as(page.path()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(PdfPrinter.print(page("digest.pdf")))
                .as("no clock and no chance goes into a file")
                .isEqualTo(digest);
    }

    @Test
    void whatTheFontLacksIsSaidByItsNumber() throws IOException {
        PrintedPage page = new PrintedPage(
                "x.pdf",
                Language.ZH,
                "<html lang=\"zh-CN\"><head><title>x</title><style>body{font-family:'Noto Sans SC'}</style></head><body><p>龘\uD83D\uDE00！</p></body></html>",
                List.of(),
                "2026-01-01T00:00:00Z",
                false);
        assertThat(text(PdfPrinter.print(page)))
                .as("no box, and nothing left out")
                .contains("〔U+1F600〕");
    }

    @Test
    void aFigureThatIsNotThereIsAFault() {
        PrintedPage page = new PrintedPage(
                "x.pdf",
                Language.ZH,
                "<html><head><title>x</title></head><body><object type=\"application/x-figure\" data=\"gone\" width=\"10\"></object></body></html>",
                List.of(),
                "2026-01-01T00:00:00Z",
                false);
        assertThatThrownBy(() -> PdfPrinter.print(page))
                .as("an empty place would look as if there was nothing to show")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gone");
    }

    private static PrintedPage page(String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Kangxi radicals and the supplement of CJK radicals. */
    private static boolean isRadical(int codePoint) {
        return codePoint >= 0x2E80 && codePoint <= 0x2FDF;
    }

    private static void collectFigures(PDStructureNode node, List<String> descriptions) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    descriptions.add(String.valueOf(element.getAlternateDescription()));
                }
                collectFigures(element, descriptions);
            }
        }
    }
}
