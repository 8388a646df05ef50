package org.civicdigest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.civicdigest.attack.Attacker.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a digest give away, and what they do not. */
class AttackerTest {
    @TempDir
    private Path folder;

    /** The files of a digest of districts A to D with one indicator, visited persons of those listed. */
    private static final class Folder {
        private final List<String> values = new ArrayList<>();
        private final List<String> boundaries = new ArrayList<>();
        private String definitions = "visited,visits,visited,yes,areas and periods,listed,yes,areas and periods,5\n";

        Folder value(String area, String period, int numerator, int denominator) {
            values.add(area + ",visited," + period + "," + numerator + "," + denominator + ",ok");
            return this;
        }

        Folder hidden(String area, String period) {
            values.add(area + ",visited," + period + ",,,suppressed");
            return this;
        }

        Folder line(String line) {
            values.add(line);
            return this;
        }

        Folder define(String line) {
            definitions += line + "\n";
            return this;
        }

        Folder boundary(String line) {
            boundaries.add(line);
            return this;
        }

        Path write(Path to) throws IOException {
            Files.createDirectories(to);
            put(
                    to,
                    "areas.csv",
                    "area_code,level,depth,parent,valid_from,valid_to\nCITY,city,0,,,\nA,district,1,CITY,,\n"
                            + "B,district,1,CITY,,\nC,district,1,CITY,,\nD,district,1,CITY,,\n");
            put(
                    to,
                    "definitions.csv",
                    "indicator,programme,numerator,numerator_protected,numerator_adds_over,denominator,"
                            + "denominator_protected,denominator_adds_over,minimum_cell\n"
                            + definitions);
            put(
                    to,
                    "indicators.csv",
                    "area_code,indicator,period,numerator,denominator,status\n" + String.join("\n", values) + "\n");
            put(
                    to,
                    "boundaries.csv",
                    "view,area_code,members,indicator,year,numerator,denominator,status\n"
                            + String.join("\n", boundaries) + "\n");
            return to;
        }

        private static void put(Path to, String name, String text) throws IOException {
            Files.writeString(to.resolve(name), "\uFEFF" + text, StandardCharsets.UTF_8);
        }
    }

