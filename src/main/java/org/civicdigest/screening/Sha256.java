package org.civicdigest.screening;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that keys and hashes are cut from. */
final class Sha256 {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::create);

    private Sha256() {}

    /** The first eight bytes, as a big-endian number, of the digest of the content's first so many bytes. */
    static long firstLong(byte[] content, int length) {
        MessageDigest digest = DIGEST.get();
        digest.update(content, 0, length);
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
