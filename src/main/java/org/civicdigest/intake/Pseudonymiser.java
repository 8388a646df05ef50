package org.civicdigest.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces ids of people by keyed pseudonyms: the same person has the same one in every file, and nobody without the
 * key can tell who it is.
 *
 * <p>A pseudonym is the first half of HMAC-SHA-256(key, purpose | id), RFC 2104, as 32 hex digits. A plain hash would
 * not do: there are so few identity numbers that all can be tried. Two spellings that differ in width, case or padding
 * only are one id. Not safe for several threads; each task makes its own.
 */
public final class Pseudonymiser {
    private static final String PURPOSE = "person|";
    private static final int KEPT_BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;
    private final byte[] purpose = PURPOSE.getBytes(StandardCharsets.UTF_8);
    private final byte[] code;

    public Pseudonymiser(PseudonymKey key) {
        this.mac = mac(key.bytes());
        this.code = new byte[mac.getMacLength()];
    }

    /** The pseudonym as 32 hex digits; of an empty id the empty text. */
    public String pseudonymOf(String personId) {
        String normalised = normalise(personId);
        if (normalised.isEmpty()) {
            return "";
        }
        mac.update(purpose);
        mac.update(normalised.getBytes(StandardCharsets.UTF_8));
        try {
            mac.doFinal(code, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the buffer has the length that the algorithm states", e);
        }
        return HexFormat.of().formatHex(code, 0, KEPT_BYTES);
    }

    /** NFKC, without white space around it, in upper case. */
    static String normalise(String personId) {
        boolean isPlain = true;
        for (int index = 0; index < personId.length() && isPlain; index++) {
            char character = personId.charAt(index);
            isPlain = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
        }
        return isPlain
                ? personId
                : Normalizer.normalize(personId, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
