package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.civicdigest.notice.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFileTest {
    private static final String GOOD = "{\"activity_id\":\"a1\",\"area_code\":\"D01\",\"programme\":\"study\","
            + "\"held_on\":\"2025-03-05\",\"title\":\"读书会\",\"expected\":30,\"attended\":28}";

    @TempDir
    private Path folder;

    private IntakeFixture intake;

    @BeforeEach
    void setUp() {
        intake = new IntakeFixture(folder);
    }

    private static String good(String id) {
        return GOOD.replace("a1", id);
    }

    @Test
    void aLineAnObjectIsARow() {
        List<ReceivedRow> rows = intake.rows("x.jsonl", GOOD + "\n\n" + good("a2") + "\r\n");
        assertThat(rows)
                .extracting(ReceivedRow::row)
                .as("lines, the blank one counted")
                .containsExactly(1L, 3L);
        assertThat(rows.get(0).cells()).containsExactly("a1", "D01", "study", "2025-03-05", "读书会", "30", "28");
    }

    @Test
    void anArrayIsTakenElementByElement() {
        List<ReceivedRow> rows = intake.rows("x.json", " [ " + GOOD + " ,\n" + good("a2") + "\n]\n");
        assertThat(rows).extracting(ReceivedRow::row).as("places in the array").containsExactly(1L, 2L);
        assertThat(rows.get(1).cells().get(0)).isEqualTo("a2");
    }

    @Test
    void linesUnderTheNameOfAnArrayAreLinesAllTheSame() {
        assertThat(intake.rows("x.json", GOOD + "\n" + good("a2") + "\n")).hasSize(2);
    }

    @Test
    void aKeyThatAnObjectLacksIsAnEmptyCell() {
        String without = "{\"activity_id\":\"a2\",\"area_code\":\"D01\",\"attended\":null}";
        assertThat(intake.rows("x.jsonl", GOOD + "\n" + without + "\n").get(1).cells())
                .as("nothing stated, which is not zero")
                .containsExactly("a2", "D01", "", "", "", "", "");
    }

    @Test
    void aKeyInOtherCaseIsAnotherKey() {
        String shouted = GOOD.replace("\"activity_id\"", "\"ACTIVITY_ID\"").replace("a1", "a2");
        assertThat(intake.rows("x.jsonl", GOOD + "\n" + shouted + "\n")
                        .get(1)
                        .cells()
                        .get(0))
                .as("the row has no id of its own")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"activity_id":"b","attended":1,"attended":2} | R_JSON_DUP_KEY
            {"activity_id":"b"} trailing                  | R_JSON_TRAILING
            {"activity_id":"b"} {"activity_id":"c"}       | R_JSON_TRAILING
            {'activity_id':'b'}                           | R_JSON_SYNTAX
            {activity_id:"b"}                             | R_JSON_SYNTAX
            {"activity_id":"b",}                          | R_JSON_SYNTAX
            {"activity_id":"b" /* note */}                | R_JSON_SYNTAX
            {"activity_id":{"x":1},"attended":2}          | R_JSON_SHAPE
            ["b","D01"]                                   | R_JSON_SHAPE
            42                                            | R_JSON_SHAPE
            """)
    void aBrokenLineKeepsItsFaultToItself(String line, Code code) {
        assertThat(IntakeFixture.findings(intake.rows("x.jsonl", GOOD + "\n" + line + "\n" + good("a2") + "\n")))
                .containsExactly("2 " + code);
    }

    @Test
    void aBrokenElementOfAnArrayKeepsItsFaultToItself() {
        assertThat(IntakeFixture.findings(intake.rows("x.json", "[" + GOOD + ",{'a':1}," + good("a2") + "]")))
                .containsExactly("2 R_JSON_SYNTAX");
    }

    @Test
    void depthIsBounded() {
        String deep = "[".repeat(2_000);
        assertThat(IntakeFixture.findings(intake.rows("x.jsonl", GOOD + "\n" + deep + "\n" + good("a2") + "\n")))
                .containsExactly("2 R_JSON_DEPTH");
    }

    @Test
    void aTextOfManyMegabytesRefusesItsRowAlone() {
        String huge = GOOD.replace("读书会", "x".repeat(25_000_000));
        assertThat(IntakeFixture.findings(intake.rows("x.jsonl", GOOD + "\n" + huge + "\n" + good("a2") + "\n")))
                .containsExactly("2 R_FIELD_TOO_LONG");
    }

    @Test
    void whatIsNoNumberTravelsAsItIsWrittenForScreeningToJudge() {
        String strange = GOOD.replace(":28", ":NaN");
        assertThat(intake.rows("x.jsonl", strange + "\n").get(0).cells().get(6)).isEqualTo("NaN");
    }

    @ParameterizedTest
    @CsvSource({"x.jsonl", "x.json"})
    void anUploadThatWasCutOffIsRefused(String name) {
        String whole = name.endsWith("l") ? GOOD + "\n" + good("a2") : "[" + GOOD + "," + good("a2") + "]";
        Receipt receipt = intake.receive(name, whole.substring(0, whole.length() - 5));
        assertThat(receipt.refusal()).isEqualTo(Code.F_TRUNCATED);
        assertThat(receipt.received()).as("rows as far as they can be counted").isEqualTo(2);
    }

    @Test
    void aLastLineWithoutALineEndIsWholeWhereItsObjectIs() {
        assertThat(intake.rows("x.jsonl", GOOD)).hasSize(1);
    }

    @Test
    void linesThatEndInACarriageReturnAloneAreLines() {
        assertThat(intake.rows("x.jsonl", GOOD + "\r" + good("a2") + "\r")).hasSize(2);
    }

    @Test
    void anArrayUnderTheNameOfLinesIsAnArrayAllTheSame() {
        assertThat(intake.rows("x.jsonl", " [\n" + GOOD + ",\n" + good("a2") + "\n]\n"))
                .hasSize(2);
        assertThat(IntakeFixture.findings(intake.rows("y.jsonl", "[1,2]\n" + GOOD + "\n")))
                .as("a line that is an array is a faulty line")
                .containsExactly("1 R_JSON_SHAPE");
    }

    @Test
    void halfACharacterIsALostOne() {
        List<ReceivedRow> rows = intake.rows("x.jsonl", GOOD.replace("读书会", "\\ud83d") + "\n");
        assertThat(rows.get(0).cells().get(4)).isEqualTo("\uFFFD");
        assertThat(IntakeFixture.findings(rows)).containsExactly("1 W_REPLACEMENT_CHAR");
        assertThat(intake.rows("y.jsonl", GOOD.replace("读书会", "\\ud83d\\ude00") + "\n")
                        .get(0)
                        .cells()
                        .get(4))
                .as("both halves are one")
                .isEqualTo("😀");
    }

    @Test
    void keysThatDifferInCaseOrSpacesOnlyAreOneKeyTwice() {
        for (String key : List.of("ATTENDED", " attended")) {
            String twice = GOOD.replace("}", ",\"" + key + "\":31}");
            assertThat(IntakeFixture.findings(intake.rows("x.jsonl", GOOD + "\n" + twice + "\n")))
                    .containsExactly("2 R_JSON_DUP_KEY");
        }
    }

    @Test
    void jsonInAnotherEncodingIsRefused() {
        assertThat(intake.receive("x.jsonl", GOOD + "\n", IntakeFixture.GB18030).refusal())
                .as("RFC 8259 knows UTF-8 only")
                .isIn(Code.F_ENC_UNKNOWN, Code.F_ENC_INVALID);
    }
}
