package org.civicdigest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The secret from which pseudonyms are made; who has it can find out who is behind one.
 *
 * <p>It is the content of a file, without line ends at its end. It travels to the tasks with the plan, and is in no
 * message: {@link #toString} shows the version only.
 */
public final class PseudonymKey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The environment variable that names the file of the key. */
    public static final String ENVIRONMENT_VARIABLE = "CIVIC_DIGEST_KEY_FILE";

    /** The key of sample workspaces. It is published, so it protects nobody and no other workspace may use it. */
    static final String SAMPLE_KEY = "civic-digest published sample key, which protects nobody";

    /** As many as SHA-256 gives: a longer key adds nothing, a shorter one is weaker than the hash. */
    private static final int LEAST_BYTES = 32;

    private static final int MOST_BYTES = 1 << 16;
    private static final int VERSION_DIGITS = 8;
    private static final String MAKE_ONE =
            "Make one with: (umask 077; openssl rand -hex 32 > key), and name it in " + ENVIRONMENT_VARIABLE + ".";
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final byte[] bytes;
    private final String version;

    private PseudonymKey(byte[] bytes) {
        this.bytes = bytes.clone();
        this.version = versionOf(this.bytes);
    }

    /**
     * The key for a workspace.
     *
     * @param keyFilePath what the environment variable holds; null or blank where it is not set
     * @throws KeyRefusedException where there is no key that this workspace may use
     */
    public static PseudonymKey load(@Nullable String keyFilePath, Workspace workspace) {
        return workspace.sample() ? loadForSample(keyFilePath) : load(keyFilePath);
    }

    /** The key of a workspace with real people in it: a private file, and never the published sample key. */
    public static PseudonymKey load(@Nullable String keyFilePath) {
        if (keyFilePath == null || keyFilePath.isBlank()) {
            throw new KeyRefusedException(
                    "no key for pseudonyms is given; only a workspace marked as sample runs without one.", MAKE_ONE);
        }
        PseudonymKey key = read(keyFilePath);
        if (MessageDigest.isEqual(key.bytes, sample().bytes)) {
            throw new KeyRefusedException(
                    "the key file holds the published sample key, but the workspace is not marked as sample.",
                    MAKE_ONE);
        }
        return key;
    }

    /** The key of a made-up workspace: the file's where one is named, else the published sample key. */
    public static PseudonymKey loadForSample(@Nullable String keyFilePath) {
        return keyFilePath == null || keyFilePath.isBlank() ? sample() : read(keyFilePath);
    }

    /** The published sample key. */
    public static PseudonymKey sample() {
        return new PseudonymKey(SAMPLE_KEY.getBytes(StandardCharsets.UTF_8));
    }

    private static PseudonymKey read(String keyFilePath) {
        byte[] content;
        try {
            Path path = Path.of(keyFilePath);
            Set<PosixFilePermission> permissions = new TreeSet<>(Files.getPosixFilePermissions(path));
            if (!Files.isRegularFile(path)) {
                throw new KeyRefusedException("the key file is not a regular file.", MAKE_ONE);
            }
            permissions.retainAll(OF_OTHERS);
            if (!permissions.isEmpty()) {
                throw new KeyRefusedException(
                        "the key file is open to others than its owner (" + permissions + ").",
                        "Run: chmod 600 on the file; if others may have read it, make a new key.");
            }
            try (InputStream in = Files.newInputStream(path)) {
                content = in.readNBytes(MOST_BYTES + 1);
            }
        } catch (NoSuchFileException e) {
            throw new KeyRefusedException("the key file does not exist.", MAKE_ONE, e);
        } catch (IOException | InvalidPathException e) {
            throw new KeyRefusedException(
                    "the key file cannot be read (" + e.getClass().getSimpleName() + ").",
                    "Check the path in " + ENVIRONMENT_VARIABLE + " and the owner of the file.",
                    e);
        } catch (UnsupportedOperationException e) {
            throw new KeyRefusedException(
                    "the file system of the key file has no permissions of owner and others, so nothing keeps it private.",
                    "Put it on one that has.",
                    e);
        }
        return of(withoutLineEnd(content));
    }

    private static PseudonymKey of(byte[] bytes) {
        if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
            throw new KeyRefusedException(
                    "the key has " + bytes.length + " bytes, expected " + LEAST_BYTES + " to " + MOST_BYTES + ".",
                    MAKE_ONE);
        }
        byte[] same = new byte[bytes.length];
        Arrays.fill(same, bytes[0]);
        if (Arrays.equals(bytes, same)) {
            throw new KeyRefusedException("the key is one byte repeated.", MAKE_ONE);
        }
        return new PseudonymKey(bytes);
    }

    /** An editor that adds a line end must not change every pseudonym. */
    private static byte[] withoutLineEnd(byte[] content) {
        int length = content.length;
        while (length > 0 && (content[length - 1] == '\n' || content[length - 1] == '\r')) {
            length--;
        }
        return Arrays.copyOf(content, length);
    }

    /** A fingerprint that tells keys apart; it follows from the key, so that a rotation cannot forget to change it. */
    private static String versionOf(byte[] bytes) {
        byte[] code = Pseudonymiser.mac(bytes).doFinal("key version".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(code).substring(0, VERSION_DIGITS);
    }

    /** Eight hex digits that tell this key from others and nothing about it. */
    public String version() {
        return version;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "key " + version;
    }
}
