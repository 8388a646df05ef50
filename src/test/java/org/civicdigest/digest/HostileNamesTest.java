package org.civicdigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.civicdigest.OwnScripts;
import org.civicdigest.charts.ListedFigure;
import org.civicdigest.model.Area;
import org.civicdigest.model.AreaRegister;
import org.civicdigest.model.Edition;
import org.civicdigest.model.FileCount;
import org.civicdigest.model.Indicator;
import org.civicdigest.model.Language;
import org.civicdigest.model.Register;
import org.civicdigest.model.Text;
import org.civicdigest.model.Verdict;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of areas, indicators, files, columns and what a cell said, each of them a trap, through every written file. */
class HostileNamesTest {
    /** Tags that our own templates write; any other would have come from a name. */
    private static final Pattern FOREIGN_TAG =
            Pattern.compile("<(?:script|img|iframe|object|embed|foreignObject|svg onload)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</title></style><iframe>",
                "<svg onload=alert(1)>",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r\n=1+1",
                "＝1+1",
                "a\nb",
                "A\u202Egnp.B",
                "null",
                "${jndi:ldap://x}{{7*7}}@{x}",
                "a,b;c\"d",
                "&lt;&amp;&#60;"
            })
    void aNameIsAWordWhereverItIsWritten(String trap) throws IOException {
        WrittenDigest.write(content(trap), folder);
        for (Path file : files(".html")) {
            String html = OwnScripts.without(Files.readString(file));
            assertThat(FOREIGN_TAG
                            .matcher(html)
                            .results()
                            .map(match -> match.group())
                            .toList())
                    .as(trap + " in " + file.getFileName())
                    .isEmpty();
            assertThat(html.replaceAll("<[^<>]*>", "").indexOf('<'))
                    .as("a tag that is no tag in " + file.getFileName())
                    .isNegative();
            assertThat(html).containsOnlyOnce("<title>").doesNotContain(" onerror=\"", " onmouseover=\"");
        }
        for (Path file : files(".csv")) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
                rows.forEach(row -> assertThat(row.getFields())
                        .as(trap + " in " + file.getFileName())
                        .noneMatch(HostileNamesTest::isFormula));
            }
        }
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
    }

    private static DigestContent content(String trap) {
        Text name = new Text(trap, trap);
        Area city = InventedEdition.area("C", name, "city", null);
        Area district = InventedEdition.area("A", name, "district", "C");
        Indicator rate = Figments.RATE;
        Indicator named = new Indicator(
                rate.code(),
                name,
                rate.unit(),
                rate.programme(),
                rate.kind(),
                rate.numerator(),
                rate.denominator(),
                rate.per(),
                rate.direction(),
                rate.levels(),
                rate.periods(),
                rate.interval(),
                rate.minimumCell(),
                name,
                rate.examples());
        Edition edition = new Edition(
                InventedEdition.workspace(new AreaRegister(List.of(city, district), List.of()), List.of(named)),
                InventedEdition.YEAR,
                List.of(Language.ZH, Language.EN),
                List.of(Figments.value("C", 0.8, Verdict.NOT_COMPARED), Figments.value("A", 0.9, Verdict.BETTER)));
        List<ListedFigure> figures = List.of();
        return DigestContent.withAllNotices(
                edition,
                List.of(new FileCount(trap, "00", Register.ACTIVITIES, "UTF-8", 2, 1, 1, 0, 0, 0, 2)),
                List.of(
                        Notice.ofCell(Code.R_NOT_NUMBER, trap, 7, trap, trap),
                        Notice.ofFile(Code.W_HEADER_NORMALISED, trap, trap, trap)),
                figures,
                new PlaceholderFigures(),
                null,
                "0.1.0",
                new TreeMap<>());
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }
}
