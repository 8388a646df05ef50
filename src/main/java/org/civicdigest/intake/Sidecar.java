package org.civicdigest.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicdigest.notice.Code;
import org.civicdigest.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a sender states of a file in a file beside it, {@code NAME.meta.yaml} or {@code NAME.meta.json}: how it must be
 * read, how much it holds, when it was received. A file that is not what its sidecar says is refused.
 *
 * @param encoding of the file's text
 * @param rows after the head, of all tables of the file
 * @param bytes the size of the file as it was sent
 * @param sha256 of the file as it was sent, in hex
 * @param revision of rows that state none of their own, from 1
 * @param receivedAt when the office received it; a day stands for its beginning, UTC
 */
record Sidecar(
        @Nullable Charset encoding,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String revision,
        @Nullable Instant receivedAt) {
    private static final List<String> ENDINGS = List.of(".meta.yaml", ".meta.yml", ".meta.json");
    private static final List<String> KEYS = List.of("encoding", "rows", "bytes", "sha256", "revision", "received_at");
    private static final int LARGEST_BYTES = 1 << 16;

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** A sidecar that cannot be understood, with the key that is at fault. */
    static final class Unclear extends Exception {
        private static final long serialVersionUID = 1L;

        private final String what;

        Unclear(String what) {
            super(what);
            this.what = what;
        }

        Notice notice(String file) {
            return Notice.ofFile(Code.F_SIDECAR_INVALID, file, what, String.join(", ", KEYS));
        }
    }

    /** The name of the file that a file of this name describes; empty where the name is no sidecar's. */
    static Optional<String> describedBy(String bareName) {
        String lower = bareName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> lower.endsWith(ending) && lower.length() > ending.length())
                .map(ending -> bareName.substring(0, bareName.length() - ending.length()))
                .findFirst();
    }

    /** The sidecar beside a file, where there is one. */
    static Optional<Path> findBeside(Path file) {
        for (String ending : ENDINGS) {
            Path sidecar = file.resolveSibling(file.getFileName() + ending);
            if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(sidecar);
            }
        }
        return Optional.empty();
    }

    /** Reads a sidecar; JSON is YAML. */
    static Sidecar read(Path path) throws IOException, Unclear {
        JsonNode root;
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(LARGEST_BYTES + 1);
            if (content.length > LARGEST_BYTES) {
                throw new Unclear("> " + LARGEST_BYTES + " bytes");
            }
            root = YAML.readTree(content);
        } catch (JsonProcessingException e) {
            throw new Unclear(
                    e.getLocation() == null
                            ? "YAML"
                            : "YAML, line " + e.getLocation().getLineNr());
        }
        if (root == null || !root.isObject()) {
            throw new Unclear("no keys");
        }
        Iterator<String> keys = root.fieldNames();
        while (keys.hasNext()) {
            String key = keys.next();
            if (!KEYS.contains(key) || root.path(key).isContainerNode()) {
                throw new Unclear(HeaderNames.shown(key));
            }
        }
        return new Sidecar(
                encoding(text(root, "encoding")),
                number(root, "rows"),
                number(root, "bytes"),
                text(root, "sha256"),
                revision(text(root, "revision")),
                moment(text(root, "received_at")));
    }

    private static @Nullable String text(JsonNode root, String key) {
        JsonNode value = root.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asText().strip();
    }

    private static @Nullable Long number(JsonNode root, String key) throws Unclear {
        String text = text(root, key);
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Unclear(key);
        }
        throw new Unclear(key);
    }

    private static @Nullable String revision(@Nullable String text) throws Unclear {
        if (text != null && !text.matches("[1-9][0-9]{0,8}")) {
            throw new Unclear("revision");
        }
        return text;
    }

    private static @Nullable Charset encoding(@Nullable String name) throws Unclear {
        try {
            return name == null ? null : EncodingDetector.charsetOf(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unclear("encoding");
        }
    }

    private static @Nullable Instant moment(@Nullable String text) throws Unclear {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Unclear("received_at");
        }
    }

    /** Why the copy is not the file that was sent, where it is not. */
    Optional<Notice> findDifference(String file, Staging.Outcome.Copied copy) {
        if (bytes != null && copy.bytes() < bytes) {
            return Optional.of(Notice.ofFile(Code.F_TRUNCATED, file, copy.bytes() + " / " + bytes + " bytes"));
        }
        if (bytes != null && copy.bytes() != bytes) {
            return Optional.of(Notice.ofFile(Code.F_CONTROL_TOTAL, file, "bytes", bytes, copy.bytes()));
        }
        return sha256 == null || sha256.equalsIgnoreCase(copy.sha256())
                ? Optional.empty()
                : Optional.of(Notice.ofFile(Code.F_CONTROL_TOTAL, file, "sha256", sha256, copy.sha256()));
    }

    /** The receipts of the file's parts, refused where they are not what the sidecar says, with what it states. */
    List<Receipt> appliedTo(List<Receipt> receipts) throws IOException {
        long received = receipts.stream().mapToLong(Receipt::received).sum();
        boolean isCountable = receipts.stream().noneMatch(Receipt::isRefused);
        List<Receipt> applied = new ArrayList<>();
        for (Receipt receipt : receipts) {
            @Nullable Notice refusal = null;
            TextEncoding found = receipt.encoding();
            if (encoding != null && found != null && !found.javaCharset().equals(encoding) && !isBoth(receipt, found)) {
                refusal = Notice.ofFile(Code.F_ENC_DECLARED_MISMATCH, receipt.file(), encoding.name(), found.charset());
            } else if (rows != null && isCountable && received != rows) {
                refusal = Notice.ofFile(Code.F_CONTROL_TOTAL, receipt.file(), "rows", rows, received);
            }
            applied.add(receipt.stated(receivedAt, revision, refusal));
        }
        return applied;
    }

    /** Text in ASCII is the same in every encoding of ours, so that a declaration of another is no contradiction. */
    private static boolean isBoth(Receipt receipt, TextEncoding found) throws IOException {
        String staged = receipt.stagedPath();
        return found.equals(TextEncoding.UTF_8)
                && staged != null
                && ByteEvidenceScanner.scan(Path.of(staged)).pureAscii();
    }
}