    private Attacker.Report attack(Folder... digests) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Folder digest : digests) {
            folders.add(digest.write(folder.resolve("digest" + folders.size())));
        }
        return Attacker.attack(folders);
    }

    private static Folder year(String period) {
        return new Folder().value("CITY", period, 100, 400);
    }

    @Test
    void oneHiddenNumberIsTheWholeLessTheOthers() throws IOException {
        Attacker.Report report = attack(
                year("2025").hidden("A", "2025").value("B", "2025", 47, 100).value("C", "2025", 50, 200));
        assertThat(report.findings()).extracting(Attacker.Finding::kind).containsOnly(Kind.PINNED);
        assertThat(report.findings()).extracting(Attacker.Finding::side).containsExactly("numerator", "denominator");
        assertThat(report.withheld()).isEqualTo(1);
        assertThat(report.rows()).isEqualTo(4);
    }

    /** Of people who are counted once no number is the rest of others, but none is more than its whole either. */
    @Test
    void peopleWhoAreCountedOnceLeaveNoRest() throws IOException {
        Folder digest = new Folder();
        digest.definitions = "visited,visits,people,yes,nothing,residents,no,areas,5\n";
        digest.value("CITY", "2025", 18, 400).hidden("A", "2025").value("B", "2025", 12, 300);
        assertThat(attack(digest).findings())
                .as("A has 6 to 18: some of them may be in B as well")
                .isEmpty();
        digest.value("CITY", "2024", 15, 400).hidden("A", "2024").value("B", "2024", 3, 300);
        assertThat(attack(digest).findings())
                .as("12 to 15 people")
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Kind.BOUNDED));
    }

    @Test
    void twoHiddenNumbersCoverEachOther() throws IOException {
        assertThat(attack(year("2025").hidden("A", "2025").hidden("B", "2025").value("C", "2025", 50, 200))
                        .findings())
                .isEmpty();
    }

    @Test
    void twoThatAreFewTogetherDoNot() throws IOException {
        assertThat(attack(year("2025").hidden("A", "2025").hidden("B", "2025").value("C", "2025", 97, 200))
                        .findings())
                .extracting(Attacker.Finding::kind)
                .containsExactly(Kind.BOUNDED, Kind.BOUNDED);
    }

    @Test
    void monthsAreAddedUpToo() throws IOException {
        Folder digest = new Folder();
        digest.value("A", "2025-Q1", 60, 90).value("A", "2025-01", 20, 30).value("A", "2025-02", 38, 30);
        digest.hidden("A", "2025-03");
        assertThat(attack(digest).findings())
                .filteredOn(finding -> finding.side().equals("numerator"))
                .extracting(Attacker.Finding::kind)
                .containsExactly(Kind.PINNED);
    }

    @Test
    void whatAnotherIndicatorOfTheMeasurePrintsIsKnown() throws IOException {
        Folder digest = year("2025")
                .hidden("A", "2025")
                .hidden("B", "2025")
                .value("C", "2025", 50, 200)
                .define("per_listed,visits,visited,yes,areas and periods,,no,,5")
                .line("A,per_listed,2025,3,,ok");
        assertThat(attack(digest).findings()).extracting(Attacker.Finding::kind).contains(Kind.PINNED);
    }

    @Test
    void editionsThatDifferByAFewTellOfAFew() throws IOException {
        assertThat(attack(year("2025").value("A", "2025", 30, 100), year("2025").value("A", "2025", 31, 100))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.DIFFERS_BY_FEW));
        assertThat(attack(year("2025").hidden("A", "2025"), year("2025").value("A", "2025", 31, 100))
                        .findings())
                .extracting(Attacker.Finding::kind)
                .contains(Kind.SHOWN_ELSEWHERE);
    }

    @Test
    void viewsOfBoundariesAreHeldAgainstEachOther() throws IOException {
        Folder moved = new Folder()
                .value("A", "2025", 30, 100)
                .value("B", "2025", 40, 100)
                .boundary("as_of_now,A,A B,visited,2025,33,100,ok")
                .boundary("as_of_now,B,A B,visited,2025,37,100,ok");
        assertThat(attack(moved).findings())
                .as("three people moved")
                .extracting(Attacker.Finding::kind)
                .containsOnly(Kind.DIFFERS_BY_FEW);
        Folder together = new Folder()
                .hidden("A", "2025")
                .value("B", "2025", 40, 100)
                .boundary("constant,A+B,A B,visited,2025,43,200,ok");
        assertThat(attack(together).findings())
                .extracting(Attacker.Finding::kind)
                .contains(Kind.PINNED);
    }

    @Test
    void areasThatStateMoreThanTheirPartsGiveNoEquation() throws IOException {
        Folder digest = new Folder()
                .value("CITY", "2024", 90, 400)
                .value("A", "2024", 40, 200)
                .value("B", "2024", 40, 200)
                .value("CITY", "2025", 100, 400)
                .hidden("A", "2025")
                .value("B", "2025", 40, 200);
        assertThat(attack(digest).findings())
                .as("the city states ten of its own in 2024, so that of 2025 only the most is known")
                .noneMatch(finding -> finding.side().equals("numerator"));
    }

    @Test
    void whatCountsNobodyIsNotAttacked() throws IOException {
        Folder digest = new Folder();
        digest.definitions = "visited,visits,visited,no,areas and periods,listed,no,areas and periods,5\n";
        digest.value("CITY", "2025", 100, 400).hidden("A", "2025").value("B", "2025", 97, 300);
        assertThat(attack(digest).findings()).isEmpty();
    }
}
