package org.civicdigest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymKey.sample());

    @Test
    void aPseudonymIsHalfOfAnHmac() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(PseudonymKey.SAMPLE_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of()
                .formatHex(mac.doFinal("person|P-7张".getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
        assertThat(pseudonymiser.pseudonymOf("P-7张")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 11010119900101123x", "１１０１０１１９９００１０１１２３Ｘ", "11010119900101123X\u3000"})
    void spellingsOfOneIdAreOnePerson(String spelling) {
        assertThat(pseudonymiser.pseudonymOf(spelling)).isEqualTo(pseudonymiser.pseudonymOf("11010119900101123X"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void job01_withoutAKeyOnlyASampleRuns(@Nullable String path) {
        assertThatThrownBy(() -> PseudonymKey.load(path))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessageStartingWith("J_KEY");
        assertThat(PseudonymKey.loadForSample(path).version())
                .isEqualTo(PseudonymKey.sample().version());
    }

    @Test
    void job01_aPrivateKeyIsTakenAndItsLineEndIsNotPartOfIt() throws IOException {
        PseudonymKey key = PseudonymKey.load(write(SECRET, "rw-------"));
        assertThat(key.version())
                .matches("[0-9a-f]{8}")
                .isEqualTo(PseudonymKey.load(write(SECRET + "\n", "r--------")).version());
        assertThat(key.toString()).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void job01_aKeyThatOthersCanReadIsRefused(String permissions) throws IOException {
        String path = write(SECRET, permissions);
        assertThatThrownBy(() -> PseudonymKey.load(path)).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "short", "00000000000000000000000000000000", PseudonymKey.SAMPLE_KEY})
    void job01_weakKeysAreRefused(String content) throws IOException {
        String path = write(content, "rw-------");
        assertThatThrownBy(() -> PseudonymKey.load(path)).isInstanceOf(KeyRefusedException.class);
    }

    @Test
    void job01_aMissingFileOrAFolderIsRefused() {
        String missing = folder.resolve("none").toString();
        assertThatThrownBy(() -> PseudonymKey.load(missing)).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> PseudonymKey.loadForSample(folder.toString()))
                .hasMessageContaining("not a regular file");
    }

    @Test
    void aKeyTravelsToTasks() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(PseudonymKey.sample());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(new Pseudonymiser((PseudonymKey) in.readObject()).pseudonymOf("a"))
                    .isEqualTo(pseudonymiser.pseudonymOf("a"));
        }
    }

    private String write(String content, String permissions) throws IOException {
        Path path = Files.createTempFile(folder, "key", "");
        Files.writeString(path, content);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        return path.toString();
    }
}
